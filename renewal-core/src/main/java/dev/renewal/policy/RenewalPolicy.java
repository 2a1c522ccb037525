package dev.renewal.policy;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * The rules of one certifying body: the SPI that each body's module provides.
 *
 * <p>A policy is a pure function. It reads no clock, no default time zone or locale, keeps no state, reads every number
 * through the {@link Inquiry} that it is handed, and throws for no valid certification. Implementations are thread-safe and
 * have a public constructor without parameters, for {@link java.util.ServiceLoader}.
 */
public interface RenewalPolicy {
    /**
     * The level of this interface: the version of renewal-core that last changed it for policies, its major version times
     * 1000 plus its minor one. So 1 is that of 0.1, and a policy of level 1002 needs renewal-core 1.2 or newer; one of an
     * earlier level goes on working.
     */
    int LEVEL = 1;

    /**
     * Returns the level of this interface for which the policy was written. Return {@link #LEVEL}, which the compiler copies
     * into the policy's own class file.
     *
     * @return the level
     */
    int level();

    /**
     * Returns the body whose rules these are.
     *
     * @return the body
     */
    CertifyingBody body();

    /**
     * Returns the credentials that the policy governs.
     *
     * @return the credentials, each with the id of the body; at least one
     */
    List<Credential> credentials();

    /**
     * Returns the facts that the policy ships. A registry may overlay them with a host's own, so a policy never reads this
     * table itself.
     *
     * @return the facts
     */
    FactTable facts();

    /**
     * Returns how long a fact that was verified is taken to hold; an answer for a later date says in a note when it was.
     *
     * @return the time after the day of verification; two years unless overridden
     */
    default Period verificationHolds() {
        return Inquiry.VERIFICATION_HOLDS;
    }

    /**
     * Returns the further inputs that the policy understands; others are refused.
     *
     * @return the keys; empty unless overridden
     */
    default Set<InputKey<?>> inputs() {
        return Set.of();
    }

    /**
     * Answers for one certification.
     *
     * <p>The registry calls it for a credential of the body, on or after the day of certification, without anything that is
     * dated after the as-of date.
     *
     * @param certification what was known on the as-of date
     * @param inquiry the as-of date and the facts
     * @return the answer
     */
    Assessment assess(Certification certification, Inquiry inquiry);
}
