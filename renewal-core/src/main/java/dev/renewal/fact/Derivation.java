package dev.renewal.fact;

import java.util.Objects;
import java.util.function.Function;

/**
 * What follows from the value of one fact alone, such as a sentence that names it; found once for as long as the same entry
 * of the fact is read.
 *
 * <p>Kept as a constant of a policy, and asked for by {@link Inquiry#derived}. Thread-safe without a lock, as what it keeps
 * has final fields alone: a thread sees all of it or nothing, and finds it anew in the second case.
 *
 * @param <V> the type of the fact's value
 * @param <T> the type of what follows, immutable: all holders share it
 */
public final class Derivation<V, T> {
    private final RuleKey<V> key;
    private final Function<V, T> rule;
    private final Last<V, T> last = new Last<>();

    /** What was found last, and from what; nothing until then. */
    private static final class Last<V, T> {
        private Found<V, T> found;
    }

    private record Found<V, T>(Fact<V> fact, T result) {}

    private Derivation(RuleKey<V> key, Function<V, T> rule) {
        this.key = key;
        this.rule = rule;
    }

    /**
     * Says what follows from a fact.
     *
     * @param <V> the type of the fact's value
     * @param <T> the type of what follows, immutable
     * @param key the fact
     * @param rule makes what follows of the value; a pure function
     * @return the derivation
     */
    public static <V, T> Derivation<V, T> of(RuleKey<V> key, Function<V, T> rule) {
        return new Derivation<>(Objects.requireNonNull(key, "key"), Objects.requireNonNull(rule, "rule"));
    }

    RuleKey<V> key() {
        return key;
    }

    T of(Fact<V> fact) {
        Found<V, T> known = last.found;
        if (known == null || known.fact != fact) {
            known = new Found<>(fact, rule.apply(fact.valueOrNull()));
            last.found = known;
        }
        return known.result;
    }
}
