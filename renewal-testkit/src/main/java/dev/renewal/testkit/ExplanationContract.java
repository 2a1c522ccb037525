package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares explanations, as people read them, with the files of {@code src/test/resources/explanations}. Extend it.
 *
 * <p>After an intended change, {@code mvn test -Dtest=ExplanationTest -Dexplanations.write=true} writes the files again and
 * fails, so that they are read before they are kept.
 */
public abstract class ExplanationContract {
    private static final String WRITE = "explanations.write";
    private static final Path FOLDER = Path.of("src", "test", "resources", "explanations");

    /** Creates the tests. */
    protected ExplanationContract() {}

    /**
     * Makes the explanations.
     *
     * @return the explanations by the names of their files, without {@code .txt}
     */
    protected abstract Map<String, Explanation> explanations();

    @TestFactory
    Stream<DynamicTest> eachTextEqualsItsFile() {
        return explanations().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> compare(
                                FOLDER.resolve(each.getKey() + ".txt"),
                                each.getValue().toText())));
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
                    .containsExactlyInAnyOrderElementsOf(explanations().keySet().stream()
                            .map(name -> name + ".txt")
                            .toList());
        }
    }
}
