package dev.renewal.examples.spark;

import dev.renewal.roster.EntryAnswers;
import dev.renewal.roster.RosterLine;
import dev.renewal.roster.RosterRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Answers about the holders and credentials of a partition, one after the other. The rows of each are next to each other; those
 * of one are in memory at a time.
 */
final class AnswerEntries implements MapPartitionsFunction<Row, Row> {
    /** Where a line belongs, and the line. */
    static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType, false)
            .add("stretch", DataTypes.IntegerType, false)
            .add("file", DataTypes.IntegerType, false)
            .add("line", DataTypes.LongType, false)
            .add("json", DataTypes.StringType, false);

    private static final long serialVersionUID = 1L;

    private final LocalDate asOf;
    private final Stretches stretches;

    AnswerEntries(LocalDate asOf, Stretches stretches) {
        this.asOf = asOf;
        this.stretches = stretches;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Lines(rows);
    }

    private Row row(RosterLine line) {
        return RowFactory.create(
                line.isAnswer() ? "answers" : "refusals", stretches.of(line), line.file(), line.line(), line.json());
    }

    private final class Lines implements Iterator<Row> {
        private final EntryAnswers answers = new EntryAnswers(Registry.policies(), asOf);
        private final Iterator<Row> rows;
        private RosterRow ahead;
        private Iterator<RosterLine> lines = Collections.emptyIterator();

        private Lines(Iterator<Row> rows) {
            this.rows = rows;
            read();
        }

        private void read() {
            ahead = rows.hasNext() ? ReadRows.rosterRow(rows.next()) : null;
        }

        @Override
        public boolean hasNext() {
            while (!lines.hasNext() && ahead != null) {
                List<RosterRow> entry = new ArrayList<>();
                String key = ahead.key();
                while (ahead != null && ahead.key().equals(key)) {
                    entry.add(ahead);
                    read();
                }
                lines = answers.about(entry).iterator();
            }
            return lines.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no further line");
            }
            return row(lines.next());
        }
    }
}
