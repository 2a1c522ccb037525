package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import java.util.regex.Pattern;

/** Who holds certifications: two tenants may have a holder of the same id. */
record Holder(String tenant, String id) {
    private static final Pattern ID = Pattern.compile("[^\\p{C}/\\\\]+");

    /** Refuses an id that no table holds, or that is written like another one. */
    Holder {
        if (id.length() > Limits.ID) {
            throw Problems.limit("holder", id.length() + " characters", "at most " + Limits.ID);
        }
        if (!ID.matcher(id).matches()) {
            throw new InvalidInputException("INVALID_ID", "holder", id, "no control characters and no slashes");
        }
    }
}
