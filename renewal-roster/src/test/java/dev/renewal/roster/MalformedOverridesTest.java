package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Overrides that cannot be used: every finding is said, by line and code, and nothing is answered. */
class MalformedOverridesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "overrides", "malformed");
    private static final String TEXT = ".txt";

    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given);
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEXT))
                    .map(name -> name.substring(0, name.length() - TEXT.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFindingIsSaid(String name) throws IOException {
        Outcome outcome =
                roster.run("--overrides", FILES.resolve(name + TEXT).toString()).assertStatus(2);

        assertThat(outcome.err()).isEqualTo(Files.readString(FILES.resolve(name + ".expected")));
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTableIsListedEither(String name) throws IOException {
        Outcome outcome = Outcome.of("--facts", "aama", "--overrides", FILES.resolve(name + TEXT))
                .assertStatus(2);

        assertThat(outcome.err()).isEqualTo(Files.readString(FILES.resolve(name + ".expected")));
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void missingFile() {
        Path missing = folder.resolve("missing.txt");

        roster.run("--overrides", missing.toString())
                .assertUnanswered(missing + " cannot be read: there is no such file or folder.");
    }

    @Test
    void aFolderInPlaceOfTheFile() {
        roster.run("--overrides", folder.toString()).assertUnanswered(folder + " is not a file.");
    }

    @Test
    void whatWasReportedEarlierIsKept() throws IOException {
        Path errors = Files.writeString(folder.resolve("errors.jsonl"), "from an earlier run");

        roster.run("--errors", errors.toString(), "--overrides", folder.toString())
                .assertStatus(2);

        assertThat(errors).hasContent("from an earlier run");
    }

    @Test
    void refusedRowsAreNotWrittenOverTheFile() throws IOException {
        Path overrides = Files.writeString(folder.resolve("overrides.txt"), "# nothing yet\n");

        roster.run("--errors", overrides.toString(), "--overrides", overrides.toString())
                .assertUnanswered(overrides + " is read, and so is not written to.");

        assertThat(overrides).hasContent("# nothing yet\n");
    }
}
