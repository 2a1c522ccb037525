package dev.renewal.fact;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of value that a fact can have, and how each is checked, formatted and parsed. */
enum ValueKind {
    PERIOD(
            Period.class,
            "a length of time: a whole number of years, months or days, such as 60 months, up to 100 years"),
    CREDITS(Credits.class, "an amount of credits: a plain decimal, such as 12.5"),
    MONEY(Money.class, "an amount of money: a plain decimal, such as 65.00"),
    COUNT(Integer.class, "a number of things: a whole number, such as 3"),
    RATIO(
            BigDecimal.class,
            "how much of one unit another is worth: a plain decimal with at most 2 digits after the point, such as 0.5"),
    DATE(LocalDate.class, "a date, such as 2020-08-31"),
    YES_NO(Boolean.class, "yes or no"),
    WORDS(String.class, "words");

    private static final String PERIOD_UNIT = "period";
    private static final String YEARS = "years";
    private static final String MONTHS = "months";
    private static final String DAYS = "days";
    private static final String YES = "yes";
    private static final int MOST = 9999;
    /** A hundred years. */
    private static final int MOST_MONTHS = 1200;

    private static final int MOST_DAYS = 36525;
    private static final List<ValueKind> ALL = List.of(values());
    /** The most digits before the decimal point, as in parsed decimals. */
    private static final int MOST_DIGITS = 9;

    /** Credits are parsed with four decimals and kept with six, so a conversion by a ratio stays exact. */
    private static final int MOST_DECIMALS_OF_RATIO = 2;

    private static final int LONGEST_WHOLE = 5;
    private static final int LETTERS_OF_CURRENCY = 3;

    /** Loaded only when a table is parsed from text: start-up with shipped facts does not need these patterns. */
    private static final class Written {
        static final Pattern RATIO = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
        static final Pattern MIXED_PERIOD = Pattern.compile("P(?:([0-9]{1,5})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,5})D)?");
    }

    private final Class<?> type;
    private final String description;

    ValueKind(Class<?> type, String description) {
        this.type = type;
        this.description = description;
    }

    static Optional<ValueKind> of(Class<?> type) {
        for (ValueKind kind : ALL) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the kind of value that a word in the column of units implies. */
    static Optional<ValueKind> ofUnit(String unit) {
        return switch (unit) {
            case PERIOD_UNIT, YEARS, MONTHS, DAYS -> Optional.of(PERIOD);
            case "count" -> Optional.of(COUNT);
            case "ratio" -> Optional.of(RATIO);
            case "date" -> Optional.of(DATE);
            case "yes-no" -> Optional.of(YES_NO);
            case "words" -> Optional.of(WORDS);
            default -> isCurrency(unit) ? Optional.of(MONEY) : isUnit(unit) ? Optional.of(CREDITS) : Optional.empty();
        };
    }

    private static boolean isCurrency(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return false;
            }
        }
        return code.length() == LETTERS_OF_CURRENCY;
    }

    private static boolean isUnit(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!FactKey.isOfWord(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && name.charAt(0) >= 'a';
    }

    /** Makes a key for values of this kind. */
    FactKey<?> key(String id, String unit) {
        return new FactKey<>(id, type, this == PERIOD ? PERIOD_UNIT : unit);
    }

    String description() {
        return description;
    }

    /** Returns the word for the type, in tables of facts for all but credits and money. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the word for the column of units; for credits and money, the unit of the value. */
    String unit(Object value) {
        return switch (this) {
            case PERIOD -> unitOf((Period) value);
            case CREDITS -> ((Credits) value).unit().name();
            case MONEY -> ((Money) value).currency().getCurrencyCode();
            default -> word();
        };
    }

    private static String unitOf(Period period) {
        boolean years = period.getYears() > 0;
        boolean months = period.getMonths() > 0;
        boolean days = period.getDays() > 0;
        boolean mixed = years && (months || days) || months && days;
        return mixed ? PERIOD_UNIT : years ? YEARS : months ? MONTHS : DAYS;
    }

    String text(Object value) {
        return switch (this) {
            case PERIOD -> textOf((Period) value);
            case CREDITS -> ((Credits) value).amount().toPlainString();
            case MONEY -> ((Money) value).amount().toPlainString();
            case RATIO -> ((BigDecimal) value).toPlainString();
            case YES_NO -> (Boolean) value ? YES : "no";
            default -> value.toString();
        };
    }

    private static String textOf(Period period) {
        return unitOf(period).equals(PERIOD_UNIT)
                ? period.toString()
                : String.valueOf(period.getYears() + period.getMonths() + period.getDays());
    }

    /** Parses what {@link #text} formats; throws IllegalArgumentException (or its subclass InvalidInputException). */
    Object read(String text, String unit) {
        return switch (this) {
            case PERIOD -> period(text, unit);
            case CREDITS -> Credits.of(text, new CreditUnit(unit));
            case MONEY -> price(text, unit);
            case COUNT -> whole(text);
            case RATIO -> ratio(text);
            case DATE -> date(text);
            case YES_NO -> yes(text);
            case WORDS -> text;
        };
    }

    private Period period(String text, String unit) {
        return switch (unit) {
            case YEARS -> Period.ofYears(whole(text));
            case MONTHS -> Period.ofMonths(whole(text));
            case DAYS -> Period.ofDays(whole(text));
            default -> mixed(text);
        };
    }

    private Period mixed(String text) {
        Matcher parts = Written.MIXED_PERIOD.matcher(text);
        if (!parts.matches()) {
            throw unusable(text);
        }
        return Period.of(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : whole(parts.group(group));
    }

    private Money price(String text, String currency) {
        Money price = Money.of(text, currency);
        if (price.isNegative()) {
            throw unusable(text);
        }
        return price;
    }

    private int whole(String text) {
        int number = text.isEmpty() || text.length() > LONGEST_WHOLE ? -1 : FactText.number(text, 0, text.length());
        if (number < 0) {
            throw unusable(text);
        }
        return number;
    }

    private BigDecimal ratio(String text) {
        if (!Written.RATIO.matcher(text).matches()) {
            throw unusable(text);
        }
        return new BigDecimal(text);
    }

    private LocalDate date(String text) {
        Optional<LocalDate> date = FactText.date(text);
        if (date.isEmpty()) {
            throw unusable(text);
        }
        return date.get();
    }

    private boolean yes(String text) {
        if (!text.equals(YES) && !text.equals("no")) {
            throw unusable(text);
        }
        return text.equals(YES);
    }

    /** Normalizes a value; throws IllegalArgumentException if it is out of bounds. */
    Object checked(Object value) {
        return switch (this) {
            case PERIOD -> within(value, isPeriod((Period) value));
            case COUNT -> within(value, (Integer) value >= 0 && (Integer) value <= MOST);
            case RATIO -> plain((BigDecimal) value);
            case WORDS -> FactText.line(value.toString());
            // only values that can be formatted and parsed again are valid
            default -> read(text(value), unit(value));
        };
    }

    private static boolean isPeriod(Period period) {
        boolean tooLong = period.toTotalMonths() > MOST_MONTHS || period.getDays() > MOST_DAYS;
        return !period.isNegative() && !period.isZero() && !tooLong;
    }

    private BigDecimal plain(BigDecimal value) {
        // count the digits first: with a huge exponent, the plain number could fill the memory
        boolean large = value.signum() != 0 && (long) value.precision() - value.scale() > MOST_DIGITS;
        BigDecimal ratio = large ? value : value.stripTrailingZeros();
        within(value, value.signum() >= 0 && !large && ratio.scale() <= MOST_DECIMALS_OF_RATIO);
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }

    private Object within(Object value, boolean bounds) {
        if (!bounds) {
            throw unusable(value);
        }
        return value;
    }

    private IllegalArgumentException unusable(Object found) {
        return new IllegalArgumentException("found " + InvalidInputException.quoted(found) + ", wanted " + description);
    }

    /** Whether two values mean the same, such as 24 months and 2 years. */
    static boolean isSame(Object one, Object other) {
        return one instanceof Period first && other instanceof Period second
                ? first.normalized().equals(second.normalized())
                : one.equals(other);
    }

    /** Whether a value is a whole number of months; only these can be the length of a term. */
    static boolean isOfWholeMonths(Object value) {
        return value instanceof Period period && period.getDays() == 0;
    }
}
