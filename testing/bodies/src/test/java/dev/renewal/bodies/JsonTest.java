package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Outcome;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of the library's values, the same in both versions of Jackson. */
class JsonTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final LocalDate REVIEW = LocalDate.of(2027, 12, 31);

    private static final Certification CMA = Certification.builder("aama:cma")
            .key("H-1")
            .certifiedOn(LocalDate.of(2019, 2, 10))
            .event(HistoryEvent.renewed(LocalDate.of(2022, 2, 10)).withPrintedExpiration(LocalDate.of(2027, 2, 28)))
            .complete(true)
            .member(true)
            .activity(Activity.builder(LocalDate.of(2024, 5, 4), Credits.of("1.5", "ceu"))
                    .key("A-1")
                    .topics(List.of("clinical"))
                    .approvers(List.of("aama"))
                    .size(Credits.exactly(new BigDecimal("9.99995"), CreditUnit.CONTACT_HOUR))
                    .build())
            .payment(Payment.of(LocalDate.of(2022, 2, 1), "renewal", Money.of("-65", "USD"))
                    .withKey("P-1"))
            .input(InputKey.FAILED_EXAM_ATTEMPTS, 2)
            .build();

    /** The example of docs/json.md. */
    private static final String CMA_JSON = Json.shown("certification");

    private final RenewalPolicies policies = RenewalPolicies.load();

    @Test
    void aCertification() {
        assertThat(Json.write(CMA)).isEqualTo(CMA_JSON);
        assertThat(Json.read(CMA_JSON, Certification.class)).isEqualTo(CMA);
    }

    @Test
    void aCertificationOfWhichLittleIsKnown() {
        assertThat(Json.read("{\"credential\":\"aama:cma\",\"certified_on\":\"2022-02-10\"}", Certification.class))
                .isEqualTo(Certification.of("aama:cma", LocalDate.of(2022, 2, 10)));
    }

    @Test
    void furtherInputsOfEachType() {
        Certification record = Certification.of("amca:cmac", LocalDate.of(2022, 2, 10))
                .with(new InputKey<>("born_on", LocalDate.class), LocalDate.of(1990, 2, 28))
                .with(new InputKey<>("group", String.class), "B")
                .with(new InputKey<>("since", String.class), "1990-02-28")
                .with(new InputKey<>("verified", Boolean.class), false);
        assertThat(Json.write(record))
                .endsWith("\"inputs\":{\"born_on\":\"1990-02-28\",\"group\":\"B\",\"since\":{\"text\":\"1990-02-28\"},"
                        + "\"verified\":false}}");
        assertThat(Json.read(Json.write(record), Certification.class)).isEqualTo(record);
        Certification unwritable = record.with(new InputKey<>("ratio", BigDecimal.class), BigDecimal.ONE);
        assertThatThrownBy(() -> Json.write(unwritable)).hasStackTraceContaining("ratio: found \"1\"");
    }

    @Test
    void amounts() {
        assertThat(Json.write(Money.of("65", "USD"))).isEqualTo("{\"amount\":\"65.00\",\"currency\":\"USD\"}");
        assertThat(Json.write(Fraction.of(20, 3))).isEqualTo("\"20/3\"");
        for (Credits credits : List.of(
                Credits.zero(CreditUnit.CEU),
                Credits.ofMillionths(1, CreditUnit.CEU),
                Credits.ofMillionths(1_000_000_000_000_000_000L, CreditUnit.POINT))) {
            assertThat(Json.read(Json.write(credits), Credits.class)).isEqualTo(credits);
        }
        for (Fraction fraction : List.of(Fraction.ZERO, Fraction.of(-7, 2), Fraction.of(20, 3))) {
            assertThat(Json.read(Json.write(fraction), Fraction.class)).isEqualTo(fraction);
        }
        CredentialId id = CredentialId.parse("aama:cma");
        assertThat(Json.read(Json.write(id), CredentialId.class)).isEqualTo(id);
    }

    @Test
    void overridesOfEachType() {
        FactOverrides overrides = FactOverrides.of(
                stated(FactKey.period("aama.term.length"), Period.ofMonths(48)),
                stated(FactKey.credits("aama.points", CreditUnit.POINT), Credits.of("12.5", "point")),
                stated(FactKey.money("aama.fee", "USD"), Money.of("70", "USD")),
                stated(FactKey.count("aama.attempts"), 3),
                stated(FactKey.ratio("aama.ratio"), new BigDecimal("0.5")),
                stated(FactKey.date("aama.day"), AS_OF),
                stated(FactKey.yesOrNo("aama.shared"), false),
                stated(FactKey.statement("aama.words"), "a rule"),
                FactOverride.notEstablished(FactKey.money("aama.late", "USD"), AS_OF, "our HR", REVIEW)
                        .until(REVIEW));
        assertThat(Json.write(overrides))
                .contains("{\"key\":\"aama.late\",\"from\":\"2026-11-24\",\"value\":null,\"unit\":\"USD\","
                        + "\"until\":\"2027-12-31\",\"source\":\"our HR\",\"review_by\":\"2027-12-31\"}")
                .contains("\"value\":\"70.00\"", "\"value\":\"P48M\"", "\"value\":3", "\"value\":false");
        assertThat(Json.read(Json.write(overrides), FactOverrides.class)).isEqualTo(overrides);
    }

    private static <T> FactOverride<T> stated(FactKey<T> key, T value) {
        return FactOverride.of(key, value, AS_OF, "our HR", REVIEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "key"                       | "kee"                        | kee                           | UNKNOWN_FIELD
            "completed_on":"2024-05-04" | "completedOn":"2024-05-04"   | activities[0].completedOn     | UNKNOWN_FIELD
            "completed_on":"2024-05-04" | "completed_on":null          | activities[0].completed_on    | MISSING_FIELD
            "amount":"9.99995"          | "amount":9.99995             | activities[0].sizes[1].amount | INVALID_JSON
            "amount":"9.99995"          | "amount":"-1"                | activities[0].sizes[1].amount | INVALID_CREDITS
            "amount":"9.99995"          | "amount":"1e5"               | activities[0].sizes[1].amount | INVALID_JSON
            "amount":"-65.00"           | "amount":"65.001"            | payments[0].amount.amount     | INVALID_MONEY
            "aama:cma"                  | "aama"                       | credential                    | INVALID_CREDENTIAL_ID
            "certified_on":"2019-02-10" | "certified_on":"2019-02-30"  | certified_on                  | INVALID_JSON
            "event":"renewed"           | "event":"renewal"            | events[0].event               | INVALID_JSON
            "expires_on":"2027-02-28"   | "expires_on":"2021-02-28"    | events[0].expires_on          | INVALID_DATE
            "member":true               | "member":"yes"               | member                        | INVALID_JSON
            "member":true               | "member":true,"member":false | member                        | INVALID_JSON
            "failed_exam_attempts":2    | "failed_exam_attempts":-2    | inputs.failed_exam_attempts   | INVALID_INPUT
            "failed_exam_attempts":2    | "graduated":"0000-02-10"     | inputs.graduated              | INVALID_DATE
            "failed_exam_attempts":2    | "member":false               | member                        | CONTRADICTING_FIELDS
            "activities":[{             | "activities":[{"sizes":[],"completed_on":"2024-05-04"},{ | activities[0].sizes | MISSING_FIELD
            "failed_exam_attempts":2    | "failed_exam_attempts":2.5   | inputs.failed_exam_attempts   | INVALID_JSON
            """)
    void whatCannotBeRead(String good, String bad, String field, String code) {
        assertThat(CMA_JSON).contains(good);
        String json = CMA_JSON.replace(good, bad);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> Json.read(json, Certification.class));
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.code()).isEqualTo(code);
        assertThatThrownBy(() -> Json.read2(json, Certification.class)).hasMessage(refused.getMessage());
    }

    /** What follows from other fields may be left out, and may not contradict them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "may_use_title":true,                | ``                         | -
            "may_use_title":true                 | "may_use_title":false      | may_use_title
            "standing":"current"                 | "standing":"lapsed"        | may_use_title
            "standing":"current"                 | "standing":"fine"          | standing
            "standing":"current",                | ``                         | standing
            "as_of":"2026-11-24"                 | "as_of":"2021-11-24"       | options[0].open
            "open":true,                         | "open":false,              | next_step
            "can_still_be_satisfied":true        | "can_still_be_satisfied":false | options[0].can_still_be_satisfied
            "known_total":{"amount":"65.00"      | "known_total":{"amount":"66.00" | options[0].fees.known_total
            "satisfied":false                    | "satisfied":true           | options[0].shortfall.satisfied
            "missing":                           | "lacking":                 | options[0].shortfall.requirements[0].lacking
            "next_change":"20                    | "next_change":"10 | next_change
            "route":"examination","open"         | "route":"continuing-education","open" | options[1].route
            """)
    void anAnswerThatContradictsItself(String good, String bad, String field) {
        Assessment answer = policies.assess(CMA, AS_OF);
        String json = Json.write(answer);
        assertThat(json).contains(good);
        String changed = json.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        if (field == null) {
            assertThat(Json.read(changed, Assessment.class)).isEqualTo(answer);
            return;
        }
        assertThatThrownBy(() -> Json.read2(changed, Assessment.class))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessage(
                        catchThrowableOfType(InvalidInputException.class, () -> Json.read(changed, Assessment.class))
                                .getMessage());
    }

    @Test
    void outcomesWithoutAnAnswer() {
        Certification unknown = Certification.of("aama:nothing", AS_OF);
        Outcome refused =
                policies.assessAll(Stream.of(unknown), AS_OF).findFirst().orElseThrow();
        Outcome defect = Outcome.failed(CMA, new IllegalStateException("with the holder's data"));
        for (Outcome outcome : List.of(refused, defect)) {
            Outcome read = Json.read(Json.write(outcome), Outcome.class);
            assertThat(read).isEqualTo(outcome).hasSameHashCodeAs(outcome).hasToString(outcome.toString());
            assertThat(Json.write(read)).isEqualTo(Json.write(outcome));
        }
        assertThat(refused).isNotEqualTo(defect);
        assertThat(Json.write(defect))
                .endsWith(",\"assessment\":null,\"failure\":\"java.lang.IllegalStateException\"}");
        assertThatThrownBy(() -> Json.read(
                        Json.write(defect).replace("\"java.lang.IllegalStateException\"", "null"), Outcome.class))
                .hasMessageContaining("an assessment or a failure, one of the two [CONTRADICTING_FIELDS]");
    }

    @Test
    void factsOfAHost() {
        FactKey<Money> renewal = FactKey.money("aama.fee.renewal.member", "USD");
        FactOverride<Money> stated = stated(renewal, Money.of("70", "USD"));
        RenewalPolicies ours = policies.withOverrides(FactOverrides.of(stated));
        Explanation explanation = ours.explain(CMA, AS_OF);
        String json = Json.write(explanation);
        assertThat(json).contains("\"override\":{\"key\":\"aama.fee.renewal.member\"");
        assertThat(Json.read(json, Explanation.class)).isEqualTo(explanation);
        assertThat(Json.read(Json.write(ours.facts()), FactTable.class)).isEqualTo(ours.facts());
        String contradiction = json.replace(
                "\"value\":\"70.00\",\"unit\":\"USD\",\"grade\"", "\"value\":\"71.00\",\"unit\":\"USD\",\"grade\"");
        assertThatThrownBy(() -> Json.read(contradiction, Explanation.class))
                .hasMessageContaining("fact.value: found \"71.00\", wanted: 70.00, which follows");
    }

    /** As {@code {}} or <code>{"open":true}</code>, and part of it as {@code {"zero":false}}. */
    @Test
    void aMapperWithoutTheModuleRefusesToWrite() {
        Assessment answer = policies.assess(CMA, AS_OF);
        for (Object value : List.of(
                CMA,
                answer,
                answer.options(),
                answer.options().get(0).shortfall(),
                Credits.zero(CreditUnit.CEU),
                Outcome.answered(CMA, answer),
                policies.explain(CMA, AS_OF),
                policies.facts())) {
            assertThat(Json.refusals(value))
                    .hasSize(2)
                    .allSatisfy(
                            refusal -> assertThat(refusal)
                                    .contains(
                                            "A mapper without the module writes nothing of dev.renewal.",
                                            ": add dev.renewal:renewal-jackson (Jackson 3) or renewal-jackson2, and findAndAddModules()"));
        }
    }

    @Test
    void theAnswerOfTheReadmeBeginsAsItSays() throws IOException {
        Certification cma =
                Certification.of("aama:cma", LocalDate.of(2022, 2, 10)).withMember(true);
        String page = Files.readString(Path.of("..", "..", "README.md"));
        String start = "<!-- json: answer -->\n```\n";
        int from = page.indexOf(start) + start.length();
        assertThat(Json.write(policies.assess(cma, AS_OF)))
                .startsWith(page.substring(from, page.indexOf("```", from)).replaceAll("\\s", ""));
    }

    @Test
    void theOtherAnswers() {
        assertThat(Json.write(policies.plan(List.of(CMA), AS_OF)))
                .startsWith("{\"as_of\":\"2026-11-24\",\"certifications\":[{\"answer\":{\"key\":\"H-1\",")
                .doesNotContain("{}");
        assertThat(Json.write(policies.vocabulary(CMA.credential()).orElseThrow()))
                .startsWith("{\"kinds\":[{\"kind\":\"course\",\"units\":[{\"unit\":")
                .doesNotContain("{}");
        List<ForecastFee> fees = policies.forecast(CMA, AS_OF, REVIEW).toList();
        assertThat(fees).isNotEmpty();
        assertThat(Json.write(fees)).startsWith("[{\"key\":\"H-1\",\"credential\":\"aama:cma\",\"due\":");
        assertThat(Json.write(fees.stream().collect(ForecastFee.byMonth())))
                .startsWith("[{\"month\":\"2027-")
                .doesNotContain("{}");
    }
}
