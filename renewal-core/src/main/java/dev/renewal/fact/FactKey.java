package dev.renewal.fact;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id and the type of a fact. Its values are in a {@link FactTable}.
 *
 * <p>An id starts with the id of the certifying body, unless the fact holds for every body. Immutable and thread-safe.
 *
 * @param <T> the type of the fact's values
 * @param id the stable id, such as {@code aama.term.length}
 * @param type the class of the fact's values: one that a factory method of this class uses
 * @param unit the unit of credits, the currency of money, or the word for the type in a table of facts
 */
public record FactKey<T>(String id, Class<T> type, String unit) implements Serializable {
    private static final int LONGEST = 100;

    /**
     * Checks the id, the type and the unit.
     *
     * @param id the stable id, such as {@code aama.term.length}
     * @param type the class of the fact's values: one that a factory method of this class uses
     * @param unit the unit of credits, the currency of money, or the word for the type in a table of facts
     * @throws IllegalArgumentException if the id does not consist of two or more words of small letters, digits and
     *     hyphens, joined by points; if it has more than 100 characters; or if the unit does not fit the type
     */
    public FactKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        if (id.length() > LONGEST || !isId(id)) {
            throw new IllegalArgumentException(
                    "the id of a fact reads like aama.term.length, not: " + InvalidInputException.quoted(id));
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
     * Names a length of time: years, months or days.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<Period> period(String id) {
        return new FactKey<>(id, Period.class, "period");
    }

    /**
     * Names an amount of continuing education.
     *
     * @param id the id
     * @param unit the unit of the amount, of small letters, digits and hyphens
     * @return the key
     */
    public static FactKey<Credits> credits(String id, CreditUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return new FactKey<>(id, Credits.class, unit.name());
    }

    /**
     * Names an amount of money.
     *
     * @param id the id
     * @param currency the ISO 4217 code of the currency, such as {@code USD}
     * @return the key
     */
    public static FactKey<Money> money(String id, String currency) {
        Objects.requireNonNull(currency, "currency");
        return new FactKey<>(id, Money.class, currency);
    }

    /**
     * Names a count of things.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<Integer> count(String id) {
        return new FactKey<>(id, Integer.class, "count");
    }

    /**
     * Names a ratio: how much of one unit another is worth, with at most two decimals.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<BigDecimal> ratio(String id) {
        return new FactKey<>(id, BigDecimal.class, "ratio");
    }

    /**
     * Names a date.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<LocalDate> date(String id) {
        return new FactKey<>(id, LocalDate.class, "date");
    }

    /**
     * Names a question that is answered by yes or no.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<Boolean> yesOrNo(String id) {
        return new FactKey<>(id, Boolean.class, "yes-no");
    }

    /**
     * Names a fact in words, without a value to compute with.
     *
     * @param id the id
     * @return the key
     */
    public static FactKey<String> statement(String id) {
        return new FactKey<>(id, String.class, "words");
    }

    /** The type and the unit, for messages. */
    String typeText() {
        ValueKind kind = kind();
        return kind.word().equals(unit) ? unit : kind.word() + " in " + unit;
    }

    ValueKind kind() {
        return ValueKind.of(type).orElseThrow();
    }

    /** Normalizes a value for this key; throws IllegalArgumentException if it has the wrong unit or is out of bounds. */
    T checked(T value) {
        ValueKind kind = kind();
        T kept = type.cast(kind.checked(type.cast(value)));
        boolean ofUnit = kind == ValueKind.PERIOD || kind.unit(kept).equals(unit);
        if (!ofUnit) {
            throw new IllegalArgumentException(id + ": found " + value + ", wanted a value in " + unit);
        }
        return kept;
    }

    // written out for a faster start-up (docs/architecture.md); the unit implies the type
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactKey<?> that && id.equals(that.id) && unit.equals(that.unit);
    }

    /** Hashes the id only: ids are unique, and a string caches its hash. Each answer looks up many keys. */
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
