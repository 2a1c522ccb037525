package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.error.SerializedForm;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One line of a plan: earn so much, of this kind. Immutable and thread-safe.
 *
 * @param credits how much to earn
 * @param traits what it must be like, the outermost bucket first; empty where any credit will do
 * @param without what it must not be like, as no more of that counts
 */
public record PlanLine(Credits credits, List<Trait> traits, List<Trait> without) implements Serializable {
    /**
     * Copies the lists.
     *
     * @param credits how much to earn
     * @param traits what it must be like, the outermost bucket first; empty where any credit will do
     * @param without what it must not be like, as no more of that counts
     */
    public PlanLine {
        Objects.requireNonNull(credits, "credits");
        traits = SerializedForm.copyOf(traits, Trait.class);
        without = SerializedForm.copyOf(without, Trait.class);
    }

    /** Returns the line for people, such as {@code 6.5 point, topic clinical, approved_by aama}. */
    @Override
    public String toString() {
        return credits
                + traits.stream().map(trait -> ", " + trait).collect(Collectors.joining())
                + without.stream().map(trait -> ", not " + trait).collect(Collectors.joining());
    }
}
