package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Money;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverrides;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that the host states in place of some that are shipped, and what becomes of the answers. */
class OverridesTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Money AMOUNT = Money.of("123.45", "USD");

    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given);
    }

    static Stream<FactKey<Money>> fees() {
        return POLICIES.facts().keys().stream()
                .filter(key -> key.type().equals(Money.class))
                .map(key -> FactKey.money(key.id(), key.unit()));
    }

    static Stream<CredentialId> credentials() {
        return POLICIES.credentials().stream().map(Credential::id);
    }

    @ParameterizedTest
    @MethodSource("fees")
    void everyFeeOfTheRuleCardsCanBeChangedFromATextFile(FactKey<Money> fee) {
        String text = fee.id() + " | " + DAY + " | 123.45 | USD | - | the body's letter | 2027-06-01\n";

        RenewalPolicies stated = POLICIES.withOverrides(FactOverrides.parse(text, POLICIES.facts()));

        assertThat(POLICIES.facts().on(fee, DAY).value()).isNotEqualTo(Optional.of(AMOUNT));
        assertThat(stated.facts().on(fee, DAY).value()).contains(AMOUNT);
        assertThat(stated.facts().on(fee, DAY.plusYears(20)).value()).contains(AMOUNT);
        assertThat(stated.facts().on(fee, DAY.minusDays(1)))
                .isEqualTo(POLICIES.facts().on(fee, DAY.minusDays(1)));
        String body = fee.id().substring(0, fee.id().indexOf('.'));
        assertThat(stated.facts(body).orElseThrow().on(fee, DAY).value()).contains(AMOUNT);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void theFeesOfEveryCredentialReachItsAnswer(CredentialId credential) {
        List<String> ids = fees().map(FactKey::id).toList();
        overrides(ids.stream()
                .map(id -> id + " | 2025-01-01 | 123.45 | USD | - | the body's letter | 2027-06-01\n")
                .collect(Collectors.joining()));
        roster.credentials("H-1," + credential + ",2025-02-10,,,2027-02-10,,\n");

        JsonNode answer = stated().assertStatus(0).answers().get(0);

        assertThat(fees(answer).get("lines"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("amount").textValue()).isEqualTo("123.45"));
        assertThat(notedRules(answer, "host"))
                .isNotEmpty()
                .containsAll(ids.stream()
                        .filter(id -> id.startsWith(credential.body()) && id.endsWith("." + credential.code()))
                        .toList());
    }

    @Test
    void aFeeChangesFromItsDayOn() {
        overrides("aama.fee.renewal.member | 2026-11-24 | 70.00 | USD | - | AAMA, letter of 2026-11-02 | 2027-06-01\n");

        Outcome outcome = stated().assertStatus(0);

        assertThat(outcome.err()).isEmpty();
        JsonNode answer = outcome.answers().get(0);
        assertThat(renewalFee(answer)).isEqualTo("70.00");
        assertThat(hostNotes(answer))
                .containsExactly(
                        "aama.fee.renewal.member: Stated by the host, in place of what is shipped: 70.00 USD from"
                                + " 2026-11-24, according to \"AAMA, letter of 2026-11-02\"; to be reviewed by 2027-06-01."
                                + " (AAMA, letter of 2026-11-02)");
    }

    @Test
    void aFeeThatIsNotKnownBecomesKnown() {
        roster.credentials("H-1,nha:cpt,2025-11-01,never,,,,\n");
        JsonNode unknown = roster.run().answers().get(0);
        assertThat(fees(unknown).get("complete").booleanValue()).isFalse();
        overrides("nha.fee.renewal.cpt | 2026-01-01 | 179.00 | USD | - | NHA, checkout | 2027-06-01\n");

        JsonNode known = stated().assertStatus(0).answers().get(0);

        assertThat(renewalFee(known)).isEqualTo("179.00");
        assertThat(fees(known).get("complete").booleanValue()).isTrue();
        assertThat(notedRules(known, "not-established")).doesNotContain("nha.fee.renewal.cpt");
    }

    @Test
    void beforeItsDayAFeeIsKnownToChange() {
        overrides("aama.fee.renewal.member | 2026-11-25 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n");

        JsonNode answer = stated().assertStatus(0).answers().get(0);

        assertThat(renewalFee(answer)).isEqualTo("65.00");
        assertThat(fees(answer).get("lines").get(0).get("later").toString())
                .isEqualTo("[{\"from\":\"2026-11-25\",\"amount\":\"70.00\"}]");
    }

    @Test
    void afterTheDueDayNothingChanges() {
        overrides("aama.fee.renewal.member | 2027-03-01 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n");

        assertNothingChanges();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 70.00", "2026-11-24, 65.00"})
    void fromItsLastDayOnTheShippedFeeHoldsAgain(String until, String amount) {
        overrides("aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | " + until + " | AAMA, letter | 2027-06-01\n");

        assertThat(renewalFee(stated().assertStatus(0).answers().get(0))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-23, true"})
    void behindTheDayOfReviewTheNoteSaysSo(String reviewBy, boolean overdue) {
        overrides("aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | - | AAMA, letter | " + reviewBy + "\n");

        JsonNode answer = stated().assertStatus(0).answers().get(0);

        assertThat(renewalFee(answer)).isEqualTo("70.00");
        assertThat(hostNotes(answer).get(0).contains("The review is overdue.")).isEqualTo(overdue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet", "\uFEFF", "  \r\n# a\r\n\r\n"})
    void aFileThatStatesNothingChangesNothing(String text) {
        overrides(text);

        assertNothingChanges();
    }

    @Test
    void linesEndAndStartAsEditorsOfAllSystemsLeaveThem() {
        overrides("\uFEFF# key\r\n  aama.fee.renewal.member|2026-01-01|70.00|USD||AAMA – “letter”|2027-06-01  \r\n");

        Outcome outcome = stated().assertStatus(0);

        assertThat(renewalFee(outcome.answers().get(0))).isEqualTo("70.00");
        assertThat(outcome.out()).contains("AAMA – “letter”");
    }

    @Test
    void otherFormatsAnswerFromTheSameFacts() {
        overrides("aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n");

        assertThat(stated("--format", "table").assertStatus(0).out()).contains("70.00");
    }

    @Test
    void whatTheShippedFactsHaveCaughtUpWithIsNamedAndTheRunGoesOn() {
        overrides("""
                aama.fee.renewal.member | 2026-01-01 | 65.00 | USD | - | AAMA, letter | 2027-06-01
                aama.fee.reactivation | 2020-01-01 | 55.00 | USD | - | AAMA, letter | 2027-06-01
                """);

        Outcome outcome = stated().assertStatus(0);

        assertThat(outcome.err()).isEqualTo("""
                        overrides.txt: the override aama.fee.reactivation from 2020-01-01: 55.00 USD contradicts the \
                        shipped fact aama.fee.reactivation from 2020-01-01: 50.00 USD.
                        overrides.txt: the override aama.fee.renewal.member from 2026-01-01: 65.00 USD is redundant: \
                        shipped is aama.fee.renewal.member: 65.00 USD.
                        """);
        assertThat(renewalFee(outcome.answers().get(0))).isEqualTo("65.00");
    }

    @Test
    void aFeeThatTheHostTakesBackIsUnknown() {
        overrides("aama.fee.renewal.member | 2026-11-24 | unknown | USD | - | AAMA, by telephone | 2027-06-01\n");

        Outcome outcome = stated().assertStatus(0);

        assertThat(outcome.err()).isEmpty();
        JsonNode answer = outcome.answers().get(0);
        assertThat(fees(answer).get("complete").booleanValue()).isFalse();
        assertThat(fees(answer).get("lines").get(0).get("amount").isNull()).isTrue();
        assertThat(notes(answer, "not-established").map(note -> note.get("text").textValue()))
                .contains("Stated by the host, in place of what is shipped: unknown from 2026-11-24, according to"
                        + " \"AAMA, by telephone\"; to be reviewed by 2027-06-01.");
    }

    @Test
    void whoCannotBeAnsweredWithoutAFactThatTheHostTakesBackIsRefused() {
        roster.credentials(RosterFolder.GOOD + "H-2,nha:cpt,2025-11-01,never,,,,\n");
        overrides("nha.term.length | 2020-01-01 | unknown | period | - | our practice | 2027-06-01\n");

        Outcome outcome = stated();

        outcome.assertRefused("credentials.csv, line 3, column credential: Found no answer: nha.term.length: found"
                + " \"unknown\", wanted: a value, as the rules cannot answer without it [FACT_NOT_ESTABLISHED].");
        assertThat(outcome.answers()).hasSize(1);
    }

    @Test
    void aStatementThatHidesALaterShippedValueIsNamed() {
        overrides("aama.fee.reactivation | 2019-01-01 | unknown | USD | 2027-01-01 | AAMA, letter | 2027-06-01\n");

        assertThat(stated().assertStatus(0).err()).isEqualTo("""
                overrides.txt: the override aama.fee.reactivation from 2019-01-01 until 2027-01-01: unknown starts \
                before, and hides, the shipped fact aama.fee.reactivation from 2020-01-01: 50.00 USD.
                """);
    }

    @Test
    void refusedRowsAreStillRefused() {
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,x,,,,,\n");
        overrides("aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n");

        Outcome outcome = stated();

        outcome.assertRefused("credentials.csv, line 3, column certified_on: Found \"x\"; wanted: a date from"
                + " 1900-01-01 to 2199-12-31, such as 2026-11-24.");
        assertThat(renewalFee(outcome.answers().get(0))).isEqualTo("70.00");
    }

    private void overrides(String text) {
        roster.write("overrides.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome stated(String... further) {
        List<String> arguments = new ArrayList<>(
                List.of("--overrides", folder.resolve("overrides.txt").toString()));
        arguments.addAll(List.of(further));
        return roster.run(arguments.toArray(String[]::new));
    }

    private void assertNothingChanges() {
        Outcome outcome = stated().assertStatus(0);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(roster.run().out());
    }

    private static JsonNode fees(JsonNode answer) {
        return answer.get("options").get(0).get("fees");
    }

    private static String renewalFee(JsonNode answer) {
        String total = fees(answer).get("known_total").textValue();
        assertThat(fees(answer).get("lines").get(0).get("amount").textValue()).isEqualTo(total);
        return total;
    }

    private static List<String> hostNotes(JsonNode answer) {
        return notes(answer, "host")
                .map(note ->
                        note.get("rule").textValue() + ": " + note.get("text").textValue() + " ("
                                + note.get("source").textValue() + ")")
                .toList();
    }

    private static List<String> notedRules(JsonNode answer, String grade) {
        return notes(answer, grade).map(note -> note.get("rule").textValue()).toList();
    }

    private static Stream<JsonNode> notes(JsonNode answer, String grade) {
        return StreamSupport.stream(answer.get("notes").spliterator(), false)
                .filter(note -> note.get("grade").textValue().equals(grade));
    }
}
