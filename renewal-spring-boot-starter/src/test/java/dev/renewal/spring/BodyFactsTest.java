package dev.renewal.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.rules.aama.AamaPolicy;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFactsTest {
    private static final RenewalPolicies SHIPPED = RenewalPolicies.of(new AamaPolicy());

    /** Verified on 2026-11-24, and fresh for 24 months. */
    @ParameterizedTest
    @CsvSource({"2026-11-24, 0, false", "2028-11-23, 730, false", "2028-11-24, 731, false", "2028-11-25, 732, true"})
    void factsAreToBeReviewedAfterTheLastDayOnWhichTheyCountAsFresh(LocalDate today, long daysAgo, boolean due) {
        assertThat(BodyFacts.of(SHIPPED, today))
                .containsExactly(Map.entry(
                        "aama",
                        Map.of(
                                "name", "American Association of Medical Assistants",
                                "verifiedOn", "2026-11-24",
                                "daysAgo", daysAgo,
                                "reviewBy", "2028-11-24",
                                "reviewDue", due)));
    }

    @ParameterizedTest
    @CsvSource({"2027-05-31, false", "2027-06-01, false", "2027-06-02, true"})
    void anOverrideIsToBeReviewedAfterItsDayOfReview(LocalDate today, boolean due) {
        RenewalPolicies stating = SHIPPED.withOverrides(FactOverrides.parse(
                "aama.fee.renewal.member | 2026-12-01 | 70.00 | USD | - | a letter | 2027-06-01", SHIPPED.facts()));
        assertThat(BodyFacts.overrides(stating, today))
                .singleElement()
                .extracting(stated -> stated.get("reviewDue"))
                .isEqualTo(due);
    }
}
