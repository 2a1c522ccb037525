package dev.renewal.examples.spark;

import dev.renewal.roster.RosterRow;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * Reads the rows of one file. One task reads the whole file, as a quoted cell may hold ends of lines: no line in its middle is
 * known to start a row. It reads from a copy on its own disk, because it goes back where a quotation mark is out of place.
 */
final class ReadRows implements FlatMapFunction<Tuple2<String, PortableDataStream>, Row> {
    /** As {@link RosterRow}. */
    static final StructType SCHEMA = new StructType()
            .add("key", DataTypes.StringType, false)
            .add("file", DataTypes.IntegerType, false)
            .add("line", DataTypes.LongType, false)
            .add("content", DataTypes.BinaryType, false);

    private static final long serialVersionUID = 1L;

    private final int file;

    ReadRows(int file) {
        this.file = file;
    }

    static RosterRow rosterRow(Row row) {
        return new RosterRow(row.getString(0), row.getInt(1), row.getLong(2), row.getAs(3));
    }

    @Override
    public Iterator<Row> call(Tuple2<String, PortableDataStream> stored) throws IOException {
        Path copy = Files.createTempFile("roster", ".csv");
        atEnd(() -> Files.delete(copy));
        try (DataInputStream in = stored._2().open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Stream<RosterRow> rows = RosterRow.stream(Registry.policies(), file, copy);
        atEnd(rows::close);
        return rows.map(row -> RowFactory.create(row.key(), row.file(), row.line(), row.content()))
                .iterator();
    }

    private static void atEnd(Closeable work) {
        TaskCompletionListener listener = task -> {
            try {
                work.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
        TaskContext.get().addTaskCompletionListener(listener);
    }
}
