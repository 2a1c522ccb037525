package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its real standard streams, and that it leaves no temporary files behind. */
class ProcessTest {
    private static final String SHELL = "only a POSIX shell starts a process with a stream closed";

    private Path folder;
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path given) {
        folder = given;
        roster = new RosterFolder(given).activities(RosterFolder.GOOD_ACTIVITY);
    }

    @Test
    void standardOutputHoldsTheAnswersAlone() throws Exception {
        assertThat(run("")).isZero();

        assertThat(Outcome.lines(Files.readString(folder.resolve("out")))).hasSize(1);
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = SHELL)
    void standardOutputThatIsClosed() throws Exception {
        assertThat(run("1>&-")).isEqualTo(2);

        assertThat(Files.readString(folder.resolve("err")))
                .startsWith("The answers cannot be written: ")
                .hasLineCount(1);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = SHELL)
    void standardErrorThatIsClosed() throws Exception {
        roster.credentials(RosterFolder.GOOD + RosterFolder.GOOD);

        assertThat(run("2>&-")).isEqualTo(2);

        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void aSupersededOverrideIsNamedOnce() throws Exception {
        roster.write("own.txt", "aama.fee.renewal.member|2026-01-01|65.00|USD|-|AAMA, letter|2027-06-01\n");

        assertThat(run("", "--overrides", folder.resolve("own.txt").toString())).isZero();

        assertThat(Files.readString(folder.resolve("err")))
                .startsWith("own.txt: the override aama.fee.renewal.member from 2026-01-01")
                .hasLineCount(1);
    }

    /** What is in memory at a time depends on the bytes of the rows, whoever has them. */
    @Test
    void manyRowsOfEachHolderFitInLittleMemory() throws Exception {
        StringBuilder credentials = new StringBuilder();
        StringBuilder activities = new StringBuilder();
        for (int holder = 0; holder < 600; holder++) {
            credentials.append("H-").append(holder).append(",aama:cma,2022-02-10,,,,,\n");
            for (int activity = 0; activity < 500; activity++) {
                activities.append("H-").append(holder).append(",aama:cma,A-").append(activity);
                activities.append(",2023-02-10,course,clinical,aama,0.5,ceu\n");
            }
        }
        roster.credentials(credentials.toString()).activities(activities.toString());

        assertThat(runIn("-Xmx64m", "", "--format", "table")).isZero();

        assertThat(folder.resolve("out")).content().hasLineCount(601);
    }

    private int run(String redirection, String... further) throws IOException, InterruptedException {
        return runIn("-Xmx1g", redirection, further);
    }

    private int runIn(String memory, String redirection, String... further) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> command = new ArrayList<>(
                redirection.isEmpty() ? List.of() : List.of("sh", "-c", "exec \"$0\" \"$@\" " + redirection));
        command.addAll(List.of(
                java,
                memory,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                RosterCommand.class.getName(),
                folder.toString(),
                "--as-of",
                "2026-11-24"));
        command.addAll(List.of(further));
        int status = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
        assertThat(temporary).isEmptyDirectory();
        return status;
    }
}
