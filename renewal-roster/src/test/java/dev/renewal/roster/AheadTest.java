package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timelines and forecasts as the host writes them. */
class AheadTest {
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    private static JsonNode withoutDay(JsonNode answer) {
        return answer.<ObjectNode>deepCopy().without("as_of");
    }

    /** Asks as of every single day, and keeps the answers that differ from the one before. */
    private List<JsonNode> asked(LocalDate from, LocalDate until, String holder, String credential) {
        List<JsonNode> changes = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            JsonNode answer = Outcome.of(roster.path(), "--as-of", day).answers().stream()
                    .filter(one -> one.get("holder_id").textValue().equals(holder)
                            && one.get("credential").textValue().equals(credential))
                    .findFirst()
                    .orElseThrow();
            if (changes.isEmpty() || !withoutDay(answer).equals(withoutDay(changes.get(changes.size() - 1)))) {
                changes.add(answer);
            }
        }
        return changes;
    }

    @Test
    void aTimelineHasTheAnswersOfTheDaysOnWhichTheyChangeCredentialByCredential() {
        roster.credentials(
                        "H-1,aama:cma,2022-02-10,,,,true,\nH-2,aama:cma,2022-02-10,,,,true,\nH-1,nha:ccma,2025-01-20,,,,,\n")
                .activities("H-1,aama:cma,A-1,2026-12-24,course,clinical,aama,12,ceu\n")
                .payments("H-1,nha:ccma,2026-12-30,renewal,179\nH-1,nha:ccma,2027-02-05,renewal,179\n");

        Outcome outcome =
                roster.run("--timeline", "H-1", "--until", "2027-02-05").assertStatus(0);

        LocalDate from = LocalDate.of(2026, 11, 24);
        LocalDate until = LocalDate.of(2027, 2, 5);
        List<JsonNode> expected = asked(from, until, "H-1", "aama:cma");
        expected.addAll(asked(from, until, "H-1", "nha:ccma"));
        assertThat(outcome.answers()).isEqualTo(expected);
        assertThat(expected)
                .extracting(answer -> answer.get("credential").textValue() + " "
                        + answer.get("as_of").textValue() + " "
                        + answer.get("standing").textValue() + " "
                        + answer.path("later_rows").asText("-"))
                .containsExactly(
                        "aama:cma 2026-11-24 current 1",
                        "aama:cma 2026-12-24 current -",
                        "nha:ccma 2026-11-24 current 2",
                        "nha:ccma 2026-12-30 current 1",
                        "nha:ccma 2027-01-21 undetermined 1",
                        "nha:ccma 2027-02-05 undetermined -");
        assertThat(outcome.warnings())
                .containsExactly(
                        "warning: 3 rows are dated after 2026-11-24, and so not known yet; the latest day is 2027-02-05.");
    }

    @Test
    void aForecastHasALineForEachFee() {
        roster.credentials("""
                        H-1,aama:cma,2022-02-10,,,,true,
                        H-2,amt:rma,2024-06-11,,,,,
                        H-3,nha:cpt,2025-02-01,,,,,
                        H-4,aama:cma,2010-02-10,,,,,
                        H-5,ncct:ncma,soon,,,,,
                        """).payments("H-2,amt:rma,2025-06-01,annual,75\n");

        Outcome outcome = roster.run("--forecast", "--until", "2027-06-10").assertStatus(1);

        assertThat(outcome.out()).isEqualTo("""
                {"holder_id":"H-1","credential":"aama:cma","due":"2027-02-28","fee":"renewal","amount":"65.00","currency":"USD","basis":"renewal"}
                {"holder_id":"H-2","credential":"amt:rma","due":"2026-11-24","fee":"annual","amount":"75.00","currency":"USD","basis":"overdue"}
                {"holder_id":"H-2","credential":"amt:rma","due":"2027-06-10","fee":"annual","amount":"75.00","currency":"USD","basis":"renewal"}
                {"holder_id":"H-3","credential":"nha:cpt","due":"2027-02-01","fee":"renewal","amount":null,"currency":"USD","basis":"renewal"}
                {"holder_id":"H-4","credential":"aama:cma","due":"2026-11-24","fee":"examination","amount":"250.00","currency":"USD","basis":"return"}
                {"holder_id":"H-4","credential":"aama:cma","due":"2026-11-24","fee":"reactivation","amount":"50.00","currency":"USD","basis":"return"}
                """);
        assertThat(outcome.refusals()).hasSize(1);
    }

    @Test
    void aForecastByMonthKeepsWhatIsUnknownApart() {
        roster.credentials("""
                H-1,aama:cma,2022-02-10,,,,true,
                H-2,amt:rma,2024-06-11,,,,,
                H-3,nha:cpt,2025-02-01,,,,,
                """);

        assertThat(roster.run("--forecast", "--until", "2027-06-10", "--by", "month")
                        .out())
                .isEqualTo("""
                {"month":"2026-11","known_total":"150.00","currency":"USD","known_fees":2,"unknown_fees":0}
                {"month":"2027-02","known_total":"65.00","currency":"USD","known_fees":1,"unknown_fees":1}
                {"month":"2027-06","known_total":"75.00","currency":"USD","known_fees":1,"unknown_fees":0}
                """);
        assertThat(roster.run("--forecast", "--until", "2027-06-10", "--by", "month", "--format", "table")
                        .out())
                .isEqualTo("""
                MONTH          KNOWN TOTAL    CURRENCY       KNOWN FEES     UNKNOWN FEES
                2026-11        150.00         USD            2              0
                2027-02        65.00          USD            1              1
                2027-06        75.00          USD            1              0
                """);
    }

    @Test
    void aForecastAsATableSaysWhatIsUnknown() {
        roster.credentials("=1+1,nha:cpt,2025-02-01,,,,,\n");

        assertThat(roster.run("--forecast", "--until", "2027-06-10", "--format", "table")
                        .out())
                .isEqualTo("""
                HOLDER ID      CREDENTIAL     DUE            FEE            AMOUNT         CURRENCY       BASIS
                '=1+1          nha:cpt        2027-02-01     renewal        unknown        USD            renewal
                """);
    }

    @Test
    void findingsAreWarnedOf() {
        roster.credentials("H-2,amt:rma,2024-06-11,,,,,\n").payments("H-2,amt:rma,2025-06-01,tip,75\n");

        String finding = "warning: 1 finding of the code unknown-fee.";
        assertThat(roster.run("--timeline", "H-2", "--until", "2027-06-10").warnings())
                .containsExactly(finding);
        assertThat(roster.run("--forecast", "--until", "2027-06-10").warnings()).containsExactly(finding);
        assertThat(roster.run("--forecast", "--until", "2027-06-10", "--by", "month")
                        .warnings())
                .containsExactly(finding);
    }
}
