package dev.renewal.fact;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host's override of a shipped fact: a value from a day on, or that there is none, with a source and a day for review.
 *
 * <p>Without an end it holds until the next entry of the fact starts, shipped or another override. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 */
public final class FactOverride<T> implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    private final FactKey<T> key;
    private final LocalDate from;
    /** Null if the next entry takes over. */
    private final @Nullable LocalDate until;
    /** Null if no value is established. Every type that a key can have is serializable. */
    @SuppressWarnings("serial")
    private final @Nullable T value;

    private final String source;
    private final LocalDate reviewBy;

    private FactOverride(
            FactKey<T> key,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable T value,
            String source,
            LocalDate reviewBy) {
        this.key = key;
        this.from = from;
        this.until = until;
        this.value = value;
        this.source = source;
        this.reviewBy = reviewBy;
    }

    /**
     * Makes an override without an end.
     *
     * @param <T> the type of the value
     * @param key the key, equal to that of the policy: the same id, type and unit
     * @param value the value
     * @param from the first day on which it holds
     * @param source who says so, in the host's own words; answers that use the fact repeat it
     * @param reviewBy the day by which somebody should review it; answers as of a later day say that the review is overdue
     * @return the override
     * @throws InvalidInputException if the value does not fit the key, a date is out of range, or the source is blank or
     *     has more than one line; codes {@code INVALID_VALUE}, {@code INVALID_DATE}, {@code MISSING_SOURCE}
     */
    public static <T> FactOverride<T> of(FactKey<T> key, T value, LocalDate from, String source, LocalDate reviewBy) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return open(key, valueOf(key, value), from, source, reviewBy);
    }

    /**
     * Makes an override without an end that takes back a shipped value: from the day on, the fact is not established.
     *
     * @param <T> the type that a value would have
     * @param key the key, equal to that of the policy: the same id, type and unit
     * @param from the first day on which no value is established
     * @param source who says so, in the host's own words; answers that use the fact repeat it
     * @param reviewBy the day by which somebody should review it; answers as of a later day say that the review is overdue
     * @return the override
     * @throws InvalidInputException if a date is out of range, or the source is blank or has more than one line; codes
     *     {@code INVALID_DATE}, {@code MISSING_SOURCE}
     */
    public static <T> FactOverride<T> notEstablished(
            FactKey<T> key, LocalDate from, String source, LocalDate reviewBy) {
        return open(Objects.requireNonNull(key, "key"), null, from, source, reviewBy);
    }

    private static <T> FactOverride<T> open(
            FactKey<T> key, @Nullable T value, LocalDate from, String source, LocalDate reviewBy) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reviewBy, "reviewBy");
        LocalDate first = InputDates.checked("from", from);
        return new FactOverride<>(key, first, null, value, sourceOf(source), InputDates.checked("review-by", reviewBy));
    }

    private static <T> T valueOf(FactKey<T> key, T value) {
        try {
            return key.checked(value);
        } catch (IllegalArgumentException unusable) {
            boolean hasUnit = key.kind() == ValueKind.CREDITS || key.kind() == ValueKind.MONEY;
            throw new InvalidInputException(
                    "INVALID_VALUE",
                    key.id(),
                    value,
                    key.kind().description() + (hasUnit ? ", in the unit " + key.unit() : ""));
        }
    }

    private static String sourceOf(String source) {
        try {
            return FactText.line(source);
        } catch (IllegalArgumentException unusable) {
            throw new InvalidInputException(
                    "MISSING_SOURCE", "source", source, "one line that says who states the fact");
        }
    }

    /**
     * Ends the override. From that day on the shipped entry holds again.
     *
     * @param day the first day on which the override no longer holds
     * @return a copy that ends
     * @throws InvalidInputException if the day is not after the first day; code {@code INVALID_RANGE}
     */
    public FactOverride<T> until(LocalDate day) {
        Objects.requireNonNull(day, "day");
        if (!day.isAfter(from)) {
            throw new InvalidInputException("INVALID_RANGE", "until", day, "a day after the first one, " + from);
        }
        return new FactOverride<>(key, from, InputDates.checked("until", day), value, source, reviewBy);
    }

    /** {@return the key of the fact} */
    public FactKey<T> key() {
        return key;
    }

    /** {@return the first day on which it holds} */
    public LocalDate from() {
        return from;
    }

    /** {@return the first day on which it no longer holds; empty if the next entry of the fact takes over} */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** {@return the value, or empty if the override says that none is established} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    private String valueText() {
        return value == null ? FactText.UNKNOWN : Fact.of(key, value).valueText();
    }

    /** Returns the unit of the value; without a value, that of the key. */
    String unit() {
        return value == null ? key.unit() : key.kind().unit(value);
    }

    /** {@return the source, in the host's own words} */
    public String source() {
        return source;
    }

    /** {@return the day by which somebody should review the override} */
    public LocalDate reviewBy() {
        return reviewBy;
    }

    /** Returns the text of the note for answers that use the override. */
    String sentence() {
        String end = until == null ? "" : " to " + until.minusDays(1);
        return "Stated by the host, in place of what is shipped: "
                + valueText() + " from " + from + end + ", according to \"" + source
                + "\"; to be reviewed by " + reviewBy + ".";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactOverride<?> that
                && key.equals(that.key)
                && from.equals(that.from)
                && Objects.equals(until, that.until)
                && Objects.equals(value, that.value)
                && source.equals(that.source)
                && reviewBy.equals(that.reviewBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, from, until, value, source, reviewBy);
    }

    /** Returns the id, the days and the value. */
    @Override
    public String toString() {
        return key + " from " + from + (until == null ? "" : " until " + until) + ": " + valueText();
    }

    private Object writeReplace() {
        return new Form<>(key, from, until, value, source, reviewBy);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a statement is read by its form");
    }

    /** The serialized form. Reading it calls the factories above, with their checks. */
    private record Form<T>(
            FactKey<T> key,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable T value,
            String source,
            LocalDate reviewBy)
            implements Serializable {
        private Object readResolve() {
            FactOverride<T> made = value == null
                    ? notEstablished(key, from, source, reviewBy)
                    : of(key, value, from, source, reviewBy);
            return until == null ? made : made.until(until);
        }
    }
}
