package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason.Computed;
import dev.renewal.fact.Reason.FactRead;
import dev.renewal.fact.Reason.Given;
import dev.renewal.fact.Trace;
import dev.renewal.term.RunningTerm.Basis;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running term of holders certified on 2020-06-15; a term lasts two years. */
class TermRuleTest {
    private static final FactKey<Period> LENGTH = FactKey.period("test.length");
    private static final FactKey<Period> NEW_LENGTH = FactKey.period("test.new-length");
    private static final FactKey<Period> DAYS = FactKey.period("test.days");
    private static final FactKey<Period> UNKNOWN_LENGTH = FactKey.period("test.unknown-length");
    private static final FactKey<LocalDate> FIRST_MOVED = FactKey.date("test.first-moved");
    private static final FactKey<LocalDate> LAST_MOVED = FactKey.date("test.last-moved");
    private static final FactKey<LocalDate> MOVED_TO = FactKey.date("test.moved-to");
    private static final FactKey<LocalDate> UNKNOWN_DAY = FactKey.date("test.unknown-day");
    private static final FactKey<String> DAY = FactKey.statement("test.day");
    private static final FactKey<String> RESTART = FactKey.statement("test.restart");
    private static final FactKey<String> REINSTATED = FactKey.statement("test.reinstated");
    private static final FactKey<String> RENEWED = FactKey.statement("test.renewed");
    private static final Citation TEXT = Citation.titled("a text");
    private static final FactTable TABLE = TermFacts.table()
            .and(FactTable.of(
                    "2026-11-24",
                    known(LENGTH, Period.ofYears(2)),
                    known(NEW_LENGTH, Period.ofYears(3)).from("2022-01-01"),
                    known(DAYS, Period.ofDays(90)),
                    Fact.notEstablished(UNKNOWN_LENGTH, "Not known."),
                    known(FIRST_MOVED, LocalDate.of(2022, 3, 1)),
                    known(LAST_MOVED, LocalDate.of(2022, 6, 30)),
                    known(MOVED_TO, LocalDate.of(2022, 6, 20)),
                    Fact.notEstablished(UNKNOWN_DAY, "Not known."),
                    assumed(DAY),
                    assumed(RESTART).from("2021-01-01"),
                    assumed(REINSTATED),
                    assumed(RENEWED)));

    private static final LocalDate CERTIFIED = LocalDate.of(2020, 6, 15);
    private static final RenewalHistory BARE = RenewalHistory.since(CERTIFIED);
    private static final RenewalHistory NEVER = BARE.withAllListed();

    private static final TermRule OPENED = TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED);
    private static final TermRule OF_LATEST_EVENT = TermRule.lasting(LENGTH).onGridOfLatestEventFrom(Anchor.CERTIFIED);
    private static final TermRule RESTARTED = TermRule.lasting(LENGTH).restartedByEachEvent(RESTART);

    private static <T> Fact<T> known(FactKey<T> key, T value) {
        return Fact.of(key, value).graded(Grade.PRIMARY, TEXT);
    }

    private static Fact<String> assumed(FactKey<String> key) {
        return Fact.stating(key, "Assumed: " + key + ".").graded(Grade.ASSUMED);
    }

    private static FactsAsOf facts(LocalDate asOf) {
        return FactsAsOf.of(TABLE, asOf, FactsAsOf.STALE_AFTER);
    }

    /** The term that a rule finds, and its basis. */
    private record Answer(RunningTerm term, Trace trace) {
        static Answer of(TermRule rule, RenewalHistory history, LocalDate asOf) {
            FactsAsOf facts = facts(asOf);
            Trace trace = Trace.of(facts);
            return new Answer(rule.asOf(facts).running(history, trace), trace);
        }

        static Answer of(TermRule rule, RenewalHistory history) {
            return of(rule, history, LocalDate.of(2026, 1, 1));
        }

        List<String> notes() {
            return trace.notes().stream().map(Note::key).toList();
        }

        void assertDates(LocalDate start, LocalDate end) {
            assertThat(term.dates()).isEqualTo(new DateRange(start, end));
        }
    }

    private static RenewalHistory history(LocalDate renewed, LocalDate reinstated, LocalDate printed) {
        RenewalHistory history = renewed == null ? NEVER : NEVER.withRenewedOn(renewed);
        history = reinstated == null ? history : history.withReinstatedOn(reinstated);
        return printed == null ? history : history.withPrintedExpiration(printed);
    }

    @ParameterizedTest
    @CsvSource({
        // without a renewal, the printed date is compared with the term 2020-06-15 to 2022-06-15
        ", 2022-06-15, 2022-01-01, 2020-06-15, 2022-06-15, PRINTED, ''",
        // the implied start is a day less than six months later: an extension
        ", 2022-12-13, 2020-07-01, 2020-06-15, 2022-12-13, PRINTED, printed.tolerance printed.wins",
        // six months later: not printed yet until the day on which the term would start
        ", 2022-12-14, 2020-12-14, 2020-06-15, 2022-06-15, COMPUTED, printed.tolerance printed.not-yet",
        // the record is complete: only the end moves, up to half a term
        ", 2022-12-14, 2020-12-15, 2020-06-15, 2022-12-14, PRINTED, printed.tolerance printed.wins",
        ", 2023-06-13, 2021-06-15, 2020-06-15, 2023-06-13, PRINTED, printed.tolerance printed.wins",
        ", 2023-06-14, 2021-06-15, 2021-06-15, 2023-06-14, PRINTED, printed.tolerance printed.wins",
        ", 2024-06-15, 2022-06-15, 2020-06-15, 2022-06-15, COMPUTED, printed.tolerance printed.not-yet",
        ", 2024-06-15, 2022-06-16, 2022-06-16, 2024-06-15, PRINTED, printed.tolerance printed.wins",
        // an implied start before the certification is moved to the certification
        ", 2020-06-15, 2020-06-15, 2020-06-15, 2020-06-15, PRINTED, printed.tolerance printed.wins",
        // renewed on 2022-06-20: the term is 2022-06-16 to 2024-06-15; half a term later is 2023-06-20
        "2022-06-20, 2022-06-15, 2023-01-01, 2022-06-16, 2024-06-15, COMPUTED, renewal.term printed.earlier-certificate",
        "2022-06-20, 2023-06-19, 2023-01-01, 2022-06-16, 2024-06-15, COMPUTED, renewal.term printed.earlier-certificate",
        "2022-06-20, 2023-06-20, 2023-01-01, 2021-06-21, 2023-06-20, PRINTED, renewal.term printed.tolerance printed.wins printed.renewal-missing",
        // the implied start is six months earlier, and a day less
        "2022-06-20, 2023-12-15, 2023-01-01, 2021-12-16, 2023-12-15, PRINTED, renewal.term printed.tolerance printed.wins printed.renewal-missing",
        "2022-06-20, 2023-12-16, 2023-01-01, 2022-06-16, 2023-12-16, PRINTED, renewal.term printed.tolerance printed.wins",
        // the body's own day
        "2022-06-20, 2024-06-30, 2023-01-01, 2022-06-16, 2024-06-30, PRINTED, renewal.term printed.tolerance printed.wins",
    })
    void thePrintedExpirationWinsUnlessItBelongsToAnotherCertificate(
            LocalDate renewed,
            LocalDate printed,
            LocalDate asOf,
            LocalDate start,
            LocalDate end,
            Basis basis,
            String notes) {
        Answer answer = Answer.of(OF_LATEST_EVENT, history(renewed, null, printed), asOf);
        answer.assertDates(start, end);
        assertThat(answer.term().basis()).isEqualTo(basis);
        assertThat(String.join(" ", answer.notes())).isEqualTo(notes);
    }

    @Test
    void aPrintedTermThatHasNotBegunChangesTheAnswerOnItsFirstDay() {
        RenewalHistory printed = NEVER.withPrintedExpiration(LocalDate.of(2024, 6, 15));
        Answer notYet = Answer.of(OF_LATEST_EVENT, printed, LocalDate.of(2021, 1, 1));
        assertThat(notYet.trace().nextChange()).contains(LocalDate.of(2022, 6, 16));
    }

    @ParameterizedTest
    @CsvSource({"2023-07-01, false", "2023-06-30, true"})
    void aPrintedExpirationSoonAfterAReinstatementIsThatOfAnEarlierCertificate(LocalDate printed, boolean ignored) {
        LocalDate reinstated = LocalDate.of(2022, 7, 1);
        Answer answer = Answer.of(RESTARTED, history(null, reinstated, printed), LocalDate.of(2023, 1, 1));
        answer.assertDates(reinstated, ignored ? LocalDate.of(2024, 7, 1) : printed);
        assertThat(answer.term().basis()).isEqualTo(ignored ? Basis.COMPUTED : Basis.PRINTED);
    }

    @Test
    void withoutAPrintedExpirationTheTermIsTheComputedOne() {
        Answer answer = Answer.of(OPENED, NEVER);
        assertThat(answer.term())
                .isEqualTo(RunningTerm.first(new TermCycle(Period.ofYears(2), TermEnd.ANNIVERSARY), CERTIFIED));
        assertThat(answer.notes()).isEmpty();
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
        Answer answer = Answer.of(OPENED, NEVER.withRenewedOn(renewed));
        answer.assertDates(start, end);
        assertThat(answer.notes()).isEqualTo(noted ? List.of("renewal.term") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-15, 2020-06-15, 2022-06-15",
        "2022-06-15, 2020-06-15, 2022-06-15",
        "2022-06-16, 2022-06-16, 2024-06-15",
    })
    void onAGridOfTheLatestEventARenewalLiesInItsTerm(LocalDate renewed, LocalDate start, LocalDate end) {
        Answer answer = Answer.of(OF_LATEST_EVENT, NEVER.withRenewedOn(renewed));
        answer.assertDates(start, end);
        assertThat(answer.notes()).containsExactly("renewal.term");
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFIED, 2020-06-15, 2022-06-16, 2024-06-15",
        "CERTIFIED_OR_REINSTATED, 2023-01-31, 2023-01-31, 2025-01-31",
        "LATEST_EVENT, 2023-05-01, 2023-05-01, 2025-05-01",
    })
    void theAnchorIsTheDayFromWhichTheGridIsCounted(Anchor anchor, LocalDate from, LocalDate start, LocalDate end) {
        RenewalHistory history = history(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 1, 31), null);
        assertThat(anchor.in(history)).isEqualTo(from);
        Answer answer = Answer.of(TermRule.lasting(LENGTH).onGridFrom(anchor), history);
        answer.assertDates(start, end);
        assertThat(answer.term().anchor()).isEqualTo(from);
    }

    @Test
    void byDefaultTermsEndOnTheAnniversaryOfTheCertification() {
        Answer.of(TermRule.lasting(LENGTH), NEVER).assertDates(CERTIFIED, LocalDate.of(2022, 6, 15));
        Answer.of(TermRule.lasting(LENGTH).endingOn(TermEnd.LAST_DAY_OF_MONTH), NEVER)
                .assertDates(CERTIFIED, LocalDate.of(2022, 6, 30));
    }

    /** The rule of a restart is established from 2021 on. */
    @ParameterizedTest
    @CsvSource({
        ", , 2020-06-15, 2022-06-15, false",
        "2020-12-31, , 2020-12-31, 2022-12-31, false",
        "2021-01-01, , 2021-01-01, 2023-01-01, true",
        "2021-01-01, 2021-05-01, 2021-05-01, 2023-05-01, true",
    })
    void eachEventStartsATermAndTheFactIsCitedIfItWasEstablished(
            LocalDate renewed, LocalDate reinstated, LocalDate start, LocalDate end, boolean cited) {
        Answer answer = Answer.of(RESTARTED, history(renewed, reinstated, null));
        answer.assertDates(start, end);
        assertThat(answer.notes()).isEqualTo(cited ? List.of("test.restart") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        ", , ''",
        "2022-06-20, , renewal.term test.renewed",
        ", 2022-06-20, test.reinstated",
        "2022-06-20, 2021-06-20, renewal.term test.reinstated test.renewed",
        // a renewal before the anchor does not bear on the term
        "2021-06-20, 2022-06-20, test.reinstated",
    })
    void factsAboutRenewalsAndReinstatementsAreCitedForTheHoldersConcerned(
            LocalDate renewed, LocalDate reinstated, String notes) {
        TermRule rule = TermRule.lasting(LENGTH)
                .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
                .citingReinstatement(REINSTATED)
                .citingRenewal(RENEWED);
        Answer answer = Answer.of(rule, history(renewed, reinstated, null));
        assertThat(String.join(" ", answer.notes())).isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource({
        // certified, start and end of the term; the new length is established from 2022 on
        "2021-12-31, 2021-12-31, 2023-12-31",
        "2022-01-01, 2022-01-01, 2025-01-01",
    })
    void theLengthMayBeTheOneOfTheAnchor(LocalDate certified, LocalDate start, LocalDate end) {
        TermRule rule = TermRule.lasting(NEW_LENGTH).orEarlier(LENGTH).onGridFrom(Anchor.CERTIFIED);
        Answer.of(rule, RenewalHistory.since(certified).withAllListed(), LocalDate.of(2023, 1, 1))
                .assertDates(start, end);
    }

    @Test
    void aLengthInDaysIsRefusedByTheNameOfItsFact() {
        String message = "test.days: found P90D, wanted whole months or years, such as P6M or P2Y";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TermRule.lasting(DAYS).asOf(facts(CERTIFIED)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of(TermRule.lasting(NEW_LENGTH).orEarlier(DAYS), NEVER))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-15, 2022-06-20", "2020-06-21, 2023-03-01", "2020-12-31, 2023-03-01"})
    void termsMayEndOnTheNextOfSomeDaysOfTheCalendar(LocalDate certified, LocalDate end) {
        TermRule rule = OPENED.endingOnNext(List.of(FIRST_MOVED, MOVED_TO));
        RenewalHistory history = RenewalHistory.since(certified).withAllListed();
        Answer.of(rule, history).assertDates(certified, end);
        Answer.of(rule.endingOn(TermEnd.ANNIVERSARY), history).assertDates(certified, certified.plusYears(2));
    }

    @ParameterizedTest
    @CsvSource({"2020-06-15, 2022-03-01", "2020-06-21, 2022-06-20", "2020-03-01, 2022-03-01"})
    void termsMayEndOnTheLastOfSomeDaysOfTheCalendar(LocalDate certified, LocalDate end) {
        TermRule rule = OPENED.endingOnLast(List.of(FIRST_MOVED, MOVED_TO));
        Answer.of(rule, RenewalHistory.since(certified).withAllListed()).assertDates(certified, end);
        assertThatIllegalArgumentException().isThrownBy(() -> OPENED.endingOnLast(List.of()));
    }

    @Test
    void aDayOfTheCalendarThatIsNotEstablishedFailsOnlyWhenATermIsFound() {
        FactsAsOf facts = facts(LocalDate.of(2026, 1, 1));
        TermRule.AsOf rule =
                OPENED.endingOnNext(List.of(FIRST_MOVED, UNKNOWN_DAY)).asOf(facts);
        assertThatIllegalStateException()
                .isThrownBy(() -> rule.running(NEVER, Trace.of(facts)))
                .withMessageContaining("test.unknown-day");
        assertThatIllegalArgumentException().isThrownBy(() -> OPENED.endingOnNext(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // ends from 2022-03-01 to 2022-06-30 became 2022-06-20
        "2020-02-29, 2022-02-28",
        "2020-03-01, 2022-06-20",
        "2020-06-15, 2022-06-20",
        "2020-06-20, 2022-06-20",
        // a later end does not move
        "2020-06-21, 2022-06-21",
        "2020-06-30, 2022-06-30",
        "2020-07-01, 2022-07-01",
    })
    void endsInARangeAreMovedToOneDay(LocalDate certified, LocalDate end) {
        TermRule rule = OPENED.movingEnds(FIRST_MOVED, LAST_MOVED, MOVED_TO);
        RenewalHistory history = RenewalHistory.since(certified).withAllListed();
        Answer.of(rule, history).assertDates(certified, end);
        assertThat(Answer.of(rule.endingOn(TermEnd.ANNIVERSARY), history)
                        .term()
                        .dates()
                        .end())
                .isEqualTo(end);
    }

    /** All terms of two years end on 31 March of even years. */
    @ParameterizedTest
    @CsvSource({
        ", , 2020-06-15, 2022-03-31",
        // the halves of a shortened first term are those of the full term: the second begins on 2021-04-01
        "2021-03-31, , 2020-06-15, 2022-03-31",
        "2021-04-01, , 2022-04-01, 2024-03-31",
        "2022-04-01, , 2022-04-01, 2024-03-31",
        // a reinstatement continues the term that contains it
        "2021-03-31, 2024-09-10, 2024-04-01, 2026-03-31",
        "2026-02-01, 2024-09-10, 2026-04-01, 2028-03-31",
    })
    void theTermsOfAllHoldersMayEndOnOneDay(LocalDate renewed, LocalDate reinstated, LocalDate start, LocalDate end) {
        RunningTerm term = running(OPENED, LocalDate.of(2000, 3, 31), history(renewed, reinstated, null));
        assertThat(term.dates()).isEqualTo(new DateRange(start, end));
        assertThat(term.anchor()).isEqualTo("2000-03-31");
    }

    @Test
    void termsMayBeCountedFromADayAfterTheCertification() {
        LocalDate cut = LocalDate.of(2022, 1, 1);
        assertThat(running(OF_LATEST_EVENT, cut, NEVER).dates()).hasToString("2022-01-01 to 2024-01-01");
        RenewalHistory renewed = NEVER.withRenewedOn(LocalDate.of(2024, 1, 2));
        assertThat(running(OF_LATEST_EVENT, cut, renewed).dates()).hasToString("2024-01-02 to 2026-01-01");
    }

    /** Terms are counted from 2021-01-31, such as a birthday, and end on that day of every second year. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-15: complete | 2021-01-31 to 2023-01-31",
                // what lies before that day, or on it, opens and moves nothing
                "2020-06-15: complete, renewed 2021-01-31 | 2021-01-31 to 2023-01-31",
                "2020-06-15: extended 2021-01-30 until 2023-06-30 | 2021-01-31 to 2023-01-31",
                "2020-06-15: extended 2021-01-31 until 2023-06-30 | 2021-01-31 to 2023-06-30",
                // no term starts before it
                "2020-06-15: loose 2022-06-14 | 2021-01-31 to 2022-06-14",
                "2020-06-15: loose 2021-01-31 | 2021-01-31 to 2021-01-31",
                // but a certificate that was over by then
                "2020-06-15: loose 2021-01-30 | 2020-06-15 to 2021-01-30",
                "2018-06-15: loose 2021-01-30 | 2019-01-31 to 2021-01-30",
            })
    void nothingOfATermLiesBeforeTheDayFromWhichTermsAreCounted(String history, String term) {
        RunningTerm found = running(OPENED, LocalDate.of(2021, 1, 31), Histories.read(history));
        assertThat(found.dates()).hasToString(term);
    }

    /**
     * Own terms last two years, to the anniversary. On 2022-01-01 the terms of all became common ones of three years, to the end of
     * a year: 2024-12-31, 2027-12-31.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the day before, and that day
                "2020-06-15: complete | 2021-12-31 | 2020-06-15 to 2022-06-15",
                "2020-06-15: complete | 2022-01-01 | 2020-06-15 to 2024-12-31",
                "2020-06-15: complete | 2024-12-31 | 2020-06-15 to 2024-12-31",
                "2020-06-15: complete | 2025-01-01 | 2020-06-15 to 2024-12-31",
                // certified on the day before, on it and later
                "2021-12-31: complete | 2026-01-01 | 2021-12-31 to 2024-12-31",
                "2022-01-01: complete | 2026-01-01 | 2022-01-01 to 2024-12-31",
                "2023-05-05: complete | 2026-01-01 | 2023-05-05 to 2024-12-31",
                // the own term ended on the day before that day, or on it
                "2019-12-31: complete | 2026-01-01 | 2019-12-31 to 2021-12-31",
                "2020-01-01: complete | 2026-01-01 | 2020-01-01 to 2024-12-31",
                // the second own term runs on that day
                "2018-06-15: renewed 2020-06-01 | 2026-01-01 | 2020-06-16 to 2024-12-31",
                // a renewal in the common term opens the next one, in its second half
                "2020-06-15: complete, renewed 2024-11-30 | 2026-01-01 | 2025-01-01 to 2027-12-31",
                "2020-06-15: complete, renewed 2023-06-30 | 2026-01-01 | 2020-06-15 to 2024-12-31",
                "2020-06-15: complete, renewed 2023-07-01 | 2026-01-01 | 2025-01-01 to 2027-12-31",
                // over by that day, and renewed since
                "2019-12-31: complete, renewed 2022-02-01 | 2026-01-01 | 2022-01-01 to 2024-12-31",
                "2019-12-31: complete, reinstated 2023-02-01 | 2026-01-01 | 2022-01-01 to 2024-12-31",
                // an early renewal had opened the own term from 2022-06-16 on
                "2020-06-15: complete, renewed 2021-12-20 | 2026-01-01 | 2022-06-16 to 2024-12-31",
                // extended beyond that day, and extended since
                "2019-12-31: complete, extended 2021-12-01 until 2022-02-28 | 2026-01-01 | 2019-12-31 to 2024-12-31",
                "2020-06-15: complete, extended 2024-12-01 until 2025-03-31 | 2026-01-01 | 2020-06-15 to 2025-03-31",
                // printed for the own term, and for the common one
                "2020-06-15: complete, loose 2022-06-15 | 2026-01-01 | 2020-06-15 to 2024-12-31",
                "2020-06-15: complete, renewed 2024-11-30 printed 2027-12-31 | 2026-01-01 | 2025-01-01 to 2027-12-31",
            })
    void theTermThatRunsWhenTermsBecomeCommonGoesOnToTheirFirstEnd(String history, LocalDate asOf, String term) {
        assertThat(common(Histories.read(history), asOf, Trace.of(facts(asOf))).dates())
                .hasToString(term);
    }

    private static RunningTerm common(RenewalHistory history, LocalDate asOf, Trace trace) {
        TermRule.AsOf threeYears = TermRule.lasting(NEW_LENGTH)
                .endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY)
                .asOf(facts(LocalDate.of(2026, 1, 1)));
        return OPENED.asOf(facts(asOf)).running(LocalDate.of(2022, 1, 1), threeYears, history.asKnownOn(asOf), trace);
    }

    @Test
    void untilTermsBecomeCommonTheAnswerChangesOnThatDay() {
        LocalDate asOf = LocalDate.of(2021, 12, 31);
        Trace trace = Trace.of(facts(asOf));
        common(NEVER, asOf, trace);
        assertThat(trace.nextChange()).contains(LocalDate.of(2022, 1, 1));
    }

    /** A term lasts two years: a printed expiration within one year of an event is that of the certificate before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-15: complete | none | none | none",
                "2020-06-15: loose 2022-08-31 | 2022-08-31 | 2022-08-31 | 2020-09-01 to 2022-08-31",
                "2020-06-15: loose 2022-05-31 | 2022-05-31 | 2022-05-31 | 2020-06-15 to 2022-05-31",
                "2020-06-15: reinstated 2022-09-01, loose 2024-05-31 | 2024-05-31 | 2024-05-31 | 2022-09-01 to 2024-05-31",
                // left out, and known all the same
                "2020-06-15: renewed 2022-06-01, loose 2022-06-30 | none | 2022-06-30 | none",
                "2020-06-15: renewed 2022-06-01 printed 2022-12-31 | none | 2022-12-31 | none",
                "2020-06-15: renewed 2022-06-01 printed 2024-06-30, loose 2023-12-31 | 2024-06-30 | 2024-06-30 | 2022-07-01 to 2024-06-30",
                "2020-06-15: renewed 2022-06-01 printed 2025-06-30, renewed 2024-06-01 printed 2025-06-29 | 2025-06-29 | 2025-06-30 | 2023-06-30 to 2025-06-29",
                // not known yet on 2026-01-01
                "2020-06-15: renewed 2026-06-01, loose 2028-06-30 | none | none | none",
                "2020-06-15: renewed 2026-06-01 printed 2028-06-30 | none | none | none",
                // an extension moves the printed end
                "2020-06-15: loose 2022-08-31, extended 2022-08-01 until 2022-12-31 | 2022-08-31 | 2022-08-31 | 2020-09-01 to 2022-12-31",
                "2020-06-15: renewed 2022-06-01 printed 2024-05-31, extended 2022-06-01 until 2024-12-31 | 2024-05-31 | 2024-05-31 | 2022-06-01 to 2024-12-31",
                "2020-06-15: extended 2022-06-01 until 2024-12-31, renewed 2022-06-02 printed 2024-05-31 | 2024-05-31 | 2024-05-31 | 2022-06-01 to 2024-05-31",
                "2020-06-15: loose 2022-08-31, extended 2020-08-31 until 2022-12-31 | 2022-08-31 | 2022-08-31 | 2020-09-01 to 2022-08-31",
                "2020-06-15: loose 2022-08-31, extended 2023-08-31 until 2023-12-31 | 2022-08-31 | 2022-08-31 | 2020-09-01 to 2023-12-31",
                "2020-06-15: loose 2022-08-31, extended 2023-09-01 until 2023-12-31 | 2022-08-31 | 2022-08-31 | 2020-09-01 to 2022-08-31",
            })
    void aTermMayBeFoundByThePrintedExpirationAlone(String history, String inUse, String latest, String term) {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        FactsAsOf facts = facts(asOf);
        Trace trace = Trace.of(facts);
        TermRule.AsOf rule = TermRule.lasting(LENGTH)
                .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
                .asOf(facts);
        RenewalHistory known = Histories.read(history).asKnownOn(asOf);
        assertThat(text(rule.printedInUse(known, trace))).isEqualTo(inUse);
        assertThat(text(rule.latestPrinted(known, trace))).isEqualTo(latest);
        assertThat(text(rule.printedOnly(known, trace).map(RunningTerm::dates))).isEqualTo(term);
    }

    private static String text(Optional<?> found) {
        return found.map(Object::toString).orElse("none");
    }

    // terms: 2020-06-15 to 2022-06-15, to 2024-06-15
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-15: complete | none",
                "2020-06-15: renewed 2022-06-15 | none",
                "2020-06-15: renewed 2022-06-16 | none",
                "2020-06-15: renewed 2022-06-17 | 2022-06-17",
                "2020-06-15: renewed 2023-06-15 | 2023-06-15",
                "2020-06-15: renewed 2023-06-16 | none",
                "2020-06-15: complete, renewed 2023-06-16 | 2023-06-16",
                // the second one opens nothing, or opens the next term
                "2020-06-15: complete, renewed 2022-08-01, renewed 2022-09-01 | 2022-08-01",
                "2020-06-15: complete, renewed 2022-08-01, renewed 2023-09-01 | none",
            })
    void aTermSaysWhichRenewalOpenedItLate(String history, String openedLateOn) {
        assertThat(text(Answer.of(OPENED, Histories.read(history)).term().openedLateOn()))
                .isEqualTo(openedLateOn);
    }

    private static RunningTerm running(TermRule rule, LocalDate from, RenewalHistory history) {
        FactsAsOf facts = facts(LocalDate.of(2026, 1, 1));
        return rule.asOf(facts).running(from, history, Trace.of(facts));
    }

    @ParameterizedTest
    @CsvSource({
        // printed, renewed, whether a computed day is in the term
        ", , true",
        "2022-08-01, , false",
        "2023-02-01, , false",
        "2024-08-01, 2022-07-01, true",
        "2025-06-01, 2022-07-01, false",
    })
    void theFactAboutTheDayIsCitedIfAComputedDayIsInTheTerm(LocalDate printed, LocalDate renewed, boolean cited) {
        Answer answer = Answer.of(OPENED.endingOn(TermEnd.ANNIVERSARY, DAY), history(renewed, null, printed));
        assertThat(answer.notes().contains("test.day")).isEqualTo(cited);
    }

    @Test
    void aTermWhoseLengthIsNotEstablishedFailsOnlyWhenItIsFound() {
        FactsAsOf facts = facts(LocalDate.of(2026, 1, 1));
        TermRule.AsOf rule = TermRule.lasting(UNKNOWN_LENGTH).asOf(facts);
        Trace trace = Trace.of(facts);
        assertThatIllegalStateException()
                .isThrownBy(() -> rule.running(NEVER, trace))
                .withMessageContaining("test.unknown-length");
    }

    @Test
    void theWayToATermIsExplained() {
        LocalDate asOf = LocalDate.of(2025, 1, 1);
        RenewalHistory history =
                NEVER.withRenewedOn(LocalDate.of(2023, 7, 1)).withPrintedExpiration(LocalDate.of(2026, 6, 30));
        FactsAsOf facts = facts(asOf);
        Trace trace = Trace.explaining(facts);
        OPENED.asOf(facts).running(history, trace);
        assertThat(trace.reasons())
                .containsExactly(new Computed(
                        "term",
                        "2024-06-16 to 2026-06-30, by the printed expiration",
                        List.of(
                                new Computed(
                                        "renewal in the second half of 2022-06-16 to 2024-06-15",
                                        "yes",
                                        List.of(
                                                read(LENGTH, asOf),
                                                new Given("certification", "2020-06-15"),
                                                read(TermFacts.RENEWAL_TERM, asOf),
                                                new Given("renewed", "2023-07-01"))),
                                new Computed(
                                        "computed term",
                                        "2024-06-16 to 2026-06-15, counted from 2020-06-15",
                                        List.of()),
                                new Given("printed expiration", "2026-06-30"),
                                read(TermFacts.PRINTED_TOLERANCE, asOf),
                                read(TermFacts.PRINTED_WINS, asOf))));
        assertThat(trace.notes())
                .extracting(Note::text)
                .contains(
                        "The expiration printed on the certificate, 2026-06-30, is used; the computed one is 2026-06-15.");
    }

    @ParameterizedTest
    @CsvSource({"2023-06-15, no", "2023-06-16, yes"})
    void theExplanationSaysInWhichHalfTheRenewalWas(LocalDate renewed, String secondHalf) {
        FactsAsOf facts = facts(LocalDate.of(2025, 1, 1));
        Trace trace = Trace.explaining(facts);
        OPENED.asOf(facts).running(NEVER.withRenewedOn(renewed), trace);
        Computed term = (Computed) trace.reasons().get(0);
        assertThat(term.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Computed.class, judged -> assertThat(judged.result()).isEqualTo(secondHalf));
    }

    @Test
    void theExplanationNamesTheRuleOfTheDay() {
        FactsAsOf facts = facts(CERTIFIED);
        Trace trace = Trace.explaining(facts);
        OPENED.endingOn(TermEnd.ANNIVERSARY, DAY).asOf(facts).running(NEVER, trace);
        assertThat(trace.reasons())
                .containsExactly(new Computed(
                        "term",
                        "2020-06-15 to 2022-06-15, counted from 2020-06-15",
                        List.of(
                                read(LENGTH, CERTIFIED),
                                new Given("certification", "2020-06-15"),
                                read(DAY, CERTIFIED))));
    }

    private static FactRead read(FactKey<?> key, LocalDate asOf) {
        return new FactRead(TABLE.on(key, asOf), asOf);
    }
}
