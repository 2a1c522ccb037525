package dev.renewal.rules.aamp;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.util.Set;

/** A holder of the group of May, certified on 2025-07-10: terms end on 2026-05-31 and 2027-05-31. */
class AampNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new AampPolicy();
    }

    /** Terms end on fixed days of the year, which exist in every year. */
    @Override
    protected Set<String> unused() {
        return Set.of("aamp.ce.shared", "renewal.missing-day");
    }

    @Override
    protected String examples() {
        return """
            # the term
            certificate | certified 2025-07-10 | 2025-08-01 | aamp.term.group | not-established
            certificate | certified 2025-07-10; renewed 2026-05-01 printed 2027-05-31 | 2026-04-30 | aamp.term.group | not-established
            certificate | certified 2025-07-10; renewed 2026-05-01 printed 2027-05-31 | 2026-05-01 | aamp.term.group |
            certificate | certified 2025-07-10; printed 2026-06-30 | 2025-08-01 | aamp.term.group |
            certificate | certified 2025-07-10; input group_month 5 | 2025-08-01 | aamp.term.group |
            certificate | certified 2025-07-10 | 2025-07-09 | aamp.term.group |
            certificate | certified 2025-07-10; input group_month 5 | 2026-05-31 | aamp.term.first | assumed
            certificate | certified 2025-07-10; input group_month 5; reinstated 2026-07-10 | 2026-08-01 | aamp.term.first | assumed
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-05-01 | 2026-05-01 | aamp.term.first |
            certificate | certified 2025-07-10; printed 2026-05-31 | 2026-05-01 | aamp.term.first |
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-05-01 | 2026-05-01 | aamp.term.early | assumed
            certificate | certified 2025-07-10; input group_month 5; reinstated 2026-07-10 | 2026-08-01 | aamp.term.early | assumed
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-05-01 | 2026-04-30 | aamp.term.early |
            certificate | certified 2025-07-10; input group_month 5; complete | 2026-04-30 | aamp.term.early |
            # education and fees
            certificate | certified 2025-07-10; input group_month 5 | 2026-05-31 | aamp.fee.renewal | not-established
            certificate | certified 2025-07-10; input group_month 5; paid 2026-05-01 renewal 60.00 | 2026-05-01 | aamp.fee.renewal |
            certificate | certified 2025-07-10; input group_month 5 | 2026-06-01 | aamp.fee.renewal |
            certificate | certified 2025-07-10; input group_month 5 | 2026-05-31 | aamp.fee.late |
            certificate | certified 2025-07-10; input group_month 5 | 2026-05-31 | aamp.cme.by | disputed
            certificate | certified 2025-07-10; input group_month 5 | 2026-06-01 | aamp.cme.by | disputed
            certificate | certified 2025-07-10 | 2026-05-31 | aamp.cme.by |
            certificate | certified 2025-07-10; input group_month 5 | 2026-05-31 | aamp.cme.per | assumed
            certificate | certified 2025-07-10; input group_month 5 | 2025-07-09 | aamp.cme.per |
            certificate | certified 2025-07-10; input group_month 5; did course 2025-08-01 1 clock-hour | 2025-08-01 | aamp.cme.window |
            # after the end
            certificate | certified 2025-07-10; input group_month 5; complete | 2026-06-01 | aamp.lapse | not-established
            certificate | certified 2025-07-10; printed 2026-06-30 | 2026-07-01 | aamp.lapse | not-established
            certificate | certified 2025-07-10; input group_month 5; complete | 2026-05-31 | aamp.lapse |
            # records; the second half of a term begins on 1 December
            certificate | certified 2025-07-10; input group_month 5; renewed 2025-11-30 | 2025-11-30 | renewal.term | assumed
            certificate | certified 2025-07-10; input group_month 5; complete | 2025-11-30 | renewal.term |
            certificate | certified 2025-07-10; input group_month 5 | 2026-06-01 | renewal.unknown | assumed
            certificate | certified 2025-07-10; input group_month 5; complete | 2026-06-01 | renewal.unknown |
            certificate | certified 2025-07-10; printed 2026-06-30 | 2026-07-01 | renewal.unknown |
            certificate | certified 2025-07-10; input group_month 5; printed 2026-05-15 | 2026-01-01 | printed.wins | assumed
            certificate | certified 2025-07-10; input group_month 5; printed 2026-05-31 | 2026-01-01 | printed.wins |
            certificate | certified 2025-07-10; printed 2026-06-30 | 2026-01-01 | printed.wins |
            certificate | certified 2025-07-10; input group_month 5; printed 2026-05-15 | 2026-01-01 | printed.tolerance | assumed
            certificate | certified 2025-07-10; input group_month 5; printed 2026-05-31 | 2026-01-01 | printed.tolerance |
            certificate | certified 2025-07-10; input group_month 5; printed 2027-05-31 | 2026-05-31 | printed.not-yet | assumed
            certificate | certified 2025-07-10; input group_month 5; printed 2027-05-31 | 2026-06-01 | printed.not-yet |
            certificate | certified 2025-07-10; input group_month 5; printed 2027-05-31 | 2026-06-01 | printed.renewal-missing | assumed
            certificate | certified 2025-07-10; input group_month 5; printed 2026-05-15 | 2026-06-01 | printed.renewal-missing |
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-01-10; printed 2026-05-31 | 2026-02-01 | printed.earlier-certificate | assumed
            certificate | certified 2025-07-10; input group_month 5; renewed 2025-11-30; printed 2026-05-31 | 2026-02-01 | printed.earlier-certificate |
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-05-01; printed 2027-05-31 | 2026-04-30 | printed.later-certificate | assumed
            certificate | certified 2025-07-10; input group_month 5; renewed 2026-05-01; printed 2027-05-31 | 2026-05-01 | printed.later-certificate |
            certificate | certified 2025-07-10; input group_month 5; extended 2026-05-01 until 2026-07-31 | 2026-05-01 | record.extended | assumed
            certificate | certified 2025-07-10; input group_month 5; extended 2026-05-01 until 2026-07-31 | 2026-04-30 | record.extended |
            certificate | printed 2026-05-31 | 2026-01-01 | record.certified-unknown | assumed
            certificate | certified 2025-07-10; printed 2026-05-31 | 2026-01-01 | record.certified-unknown |
            # two years after the day on which the facts were verified, and the day after
            certificate | certified 2028-07-10; input group_month 5 | 2028-11-24 | renewal.stale |
            certificate | certified 2028-07-10; input group_month 5 | 2028-11-25 | renewal.stale | assumed
            """;
    }
}
