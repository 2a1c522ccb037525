package dev.renewal.fact;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.SerializedForm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact that a host states in place of the one that is shipped: from a day on, by a source, to be reviewed by a day.
 *
 * <p>Without a last day it holds until the next entry of the rule takes over, shipped or the host's own. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 */
public final class FactOverride<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RuleKey<T> key;
    private final LocalDate from;
    /** Null where the next entry takes over. */
    private final LocalDate until;
    /** Serializable, as every type that a key can name is. */
    @SuppressWarnings("serial")
    private final T value;

    private final String source;
    private final LocalDate reviewBy;

    private FactOverride(RuleKey<T> key, LocalDate from, LocalDate until, T value, String source, LocalDate reviewBy) {
        this.key = key;
        this.from = from;
        this.until = until;
        this.value = value;
        this.source = source;
        this.reviewBy = reviewBy;
    }

    /**
     * States a fact.
     *
     * @param <T> the type of the value
     * @param key the rule, equal to that of the policy: the same id, type and unit
     * @param value the value
     * @param from the first day on which it holds
     * @param source who says so, in the host's own words; answers that used the fact repeat it
     * @param reviewBy the last day on which nobody needs to look at it again
     * @return the statement
     * @throws InvalidInputException if the value is not one of the rule, a date is out of range, or the source is blank or
     *     of more than one line; codes {@code INVALID_VALUE}, {@code INVALID_DATE}, {@code MISSING_SOURCE}
     */
    public static <T> FactOverride<T> of(RuleKey<T> key, T value, LocalDate from, String source, LocalDate reviewBy) {
        return new FactOverride<>(
                key,
                InputDates.checked("from", from),
                null,
                valueOf(key, value),
                sourceOf(source),
                InputDates.checked("review-by", reviewBy));
    }

    private static <T> T valueOf(RuleKey<T> key, T value) {
        try {
            return key.checked(Objects.requireNonNull(value, key.id()));
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
     * Ends the statement; from that day on the shipped entry holds again.
     *
     * @param day the first day on which it no longer holds
     * @return a copy that ends
     * @throws InvalidInputException if the day is not after the first one; code {@code INVALID_RANGE}
     */
    public FactOverride<T> until(LocalDate day) {
        if (!day.isAfter(from)) {
            throw new InvalidInputException("INVALID_RANGE", "until", day, "a day after the first one, " + from);
        }
        return new FactOverride<>(key, from, InputDates.checked("until", day), value, source, reviewBy);
    }

    /**
     * Returns the rule.
     *
     * @return the key
     */
    public RuleKey<T> key() {
        return key;
    }

    /**
     * Returns the first day on which the value holds.
     *
     * @return the day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * Returns the first day on which the value no longer holds.
     *
     * @return the day, or empty where the next entry of the rule takes over
     */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public T value() {
        return value;
    }

    /**
     * Returns who says so.
     *
     * @return the source, in the host's own words
     */
    public String source() {
        return source;
    }

    /**
     * Returns the day by which the statement is to be reviewed.
     *
     * @return the last day on which nobody needs to look at it again
     */
    public LocalDate reviewBy() {
        return reviewBy;
    }

    /** What an answer that used the statement says of it. */
    String sentence() {
        String end = until == null ? "" : " to " + until.minusDays(1);
        return "Stated by the host, in place of what is shipped: "
                + Fact.of(key, value).valueText() + " from " + from + end + ", according to \"" + source
                + "\"; to be reviewed by " + reviewBy + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactOverride<?> that
                && key.equals(that.key)
                && from.equals(that.from)
                && Objects.equals(until, that.until)
                && value.equals(that.value)
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
        return key + " from " + from + (until == null ? "" : " until " + until) + ": "
                + Fact.of(key, value).valueText();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> InputDates.isInRange(from)
                && InputDates.isInRange(reviewBy)
                && (until == null || until.isAfter(from) && InputDates.isInRange(until))
                && key.checked(value).equals(value)
                && FactText.line(source).equals(source));
    }
}
