package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the card, for a term from 2022-02-10 to 2027-02-28: continuing education closes on 2027-05-29. */
class AamaStepsTest {
    private static final Certification CMA =
            Certification.of("aama:cma", LocalDate.of(2022, 2, 10)).withNeverRenewed();

    private final RenewalPolicies policies = RenewalPolicies.of(new AamaPolicy());

    private RenewalOption option(Certification holder, LocalDate asOf, Route route) {
        return policies.assess(holder, asOf).option(route);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-02-10 | earn by 2027-02-28, apply by 2027-02-28 (advised by 2027-02-14), pay by 2027-02-28",
                "2027-02-27 | earn by 2027-02-28, apply by 2027-02-28 (advised by 2027-02-14), pay by 2027-02-28",
                "2027-02-28 | earn by 2027-02-28, apply by 2027-02-28 (advised by 2027-02-14), pay by 2027-02-28",
                "2027-03-01 | earn by 2027-02-28, apply by 2027-05-29 (advised by 2027-05-15), pay by 2027-05-29, pay by 2027-05-29",
                "2027-05-28 | earn by 2027-02-28, apply by 2027-05-29 (advised by 2027-05-15), pay by 2027-05-29, pay by 2027-05-29",
                "2027-05-29 | earn by 2027-02-28, apply by 2027-05-29 (advised by 2027-05-15), pay by 2027-05-29, pay by 2027-05-29",
                "2027-05-30 | earn by 2027-02-28, apply by 2027-05-29 (advised by 2027-05-15), pay by 2027-05-29",
            })
    void continuingEducation(LocalDate asOf, String steps) {
        assertThat(option(CMA, asOf, Route.CONTINUING_EDUCATION).steps()).hasToString("[" + steps + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-02-10 | apply by 2026-12-28 (advised by 2026-12-14), examine by 2026-12-28, pay",
                "2026-12-29 | apply by 2026-12-28 (advised by 2026-12-14), examine by 2026-12-28, pay",
                "2027-02-28 | apply by 2026-12-28 (advised by 2026-12-14), examine by 2026-12-28, pay",
                "2027-03-01 | apply, examine, pay",
                "2027-05-29 | apply, examine, pay",
                "2027-05-30 | apply, examine, pay, pay",
            })
    void examination(LocalDate asOf, String steps) {
        assertThat(option(CMA, asOf, Route.EXAMINATION).steps()).hasToString("[" + steps + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2027-02-28 | continuing-education: earn by 2027-02-28",
                // too late to earn, although continuing education is still open
                "0 | 2027-03-01 | examination: apply",
                "0 | 2027-05-30 | examination: apply",
                // no more attempts, so that no option is left
                "3 | 2027-02-28 | continuing-education: earn by 2027-02-28",
                "3 | 2027-03-01 | none",
                "3 | 2027-05-30 | none",
            })
    void next(int failedAttempts, LocalDate asOf, String step) {
        Certification holder = CMA.with(InputKey.FAILED_EXAM_ATTEMPTS, failedAttempts);
        assertThat(policies.assess(holder, asOf)
                        .nextStep()
                        .map(NextStep::toString)
                        .orElse("none"))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"2022-02-10", "2027-02-28", "2027-03-01", "2027-05-30"})
    void noDeadlineIsMetAsNoRecordTellsOfAnApplication(LocalDate asOf) {
        assertThat(policies.assess(CMA, asOf).deadlines())
                .hasToString("[exam-pass on 2026-12-28 for [examination],"
                        + " exam-application on 2027-01-29 for [examination],"
                        + " expiration on 2027-02-28 for [continuing-education, examination],"
                        + " continuing-education-closes on 2027-05-29 for [continuing-education]]");
    }

    @Test
    void theSentencesAreAddressedToTheHolder() {
        LocalDate late = LocalDate.of(2027, 3, 1);
        assertThat(option(CMA, late, Route.CONTINUING_EDUCATION).steps())
                .extracting(Step::text)
                .containsExactly(
                        "Earn the points; an activity that AAMA did not approve counts from 1 point up.",
                        "Apply to AAMA online for recertification.",
                        "Pay the renewal fee to AAMA.",
                        "Pay the late fee to AAMA.");
        assertThat(option(CMA, LocalDate.of(2027, 5, 30), Route.EXAMINATION).steps())
                .extracting(Step::text)
                .containsExactly(
                        "Apply to AAMA for the examination.",
                        "Pass the examination of AAMA.",
                        "Pay the examination fee to AAMA.",
                        "Pay the reactivation fee to AAMA.");
    }
}
