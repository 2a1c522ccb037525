package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body on the class path that this host does not know: its inputs are columns, and its conditions are in the answer. */
@Tag("foreign-body")
class ForeignBodyTest {
    private static final String HEADER = "holder_id,credential,certified_on,renewed_on,Lamp Born On,lamps,oath\n";

    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    @ParameterizedTest
    @CsvSource({
        // what the row says; the end of the term, the fee for each lamp at $3.00, and whether the oath is taken
        "2025-09-10, 1991-08-31, 4, yes, 2027-08-31, 12.00, true",
        "2025-03-10, 1991-02-28, , no, 2027-02-28, 3.00, false",
    })
    void itsInputsAreColumnsAndItsConditionsAreInTheAnswer(
            String certified, String born, String lamps, String oath, String end, String fee, boolean met) {
        roster.write(
                "credentials.csv",
                HEADER + "L-1,lamp:clt," + certified + ",never," + born + "," + (lamps == null ? "" : lamps) + ","
                        + oath + "\n");

        Outcome outcome = roster.run().assertStatus(0);

        assertThat(outcome.err()).isEmpty();
        JsonNode answer = outcome.answers().get(0);
        assertThat(answer.at("/term/end").asText()).isEqualTo(end);
        assertThat(answer.at("/options/0/fees/known_total").asText()).isEqualTo(fee);
        assertThat(answer.at("/options/0/conditions/0/id").asText()).isEqualTo("oath");
        assertThat(answer.at("/options/0/conditions/0/met").booleanValue()).isEqualTo(met);
    }

    @Test
    void aCellOfItsInputsThatCannotBeReadIsReportedAndTheHolderAnsweredAsIfItWereEmpty() {
        roster.write(
                "credentials.csv",
                HEADER
                        + "L-1,lamp:clt,2025-03-10,never,31.8.1990,4,yes\nL-2,lamp:clt,2025-03-10,never,1991-08-31,four,yes\n");

        Outcome outcome = roster.run().assertStatus(1);

        assertThat(outcome.refusals())
                .satisfiesExactly(
                        born -> assertThat(born).contains("line 2", "lamp_born_on", "31.8.1990"),
                        lamps -> assertThat(lamps).contains("line 3", "lamps", "four", "a whole number"));
        assertThat(outcome.answers().get(0).at("/standing").asText()).isEqualTo("undetermined");
        assertThat(outcome.answers().get(1).at("/options/0/fees/known_total").asText())
                .isEqualTo("3.00");
        assertThat(outcome.answers().get(1).at("/rejected_rows").asInt()).isEqualTo(1);
    }
}
