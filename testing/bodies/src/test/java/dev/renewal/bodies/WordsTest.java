package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Finding;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of records in every body and in every standing. */
class WordsTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 2, 10);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final RenewalPolicies policies = RenewalPolicies.load();

    private static Activity course(String amount, String unit) {
        return Activity.of(LocalDate.of(2024, 5, 4), Credits.of(amount, unit));
    }

    private List<String> findings(Certification record, LocalDate asOf) {
        return Stream.of(
                        policies.assess(record, asOf),
                        policies.explain(record, asOf).answer())
                .map(answer -> answer.findings().stream()
                        .map(each -> each.code() + " " + each.key())
                        .toList())
                .reduce((one, other) -> {
                    assertThat(other).isEqualTo(one);
                    return one;
                })
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"aama, 12", "AAMA, 12", "' Aama ', 12", "AAMA approved, 0", "a.a.m.a., 0", "acme, 0"})
    void anApproverInCapitalsIsTheApprover(String approver, String counted) {
        Certification record = Certification.of("AAMA:CMA", CERTIFIED)
                .withActivity(course("12", "CEU").withTopic("Clinical").withApprover(approver));
        Assessment answer = policies.assess(record, AS_OF);
        assertThat(answer.option(Route.CONTINUING_EDUCATION).shortfall().requirements())
                .filteredOn(requirement -> requirement.id().equals("aama-approved"))
                .singleElement()
                .satisfies(approved -> assertThat(approved.counted()).isEqualTo(Credits.of(counted, "point")));
        assertThat(answer.findings().stream().map(Finding::code).toList())
                .isEqualTo(
                        approver.contains("app") || approver.contains(".") ? List.of("unknown-approver") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "aama:cma, course, minute, unknown-unit minute",
        "aama:cma, employment, point, unknown-kind employment",
        "aama:cma, CPR Card, Card, ''",
        "amt:rma, cpr-card, card, unknown-kind cpr-card",
        "amt:rma, course, clock hour, unknown-unit clock-hour",
        "amt:rma, Employment, POINT, ''",
        "nha:ccma, course, Clock_Hour, ''",
        "nha:ccma, course, ceu, unknown-unit ceu",
        "ncct:ncma, Employer Training, clock hour, ''",
        "ncct:ncma, course, contact-hour, unknown-unit contact-hour",
        "aha:bls, course, credit, unknown-kind course",
        "wa-doh:ma-c, CPR Card, card, unknown-kind cpr-card",
        "amca:cmac, AMCA Volume, Volume, ''",
        "amca:cmac, home-study, credit, unknown-unit credit",
        "aamp:certificate, Drug_Representative, CME, ''",
        "aamp:certificate, CPR Card, card, unknown-unit card",
        "aamp:certificate, volunteering, clock-hour, unknown-kind volunteering",
    })
    void unknownKindsAndUnits(String credential, String kind, String unit, String finding) {
        Certification record = Certification.of(credential, CERTIFIED)
                .withActivity(course("1", unit).withKind(kind));
        assertThat(String.join(" ", findings(record, AS_OF))).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "aama:cma, unknown-topic astrology",
        "amt:rma, ''",
        "nha:ccma, ''",
        "nha:cpht, ''",
        "ncct:ncma, ''",
    })
    void onlyAamaCountsItsOwnTopicsAlone(String credential, String finding) {
        Activity activity = course("1", credential.startsWith("aama") ? "ceu" : "contact-hour")
                .withKind(credential.startsWith("ncct") ? "employer-training" : "course")
                .withSize(Credits.of("1", "clock-hour"))
                .withTopic("Astrology");
        assertThat(String.join(
                        " ", findings(Certification.of(credential, CERTIFIED).withActivity(activity), AS_OF)))
                .isEqualTo(finding);
    }

    /** Of activities of any kind, those that do not count included. */
    @Test
    void aTopicOfAnUnknownKindIsUnknownToo() {
        Certification record = Certification.of("aama:cma", CERTIFIED)
                .withActivity(course("1", "ceu").withKind("webinar").withTopic("ethics"));
        assertThat(findings(record, AS_OF)).containsExactly("unknown-kind webinar", "unknown-topic ethics");
    }

    @ParameterizedTest
    @CsvSource({
        // before the certification; outside the programme of AMT; lapsed; current
        "aama:cma, 2025-01-01, 2024-06-01",
        "amt:rma, 2005-06-01, 2026-11-24",
        "nha:ccma, 2010-01-01, 2026-11-24",
        "ncct:ncma, 2024-01-01, 2024-11-24",
    })
    void wordsAreFoundWhateverTheStanding(String credential, LocalDate certified, LocalDate asOf) {
        Certification record = Certification.of(credential, certified)
                .withNeverRenewed()
                .withActivity(course("1", "star"))
                .withActivity(course("1", "star").withKind("webinar"))
                .withActivity(course("1", "star").withKind("webinar"))
                .withPayment(Payment.of(LocalDate.of(2024, 5, 4), "tip", Money.of("1.00", "USD")));
        assertThat(findings(record, asOf))
                .containsExactly(
                        "possible-duplicate 2024-05-04",
                        "unknown-fee tip",
                        "unknown-kind webinar",
                        "unknown-unit star");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-03, 0", "2024-05-04, 4"})
    void nothingThatIsDatedLaterLeadsToAFinding(LocalDate asOf, int number) {
        Certification record = Certification.of("aama:cma", CERTIFIED)
                .withActivities(List.of(
                        course("1", "star").withTopic("ethics"),
                        course("1", "star").withTopic("ethics"),
                        course("1", "ceu").withKind("webinar")));
        assertThat(findings(record, asOf)).hasSize(number);
    }
}
