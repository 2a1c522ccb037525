package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host that brings the rows of a holder and credential together by itself gets what the command writes. */
class EntryAnswersTest {
    private final RenewalPolicies policies = RenewalPolicies.load();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sample, 2026-11-24",
        "src/test/resources/roster/2020-03-30, 2020-03-30",
        "src/test/resources/roster/2020-03-31, 2020-03-31",
        "src/test/resources/roster/2024-02-29, 2024-02-29",
        "src/test/resources/roster/2026-11-24, 2026-11-24",
        "src/test/resources/roster/2026-11-28, 2026-11-28",
        "src/test/resources/roster/2029-12-31, 2029-12-31",
        "src/test/resources/roster/bad, 2026-11-24"
    })
    void linesOfASampleAreThoseOfTheCommand(Path roster, String asOf) throws IOException {
        assertSame(roster, asOf);
    }

    @Test
    void linesOfARosterWithManyRefusalsAreThoseOfTheCommand() throws IOException {
        Path roster = folder.resolve("roster");
        new RefusedRosterGenerator(7).write(roster, 500, 60_000);

        assertSame(roster, "2026-11-24");

        assertThat(Files.readAllLines(folder.resolve("errors"))).hasSizeGreaterThan(100);
    }

    private void assertSame(Path roster, String asOf) throws IOException {
        Path errors = folder.resolve("errors");
        Outcome outcome = Outcome.of(roster, "--as-of", asOf, "--errors", errors);

        List<RosterLine> lines = lines(roster, LocalDate.parse(asOf));

        assertThat(json(lines, true)).isEqualTo(outcome.out().lines().toList());
        assertThat(json(lines, false)).isEqualTo(Files.readAllLines(errors));
    }

    private List<RosterLine> lines(Path roster, LocalDate asOf) throws IOException {
        TreeMap<String, List<RosterRow>> byKey = new TreeMap<>();
        for (int file = 0; file < RosterRow.FILES.size(); file++) {
            Path path = roster.resolve(RosterRow.FILES.get(file));
            if (Files.notExists(path)) {
                continue;
            }
            try (Stream<RosterRow> rows = RosterRow.stream(policies, file, path)) {
                rows.forEach(row -> byKey.computeIfAbsent(row.key(), unseen -> new ArrayList<>())
                        .add(row));
            }
        }
        EntryAnswers answers = new EntryAnswers(policies, asOf);
        return byKey.values().stream()
                .flatMap(rows -> answers.about(rows).stream())
                .sorted(Comparator.comparingInt(RosterLine::file).thenComparingLong(RosterLine::line))
                .toList();
    }

    private static List<String> json(List<RosterLine> lines, boolean answers) {
        return lines.stream()
                .filter(line -> line.isAnswer() == answers)
                .map(RosterLine::json)
                .toList();
    }
}
