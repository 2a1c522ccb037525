package dev.renewal.roster;

import java.util.List;

/**
 * A row by itself, before anything is known of the others.
 *
 * @param line the line on which it starts
 * @param key what it is about, or null where that could not be read
 * @param subject what it says of its holder and its credential
 * @param usable the value, or null where the row is refused
 * @param refused why it is refused, or null
 * @param passedOver why cells of a row that is used are not
 * @param <T> the type of the value
 */
record TableRow<T>(
        long line,
        RosterKey key,
        RowSubject subject,
        T usable,
        RefusedException refused,
        List<RefusedException> passedOver) {
    T value() throws RefusedException {
        if (refused != null) {
            throw refused;
        }
        return usable;
    }
}
