package dev.renewal.rules.nha;

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

class NhaPolicyTest {
    private final RenewalPolicies policies = RenewalPolicies.of(new NhaPolicy());

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2026-02-28, CURRENT, continuing-education",
        "2024-02-29, 2026-03-01, EXPIRED, reinstatement",
        "2024-02-29, 2027-02-27, EXPIRED, reinstatement",
        "2024-02-29, 2027-02-28, LAPSED, examination",
    })
    void oneOptionAStage(LocalDate certified, LocalDate asOf, Standing standing, String route) {
        Assessment answer =
                policies.assess(Certification.of("nha:ccma", certified).withNeverRenewed(), asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).singleElement().satisfies(option -> {
            assertThat(option.route().name()).isEqualTo(route);
            assertThat(option.isOpen()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-14, 2024-06-16, 2026-06-15",
        "2025-06-15, 2024-06-16, 2026-06-15",
        "2025-06-16, 2026-06-16, 2028-06-15",
    })
    void aRenewalOpensATerm(LocalDate renewed, LocalDate start, LocalDate end) {
        Certification ccma =
                Certification.of("nha:ccma", LocalDate.of(2022, 6, 15)).withRenewedOn(renewed);
        Assessment answer = policies.assess(ccma, LocalDate.of(2025, 12, 1));
        assertThat(answer.term().orElseThrow().start()).isEqualTo(start);
        assertThat(answer.term().orElseThrow().end()).isEqualTo(end);
        assertThat(answer.notes()).anyMatch(note -> note.key().equals("renewal.term") && note.grade() == Grade.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource({
        "law, 1, credit, 18",
        "law;patient-safety, 18, clock-hour, 2",
        "patient-safety, 20, contact-hour, 1",
        "pharmacology, 19.5, clock-hour, 2",
    })
    void pharmacyTechniciansNeedLawAndPatientSafety(String topics, String amount, String unit, String fewest) {
        Activity activity = Activity.of(LocalDate.of(2025, 1, 1), Credits.of(amount, unit));
        for (String topic : topics.split(";")) {
            activity = activity.withTopic(topic);
        }
        Certification cpht = Certification.of("nha:cpht", LocalDate.of(2024, 6, 1))
                .withNeverRenewed()
                .withActivity(activity);
        Assessment answer = policies.assess(cpht, LocalDate.of(2026, 1, 1));
        assertThat(answer.options().get(0).shortfall().minimumAdditional()).isEqualTo(Credits.of(fewest, "clock-hour"));
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("nha.ce.one-topic")))
                .isEqualTo(topics.contains(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "ccma, nha.ce.window, true",
        "cpht, nha.ce.window, false",
        "ccma, nha.lapse.reinstatement, true",
        "cpht, nha.lapse.reinstatement, false",
        "cpht, nha.lapse.boundary, true",
        "cet, nha.fee.renewal.cet, true",
        "ccma, nha.fee.renewal.ccma, false",
        "ccma, nha.term.day, true",
        "ccma, nha.term.reinstated, false",
    })
    void gradedFactsLeaveANote(String code, String rule, boolean noted) {
        Certification holder =
                Certification.of("nha:" + code, LocalDate.of(2024, 6, 1)).withNeverRenewed();
        assertThat(policies.assess(holder, LocalDate.of(2026, 1, 1)).notes().stream()
                        .anyMatch(note -> note.key().equals(rule)))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01, false", "2024-06-02, true"})
    void onlyARenewalAfterTheAnchorMayBeEarly(LocalDate renewed, boolean noted) {
        Certification ccma =
                Certification.of("nha:ccma", LocalDate.of(2024, 6, 1)).withRenewedOn(renewed);
        assertThat(policies.assess(ccma, LocalDate.of(2026, 1, 1)).notes().stream()
                        .anyMatch(note -> note.key().equals("nha.term.early")))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"ccma, credit", "cpht, clock-hour"})
    void nothingIsRequiredInTheUnitOfTheCredential(String code, String unit) {
        Certification holder =
                Certification.of("nha:" + code, LocalDate.of(2020, 6, 1)).withNeverRenewed();
        assertThat(policies.assess(holder, LocalDate.of(2026, 1, 1)).options())
                .isNotEmpty()
                .allSatisfy(option ->
                        assertThat(option.shortfall().minimumAdditional()).isEqualTo(Credits.of("0", unit)));
    }
}
