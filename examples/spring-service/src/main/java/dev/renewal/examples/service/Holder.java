package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import java.util.regex.Pattern;

/** Who holds certifications: two tenants may have a holder of the same id. */
record Holder(String tenant, String id) {
    /** What is an id in every path of an address. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[^\\p{C}/\\\\;%]+");

    /** Refuses an id that no table holds, or that is written like another one. */
    Holder {
        requireId("holder", id);
    }

    /** Refuses an id by which nobody could ask for what has it. */
    static void requireId(String field, String id) {
        if (id.length() > Limits.ID) {
            throw Problems.limit(field, id.length() + " characters", "at most " + Limits.ID);
        }
        if (!ID.matcher(id).matches()) {
            throw new InvalidInputException(
                    "INVALID_ID", field, id, "no control characters, none of / \\ ; %, and no dots alone");
        }
    }
}
