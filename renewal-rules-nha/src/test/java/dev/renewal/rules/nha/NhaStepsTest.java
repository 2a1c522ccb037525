package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.NextStep;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the card, for a term from 2022-06-15 to 2024-06-15: reinstatement closes on 2025-06-14. */
class NhaStepsTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NhaPolicy());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-15 | continuing-education [earn by 2024-06-15, apply by 2024-06-15 (advised by 2024-06-01), pay by 2024-06-15] | continuing-education: earn by 2024-06-15",
                "2024-06-14 | continuing-education [earn by 2024-06-15, apply by 2024-06-15 (advised by 2024-06-01), pay by 2024-06-15] | continuing-education: earn by 2024-06-15",
                "2024-06-15 | continuing-education [earn by 2024-06-15, apply by 2024-06-15 (advised by 2024-06-01), pay by 2024-06-15] | continuing-education: earn by 2024-06-15",
                "2024-06-16 | reinstatement [earn by 2025-06-14, apply by 2025-06-14 (advised by 2025-05-31), pay by 2025-06-14, pay by 2025-06-14] | reinstatement: earn by 2025-06-14",
                "2025-06-13 | reinstatement [earn by 2025-06-14, apply by 2025-06-14 (advised by 2025-05-31), pay by 2025-06-14, pay by 2025-06-14] | reinstatement: earn by 2025-06-14",
                "2025-06-14 | reinstatement [earn by 2025-06-14, apply by 2025-06-14 (advised by 2025-05-31), pay by 2025-06-14, pay by 2025-06-14] | reinstatement: earn by 2025-06-14",
                "2025-06-15 | examination [examine, pay] | examination: examine",
            })
    void eachPhaseHasItsSteps(LocalDate asOf, String options, String next) {
        for (String code : new String[] {"ccma", "cpht"}) {
            Certification holder =
                    Certification.of("nha:" + code, LocalDate.of(2022, 6, 15)).withNeverRenewed();
            Assessment answer = policies.assess(holder, asOf);
            assertThat(answer.options())
                    .extracting(option -> option.route() + " " + option.steps())
                    .containsExactly(options);
            assertThat(answer.nextStep().map(NextStep::toString).orElse("none")).isEqualTo(next);
            assertThat(answer.deadlines())
                    .hasToString("[expiration on 2024-06-15 for [continuing-education],"
                            + " reinstatement-closes on 2025-06-14 for [reinstatement]]");
        }
    }
}
