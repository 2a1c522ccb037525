package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, it is read to its end, and a record without quotation marks is never lost. */
class CsvRowsProperties {
    /** Stands for so many letters that a file may take more than one block, and none of its cells is too long. */
    private static final String LONG = "x";

    private static final int LENGTH = 800;

    @Property
    void recordsComeOnceAndInOrder(@ForAll("files") String text) throws IOException {
        List<CsvRow> rows = rows(text);

        assertThat(rows).extracting(CsvRow::line).isSorted().doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.line()).isBetween(1L, 1 + text.lines().count()));
    }

    @Property
    void withoutQuotationMarksEachLineIsARecord(@ForAll("files") String text) throws IOException {
        String plain = text.replace("\"", "");
        List<String> lines = plain.lines().toList();

        List<CsvRow> rows = rows(plain);

        assertThat(rows).allMatch(row -> row.broken() == null);
        assertThat(rows.stream().map(row -> String.join(",", row.cells())))
                .containsExactlyElementsOf(
                        lines.stream().filter(line -> !line.isEmpty()).toList());
        assertThat(rows.stream().map(row -> lines.get((int) row.line() - 1)))
                .containsExactlyElementsOf(
                        lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    @Property
    void aRecordThatBreaksOffCostsItsFirstLineAlone(@ForAll("files") String text) throws IOException {
        List<CsvRow> whole = rows(text);

        for (int at = 0; at + 1 < whole.size(); at++) {
            if (whole.get(at).broken() != null) {
                long next = whole.get(at).line();
                String rest = text.lines().skip(next).reduce("", (before, line) -> before + line + "\n");
                assertThat(whole.subList(at + 1, whole.size()))
                        .extracting(CsvRowsProperties::cells)
                        .isEqualTo(rows(rest).stream()
                                .map(CsvRowsProperties::cells)
                                .toList());
            }
        }
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "é", ",", "\"", "\"\"", "\n", "\n", LONG, LONG)
                .list()
                .ofMaxSize(40)
                .flatMap(parts -> Arbitraries.of("\n", "\r\n", "\r")
                        .map(end -> String.join("", parts).replace("\n", end)));
    }

    /** Returns the cells, with one sort of line ends. */
    private static List<String> cells(CsvRow row) {
        return row.cells().stream().map(cell -> cell.replaceAll("\r\n?", "\n")).toList();
    }

    private static List<String> shortened(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace(LONG.repeat(LENGTH), LONG))
                .toList();
    }

    private static List<CsvRow> rows(String text) throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        try {
            Files.writeString(file, text.replace(LONG, LONG.repeat(LENGTH)));
            List<CsvRow> rows = new ArrayList<>();
            try (CsvRows csv = new CsvRows(file)) {
                for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                    rows.add(new CsvRow(row.line(), shortened(row.cells()), row.broken()));
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }
}
