package dev.renewal.json;

import dev.renewal.error.InvalidInputException;
import java.util.Map;

/** A refusal that says already where it stands. It never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InvalidInputException refused;

    Refusal(InvalidInputException refused) {
        super(refused);
        this.refused = refused;
    }

    /** A refusal of the library, which knows the name of a field alone. */
    static Refusal at(Place at, InvalidInputException refused) {
        String path = at.found() instanceof Map ? at.path(refused.field()) : at.path();
        return new Refusal(InvalidInputException.again(refused.code(), path, refused.found(), refused.wanted()));
    }

    InvalidInputException refused() {
        return refused;
    }
}
