package dev.renewal.roster;

import java.util.Comparator;

/**
 * Why a row, or a cell of one, is not used. Ordered by place.
 *
 * @param file the file of the row
 * @param line the line on which the row starts
 * @param column the column because of which it is refused
 * @param subject the holder and the credential that the row names
 * @param problem what was found and what is wanted, in one sentence
 */
record Refusal(RosterFile file, long line, String column, RowSubject subject, String problem)
        implements Comparable<Refusal> {
    private static final Comparator<Refusal> BY_PLACE =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::line);

    static Refusal of(RosterFile file, long line, RowSubject subject, RefusedException refused) {
        return new Refusal(file, line, refused.column(), subject, refused.getMessage());
    }

    @Override
    public int compareTo(Refusal other) {
        return BY_PLACE.compare(this, other);
    }
}
