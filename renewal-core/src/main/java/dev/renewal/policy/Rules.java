package dev.renewal.policy;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Trace;
import dev.renewal.term.RenewalHistory;

/**
 * The rules of one credential as of one date: made from the facts once, and then asked for every holder.
 *
 * <p>A pure function: the same certification gets an equal answer. It uses facts and compares dates with the as-of date through
 * the trace only, and throws for no valid certification. Implementations are immutable and thread-safe.
 */
public interface Rules {
    /**
     * Answers for one certification.
     *
     * <p>The registry calls it for the credential of the rules, on or after the day of certification, without anything that is
     * dated after the as-of date.
     *
     * @param certification what was known on the as-of date
     * @param trace the trace of the answer, of the facts that the rules were made from
     * @return the answer
     */
    Assessment assess(Certification certification, Trace trace);

    /**
     * Returns a history with a day of certification, where the host gave none.
     *
     * @param history the history, with a printed expiration and without a day of certification
     * @param trace the trace of the answer
     * @return the history with the day that follows from the earliest printed expiration
     * @throws InvalidInputException unless overridden; code {@code INVALID_DATE}
     */
    default RenewalHistory certified(RenewalHistory history, Trace trace) {
        throw new InvalidInputException(
                "INVALID_DATE",
                "certified_on",
                "nothing",
                "the day of certification, which the rules of this body need");
    }
}
