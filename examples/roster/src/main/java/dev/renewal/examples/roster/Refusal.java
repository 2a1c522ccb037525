package dev.renewal.examples.roster;

import java.util.Comparator;

/** A row that is not used, and why. Ordered by place. */
record Refusal(RosterFile file, long line, String column, String problem) implements Comparable<Refusal> {
    private static final Comparator<Refusal> BY_PLACE =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::line);

    @Override
    public int compareTo(Refusal other) {
        return BY_PLACE.compare(this, other);
    }
}
