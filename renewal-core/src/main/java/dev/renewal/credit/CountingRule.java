package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule about which recorded activities count, and for how much.
 *
 * <p>A rule is declared once, resolved for a date ({@link #asOf}), and starts a {@link Count} for each holder that it
 * concerns. Implementations of the rule and of {@link AsOf} are immutable and thread-safe; a {@link Count} belongs to one
 * holder and may keep state.
 */
@FunctionalInterface
public interface CountingRule {
    /**
     * {@return the rule as it holds on a date}
     *
     * @param facts the facts as of the date; a fact that is not established must not make this fail
     */
    AsOf asOf(FactsAsOf facts);

    /** A rule as it holds on a date, shared by all holders. Immutable and thread-safe. */
    interface AsOf {
        /** {@return which activities the rule is asked about} */
        ActivityFilter concerning();

        /** {@return whether the rule is also asked about activities outside the window, before that leaves them out} */
        default boolean looksBeyondWindow() {
            return false;
        }

        /**
         * {@return whether the rule is asked, and its facts are cited, in a count; true unless overridden}
         *
         * @param window the window of the count
         */
        default boolean appliesTo(EarningWindow window) {
            return true;
        }

        /** {@return the facts, which are cited at each count to which the rule applies} */
        default List<Sourced<?>> facts() {
            return List.of();
        }

        /**
         * {@return whether the rule is only asked about activities that are {@linkplain CreditTally#isEarly early}; false
         * unless overridden}
         */
        default boolean concernsEarlyOnly() {
            return false;
        }

        /**
         * {@return the least worth, in millionths of the rule's unit, which the rule counts in full, so that it need not be
         * asked; zero, unless overridden, where it is asked about any amount}
         */
        default long leastWorth() {
            return 0;
        }

        /** {@return the trait, or empty if the rule knows none} */
        default Optional<Trait> exemptedBy() {
            return Optional.empty();
        }

        /**
         * {@return a new count, or a shared one without state} Called at most once for each holder, when the rule is first
         * asked.
         *
         * @param tally the tally of the holder
         */
        Count begin(CreditTally tally);
    }

    /**
     * One holder's count under a rule, asked about the activities in the order of their days. Not thread-safe.
     *
     * <p>The tally says which activity it is about. Ask it for a day or a worth where that is enough: {@link
     * CreditTally#activity} is slower. A count that leaves something out says so by {@link CreditTally#leaveOut}.
     */
    interface Count {
        /**
         * {@return whether an activity counts, before its kind and unit are looked at; true unless overridden}
         *
         * @param tally the tally, at the activity
         */
        default boolean admits(CreditTally tally) {
            return true;
        }

        /**
         * {@return what counts of an activity whose kind and unit count, from zero to the worth; the worth unless overridden}
         *
         * @param worth what it is worth so far, in millionths of the rule's unit, more than zero
         * @param tally the tally, at the activity
         */
        default long limits(long worth, CreditTally tally) {
            return worth;
        }
    }

    /**
     * {@return a rule that leaves out some activities, such as those of a provider that the body does not accept}
     *
     * @param which the activities that do not count, whatever their kind and unit
     * @param code the stable code of the reason
     * @param reason one sentence for people
     */
    static CountingRule leavingOut(ActivityFilter which, String code, String reason) {
        return new BuiltInRule(BuiltInRule.Kind.LEFT_OUT, which, code, reason, null);
    }

    /**
     * {@return a rule that leaves out some activities with a reason of their own, which is also remarked at a fact}
     *
     * @param which the activities that do not count although their kind and unit do
     * @param code the stable code of the reason
     * @param reason one sentence for people, in which {@code %s} is the topics of the activity, separated by semicolons
     * @param remarked the fact at which the answer repeats that sentence
     */
    static CountingRule leavingOut(ActivityFilter which, String code, String reason, FactKey<?> remarked) {
        Objects.requireNonNull(remarked, "remarked");
        return new BuiltInRule(BuiltInRule.Kind.REMARKED, which, code, reason, null, remarked);
    }

    /**
     * {@return a rule that leaves out activities that were used for another credential}
     *
     * @param credential the credential for which they may have been used, as the host writes it
     * @param reason one sentence for people
     */
    static CountingRule notUsedElsewhere(String credential, String reason) {
        Objects.requireNonNull(credential, "credential");
        return leavingOut(ActivityFilter.usedElsewhereThan(credential), Disallowance.USED_ELSEWHERE, reason);
    }

    /**
     * {@return a rule that counts some activities only from a least worth up}
     *
     * @param which the activities that have to be worth so much
     * @param least the fact that says from which worth on one counts, in the rule's unit
     * @param code the stable code of the reason
     * @param reason one sentence for people, in which {@code %s} is the least worth
     * @param exempt the trait that takes an activity out of the filter, which a plan names where it asks for less
     */
    static CountingRule eachAtLeast(
            ActivityFilter which, FactKey<Credits> least, String code, String reason, Trait exempt) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(exempt, "exempt");
        return new BuiltInRule(BuiltInRule.Kind.EACH_AT_LEAST, which, code, reason, exempt, least);
    }

    /**
     * {@return a rule that counts some activities up to a maximum, the oldest first; the one that crosses it counts in
     * part}
     *
     * @param which the activities that the maximum is for
     * @param most the fact that says how much counts, in the rule's unit
     * @param reason one sentence for people
     */
    static CountingRule atMost(ActivityFilter which, FactKey<Credits> most, String reason) {
        Objects.requireNonNull(most, "most");
        return new BuiltInRule(BuiltInRule.Kind.AT_MOST, which, Disallowance.OVER_MAXIMUM, reason, null, most);
    }

    /**
     * {@return a rule that counts some activities up to a maximum that is stated in another unit, the oldest first}
     *
     * @param which the activities that the maximum is for
     * @param most the fact that says how much counts, such as 3 cards
     * @param ratio the fact that says how much of the rule's unit one of that unit is worth
     * @param reason one sentence for people
     */
    static CountingRule atMost(ActivityFilter which, FactKey<Credits> most, FactKey<BigDecimal> ratio, String reason) {
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(ratio, "ratio");
        return new BuiltInRule(BuiltInRule.Kind.AT_MOST, which, Disallowance.OVER_MAXIMUM, reason, null, most, ratio);
    }

    /**
     * {@return a rule that counts at most a number of some activities, the oldest first}
     *
     * @param which the activities that the maximum is for
     * @param most the fact that says how many count
     * @param reason one sentence for people
     */
    static CountingRule atMostActivities(ActivityFilter which, FactKey<Integer> most, String reason) {
        Objects.requireNonNull(most, "most");
        return new BuiltInRule(
                BuiltInRule.Kind.AT_MOST_ACTIVITIES, which, Disallowance.OVER_MAXIMUM, reason, null, most);
    }

    /**
     * {@return a rule that counts activities from before the term up to a maximum, the oldest first; applies to windows
     * with a {@linkplain EarningWindow#withTermStart start of the term}}
     *
     * @param most the fact that says how much counts, in the rule's unit
     * @param reason one sentence for people
     */
    static CountingRule earlyAtMost(FactKey<Credits> most, String reason) {
        Objects.requireNonNull(most, "most");
        return new BuiltInRule(
                BuiltInRule.Kind.EARLY_AT_MOST, ActivityFilter.all(), Disallowance.OVER_MAXIMUM, reason, null, most);
    }

    /**
     * {@return a rule that counts some activities again only after a time} The one before counts from its day, also
     * outside the window.
     *
     * @param which the activities that have to be so far apart
     * @param spacing the fact that says how long it takes from one that this rule admits to the next
     * @param code the stable code of the reason
     */
    static CountingRule onceIn(ActivityFilter which, FactKey<Period> spacing, String code) {
        Objects.requireNonNull(spacing, "spacing");
        return new BuiltInRule(BuiltInRule.Kind.ONCE_IN, which, code, "", null, spacing);
    }

    /**
     * {@return a rule that counts each of some things once, such as a course that was taken twice}
     *
     * @param sameAs gives what two activities have in common when they repeat each other; an empty text repeats nothing
     * @param reason one sentence for people
     */
    static CountingRule noRepeats(Function<Activity, String> sameAs, String reason) {
        Objects.requireNonNull(sameAs, "sameAs");
        Objects.requireNonNull(reason, "reason");
        return new NoRepeats(sameAs, reason);
    }

    /**
     * {@return a rule that counts some activities only up to a day that a fact states, and remarks the reason at that
     * fact; where the facts have no such day, all of them count}
     *
     * @param which the activities that the day is for, where their kind and unit count
     * @param lastDay the fact that says on which day the last one counts; cited only when one is recorded
     * @param code the stable code of the reason
     * @param reason one sentence for people, in which {@code %s} is the last day
     */
    static CountingRule upTo(ActivityFilter which, FactKey<LocalDate> lastDay, String code, String reason) {
        Objects.requireNonNull(lastDay, "lastDay");
        return new BuiltInRule(BuiltInRule.Kind.UP_TO, which, code, reason, null, lastDay);
    }
}
