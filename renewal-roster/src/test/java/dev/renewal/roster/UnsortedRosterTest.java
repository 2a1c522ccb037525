package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the rows of a large roster has no bearing on its answers, other than for activities of one day. */
class UnsortedRosterTest {
    private static final int CREDENTIALS = 20_000;
    private static final int ACTIVITIES = 200_000;

    @Test
    void answersAreThoseOfTheSortedRoster(@TempDir Path folder) throws IOException {
        Path unsorted = folder.resolve("unsorted");
        Path sorted = Files.createDirectory(folder.resolve("sorted"));
        new RefusedRosterGenerator(20261124).write(unsorted, CREDENTIALS, ACTIVITIES);
        Files.copy(unsorted.resolve("credentials.csv"), sorted.resolve("credentials.csv"));
        sort(unsorted.resolve("activities.csv"), sorted.resolve("activities.csv"));
        sort(unsorted.resolve("payments.csv"), sorted.resolve("payments.csv"));

        Outcome outcome = Outcome.of(unsorted, "--as-of", "2026-11-24").assertStatus(1);
        Outcome ofSorted = Outcome.of(sorted, "--as-of", "2026-11-24").assertStatus(1);

        assertThat(outcome.out().lines()).hasSize(CREDENTIALS);
        // the strings are too long to be shown where they differ
        assertThat(outcome.out().equals(ofSorted.out())).isTrue();
        assertThat(outcome.refusals()).hasSameSizeAs(ofSorted.refusals());
        assertThat(lines(outcome.refusals())).isSorted();
    }

    private static void sort(Path from, Path to) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(from));
        // stable: the rows of one holder stay in their order
        rows.subList(1, rows.size())
                .sort(Comparator.comparing(row -> row.substring(0, row.indexOf(',', row.indexOf(',') + 1))));
        Files.write(to, rows);
    }

    private static List<Integer> lines(List<String> refusals) {
        return refusals.stream()
                .filter(line -> line.startsWith("activities.csv"))
                .map(line -> Integer.valueOf(line.replaceAll(".*, line ([0-9]+), .*", "$1")))
                .toList();
    }
}
