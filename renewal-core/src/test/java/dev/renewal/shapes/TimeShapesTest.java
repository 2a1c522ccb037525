package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.shapes.ExampleFacts.ACTIVITY;
import static dev.renewal.shapes.ExampleFacts.CALENDAR_YEARS;
import static dev.renewal.shapes.ExampleFacts.CUT;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FIRST_TOTAL;
import static dev.renewal.shapes.ExampleFacts.GRACE;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.LENGTH;
import static dev.renewal.shapes.ExampleFacts.LICENCE;
import static dev.renewal.shapes.ExampleFacts.MONTH;
import static dev.renewal.shapes.ExampleFacts.ODD_YEARS;
import static dev.renewal.shapes.ExampleFacts.RESTARTS;
import static dev.renewal.shapes.ExampleFacts.SAME_FOR_ALL;
import static dev.renewal.shapes.ExampleFacts.STEP;
import static dev.renewal.shapes.ExampleFacts.SUMMER;
import static dev.renewal.shapes.ExampleFacts.TERM_DAY;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.VALIDITY;
import static dev.renewal.shapes.ExampleFacts.WINDOW;
import static dev.renewal.shapes.ExampleFacts.WINTER;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExamplePolicy.EDUCATION;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.TECHNICIAN;
import static dev.renewal.shapes.ExamplePolicy.assess;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static dev.renewal.shapes.ExamplePolicy.option;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Note;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Standing;
import dev.renewal.term.Anchor;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of time in docs/shapes.md. */
class TimeShapesTest {
    // shape 2, an input that the policy declares: begin
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);
    // shape 2, an input that the policy declares: end
    private static final InputKey<YearMonth> MEMBER_SINCE = new InputKey<>("member_since", YearMonth.class);
    private static final InputKey<LocalDate> ASSESSED_ON = new InputKey<>("assessed_on", LocalDate.class);
    private static final InputKey<LocalDate> LICENCE_ENDS = new InputKey<>("licence_ends", LocalDate.class);
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 5, 10);
    private static final TermEnd FIFTEENTH = anniversary -> anniversary.withDayOfMonth(15);

    @ParameterizedTest
    @CsvSource({
        "2024-05-10, CURRENT",
        "2024-05-11, INACTIVE",
        "2028-06-01, INACTIVE",
        "2028-06-02, LAPSED",
    })
    void severalClocks(LocalDate asOf, Standing expected) {
        // shape 1: begin
        TermRule yearly = TermRule.lasting(ACTIVITY).onGridFrom(Anchor.CERTIFIED);
        Day validThrough = Day.of(Anchor.LATEST_EVENT).plus(VALIDITY);
        LapseSchedule lapse = LapseSchedule.currentThrough(TERM_END).then(INACTIVE, validThrough);
        // shape 1: end

        Certification certification = certified(CERTIFIED).withRenewedOn(LocalDate.of(2023, 6, 1));
        assertThat(assess(TECHNICIAN.term(yearly).lapsing(lapse), certification, asOf)
                        .standing())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-29, 2023-11-30, CURRENT",
        "2023-11-30, 2023-11-30, CURRENT",
        "2023-12-01, 2023-11-30, LAPSED",
        "2024-05-10, 2025-01-01, CURRENT",
        "2024-05-11, 2025-01-01, LAPSED",
    })
    void theEarlierOfTwoClocks(LocalDate asOf, LocalDate licence, Standing expected) {
        TermRule yearly = TermRule.lasting(ACTIVITY).onGridFrom(Anchor.CERTIFIED);
        // shape 1, the earlier: begin
        Day expires = Day.earlier(TERM_END, Day.of(LICENCE_ENDS));
        CredentialRule both = TECHNICIAN
                .needing(LICENCE_ENDS, LICENCE, "The end of the licence is missing.")
                .lapsing(LapseSchedule.currentThrough(expires));
        // shape 1, the earlier: end

        Certification certification =
                certified(CERTIFIED).withRenewedOn(LocalDate.of(2023, 5, 1)).with(LICENCE_ENDS, licence);
        assertThat(assess(both.term(yearly), certification, asOf).standing()).isEqualTo(expected);
        assertThat(assess(both.term(yearly), certified(CERTIFIED), asOf).standing())
                .isEqualTo(Standing.UNDETERMINED);
    }

    @Test
    void anchors() {
        // shape 2: begin
        TermRule monthEnds = TermRule.lasting(LENGTH)
                .onGridFrom(Anchor.CERTIFIED) // or CERTIFIED_OR_REINSTATED
                .endingOn(TermEnd.LAST_DAY_OF_MONTH);
        CredentialRule own = TECHNICIAN.term(monthEnds);
        CredentialRule sameForAll = TECHNICIAN.term(monthEnds, Day.on(SAME_FOR_ALL)); // 2000-03-31: even years
        CredentialRule birthday = TECHNICIAN.term(monthEnds, Day.of(BORN_ON)); // odd years, as the year of birth
        Day byMonth = Day.where(
                facts -> holder -> isOdd(holder.certification().input(MEMBER_SINCE)),
                Day.on(ODD_YEARS),
                Day.on(SAME_FOR_ALL));
        // shape 2: end

        Certification certification =
                certified(CERTIFIED).with(BORN_ON, LocalDate.of(1991, 9, 17)).with(MEMBER_SINCE, YearMonth.of(2021, 3));
        assertThat(term(own, certification)).hasToString("2022-05-10 to 2024-05-31");
        assertThat(term(sameForAll, certification)).hasToString("2022-05-10 to 2024-03-31");
        assertThat(term(birthday, certification)).hasToString("2022-05-10 to 2023-09-30");
        assertThat(term(TECHNICIAN.term(monthEnds, byMonth), certification)).hasToString("2022-05-10 to 2023-03-31");
        assertThat(term(TECHNICIAN.term(monthEnds, byMonth), certification.with(MEMBER_SINCE, YearMonth.of(2021, 4))))
                .hasToString("2022-05-10 to 2024-03-31");
    }

    private static boolean isOdd(Optional<YearMonth> month) {
        return month.orElseThrow().getMonthValue() % 2 == 1;
    }

    @Test
    void dayConventions() {
        TermRule term = TermRule.lasting(LENGTH);

        // shape 3: begin
        List<TermRule> conventions = List.of(
                term.endingOn(TermEnd.LAST_DAY_OF_MONTH), // the same for each day of a month: the month is enough
                term.endingOn(TermEnd.ANNIVERSARY),
                term.endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY),
                term.endingOn(TermEnd.FIRST_DAY_OF_MONTH),
                term.endingOnNext(List.of(SUMMER, WINTER)), // fixed days of the calendar
                term.endingOnLast(List.of(SUMMER, WINTER)), // the same, and the first term is short
                term.endingOn(FIFTEENTH), // anniversary -> anniversary.withDayOfMonth(15)
                term.endingOn(TermEnd.ANNIVERSARY, TERM_DAY)); // the day is assumed: the answer notes it
        // shape 3: end

        assertThat(conventions)
                .extracting(convention -> term(TECHNICIAN.term(convention), certified(CERTIFIED))
                        .end()
                        .toString())
                .containsExactly(
                        "2024-05-31",
                        "2024-05-10",
                        "2024-05-09",
                        "2024-05-01",
                        "2024-06-30",
                        "2023-12-31",
                        "2024-05-15",
                        "2024-05-10");
        CredentialRule unknownDay = TECHNICIAN.term(conventions.get(7)).lapsing(LapseSchedule.currentThrough(TERM_END));
        assertThat(assess(unknownDay, certified(CERTIFIED), CERTIFIED).notes())
                .extracting(Note::key)
                .containsExactly("example.term.day");
    }

    @Test
    void windows() {
        // shape 4: begin
        List<OptionRule> windows = List.of(
                RENEWAL.requires(EDUCATION, Day.firstOfJanuary(CALENDAR_YEARS, TERM_END), TERM_END),
                RENEWAL.requiresOfLast(EDUCATION, WINDOW), // back from the application, on the as-of date
                RENEWAL.requires(EDUCATION, Day.of(ASSESSED_ON), TERM_END)); // after an assessment
        // shape 4: end

        Certification certification = certified(CERTIFIED)
                .withRenewedOn(LocalDate.of(2024, 5, 20))
                .with(ASSESSED_ON, LocalDate.of(2025, 2, 1))
                .withActivities(List.of("2022-11-03", "2022-11-04", "2024-12-31", "2025-01-01", "2025-02-01").stream()
                        .map(day -> Activity.of(LocalDate.parse(day), hours("1")))
                        .toList());
        List<Shortfall> shortfalls = windows.stream()
                .map(window ->
                        option(window, certification, LocalDate.of(2025, 11, 3)).shortfall())
                .toList();
        assertThat(shortfalls)
                .extracting(shortfall -> shortfall.requirements().get(0).counted())
                .containsExactly(hours("2"), hours("4"), hours("1"));
        assertThat(shortfalls)
                .flatExtracting(Shortfall::uncounted)
                .extracting(Disallowance::code)
                .containsOnly(Disallowance.BEFORE_WINDOW);
    }

    /** Twenty hours are required, one of them about law; of the boundary month, the term before takes what it needs. */
    @ParameterizedTest
    @CsvSource({
        // earlier, earlier about law, in the month, in the month about law, what counts in the later term
        "18, 1, 6, 0, 5",
        "17, 1, 6, 0, 4",
        "20, 1, 6, 0, 6",
        "20, 0, 4, 3, 6",
        "20, 0, 4, 1, 4",
        // an hour about law is missing either way, and stands for one of the two that are missing
        "18, 0, 6, 0, 5",
        "9, 1, 6, 0, 0",
        "0, 0, 0, 0, 0",
    })
    void theBoundaryMonth(int earlier, int earlierLaw, int inMonth, int lawInMonth, String left) {
        // shape 4, a boundary month: begin
        EducationRule education = EDUCATION
                .with(Category.topic("law", "law").atLeast(LAW))
                .countingForOneTerm(); // the term before takes what it needs
        OptionRule renewal = RENEWAL.requires(education, TERM_START.minus(MONTH), TERM_END);
        // shape 4, a boundary month: end

        Certification certification = certified(LocalDate.of(2022, 6, 1)).withRenewedOn(LocalDate.of(2024, 6, 1));
        Certification recorded = with(certification, "2024-04-30", earlier, earlierLaw);
        recorded = with(recorded, "2024-05-01", inMonth, 0);
        recorded = with(recorded, "2024-05-31", 0, lawInMonth);
        assertThat(counted(renewal, recorded)).isEqualTo(hours(left));
        assertThat(counted(renewal, with(recorded, "2024-06-01", 1, 1)))
                .as("what is in the later term only")
                .isEqualTo(hours(left).plus(hours("2")));
    }

    /** Of six hours, the term before needs two. */
    @ParameterizedTest
    @CsvSource({"2024-05-19, 6", "2024-05-20, 6", "2024-05-21, 4", "2024-06-01, 4", "2024-08-01, 4"})
    void theTermBeforeTakesNothingFromTheRenewalOn(LocalDate renewed, String left) {
        OptionRule renewal = RENEWAL.requires(EDUCATION.countingForOneTerm(), TERM_START.minus(MONTH), TERM_END);
        Certification certification = certified(LocalDate.of(2022, 6, 1)).withRenewedOn(renewed);
        assertThat(counted(renewal, with(with(certification, "2024-04-30", 18, 0), "2024-05-20", 6, 0)))
                .isEqualTo(hours(left));
    }

    /** Hours of a grace of 90 days count for the term that is over, and what it does not need counts for the next one. */
    @ParameterizedTest
    @CsvSource({"20, 6", "17, 3", "0, 0"})
    void creditsOfAGraceCountForOneTermAsWell(int earlier, String left) {
        OptionRule renewal = RENEWAL.requires(EDUCATION.countingForOneTerm(), TERM_START, TERM_END.plus(GRACE));
        Certification certification = certified(LocalDate.of(2022, 6, 1)).withRenewedOn(LocalDate.of(2024, 8, 10));
        Certification recorded = with(with(certification, "2023-04-30", earlier, 0), "2024-08-01", 6, 0);
        assertThat(counted(renewal, recorded)).isEqualTo(hours(left));
    }

    @Test
    void nothingCountsFromBeforeTheFirstTerm() {
        OptionRule renewal = RENEWAL.requires(EDUCATION.countingForOneTerm(), TERM_START.minus(MONTH), TERM_END);
        Certification certification = certified(LocalDate.of(2024, 6, 1));
        assertThat(counted(renewal, with(with(certification, "2024-05-31", 3, 0), "2024-06-01", 4, 0)))
                .isEqualTo(hours("4"));
    }

    private static Certification with(Certification certification, String day, int amount, int law) {
        Activity activity = Activity.of(LocalDate.parse(day), hours("1"));
        List<Activity> all = new ArrayList<>(Collections.nCopies(amount, activity));
        all.addAll(Collections.nCopies(law, activity.withTopic("law")));
        return certification.withActivities(all);
    }

    /** What counts in the term from 2024-06-01. */
    private static Credits counted(OptionRule renewal, Certification certification) {
        CredentialRule months = TECHNICIAN
                .term(TermRule.lasting(LENGTH).endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY))
                .lapsing(LapseSchedule.currentThrough(TERM_END))
                .option(renewal);
        Assessment answer = assess(months, certification, LocalDate.of(2024, 9, 1));
        assertThat(answer.term().orElseThrow()).hasToString("2024-06-01 to 2026-05-31");
        return answer.options().get(0).shortfall().requirements().get(0).counted();
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
        OptionRule option = RENEWAL.requires(EDUCATION, Day.TERM_START, TERM_END);

        // shape 5: begin
        OptionRule proRated = option.requiring("total", facts -> {
            Sourced<Credits> total = facts.get(TOTAL);
            Sourced<Credits> step = facts.get(STEP);
            return holder -> {
                DateRange term = holder.term().dates();
                long months = ChronoUnit.MONTHS.between(term.start(), term.end().plusDays(1));
                long ofTerm = holder.term().cycle().length().toTotalMonths();
                return holder.trace()
                        .find(total)
                        .map(whole ->
                                whole.proRated(months, ofTerm, holder.trace().use(step), RoundingMode.UP));
            };
        });
        OptionRule byYearOfCertification = option.requiring("total", FIRST_TOTAL, Day.of(Anchor.CERTIFIED));
        OptionRule waived = option.fee(FeeRule.of("renewal", FEE)
                .times(facts -> holder ->
                        holder.history().latestRenewalOrReinstatement().isPresent() ? 1 : 0));
        // shape 5: end

        CredentialRule sameForAll = TECHNICIAN
                .term(TermRule.lasting(LENGTH), Day.on(SAME_FOR_ALL))
                .lapsing(LapseSchedule.currentThrough(TERM_END));
        assertThat(assess(sameForAll.option(proRated), certified(certifiedOn), certifiedOn)
                        .options()
                        .get(0)
                        .shortfall()
                        .minimumAdditional())
                .isEqualTo(hours(byMonths));
        assertThat(option(byYearOfCertification, certified(certifiedOn), certifiedOn)
                        .shortfall()
                        .minimumAdditional())
                .isEqualTo(hours(byYear));
        assertThat(option(waived, certified(certifiedOn), certifiedOn).fees().total())
                .contains(Money.of("0", "USD"));
        LocalDate renewed = certifiedOn.plusYears(2);
        assertThat(option(waived, certified(certifiedOn).withRenewedOn(renewed), renewed)
                        .fees()
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // terms of five years; on 2024-01-01 all running terms restart, for two years
        "2022-05-10, , 2023-12-31, 2022-05-10 to 2027-05-10",
        "2022-05-10, , 2024-01-01, 2024-01-01 to 2026-01-01",
        "2022-05-10, 2026-01-20, 2026-03-01, 2026-01-02 to 2028-01-01",
        "2018-01-01, , 2024-02-01, 2018-01-01 to 2023-01-01",
    })
    void termsThatRestart(LocalDate certifiedOn, LocalDate renewed, LocalDate asOf, String dates) {
        // shape 6: begin
        Resolvable<Holder.Rule<RunningTerm>> cutAnew = facts -> {
            TermRule.AsOf fiveYears = TermRule.lasting(VALIDITY).asOf(facts);
            TermRule.AsOf twoYears = TermRule.lasting(LENGTH).asOf(facts);
            Sourced<LocalDate> cut = facts.get(CUT);
            return holder -> {
                LocalDate from = holder.trace().use(cut);
                RunningTerm before = fiveYears.running(holder.history(), holder.trace());
                boolean ended = before.dates().end().isBefore(from);
                return holder.trace().hasReached(from) && !ended
                        ? twoYears.running(from, holder.history(), holder.trace())
                        : before;
            };
        };
        // shape 6: end

        Certification never = certified(certifiedOn);
        Certification certification = renewed == null ? never : never.withRenewedOn(renewed);
        CredentialRule rule = TECHNICIAN.term(cutAnew).lapsing(LapseSchedule.currentThrough(TERM_END));
        assertThat(assess(rule, certification, asOf).term().orElseThrow()).hasToString(dates);
    }

    @ParameterizedTest
    @CsvSource({
        // own terms of two years; since 2024-01-01 common ones of two years, to 2025-12-31
        "2022-05-10, 2023-12-31, 2022-05-10 to 2024-05-10",
        "2022-05-10, 2024-01-01, 2022-05-10 to 2025-12-31",
        "2023-12-31, 2024-01-01, 2023-12-31 to 2025-12-31",
        "2024-01-01, 2024-01-01, 2024-01-01 to 2025-12-31",
        "2024-09-30, 2025-01-01, 2024-09-30 to 2025-12-31",
        "2021-12-31, 2024-01-01, 2021-12-31 to 2023-12-31",
    })
    void termsThatBecameCommon(LocalDate certifiedOn, LocalDate asOf, String dates) {
        // shape 6, terms that became common: begin
        CredentialRule common = TECHNICIAN.term(
                TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED), // until that day
                TermRule.lasting(LENGTH).endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY), // 31 December of odd years
                Day.on(CUT)); // the first day of the first common term
        // shape 6, terms that became common: end

        assertThat(assess(common.lapsing(LapseSchedule.currentThrough(TERM_END)), certified(certifiedOn), asOf)
                        .term()
                        .orElseThrow())
                .hasToString(dates);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-05-11 to 2026-05-10, 2024-02-01 to 2026-02-01",
        "2024-06-20, 2024-05-11 to 2026-05-10, 2024-06-20 to 2026-06-20",
    })
    void earlyAndLateRenewals(LocalDate renewed, String stays, String moves) {
        // shape 6, early and late renewals: begin
        TermRule gridStays = TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED);
        TermRule renewalMovesIt = TermRule.lasting(LENGTH).restartedByEachEvent(RESTARTS);
        // shape 6, early and late renewals: end

        Certification certification = certified(CERTIFIED).withRenewedOn(renewed);
        assertThat(term(TECHNICIAN.term(gridStays), certification)).hasToString(stays);
        assertThat(term(TECHNICIAN.term(renewalMovesIt), certification)).hasToString(moves);
    }

    @Test
    void afterALapse() {
        // shape 7: begin
        TermRule unchanged = TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED);
        TermRule newTerm = TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED_OR_REINSTATED);
        Resolvable<Holder.Rule<RunningTerm>> balance = facts -> {
            TermRule.AsOf terms = unchanged.asOf(facts);
            return holder -> terms.running(holder.history(), holder.trace())
                    .startingNoEarlierThan(holder.history().certifiedOrReinstatedOn());
        };
        // shape 7: end

        Certification certification = certified(CERTIFIED).withReinstatedOn(LocalDate.of(2024, 9, 10));
        assertThat(term(TECHNICIAN.term(unchanged), certification)).hasToString("2024-05-11 to 2026-05-10");
        assertThat(term(TECHNICIAN.term(balance), certification)).hasToString("2024-09-10 to 2026-05-10");
        assertThat(term(TECHNICIAN.term(newTerm), certification)).hasToString("2024-09-10 to 2026-09-10");
    }

    /** The term by some rules, after all that is recorded. */
    private static DateRange term(CredentialRule rule, Certification certification) {
        return assess(rule.lapsing(LapseSchedule.currentThrough(TERM_END)), certification, LocalDate.of(2025, 1, 1))
                .term()
                .orElseThrow();
    }
}
