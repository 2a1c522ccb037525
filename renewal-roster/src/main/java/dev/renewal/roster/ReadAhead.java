package dev.renewal.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Cuts a file into rows in a thread of its own, while the rows before are looked at. */
final class ReadAhead implements RowSource {
    private static final int ROWS = 1_000;
    private static final int BATCHES = 4;

    private final RowSource rows;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private Iterator<CsvRow> batch = List.<CsvRow>of().iterator();
    private boolean isLast;
    private Throwable failure;

    /** Some rows; the last batch may say why there are no more. */
    private record Batch(List<CsvRow> rows, boolean isLast, Throwable failure) {}

    ReadAhead(RowSource rows) {
        this.rows = rows;
        thread = new Thread(this::read, "reading");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void use(Use... ofColumns) {
        throw new IllegalStateException("the rows are being read");
    }

    private void read() {
        List<CsvRow> read = new ArrayList<>(ROWS);
        Throwable stopped = null;
        try {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
                if (read.size() == ROWS) {
                    batches.put(new Batch(read, false, null));
                    read = new ArrayList<>(ROWS);
                }
            }
        } catch (InterruptedException nobodyReads) {
            return;
        } catch (Throwable failed) {
            stopped = failed;
        }
        try {
            batches.put(new Batch(read, true, stopped));
        } catch (InterruptedException nobodyReads) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CsvRow next() throws IOException {
        while (!batch.hasNext()) {
            if (isLast) {
                rethrow();
                return null;
            }
            take();
        }
        return batch.next();
    }

    private void take() {
        try {
            Batch next = batches.take();
            batch = next.rows.iterator();
            isLast = next.isLast;
            failure = next.failure;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private void rethrow() throws IOException {
        if (failure instanceof IOException failed) {
            throw failed;
        }
        if (failure instanceof RuntimeException failed) {
            throw failed;
        }
        if (failure instanceof Error failed) {
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        rows.close();
    }
}
