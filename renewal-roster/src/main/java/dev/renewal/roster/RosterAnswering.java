package dev.renewal.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The second pass: brings the rows of each entry together, stretch by stretch, and has them answered. As many stretches as
 * there are processors are worked at, and their answers are written in the order of {@code credentials.csv}.
 */
final class RosterAnswering {
    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

    private final Roster roster;
    private final LocalDate asOf;
    private final RefusalLog refusals;
    private final RosterWarnings warnings;
    private final Progress progress;
    /** What is not written yet: where the first row of an entry is refused, its answer has the place of a later one. */
    private final Queue<Answered> waiting = new PriorityQueue<>(Comparator.comparing(answered -> answered.used.line()));

    private long count;

    /** What an entry came to: the line of its first row, the row that is used, and what is written; null where there is none. */
    private record Answered(long line, Row used, EntryWriter.Writing writing) {}

    /** What the entries of a stretch came to. */
    private record Stretch(List<Answered> answers, List<Refusal> refusals, List<LaterRows> later) {}

    RosterAnswering(Roster roster, LocalDate asOf, RefusalLog refusals, RosterWarnings warnings, Progress progress) {
        this.roster = roster;
        this.asOf = asOf;
        this.refusals = refusals;
        this.warnings = warnings;
        this.progress = progress;
    }

    void answer(EntryWriter writer) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
            Thread thread = new Thread(work, "answering");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<Stretch>> ahead = new ArrayDeque<>();
            for (int next = 0; next < roster.stretches() || !ahead.isEmpty(); next++) {
                if (next < roster.stretches()) {
                    int stretch = next;
                    ahead.add(workers.submit(() -> answered(stretch, writer)));
                }
                if (ahead.size() > AT_A_TIME || next >= roster.stretches()) {
                    take(result(ahead.remove()));
                }
            }
            writeUpTo(Long.MAX_VALUE);
        } finally {
            workers.shutdownNow();
        }
        writer.end();
    }

    private static Stretch result(Future<Stretch> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            if (failed.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private Stretch answered(int number, EntryWriter writer) {
        Stretch stretch = new Stretch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        roster.visit(number, rows -> {
            CompleteEntry entry = rows.complete().orElse(null);
            EntryWriter.Writing writing = null;
            stretch.refusals.addAll(rows.refusals());
            if (entry != null) {
                stretch.later.add(entry.laterThan(asOf));
                try {
                    writing = writer.prepare(entry);
                } catch (RefusedException reason) {
                    stretch.refusals.add(entry.row().refusal(reason));
                }
            }
            stretch.answers.add(new Answered(rows.line(), entry == null ? null : entry.row(), writing));
        });
        return stretch;
    }

    private void take(Stretch stretch) {
        stretch.refusals.forEach(refusals::add);
        stretch.later.forEach(warnings::later);
        String whole = "of " + roster.size();
        for (Answered answered : stretch.answers) {
            writeUpTo(answered.line);
            if (answered.used != null) {
                warnings.notTaken((CredentialRow) answered.used.value());
            }
            if (answered.writing != null) {
                waiting.add(answered);
            }
            progress.at("answering", ++count, whole);
        }
    }

    private void writeUpTo(long line) {
        while (!waiting.isEmpty() && waiting.peek().used.line() < line) {
            Answered answered = waiting.remove();
            try {
                answered.writing.write();
            } catch (RefusedException reason) {
                refusals.add(answered.used.refusal(reason));
            } catch (IOException failed) {
                throw UnansweredException.because("The answers cannot be written", failed);
            }
        }
    }
}
