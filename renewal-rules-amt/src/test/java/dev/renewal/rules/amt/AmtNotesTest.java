package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.testkit.NotesContract;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Certified on 2022-06-01: the term ends on 2025-05-31, reinstatement closes on 2035-05-31. Certified on 1999-08-01: outside
 * the CCP, with fee years from 1 August to 31 July.
 */
class AmtNotesTest extends NotesContract {
    @Override
    protected RenewalPolicy policy() {
        return new AmtPolicy();
    }

    @Override
    protected Set<String> noted() {
        return Set.of("amt.ccp.employment", "amt.ccp.kinds", "amt.fee.overdue");
    }

    /** Only a joint plan reads whether a course may be shared. */
    @Override
    protected Set<String> unused() {
        return Set.of("amt.ce.shared");
    }

    @Override
    protected String examples() {
        return """
            # the term: certified on a first of the month or not; reinstatement as anchor
            rma | certified 2022-06-02; complete | 2022-06-02 | amt.term.day | assumed
            rma | certified 2022-06-01; complete | 2022-06-01 | amt.term.day |
            rma | certified 2022-06-01; reinstated 2023-06-02 | 2023-06-02 | amt.term.day | assumed
            rma | certified 2022-06-01; reinstated 2023-06-02 | 2023-06-01 | amt.term.day |
            rma | certified 1999-08-17; paid 2019-09-01 annual 50 | 2020-01-01 | amt.term.day | assumed
            rma | certified 1999-08-01; paid 2019-09-01 annual 50 | 2020-01-01 | amt.term.day |
            rma | certified 2022-06-01; reinstated 2023-06-01 | 2023-06-01 | amt.term.anchor | assumed
            rma | certified 1999-08-17; reinstated 2014-04-01 | 2014-04-01 | amt.term.anchor | assumed
            rma | certified 1999-08-17; reinstated 2014-03-31 | 2014-04-01 | amt.term.anchor |
            rma | certified 2022-06-01; reinstated 2023-06-01 | 2023-05-31 | amt.term.anchor |
            rma | certified 2022-06-01; complete | 2022-06-01 | amt.term.anchor |
            # the term that a renewal says is met: a second half from 2023-12-01 on
            rma | certified 2022-06-01; renewed 2023-11-30 | 2024-06-01 | renewal.term | assumed
            rma | certified 2022-06-01; renewed 2023-12-01 | 2024-06-01 | renewal.term | assumed
            rma | certified 2022-06-01; renewed 2023-12-01 | 2025-06-01 | renewal.term | assumed
            rma | certified 2022-06-01; renewed 2022-06-01 | 2024-06-01 | renewal.term |
            rma | certified 2022-06-01; renewed 2023-12-01 | 2023-11-30 | renewal.term |
            rma | certified 2022-06-01; complete | 2024-06-01 | renewal.term |
            rma | certified 1999-08-01; renewed 2019-09-01; paid 2019-09-01 annual 50 | 2020-01-01 | renewal.term |
            # what the record says of renewals; a complete term rolls over
            rma | certified 2022-06-01 | 2025-06-01 | renewal.unknown | assumed
            rma | certified 2022-06-01 | 2025-05-31 | renewal.unknown |
            rma | certified 2022-06-01; renewed 2026-01-01 | 2025-06-01 | renewal.unknown | assumed
            rma | certified 2022-06-01; printed 2029-05-31 | 2025-06-01 | renewal.unknown | assumed
            rma | certified 2022-06-01; complete | 2025-06-01 | renewal.unknown |
            rma | certified 2022-06-01; renewed 2022-06-01 | 2025-06-01 | renewal.unknown |
            rma | certified 2022-06-01; reinstated 2022-06-01 | 2025-06-01 | renewal.unknown |
            rma | certified 2022-06-01; printed 2025-05-31 | 2025-06-01 | renewal.unknown |
            rma | certified 2022-06-01; did course 2023-01-01 30 point; paid 2023-01-01 annual 75; paid 2024-01-01 annual 75; paid 2025-01-01 annual 75 | 2025-06-01 | renewal.unknown |
            rma | certified 2022-06-01; did course 2023-01-01 30 point; paid 2023-01-01 annual 75; paid 2024-01-01 annual 75; paid 2025-01-01 annual 75 | 2028-06-01 | renewal.unknown | assumed
            rma | certified 2022-06-01; printed 2025-05-31; did course 2023-01-01 30 point; paid 2023-01-01 annual 75; paid 2024-01-01 annual 75; paid 2025-01-01 annual 75 | 2028-06-01 | renewal.unknown |
            rma | certified 1999-08-01 | 2020-01-01 | renewal.unknown |
            # the printed expiration; its implied start is three years before the day after it
            rma | certified 2022-06-01; printed 2025-06-30 | 2023-01-01 | printed.wins | assumed
            rma | certified 2022-06-01; printed 2025-05-30 | 2023-01-01 | printed.wins | assumed
            rma | certified 2022-06-01; printed 2025-05-31 | 2023-01-01 | printed.wins |
            rma | certified 2022-06-01; printed 2028-05-31 | 2025-05-31 | printed.wins |
            rma | certified 1999-08-01; printed 2020-08-31 | 2020-01-01 | printed.wins |
            rma | certified 2022-06-01; printed 2025-06-30 | 2023-01-01 | printed.tolerance | assumed
            rma | certified 2022-06-01; printed 2028-05-31 | 2025-05-31 | printed.tolerance | assumed
            rma | certified 2022-06-01; printed 2025-05-31 | 2023-01-01 | printed.tolerance |
            rma | certified 2022-06-01; complete | 2023-01-01 | printed.tolerance |
            rma | certified 1999-08-01; printed 2020-08-31 | 2020-01-01 | printed.tolerance |
            rma | certified 2022-06-01; reinstated 2023-06-01; printed 2024-11-30 | 2024-01-01 | printed.earlier-certificate | assumed
            rma | certified 2022-06-01; renewed 2023-06-01; printed 2024-11-30 | 2024-01-01 | printed.earlier-certificate | assumed
            rma | certified 2022-06-01; reinstated 2023-06-01; printed 2024-12-01 | 2024-01-01 | printed.earlier-certificate |
            rma | certified 2022-06-01; reinstated 2023-06-01; printed 2024-11-30 | 2023-05-31 | printed.earlier-certificate |
            rma | certified 2022-06-01; complete; printed 2023-06-01 | 2023-01-01 | printed.earlier-certificate |
            rma | certified 1999-08-01; reinstated 2014-03-31; printed 2014-12-31 | 2014-12-01 | printed.earlier-certificate |
            rma | certified 2022-06-01; printed 2028-05-31 | 2025-05-31 | printed.not-yet | assumed
            rma | certified 2022-06-01; printed 2028-05-31 | 2025-06-01 | printed.not-yet |
            rma | certified 2022-06-01; printed 2025-11-30 | 2022-11-30 | printed.not-yet | assumed
            rma | certified 2022-06-01; printed 2025-11-29 | 2022-11-29 | printed.not-yet |
            rma | certified 1999-08-01; printed 2030-07-31 | 2020-01-01 | printed.not-yet |
            rma | certified 2022-06-01; printed 2025-11-30 | 2022-12-01 | printed.renewal-missing | assumed
            rma | certified 2022-06-01; printed 2025-11-29 | 2022-12-01 | printed.renewal-missing |
            rma | certified 2022-06-01; printed 2024-11-30 | 2022-12-01 | printed.renewal-missing | assumed
            rma | certified 2022-06-01; printed 2024-12-01 | 2022-12-01 | printed.renewal-missing |
            rma | certified 2022-06-01; printed 2028-05-31 | 2025-05-31 | printed.renewal-missing |
            rma | certified 1999-08-01; printed 2021-07-31 | 2020-01-01 | printed.renewal-missing |
            # points; certified before 2006 and not reinstated since 2014-04-01: none are needed
            mls | certified 2022-06-01; complete | 2022-06-01 | amt.ccp.points.mls | assumed
            mls | certified 2022-06-01; complete | 2035-06-01 | amt.ccp.points.mls | assumed
            mlt | certified 2022-06-01; complete | 2022-06-01 | amt.ccp.points.mls |
            mls | certified 1999-08-01; paid 2019-09-01 annual 90 | 2020-01-01 | amt.ccp.points.mls |
            mls | certified 2022-06-01; renewed 2023-12-01 | 2024-06-01 | amt.ccp.points.mls |
            rma | certified 2022-06-01; complete; did course 2023-01-01 2 contact-hour | 2024-01-01 | amt.ccp.contact-hour | assumed
            rma | certified 2022-06-01; complete; did course 2025-01-01 2 contact-hour | 2025-06-01 | amt.ccp.contact-hour | assumed
            rma | certified 2022-06-01; complete; did course 2023-01-01 2 point | 2024-01-01 | amt.ccp.contact-hour |
            rma | certified 2022-06-01; complete; did course 2022-05-31 2 contact-hour | 2024-01-01 | amt.ccp.contact-hour |
            rma | certified 2022-06-01; complete; did course 2024-01-02 2 contact-hour | 2024-01-01 | amt.ccp.contact-hour |
            rma | certified 2006-01-01; complete | 2006-01-01 | amt.ccp.first-day | disputed
            rma | certified 2005-12-31; complete | 2006-01-01 | amt.ccp.first-day |
            rma | certified 2006-01-02; complete | 2006-01-02 | amt.ccp.first-day |
            rma | certified 2006-01-01; reinstated 2014-04-01 | 2014-04-01 | amt.ccp.first-day |
            rma | certified 2020-01-01; complete; did employment 2021-01-01 8 point | 2022-01-01 | amt.ccp.employment | primary
            rma | certified 2020-01-01; complete; did employment 2020-12-31 8 point | 2022-01-01 | amt.ccp.employment |
            rma | certified 2020-01-01; complete; did course 2021-01-01 8 point | 2022-01-01 | amt.ccp.employment |
            rma | certified 2020-01-01; complete; did seance 2020-06-01 8 point | 2022-01-01 | amt.ccp.kinds | primary
            rma | certified 2020-01-01; complete; did course 2020-06-01 8 ceu | 2022-01-01 | amt.ccp.kinds | primary
            rma | certified 2020-01-01; complete; did employment 2020-06-01 8 point | 2022-01-01 | amt.ccp.kinds |
            rma | certified 2020-01-01; complete; did course 2020-06-01 8 contact-hour | 2022-01-01 | amt.ccp.kinds |
            # annual fees by the day on which they are due: holders outside the CCP have one, at the end of the fee year
            rma | certified 2003-01-01; paid 2007-01-01 annual 50 | 2008-12-31 | amt.fee.annual.rma | not-established
            rma | certified 2003-01-02; paid 2007-01-02 annual 50 | 2009-01-01 | amt.fee.annual.rma |
            rma | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.rma |
            rma | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.rma | assumed
            rma | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.rma | assumed
            rma | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.rma |
            rma | certified 2003-01-01; paid 2019-01-01 annual 50 | 2020-12-31 | amt.fee.annual.rma |
            rma | certified 2003-01-02; paid 2019-01-02 annual 50 | 2021-01-01 | amt.fee.annual.rma | assumed
            cmas | certified 2003-01-01; paid 2007-01-01 annual 50 | 2008-12-31 | amt.fee.annual.cmas | not-established
            cmas | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.cmas |
            cmas | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.cmas | assumed
            cmas | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.cmas | assumed
            cmas | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.cmas |
            rpt | certified 2003-01-01; paid 2007-01-01 annual 50 | 2008-12-31 | amt.fee.annual.rpt | not-established
            rpt | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.rpt |
            rpt | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.rpt | assumed
            rpt | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.rpt | assumed
            rpt | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.rpt |
            rda | certified 2003-01-01; paid 2007-01-01 annual 50 | 2008-12-31 | amt.fee.annual.rda | not-established
            rda | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.rda |
            rda | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.rda | assumed
            rda | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.rda | assumed
            rda | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.rda |
            cmla | certified 2003-01-01; paid 2007-01-01 annual 50 | 2008-12-31 | amt.fee.annual.cmla | not-established
            cmla | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.cmla |
            cmla | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.cmla | assumed
            cmla | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.cmla | assumed
            cmla | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.cmla |
            mls | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.mls | not-established
            mls | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.mls | assumed
            mls | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.mls | assumed
            mls | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.mls |
            mlt | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.mlt | not-established
            mlt | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.mlt | assumed
            mlt | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.mlt | assumed
            mlt | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.mlt |
            clc | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.clc | not-established
            clc | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.clc | assumed
            clc | certified 2003-03-01; paid 2018-03-01 annual 50 | 2020-02-29 | amt.fee.annual.clc | assumed
            clc | certified 2003-03-02; paid 2018-03-02 annual 50 | 2020-03-01 | amt.fee.annual.clc |
            ahi | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.ahi | not-established
            ahi | certified 2003-01-02; paid 2008-01-02 annual 50 | 2010-01-01 | amt.fee.annual.ahi | assumed
            ahi | certified 2003-01-02; paid 2024-01-02 annual 50 | 2026-01-01 | amt.fee.annual.ahi | assumed
            mdt | certified 2003-01-01; paid 2008-01-01 annual 50 | 2009-12-31 | amt.fee.annual.mdt | not-established
            mdt | certified 2003-01-02; paid 2024-01-02 annual 50 | 2026-01-01 | amt.fee.annual.mdt | not-established
            ahi | certified 2004-01-02; paid 2025-01-02 annual 30 | 2026-01-01 | amt.fee.annual.ahi |
            # in the CCP all unpaid fees of the term are listed, and none once it is over
            rma | certified 2018-12-01; complete | 2018-12-01 | amt.fee.annual.rma | assumed, assumed
            cmas | certified 2020-04-01; complete | 2020-04-01 | amt.fee.annual.cmas |
            cmas | certified 2016-04-01; complete | 2016-04-01 | amt.fee.annual.cmas | assumed
            mdt | certified 2022-06-01; complete | 2022-06-01 | amt.fee.annual.mdt | not-established
            mlt | certified 2022-06-01; complete | 2022-06-01 | amt.fee.annual.mdt |
            mdt | certified 1999-08-01; paid 2019-09-01 annual 50 | 2020-01-01 | amt.fee.annual.mdt |
            mdt | certified 2022-06-01; complete | 2025-06-01 | amt.fee.annual.mdt |
            # payments: in the running term, in one that rolled over, and in one that ended incomplete
            rma | certified 2022-06-01; paid 2023-01-01 annual 74.99 | 2023-01-01 | amt.fee.payment | assumed
            rma | certified 2022-06-01; paid 2023-01-01 annual 75 | 2023-01-01 | amt.fee.payment |
            cmas | certified 2018-03-01; complete; did course 2018-03-01 30 point; paid 2019-02-28 annual 1; paid 2020-02-29 annual 1; paid 2021-02-28 annual 1 | 2021-03-01 | amt.fee.payment | assumed, assumed, assumed
            cmas | certified 2018-03-01; complete; paid 2019-02-28 annual 1 | 2021-03-01 | amt.fee.payment | assumed
            cmas | certified 2018-03-01; complete; paid 2019-02-28 annual 50 | 2021-03-01 | amt.fee.payment |
            rma | certified 2022-06-01; paid 2022-05-31 annual 74.99 | 2023-01-01 | amt.fee.payment |
            rma | certified 2022-06-01; paid 2023-01-02 annual 74.99 | 2023-01-01 | amt.fee.payment |
            rma | certified 2022-06-01; complete | 2023-01-01 | amt.fee.payment |
            rma | certified 2022-06-01; paid 2022-06-01 annual 225 | 2023-01-01 | amt.fee.payment |
            rma | certified 2022-06-01; paid 2022-06-01 annual 150 | 2023-01-01 | amt.fee.payment |
            rma | certified 2022-06-01; paid 2022-06-01 annual 225 | 2023-01-01 | amt.fee.annual.rma | assumed
            rma | certified 2022-06-01; paid 2022-06-01 annual 75; paid 2022-06-02 annual 75; paid 2022-06-03 annual 75 | 2023-01-01 | amt.fee.annual.rma |
            rma | certified 2022-06-01; complete | 2023-06-01 | amt.fee.overdue | primary
            rma | certified 2022-06-01; complete | 2023-05-31 | amt.fee.overdue |
            rma | certified 2022-06-01; paid 2023-05-31 annual 75 | 2023-06-01 | amt.fee.overdue |
            rma | certified 2022-06-01; complete | 2025-06-01 | amt.fee.overdue |
            rma | certified 1999-08-01 | 2020-01-01 | amt.fee.record | assumed
            rma | certified 1999-08-01; paid 1999-07-31 annual 50 | 2020-01-01 | amt.fee.record | assumed
            rma | certified 1999-08-01; paid 2020-01-02 annual 50 | 2020-01-01 | amt.fee.record | assumed
            rma | certified 1999-08-01; paid 1999-08-01 annual 50 | 2020-01-01 | amt.fee.record |
            rma | certified 2022-06-01 | 2023-06-01 | amt.fee.record |
            rma | certified 2022-06-01; complete | 2025-06-01 | amt.fee.record | assumed
            rma | certified 2022-06-01; complete; paid 2022-05-31 annual 75 | 2025-06-01 | amt.fee.record |
            # coming back
            rma | certified 2022-06-01; complete | 2025-06-01 | amt.fee.reinstatement | not-established
            rma | certified 2022-06-01; complete | 2035-06-01 | amt.fee.reinstatement | not-established
            rma | certified 1999-08-01; paid 2016-07-31 annual 50 | 2020-01-01 | amt.fee.reinstatement | not-established
            rma | certified 1999-08-01; paid 2016-08-01 annual 50 | 2020-01-01 | amt.fee.reinstatement |
            rma | certified 2022-06-01; complete | 2025-05-31 | amt.fee.reinstatement |
            rma | certified 2022-06-01; complete | 2025-06-01 | amt.reinstatement.window | assumed
            rma | certified 2022-06-01; complete | 2035-06-01 | amt.reinstatement.window | assumed
            rma | certified 2022-06-01; complete | 2025-05-31 | amt.reinstatement.window |
            rma | certified 1999-08-01; paid 2016-07-31 annual 50 | 2020-01-01 | amt.reinstatement.window |
            # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
            rma | certified 2022-06-01; extended 2023-01-01 until 2025-12-31 | 2023-02-01 | record.extended | assumed
            rma | certified 2022-06-01; extended 2023-01-01 until 2025-12-31 | 2022-12-31 | record.extended |
            rma | printed 2025-05-31 | 2023-01-01 | record.certified-unknown | assumed
            rma | certified 2022-06-01; printed 2025-05-31 | 2023-01-01 | record.certified-unknown |
            rma | certified 2022-06-01; renewed 2025-05-01; printed 2028-05-31 | 2023-01-01 | printed.later-certificate | assumed
            rma | certified 2022-06-01; renewed 2025-05-01; printed 2028-05-31 | 2025-05-01 | printed.later-certificate |
            rma | certified 2024-02-29; complete | 2024-06-01 | renewal.missing-day | assumed
            rma | certified 2022-06-01; complete | 2024-06-01 | renewal.missing-day |
            # two years after the day on which the facts were verified, and the day after
            rma | certified 2022-06-01; complete | 2028-11-24 | renewal.stale |
            rma | certified 2022-06-01; complete | 2028-11-25 | renewal.stale | assumed
            """;
    }

    @Test
    void anAnswerThatRestsOnPublishedRulesOnlyHasNoNotes() {
        String record = "certified 2018-03-01; complete; did course 2018-03-01 15 point;"
                + " did employment 2020-12-31 15 point; paid 2019-02-28 annual 50; paid 2020-02-29 annual 50;"
                + " paid 2021-02-28 annual 60; did course 2021-03-01 30 point";
        assertThat(notes("cmas", record, LocalDate.of(2021, 3, 1))).isEmpty();
    }
}
