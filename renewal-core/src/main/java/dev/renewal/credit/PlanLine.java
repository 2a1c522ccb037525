package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One line of a plan: how many credits to earn, and with which traits. Immutable and thread-safe.
 *
 * @param credits how much to earn
 * @param traits the traits that the activity must have, the outermost category first; empty where any credit counts
 * @param without the traits that it must not have
 */
public record PlanLine(Credits credits, List<Trait> traits, List<Trait> without) implements Serializable {
    /**
     * Copies the lists.
     *
     * @param credits how much to earn
     * @param traits the traits that the activity must have, the outermost category first; empty where any credit counts
     * @param without the traits that it must not have
     */
    public PlanLine {
        Objects.requireNonNull(traits, "traits");
        Objects.requireNonNull(without, "without");
        Objects.requireNonNull(credits, "credits");
        traits = List.copyOf(traits);
        without = List.copyOf(without);
    }

    private Object writeReplace() {
        return new Form(credits, traits.toArray(new Trait[0]), without.toArray(new Trait[0]));
    }

    /** What is serialized; arrays, as a stream may hold a list of anything. */
    private record Form(Credits credits, Trait[] traits, Trait... without) implements Serializable {
        private Object readResolve() {
            return new PlanLine(credits, List.of(traits), List.of(without));
        }
    }

    /** Returns the line for people, such as {@code 6.5 point, topic clinical, approved_by aama}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(credits.toString());
        for (Trait trait : traits) {
            text.append(", ").append(trait);
        }
        for (Trait trait : without) {
            text.append(", not ").append(trait);
        }
        return text.toString();
    }
}
