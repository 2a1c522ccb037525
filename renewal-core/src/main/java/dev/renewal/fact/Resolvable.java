package dev.renewal.fact;

/**
 * A declaration that is resolved once per date and then used for every holder.
 *
 * <p>Resolving leaves no trace and never fails. A fact that is not established fails only where it is used, so one unknown
 * fact does not stop other answers. Implementations and the values that they resolve to are immutable and thread-safe.
 *
 * @param <R> the type of the resolved value
 */
public interface Resolvable<R> {
    /**
     * Resolves the declaration.
     *
     * @param facts the facts as of a date
     * @return the resolved value, which serves all answers as of that date
     */
    R asOf(FactsAsOf facts);
}
