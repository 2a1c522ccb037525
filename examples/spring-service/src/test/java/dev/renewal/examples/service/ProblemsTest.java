package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest extends ServiceTest {
    private static final String GOOD = "{\"certified_on\": \"2022-02-10\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET  | /certifications/aama:cma/assessment?asOf=yesterday |                                | 400 | INVALID_DATE          | asOf
            GET  | /certifications/aama:cma/assessment?asOf=+10000-01-01 |                             | 400 | INVALID_DATE          | asOf
            GET  | /certifications/CMA/assessment                     |                                | 400 | INVALID_CREDENTIAL_ID | credential
            PUT  | /certifications/aama:xyz                           | {"certified_on": "2022-02-10"} | 400 | UNKNOWN_CREDENTIAL    | credential
            PUT  | /certifications/aama:cma                           | {"member": true}               | 400 | MISSING_DATE          | certified_on
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "renewedOn": "2024-01-01"}                  | 400 | UNKNOWN_FIELD    | renewedOn
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "events": [{"event": "renewd", "on": "2024-01-01"}]}  | 400 | UNKNOWN_EVENT | event
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "events": [{"event": "renewed"}]}           | 400 | MISSING_VALUE    | on
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "events": [{"event": "extended", "on": "2024-01-01"}]} | 400 | INVALID_DATE | until
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "events": [{"event": "renewed", "day": "2024-01-01"}]} | 400 | UNKNOWN_FIELD | day
            PUT  | /certifications/aama:cma                           | {"certified_on": "2022-02-30"} | 400 | INVALID_DATE          | certified_on
            PUT  | /certifications/aama:cma | {"certified_on": "2022-02-10", "renewed_on": "2021-01-01"}                 | 400 | INVALID_DATE     | renewed_on
            PUT  | /certifications/nha:ccma | {"certified_on": "2022-02-10", "failed_exam_attempts": 1}                  | 400 | UNKNOWN_FIELD    | failed_exam_attempts
            PUT  | /certifications/aama:cma                           | {                              | 400 | UNREADABLE_JSON       |
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04"}              | 400 | MISSING_VALUE    | credits
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04", "credits": {"amount": "-1", "unit": "ceu"}} | 400 | INVALID_CREDITS | amount
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04", "credits": {"amount": "1", "unit": ""}}     | 400 | INVALID_UNIT    | unit
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04", "credits": {"unit": "ceu"}}                 | 400 | MISSING_FIELD   | amount
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04", "credits": {"amount": "1", "unit": "ceu"}, "further_credits": [{"amount": "1", "unit": "CEU"}]} | 400 | DUPLICATE_UNIT | unit
            POST | /certifications/aama:cma/activities | {"activity_id": "A", "completed_on": "2024-05-04", "credits": {"amount": "1", "unit": "ceu", "units": "x"}} | 400 | UNKNOWN_FIELD | units
            POST | /certifications/aama:cma/payments   | {"payment_id": "P", "paid": "2024-05-04", "fee": "annual", "amount": {"amount": "1.23", "currency": "USD"}} | 400 | UNKNOWN_FIELD | paid
            POST | /certifications/aama:cma/activities | {"activity_id": "A\\u0000", "completed_on": "2024-05-04", "course": "%1000s", "credits": {"amount": "1", "unit": "ceu"}} | 400 | LIMIT_EXCEEDED | course
            POST | /certifications/aama:cma/payments   | {"payment_id": "P", "paid_on": "2024-05-04", "fee": "annual", "amount": {"amount": "1.234", "currency": "USD"}} | 400 | INVALID_MONEY | amount
            """)
    void badInputIsRefusedWithTheCodeOfTheLibrary(
            String method, String path, String body, int status, String code, String field) {
        String holder = holderOfCma();

        Response refused =
                send(method, "/holders/" + holder + path, body == null ? "" : body.replace("%1000s", "x".repeat(1000)));

        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        JsonNode problem = json(refused);
        assertThat(problem.at("/code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/type").stringValue()).isEqualTo("urn:renewal:problem:" + code);
        assertThat(problem.at("/field").asStringOpt().orElse(null)).isEqualTo(field);
        assertThat(refused.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /holders/nobody/certifications/aama:cma/assessment",
        "GET, /calendars/nobody.ics",
        "POST, /holders/nobody/calendar",
        "PUT, /holders/nobody/certifications/aama:cma",
        "GET, /facts/nobody",
        "GET, /nowhere"
    })
    void whatIsNotThereIsNotFound(String method, String path) {
        Response refused = send(method, path, method.equals("PUT") ? GOOD : "");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void anActivityIsNotRecordedTwice() {
        String holder = holderOfCma();
        postActivity(holder, "A-1", "1");

        Response again = postActivity(holder, "A-1", "1");

        assertThat(again.status()).isEqualTo(409);
        assertThat(json(again).at("/code").stringValue()).isEqualTo("DUPLICATE_ID");
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        String holder = holderOfCma();
        String before = assessment(holder).toString();

        send(
                "PUT",
                "/holders/" + holder + "/certifications/aama:cma",
                "{\"certified_on\": \"2023-02-10\", \"renewed_on\": \"2021-01-01\"}");
        postActivity(holder, "A-1", "x");

        assertThat(assessment(holder)).hasToString(before);
    }
}
