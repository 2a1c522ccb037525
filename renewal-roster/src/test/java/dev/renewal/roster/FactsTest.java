package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of a body, as the host lists them. */
class FactsTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final String OF_AAMA =
            "aama.fee.renewal.member | 2026-12-01 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n";
    private static final String OF_NHA =
            "nha.fee.renewal.cpt | 2026-12-01 | 179.00 | USD | 2027-12-01 | NHA, checkout | 2027-06-01\n";
    private static final String HEADING = "\n# stated by the host, in place of what is shipped:\n";

    private RosterFolder folder;

    @BeforeEach
    void folder(@TempDir Path given) {
        folder = new RosterFolder(given);
    }

    static List<String> bodies() {
        return RuleTablesTest.bodies();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aListingCanBeReadAgain(String body) {
        Outcome outcome = Outcome.of("--facts", body).assertStatus(0);

        FactTable facts = POLICIES.facts(body).orElseThrow();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(facts.toText());
        assertThat(FactTable.parse(outcome.out())).isEqualTo(facts);
    }

    @Test
    void theStatementsOfTheHostStandBelowThoseOfTheirBody() {
        Outcome outcome = facts("nha", OF_AAMA + OF_NHA).assertStatus(0);

        String[] parts = outcome.out().split(HEADING, 2);
        assertThat(outcome.err()).isEmpty();
        assertThat(parts[0]).isEqualTo(POLICIES.facts("nha").orElseThrow().toText());
        assertThat(parts[1]).isEqualTo("""
                # key               | from       | value  | unit | until      | source | review-by
                nha.fee.renewal.cpt | 2026-12-01 | 179.00 | USD  | 2027-12-01 | NHA, checkout | 2027-06-01
                """);
        assertThat(FactOverrides.parse(parts[1], POLICIES.facts()))
                .isEqualTo(FactOverrides.parse(OF_NHA, POLICIES.facts()));
    }

    @Test
    void noneOfItsBodyAreNone() {
        assertThat(facts("nha", OF_AAMA).assertStatus(0).out())
                .endsWith(HEADING + "# key | from | value | unit | until | source | review-by\n");
    }

    @Test
    void aStatementThatHoldsForEveryBodyStandsBelowEach() {
        String every = "printed.tolerance | 2026-12-01 | 7 | months | - | our practice | 2027-06-01\n";

        assertThat(bodies())
                .allSatisfy(
                        body -> assertThat(facts(body, every).out())
                                .endsWith(
                                        "printed.tolerance | 2026-12-01 | 7     | months | -     | our practice | 2027-06-01\n"));
    }

    @Test
    void aStatementThatTheShippedFactsHaveCaughtUpWithIsNamedHereToo() {
        String redundant = "aama.fee.renewal.member | 2026-01-01 | 65.00 | USD | - | AAMA, letter | 2027-06-01\n";

        assertThat(facts("nha", redundant).assertStatus(0).err())
                .startsWith(
                        "overrides.txt: the override aama.fee.renewal.member from 2026-01-01: 65.00 USD is redundant")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aam      | ; did you mean aama?",
                "AAMA     | ; did you mean aama?",
                "aama:cma | .",
                "atm      | ; did you mean amt?",
                "nah      | ; did you mean nha?",
                "nctt     | ; did you mean ncct?",
                "xyz      | .",
                "~~       | .",
            })
    void unknownBody(String body, String nearest) {
        Outcome.of("--facts", body)
                .assertUnanswered("Found no body \"" + body
                        + "\"; wanted: one of aama, aamp, aha, amca, amt, ncct, nha, wa-doh" + nearest);
    }

    private Outcome facts(String body, String overrides) {
        folder.write("overrides.txt", overrides);
        return Outcome.of("--facts", body, "--overrides", folder.path().resolve("overrides.txt"));
    }
}
