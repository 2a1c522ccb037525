package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, it is read to its end, and a record without quotation marks is never lost. */
class CsvRowsProperties {
    /** What is kept of a row while the next one is read. */
    private record Cut(long line, List<String> texts, String broken) {}

    @Property
    void recordsComeOnceAndInOrder(@ForAll("files") String text) throws IOException {
        List<Cut> rows = rows(text);

        assertThat(rows).extracting(Cut::line).isSorted().doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.line()).isBetween(1L, 1 + text.lines().count()));
    }

    @Property
    void withoutQuotationMarksEachLineIsARecord(@ForAll("files") String text) throws IOException {
        String plain = text.replace("\"", "");
        List<String> lines = plain.lines().toList();

        List<Cut> rows = rows(plain);

        assertThat(rows).allMatch(row -> row.broken() == null);
        assertThat(rows.stream().map(row -> String.join(",", row.texts())))
                .containsExactlyElementsOf(
                        lines.stream().filter(line -> !line.isEmpty()).toList());
        assertThat(rows.stream().map(row -> lines.get((int) row.line() - 1)))
                .containsExactlyElementsOf(
                        lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    @Property
    void aRecordThatBreaksOffCostsItsFirstLineAlone(@ForAll("files") String text) throws IOException {
        List<Cut> whole = rows(text);

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

    /** FastCSV is another reader of RFC 4180: what breaks off here it refuses, and all else both read the same. */
    @Property
    void recordsAreThoseOfAnotherReader(@ForAll("files") String text) throws IOException {
        List<Cut> rows = rows(text);

        if (rows.stream().anyMatch(row -> row.broken() != null)) {
            assertThatThrownBy(() -> readByAnother(text)).isInstanceOf(CsvParseException.class);
        } else {
            List<CsvRecord> records = readByAnother(text);
            assertThat(rows)
                    .extracting(Cut::texts)
                    .isEqualTo(records.stream().map(CsvRecord::getFields).toList());
            assertThat(rows)
                    .extracting(Cut::line)
                    .isEqualTo(records.stream()
                            .map(CsvRecord::getStartingLineNumber)
                            .toList());
        }
    }

    private static List<CsvRecord> readByAnother(String text) throws IOException {
        try (CsvReader<CsvRecord> other = CsvReader.builder()
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return other.stream().toList();
        }
    }

    /** Going back behind a record that breaks off reads nothing from the file again, however many do. */
    @Example
    void aFileIsReadOnce() throws IOException {
        String text = "H-1,\"A,2023-02-10\n".repeat(80_000);
        AtomicLong read = new AtomicLong();
        InputStream counted = new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };

        assertThat(rows(counted, 1024)).hasSize(80_000).allMatch(row -> row.broken() != null);
        assertThat(read).hasValue(text.length());
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "é", ",", "\"", "\"\"", "\n", "\n", "long words", "x")
                .list()
                .ofMaxSize(40)
                .flatMap(parts -> Arbitraries.of("\n", "\r\n", "\r")
                        .map(end -> String.join("", parts).replace("\n", end)));
    }

    /** Returns the cells, with one sort of line ends. */
    private static List<String> cells(Cut row) {
        return row.texts().stream().map(cell -> cell.replaceAll("\r\n?", "\n")).toList();
    }

    private static List<Cut> rows(String text) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 4);
    }

    private static List<Cut> rows(InputStream in, int size) throws IOException {
        List<Cut> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(in, size)) {
            CsvRow[] together = {new CsvRow(), new CsvRow(), new CsvRow()};
            int count;
            do {
                count = csv.next(together);
                for (CsvRow row : List.of(together).subList(0, count)) {
                    rows.add(new Cut(row.line(), row.texts(), row.broken()));
                }
            } while (count > 0);
        }
        return rows;
    }
}
