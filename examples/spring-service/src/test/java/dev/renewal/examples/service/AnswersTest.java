package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.examples.facts.BodyFacts;
import dev.renewal.examples.facts.FactsHtml;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AnswersTest extends ServiceTest {
    private final RenewalPolicies policies = RenewalPolicies.load();

    @Autowired
    private RecordedCertifications recorded;

    @Test
    void anAnswerIsWhatTheLibrarySaysInExactText() {
        String holder = holderOfCma();
        assertThat(postActivity(holder, "A-1", "12.25").status()).isEqualTo(201);

        JsonNode answer = get("/holders/" + holder + "/certifications/aama:cma/assessment?asOf=2026-11-24");

        assertThat(answer.at("/key").stringValue()).isEqualTo(holder);
        assertThat(answer.at("/as_of").stringValue()).isEqualTo("2026-11-24");
        assertThat(answer.at("/standing").stringValue()).isEqualTo("current");
        assertThat(answer.at("/body_word").isNull()).isTrue();
        assertThat(answer.at("/term").toString()).isEqualTo("{\"start\":\"2022-02-10\",\"end\":\"2027-02-28\"}");
        assertThat(answer.at("/options/0/route").stringValue()).isEqualTo("continuing-education");
        assertThat(answer.at("/options/0/shortfall/minimum_additional").toString())
                .isEqualTo("{\"amount\":\"47.75\",\"unit\":\"point\"}");
        assertThat(answer.at("/options/0/fees/known_total").toString())
                .isEqualTo("{\"amount\":\"65.00\",\"currency\":\"USD\"}");
    }

    @Test
    void onePlanServesAllCertificationsOfAHolder() {
        String holder = holderOfCma();
        send(
                "PUT",
                "/holders/" + holder + "/certifications/nha:ccma",
                "{\"certified_on\": \"2026-02-10\", \"never_renewed\": true}");

        JsonNode plan = get("/holders/" + holder + "/plan?asOf=2026-11-24");

        assertThat(plan.at("/total_hours").stringValue()).isEqualTo("60");
        assertThat(plan.at("/separate_hours").stringValue()).isEqualTo("80");
        assertThat(plan.at("/certifications/1/answer/credential").stringValue()).isEqualTo("nha:ccma");
        assertThat(plan.at("/certifications/1/status").stringValue()).isEqualTo("planned");
        assertThat(plan.at("/certifications/1/minimum_additional").toString())
                .isEqualTo("{\"amount\":\"10\",\"unit\":\"credit\"}");
        assertThat(plan.at("/lines")).hasSize(3);
        assertThat(plan.at("/lines/0/counts/1").toString())
                .isEqualTo("{\"credential\":\"nha:ccma\",\"credits\":\"20\",\"unit\":\"credit\"}");
        assertThat(plan.at("/lines/0/by").stringValue()).isEqualTo("2027-02-28");
    }

    @Test
    void withoutADateTheClockAndTheZoneOfTheServiceSayWhatTodayIs() {
        assertThat(assessment(holderOfCma()).at("/as_of").stringValue()).isEqualTo(TODAY.toString());
    }

    @Test
    void everyFieldOfTheRecordReachesTheLibrary() {
        String holder = holder();
        String path = "/holders/" + holder + "/certifications/aama:cma";
        send("PUT", path, """
                {"certified_on": "2010-06-10", "renewed_on": "2015-06-20", "reinstated_on": "2021-03-01",
                 "expires_on": "2026-06-30", "complete": true, "member": false, "failed_exam_attempts": 2,
                 "events": [{"event": "renewed", "on": "2012-06-10", "expires_on": "2017-06-30"},
                            {"event": "suspended", "on": "2013-01-01"}, {"event": "resumed", "on": "2013-01-01"},
                            {"event": "extended", "on": "2020-01-01", "until": "2020-12-31"}]}
                """);
        send("POST", path + "/activities", """
                {"activity_id": "A-1", "completed_on": "2024-05-04", "credits": {"amount": "1.5", "unit": "ceu"},
                 "further_credits": [{"amount": "75.25", "unit": "minute"}, {"amount": "1", "unit": "clock-hour"}],
                 "kind": "college-credit", "topics": ["clinical", "general"], "approved_by": ["aama", "state"],
                 "delivery": "live", "course": "C-7"}
                """);
        send("POST", path + "/payments", """
                {"payment_id": "P-1", "paid_on": "2026-05-04", "fee": "renewal",
                 "amount": {"amount": "-65.00", "currency": "USD"}}
                """);
        Certification same = Certification.builder("aama:cma")
                .certifiedOn(LocalDate.of(2010, 6, 10))
                .key(holder)
                .renewedOn(LocalDate.of(2015, 6, 20))
                .reinstatedOn(LocalDate.of(2021, 3, 1))
                .printedExpiration(LocalDate.of(2026, 6, 30))
                .complete(true)
                .event(HistoryEvent.renewed(LocalDate.of(2012, 6, 10)).withPrintedExpiration(LocalDate.of(2017, 6, 30)))
                .event(HistoryEvent.suspended(LocalDate.of(2013, 1, 1)))
                .event(HistoryEvent.resumed(LocalDate.of(2013, 1, 1)))
                .event(HistoryEvent.extended(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
                .member(false)
                .input(InputKey.FAILED_EXAM_ATTEMPTS, 2)
                .activity(Activity.of(LocalDate.of(2024, 5, 4), Credits.of("1.5", "ceu"))
                        .withSize(Credits.of("75.25", "minute"))
                        .withSize(Credits.of("1", "clock-hour"))
                        .withKey("A-1")
                        .withKind("college-credit")
                        .withTopic("clinical")
                        .withTopic("general")
                        .withApprover("aama")
                        .withApprover("state")
                        .withDelivery("live")
                        .withCourse("C-7"))
                .payment(Payment.of(LocalDate.of(2026, 5, 4), "renewal", Money.of("-65.00", "USD"))
                        .withKey("P-1"))
                .build();

        assertThat(recorded.find(new Holder("north", holder), same.credential()).certification())
                .isEqualTo(same);
        assertThat(send("GET", path + "/explanation", "").body())
                .isEqualTo(policies.explain(same, TODAY).toText());
    }

    @Test
    void aLaterPutReplacesTheRecordAndKeepsTheActivities() {
        String holder = holderOfCma();
        postActivity(holder, "A-1", "12");
        send("PUT", "/holders/" + holder + "/certifications/aama:cma", "{\"certified_on\": \"2023-03-10\"}");

        Certification now = recorded.find(new Holder("north", holder), CredentialId.parse("aama:cma"))
                .certification();

        assertThat(now.history().beganOn()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(now.member()).isEmpty();
        assertThat(now.activities()).hasSize(1);
    }

    @Test
    void theFactsOfABodyAreShown() {
        Response facts = send("GET", "/facts/aama", "");

        assertThat(facts.status()).isEqualTo(200);
        assertThat(facts.body()).startsWith(policies.facts("aama").orElseThrow().toText());
    }

    @Test
    void theFactsOfABodyAreShownAsAPage() {
        Response page = send("GET", "/facts/aama?format=html", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .isEqualTo(FactsHtml.page(BodyFacts.of(policies, "aama").orElseThrow()));
        assertThat(send("GET", "/facts/nobody?format=html", "").status()).isEqualTo(404);
    }

    @Test
    void healthShowsTheBodiesAndTheAgeOfTheirFacts() {
        JsonNode bodies = get("/actuator/health").at("/components/renewal/details/bodies");

        assertThat(bodies.propertyNames())
                .containsExactlyInAnyOrder("aama", "aamp", "aha", "amca", "amt", "lamp", "ncct", "nha", "wa-doh");
        assertThat(bodies.at("/aama/verifiedOn").stringValue()).matches("2026-\\d\\d-\\d\\d");
        assertThat(bodies.at("/aama/daysAgo").intValue())
                .isEqualTo(ChronoUnit.DAYS.between(
                        LocalDate.parse(bodies.at("/aama/verifiedOn").stringValue()), TODAY));
    }
}
