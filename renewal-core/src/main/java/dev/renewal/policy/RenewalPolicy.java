package dev.renewal.policy;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one certifying body: the SPI that each body's module provides.
 *
 * <p>A policy is a pure function. It reads no clock, no default time zone or locale, keeps no state, and takes every number
 * from the {@link FactsAsOf} that it is handed. Most policies declare their rules: see {@link DeclaredPolicy}. Implementations are thread-safe and
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

    /** {@return the body whose rules these are} */
    CertifyingBody body();

    /** {@return the credentials, each with the id of the body; at least one} */
    List<Credential> credentials();

    /**
     * Returns the facts that the policy ships. A registry may overlay them with a host's own, so a policy never reads this
     * table itself.
     *
     * @return the facts
     */
    FactTable facts();

    /** {@return the time after the day of verification; two years unless overridden} */
    default Period staleAfter() {
        return FactsAsOf.STALE_AFTER;
    }

    /** {@return the keys; empty unless overridden} */
    default Set<InputKey<?>> inputs() {
        return Set.of();
    }

    /**
     * Returns the words that a credential knows, by which an answer tells which words of a record are not known.
     *
     * @param credential one of the credentials of this policy
     * @return the vocabulary; empty unless overridden: then no word of a record is called unknown
     */
    default Optional<Vocabulary> vocabulary(CredentialId credential) {
        return Optional.empty();
    }

    /**
     * Makes the rules of a credential as of a date, which the registry keeps for every holder it is asked for on that date.
     *
     * <p>Reading facts here is silent; an answer rests on a fact once its trace uses it. A fact that is not established must
     * not fail here, but where it is used.
     *
     * @param credential one of the credentials of this policy
     * @param facts the facts of this policy as of the date, a host's own among them
     * @return the rules
     */
    Rules rules(CredentialId credential, FactsAsOf facts);
}
