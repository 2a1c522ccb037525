package dev.renewal.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * All refusals of a run, to be reported by file and line. Some are found while the files are read, others only when the rows
 * of one entry are together; each of these passes finds its own in order. They are put aside in temporary files, as a roster
 * may be bad throughout.
 */
final class RefusalLog implements Closeable {
    private static final int BUFFER = 16 * 1024;

    private final ScratchFolder scratch;
    private final List<Run> runs = new ArrayList<>();
    private final Words words = new Words();

    /** Refusals that were found in the order of their places. */
    private final class Run implements Closeable {
        private final Path file = scratch.file("refusals-" + runs.size());
        private DataOutputStream out;
        private DataInputStream in;
        private long left;

        private void add(Refusal refusal) {
            PackedRow packed = new PackedRow();
            packed.add(refusal.column());
            packed.add(refusal.holderId());
            packed.add(refusal.credential());
            packed.add(refusal.problem());
            try {
                if (out == null) {
                    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
                }
                out.writeInt(refusal.file().ordinal());
                out.writeLong(refusal.line());
                out.writeInt(packed.length());
                out.write(packed.octets(), 0, packed.length());
                left++;
            } catch (IOException failed) {
                throw ScratchFolder.failed(failed);
            }
        }

        /** Takes the next refusal out of a complete run, or returns null where none is left. */
        private Refusal take() {
            if (left == 0) {
                return null;
            }
            try {
                if (in == null) {
                    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
                }
                left--;
                RosterFile of = RosterFile.at(in.readInt());
                long line = in.readLong();
                PackedRow.Reader texts = new PackedRow.Reader(in.readNBytes(in.readInt()), 0, words);
                return new Refusal(of, of.fileName(), line, texts.text(), texts.text(), texts.text(), texts.text());
            } catch (IOException failed) {
                throw ScratchFolder.failed(failed);
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
            if (in != null) {
                in.close();
            }
        }
    }

    /** The next refusal of a run, and the run to take the one behind it from. */
    private record Head(Refusal refusal, Run run) {}

    RefusalLog(ScratchFolder scratch) {
        this.scratch = scratch;
        startRun();
    }

    /** Starts anew with places from the first file and line on. */
    void startRun() {
        if (runs.isEmpty()) {
            runs.add(new Run());
        } else if (latest().left > 0) {
            complete();
            runs.add(new Run());
        }
    }

    private Run latest() {
        return runs.get(runs.size() - 1);
    }

    /** Ends the writing of the latest run and frees its buffer. */
    private void complete() {
        try {
            latest().close();
        } catch (IOException failed) {
            throw ScratchFolder.failed(failed);
        }
    }

    void add(Refusal refusal) {
        latest().add(refusal);
    }

    boolean isEmpty() {
        return runs.stream().allMatch(run -> run.left == 0);
    }

    /** Hands out all refusals in the order of their places. */
    void drainTo(Consumer<Refusal> report) {
        complete();
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::refusal));
        runs.forEach(run -> offer(run, heads));
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            report.accept(head.refusal);
            offer(head.run, heads);
        }
    }

    private static void offer(Run run, PriorityQueue<Head> heads) {
        Refusal next = run.take();
        if (next != null) {
            heads.add(new Head(next, run));
        }
    }

    @Override
    public void close() throws IOException {
        for (Run run : runs) {
            run.close();
        }
    }
}
