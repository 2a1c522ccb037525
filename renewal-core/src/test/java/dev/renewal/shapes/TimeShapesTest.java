package dev.renewal.shapes;

import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.shapes.ExampleFacts.ACTIVITY;
import static dev.renewal.shapes.ExampleFacts.CALENDAR_YEARS;
import static dev.renewal.shapes.ExampleFacts.CUT;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FIRST_TOTAL;
import static dev.renewal.shapes.ExampleFacts.KINDS;
import static dev.renewal.shapes.ExampleFacts.LENGTH;
import static dev.renewal.shapes.ExampleFacts.ODD_YEARS;
import static dev.renewal.shapes.ExampleFacts.SAME_FOR_ALL;
import static dev.renewal.shapes.ExampleFacts.STEP;
import static dev.renewal.shapes.ExampleFacts.SUMMER;
import static dev.renewal.shapes.ExampleFacts.TERM_DAY;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.VALIDITY;
import static dev.renewal.shapes.ExampleFacts.WINDOW;
import static dev.renewal.shapes.ExampleFacts.WINTER;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExampleFacts.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of time in docs/shapes.md. */
class TimeShapesTest {
    // shape 2, an input that the policy declares: begin
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);
    // shape 2, an input that the policy declares: end
    private static final InputKey<YearMonth> MEMBER_SINCE = new InputKey<>("member_since", YearMonth.class);
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 5, 10);
    private static final RenewalHistory NEVER = RenewalHistory.since(CERTIFIED).withNeverRenewed();
    private static final CreditConversion HOURS =
            CreditConversion.into(CreditUnit.CLOCK_HOUR, KINDS).counting(Activity.COURSE, CreditUnit.CLOCK_HOUR);
    private static final RequirementSet REQUIREMENTS = RequirementSet.total("total", Amount.by(TOTAL));

    @ParameterizedTest
    @CsvSource({
        "2024-05-10, CURRENT",
        "2024-05-11, INACTIVE",
        "2028-06-01, INACTIVE",
        "2028-06-02, LAPSED",
    })
    void severalClocks(LocalDate asOf, Standing expected) {
        RenewalHistory history = NEVER.withRenewedOn(LocalDate.of(2023, 6, 1));
        Inquiry inquiry = inquiry(asOf);

        // shape 1: begin
        TermCycle yearly = new TermCycle(inquiry.value(ACTIVITY), TermEnd.ANNIVERSARY);
        TermCycle fiveYears = new TermCycle(inquiry.value(VALIDITY), TermEnd.ANNIVERSARY);
        RunningTerm active = RunningTerm.openedByRenewal(yearly, history.certifiedOn(), history, inquiry);
        RunningTerm valid = RunningTerm.first(fiveYears, history.latestEvent());
        LapseLadder ladder = LapseLadder.currentThrough(active.dates().end())
                .then(INACTIVE, valid.dates().end());
        // shape 1: end

        assertThat(ladder.standing(active, history, inquiry)).isEqualTo(expected);
    }

    @Test
    void anchors() {
        Certification certification = Certification.of("example:tech", CERTIFIED)
                .withNeverRenewed()
                .with(BORN_ON, LocalDate.of(1991, 9, 17))
                .with(MEMBER_SINCE, YearMonth.of(2021, 3));
        RenewalHistory history = certification.history();
        Inquiry inquiry = inquiry(LocalDate.of(2022, 6, 1));

        // shape 2: begin
        TermCycle monthEnds = new TermCycle(inquiry.value(LENGTH), TermEnd.LAST_DAY_OF_MONTH);
        LocalDate own = history.certifiedOn(); // or latestEvent(), certifiedOrReinstatedOn()
        LocalDate born = certification.input(BORN_ON).orElseThrow(); // odd years, as the year of birth
        LocalDate sameForAll = inquiry.value(SAME_FOR_ALL); // 2000-03-31: even years
        boolean odd = certification.input(MEMBER_SINCE).orElseThrow().getMonthValue() % 2 == 1;
        LocalDate byMonth = inquiry.value(odd ? ODD_YEARS : SAME_FOR_ALL);
        RunningTerm term = RunningTerm.openedByRenewal(monthEnds, sameForAll, history, inquiry);
        // shape 2: end

        assertThat(term.dates()).hasToString("2022-05-10 to 2024-03-31");
        assertThat(RunningTerm.openedByRenewal(monthEnds, own, history, inquiry).dates())
                .hasToString("2022-05-10 to 2024-05-31");
        assertThat(RunningTerm.openedByRenewal(monthEnds, born, history, inquiry)
                        .dates())
                .hasToString("2022-05-10 to 2023-09-30");
        assertThat(RunningTerm.openedByRenewal(monthEnds, byMonth, history, inquiry)
                        .dates())
                .hasToString("2022-05-10 to 2023-03-31");
    }

    @Test
    void dayConventions() {
        RenewalHistory history = NEVER;
        Inquiry inquiry = inquiry(CERTIFIED);

        // shape 3: begin
        List<TermEnd> conventions = List.of(
                TermEnd.LAST_DAY_OF_MONTH, // one end for each day of a month: knowing the month is enough
                TermEnd.ANNIVERSARY,
                TermEnd.DAY_BEFORE_ANNIVERSARY,
                TermEnd.FIRST_DAY_OF_MONTH,
                TermEnd.onNext(MonthDay.from(inquiry.value(SUMMER)), MonthDay.from(inquiry.value(WINTER))),
                anniversary -> anniversary.withDayOfMonth(15));
        RunningTerm unknownDay = RunningTerm.first(new TermCycle(inquiry.value(LENGTH), TermEnd.ANNIVERSARY), CERTIFIED)
                .heldAgainstPrinted(history, CERTIFIED, TERM_DAY, inquiry); // notes the assumed day
        // shape 3: end

        assertThat(conventions)
                .extracting(end -> end.at(LocalDate.of(2024, 5, 10)).toString())
                .containsExactly("2024-05-31", "2024-05-10", "2024-05-09", "2024-05-01", "2024-06-30", "2024-05-15");
        assertThat(unknownDay.dates()).hasToString("2022-05-10 to 2024-05-10");
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactly("example.term.day");
    }

    @Test
    void windows() {
        DateRange term = new DateRange(LocalDate.of(2024, 5, 11), LocalDate.of(2026, 5, 10));
        LocalDate assessedOn = LocalDate.of(2025, 2, 1);
        Inquiry inquiry = inquiry(LocalDate.of(2025, 11, 3));

        // shape 4: begin
        LocalDate firstYear = term.end().withDayOfYear(1).minus(inquiry.value(CALENDAR_YEARS));
        List<CountingRule> windows = List.of(
                CountingRule.within(firstYear, term.end()),
                CountingRule.withinLast(inquiry.value(WINDOW), inquiry), // back from the application
                CountingRule.within(assessedOn, term.end())); // after an assessment
        // shape 4: end

        assertThat(windows)
                .extracting(
                        window -> counted(window, "2022-11-03", "2022-11-04", "2024-12-31", "2025-01-01", "2025-02-01"))
                .containsExactly(hours("2"), hours("4"), hours("1"));
    }

    /** Twenty hours are required: of those in the boundary month, the term before leaves those that it does not need. */
    @ParameterizedTest
    @CsvSource({"18, 6, 4", "20, 6, 6", "30, 6, 6", "10, 6, 0"})
    void theBoundaryMonth(String earlier, String inMonth, String left) {
        DateRange before = new DateRange(LocalDate.of(2022, 6, 1), LocalDate.of(2024, 5, 31));
        DateRange term = new DateRange(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 5, 31));
        List<Activity> activities = List.of(
                Activity.of(LocalDate.of(2023, 1, 1), hours(earlier)),
                Activity.of(LocalDate.of(2024, 5, 20), hours(inMonth)));
        Inquiry inquiry = inquiry(LocalDate.of(2024, 7, 1));

        // shape 4, a boundary month: begin
        Credits leftOver = CreditLedger.open(HOURS, inquiry)
                .enter(activities, CountingRule.within(before.start(), before.end()))
                .measure(REQUIREMENTS)
                .surplus();
        CreditLedger ledger = CreditLedger.open(HOURS, inquiry)
                .enter(
                        activities,
                        CountingRule.within(before.end().withDayOfMonth(1), term.end()),
                        CountingRule.atMost(
                                activity -> !activity.completedOn().isAfter(before.end()),
                                leftOver,
                                "The term before needs the rest of its last month."));
        // shape 4, a boundary month: end

        assertThat(ledger.measure(REQUIREMENTS).requirements().get(0).counted()).isEqualTo(hours(left));
    }

    @ParameterizedTest
    @CsvSource({
        // by the months of the first term to 2024-03-31, and by the year of certification
        "2022-05-10, 18.5, 20",
        "2023-04-01, 10, 20",
        "2024-03-01, 1, 20",
        "2025-01-01, 12.5, 10",
    })
    void firstTerms(LocalDate certifiedOn, String byMonths, String byYear) {
        RenewalHistory history = RenewalHistory.since(certifiedOn).withNeverRenewed();
        Inquiry inquiry = inquiry(certifiedOn);
        TermCycle cycle = new TermCycle(inquiry.value(LENGTH), TermEnd.ANNIVERSARY);
        RunningTerm term = RunningTerm.openedByRenewal(cycle, inquiry.value(SAME_FOR_ALL), history, inquiry);
        CreditLedger ledger = CreditLedger.open(HOURS, inquiry);
        boolean firstTerm = history.latestRenewalOrReinstatement().isEmpty();
        FeeQuote fees = FeeQuote.in(Currency.getInstance("USD"));

        // shape 5: begin
        long months = ChronoUnit.MONTHS.between(
                term.dates().start(), term.dates().end().plusDays(1));
        Credits proRated = inquiry.value(TOTAL)
                .proRated(months, cycle.length().toTotalMonths(), inquiry.value(STEP), RoundingMode.UP);
        Credits byYearOfCertification = inquiry.value(FIRST_TOTAL, history.certifiedOn());
        Shortfall shortfall = ledger.measure(REQUIREMENTS.requiring("total", proRated));
        FeeQuote waived =
                firstTerm ? fees : fees.with("renewal", FEE, term.dates().end(), inquiry);
        // shape 5: end

        assertThat(shortfall.minimumAdditional()).isEqualTo(hours(byMonths));
        assertThat(byYearOfCertification).isEqualTo(hours(byYear));
        assertThat(waived.total()).contains(Money.of("0", "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        // terms of five years; on 2024-01-01 all that run begin anew, for two
        "2022-05-10, , 2023-12-31, 2022-05-10 to 2027-05-10",
        "2022-05-10, , 2024-01-01, 2024-01-01 to 2026-01-01",
        "2022-05-10, 2026-01-20, 2026-03-01, 2026-01-02 to 2028-01-01",
        "2018-01-01, , 2024-02-01, 2018-01-01 to 2023-01-01",
    })
    void termsCutAnew(LocalDate certifiedOn, LocalDate renewed, LocalDate asOf, String dates) {
        RenewalHistory never = RenewalHistory.since(certifiedOn).withNeverRenewed();
        RenewalHistory history = renewed == null ? never : never.withRenewedOn(renewed);
        Inquiry inquiry = inquiry(asOf);
        TermCycle fiveYears = new TermCycle(inquiry.value(VALIDITY), TermEnd.ANNIVERSARY);
        TermCycle twoYears = new TermCycle(inquiry.value(LENGTH), TermEnd.ANNIVERSARY);

        // shape 6: begin
        LocalDate cut = inquiry.value(CUT);
        RunningTerm before = RunningTerm.openedByRenewal(fiveYears, history.certifiedOn(), history, inquiry);
        RunningTerm after = RunningTerm.openedByRenewal(twoYears, cut, history, inquiry);
        boolean ended = before.dates().end().isBefore(cut);
        RunningTerm term = inquiry.hasReached(cut) && !ended ? after : before;
        // shape 6: end

        assertThat(term.dates()).hasToString(dates);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-05-11 to 2026-05-10, 2024-02-01 to 2026-02-01",
        "2024-06-20, 2024-05-11 to 2026-05-10, 2024-06-20 to 2026-06-20",
    })
    void earlyAndLateRenewals(LocalDate renewed, String stays, String moves) {
        RenewalHistory history = NEVER.withRenewedOn(renewed);
        Inquiry inquiry = inquiry(LocalDate.of(2025, 1, 1));
        TermCycle cycle = new TermCycle(inquiry.value(LENGTH), TermEnd.ANNIVERSARY);

        // shape 6, early and late renewals: begin
        RunningTerm gridStays = RunningTerm.openedByRenewal(cycle, history.certifiedOn(), history, inquiry);
        RunningTerm renewalMovesIt = RunningTerm.first(cycle, history.latestEvent());
        // shape 6, early and late renewals: end

        assertThat(gridStays.dates()).hasToString(stays);
        assertThat(renewalMovesIt.dates()).hasToString(moves);
    }

    @Test
    void afterALapse() {
        RenewalHistory history = NEVER.withReinstatedOn(LocalDate.of(2024, 9, 10));
        Inquiry inquiry = inquiry(LocalDate.of(2025, 1, 1));
        TermCycle cycle = new TermCycle(inquiry.value(LENGTH), TermEnd.ANNIVERSARY);

        // shape 7: begin
        RunningTerm unchanged = RunningTerm.openedByRenewal(cycle, history.certifiedOn(), history, inquiry);
        RunningTerm balance = unchanged.startingNoEarlierThan(history.certifiedOrReinstatedOn());
        RunningTerm anew = RunningTerm.openedByRenewal(cycle, history.certifiedOrReinstatedOn(), history, inquiry);
        // shape 7: end

        assertThat(unchanged.dates()).hasToString("2024-05-11 to 2026-05-10");
        assertThat(balance.dates()).hasToString("2024-09-10 to 2026-05-10");
        assertThat(anew.dates()).hasToString("2024-09-10 to 2026-09-10");
    }

    /** The hours that a rule counts of one hour on each of some days. */
    private static Credits counted(CountingRule rule, String... days) {
        List<Activity> activities = List.of(days).stream()
                .map(day -> Activity.of(LocalDate.parse(day), hours("1")))
                .toList();
        Shortfall shortfall = CreditLedger.open(HOURS, inquiry(LocalDate.of(2025, 11, 3)))
                .enter(activities, rule)
                .measure(REQUIREMENTS);
        assertThat(shortfall.uncounted())
                .extracting(Uncounted::code)
                .allMatch(code -> code.equals(Uncounted.BEFORE_WINDOW));
        return shortfall.requirements().get(0).counted();
    }
}
