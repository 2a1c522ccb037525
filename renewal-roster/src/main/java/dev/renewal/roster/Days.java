package dev.renewal.roster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;

/** Days in temporary files; null where there is none. */
final class Days {
    private static final long ABSENT = Long.MIN_VALUE;

    private Days() {}

    static void write(LocalDate day, DataOutputStream out) throws IOException {
        out.writeLong(day == null ? ABSENT : day.toEpochDay());
    }

    static LocalDate read(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == ABSENT ? null : LocalDate.ofEpochDay(day);
    }
}
