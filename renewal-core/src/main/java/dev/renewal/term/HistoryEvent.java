package dev.renewal.term;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event in the history of a certification, with its day. Immutable and thread-safe.
 *
 * @param kind what happened
 * @param on the day of the event
 * @param printedExpiration the expiration printed on the certificate that came of it, if known; only of a renewal or a
 *     reinstatement, and not before the event
 * @param until the new last day of the term; given if and only if the event is an extension, and after the event
 */
public record HistoryEvent(Kind kind, LocalDate on, Optional<LocalDate> printedExpiration, Optional<LocalDate> until)
        implements Serializable {
    /** What happened. */
    public enum Kind {
        /** The body renewed the certification. */
        RENEWED("renewed"),
        /** The body brought it back after a lapse, a suspension, a revocation or a retirement. */
        REINSTATED("reinstated"),
        /** The body moved the end of a term. */
        EXTENDED("extended"),
        /** The body suspended it. */
        SUSPENDED("suspended"),
        /** The suspension is over. */
        RESUMED("resumed"),
        /** The body took it away. */
        REVOKED("revoked"),
        /** The holder gave it up. */
        RETIRED("retired");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** {@return the name as records show it, such as {@code renewed}} */
        public String label() {
            return label;
        }

        /** Whether a new certificate comes of it. */
        boolean hasCertificate() {
            return this == RENEWED || this == REINSTATED;
        }
    }

    /**
     * Checks the days.
     *
     * @param kind what happened
     * @param on the day of the event
     * @param printedExpiration the expiration printed on the certificate that came of it, if known
     * @param until the new last day of the term, of an extension
     * @throws InvalidInputException if a day is out of range, the printed expiration is before the event, the new last day is
     *     not after it, or a day is missing or does not belong to such an event; code {@code INVALID_DATE}
     */
    public HistoryEvent {
        Objects.requireNonNull(kind, "kind");
        InputDates.checked("on", on);
        Objects.requireNonNull(printedExpiration, "printedExpiration");
        Objects.requireNonNull(until, "until");
        if (printedExpiration.isPresent()) {
            LocalDate printed = InputDates.checked("expires_on", printedExpiration.get());
            if (!kind.hasCertificate()) {
                throw refused("expires_on", printed, "nothing, as " + kind.label + " leads to no certificate");
            }
            if (printed.isBefore(on)) {
                throw refused("expires_on", printed, "a day that is not before the event");
            }
        }
        if (kind == Kind.EXTENDED && until.isEmpty()) {
            throw refused("until", null, "the new last day of the term");
        }
        if (until.isPresent()) {
            LocalDate last = InputDates.checked("until", until.get());
            if (kind != Kind.EXTENDED) {
                throw refused("until", last, "nothing, as " + kind.label + " moves no end of a term");
            }
            if (!last.isAfter(on)) {
                throw refused("until", last, "a day after that of the extension");
            }
        }
    }

    private static InvalidInputException refused(String field, @Nullable LocalDate found, String wanted) {
        return new InvalidInputException("INVALID_DATE", field, found, wanted);
    }

    private static HistoryEvent of(Kind kind, LocalDate on) {
        return new HistoryEvent(kind, on, Optional.empty(), Optional.empty());
    }

    /**
     * Makes a renewal.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent renewed(LocalDate on) {
        return of(Kind.RENEWED, on);
    }

    /**
     * Makes a reinstatement.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent reinstated(LocalDate on) {
        return of(Kind.REINSTATED, on);
    }

    /**
     * Makes an extension.
     *
     * @param on the day on which the body moved the end
     * @param until the new last day
     * @return the event
     * @throws InvalidInputException if a day is out of range, or the new last day is not after the day of the event; code
     *     {@code INVALID_DATE}
     */
    public static HistoryEvent extended(LocalDate on, LocalDate until) {
        Objects.requireNonNull(until, "until");
        return new HistoryEvent(Kind.EXTENDED, on, Optional.empty(), Optional.of(until));
    }

    /**
     * Makes a suspension.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent suspended(LocalDate on) {
        return of(Kind.SUSPENDED, on);
    }

    /**
     * Makes the end of a suspension.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent resumed(LocalDate on) {
        return of(Kind.RESUMED, on);
    }

    /**
     * Makes a revocation.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent revoked(LocalDate on) {
        return of(Kind.REVOKED, on);
    }

    /**
     * Makes a retirement.
     *
     * @param on its day
     * @return the event
     * @throws InvalidInputException if the day is out of range; code {@code INVALID_DATE}
     */
    public static HistoryEvent retired(LocalDate on) {
        return of(Kind.RETIRED, on);
    }

    /**
     * Adds the expiration printed on the certificate that came of a renewal or a reinstatement.
     *
     * @param day the printed date
     * @return a copy with the date
     * @throws InvalidInputException if the day is out of range or before the event, or no certificate comes of such an event;
     *     code {@code INVALID_DATE}
     */
    public HistoryEvent withPrintedExpiration(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new HistoryEvent(kind, on, Optional.of(day), until);
    }

    @Nullable
    LocalDate printedOrNull() {
        return printedExpiration.orElse(null);
    }

    boolean isSame(HistoryEvent other) {
        return kind == other.kind && on.equals(other.on);
    }

    /**
     * Returns the one event that two descriptions of it make: of the same kind and day, and with a printed expiration from
     * whichever gives it.
     */
    HistoryEvent and(HistoryEvent other) {
        if (!until.equals(other.until)) {
            throw different("until", other.until.orElse(null), until.orElse(null));
        }
        if (printedExpiration.isEmpty()) {
            return other;
        }
        if (other.printedExpiration.isPresent() && !printedExpiration.equals(other.printedExpiration)) {
            throw different("expires_on", other.printedOrNull(), printedOrNull());
        }
        return this;
    }

    private static InvalidInputException different(
            String field, @Nullable LocalDate found, @Nullable LocalDate wanted) {
        return new InvalidInputException(
                "CONTRADICTING_EVENTS", field, found, wanted + ", as in the same event that is there already");
    }

    /** Returns a description without the holder's dates, which must not appear in logs. */
    @Override
    public String toString() {
        return kind.label;
    }

    private Object writeReplace() {
        return new Form(kind, on, printedOrNull(), until.orElse(null));
    }

    /** The serialized form. Reading it checks the days again. */
    private record Form(
            Kind kind,
            LocalDate on,
            @Nullable LocalDate printed,
            @Nullable LocalDate until) implements Serializable {
        private Object readResolve() {
            return new HistoryEvent(kind, on, Optional.ofNullable(printed), Optional.ofNullable(until));
        }
    }
}
