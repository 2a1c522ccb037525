package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OverridesTest extends ServiceTest {
    private static final String TENANT = "own-fees";
    private static final String SHIPPED = "65.00";

    @BeforeEach
    void theRequestsAreThoseOfTheTenant() {
        as(TENANT);
    }

    @AfterEach
    void withdraw() throws IOException {
        as(TENANT);
        Files.deleteIfExists(OVERRIDES.resolve(TENANT + ".txt"));
        reload();
    }

    private void state(String line) throws IOException {
        Files.writeString(OVERRIDES.resolve(TENANT + ".txt"), line);
    }

    private Response reload() {
        return send("POST", "/rules/reload", "");
    }

    private String fee(String holder) {
        return assessment(holder).at("/options/0/fees/known_total/amount").stringValue();
    }

    @Test
    void aStatementHoldsForItsTenantFromTheReloadOn() throws IOException {
        String theirs = holderOfCma();
        state("aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | - | a letter | 2027-06-01\n");
        assertThat(fee(theirs)).isEqualTo(SHIPPED);

        Response reloaded = reload();

        assertThat(reloaded.status()).isEqualTo(200);
        assertThat(json(reloaded).at("/statements")).hasSize(1);
        assertThat(fee(theirs)).isEqualTo("70.00");
        assertThat(send("GET", "/facts/aama", "").body()).contains("a letter");
        assertThat(send("GET", "/facts/aama?format=html", "").body()).contains("a letter");
        as("north");
        assertThat(fee(holderOfCma())).isEqualTo(SHIPPED);
        assertThat(send("GET", "/facts/aama", "").body()).doesNotContain("a letter");
    }

    @Test
    void aFileWithMistakesIsRefusedWholeAndTheEarlierStatementsStay() throws IOException {
        String holder = holderOfCma();
        state("aama.fee.renewal.member | 2026-01-01 | 71.00 | USD | - | a letter | 2027-06-01\n");
        reload();
        state("aama.fee.renewal.member | 2026-01-01 | 72.00 | USD | - | a letter | 2027-06-01\nno.such.key | x\n");

        Response refused = reload();

        assertThat(refused.status()).isEqualTo(422);
        JsonNode problem = json(refused);
        assertThat(problem.at("/code").stringValue())
                .isEqualTo(problem.at("/findings/0/code").stringValue());
        assertThat(problem.at("/findings/0/line").intValue()).isEqualTo(2);
        assertThat(problem.at("/findings/0/code").stringValue()).isNotBlank();
        assertThat(fee(holder)).isEqualTo("71.00");
        assertThat(get("/rules").at("/refused").stringValue()).contains("MALFORMED_LINE");
        assertThat(get("/actuator/health")
                        .at("/components/tenants/details/refused")
                        .toString())
                .contains(TENANT, "MALFORMED_LINE");
        as("north");
        assertThat(get("/rules").at("/refused").isMissingNode()).isTrue();
    }

    @Test
    void aMistakeOfOneTenantStopsNoStart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.txt"), "no.such.key | x\n");
        Files.write(folder.resolve("unreadable.txt"), new byte[] {(byte) 0xff});
        Files.writeString(folder.resolve("No Tenant.txt"), "");
        Files.writeString(
                folder.resolve("good.txt"),
                "aama.fee.renewal.member | 2026-01-01 | 71.00 | USD | - | a letter | 2027-06-01\n");
        RenewalPolicies shipped = RenewalPolicies.load();

        TenantRules rules = new TenantRules(shipped, folder);

        assertThat(rules.refused()).containsOnlyKeys("bad", "unreadable");
        assertThat(rules.of("bad").policies()).isSameAs(shipped);
        assertThat(rules.of("good").policies().facts().overrides().all()).hasSize(1);
    }

    @Test
    void withoutAFileTheShippedFactsHold() throws IOException {
        String holder = holderOfCma();
        state("aama.fee.renewal.member | 2026-01-01 | 71.00 | USD | - | a letter | 2027-06-01\n");
        reload();
        Files.delete(OVERRIDES.resolve(TENANT + ".txt"));

        reload();

        assertThat(fee(holder)).isEqualTo(SHIPPED);
    }
}
