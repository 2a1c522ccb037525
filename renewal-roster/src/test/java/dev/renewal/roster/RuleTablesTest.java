package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.CertifyingBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables in docs/rules say what the library ships. */
class RuleTablesTest {
    private static final Path TABLES = Documents.ROOT.resolve("docs").resolve("rules");

    static List<String> bodies() {
        return RenewalPolicies.load().bodies().stream().map(CertifyingBody::id).toList();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theTableOfABodySaysWhatIsShipped(String body) throws IOException {
        Outcome outcome = Outcome.of("--facts", body).assertStatus(0);

        assertThat(Files.readString(TABLES.resolve(body + ".txt")))
                .withFailMessage(
                        "docs/rules/%s.txt does not say what is shipped; write it anew:%n%s", body, commandOfTables())
                .isEqualTo(outcome.out());
    }

    @Test
    void eachBodyHasATableAndNothingElseDoes() throws IOException {
        try (Stream<Path> tables = Files.list(TABLES)) {
            assertThat(tables.map(table -> table.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            bodies().stream().map(body -> body + ".txt").toList());
        }
        assertThat(commandOfTables()).contains(bodies());
    }

    private static String commandOfTables() throws IOException {
        return Documents.block("CONTRIBUTING.md", "<!-- command: tables -->\n```\n");
    }
}
