package dev.renewal.roster;

import java.io.IOException;
import java.util.Optional;

/**
 * Why a row, or a cell of one, is not used.
 *
 * @param file the file of the row
 * @param place the file, or the workbook and its sheet, for people
 * @param line the line on which the row starts
 * @param column the column because of which it is refused
 * @param holderId the holder that the row names, or null
 * @param credential the credential that the row names, as it is compared where there is such a one; or null
 * @param problem what was found and what is wanted, in one sentence
 */
record Refusal(
        RosterFile file, String place, long line, String column, String holderId, String credential, String problem) {

    /** Packs all but its place. */
    void pack(PackedRow packed) {
        packed.start(PackedRow.REFUSED);
        packed.add(holderId);
        packed.add(credential);
        packed.add(column);
        packed.add(problem);
    }

    /** Returns a refusal at a place, the rest of which was packed. */
    static Refusal packed(RosterFile file, String place, long line, PackedRow.Reader packed) {
        packed.number();
        String holderId = packed.text();
        String credential = packed.text();
        return new Refusal(file, place, line, packed.text(), holderId, credential, packed.text());
    }

    /** Returns where it is, for people. */
    String where() {
        return place + ", line " + line + ", column " + column;
    }

    void writeTo(JsonObject json) throws IOException {
        json.text("file", place);
        json.number("line", line);
        json.text("column", column);
        json.textIfAny("holder_id", Optional.ofNullable(holderId));
        json.textIfAny("credential", Optional.ofNullable(credential));
        json.text("problem", problem);
    }
}
