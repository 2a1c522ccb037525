package dev.renewal.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet of an Excel workbook: dates as ISO 8601, numbers as plain decimals, lines as Excel numbers its rows. */
final class SheetRows implements RowSource {
    /** What Excel computes with; digits behind these are noise. */
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15);
    /** Years or days in a format, besides what is quoted or in brackets. */
    private static final Pattern NO_PART = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("(?i)[dy]");
    private static final int ANY = -1;
    private static final int BYTES_OF_HEADER = 8;
    private static final int FIRST_BUILT_IN_DATE = 14;
    private static final int LAST_BUILT_IN_DATE = 17;
    private static final int BUILT_IN_DATE_AND_TIME = 22;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private int width = ANY;

    /**
     * Opens a sheet.
     *
     * @param name the name of the sheet, or empty for the first
     * @throws UnansweredException if the workbook cannot be read, or does not have the sheet
     */
    SheetRows(Path path, String name) throws IOException {
        workbook = workbook(path);
        stream = sheet(workbook, name).openStream();
        rows = stream.iterator();
    }

    private static ReadableWorkbook workbook(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            if (ReadableWorkbook.isOOXMLZipHeader(file.readNBytes(BYTES_OF_HEADER))) {
                return new ReadableWorkbook(Files.newInputStream(path), new ReadingOptions(true, false));
            }
        } catch (ExcelReaderException unreadable) {
            // said below, as of any other file
        }
        throw new UnansweredException(path.getFileName() + " cannot be read as an Excel workbook.");
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) {
        return name.isEmpty()
                ? workbook.getFirstSheet()
                : workbook.getSheets()
                        .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new UnansweredException("The workbook has no sheet " + name + "."));
    }

    /** Whether a workbook has a sheet of a name, in any case. */
    static boolean has(Path path, String name) throws IOException {
        try (ReadableWorkbook workbook = workbook(path)) {
            return workbook.getSheets()
                    .anyMatch(sheet -> sheet.getName().strip().equalsIgnoreCase(name));
        }
    }

    @Override
    public void width(int columns) {
        width = columns;
    }

    @Override
    public int next(CsvRow... into) throws IOException {
        try {
            return cut(into);
        } catch (ExcelReaderException damaged) {
            throw new IOException("its sheet is damaged", damaged);
        }
    }

    private int cut(CsvRow... into) {
        int count = 0;
        while (count < into.length && rows.hasNext()) {
            Row read = rows.next();
            CsvRow row = into[count];
            row.startAt(read.getRowNum());
            octets.reset();
            // a sheet has no short rows: cells behind the last one that is filled are empty
            for (int at = 0; at < (width == ANY ? read.getCellCount() : width); at++) {
                int from = octets.size();
                octets.writeBytes(
                        at < read.getCellCount()
                                ? text(read.getCell(at)).getBytes(StandardCharsets.UTF_8)
                                : new byte[0]);
                row.add(from, octets.size(), false);
            }
            if (octets.size() > 0) {
                row.end(octets.toByteArray(), 0, null);
                count++;
            }
        }
        return count;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
        }
        boolean isNumber = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && raw.matches("-?[0-9.]+([Ee][-+]?[0-9]+)?");
        if (!isNumber) {
            return cell.getType() == CellType.STRING ? cell.asString() : raw;
        }
        return isDate(cell)
                ? date(cell.asDate())
                : new BigDecimal(raw)
                        .round(DIGITS_OF_EXCEL)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static boolean isDate(Cell cell) {
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id >= FIRST_BUILT_IN_DATE && id <= LAST_BUILT_IN_DATE
                || id == BUILT_IN_DATE_AND_TIME
                || format != null
                        && DAY_OR_YEAR
                                .matcher(NO_PART.matcher(format).replaceAll(""))
                                .find();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
