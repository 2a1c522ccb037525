package dev.renewal.rules.amca;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.util.Set;

/** A holder tested on 2025-03-12: the term ends on 2027-03-31; one born on 2007-05-20 is 18 on 2025-05-20. */
class AmcaNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmcaPolicy();
    }

    @Override
    protected Set<String> unused() {
        return Set.of("amca.ce.shared");
    }

    @Override
    protected String examples() {
        return """
            # the day from which terms are counted
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-06-01 | amca.term.anchor | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-05-19 | amca.term.anchor | assumed
            cmac | certified 2025-03-12; input born_on 1990-05-20 | 2025-06-01 | amca.term.anchor | assumed
            cmac | certified 2025-03-12 | 2025-06-01 | amca.term.anchor |
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-03-11 | amca.term.anchor |
            cmac | certified 2025-03-12; input born_on 2007-05-20; reinstated 2026-01-10 | 2026-02-01 | amca.term.anchor |
            cmac | certified 2025-03-12; input born_on 2027-05-20 | 2025-06-01 | amca.term.anchor |
            cmac | certified 2025-03-12 | 2025-06-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12 | 2027-04-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12; reinstated 2026-01-10 | 2026-02-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-06-01 | amca.term.birthday |
            # a birthday that cannot be: two years after the test, and the day after; on the day of an event, and before it
            cmac | certified 2025-03-12; input born_on 2009-03-12 | 2027-06-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2009-03-13 | 2027-06-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20; renewed 2025-05-20 | 2025-06-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20; renewed 2025-05-21 | 2025-06-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2007-05-20; reinstated 2025-05-20 | 2025-06-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20; reinstated 2025-05-21 | 2025-06-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2007-05-20; printed 2025-05-20 | 2025-06-01 | amca.term.birthday | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20; printed 2025-05-21 | 2025-06-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2007-05-20; suspended 2025-05-20 | 2025-06-01 | amca.term.birthday |
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-05-19 | amca.term.minor | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-05-20 | amca.term.minor |
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-03-11 | amca.term.minor |
            cmac | certified 2025-03-12 | 2025-06-01 | amca.term.day | assumed
            cmac | certified 2025-03-12; input born_on 2007-05-20 | 2025-05-19 | amca.term.day |
            cmac | certified 2025-03-12; printed 2027-03-31 | 2025-06-01 | amca.term.day |
            cmac | certified 2025-03-12; renewed 2026-03-12 | 2026-06-01 | amca.term.early | assumed
            cmac | certified 2025-03-12; complete | 2026-06-01 | amca.term.early |
            cmac | certified 2025-03-12; reinstated 2026-03-12 | 2026-06-01 | amca.term.reinstated | assumed
            cmac | certified 2025-03-12; reinstated 2026-03-12 | 2026-03-11 | amca.term.reinstated |
            # education and fees, while the term runs
            cmac | certified 2025-03-12 | 2027-03-31 | amca.ce.window | assumed
            cmac | certified 2025-03-12 | 2027-04-01 | amca.ce.window |
            cmac | certified 2025-03-12; did course 2025-06-01 1 contact-hour | 2025-06-01 | amca.ce.hour | assumed
            cmac | certified 2025-03-12; did course 2025-06-01 1 clock-hour | 2025-06-01 | amca.ce.hour | assumed
            cmac | certified 2025-03-12; did course 2025-06-01 1 credit | 2025-06-01 | amca.ce.hour |
            cmac | certified 2025-03-12; did course 2025-06-01 1 credit | 2025-06-01 | amca.ce.outside |
            cmac | certified 2025-03-12 | 2027-03-31 | amca.fee.renewal | not-established
            cmac | certified 2025-03-12 | 2027-04-01 | amca.fee.renewal |
            cmac | certified 2025-03-12 | 2027-03-31 | amca.fee.ce-volume |
            # after the end
            cmac | certified 2025-03-12; complete | 2027-04-01 | amca.grace | disputed
            cmac | certified 2025-03-12; complete | 2027-03-31 | amca.grace |
            cmac | certified 2025-03-12; complete | 2027-04-01 | amca.lapse | not-established
            cmac | certified 2025-03-12; complete | 2027-03-31 | amca.lapse |
            # records; the second half of the first term begins on 2026-03-12
            cmac | certified 2025-03-12; renewed 2026-03-11 | 2026-03-11 | renewal.term | assumed
            cmac | certified 2025-03-12; complete | 2026-03-11 | renewal.term |
            cmac | certified 2025-03-12 | 2027-04-01 | renewal.unknown | assumed
            cmac | certified 2025-03-12; complete | 2027-04-01 | renewal.unknown |
            cmac | certified 2025-03-12; complete; renewed 2026-03-11 | 2027-04-01 | renewal.unknown | assumed
            cmac | certified 2025-03-12; input born_on 2008-02-29 | 2026-03-01 | renewal.missing-day | assumed
            cmac | certified 2025-03-12; input born_on 2008-02-28 | 2026-03-01 | renewal.missing-day |
            cmac | certified 2025-03-12; printed 2027-03-12 | 2026-01-01 | printed.wins | assumed
            cmac | certified 2025-03-12; printed 2027-03-31 | 2026-01-01 | printed.wins |
            cmac | certified 2025-03-12; printed 2027-03-12 | 2026-01-01 | printed.tolerance | assumed
            cmac | certified 2025-03-12; printed 2027-03-31 | 2026-01-01 | printed.tolerance |
            cmac | certified 2025-03-12; printed 2029-03-31 | 2027-03-31 | printed.not-yet | assumed
            cmac | certified 2025-03-12; printed 2029-03-31 | 2027-04-01 | printed.not-yet |
            cmac | certified 2025-03-12; printed 2029-03-31 | 2027-04-01 | printed.renewal-missing | assumed
            cmac | certified 2025-03-12; printed 2027-03-12 | 2026-01-01 | printed.renewal-missing |
            cmac | certified 2025-03-12; renewed 2026-04-01; printed 2027-03-31 | 2026-06-01 | printed.earlier-certificate | assumed
            cmac | certified 2025-03-12; renewed 2026-03-31; printed 2027-03-31 | 2026-06-01 | printed.earlier-certificate |
            cmac | certified 2025-03-12; renewed 2027-03-01; printed 2029-03-31 | 2027-02-28 | printed.later-certificate | assumed
            cmac | certified 2025-03-12; renewed 2027-03-01; printed 2029-03-31 | 2027-03-01 | printed.later-certificate |
            cmac | certified 2025-03-12; extended 2027-03-01 until 2027-05-31 | 2027-03-01 | record.extended | assumed
            cmac | certified 2025-03-12; extended 2027-03-01 until 2027-05-31 | 2027-02-28 | record.extended |
            cmac | printed 2027-03-31 | 2026-01-01 | record.certified-unknown | assumed
            cmac | certified 2025-03-12; printed 2027-03-31 | 2026-01-01 | record.certified-unknown |
            # two years after the day on which the facts were verified, and the day after
            cmac | certified 2027-11-12; complete | 2028-11-24 | renewal.stale |
            cmac | certified 2027-11-12; complete | 2028-11-25 | renewal.stale | assumed
            """;
    }
}
