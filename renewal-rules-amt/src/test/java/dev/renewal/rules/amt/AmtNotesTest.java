package dev.renewal.rules.amt;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each doubtful fact is noted where an answer used it, and nowhere else. */
class AmtNotesTest {
    // the record: certification, then what else it says; an empty grade: no note.
    // Certified 2022-06-01: the term ends on 2025-05-31, reinstatement closes on 2035-05-31.
    // Certified 1999-08-01: outside the CCP, with fee years from 1 August to 31 July.
    private static final String ROWS = """
        # the term: certified on a first of the month or not; reinstatement as anchor
        rma, 2022-06-02; never, 2022-06-02, amt.term.day, ASSUMED
        rma, 2022-06-01; never, 2022-06-01, amt.term.day,
        rma, 2022-06-01; reinstated 2023-06-02, 2023-06-02, amt.term.day, ASSUMED
        rma, 2022-06-01; reinstated 2023-06-02, 2023-06-01, amt.term.day,
        rma, 1999-08-17; paid 2019-09-01 50, 2020-01-01, amt.term.day, ASSUMED
        rma, 1999-08-01; paid 2019-09-01 50, 2020-01-01, amt.term.day,
        rma, 2022-06-01; reinstated 2023-06-01, 2023-06-01, amt.term.anchor, ASSUMED
        rma, 1999-08-17; reinstated 2014-04-01, 2014-04-01, amt.term.anchor, ASSUMED
        rma, 1999-08-17; reinstated 2014-03-31, 2014-04-01, amt.term.anchor,
        rma, 2022-06-01; reinstated 2023-06-01, 2023-05-31, amt.term.anchor,
        rma, 2022-06-01; never, 2022-06-01, amt.term.anchor,
        # the term that a renewal says is met: a second half from 2023-12-01 on
        rma, 2022-06-01; renewed 2023-11-30, 2024-06-01, renewal.term, ASSUMED
        rma, 2022-06-01; renewed 2023-12-01, 2024-06-01, renewal.term, ASSUMED
        rma, 2022-06-01; renewed 2023-12-01, 2025-06-01, renewal.term, ASSUMED
        rma, 2022-06-01; renewed 2022-06-01, 2024-06-01, renewal.term,
        rma, 2022-06-01; renewed 2023-12-01, 2023-11-30, renewal.term,
        rma, 2022-06-01; never, 2024-06-01, renewal.term,
        rma, 1999-08-01; renewed 2019-09-01; paid 2019-09-01 50, 2020-01-01, renewal.term,
        # what the record says of renewals; a complete term rolls over
        rma, 2022-06-01, 2025-06-01, renewal.unknown, ASSUMED
        rma, 2022-06-01, 2025-05-31, renewal.unknown,
        rma, 2022-06-01; renewed 2026-01-01, 2025-06-01, renewal.unknown, ASSUMED
        rma, 2022-06-01; printed 2029-05-31, 2025-06-01, renewal.unknown, ASSUMED
        rma, 2022-06-01; never, 2025-06-01, renewal.unknown,
        rma, 2022-06-01; renewed 2022-06-01, 2025-06-01, renewal.unknown,
        rma, 2022-06-01; reinstated 2022-06-01, 2025-06-01, renewal.unknown,
        rma, 2022-06-01; printed 2025-05-31, 2025-06-01, renewal.unknown,
        rma, 2022-06-01; course 2023-01-01 30 point; paid 2023-01-01 75; paid 2024-01-01 75; paid 2025-01-01 75, 2025-06-01, renewal.unknown,
        rma, 2022-06-01; course 2023-01-01 30 point; paid 2023-01-01 75; paid 2024-01-01 75; paid 2025-01-01 75, 2028-06-01, renewal.unknown, ASSUMED
        rma, 2022-06-01; printed 2025-05-31; course 2023-01-01 30 point; paid 2023-01-01 75; paid 2024-01-01 75; paid 2025-01-01 75, 2028-06-01, renewal.unknown,
        rma, 1999-08-01, 2020-01-01, renewal.unknown,
        # the printed expiration; its implied start is three years before the day after it
        rma, 2022-06-01; printed 2025-06-30, 2023-01-01, printed.wins, ASSUMED
        rma, 2022-06-01; printed 2025-05-30, 2023-01-01, printed.wins, ASSUMED
        rma, 2022-06-01; printed 2025-05-31, 2023-01-01, printed.wins,
        rma, 2022-06-01; printed 2028-05-31, 2025-05-31, printed.wins,
        rma, 1999-08-01; printed 2020-08-31, 2020-01-01, printed.wins,
        rma, 2022-06-01; printed 2025-06-30, 2023-01-01, printed.tolerance, ASSUMED
        rma, 2022-06-01; printed 2028-05-31, 2025-05-31, printed.tolerance, ASSUMED
        rma, 2022-06-01; printed 2025-05-31, 2023-01-01, printed.tolerance,
        rma, 2022-06-01; never, 2023-01-01, printed.tolerance,
        rma, 1999-08-01; printed 2020-08-31, 2020-01-01, printed.tolerance,
        rma, 2022-06-01; reinstated 2023-06-01; printed 2024-11-30, 2024-01-01, printed.earlier-certificate, ASSUMED
        rma, 2022-06-01; renewed 2023-06-01; printed 2024-11-30, 2024-01-01, printed.earlier-certificate, ASSUMED
        rma, 2022-06-01; reinstated 2023-06-01; printed 2024-12-01, 2024-01-01, printed.earlier-certificate,
        rma, 2022-06-01; reinstated 2023-06-01; printed 2024-11-30, 2023-05-31, printed.earlier-certificate,
        rma, 2022-06-01; never; printed 2023-06-01, 2023-01-01, printed.earlier-certificate,
        rma, 1999-08-01; reinstated 2014-03-31; printed 2014-12-31, 2014-12-01, printed.earlier-certificate,
        rma, 2022-06-01; printed 2028-05-31, 2025-05-31, printed.not-yet, ASSUMED
        rma, 2022-06-01; printed 2028-05-31, 2025-06-01, printed.not-yet,
        rma, 2022-06-01; printed 2025-11-30, 2022-11-30, printed.not-yet, ASSUMED
        rma, 2022-06-01; printed 2025-11-29, 2022-11-29, printed.not-yet,
        rma, 1999-08-01; printed 2030-07-31, 2020-01-01, printed.not-yet,
        rma, 2022-06-01; printed 2025-11-30, 2022-12-01, printed.renewal-missing, ASSUMED
        rma, 2022-06-01; printed 2025-11-29, 2022-12-01, printed.renewal-missing,
        rma, 2022-06-01; printed 2024-11-30, 2022-12-01, printed.renewal-missing, ASSUMED
        rma, 2022-06-01; printed 2024-12-01, 2022-12-01, printed.renewal-missing,
        rma, 2022-06-01; printed 2028-05-31, 2025-05-31, printed.renewal-missing,
        rma, 1999-08-01; printed 2021-07-31, 2020-01-01, printed.renewal-missing,
        # points; certified before 2006 and not reinstated since 2014-04-01: none are needed
        mls, 2022-06-01; never, 2022-06-01, amt.ccp.points.mls, ASSUMED
        mls, 2022-06-01; never, 2035-06-01, amt.ccp.points.mls, ASSUMED
        mlt, 2022-06-01; never, 2022-06-01, amt.ccp.points.mls,
        mls, 1999-08-01; paid 2019-09-01 90, 2020-01-01, amt.ccp.points.mls,
        mls, 2022-06-01; renewed 2023-12-01, 2024-06-01, amt.ccp.points.mls,
        rma, 2022-06-01; never; course 2023-01-01 2 contact-hour, 2024-01-01, amt.ccp.contact-hour, ASSUMED
        rma, 2022-06-01; never; course 2025-01-01 2 contact-hour, 2025-06-01, amt.ccp.contact-hour, ASSUMED
        rma, 2022-06-01; never; course 2023-01-01 2 point, 2024-01-01, amt.ccp.contact-hour,
        rma, 2022-06-01; never; course 2022-05-31 2 contact-hour, 2024-01-01, amt.ccp.contact-hour,
        rma, 2022-06-01; never; course 2024-01-02 2 contact-hour, 2024-01-01, amt.ccp.contact-hour,
        rma, 2006-01-01; never, 2006-01-01, amt.ccp.first-day, DISPUTED
        rma, 2005-12-31; never, 2006-01-01, amt.ccp.first-day,
        rma, 2006-01-02; never, 2006-01-02, amt.ccp.first-day,
        rma, 2006-01-01; reinstated 2014-04-01, 2014-04-01, amt.ccp.first-day,
        rma, 2020-01-01; never; employment 2021-01-01 8 point, 2022-01-01, amt.ccp.employment, PRIMARY
        rma, 2020-01-01; never; employment 2020-12-31 8 point, 2022-01-01, amt.ccp.employment,
        rma, 2020-01-01; never; course 2021-01-01 8 point, 2022-01-01, amt.ccp.employment,
        rma, 2020-01-01; never; seance 2020-06-01 8 point, 2022-01-01, amt.ccp.kinds, PRIMARY
        rma, 2020-01-01; never; course 2020-06-01 8 ceu, 2022-01-01, amt.ccp.kinds, PRIMARY
        rma, 2020-01-01; never; employment 2020-06-01 8 point, 2022-01-01, amt.ccp.kinds,
        rma, 2020-01-01; never; course 2020-06-01 8 contact-hour, 2022-01-01, amt.ccp.kinds,
        # annual fees by the day on which they are due: holders outside the CCP have one, at the end of the fee year
        rma, 2003-01-01; paid 2007-01-01 50, 2008-12-31, amt.fee.annual.rma, NOT_ESTABLISHED
        rma, 2003-01-02; paid 2007-01-02 50, 2009-01-01, amt.fee.annual.rma,
        rma, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.rma,
        rma, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.rma, ASSUMED
        rma, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.rma, ASSUMED
        rma, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.rma,
        rma, 2003-01-01; paid 2019-01-01 50, 2020-12-31, amt.fee.annual.rma,
        rma, 2003-01-02; paid 2019-01-02 50, 2021-01-01, amt.fee.annual.rma, ASSUMED
        cmas, 2003-01-01; paid 2007-01-01 50, 2008-12-31, amt.fee.annual.cmas, NOT_ESTABLISHED
        cmas, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.cmas,
        cmas, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.cmas, ASSUMED
        cmas, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.cmas, ASSUMED
        cmas, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.cmas,
        rpt, 2003-01-01; paid 2007-01-01 50, 2008-12-31, amt.fee.annual.rpt, NOT_ESTABLISHED
        rpt, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.rpt,
        rpt, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.rpt, ASSUMED
        rpt, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.rpt, ASSUMED
        rpt, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.rpt,
        rda, 2003-01-01; paid 2007-01-01 50, 2008-12-31, amt.fee.annual.rda, NOT_ESTABLISHED
        rda, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.rda,
        rda, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.rda, ASSUMED
        rda, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.rda, ASSUMED
        rda, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.rda,
        cmla, 2003-01-01; paid 2007-01-01 50, 2008-12-31, amt.fee.annual.cmla, NOT_ESTABLISHED
        cmla, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.cmla,
        cmla, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.cmla, ASSUMED
        cmla, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.cmla, ASSUMED
        cmla, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.cmla,
        mls, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.mls, NOT_ESTABLISHED
        mls, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.mls, ASSUMED
        mls, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.mls, ASSUMED
        mls, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.mls,
        mlt, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.mlt, NOT_ESTABLISHED
        mlt, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.mlt, ASSUMED
        mlt, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.mlt, ASSUMED
        mlt, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.mlt,
        clc, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.clc, NOT_ESTABLISHED
        clc, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.clc, ASSUMED
        clc, 2003-03-01; paid 2018-03-01 50, 2020-02-29, amt.fee.annual.clc, ASSUMED
        clc, 2003-03-02; paid 2018-03-02 50, 2020-03-01, amt.fee.annual.clc,
        ahi, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.ahi, NOT_ESTABLISHED
        ahi, 2003-01-02; paid 2008-01-02 50, 2010-01-01, amt.fee.annual.ahi, ASSUMED
        ahi, 2003-01-02; paid 2024-01-02 50, 2026-01-01, amt.fee.annual.ahi, ASSUMED
        mdt, 2003-01-01; paid 2008-01-01 50, 2009-12-31, amt.fee.annual.mdt, NOT_ESTABLISHED
        mdt, 2003-01-02; paid 2024-01-02 50, 2026-01-01, amt.fee.annual.mdt, NOT_ESTABLISHED
        ahi, 2004-01-02; paid 2025-01-02 30, 2026-01-01, amt.fee.annual.ahi,
        # in the CCP all unpaid fees of the term are listed, and none once it is over
        rma, 2018-12-01; never, 2018-12-01, amt.fee.annual.rma, ASSUMED
        cmas, 2020-04-01; never, 2020-04-01, amt.fee.annual.cmas,
        cmas, 2016-04-01; never, 2016-04-01, amt.fee.annual.cmas, ASSUMED
        mdt, 2022-06-01; never, 2022-06-01, amt.fee.annual.mdt, NOT_ESTABLISHED
        mlt, 2022-06-01; never, 2022-06-01, amt.fee.annual.mdt,
        mdt, 1999-08-01; paid 2019-09-01 50, 2020-01-01, amt.fee.annual.mdt,
        mdt, 2022-06-01; never, 2025-06-01, amt.fee.annual.mdt,
        # payments: in the running term, in one that rolled over, and in one that ended incomplete
        rma, 2022-06-01; paid 2023-01-01 74.99, 2023-01-01, amt.fee.payment, ASSUMED
        rma, 2022-06-01; paid 2023-01-01 75, 2023-01-01, amt.fee.payment,
        cmas, 2018-03-01; never; course 2018-03-01 30 point; paid 2019-02-28 1; paid 2020-02-29 1; paid 2021-02-28 1, 2021-03-01, amt.fee.payment, ASSUMED
        cmas, 2018-03-01; never; paid 2019-02-28 1, 2021-03-01, amt.fee.payment, ASSUMED
        cmas, 2018-03-01; never; paid 2019-02-28 50, 2021-03-01, amt.fee.payment,
        rma, 2022-06-01; paid 2022-05-31 74.99, 2023-01-01, amt.fee.payment,
        rma, 2022-06-01; paid 2023-01-02 74.99, 2023-01-01, amt.fee.payment,
        rma, 2022-06-01; never, 2023-01-01, amt.fee.payment,
        rma, 2022-06-01; paid 2022-06-01 225, 2023-01-01, amt.fee.payment,
        rma, 2022-06-01; paid 2022-06-01 150, 2023-01-01, amt.fee.payment,
        rma, 2022-06-01; paid 2022-06-01 225, 2023-01-01, amt.fee.annual.rma, ASSUMED
        rma, 2022-06-01; paid 2022-06-01 75; paid 2022-06-02 75; paid 2022-06-03 75, 2023-01-01, amt.fee.annual.rma,
        rma, 2022-06-01; never, 2023-06-01, amt.fee.overdue, PRIMARY
        rma, 2022-06-01; never, 2023-05-31, amt.fee.overdue,
        rma, 2022-06-01; paid 2023-05-31 75, 2023-06-01, amt.fee.overdue,
        rma, 2022-06-01; never, 2025-06-01, amt.fee.overdue,
        rma, 1999-08-01, 2020-01-01, amt.fee.record, ASSUMED
        rma, 1999-08-01; paid 1999-07-31 50, 2020-01-01, amt.fee.record, ASSUMED
        rma, 1999-08-01; paid 2020-01-02 50, 2020-01-01, amt.fee.record, ASSUMED
        rma, 1999-08-01; paid 1999-08-01 50, 2020-01-01, amt.fee.record,
        rma, 2022-06-01, 2023-06-01, amt.fee.record,
        rma, 2022-06-01; never, 2025-06-01, amt.fee.record, ASSUMED
        rma, 2022-06-01; never; paid 2022-05-31 75, 2025-06-01, amt.fee.record,
        # coming back
        rma, 2022-06-01; never, 2025-06-01, amt.fee.reinstatement, NOT_ESTABLISHED
        rma, 2022-06-01; never, 2035-06-01, amt.fee.reinstatement, NOT_ESTABLISHED
        rma, 1999-08-01; paid 2016-07-31 50, 2020-01-01, amt.fee.reinstatement, NOT_ESTABLISHED
        rma, 1999-08-01; paid 2016-08-01 50, 2020-01-01, amt.fee.reinstatement,
        rma, 2022-06-01; never, 2025-05-31, amt.fee.reinstatement,
        rma, 2022-06-01; never, 2025-06-01, amt.reinstatement.window, ASSUMED
        rma, 2022-06-01; never, 2035-06-01, amt.reinstatement.window, ASSUMED
        rma, 2022-06-01; never, 2025-05-31, amt.reinstatement.window,
        rma, 1999-08-01; paid 2016-07-31 50, 2020-01-01, amt.reinstatement.window,
        # extensions, a missing day of certification, a printed expiration of a later renewal, days that do not exist
        rma, 2022-06-01; extended 2023-01-01 2025-12-31, 2023-02-01, record.extended, ASSUMED
        rma, 2022-06-01; extended 2023-01-01 2025-12-31, 2022-12-31, record.extended,
        rma, 2022-06-01; uncertified 2025-05-31, 2023-01-01, record.certified-unknown, ASSUMED
        rma, 2022-06-01; printed 2025-05-31, 2023-01-01, record.certified-unknown,
        rma, 2022-06-01; renewed 2025-05-01; printed 2028-05-31, 2023-01-01, printed.later-certificate, ASSUMED
        rma, 2022-06-01; renewed 2025-05-01; printed 2028-05-31, 2025-05-01, printed.later-certificate,
        rma, 2024-02-29; never, 2024-06-01, renewal.missing-day, ASSUMED
        rma, 2022-06-01; never, 2024-06-01, renewal.missing-day,
        # two years after the day on which the facts were verified, and the day after
        rma, 2022-06-01; never, 2028-11-24, renewal.stale,
        rma, 2022-06-01; never, 2028-11-25, renewal.stale, ASSUMED
        """;

    /** Well established, and noted where they tell against the holder. */
    private static final Set<String> REMARKED = Set.of("amt.ccp.employment", "amt.ccp.kinds", "amt.fee.overdue");

    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AmtPolicy());

    @ParameterizedTest
    @CsvSource(textBlock = ROWS)
    void anAnswerNotesAFactThatItUsed(String code, String record, LocalDate asOf, String rule, Grade grade) {
        assertThat(grades(code, record, asOf, rule)).isEqualTo(grade == null ? Set.of() : Set.of(grade));
    }

    @Test
    void anAnswerThatRestsOnPublishedRulesOnlyHasNoNotes() {
        String record = "2018-03-01; never; course 2018-03-01 15 point; employment 2020-12-31 15 point;"
                + " paid 2019-02-28 50; paid 2020-02-29 50; paid 2021-02-28 60; course 2021-03-01 30 point";
        assertThat(notes("cmas", record, LocalDate.of(2021, 3, 1))).isEmpty();
    }

    @Test
    void everyFactThatAsksForANoteHasARowWithItAndOneWithout() {
        List<Note> asked = facts().flatMap(fact -> fact.note().stream()).toList();
        assertThat(rows().filter(row -> row.length == 5).map(row -> row[3] + " " + row[4]))
                .containsAll(asked.stream()
                        .map(note -> note.key() + " " + note.grade())
                        .toList());
        assertThat(rows().filter(row -> row.length == 4).map(row -> row[3]))
                .containsAll(asked.stream().map(Note::key).toList())
                .containsAll(REMARKED);
    }

    @Test
    void noRowNotesWhatIsWellEstablished() {
        Set<String> doubtful = Stream.concat(
                        Stream.concat(REMARKED.stream(), Stream.of("renewal.stale")),
                        facts().flatMap(fact -> fact.note().stream()).map(Note::key))
                .collect(toSet());
        assertThat(rows().flatMap(row -> notes(row[0], row[1], LocalDate.parse(row[2])).stream()))
                .extracting(Note::key)
                .isSubsetOf(doubtful);
    }

    private static Stream<Fact<?>> facts() {
        // only a joint plan reads whether a course may be shared
        return new AmtPolicy()
                .facts().and(TermFacts.table()).facts().stream()
                        .filter(fact -> !fact.key().equals(AmtFacts.CE_SHARED));
    }

    /** The rows of the table, cell by cell; one without a grade has a cell less. */
    private static Stream<String[]> rows() {
        return ROWS.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(", ?"));
    }

    private static Set<Grade> grades(String code, String record, LocalDate asOf, String rule) {
        return notes(code, record, asOf).stream()
                .filter(note -> note.key().equals(rule))
                .map(Note::grade)
                .collect(toSet());
    }

    private static List<Note> notes(String code, String record, LocalDate asOf) {
        return POLICIES.assess(recorded(code, record), asOf).notes();
    }

    private static Certification recorded(String code, String record) {
        String[] entries = record.split("; ?");
        Certification holder = Certification.of("amt:" + code, LocalDate.parse(entries[0]));
        for (String entry : List.of(entries).subList(1, entries.length)) {
            String[] words = entry.split(" ");
            holder = switch (words[0]) {
                case "never" -> holder.withNeverRenewed();
                case "uncertified" ->
                    holder.withHistory(RenewalHistory.of(null, List.of(), false, LocalDate.parse(words[1])));
                case "extended" ->
                    holder.withEvent(HistoryEvent.extended(LocalDate.parse(words[1]), LocalDate.parse(words[2])));
                case "renewed" -> holder.withRenewedOn(LocalDate.parse(words[1]));
                case "reinstated" -> holder.withReinstatedOn(LocalDate.parse(words[1]));
                case "printed" -> holder.withPrintedExpiration(LocalDate.parse(words[1]));
                case "paid" ->
                    holder.withPayment(Payment.of(LocalDate.parse(words[1]), "annual", Money.of(words[2], "USD")));
                default ->
                    holder.withActivity(Activity.of(LocalDate.parse(words[1]), Credits.of(words[2], words[3]))
                            .withKind(words[0]));
            };
        }
        return holder;
    }
}
