package dev.renewal.rules.ncct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.Shortfall;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and days of NCCT's published rules, each with its boundary. */
class NcctCardTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 6, 15);

    private final RenewalPolicies policies = RenewalPolicies.of(new NcctPolicy());

    @ParameterizedTest
    @ValueSource(strings = {"ncma", "ncpt", "ncet", "ncmoa", "ncics", "ncpct", "ts-c", "cpi"})
    void eachCredentialNeedsFourteenClockHoursAYear(String code) {
        Assessment answer =
                policies.assess(Certification.of("ncct:" + code, CERTIFIED).withNeverRenewed(), CERTIFIED);
        RenewalOption option = answer.option(Route.CONTINUING_EDUCATION);
        assertThat(option.shortfall().minimumAdditional()).isEqualTo(Credits.of("14", "clock-hour"));
        assertThat(option.fees().lines()).containsExactly(FeeLine.of("renewal").withDue(LocalDate.of(2023, 6, 15)));
        assertThat(option.opens()).isEqualTo(CERTIFIED);
        assertThat(option.closes()).contains(LocalDate.of(2027, 6, 15));
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(DeadlineKind.EXPIRATION, LocalDate.of(2023, 6, 15), Route.CONTINUING_EDUCATION),
                        Deadline.of(
                                new DeadlineKind("validity-ends"),
                                LocalDate.of(2027, 6, 15),
                                Route.CONTINUING_EDUCATION));
    }

    @Test
    void afterTheValidityTheExaminationIsOpenWithoutLimit() {
        RenewalOption option =
                policies.assess(ncma(), LocalDate.of(2027, 6, 16)).option(Route.EXAMINATION);
        assertThat(option.opens()).isEqualTo("2027-06-16");
        assertThat(option.closes()).isEmpty();
        assertThat(option.isOpen()).isTrue();
        assertThat(option.fees().lines()).containsExactly(FeeLine.of("examination"));
        assertThat(option.shortfall().requirements()).isEmpty();
    }

    // half of the term is six months: 2022-12-15 is the first day of the second half of the first term
    @ParameterizedTest
    @CsvSource({
        "2022-12-14, 2022-06-15, 2023-06-15, 2027-12-14",
        "2022-12-15, 2023-06-16, 2024-06-15, 2027-12-15",
        "2023-06-15, 2023-06-16, 2024-06-15, 2028-06-15",
        "2023-06-16, 2023-06-16, 2024-06-15, 2028-06-16",
        "2023-12-15, 2023-06-16, 2024-06-15, 2028-12-15",
        "2023-12-16, 2024-06-16, 2025-06-15, 2028-12-16",
        "2024-02-29, 2024-06-16, 2025-06-15, 2029-02-28",
    })
    void aRenewalOpensATermAndStartsTheValidity(LocalDate renewed, LocalDate start, LocalDate end, LocalDate validTo) {
        Assessment answer = policies.assess(ncma().withRenewedOn(renewed), LocalDate.of(2024, 3, 1));
        assertThat(answer.term()).contains(new DateRange(start, end));
        assertThat(answer.deadlines()).extracting(Deadline::on).containsExactly(end, validTo);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29, 2025-02-28, 2029-02-28",
        "2023-02-28, 2023-02-28, 2024-02-28, 2028-02-28",
    })
    void aReinstatementStartsANewGridAndTheValidity(
            LocalDate reinstated, LocalDate start, LocalDate end, LocalDate validTo) {
        Assessment answer = policies.assess(ncma().withReinstatedOn(reinstated), LocalDate.of(2024, 6, 1));
        assertThat(answer.term()).contains(new DateRange(start, end));
        assertThat(answer.deadlines()).extracting(Deadline::on).containsExactly(end, validTo);
    }

    @Test
    void theValidityNeverEndsBeforeTheTerm() {
        Certification printed = ncma().withPrintedExpiration(LocalDate.of(2030, 1, 31));
        Assessment answer = policies.assess(printed, LocalDate.of(2029, 12, 1));
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.deadlines())
                .extracting(Deadline::on)
                .containsExactly(LocalDate.of(2030, 1, 31), LocalDate.of(2030, 1, 31));
        assertThat(policies.assess(printed, LocalDate.of(2030, 2, 1)).standing())
                .isEqualTo(Standing.LAPSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-15, CURRENT",
        "2023-06-16, UNDETERMINED",
        "2027-06-15, UNDETERMINED",
        "2027-06-16, UNDETERMINED",
    })
    void withoutWordOfRenewalsTheStandingIsOpenPastTheEnd(LocalDate asOf, Standing standing) {
        Assessment answer = policies.assess(Certification.of("ncct:ncma", CERTIFIED), asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).isEqualTo(policies.assess(ncma(), asOf).options());
    }

    // the term is 2022-06-15 to 2023-06-15, so that education counts from 2022-01-01
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "course, clock-hour, 2021-12-31, before-window",
                "course, clock-hour, 2022-01-01, -",
                "course, clock-hour, 2023-06-15, -",
                "course, clock-hour, 2023-06-16, after-window",
                "employer-training, clock-hour, 2022-01-01, -",
                "employer-training, clock-hour, 2021-12-31, before-window",
                "course, credit, 2022-07-01, unit-not-counted",
                "employer-training, contact-hour, 2022-07-01, unit-not-counted",
                "college, clock-hour, 2022-07-01, kind-not-counted",
            })
    void countsCoursesAndEmployerTrainingInClockHoursWithinTheWindow(
            String kind, String unit, LocalDate completed, String code) {
        Activity activity = Activity.of(completed, Credits.of("4", unit)).withKind(kind);
        Shortfall shortfall = shortfall(ncma().withActivity(activity), LocalDate.of(2024, 1, 1));
        assertThat(shortfall.uncounted())
                .extracting(Disallowance::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(code == null ? "10" : "14", "clock-hour"));
    }

    @ParameterizedTest
    @CsvSource({
        // one that failed the test does not space the next
        "2017-06-20;2022-06-19;2022-06-20, 1",
        "2017-06-20;2022-06-20, 1",
        "2017-06-21;2022-06-20, 0",
        // from the last one that passed, not the first
        "2011-01-01;2017-06-21;2022-06-20, 0",
        // of two on one day or within five years, the first counts
        "2022-07-01;2022-07-01;2023-01-01, 1",
        "2018-02-28;2023-02-27, 0",
        "2018-02-28;2023-02-28, 1",
    })
    void employerTrainingIsSpacedByThoseThatPassed(String days, String hours) {
        Certification holder = ncma();
        for (String day : days.split(";")) {
            holder = holder.withActivity(Activity.of(LocalDate.parse(day), Credits.of("1", "clock-hour"))
                    .withKind("employer-training"));
        }
        assertThat(shortfall(holder, LocalDate.of(2024, 1, 1))
                        .requirements()
                        .get(0)
                        .counted())
                .isEqualTo(Credits.of(hours, "clock-hour"));
    }

    @Test
    void trainingInAnotherUnitDoesNotSpaceTheNext() {
        Activity inCredits = Activity.of(CERTIFIED, Credits.of("1", "credit")).withKind("employer-training");
        Activity inHours = Activity.of(CERTIFIED.plusDays(1), Credits.of("2", "clock-hour"))
                .withKind("employer-training");
        assertThat(shortfall(ncma().withActivity(inCredits).withActivity(inHours), LocalDate.of(2023, 1, 1))
                        .minimumAdditional())
                .isEqualTo(Credits.of("12", "clock-hour"));
    }

    private static Certification ncma() {
        return Certification.of("ncct:ncma", CERTIFIED).withNeverRenewed();
    }

    private Shortfall shortfall(Certification holder, LocalDate asOf) {
        return policies.assess(holder, asOf).options().get(0).shortfall();
    }
}
