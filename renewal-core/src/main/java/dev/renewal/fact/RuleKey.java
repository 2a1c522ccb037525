package dev.renewal.fact;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * The name and the type of a fact; the values stand in a {@link FactTable}.
 *
 * <p>Ids start with the certifying body, except those of rules that hold for every body. Immutable and thread-safe.
 *
 * @param <T> the type of the fact's values
 * @param id the stable id, such as {@code aama.term.length}
 * @param type the class of the fact's values: one of those that the factory methods name
 * @param unit the unit of credits, the currency of money, or the word for the type in the tables of facts
 */
public record RuleKey<T>(String id, Class<T> type, String unit) implements Serializable {
    private static final int LONGEST = 100;

    /**
     * Checks the id, the type and the unit.
     *
     * @param id the stable id, such as {@code aama.term.length}
     * @param type the class of the fact's values: one of those that the factory methods name
     * @param unit the unit of credits, the currency of money, or the word for the type in the tables of facts
     * @throws IllegalArgumentException if the id is not of two or more words of small letters, digits and hyphens,
     *     joined by points, or has more than 100 characters, or the unit is not one of the type
     */
    public RuleKey {
        if (id.length() > LONGEST || !isId(id)) {
            throw new IllegalArgumentException(
                    "the id of a rule reads like aama.term.length, not: " + InvalidInputException.quoted(id));
        }
        if (ValueKind.of(type).isEmpty() || !ValueKind.ofUnit(unit).equals(ValueKind.of(type))) {
            throw new IllegalArgumentException(InvalidInputException.quoted(id) + ": no unit of " + type.getSimpleName()
                    + " in a table of facts: " + InvalidInputException.quoted(unit));
        }
    }

    private static boolean isId(String text) {
        boolean inWord = false;
        boolean several = false;
        for (int i = 0; i < text.length(); i++) {
            boolean ofWord = isOfWord(text.charAt(i));
            if (!ofWord && !(text.charAt(i) == '.' && inWord)) {
                return false;
            }
            several |= !ofWord;
            inWord = ofWord;
        }
        return several && inWord;
    }

    /** Whether a character is a small letter, a digit or a hyphen. */
    static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    /**
     * Names a length of time on the calendar: months, days or years.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Period> period(String id) {
        return new RuleKey<>(id, Period.class, "period");
    }

    /**
     * Names an amount of continuing education.
     *
     * @param id the id
     * @param unit the unit of the amount, of small letters, digits and hyphens
     * @return the key
     */
    public static RuleKey<Credits> credits(String id, CreditUnit unit) {
        return new RuleKey<>(id, Credits.class, unit.name());
    }

    /**
     * Names an amount of money.
     *
     * @param id the id
     * @param currency the ISO 4217 code of the currency, such as {@code USD}
     * @return the key
     */
    public static RuleKey<Money> money(String id, String currency) {
        return new RuleKey<>(id, Money.class, currency);
    }

    /**
     * Names a number of things.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<Integer> count(String id) {
        return new RuleKey<>(id, Integer.class, "count");
    }

    /**
     * Names how much of one unit another is worth.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<BigDecimal> ratio(String id) {
        return new RuleKey<>(id, BigDecimal.class, "ratio");
    }

    /**
     * Names a date.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<LocalDate> date(String id) {
        return new RuleKey<>(id, LocalDate.class, "date");
    }

    /**
     * Names a rule that has words alone and no value to compute with.
     *
     * @param id the id
     * @return the key
     */
    public static RuleKey<String> statement(String id) {
        return new RuleKey<>(id, String.class, "words");
    }

    ValueKind kind() {
        return ValueKind.of(type).orElseThrow();
    }

    /** The value in the form in which facts keep it; throws where it is not one of this rule. */
    T checked(T value) {
        ValueKind kind = kind();
        T kept = type.cast(kind.checked(type.cast(value)));
        boolean ofUnit = kind == ValueKind.PERIOD || kind.unit(kept).equals(unit);
        if (!ofUnit) {
            throw new IllegalArgumentException(id + ": found " + value + ", wanted a value in " + unit);
        }
        return kept;
    }

    // written out, for the start of a JVM: docs/architecture.md; the unit tells the type
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleKey<?> that && id.equals(that.id) && unit.equals(that.unit);
    }

    /** The id tells rules apart, and a text keeps its hash: rules are looked up many times for each answer. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
