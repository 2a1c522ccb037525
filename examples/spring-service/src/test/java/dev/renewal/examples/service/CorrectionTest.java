package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is recorded is read back, corrected, deleted, exported and erased. */
class CorrectionTest extends ServiceTest {
    private static final String CMA = "/certifications/aama:cma";
    private static final String ACTIVITY = """
            {"activity_id":"A-1","completed_on":"2024-05-04","credits":{"amount":"%s","unit":"ceu"},\
            "further_credits":[],"kind":"course","topics":["clinical"],"approved_by":["aama"]}""";
    private static final String PAYMENT = """
            {"payment_id":"P-1","paid_on":"2024-05-04","fee":"renewal","amount":{"amount":"%s","currency":"USD"}}""";

    private static String missing(JsonNode answer) {
        return answer.at("/options/0/shortfall/minimum_additional/amount").stringValue();
    }

    private List<String> trail(String holder) {
        return get("/holders/" + holder + "/audit")
                .valueStream()
                .map(entry -> entry.at("/who").stringValue() + ": "
                        + entry.at("/what").stringValue() + " "
                        + entry.at("/about").asStringOpt().orElse("-"))
                .toList();
    }

    @Test
    void anActivityIsReadBackCorrectedAndDeleted() {
        String holder = holderOfCma();
        String activities = "/holders/" + holder + CMA + "/activities";
        send("POST", activities, ACTIVITY.formatted("12"));
        assertThat(get(activities)).hasToString("[" + ACTIVITY.formatted("12") + "]");
        assertThat(missing(assessment(holder))).isEqualTo("48");

        assertThat(send("PUT", activities + "/A-1", ACTIVITY.formatted("10")).status())
                .isEqualTo(204);
        assertThat(missing(assessment(holder))).isEqualTo("50");
        assertThat(send("PUT", activities + "/A-2", ACTIVITY.formatted("10")).body())
                .contains("INVALID_ID");

        assertThat(send("DELETE", activities + "/A-1", "").status()).isEqualTo(204);
        assertThat(missing(assessment(holder))).isEqualTo("60");
        assertThat(send("DELETE", activities + "/A-1", "").status()).isEqualTo(404);
        assertThat(trail(holder))
                .containsExactly(
                        "somebody: put -",
                        "somebody: put aama:cma",
                        "somebody: add aama:cma activity A-1",
                        "somebody: put aama:cma activity A-1",
                        "somebody: delete aama:cma activity A-1");
    }

    @ParameterizedTest
    @CsvSource({"0.000001, 0.000001", "10000000000.000001, 999999999999.999999"})
    void amountsAreKeptToTheLastDecimal(String amount, String further) {
        String activities = "/holders/" + holderOfCma() + CMA + "/activities";
        String body = ACTIVITY.formatted(amount)
                .replace(
                        "\"further_credits\":[]",
                        "\"further_credits\":[{\"amount\":\"" + further + "\",\"unit\":\"hour\"}]");
        assertThat(send("PUT", activities + "/A-1", body).status()).isEqualTo(204);
        assertThat(get(activities).at("/0/credits/amount").stringValue()).isEqualTo(amount);
        assertThat(get(activities).at("/0/further_credits/0/amount").stringValue())
                .isEqualTo(further);
        assertThat(send("GET", "/due", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"certified_on\":\"2022-02-10\",\"certified_on\":\"2023-02-10\"}",
                "{\"certified_on\":19000}",
                "{\"certified_on\":\"2022-02-10T00:00:00\"}",
                "{\"certified_on\":\"2022-02-10\",\"member\":2}",
                "{\"certified_on\":\"2022-02-10\",\"renewed_on\":\"\"}",
            })
    void whatWouldChangeOrVanishIsRefused(String body) {
        Response refused = send("PUT", "/holders/" + holderOfCma() + CMA, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void onlyJsonIsTakenAndGiven() {
        String certification = "/holders/" + holderOfCma() + CMA;
        assertThat(send("PUT", certification, "certifiedOn: 2022-02-10", "Content-Type", "application/yaml")
                        .status())
                .isEqualTo(415);
        assertThat(send("GET", certification, "", "Accept", "application/yaml").status())
                .isEqualTo(406);
    }

    @Test
    void aHolderIsErasedWhileActivitiesAreRecorded() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                String holder = holderOfCma();
                List<Future<Integer>> puts = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String path = "/holders/" + holder + CMA + "/activities/A-" + i;
                    String body = ACTIVITY.formatted("1").replace("A-1", "A-" + i);
                    puts.add(clients.submit(() -> send("PUT", path, body).status()));
                }
                assertThat(send("DELETE", "/holders/" + holder, "").status()).isEqualTo(204);
                for (Future<Integer> put : puts) {
                    assertThat(put.get()).isIn(204, 404, 503);
                }
                assertThat(send("GET", "/holders/" + holder, "").status()).isEqualTo(404);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aPaymentIsReadBackCorrectedAndDeleted() {
        String payments = "/holders/" + holderOfCma() + CMA + "/payments";
        send("PUT", payments + "/P-1", PAYMENT.formatted("65.00"));
        send("PUT", payments + "/P-1", PAYMENT.formatted("75.00"));
        assertThat(get(payments).at("/0/amount/amount").stringValue()).isEqualTo("75.00");

        assertThat(send("DELETE", payments + "/P-1", "").status()).isEqualTo(204);
        assertThat(get(payments)).isEmpty();
    }

    @Test
    void aCertificationIsDeletedWithItsAnswers() {
        String holder = holderOfCma();
        postActivity(holder, "A-1", "12");
        send("POST", "/batch", "");

        assertThat(send("DELETE", "/holders/" + holder + CMA, "").status()).isEqualTo(204);

        JsonNode left = get("/holders/" + holder);
        assertThat(left.at("/certifications")).isEmpty();
        assertThat(left.at("/answers")).isEmpty();
        assertThat(send("DELETE", "/holders/" + holder + CMA, "").status()).isEqualTo(404);
    }

    @Test
    void aHolderIsExportedAndErasedAndTheTrailKeepsWhoAndWhen() {
        String holder = holderOfCma();
        postActivity(holder, "A-secret", "12");
        send("POST", "/holders/" + holder + "/calendar", "");
        send("POST", "/batch", "");

        JsonNode all = get("/holders/" + holder);
        assertThat(all.at("/certifications/0/credential").stringValue()).isEqualTo("aama:cma");
        assertThat(all.at("/certifications/0/certification/certified_on").stringValue())
                .isEqualTo("2022-02-10");
        assertThat(all.at("/certifications/0/activities/0/activity_id").stringValue())
                .isEqualTo("A-secret");
        assertThat(all.at("/answers/0/missing").stringValue()).isEqualTo("48 point");
        assertThat(all.at("/audit")).hasSize(4);

        assertThat(send("DELETE", "/holders/" + holder, "").status()).isEqualTo(204);

        assertThat(send("GET", "/holders/" + holder, "").status()).isEqualTo(404);
        assertThat(get("/dashboard").toString()).doesNotContain("\"" + holder + "\"");
        assertThat(get("/changes?since=2026-01-01&limit=1000").toString()).doesNotContain("\"" + holder + "\"");
        assertThat(trail(holder))
                .containsExactly(
                        "somebody: put -",
                        "somebody: put -",
                        "somebody: add -",
                        "somebody: open calendar -",
                        "somebody: erase -");
        for (String table : List.of("certification", "calendar")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where holder_id = ?")
                            .param(holder)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(send("PUT", "/holders/" + holder, "").status()).isEqualTo(204);
        assertThat(get("/holders/" + holder).at("/certifications")).isEmpty();
    }

    @Test
    void anotherTenantErasesAndReadsNothing() {
        String holder = holderOfCma();
        as("south");

        assertThat(send("DELETE", "/holders/" + holder, "").status()).isEqualTo(404);
        assertThat(send("GET", "/holders/" + holder + "/audit", "").status()).isEqualTo(404);

        as("north");
        assertThat(get("/holders/" + holder).at("/certifications")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", CMA, CMA + "/activities/A-1", CMA + "/payments/P-1"})
    void sixtyAtOncePutTheSame(String path) throws Exception {
        String holder = path.isEmpty() ? "sixty" : path.equals(CMA) ? holder() : holderOfCma();
        String body = path.isEmpty()
                ? ""
                : path.equals(CMA)
                        ? "{\"certified_on\": \"2022-02-10\"}"
                        : path.contains("A-1") ? ACTIVITY.formatted("1") : PAYMENT.formatted("1");
        List<Integer> statuses = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(60);
        try {
            Callable<Integer> put =
                    () -> send("PUT", "/holders/" + holder + path, body).status();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(60, put))) {
                statuses.add(status.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(statuses).hasSize(60).containsOnly(204);
    }

    @Test
    void whoIsDueAndWhatChangedIsAskedOverHttp() {
        as("asks");
        String holder = holderOfCma();

        assertThat(get("/due?within=95").at("/entries")).isEmpty();
        assertThat(get("/due?within=96").at("/entries/0/holder").stringValue()).isEqualTo(holder);
        assertThat(send("GET", "/due?within=-1", "").status()).isEqualTo(400);
        assertThat(send("POST", "/batch", "").body()).isEqualTo("{\"assessed\":1,\"changed\":1}");
        assertThat(get("/changes?since=2026-11-24").at("/entries/0/standing").stringValue())
                .isEqualTo("current");
        assertThat(get("/changes?since=2026-11-25").at("/entries")).isEmpty();
        assertThat(get("/holders/" + holder + "/forecast")
                        .at("/0/amount/amount")
                        .stringValue())
                .isEqualTo("65.00");
    }
}
