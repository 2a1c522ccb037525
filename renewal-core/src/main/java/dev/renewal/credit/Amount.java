package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;

/** How much a requirement asks for, found when it is asked. Implementations are pure functions. */
@FunctionalInterface
public interface Amount {
    /**
     * Finds the amount.
     *
     * @param inquiry the inquiry through which facts are read
     * @param total the total requirement; for the total itself, zero of the unit
     * @return the amount, in the unit of the total
     */
    Credits in(Inquiry inquiry, Credits total);

    /**
     * States the amount by a fact.
     *
     * @param fact the fact, in the unit of the requirements
     * @return the amount
     */
    static Amount by(RuleKey<Credits> fact) {
        return (inquiry, total) -> inquiry.value(fact);
    }

    /**
     * States the amount as a part of the total, by a fact.
     *
     * @param fact how much of the total, such as 0.8 for 80 percent
     * @return the amount
     */
    static Amount shareOfTotal(RuleKey<BigDecimal> fact) {
        return (inquiry, total) -> total.convertedAt(inquiry.value(fact), total.unit());
    }

    /**
     * States an amount that was computed already, from facts and the holder's record.
     *
     * @param computed the amount
     * @return the amount
     */
    static Amount of(Credits computed) {
        return (inquiry, total) -> computed;
    }
}
