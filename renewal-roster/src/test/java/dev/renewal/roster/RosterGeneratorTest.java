package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated roster is used to the last row, always the same, and worth measuring. */
class RosterGeneratorTest {
    private static final int CREDENTIALS = 3_000;

    @TempDir
    private Path folder;

    private Path generated(String name, int credentials, long seed) {
        Path roster = folder.resolve(name);
        int status = GenerateCommand.run(
                roster.toString(), "--credentials", String.valueOf(credentials), "--seed", String.valueOf(seed));
        assertThat(status).isZero();
        return roster;
    }

    private static List<String> texts(Path roster) throws IOException {
        List<String> texts = new ArrayList<>();
        for (RosterFile file : RosterFile.values()) {
            if (file != RosterFile.HISTORY) {
                texts.add(Files.readString(roster.resolve(file.fileName())));
            }
        }
        return texts;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
        List<String> first = texts(generated("first", 50, 7));
        List<String> other = texts(generated("other", 50, 8));

        assertThat(texts(generated("second", 50, 7))).isEqualTo(first);
        for (int file = 0; file < first.size(); file++) {
            assertThat(other.get(file)).isNotEqualTo(first.get(file));
        }
    }

    @Test
    void everyRowIsUsed() throws IOException {
        Path roster = generated("roster", CREDENTIALS, 1);

        Outcome outcome =
                Outcome.of(roster, "--as-of", RosterGenerator.LAST_DAY).assertStatus(0);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(CREDENTIALS);
        assertThat(Files.readAllLines(roster.resolve("activities.csv")))
                .hasSize(1 + CREDENTIALS * RosterGenerator.ACTIVITIES_OF_ONE);
        assertThat(Files.readAllLines(roster.resolve("payments.csv"))).hasSizeGreaterThan(CREDENTIALS / 2);
    }

    @Test
    void theAnswersAreOfAllBodiesAndOfManyKinds() {
        List<String> answers = Outcome.of(generated("roster", CREDENTIALS, 1), "--as-of", RosterGenerator.LAST_DAY)
                .out()
                .lines()
                .toList();

        for (String body : List.of("aama:", "amt:", "nha:", "ncct:")) {
            assertThat(answers).anyMatch(answer -> answer.contains("\"credential\":\"" + body));
        }
        for (Standing standing : Arrays.asList(
                Standing.CURRENT, Standing.INACTIVE, Standing.EXPIRED, Standing.LAPSED, Standing.UNDETERMINED)) {
            assertThat(answers).anyMatch(answer -> answer.contains("\"standing\":\"" + standing.label() + "\""));
        }
        assertThat(answers).anyMatch(answer -> answer.contains("\"minimum_additional\":\"0\""));
        assertThat(answers).anyMatch(answer -> answer.contains("\"uncounted\":[{"));
    }

    @Test
    void nothingIsWrittenOverARoster() throws IOException {
        Path roster = generated("roster", 5, 1);
        List<String> before = texts(roster);

        assertThat(GenerateCommand.run(roster.toString(), "--credentials", "9")).isEqualTo(2);

        assertThat(texts(roster)).isEqualTo(before);
    }

    @Test
    void aRosterOfNobodyIsRefused() {
        assertThat(GenerateCommand.run(folder.resolve("none").toString(), "--credentials", "0"))
                .isEqualTo(2);

        assertThat(folder.resolve("none")).doesNotExist();
    }
}
