package dev.renewal.roster;

import dev.renewal.error.InvalidInputException;

/** Says that a row cannot be used: because of which column, and in one sentence what was found and what is wanted. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    RefusedException(String column, String problem) {
        super(problem, null, false, false); // rows are refused by the million: no stack trace
        this.column = column;
    }

    static RefusedException missing(String column, String wanted) {
        return new RefusedException(column, "Found nothing; wanted: " + wanted + ".");
    }

    static RefusedException found(String column, String value, String wanted) {
        return by(new InvalidInputException("INVALID_CELL", column, value, wanted));
    }

    /** Takes over what the library refused; it names its fields as the columns are named. */
    static RefusedException by(InvalidInputException refusal) {
        return new RefusedException(
                refusal.field(), "Found " + refusal.found() + "; wanted: " + refusal.wanted() + ".");
    }

    /** Returns the same with a further sentence. */
    RefusedException explained(String sentence) {
        return new RefusedException(column, getMessage() + " " + sentence);
    }

    String column() {
        return column;
    }
}
