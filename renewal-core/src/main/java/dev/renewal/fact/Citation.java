package dev.renewal.fact;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source of a fact: the title of a text and, if it has one, its address.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title the title of the text, or a description of it
 * @param location its address, or an empty string if it has none
 */
public record Citation(String title, String location) implements Serializable {
    /**
     * Checks the title.
     *
     * @param title the title of the text, or a description of it
     * @param location its address, or an empty string if it has none
     * @throws IllegalArgumentException if the title is blank, or if either has more than one line
     */
    public Citation {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
        title = FactText.line(title);
        location = location.isBlank() ? "" : FactText.line(location);
    }

    /**
     * Cites a text that has no address.
     *
     * @param title the title
     * @return the citation
     */
    public static Citation titled(String title) {
        return new Citation(title, "");
    }

    // written out for a faster start-up: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Citation that && title.equals(that.title) && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return 31 * title.hashCode() + location.hashCode();
    }

    /** Returns the title, followed by the address if there is one. */
    @Override
    public String toString() {
        return location.isEmpty() ? title : title + ", " + location;
    }
}
