package com.example.renewal.ptcb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.Disallowance;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and days of PTCB's articles, each with its boundary. */
class PtcbCardTest {
    /** The first term is 2024-02-10 to 2026-02-28. */
    private static final LocalDate CERTIFIED = LocalDate.of(2024, 2, 10);

    private final RenewalPolicies policies = RenewalPolicies.of(new PtcbPolicy());

    // The two examples of PTCB's articles.

    @Test
    void lateButBeforeTheEndCostsEightyDollars() {
        FeeQuote fees = option(neverRenewed(), "2026-02-15").fees();

        assertThat(fees.lines()).extracting(FeeLine::fee).containsExactly("renewal", "late");
        assertThat(fees.lines()).extracting(FeeLine::amount).containsExactly(dollars("55"), dollars("25"));
        assertThat(fees.total()).contains(Money.of("80", "USD"));
    }

    @Test
    void reinstatingTakesTwentyHoursTwoOfThemLawAndOnePatientSafetyWithinAYear() {
        RenewalOption option = option(neverRenewed(), "2026-03-01");

        assertThat(option.route()).isEqualTo(Route.REINSTATEMENT);
        assertThat(option.shortfall().requirements())
                .extracting(Requirement::id, Requirement::required)
                .contains(
                        tuple("total", Optional.of(Credits.of("20", "clock-hour"))),
                        tuple("law", Optional.of(Credits.of("2", "clock-hour"))),
                        tuple("patient-safety", Optional.of(Credits.of("1", "clock-hour"))));
        assertThat(option.shortfall().minimumAdditional()).isEqualTo(Credits.of("20", "clock-hour"));
        assertThat(option.opens()).isEqualTo("2026-03-01");
        assertThat(option.closes()).contains(LocalDate.of(2027, 2, 28));
        assertThat(option.earnBy()).contains(LocalDate.of(2027, 2, 28));
        assertThat(option.fees().total()).contains(Money.of("95", "USD"));
    }

    // Standing, options and fees through the days of a term.

    @ParameterizedTest
    @CsvSource({
        // the window opens 60 days before the end
        "2024-02-10, CURRENT, continuing-education, false, 55.00",
        "2025-12-29, CURRENT, continuing-education, false, 55.00",
        "2025-12-30, CURRENT, continuing-education, true, 55.00",
        // the application is in 30 days before the end
        "2026-01-28, CURRENT, continuing-education, true, 55.00",
        "2026-01-29, CURRENT, continuing-education, true, 55.00",
        "2026-01-30, CURRENT, continuing-education, true, 80.00",
        // the end
        "2026-02-27, CURRENT, continuing-education, true, 80.00",
        "2026-02-28, CURRENT, continuing-education, true, 80.00",
        "2026-03-01, EXPIRED, reinstatement, true, 95.00",
        // a year after the end
        "2027-02-27, EXPIRED, reinstatement, true, 95.00",
        "2027-02-28, EXPIRED, reinstatement, true, 95.00",
        "2027-03-01, LAPSED, examination, true, unknown",
    })
    void eachDayHasItsStandingAndItsOption(
            LocalDate asOf, Standing standing, String route, boolean open, String total) {
        Assessment answer = policies.assess(neverRenewed(), asOf);

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.term()).contains(new DateRange(CERTIFIED, LocalDate.of(2026, 2, 28)));
        assertThat(answer.options()).singleElement().satisfies(option -> {
            assertThat(option.route()).isEqualTo(new Route(route));
            assertThat(option.isOpen()).isEqualTo(open);
            assertThat(option.fees().total().map(Money::toString).orElse("unknown"))
                    .isEqualTo(total.equals("unknown") ? total : "USD " + total);
        });
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(new DeadlineKind("application"), LocalDate.of(2026, 1, 29), Route.CONTINUING_EDUCATION),
                        Deadline.of(DeadlineKind.EXPIRATION, LocalDate.of(2026, 2, 28), Route.CONTINUING_EDUCATION),
                        Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, LocalDate.of(2027, 2, 28), Route.REINSTATEMENT));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-29, renewal 2026-01-29", "2026-01-30, renewal 2026-02-28; late 2026-02-28"})
    void theFeesAreDueWithTheApplicationAndWhenThatIsLateAtTheEnd(String asOf, String lines) {
        assertThat(option(neverRenewed(), asOf).fees().lines().stream()
                        .map(line -> line.fee() + " " + line.due().orElseThrow())
                        .toList())
                .containsExactly(lines.split("; "));
    }

    @Test
    void theFeeForTheExaminationIsNotKnown() {
        Assessment answer = policies.assess(neverRenewed(), LocalDate.of(2027, 3, 1));

        RenewalOption examination = answer.option(Route.EXAMINATION);
        assertThat(examination.opens()).isEqualTo("2027-03-01");
        assertThat(examination.closes()).isEmpty();
        assertThat(examination.fees().lines()).containsExactly(FeeLine.of("examination"));
        assertThat(answer.notes()).extracting(Note::key).contains("ptcb.fee.examination");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, CURRENT", "2026-03-01, UNDETERMINED", "2027-03-01, UNDETERMINED"})
    void withoutWordOfRenewalsTheStandingIsOpenPastTheEnd(LocalDate asOf, Standing standing) {
        assertThat(policies.assess(Certification.of("ptcb:cpht", CERTIFIED), asOf)
                        .standing())
                .isEqualTo(standing);
    }

    // The grid.

    @ParameterizedTest
    @CsvSource({
        // a renewal in the first half of the first term moves nothing: the second half begins on 2025-02-10
        "2025-02-09, 2024-02-10, 2026-02-28",
        "2025-02-10, 2026-03-01, 2028-02-29",
        "2026-02-28, 2026-03-01, 2028-02-29",
        // processed late, for the term that has begun
        "2026-03-01, 2026-03-01, 2028-02-29",
        "2027-02-28, 2026-03-01, 2028-02-29",
        "2027-03-01, 2028-03-01, 2030-02-28",
    })
    void aRenewalOpensATermOfTheGrid(LocalDate renewed, LocalDate start, LocalDate end) {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED).withRenewedOn(renewed);

        assertThat(policies.assess(holder, LocalDate.of(2027, 6, 1)).term()).contains(new DateRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 2028-02-29",
        "2026-10-05, 2026-10-05, 2028-02-29",
        "2027-02-28, 2027-02-28, 2028-02-29",
    })
    void aReinstatedHolderGetsTheBalanceOfTheTerm(LocalDate reinstated, LocalDate start, LocalDate end) {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED).withReinstatedOn(reinstated);

        Assessment answer = policies.assess(holder, LocalDate.of(2027, 6, 1));

        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.term()).contains(new DateRange(start, end));
        assertThat(answer.notes()).extracting(Note::key).contains("ptcb.term.reinstated");
    }

    @Test
    void hoursForReinstatementDoNotCountForTheBalanceAgain() {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED)
                .withReinstatedOn(LocalDate.of(2026, 10, 5))
                .withActivity(hours("20", "2026-10-04"))
                .withActivity(hours("4", "2026-10-05"));

        Shortfall shortfall = option(holder, "2027-06-01").shortfall();

        assertThat(counted(shortfall, "total")).isEqualTo(Credits.of("4", "clock-hour"));
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly("before-window");
    }

    @ParameterizedTest
    @CsvSource({
        // the balance is over with the term, and the next renewal follows the grid
        "2028-02-29, CURRENT, 2026-10-05, 2028-02-29",
        "2028-03-01, EXPIRED, 2026-10-05, 2028-02-29",
        "2029-02-28, EXPIRED, 2026-10-05, 2028-02-29",
        "2029-03-01, LAPSED, 2026-10-05, 2028-02-29",
    })
    void theBalanceEndsAsTheTermDoes(LocalDate asOf, Standing standing, LocalDate start, LocalDate end) {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED).withReinstatedOn(LocalDate.of(2026, 10, 5));

        Assessment answer = policies.assess(holder, asOf);

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.term()).contains(new DateRange(start, end));
    }

    @Test
    void aRenewalAfterTheReinstatementOpensTheNextTermOfTheGrid() {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED)
                .withReinstatedOn(LocalDate.of(2026, 10, 5))
                .withRenewedOn(LocalDate.of(2028, 1, 20));

        assertThat(policies.assess(holder, LocalDate.of(2028, 3, 1)).term())
                .contains(new DateRange(LocalDate.of(2028, 3, 1), LocalDate.of(2030, 2, 28)));
    }

    @ParameterizedTest
    @CsvSource({
        // printed as computed, with a month more, and as a full term from the reinstatement
        "2028-02-29, 2026-10-05, 2028-02-29",
        "2028-03-31, 2026-10-05, 2028-03-31",
        "2028-10-31, 2026-10-05, 2028-10-31",
        // of the certificate before
        "2026-02-28, 2026-10-05, 2028-02-29",
    })
    void thePrintedExpirationEndsTheBalance(LocalDate printed, LocalDate start, LocalDate end) {
        Certification holder = Certification.of("ptcb:cpht", CERTIFIED)
                .withReinstatedOn(LocalDate.of(2026, 10, 5))
                .withPrintedExpiration(printed);

        assertThat(policies.assess(holder, LocalDate.of(2027, 6, 1)).term()).contains(new DateRange(start, end));
    }

    @Test
    void theWindowOpensNoEarlierThanTheTerm() {
        Certification holder = neverRenewed().withPrintedExpiration(LocalDate.of(2024, 3, 31));

        assertThat(option(holder, "2024-03-01").opens()).isEqualTo(CERTIFIED);
    }

    // Continuing education.

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "course, clock-hour, 2024-02-09, before-window",
                "course, clock-hour, 2024-02-10, -",
                "course, clock-hour, 2026-02-28, -",
                "course, contact-hour, 2025-01-01, -",
                "in-service, clock-hour, 2025-01-01, -",
                "college-credit, contact-hour, 2025-01-01, -",
                "course, credit, 2025-01-01, unit-not-counted",
                "college-credit, college-credit, 2025-01-01, unit-not-counted",
                "employment, clock-hour, 2025-01-01, kind-not-counted",
            })
    void hoursCountWithinTheTerm(String kind, String unit, LocalDate completed, String code) {
        Certification holder = neverRenewed()
                .withActivity(Activity.of(completed, Credits.of("4", unit)).withKind(kind));

        Shortfall shortfall = option(holder, "2026-02-28").shortfall();

        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
        assertThat(counted(shortfall, "total")).isEqualTo(Credits.of(code == null ? "4" : "0", "clock-hour"));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, 4", "2027-03-01, 0"})
    void forReinstatementHoursCountToItsLastDay(String completed, String counted) {
        Certification holder = neverRenewed().withActivity(hours("4", completed));

        RenewalOption option = option(holder, "2027-02-28");

        assertThat(counted(option.shortfall(), "total")).isEqualTo(Credits.of(counted, "clock-hour"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // no hours yet: those about law and patient safety may be for technicians as well
                "- | 1 clock-hour, topic law, topic technician; 1 clock-hour, topic patient-safety, topic technician; 13 clock-hour, topic technician; 5 clock-hour",
                // all but the law
                "15 technician+patient-safety, 5 - | 1 clock-hour, topic law",
                // 15 are for technicians, day before and of
                "14 technician+law, 1 patient-safety, 5 - | 1 clock-hour, topic technician",
                "15 technician+law, 1 patient-safety, 4 - | ",
                // of nine for pharmacists five count
                "9 pharmacist, 13 technician, 1 technician+law, 1 technician+patient-safety | ",
                "9 pharmacist, 12 technician, 1 technician+law, 1 technician+patient-safety | 1 clock-hour, topic technician",
            })
    void applicationsSince2020AreHeldToHoursForTechnicians(String courses, String plan) {
        assertThat(plan(courses, "2024-02-10", "2025-06-01", "2026-01-05")).isEqualTo(plan == null ? "" : plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- | 1 clock-hour, topic law, not kind college-credit, not kind in-service; 1 clock-hour, topic patient-safety, not kind college-credit, not kind in-service; 18 clock-hour, not kind college-credit, not kind in-service",
                // of 16 hours of college credit 15 count, of 6 of in-service training 5
                "16 law college-credit, 5 patient-safety in-service | ",
                "16 law college-credit, 4 patient-safety in-service | 1 clock-hour, not kind college-credit",
                "15 law college-credit, 6 patient-safety in-service | ",
                "14 law college-credit, 6 patient-safety in-service | 1 clock-hour, not kind in-service",
                // no hours for technicians are asked for, and any number for pharmacists counts
                "18 pharmacist, 1 law, 1 patient-safety | ",
            })
    void applicationsBeforeAreHeldToMaximaOfCollegeCreditAndInServiceTraining(String courses, String plan) {
        assertThat(plan(courses, "2018-08-10", "2019-06-01", "2020-08-31")).isEqualTo(plan == null ? "" : plan);
    }

    // The windows open 60 days before the ends of the terms: 2020-08-31, 2020-09-30 and 2020-10-31.
    @ParameterizedTest
    @CsvSource({
        "2018-08-10, 2020-08-31, false",
        // reinstatement is applied for on the as-of date
        "2018-08-10, 2020-09-01, true",
        "2018-09-10, 2020-08-31, false",
        "2018-09-10, 2020-09-01, true",
        // no application can be made yet: the first on 2020-08-01, or on 2020-09-01
        "2018-09-10, 2019-12-31, false",
        "2018-10-10, 2019-12-31, true",
    })
    void theDayOfTheApplicationChoosesTheRequirements(LocalDate certified, String asOf, boolean technician) {
        Certification holder = Certification.of("ptcb:cpht", certified).withNeverRenewed();

        assertThat(option(holder, asOf).shortfall().requirements())
                .extracting(Requirement::id)
                .containsExactly(
                        technician
                                ? new String[] {"total", "law", "patient-safety", "technician"}
                                : new String[] {"total", "law", "patient-safety"});
    }

    // Notes.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-01 | ptcb.term.day ptcb.deadline.application",
                "2026-03-01 | ptcb.term.day ptcb.deadline.application ptcb.reinstatement.window",
                "2027-03-01 | ptcb.term.day ptcb.deadline.application ptcb.fee.examination",
            })
    void anAnswerNotesWhatItRestsOn(LocalDate asOf, String rules) {
        assertThat(policies.assess(neverRenewed(), asOf).notes())
                .extracting(Note::key)
                .containsExactly(rules.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "course, contact-hour, ptcb.ce.contact-hour",
        "in-service, clock-hour, ptcb.ce.no-maximum",
        "college-credit, clock-hour, ptcb.ce.no-maximum",
        "employment, clock-hour, ptcb.ce.kinds",
    })
    void anActivityNotesWhatItRestsOn(String kind, String unit, String rule) {
        Activity activity =
                Activity.of(LocalDate.of(2025, 1, 1), Credits.of("4", unit)).withKind(kind);

        assertThat(policies.assess(neverRenewed().withActivity(activity), LocalDate.of(2025, 6, 1))
                        .notes())
                .extracting(Note::key)
                .contains(rule)
                .hasSize(3);
    }

    private static Certification neverRenewed() {
        return Certification.of("ptcb:cpht", CERTIFIED).withNeverRenewed();
    }

    private RenewalOption option(Certification holder, String asOf) {
        return policies.assess(holder, LocalDate.parse(asOf)).options().get(0);
    }

    private static Credits counted(Shortfall shortfall, String id) {
        return shortfall.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow()
                .counted();
    }

    private static Activity hours(String amount, String completed) {
        return Activity.of(LocalDate.parse(completed), Credits.of(amount, "clock-hour"));
    }

    private static Optional<Money> dollars(String amount) {
        return Optional.of(Money.of(amount, "USD"));
    }

    /** What is missing with courses such as {@code 15 technician+law}, a kind behind the topics where it is another. */
    private String plan(String courses, String certified, String completed, String asOf) {
        Certification holder =
                Certification.of("ptcb:cpht", LocalDate.parse(certified)).withNeverRenewed();
        for (String course : courses.equals("-") ? new String[0] : courses.split(", ")) {
            String[] words = course.split(" ");
            Activity activity = hours(words[0], completed).withKind(words.length > 2 ? words[2] : "course");
            for (String topic : words[1].equals("-") ? new String[0] : words[1].split("\\+")) {
                activity = activity.withTopic(topic);
            }
            holder = holder.withActivity(activity);
        }
        return String.join(
                "; ",
                option(holder, asOf).shortfall().plan().stream()
                        .map(PlanLine::toString)
                        .toList());
    }
}
