package dev.renewal.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the files of a roster are written.
 *
 * @param encoding the encoding of files that do not begin with a byte-order mark
 * @param dates the order of their dates
 * @param columns the names of their columns
 */
record Conventions(Charset encoding, DateOrder dates, ColumnNames columns) {
    /** As the format wants them. */
    static final Conventions USUAL = new Conventions(StandardCharsets.UTF_8, DateOrder.ISO, ColumnNames.OURS);

    /**
     * Returns the encoding of a name.
     *
     * @throws UnansweredException if there is none
     */
    static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new UnansweredException(
                    "Found --encoding \"" + name + "\"; wanted: an encoding such as windows-1252 or utf-16le.");
        }
    }
}
