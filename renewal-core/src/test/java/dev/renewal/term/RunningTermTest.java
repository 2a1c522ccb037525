package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason.Computed;
import dev.renewal.fact.Reason.FactRead;
import dev.renewal.fact.Reason.Given;
import dev.renewal.fact.RuleKey;
import dev.renewal.term.RunningTerm.Basis;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a printed expiration, and which term a renewal opened; terms of two years from 2020-06-15. */
class RunningTermTest {
    private static final TermCycle TWO_YEARS = new TermCycle(Period.ofYears(2), TermEnd.ANNIVERSARY);
    private static final LocalDate ANCHOR = LocalDate.of(2020, 6, 15);
    private static final RenewalHistory NEVER = RenewalHistory.since(ANCHOR).withNeverRenewed();

    @ParameterizedTest
    @CsvSource({
        // without renewal: the term that the printed date is held against is 2020-06-15 to 2022-06-15
        ", 2022-06-15, 2022-01-01, 2020-06-15, 2022-06-15, PRINTED, ",
        // the implied start is a day less than six months later: an extension
        ", 2022-12-13, 2020-07-01, 2020-06-15, 2022-12-13, PRINTED, printed.tolerance printed.wins",
        // six months later: not printed yet until the day on which the term would start
        ", 2022-12-14, 2020-12-14, 2020-06-15, 2022-06-15, COMPUTED, printed.tolerance printed.not-yet",
        ", 2022-12-14, 2020-12-15, 2020-12-15, 2022-12-14, PRINTED, printed.tolerance printed.wins printed.renewal-missing",
        ", 2024-06-15, 2022-06-15, 2020-06-15, 2022-06-15, COMPUTED, printed.tolerance printed.not-yet",
        ", 2024-06-15, 2022-06-16, 2022-06-16, 2024-06-15, PRINTED, printed.tolerance printed.wins printed.renewal-missing",
        // an implied start before the anchor is moved to the anchor
        ", 2020-06-15, 2020-06-15, 2020-06-15, 2020-06-15, PRINTED, printed.tolerance printed.wins printed.renewal-missing",
        // renewed on 2022-06-20: the term is 2022-06-16 to 2024-06-15; half a term later is 2023-06-20
        "2022-06-20, 2022-06-15, 2023-01-01, 2022-06-16, 2024-06-15, COMPUTED, printed.earlier-certificate",
        "2022-06-20, 2023-06-19, 2023-01-01, 2022-06-16, 2024-06-15, COMPUTED, printed.earlier-certificate",
        "2022-06-20, 2023-06-20, 2023-01-01, 2021-06-21, 2023-06-20, PRINTED, printed.tolerance printed.wins printed.renewal-missing",
        // the implied start is six months earlier, and a day less
        "2022-06-20, 2023-12-15, 2023-01-01, 2021-12-16, 2023-12-15, PRINTED, printed.tolerance printed.wins printed.renewal-missing",
        "2022-06-20, 2023-12-16, 2023-01-01, 2022-06-16, 2023-12-16, PRINTED, printed.tolerance printed.wins",
        // the body's own day
        "2022-06-20, 2024-06-30, 2023-01-01, 2022-06-16, 2024-06-30, PRINTED, printed.tolerance printed.wins",
    })
    void thePrintedExpirationWinsUnlessItIsOfAnotherCertificate(
            LocalDate renewed,
            LocalDate printed,
            LocalDate asOf,
            LocalDate start,
            LocalDate end,
            Basis basis,
            String notes) {
        RenewalHistory history =
                (renewed == null ? NEVER : NEVER.withRenewedOn(renewed)).withPrintedExpiration(printed);
        Inquiry inquiry = at(asOf);
        RunningTerm term =
                RunningTerm.ofRenewal(TWO_YEARS, ANCHOR, history).heldAgainstPrinted(history, ANCHOR, inquiry);
        assertThat(term.dates()).isEqualTo(new DateRange(start, end));
        assertThat(term.basis()).isEqualTo(basis);
        assertThat(inquiry.notes())
                .extracting(Note::rule)
                .containsExactlyInAnyOrder(notes == null ? new String[0] : notes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, false",
        "2023-06-30, true",
    })
    void aReinstatementMakesAnEarlierCertificateAsWell(LocalDate printed, boolean ignored) {
        LocalDate reinstated = LocalDate.of(2022, 7, 1);
        RenewalHistory history = NEVER.withReinstatedOn(reinstated).withPrintedExpiration(printed);
        Inquiry inquiry = at(LocalDate.of(2023, 1, 1));
        RunningTerm term = RunningTerm.first(TWO_YEARS, reinstated).heldAgainstPrinted(history, reinstated, inquiry);
        assertThat(term.dates().start()).isEqualTo(reinstated);
        assertThat(term.dates().end()).isEqualTo(ignored ? LocalDate.of(2024, 7, 1) : printed);
        assertThat(term.basis()).isEqualTo(ignored ? Basis.COMPUTED : Basis.PRINTED);
    }

    @Test
    void withoutAPrintedExpirationNothingChanges() {
        Inquiry inquiry = at(ANCHOR);
        RunningTerm term = RunningTerm.first(TWO_YEARS, ANCHOR);
        assertThat(term.heldAgainstPrinted(NEVER, ANCHOR, inquiry)).isSameAs(term);
        assertThat(inquiry.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-15, 2020-06-15, 2022-06-15, false",
        "2020-06-16, 2020-06-15, 2022-06-15, true",
        "2021-06-14, 2020-06-15, 2022-06-15, true",
        "2021-06-15, 2022-06-16, 2024-06-15, true",
        "2022-06-15, 2022-06-16, 2024-06-15, true",
        "2022-06-16, 2022-06-16, 2024-06-15, true",
        "2023-06-15, 2022-06-16, 2024-06-15, true",
        "2023-06-16, 2024-06-16, 2026-06-15, true",
    })
    void aRenewalInTheFirstHalfIsLateAndInTheSecondHalfEarly(
            LocalDate renewed, LocalDate start, LocalDate end, boolean noted) {
        Inquiry inquiry = at(LocalDate.of(2026, 1, 1));
        RunningTerm term = RunningTerm.openedByRenewal(TWO_YEARS, ANCHOR, NEVER.withRenewedOn(renewed), inquiry);
        assertThat(term.dates()).isEqualTo(new DateRange(start, end));
        assertThat(inquiry.notes().stream().anyMatch(note -> note.rule().equals("renewal.term")))
                .isEqualTo(noted);
    }

    @Test
    void theNextTermGoesOnFromThePrintedExpiration() {
        RunningTerm computed = RunningTerm.first(TWO_YEARS, ANCHOR);
        assertThat(computed.next().dates()).hasToString("2022-06-16 to 2024-06-15");
        assertThat(computed.next().next().dates()).hasToString("2024-06-16 to 2026-06-15");
        assertThat(computed.next().basis()).isEqualTo(Basis.COMPUTED);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNIVERSARY, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "ANNIVERSARY, 2024-02-29, 2024-03-01 to 2026-02-28, 2026-03-01 to 2028-02-29",
        "DAY_BEFORE_ANNIVERSARY, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "DAY_BEFORE_ANNIVERSARY, 2022-06-11, 2022-06-12 to 2024-06-11, 2024-06-12 to 2026-06-11",
        "LAST_DAY_OF_MONTH, 2022-06-30, 2022-07-01 to 2024-06-30, 2024-07-01 to 2026-06-30",
        "LAST_DAY_OF_MONTH, 2022-06-11, 2022-06-12 to 2024-06-30, 2024-07-01 to 2026-06-30",
    })
    void theGridGoesOnFromThePrintedExpiration(
            UsualTermEnd convention, LocalDate printed, String next, String afterNext) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), convention);
        RenewalHistory history = NEVER.withPrintedExpiration(printed);
        RunningTerm term = RunningTerm.first(cycle, ANCHOR).heldAgainstPrinted(history, ANCHOR, at(printed));
        assertThat(term.next().basis()).isEqualTo(Basis.AFTER_PRINTED);
        assertThat(term.next().dates()).hasToString(next);
        assertThat(term.next().next().dates()).hasToString(afterNext);
    }

    /** Terms of two years that end for all on 31 March of even years. */
    @ParameterizedTest
    @CsvSource({
        ", , 2020-06-15, 2022-03-31",
        // the first term is whole for the judgement, though cut short: its second half begins on 2021-04-01
        "2021-03-31, , 2020-06-15, 2022-03-31",
        "2021-04-01, , 2022-04-01, 2024-03-31",
        "2022-04-01, , 2022-04-01, 2024-03-31",
        // a reinstatement goes on in the term in which it lies
        "2021-03-31, 2024-09-10, 2024-04-01, 2026-03-31",
        "2026-02-01, 2024-09-10, 2026-04-01, 2028-03-31",
    })
    void theTermsOfAllMayEndOnOneDay(LocalDate renewed, LocalDate reinstated, LocalDate start, LocalDate end) {
        RenewalHistory history = renewed == null ? NEVER : NEVER.withRenewedOn(renewed);
        RenewalHistory known = reinstated == null ? history : history.withReinstatedOn(reinstated);
        RunningTerm term =
                RunningTerm.openedByRenewal(TWO_YEARS, LocalDate.of(2000, 3, 31), known, at(LocalDate.of(2027, 1, 1)));
        assertThat(term.dates()).isEqualTo(new DateRange(start, end));
        assertThat(term.anchor()).isEqualTo("2000-03-31");
    }

    @Test
    void anAnchorAfterTheCertificationCutsTheTermsAnew() {
        LocalDate cut = LocalDate.of(2022, 1, 1);
        assertThat(RunningTerm.ofRenewal(TWO_YEARS, cut, NEVER).dates()).hasToString("2022-01-01 to 2024-01-01");
        assertThat(RunningTerm.ofRenewal(TWO_YEARS, cut, NEVER.withRenewedOn(LocalDate.of(2024, 1, 2)))
                        .dates())
                .hasToString("2024-01-02 to 2026-01-01");
    }

    @Test
    void anEndThatWasMovedDoesNotMoveTheGrid() {
        RunningTerm term = RunningTerm.first(TWO_YEARS, ANCHOR);
        assertThat(term.endingOn(LocalDate.of(2022, 9, 30)).next().dates()).hasToString("2022-10-01 to 2024-06-15");
        assertThat(term.endingOn(LocalDate.of(2022, 3, 31)).next().dates()).hasToString("2022-04-01 to 2022-06-15");
    }

    @Test
    void theRestOfATermKeepsItsEnd() {
        RunningTerm term = RunningTerm.first(TWO_YEARS, ANCHOR);
        assertThat(term.startingNoEarlierThan(ANCHOR)).isSameAs(term);
        RunningTerm rest = term.startingNoEarlierThan(LocalDate.of(2021, 1, 1));
        assertThat(rest.dates()).hasToString("2021-01-01 to 2022-06-15");
        assertThat(rest.next()).isEqualTo(term.next());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-04-01 to 2026-03-31",
        "2024-03-30, 2024-03-31 to 2026-03-31",
        "2024-04-15, 2024-04-16 to 2026-03-31",
        // the day halfway between two fixed ones is of the later, the day before it of the earlier
        "2023-09-30, 2023-10-01 to 2026-03-31",
        "2023-09-29, 2023-09-30 to 2025-03-31",
    })
    void aPrintedExpirationBesideTheFixedDayLeavesTheLaterOnes(LocalDate printed, String next) {
        TermCycle cycle = new TermCycle(Period.ofYears(2), TermEnd.onNext(MonthDay.of(3, 31)));
        RenewalHistory history = RenewalHistory.since(LocalDate.of(2022, 2, 1))
                .withNeverRenewed()
                .withPrintedExpiration(printed);
        RunningTerm term = RunningTerm.first(cycle, history.certifiedOn())
                .heldAgainstPrinted(history, history.certifiedOn(), at(printed));
        assertThat(term.next().dates()).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        // printed, renewed, does a computed day show?
        ", , true",
        "2022-08-01, , false",
        "2023-02-01, , false",
        "2024-08-01, 2022-07-01, true",
        "2025-06-01, 2022-07-01, false",
    })
    void aComputedDayShowsUnlessThePrintedDateCoversIt(LocalDate printed, LocalDate renewed, boolean shows) {
        RenewalHistory known = renewed == null ? NEVER : NEVER.withRenewedOn(renewed);
        RenewalHistory history = printed == null ? known : known.withPrintedExpiration(printed);
        Inquiry inquiry = at(LocalDate.of(2026, 1, 1));
        RunningTerm computed = RunningTerm.openedByRenewal(TWO_YEARS, ANCHOR, history, inquiry);
        RunningTerm held = computed.heldAgainstPrinted(history, ANCHOR, inquiry);
        assertThat(held.restsOnConvention(computed)).isEqualTo(shows);
    }

    @Test
    void onlyAComputedTermWithoutWordOfRenewalsLeavesThemOpen() {
        RunningTerm term = RunningTerm.first(TWO_YEARS, ANCHOR);
        RenewalHistory nothing = RenewalHistory.since(ANCHOR);
        assertThat(term.leavesRenewalOpen(nothing)).isTrue();
        assertThat(term.leavesRenewalOpen(NEVER)).isFalse();
        assertThat(term.leavesRenewalOpen(nothing.withRenewedOn(ANCHOR))).isFalse();
        assertThat(term.leavesRenewalOpen(nothing.withReinstatedOn(ANCHOR))).isFalse();
        RenewalHistory printed = nothing.withPrintedExpiration(LocalDate.of(2022, 6, 15));
        RunningTerm held = term.heldAgainstPrinted(printed, ANCHOR, at(ANCHOR));
        assertThat(held.leavesRenewalOpen(printed)).isFalse();
        assertThat(held.next().leavesRenewalOpen(printed)).isFalse();
    }

    @Test
    void theWayToATermIsExplained() {
        RenewalHistory history =
                NEVER.withRenewedOn(LocalDate.of(2023, 7, 1)).withPrintedExpiration(LocalDate.of(2026, 6, 30));
        Inquiry inquiry = explaining(LocalDate.of(2025, 1, 1));
        RunningTerm.openedByRenewal(TWO_YEARS, ANCHOR, history, inquiry).heldAgainstPrinted(history, ANCHOR, inquiry);
        assertThat(inquiry.reasons())
                .containsExactly(new Computed(
                        "term",
                        "2024-06-16 to 2026-06-30, by the printed expiration",
                        List.of(
                                new Computed(
                                        "renewal in the second half of 2022-06-16 to 2024-06-15",
                                        "yes",
                                        List.of(
                                                read(TermFacts.RENEWAL_TERM, inquiry),
                                                new Given("renewed_on", "2023-07-01"))),
                                new Computed(
                                        "computed term",
                                        "2024-06-16 to 2026-06-15, counted from 2020-06-15",
                                        List.of()),
                                new Given("expires_on", "2026-06-30"),
                                read(TermFacts.PRINTED_TOLERANCE, inquiry),
                                read(TermFacts.PRINTED_WINS, inquiry))));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-15, no", "2023-06-16, yes"})
    void itIsSaidInWhichHalfTheRenewalWas(LocalDate renewed, String secondHalf) {
        Inquiry inquiry = explaining(LocalDate.of(2025, 1, 1));
        RunningTerm.openedByRenewal(TWO_YEARS, ANCHOR, NEVER.withRenewedOn(renewed), inquiry);
        assertThat(inquiry.reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Computed.class, judged -> assertThat(judged.result()).isEqualTo(secondHalf));
    }

    @Test
    void theRuleOfTheDayIsReadWhereAComputedDayStandsInTheTerm() {
        RunningTerm computed = RunningTerm.first(TWO_YEARS, ANCHOR);
        Inquiry inquiry = explaining(ANCHOR);
        computed.heldAgainstPrinted(NEVER, ANCHOR, TermFacts.RENEWAL_UNKNOWN, inquiry);
        assertThat(inquiry.reasons())
                .containsExactly(new Computed(
                        "term",
                        "2020-06-15 to 2022-06-15, counted from 2020-06-15",
                        List.of(read(TermFacts.RENEWAL_UNKNOWN, inquiry))));

        Inquiry ofPrinted = explaining(ANCHOR);
        RenewalHistory printed = NEVER.withPrintedExpiration(LocalDate.of(2022, 6, 15));
        RunningTerm held = computed.heldAgainstPrinted(printed, ANCHOR, TermFacts.RENEWAL_UNKNOWN, ofPrinted);
        assertThat(ofPrinted.notes()).isEmpty();
        assertThat(held.next())
                .hasToString("2022-06-16 to 2024-06-15, counted from 2022-06-15, after a printed expiration");
    }

    private static FactRead read(RuleKey<?> key, Inquiry inquiry) {
        return new FactRead(TermFacts.table().on(key, inquiry.asOf()), inquiry.asOf());
    }

    private static Inquiry explaining(LocalDate asOf) {
        return Inquiry.explaining(TermFacts.table(), asOf, Inquiry.VERIFICATION_HOLDS);
    }

    private static Inquiry at(LocalDate asOf) {
        return Inquiry.of(TermFacts.table(), asOf);
    }
}
