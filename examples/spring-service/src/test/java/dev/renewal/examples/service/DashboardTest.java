package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** As of 2026-11-24; 90 days later is 2027-02-22. */
class DashboardTest extends ServiceTest {
    private String holder(String credential, String certifiedOn, String further) {
        String holder = holder();
        send(
                "PUT",
                "/holders/" + holder + "/certifications/" + credential,
                "{\"certified_on\": \"" + certifiedOn + "\"" + further + "}");
        return holder;
    }

    private static List<String> lines(JsonNode of) {
        return of.valueStream()
                .map(line -> String.join(
                        " ",
                        line.at("/holder").stringValue(),
                        line.at("/may_use_title").asString("-"),
                        line.at("/next/step/action").asString("-"),
                        line.at("/next/step/by").asString("-"),
                        line.at("/missing/amount").asString("-")))
                .toList();
    }

    private static String month(String month, String total, int known, int unknown) {
        return "{\"month\":\"" + month + "\",\"known_total\":{\"amount\":\"" + total
                + "\",\"currency\":\"USD\"},\"known_fees\":" + known + ",\"unknown_fees\":" + unknown + "}";
    }

    @Test
    void aDepartmentSeesWhoIsDueWhatItCostsAndWhoMustNotUseTheTitle() {
        as("clinic");
        String soon = holder("aama:cma", "2022-01-10", ", \"never_renewed\": true, \"member\": true");
        holder("aama:cma", "2022-02-10", ", \"never_renewed\": true, \"member\": true");
        String overdue = holder("amt:rma", "2025-06-11", ", \"never_renewed\": true");
        String unknownFee = holder("nha:cpt", "2025-02-22", ", \"never_renewed\": true");
        holder("nha:ccma", "2025-02-23", ", \"never_renewed\": true");
        String lapsed = holder("aama:cma", "2015-04-12", ", \"never_renewed\": true");
        String unknown = holder("aama:cma", "2021-10-05", "");
        String gone = holderOfCma();
        jdbc.sql("update certification set credential = 'aama:gone' where holder_id = ?")
                .param(gone)
                .update();

        JsonNode board = get("/dashboard");

        assertThat(lines(board.at("/due")))
                .containsExactly(
                        soon + " true earn 2027-01-31 60",
                        overdue + " true pay 2026-06-10 30",
                        unknownFee + " true earn 2027-02-22 10");
        assertThat(lines(board.at("/no_title"))).containsExactly(lapsed + " false apply - 0", unknown + " - apply - 0");
        assertThat(board.at("/costs").valueStream().map(JsonNode::toString))
                .containsExactly(
                        month("2026-11", "505.00", 4, 1), // who is overdue, has lapsed, or is not known to be certified
                        month("2027-01", "65.00", 1, 0),
                        month("2027-02", "244.00", 2, 1),
                        month("2027-06", "75.00", 1, 0));
        assertThat(board.at("/failures").toString())
                .isEqualTo("[\"aama:gone of " + gone + ": InvalidInputException\"]");
    }

    @Test
    void aTenantWithoutHoldersHasAnEmptyOne() {
        as("nobody-here");
        assertThat(get("/dashboard").toString()).isEqualTo("{\"due\":[],\"no_title\":[],\"costs\":[],\"failures\":[]}");
    }

    /** A host needs no more than that; imports and blank lines aside. */
    @Test
    void theDashboardTakesAtMostFortyLines() throws IOException {
        Path source = Path.of("src", "main", "java", "dev", "renewal", "examples", "service", "Dashboard.java");
        assertThat(Files.readAllLines(source).stream()
                        .filter(line -> !line.isBlank() && !line.matches("(import|package) .*")))
                .hasSizeLessThanOrEqualTo(40);
    }
}
