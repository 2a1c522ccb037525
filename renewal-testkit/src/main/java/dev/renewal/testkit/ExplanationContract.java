package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.policy.RenewalPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares explanations, as people read them, with the files of {@code src/test/resources/explanations}, from a table of
 * examples. Extend it.
 *
 * <p>After an intended change, {@code mvn test -Dtest=ExplanationTest -Dexplanations.write=true} writes the files again and
 * fails, so that they are read before they are kept.
 */
public abstract class ExplanationContract {
    private static final String WRITE = "explanations.write";
    private static final Path FOLDER = Path.of("src", "test", "resources", "explanations");

    /** Creates the tests. */
    protected ExplanationContract() {}

    /** {@return the policy} */
    protected abstract RenewalPolicy policy();

    /**
     * Returns the examples, one a line: the name of the file without {@code .txt}, the code of the credential, the as-of date,
     * and the record as {@link Records} reads it. Cells are separated by {@code |}; a line that begins with {@code #} is a
     * comment.
     *
     * @return the table
     */
    protected abstract String examples();

    /**
     * Returns the facts that the host of an example states.
     *
     * @return lines as {@link FactOverrides#parse} reads them, by the names of the examples; none by default
     */
    protected Map<String, String> overrides() {
        return Map.of();
    }

    @TestFactory
    Stream<DynamicTest> eachTextEqualsItsFile() {
        return Examples.rows(examples()).stream()
                .map(cells -> DynamicTest.dynamicTest(
                        cells[0], () -> compare(FOLDER.resolve(cells[0] + ".txt"), explained(cells))));
    }

    private String explained(String... cells) {
        RenewalPolicy policy = policy();
        RenewalPolicies policies = RenewalPolicies.of(policy);
        String stated = overrides().getOrDefault(cells[0], "");
        return policies.withOverrides(FactOverrides.parse(stated, policies.facts()))
                .explain(Examples.record(policy, cells[1], cells[3]), LocalDate.parse(cells[2]))
                .toText();
    }

    private static void compare(Path file, String found) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
            throw new AssertionError("wrote " + file + "; read the changes, then test without -D" + WRITE);
        }
        assertThat(file).as("the explanation, found:%n%s", found).exists();
        assertThat(found).as("%s, found:%n%s", file, found).isEqualTo(Files.readString(file));
    }

    @Test
    void eachFileIsOfAnExplanation() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Examples.rows(examples()).stream()
                            .map(cells -> cells[0] + ".txt")
                            .toList());
        }
    }
}
