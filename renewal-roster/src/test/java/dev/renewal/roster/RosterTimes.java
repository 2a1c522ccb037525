package dev.renewal.roster;

import com.sun.management.OperatingSystemMXBean;
import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Says how much processor time the host takes for a roster, beside what reading it and writing as many answers takes without assessing. A
 * program and not a test; the README says how to run it.
 */
final class RosterTimes {
    /** So many answers are written again and again, in place of those that are not computed. */
    private static final int KEPT = 1_000;

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final LocalDate asOf;
    private final Path folder;

    private RosterTimes(Path folder, LocalDate asOf) {
        this.folder = folder;
        this.asOf = asOf;
    }

    /**
     * Runs.
     *
     * @param arguments the folder of the roster, the as-of date, and how often to measure
     */
    public static void main(String[] arguments) throws IOException {
        RosterTimes times = new RosterTimes(Path.of(arguments[0]), LocalDate.parse(arguments[1]));
        System.out.println(
                "seconds of processor time: reading, assessing, writing; whole, and how often reading and writing");
        for (int left = Integer.parseInt(arguments[2]); left > 0; left--) {
            System.out.println(times.measured());
        }
    }

    private String measured() throws IOException {
        double reading = seconds(writer -> new Reading());
        double readingAndWriting = seconds(Rewriting::new);
        double whole = seconds(writer -> new Answers(policies, asOf, new RosterWarnings(asOf), writer));
        return String.format(
                Locale.ROOT,
                "%.1f, %.1f, %.1f; %.1f, %.2f",
                reading,
                whole - readingAndWriting,
                readingAndWriting - reading,
                whole,
                whole / readingAndWriting);
    }

    /** What is done with the entries of the roster, once it is read. */
    private interface Work {
        EntryWriter on(ItemWriter<Answer> writer);
    }

    private double seconds(Work work) throws IOException {
        Path answers = Files.createTempFile("answers", ".jsonl");
        try (OutputStream out = Files.newOutputStream(answers);
                ItemWriter<Answer> writer = AnswerFormat.JSONL.answers(out)) {
            long start = spent();
            boolean allUsed = new RosterRun(
                            policies, folder, Conventions.USUAL, asOf, new RosterWarnings(asOf), Progress.NONE)
                    .answer(
                            roster -> work.on(writer),
                            new TextRefusals(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)));
            if (!allUsed) {
                throw new IllegalArgumentException("rows were refused: the times would be of something else");
            }
            return (spent() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        } finally {
            Files.delete(answers);
        }
    }

    private static long spent() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Brings the rows of each entry together, and no more. */
    private static final class Reading implements EntryWriter {
        @Override
        public Writing prepare(CompleteEntry entry) {
            return () -> {}; // the rows are together, and that is all
        }

        @Override
        public void close() {
            // nothing was written
        }
    }

    /** Writes an answer for each entry: one of the first that were computed. */
    private final class Rewriting implements EntryWriter {
        private final ItemWriter<Answer> writer;
        private final List<Assessment> kept = new ArrayList<>();
        private long count;

        private Rewriting(ItemWriter<Answer> writer) {
            this.writer = writer;
        }

        @Override
        public Writing prepare(CompleteEntry entry) {
            return () -> write(entry);
        }

        private void write(CompleteEntry entry) throws IOException {
            if (kept.size() < KEPT) {
                kept.add(policies.assess(entry.certification(), asOf));
            }
            writer.write(new Answer(entry.holderId(), kept.get((int) (count++ % KEPT)), 0, 0));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
