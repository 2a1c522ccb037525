package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extensions before the latest renewal: they move the term to which the terms had rolled over by their day. */
class AmtExtensionsTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AmtPolicy());

    @ParameterizedTest
    @CsvSource({
        // the renewal lies in the days that the extension added: it meets that term, which rolls over
        "2021-06-01, 2024-05-01, 2024-09-30, 2024-08-15, 2024-09-30, 2021-06-01 to 2024-09-30, ''",
        "2021-06-01, 2024-05-01, 2024-09-30, 2024-08-15, 2024-10-01, 2024-10-01 to 2027-05-31, ''",
        // half a term after the end of a term that did not roll over, and a day later
        "2015-06-01, 2019-11-30, 2020-01-31, 2021-07-01, 2021-07-01, 2020-02-01 to 2024-05-31, ''",
        "2015-06-01, 2019-12-01, 2020-01-31, 2021-07-01, 2021-07-01, 2021-06-01 to 2024-05-31, contradiction 2019-12-01",
    })
    void anExtensionMovesTheTermOfItsDay(
            LocalDate certified,
            LocalDate extended,
            LocalDate until,
            LocalDate renewed,
            LocalDate asOf,
            String term,
            String findings) {
        Certification holder = Certification.builder("amt:rma")
                .certifiedOn(certified)
                .event(HistoryEvent.extended(extended, until))
                .event(HistoryEvent.renewed(renewed))
                .build();
        Assessment answer = POLICIES.assess(holder, asOf);
        assertThat(answer.term().map(Object::toString)).contains(term);
        assertThat(answer.findings().stream()
                        .map(finding -> finding.code() + " " + finding.key())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(findings);
    }
}
