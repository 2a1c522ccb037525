package dev.renewal.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.roster.GenerateCommand;
import dev.renewal.roster.RosterCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job writes what the roster host writes, line by line. */
class RosterJobTest {
    private static final String AS_OF = "2026-11-24";
    private static final int GENERATED = 50_000;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sample, 2026-11-24, 16",
        "src/test/resources/roster/2020-03-30, 2020-03-30, 60",
        "src/test/resources/roster/2020-03-31, 2020-03-31, 20",
        "src/test/resources/roster/2024-02-29, 2024-02-29, 120",
        "src/test/resources/roster/2026-11-24, 2026-11-24, 150",
        "src/test/resources/roster/2026-11-28, 2026-11-28, 160",
        "src/test/resources/roster/2029-12-31, 2029-12-31, 80",
        "src/test/resources/roster/bad, 2026-11-24, 6"
    })
    void answersASampleAsTheRosterHostDoes(String sample, String asOf, int answers) throws Exception {
        assertSame(Path.of("..", "..", "renewal-roster").resolve(sample), asOf, 3);

        assertThat(written("answers")).hasSize(answers);
    }

    @Test
    void answersAGeneratedRosterAsTheRosterHostDoes() throws Exception {
        Path roster = folder.resolve("generated");
        java(GenerateCommand.class, "generator", roster.toString(), "--credentials", String.valueOf(GENERATED));

        assertSame(roster, AS_OF, 8);

        assertThat(written("answers")).hasSize(GENERATED);
        assertThat(written("refusals")).isEmpty();
    }

    /** Rows that no line by itself tells: over several lines, with marks out of place, not UTF-8, doubled, of nobody. */
    @Test
    void refusesRowsAsTheRosterHostDoes() throws Exception {
        Path roster = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(roster.resolve("credentials.csv"), """
                \uFEFFholder_id,credential,certified_on,note,renewed_on
                H-1,aama:cma,2022-02-10,"first line
                H-9,aama:cma,2022-02-10,,",never
                H-1,aama:cma,2022-02-11,,never

                H-2,amt:rma,soon,,never
                H-2,amt:rma,2024-03-20,,never
                H-3,nha:ccma,2025-01-15,"stray" mark,never
                H-4,ncct:ncma,2024-08-09,"never closed,2025-08-01
                ,aama:cma,2022-02-10,,
                H-5,acme:cma,2022-02-10,,
                H-6,aama:cma
                H-7,ncct:ncma,2024-08-09,,2025-08-01
                """);
        String activities = """
                holder_id,credential,activity_id,completed_on,kind,topic,approved_by,amount,unit
                H-1,aama:cma,A-1,2024-02-10,course,clinical,aama,10,ceu
                H-1,aama:cma,A-1,2024-02-11,course,clinical,aama,10,ceu
                H-1,aama:cma,A-2,2024-02-11,course,clinical,aama,-1,ceu
                H-1,aama:cma,A-2,2024-02-11,course,clinical,aama,1,ceu
                H-\u00e9,aama:cma,A-3,2024-02-11,course,clinical,aama,1,ceu
                H-3,nha:ccma,A-4,2025-02-11,course,patient-safety,nha,1,credit
                H-7,ncct:ncma,A-5,2025-12-11,course,,ncct,1,clock-hour
                H-7,ncct:ncma,A-5,2025-12-12,course,,ncct,1,clock-hour
                ,,,,,,,,
                """;
        Files.write(roster.resolve("activities.csv"), activities.getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(roster.resolve("payments.csv"), """
                holder_id,credential,paid_on,fee,amount
                H-2,amt:rma,2025-03-11,annual,75.00
                H-2,amt:rma,2025-03-11,annual,75.001
                H-8,amt:rma,2025-03-11,annual,75.00
                """);

        assertSame(roster, AS_OF, 5);

        assertThat(written("answers")).hasSize(3);
        assertThat(written("refusals")).hasSizeGreaterThan(10);
    }

    /** Its inputs are columns by what it declares: the birthday ends the term, each lamp costs 3.00, and an oath is required. */
    @Test
    void answersForABodyThatItDoesNotKnow() throws Exception {
        Path roster = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(roster.resolve("credentials.csv"), """
                holder_id,credential,certified_on,renewed_on,lamp_born_on,lamps,oath
                H-1,lamp:clt,2026-07-01,never,1980-05-04,4,no
                H-2,lamp:clt,2026-07-01,never,,4,yes
                H-3,lamp:clt,2026-07-01,never,1980-05-04,many,yes
                H-4,aama:cma,2026-07-01,never,,4,
                """);

        assertSame(roster, AS_OF, 2);

        assertThat(written("answers").get(0))
                .contains("\"end\":\"2028-05-04\"", "\"12.00\"", "{\"id\":\"oath\",\"met\":false}");
        assertThat(written("answers").get(1)).contains("\"standing\":\"undetermined\"", "date of birth is missing");
        assertThat(written("refusals").toString()).contains("many");
    }

    @Test
    void aHeaderThatTheRosterHostRefusesEndsTheJob() throws Exception {
        Path roster = Files.createDirectory(folder.resolve("headless"));
        Files.writeString(roster.resolve("credentials.csv"), "holder,credential\nH-1,aama:cma\n");

        assertThatThrownBy(() -> answer(roster, AS_OF, 2))
                .hasStackTraceContaining("credentials.csv lacks the required column holder_id");

        assertThat(folder.resolve("written").resolve("_SUCCESS")).doesNotExist();
    }

    private void assertSame(Path roster, String asOf, int partitions) throws Exception {
        Path refusals = folder.resolve("refusals.jsonl");
        java(RosterCommand.class, "answers.jsonl", roster.toString(), "--as-of", asOf, "--errors", refusals.toString());

        answer(roster, asOf, partitions);

        // one line after the other: the first that differs is shown, and not the whole of both
        assertSameLines(written("answers"), Files.readAllLines(folder.resolve("answers.jsonl")));
        assertSameLines(written("refusals"), Files.readAllLines(refusals));
    }

    private static void assertSameLines(List<String> lines, List<String> expected) {
        assertThat(lines).hasSameSizeAs(expected);
        for (int line = 0; line < lines.size(); line++) {
            assertThat(lines.get(line)).as("line %d", line + 1).isEqualTo(expected.get(line));
        }
    }

    private void answer(Path roster, String asOf, int partitions) throws IOException {
        new RosterJob(spark, partitions)
                .answer(
                        roster.toString(),
                        LocalDate.parse(asOf),
                        folder.resolve("written").toString());
    }

    /** All files of a kind, one after the other. */
    private List<String> written(String kind) throws IOException {
        Path parts = folder.resolve("written").resolve("kind=" + kind);
        List<String> lines = new ArrayList<>();
        if (Files.exists(parts)) {
            try (Stream<Path> files = Files.list(parts)) {
                for (Path part : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    lines.addAll(Files.readAllLines(part));
                }
            }
        }
        return lines;
    }

    /** A process of its own, as both commands end theirs. */
    private void java(Class<?> command, String output, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                command.getName()));
        line.addAll(List.of(arguments));
        int status = new ProcessBuilder(line)
                .redirectOutput(folder.resolve(output).toFile())
                .redirectError(folder.resolve(output + ".err").toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(folder.resolve(output + ".err"))).isLessThan(2);
    }
}
