package dev.renewal.examples.roster;

/**
 * A row by itself, before anything is known of the others.
 *
 * @param line the line on which it starts
 * @param key what it is about, or null where that could not be read
 * @param usable the value, or null where the row is refused
 * @param refused why it is refused, or null
 * @param <T> the type of the value
 */
record TableRow<T>(long line, RosterKey key, T usable, RefusedException refused) {
    T value() throws RefusedException {
        if (refused != null) {
            throw refused;
        }
        return usable;
    }
}
