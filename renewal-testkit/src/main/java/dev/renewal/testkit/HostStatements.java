package dev.renewal.testkit;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.fact.RuleKey;
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
 * Makes statements about any facts of a table, with any values that the library accepts; always the same for one seed.
 */
final class HostStatements {
    private static final int MOST = 9_999;
    private static final String SOURCE = "HR memo 7";

    private final FactTable facts;
    private final Random random;

    HostStatements(FactTable facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    /** Some statements about some rules, which hold from days on which answers are asked for. */
    FactOverrides some() {
        return about(1 + random.nextInt(4), Variations.anyDay(random), true);
    }

    /** Some statements about some rules, all from a day on. */
    FactOverrides from(LocalDate day) {
        return about(1 + random.nextInt(20), day, false);
    }

    /** Each amount of money and of credits is zero, on every day. */
    static FactOverrides zeros(FactTable facts) {
        FactOverrides stated = FactOverrides.none();
        for (RuleKey<?> key : facts.keys()) {
            if (key.type() == Money.class || key.type() == Credits.class) {
                stated = stated.and(zero(key, facts));
            }
        }
        return stated;
    }

    /** A statement holds until the next entry that is shipped, so there is one in place of each. */
    private static <T> FactOverrides zero(RuleKey<T> key, FactTable facts) {
        Object nothing = key.type() == Money.class ? Money.of("0", key.unit()) : Credits.of("0", key.unit());
        Stream<LocalDate> starts = facts.entries(key).stream().map(Fact::start).flatMap(Optional::stream);
        return FactOverrides.of(Stream.concat(Stream.of(Variations.FIRST), starts)
                .distinct()
                .map(from -> FactOverride.of(key, key.type().cast(nothing), from, SOURCE, Variations.LAST))
                .toArray(FactOverride<?>[]::new));
    }

    private FactOverrides about(int rules, LocalDate day, boolean mayEnd) {
        List<RuleKey<?>> keys = new ArrayList<>(facts.keys());
        Collections.shuffle(keys, random);
        FactOverrides stated = FactOverrides.none();
        for (RuleKey<?> key : keys.subList(0, Math.min(rules, keys.size()))) {
            // most hold for every day, so that they have a bearing
            LocalDate from = mayEnd && random.nextInt(3) > 0 ? Variations.FIRST : day;
            stated = stated.and(FactOverrides.of(about(key, from, mayEnd)));
        }
        return stated;
    }

    private <T> FactOverride<T> about(RuleKey<T> key, LocalDate from, boolean mayEnd) {
        FactOverride<T> open =
                FactOverride.of(key, key.type().cast(value(key)), from, SOURCE, Variations.anyDay(random));
        boolean ends = mayEnd && random.nextInt(2) == 0 && from.isBefore(Variations.LAST);
        FactOverride<T> statement = ends
                ? open.until(
                        random.nextInt(3) == 0
                                ? Variations.between(from.plusDays(1), Variations.LAST, random)
                                : Variations.LAST)
                : open;
        return isAccepted(statement) ? statement : about(key, from, mayEnd);
    }

    private boolean isAccepted(FactOverride<?> statement) {
        try {
            FactOverrides.of(statement).requireKnown(facts);
            return true;
        } catch (InvalidFactsException refused) {
            // days for a rule of months
            return false;
        }
    }

    private Object value(RuleKey<?> key) {
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
            return new BigDecimal(one("0", "0.000001", "0.5", "1", "3", "999999999.999999"));
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
