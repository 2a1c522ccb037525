package dev.renewal.testkit;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.InvalidFactsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Generates a host's overrides of any facts of a table, with any values that the library accepts. Deterministic for a seed.
 */
final class HostStatements {
    private static final int MOST = 9_999;
    private static final BigDecimal LARGEST_RATIO = new BigDecimal("999999999.99");
    private static final String SOURCE = "HR memo 7";

    private final FactTable facts;
    private final Random random;

    HostStatements(FactTable facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    /** Returns a few overrides of random facts, from random days on. */
    FactOverrides some() {
        return about(1 + random.nextInt(4), Variations.anyDay(random), true);
    }

    /** Returns some overrides of random facts, all from a given day on. */
    FactOverrides from(LocalDate day) {
        return about(1 + random.nextInt(20), day, false);
    }

    /** Overrides each amount of money and of credits with zero, on every day. */
    static FactOverrides zeros(FactTable facts) {
        FactOverrides stated = FactOverrides.none();
        for (FactKey<?> key : facts.keys()) {
            if (key.type() == Money.class || key.type() == Credits.class) {
                stated = stated.and(zero(key, facts));
            }
        }
        return stated;
    }

    /** Overrides each ratio with the largest allowed value, on every day. */
    static FactOverrides largestRatios(FactTable facts) {
        FactOverrides stated = FactOverrides.none();
        for (FactKey<?> key : facts.keys()) {
            if (key.type() == BigDecimal.class) {
                stated = stated.and(inPlaceOfEach(startsFromTheFirstDay(key, facts), key, LARGEST_RATIO));
            }
        }
        return stated;
    }

    /** Takes back all values of a random fact, on every day. */
    FactOverrides oneTakenBack() {
        List<FactKey<?>> keys = List.copyOf(facts.keys());
        return takenBack(keys.get(random.nextInt(keys.size())), facts);
    }

    /** Takes back all values of a fact, on every day. */
    static FactOverrides takenBack(FactKey<?> key, FactTable facts) {
        return FactOverrides.of(startsFromTheFirstDay(key, facts)
                .distinct()
                .map(from -> FactOverride.notEstablished(key, from, SOURCE, Variations.LAST))
                .toArray(FactOverride<?>[]::new));
    }

    private static Stream<LocalDate> startsFromTheFirstDay(FactKey<?> key, FactTable facts) {
        Stream<LocalDate> starts = facts.entries(key).stream().map(Fact::start).flatMap(Optional::stream);
        return Stream.concat(Stream.of(Variations.FIRST), starts);
    }

    private static <T> FactOverrides zero(FactKey<T> key, FactTable facts) {
        Object nothing = key.type() == Money.class ? Money.of("0", key.unit()) : Credits.of("0", key.unit());
        return inPlaceOfEach(startsFromTheFirstDay(key, facts), key, nothing);
    }

    /** Overrides all shipped values of a fact with one value, from the same days on. */
    <T> FactOverrides inPlaceOf(FactKey<T> key) {
        Object value = value(key);
        FactOverrides stated = inPlaceOfEach(
                facts.entries(key).stream().map(entry -> entry.start().orElse(Variations.FIRST)), key, value);
        return isAccepted(stated) ? stated : inPlaceOf(key);
    }

    /** Makes one override for each start, as an override without an end holds only until the next shipped entry. */
    private static <T> FactOverrides inPlaceOfEach(Stream<LocalDate> starts, FactKey<T> key, Object value) {
        return FactOverrides.of(starts.distinct()
                .map(from -> FactOverride.of(key, key.type().cast(value), from, SOURCE, Variations.LAST))
                .toArray(FactOverride<?>[]::new));
    }

    private FactOverrides about(int rules, LocalDate day, boolean mayEnd) {
        List<FactKey<?>> keys = new ArrayList<>(facts.keys());
        Collections.shuffle(keys, random);
        FactOverrides stated = FactOverrides.none();
        for (FactKey<?> key : keys.subList(0, Math.min(rules, keys.size()))) {
            // most hold on every day, so that they affect the answers
            LocalDate from = mayEnd && random.nextInt(3) > 0 ? Variations.FIRST : day;
            stated = stated.and(FactOverrides.of(about(key, from, mayEnd)));
        }
        return stated;
    }

    private <T> FactOverride<T> about(FactKey<T> key, LocalDate from, boolean mayEnd) {
        FactOverride<T> open =
                FactOverride.of(key, key.type().cast(value(key)), from, SOURCE, Variations.anyDay(random));
        boolean ends = mayEnd && random.nextInt(2) == 0 && from.isBefore(Variations.LAST);
        FactOverride<T> statement = ends
                ? open.until(
                        random.nextInt(3) == 0
                                ? Variations.between(from.plusDays(1), Variations.LAST, random)
                                : Variations.LAST)
                : open;
        return isAccepted(FactOverrides.of(statement)) ? statement : about(key, from, mayEnd);
    }

    private boolean isAccepted(FactOverrides statements) {
        try {
            statements.requireKnown(facts);
            return true;
        } catch (InvalidFactsException refused) {
            // a length in days for a fact whose shipped values are months
            return false;
        }
    }

    private Object value(FactKey<?> key) {
        if (key.type() == Period.class) {
            return period();
        }
        if (key.type() == Credits.class) {
            return Credits.of(one("0", "0.0001", "1", "14", "60", "999999999.9999"), key.unit());
        }
        if (key.type() == Money.class) {
            return Money.of(one("0", "0.01", "60", "75", "999999999999.99"), key.unit());
        }
        if (key.type() == Integer.class) {
            return one(0, 1, 2, 3, 5, random.nextInt(MOST), MOST);
        }
        if (key.type() == BigDecimal.class) {
            // the largest ratio may lead to a refusal: see largestRatios
            return new BigDecimal(one("0", "0.01", "0.5", "1", "3", "15"));
        }
        if (key.type() == Boolean.class) {
            return random.nextBoolean();
        }
        return key.type() == LocalDate.class ? Variations.anyDay(random) : one("What holds.", "|", "😀");
    }

    private Period period() {
        int length = one(1, 2, 3, 6, 11, 12, 25, 60, 1 + random.nextInt(1_200), 1_200);
        return switch (random.nextInt(4)) {
            case 0 -> Period.ofDays(length);
            case 1 -> Period.ofYears(one(1, 2, 3, 5, 10, 50, 100));
            case 2 -> Period.of(random.nextInt(3), 1 + random.nextInt(12), random.nextInt(2) * random.nextInt(40));
            default -> Period.ofMonths(length);
        };
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
