package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A body that the service was not written for: its inputs and its condition are found by what it declares. */
class ForeignBodyTest extends ServiceTest {
    private static final String LAMP = "/certifications/lamp:clt";

    @Test
    void everyInputIsTakenKeptAndGivenBack() {
        String holder = holder();
        String record = """
                {"certified_on":"2026-07-01","lamp_born_on":"1980-05-04","lamps":4,"oath":false}""";
        assertThat(send("PUT", "/holders/" + holder + LAMP, record).status()).isEqualTo(204);

        JsonNode kept = get("/holders/" + holder + LAMP);
        JsonNode answer = get("/holders/" + holder + LAMP + "/assessment");

        assertThat(kept.at("/lamp_born_on").stringValue()).isEqualTo("1980-05-04");
        assertThat(kept.at("/lamps").intValue()).isEqualTo(4);
        assertThat(kept.at("/oath").booleanValue()).isFalse();
        // terms of two years from the birthday: even years
        assertThat(answer.at("/term/end").stringValue()).isEqualTo("2028-05-04");
        assertThat(answer.at("/options/0/fees/known_total/amount").stringValue())
                .isEqualTo("12.00");
        assertThat(answer.at("/options/0/shortfall/conditions/0/id").stringValue())
                .isEqualTo("oath");
        assertThat(send("PUT", "/holders/" + holder + LAMP, kept.toString()).status())
                .isEqualTo(204);
        assertThat(get("/holders/" + holder + LAMP)).isEqualTo(kept);
    }

    @Test
    void aLaterPutForgetsTheInputsThatItLeavesOut() {
        String holder = holder();
        send("PUT", "/holders/" + holder + LAMP, "{\"certified_on\":\"2025-07-01\",\"lamps\":4}");
        send("PUT", "/holders/" + holder + LAMP, "{\"certified_on\":\"2025-07-01\",\"lamps\":null,\"oath\":true}");

        JsonNode kept = get("/holders/" + holder + LAMP);

        assertThat(kept.has("lamps")).isFalse();
        assertThat(kept.at("/oath").booleanValue()).isTrue();
    }

    /** The inputs of bodies of ours: no field of the service is made for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aamp:certificate | "group_month": 5
            amca:cmac        | "born_on": "1980-05-04"
            """)
    void theInputsOfTheBodiesAreTaken(String credential, String input) {
        String path = "/holders/" + holder() + "/certifications/" + credential;

        Response put = send("PUT", path, "{\"certified_on\": \"2025-07-01\", " + input + "}");

        assertThat(put.body()).isEmpty();
        assertThat(send("GET", path, "").body()).contains(input.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "lamp": 4                      | UNKNOWN_FIELD | lamp
            "born_on": "1980-05-04"        | UNKNOWN_FIELD | born_on
            "lamps": "4"                   | INVALID_INPUT | lamps
            "lamps": 4.5                   | INVALID_INPUT | lamps
            "lamps": -1                    | INVALID_INPUT | lamps
            "lamps": [4]                   | INVALID_INPUT | lamps
            "oath": 1                      | INVALID_INPUT | oath
            "oath": ""                     | INVALID_INPUT | oath
            "lamp_born_on": 5              | INVALID_DATE  | lamp_born_on
            "lamp_born_on": "1980-02-30"   | INVALID_DATE  | lamp_born_on
            "lamp_born_on": "+10000-01-01" | INVALID_DATE  | lamp_born_on
            """)
    void whatIsNotDeclaredOrOfAnotherTypeIsRefusedByItsName(String given, String code, String field) {
        String holder = holder();

        JsonNode problem =
                json(send("PUT", "/holders/" + holder + LAMP, "{\"certified_on\": \"2025-07-01\", " + given + "}"));

        assertThat(problem.at("/code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/field").stringValue()).isEqualTo(field);
        assertThat(send("GET", "/holders/" + holder + LAMP, "").status()).isEqualTo(404);
    }
}
