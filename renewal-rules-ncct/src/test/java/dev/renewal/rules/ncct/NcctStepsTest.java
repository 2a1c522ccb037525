package dev.renewal.rules.ncct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.NextStep;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the card, for a term from 2022-06-15 to 2023-06-15: the validity ends on 2027-06-15. */
class NcctStepsTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NcctPolicy());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-15 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2023-06-15] | continuing-education: earn by 2023-06-15",
                "2023-06-14 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2023-06-15] | continuing-education: earn by 2023-06-15",
                "2023-06-15 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2023-06-15] | continuing-education: earn by 2023-06-15",
                // too late to earn, and the examination is not listed yet
                "2023-06-16 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2027-06-15] | none",
                "2027-06-14 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2027-06-15] | none",
                "2027-06-15 | continuing-education [earn by 2023-06-15, pay by 2023-06-15, document by 2027-06-15] | none",
                "2027-06-16 | examination [examine, pay] | examination: examine",
            })
    void eachPhaseHasItsSteps(LocalDate asOf, String options, String next) {
        Certification holder =
                Certification.of("ncct:ncma", LocalDate.of(2022, 6, 15)).withNeverRenewed();
        Assessment answer = policies.assess(holder, asOf);
        assertThat(answer.options())
                .extracting(option -> option.route() + " " + option.steps())
                .containsExactly(options);
        assertThat(answer.nextStep().map(NextStep::toString).orElse("none")).isEqualTo(next);
        assertThat(answer.deadlines())
                .hasToString("[expiration on 2023-06-15 for [continuing-education],"
                        + " validity-ends on 2027-06-15 for [continuing-education]]");
    }
}
