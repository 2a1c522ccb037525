package dev.renewal.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Nearest {
    private static final double ALIKE = 0.5;

    private Nearest() {}

    /** Returns the name that has most letters with another in common, in one order, if that is half of them at least. */
    static Optional<String> of(String name, Collection<String> among) {
        return among.stream()
                .filter(one -> likeness(name, one) >= ALIKE)
                .max(Comparator.comparingDouble(one -> likeness(name, one)));
    }

    private static double likeness(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j < other.length(); j++) {
                row[j + 1] = one.charAt(i) == other.charAt(j) ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            }
            before = row;
        }
        return 2.0 * before[other.length()] / Math.max(1, one.length() + other.length());
    }
}
