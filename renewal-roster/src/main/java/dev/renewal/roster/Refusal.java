package dev.renewal.roster;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a row, or a cell of one, is not used. Ordered by place.
 *
 * @param file the file of the row
 * @param line the line on which the row starts
 * @param column the column because of which it is refused
 * @param holderId the holder that the row names, or null
 * @param credential the credential that the row names, as it is compared where there is such a one; or null
 * @param problem what was found and what is wanted, in one sentence
 */
record Refusal(RosterFile file, long line, String column, String holderId, String credential, String problem)
        implements Comparable<Refusal> {
    private static final Comparator<Refusal> BY_PLACE =
            Comparator.comparing(Refusal::file).thenComparingLong(Refusal::line);

    static Refusal of(RosterFile file, long line, RosterKey key, RefusedException refused) {
        return new Refusal(
                file, line, refused.column(), key.holderId(), key.credential().toString(), refused.getMessage());
    }

    void writeTo(JsonObject json) throws IOException {
        json.text("file", file.fileName());
        json.number("line", line);
        json.text("column", column);
        json.textIfAny("holder_id", Optional.ofNullable(holderId));
        json.textIfAny("credential", Optional.ofNullable(credential));
        json.text("problem", problem);
    }

    @Override
    public int compareTo(Refusal other) {
        return BY_PLACE.compare(this, other);
    }
}
