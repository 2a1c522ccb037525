package dev.renewal.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The second pass: brings the rows of each entry together, stretch by stretch, and has them answered. As many stretches as
 * there are processors are worked at, and their answers are written in order.
 */
final class RosterAnswering {
    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

    private final Roster roster;
    private final Supplier<Drafts> drafts;
    private final LocalDate asOf;
    private final RefusalLog refusals;
    private final RosterWarnings warnings;
    private final Progress progress;

    /** What the entries of a stretch came to: null in place of what is to be written of one that is refused. */
    private record Stretch(int start, List<EntryWriter.Writing> writings, List<Refusal> refused, LaterRows later) {}

    RosterAnswering(
            Roster roster,
            Supplier<Drafts> drafts,
            LocalDate asOf,
            RefusalLog refusals,
            RosterWarnings warnings,
            Progress progress) {
        this.roster = roster;
        this.drafts = drafts;
        this.asOf = asOf;
        this.refusals = refusals;
        this.warnings = warnings;
        this.progress = progress;
    }

    void answer(Spill spill, EntryWriter writer) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
            Thread thread = new Thread(work, "answering");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<Stretch>> ahead = new ArrayDeque<>();
            for (int next = 0; next < spill.stretches() || !ahead.isEmpty(); next++) {
                if (next < spill.stretches()) {
                    int stretch = next;
                    ahead.add(workers.submit(() -> answered(spill, stretch, writer)));
                }
                if (ahead.size() > AT_A_TIME || next >= spill.stretches()) {
                    write(result(ahead.remove()));
                }
            }
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

    private Stretch answered(Spill spill, int stretch, EntryWriter writer) {
        Drafts own = drafts.get();
        Spill.Rows stored = spill.rows(stretch);
        List<EntryWriter.Writing> writings = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        LaterRows later = LaterRows.NONE;
        for (int position = spill.start(stretch); position < spill.start(stretch + 1); position++) {
            RosterEntry entry = roster.at(position);
            EntryRows rows = new EntryRows();
            stored.of(position, entry.key(), own, row -> roster.use(row, refused::add, () -> row.addTo(rows)));
            EntryWriter.Writing writing = null;
            try {
                CompleteEntry complete = CompleteEntry.of(entry, rows);
                later = later.and(complete.laterThan(asOf));
                writing = writer.prepare(complete);
            } catch (RefusedException reason) {
                refused.add(entry.refused(reason));
            }
            writings.add(writing);
        }
        return new Stretch(spill.start(stretch), writings, refused, later);
    }

    private void write(Stretch stretch) {
        warnings.later(stretch.later);
        String whole = "of " + roster.size();
        for (int at = 0; at < stretch.writings.size(); at++) {
            try {
                if (stretch.writings.get(at) != null) {
                    stretch.writings.get(at).write();
                }
            } catch (RefusedException reason) {
                stretch.refused.add(roster.at(stretch.start + at).refused(reason));
            } catch (IOException failed) {
                throw UnansweredException.because("The answers cannot be written", failed);
            }
            progress.at("answering", stretch.start + at + 1L, whole);
        }
        refusals.startRun();
        Collections.sort(stretch.refused);
        stretch.refused.forEach(refusals::add);
    }
}
