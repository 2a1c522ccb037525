package dev.renewal.json;

import dev.renewal.error.InvalidInputException;

/** A refusal that says already where it stands. It never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InvalidInputException refused;

    Refusal(InvalidInputException refused) {
        super(refused);
        this.refused = refused;
    }

    /** A refusal of the library, which knows the name of a field alone. */
    static Refusal at(String path, InvalidInputException refused) {
        String found = refused.found();
        return new Refusal(new InvalidInputException(
                refused.code(), path, found.substring(1, found.length() - 1), refused.wanted()));
    }

    InvalidInputException refused() {
        return refused;
    }
}
