package dev.renewal.fact;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * The name and the type of a fact; the values stand in a {@link FactTable}.
 *
 * <p>Ids start with the certifying body, except those of rules that hold for every body. Immutable and thread-safe.
 *
 * @param <T> the type of the fact's values
 * @param id the stable id, such as {@code aama.term.length}
 * @param type the class of the fact's values: one of those that the factory methods name
 */
public record RuleKey<T>(String id, Class<T> type) implements Serializable {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /**
     * Checks the id.
     *
     * @param id the stable id, such as {@code aama.term.length}
     * @param type the class of the fact's values: one of those that the factory methods name
     * @throws IllegalArgumentException if the id is not of two or more words of small letters, digits and hyphens,
     *     joined by points
     */
    public RuleKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a rule reads like aama.term.length, not: " + id);
        }
    }

    /**
     * Names a length of time on the calendar: months, days or years.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Period> period(String id) {
        return new RuleKey<>(id, Period.class);
    }

    /**
     * Names an amount of continuing education.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Credits> credits(String id) {
        return new RuleKey<>(id, Credits.class);
    }

    /**
     * Names an amount of money.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Money> money(String id) {
        return new RuleKey<>(id, Money.class);
    }

    /**
     * Names a number of things.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Integer> count(String id) {
        return new RuleKey<>(id, Integer.class);
    }

    /**
     * Names how much of one unit another is worth.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<BigDecimal> ratio(String id) {
        return new RuleKey<>(id, BigDecimal.class);
    }

    /**
     * Names a date.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<LocalDate> date(String id) {
        return new RuleKey<>(id, LocalDate.class);
    }

    /**
     * Names a rule that has words alone and no value to compute with.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<String> statement(String id) {
        return new RuleKey<>(id, String.class);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
