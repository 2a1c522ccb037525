package dev.renewal.rules.ncct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Grade;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NcctPolicyTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NcctPolicy());

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, CURRENT, continuing-education",
        "2025-03-01, INACTIVE, continuing-education",
        "2029-02-28, INACTIVE, continuing-education",
        "2029-03-01, LAPSED, examination",
    })
    void twoClocksRun(LocalDate asOf, Standing standing, String route) {
        Certification ncma =
                Certification.of("ncct:ncma", LocalDate.of(2024, 2, 29)).withNeverRenewed();
        Assessment answer = policies.assess(ncma, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options())
                .singleElement()
                .satisfies(option -> assertThat(option.route().name()).isEqualTo(route));
        assertThat(answer.notes())
                .anyMatch(note -> note.key().equals("ncct.validity") && note.grade() == Grade.DISPUTED);
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("ncct.status")))
                .isEqualTo(standing == Standing.INACTIVE);
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("ncct.reactivation")))
                .isEqualTo(standing == Standing.INACTIVE);
    }

    // NCCT, form CE-0309: education completed in 2020 counts for recertification year 2021, not for 2022.
    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 2019-12-31, 0",
        "2020-06-01, 2020-01-01, 5",
        "2020-06-01, 2021-06-01, 5",
        "2020-06-01, 2021-06-02, 0",
        "2021-06-01, 2020-12-31, 0",
        "2021-06-01, 2021-01-01, 5",
    })
    void educationCountsFromTheYearBefore(LocalDate certified, LocalDate completed, String counted) {
        Certification ncma = Certification.of("ncct:ncma", certified)
                .withNeverRenewed()
                .withActivity(Activity.of(completed, Credits.of("5", "clock-hour")));
        assertThat(counted(ncma)).isEqualTo(Credits.of(counted, "clock-hour"));
    }

    @ParameterizedTest
    @CsvSource({"2017-03-02, 0", "2017-03-01, 3"})
    void employerTrainingCountsOnceInFiveYears(LocalDate earlier, String counted) {
        Certification ncma = Certification.of("ncct:ncma", LocalDate.of(2021, 6, 1))
                .withNeverRenewed()
                .withActivity(training(earlier))
                .withActivity(training(LocalDate.of(2022, 3, 1)));
        assertThat(counted(ncma)).isEqualTo(Credits.of(counted, "clock-hour"));
    }

    @ParameterizedTest
    @CsvSource({"ncma, false", "ts-c, true", "cpi, true"})
    void otherCredentialsAreAssumedToFollow(String code, boolean noted) {
        Certification holder =
                Certification.of("ncct:" + code, LocalDate.of(2026, 1, 1)).withNeverRenewed();
        assertThat(policies.assess(holder, LocalDate.of(2026, 11, 24)).notes().stream()
                        .anyMatch(note -> note.key().equals("ncct.credentials") && note.grade() == Grade.ASSUMED))
                .isEqualTo(noted);
    }

    private static Activity training(LocalDate completed) {
        return Activity.of(completed, Credits.of("3", "clock-hour")).withKind("employer-training");
    }

    private Credits counted(Certification ncma) {
        return policies.assess(ncma, LocalDate.of(2023, 1, 1))
                .options()
                .get(0)
                .shortfall()
                .requirements()
                .get(0)
                .counted();
    }
}
