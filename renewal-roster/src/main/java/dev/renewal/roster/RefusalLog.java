package dev.renewal.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * All refusals of a run, to be reported by file and line. Some are found while the files are read, others only when the rows
 * of one entry are together; each of these passes finds its own in order.
 */
final class RefusalLog implements Closeable {
    private final ScratchFolder scratch;
    private final List<RefusalRun> runs = new ArrayList<>();

    /** The next refusal of a run, and the run to take the one behind it from. */
    private record Head(Refusal refusal, RefusalRun run) {}

    RefusalLog(ScratchFolder scratch) {
        this.scratch = scratch;
        startRun();
    }

    /** Starts anew with places from the first file and line on. */
    void startRun() {
        if (!runs.isEmpty()) {
            latest().complete();
        }
        if (runs.isEmpty() || !latest().isEmpty()) {
            runs.add(new RefusalRun(scratch.file("refusals-" + runs.size())));
        }
    }

    private RefusalRun latest() {
        return runs.get(runs.size() - 1);
    }

    void add(Refusal refusal) {
        latest().add(refusal);
    }

    boolean isEmpty() {
        return runs.stream().allMatch(RefusalRun::isEmpty);
    }

    /** Hands out all refusals in the order of their places. */
    void drainTo(Consumer<Refusal> report) {
        latest().complete();
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::refusal));
        runs.forEach(run -> offer(run, heads));
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            report.accept(head.refusal);
            offer(head.run, heads);
        }
    }

    private static void offer(RefusalRun run, PriorityQueue<Head> heads) {
        Refusal next = run.take();
        if (next != null) {
            heads.add(new Head(next, run));
        }
    }

    @Override
    public void close() throws IOException {
        for (RefusalRun run : runs) {
            run.close();
        }
    }
}
