package dev.renewal.examples.spark;

import dev.renewal.roster.RosterRow;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Answers a roster on Spark: the rows of each holder and credential are brought together, and answered where they are. */
public final class RosterJob {
    private final SparkSession spark;
    private final int partitions;

    RosterJob(SparkSession spark, int partitions) {
        this.spark = spark;
        this.partitions = partitions;
    }

    /**
     * Runs.
     *
     * @param arguments the folder of the roster, the as-of date, the folder to write to, and into how many partitions the
     *     roster is cut
     * @throws IOException if the storage cannot be asked for the files
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("wanted: FOLDER AS_OF OUTPUT PARTITIONS");
        }
        try (SparkSession spark = SparkSession.builder().appName("roster").getOrCreate()) {
            new RosterJob(spark, Integer.parseInt(arguments[3]))
                    .answer(arguments[0], LocalDate.parse(arguments[1]), arguments[2]);
        }
    }

    void answer(String folder, LocalDate asOf, String output) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        long[] lines = new long[RosterRow.FILES.size()];
        JavaRDD<Row> read = context.emptyRDD();
        for (int file = 0; file < lines.length; file++) {
            Path path = new Path(folder, RosterRow.FILES.get(file));
            if (file == 0 || path.getFileSystem(context.hadoopConfiguration()).exists(path)) {
                lines[file] = spark.read().textFile(path.toString()).count();
                read = read.union(context.binaryFiles(path.toString(), 1).flatMap(new ReadRows(file)));
            }
        }
        answers(spark.createDataFrame(read, ReadRows.SCHEMA), new AnswerEntries(asOf, new Stretches(partitions, lines)))
                .write()
                .partitionBy("kind")
                .text(output);
    }

    private Dataset<Row> answers(Dataset<Row> rows, AnswerEntries entries) {
        return rows.repartition(partitions, functions.col("key"))
                .sortWithinPartitions("key", "file", "line")
                .mapPartitions(entries, Encoders.row(AnswerEntries.SCHEMA))
                // a second shuffle, for the order alone
                .repartitionById(partitions, functions.col("stretch"))
                .sortWithinPartitions("kind", "file", "line")
                .select("kind", "json");
    }
}
