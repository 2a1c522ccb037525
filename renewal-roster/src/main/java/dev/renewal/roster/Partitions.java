package dev.renewal.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cuts the roster into stretches of consecutive entries, small enough for the activities and payments of one stretch to fit
 * in memory.
 *
 * @param entries how many entries there are
 * @param count how many stretches they are cut into
 */
record Partitions(int entries, int count) {
    private static final long BYTES_OF_ONE = 16L * 1024 * 1024;
    /** Each has two files open while the roster is read. */
    private static final int MOST = 200;

    static Partitions of(Roster roster, Path... spilled) {
        long bytes = 0;
        for (Path file : spilled) {
            bytes += size(file);
        }
        long wanted = Math.min(MOST, 1 + bytes / BYTES_OF_ONE);
        return new Partitions(roster.size(), (int) Math.max(1, Math.min(wanted, roster.size())));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException missing) {
            return 0; // whoever opens it says so
        }
    }

    int of(int position) {
        return (int) ((long) position * count / entries);
    }

    /** Returns the position of the first entry of a stretch, which is the end of the one before. */
    int start(int partition) {
        return (int) (((long) partition * entries + count - 1) / count);
    }
}
