package dev.renewal.roster;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A line on a terminal that overwrites itself, once the work takes long. It measures time that passes and reads no date. */
final class Progress {
    /** Says nothing. */
    static final Progress NONE = new Progress(Writer.nullWriter(), () -> false);

    private static final int CHECK_EVERY = 1024;
    private static final int WIDTH = 70;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Writer terminal;
    private final BooleanSupplier wanted;
    private final long start = System.nanoTime();
    private long latest = start + PATIENCE - PAUSE;
    private Boolean shows;

    Progress(Writer terminal, BooleanSupplier wanted) {
        this.terminal = terminal;
        this.wanted = wanted;
    }

    /** Takes the name of the work, how much of it is done, and of what, such as {@code rows}. */
    void at(String work, long count, String unit) {
        if (count % CHECK_EVERY != 0 || System.nanoTime() - latest < PAUSE) {
            return;
        }
        latest = System.nanoTime();
        if (shows == null) {
            shows = wanted.getAsBoolean();
        }
        if (shows) {
            show(String.format("%-" + WIDTH + "s", work + ": " + count + " " + unit));
        }
    }

    /** Called before anything else is written for people. */
    void done() {
        if (Boolean.TRUE.equals(shows)) {
            show(" ".repeat(WIDTH));
            show("");
        }
    }

    private void show(String line) {
        try {
            terminal.write('\r' + line);
            terminal.flush();
        } catch (IOException gone) {
            shows = false; // nobody looks any more; the work goes on
        }
    }
}
