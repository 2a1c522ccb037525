package dev.renewal.rules.aha;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.util.Set;

/** The first card is issued on 2022-06-15, and ends on 2024-06-30. */
class AhaNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new AhaPolicy();
    }

    /** There is no grid of terms, and a term ends on the last day of a month, which every month has. */
    @Override
    protected Set<String> unused() {
        return Set.of("renewal.term", "renewal.missing-day");
    }

    @Override
    protected String examples() {
        return """
            bls | certified 2022-06-15; renewed 2024-06-01 | 2024-06-01 | aha.card.restart | assumed
            bls | certified 2022-06-15; reinstated 2024-06-01 | 2024-06-01 | aha.card.restart | assumed
            bls | certified 2022-06-15; renewed 2024-06-01 | 2024-05-31 | aha.card.restart |
            bls | certified 2022-06-15 | 2024-06-01 | aha.card.restart |
            bls | certified 2022-06-15 | 2024-06-01 | aha.fee.course | not-established
            bls | certified 2022-06-15; complete | 2024-07-01 | aha.fee.course | not-established
            bls | certified 2022-06-15; complete | 2022-06-14 | aha.fee.course |
            bls | certified 2022-06-15; revoked 2023-01-01 | 2024-06-01 | aha.fee.course |
            # whatever AHA states itself, or is stated of it in its own words, is not noted
            bls | certified 2022-06-15; complete | 2024-07-01 | aha.card.length |
            bls | certified 2022-06-15; complete | 2024-07-01 | aha.card.grace |
            # records
            bls | certified 2022-06-15 | 2024-07-01 | renewal.unknown | assumed
            bls | certified 2022-06-15; complete | 2024-07-01 | renewal.unknown |
            bls | certified 2022-06-15; printed 2024-06-15 | 2023-06-01 | printed.wins | assumed
            bls | certified 2022-06-15; printed 2024-06-30 | 2023-06-01 | printed.wins |
            bls | certified 2022-06-15; printed 2024-06-15 | 2023-06-01 | printed.tolerance | assumed
            bls | certified 2022-06-15; printed 2024-06-30 | 2023-06-01 | printed.tolerance |
            bls | certified 2022-06-15; printed 2026-06-30 | 2024-05-31 | printed.not-yet | assumed
            bls | certified 2022-06-15; printed 2026-06-30 | 2024-06-01 | printed.not-yet |
            bls | certified 2022-06-15; printed 2026-06-30 | 2024-06-01 | printed.renewal-missing | assumed
            bls | certified 2022-06-15; printed 2024-06-15 | 2024-06-01 | printed.renewal-missing |
            bls | certified 2022-06-15; renewed 2023-07-01; printed 2024-06-30 | 2023-07-01 | printed.earlier-certificate | assumed
            bls | certified 2022-06-15; renewed 2023-06-30; printed 2024-06-30 | 2023-06-30 | printed.earlier-certificate |
            bls | certified 2022-06-15; renewed 2024-06-01; printed 2026-06-30 | 2024-05-31 | printed.later-certificate | assumed
            bls | certified 2022-06-15; renewed 2024-06-01; printed 2026-06-30 | 2024-06-01 | printed.later-certificate |
            bls | certified 2022-06-15; extended 2024-06-01 until 2024-08-31 | 2024-06-01 | record.extended | assumed
            bls | certified 2022-06-15; extended 2024-06-01 until 2024-08-31 | 2024-05-31 | record.extended |
            bls | printed 2024-06-30 | 2023-06-01 | record.certified-unknown | assumed
            bls | certified 2022-06-15; printed 2024-06-30 | 2023-06-01 | record.certified-unknown |
            bls | certified 2022-06-15; complete | 2028-11-25 | renewal.stale | assumed
            bls | certified 2022-06-15; complete | 2028-11-24 | renewal.stale |
            """;
    }
}
