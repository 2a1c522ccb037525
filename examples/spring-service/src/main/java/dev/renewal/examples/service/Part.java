package dev.renewal.examples.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list. What comes in or goes between two requests makes no other entry vanish or come twice.
 *
 * @param next what to hand in as {@code after} for the part that follows; empty at the end
 */
record Part<T>(
        List<T> entries,

        @Schema(description = "What to hand in as \"after\" for the part that follows; there is none at the end.")
        Optional<String> next) {
    /** The most entries of one part. */
    static final int MOST = 1000;

    static final String USUAL = "200";

    /**
     * A part of what comes after a place.
     *
     * @param found the entries from there on, one more than the limit where there are more
     * @param place where an entry stands in the list
     */
    static <T> Part<T> of(List<T> found, int limit, Function<T, String> place) {
        return found.size() <= limit
                ? new Part<>(found, Optional.empty())
                : new Part<>(found.subList(0, limit), Optional.of(place.apply(found.get(limit - 1))));
    }
}
