package dev.renewal.policy;

import dev.renewal.fact.Resolvable;
import dev.renewal.fee.FeeLine;
import java.util.List;

/**
 * A fee of an option that is declared, so that what it quotes and reads is data.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface DeclaredFee extends Resolvable<Holder.Rule<List<FeeLine>>> permits FeeRule, InstalmentRule {
    /** {@return the name of the fee, such as {@code renewal}, as names are compared} */
    String name();

    /** {@return whether the fee is looked for among the payments} */
    default boolean isReadFromPayments() {
        return false;
    }

    /** {@return whether members pay a price of their own} */
    default boolean isByMembership() {
        return false;
    }
}
