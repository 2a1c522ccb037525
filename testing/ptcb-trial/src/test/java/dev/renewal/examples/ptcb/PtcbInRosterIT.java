package dev.renewal.examples.ptcb;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roster host as it is shipped, with the jar of PTCB's project added to its class path. */
class PtcbInRosterIT {
    private static final Path ROSTER = Path.of("src", "test", "resources", "roster");
    private static final String ROSTER_JAR = System.getProperty("roster.jar");
    private static final String PTCB_JAR = System.getProperty("ptcb.jar");

    @TempDir
    private Path folder;

    @Test
    void theHostAnswersForPtcbAndForTheBodiesThatItBrings() throws Exception {
        int status = run(ROSTER_JAR + File.pathSeparator + PTCB_JAR);

        List<String> expected = Files.readAllLines(ROSTER.resolve("expected.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("err")))
                .containsExactly("warning: 5 findings of the code unknown-kind.");
        assertThat(status).isZero();
        List<String> answers = Files.readAllLines(folder.resolve("out"));
        assertThat(answers).hasSameSizeAs(expected);
        for (int line = 0; line < expected.size(); line++) {
            assertThatJson(answers.get(line))
                    .as("line %d", line + 1)
                    .when(Option.IGNORING_EXTRA_FIELDS)
                    .isEqualTo(expected.get(line));
        }
    }

    @Test
    void withoutTheJarTheHostRefusesTheRowsOfPtcb() throws Exception {
        int status = run(ROSTER_JAR);

        assertThat(status).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("out"))).hasSize(1);
        assertThat(folder.resolve("err")).content().contains("ptcb:cpht");
    }

    private int run(String classPath) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath, "dev.renewal.roster.RosterCommand"));
        command.addAll(List.of(ROSTER.toString(), "--as-of", "2026-11-24"));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }
}
