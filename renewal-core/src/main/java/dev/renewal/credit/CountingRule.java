package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule about which recorded activities count, and for how much. A rule that leaves something out enters it in the ledger
 * with the reason.
 *
 * <p>A rule that remembers the activities that it saw is made anew for each count; they come in the order of their dates.
 * Such a rule is not thread-safe, and those that this interface makes are to be taken for such, {@link #eachAtLeast} apart.
 */
public interface CountingRule {
    /**
     * Says which activities the rule has a say in; most rules have none in most activities. {@link #admits} and
     * {@link #limits} are asked of no others.
     *
     * <p>A {@link TraitTest} is the quickest, as activities that are alike are tested once; then
     * {@link Activity#completedBefore}.
     *
     * @return a test of the activities of which the other two are asked: a pure function, the same each time
     */
    default Predicate<Activity> concerning() {
        return TraitTest.ALL;
    }

    /**
     * Says whether an activity counts at all; asked before its kind and unit are looked at.
     *
     * @param activity the activity
     * @param ledger the ledger that takes what is left out
     * @return true if it counts as far as this rule is concerned
     */
    default boolean admits(Activity activity, CreditLedger ledger) {
        return true;
    }

    /**
     * Says how much of an activity counts.
     *
     * @param activity the activity, of a kind and unit that the body counts
     * @param worth what it is worth so far, in the unit of the requirements
     * @param ledger the ledger that takes what is left out
     * @return what counts, at most the worth; zero where nothing does
     */
    default Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
        return worth;
    }

    /**
     * Counts what was completed from a first to a last day.
     *
     * @param first the first day
     * @param last the last day, itself included
     * @return the rule
     */
    static CountingRule within(LocalDate first, LocalDate last) {
        return new Window(first, last);
    }

    /**
     * Counts what was completed from a first to a last day, and notes a rule where something was completed soon after.
     *
     * @param first the first day
     * @param last the last day, itself included
     * @param noted the last day on which something that was completed after the window is noted
     * @param rule the rule that says why it does not count, read for each such activity
     * @param inquiry the inquiry that reads it
     * @return the rule
     */
    static CountingRule within(LocalDate first, LocalDate last, LocalDate noted, RuleKey<?> rule, Inquiry inquiry) {
        return new Window(first, last, noted, rule, inquiry);
    }

    /**
     * Counts what was completed within a stretch of time that ends with the as-of date and moves with it.
     *
     * @param length how long the stretch is; what was completed on the as-of date less the length counts no longer
     * @param inquiry the inquiry
     * @return the rule
     */
    static CountingRule withinLast(Period length, Inquiry inquiry) {
        return new CountingRule() {
            @Override
            public boolean admits(Activity activity, CreditLedger ledger) {
                LocalDate tooOld = activity.completedOn().plus(length);
                // a month that is too short for the day moves the sum, but not the difference, to its end; days behind
                // months move the sum the other way
                while (!tooOld.minusDays(1).minus(length).isBefore(activity.completedOn())) {
                    tooOld = tooOld.minusDays(1);
                }
                while (tooOld.minus(length).isBefore(activity.completedOn())) {
                    tooOld = tooOld.plusDays(1);
                }
                if (inquiry.hasReached(tooOld)) {
                    // the day on which it ceased to count stays the same from one day to the next
                    ledger.leaveOut(
                            activity,
                            Uncounted.BEFORE_WINDOW,
                            "Completed too long ago: it counted up to " + tooOld.minusDays(1) + ".");
                    return false;
                }
                return true;
            }
        };
    }

    /**
     * Counts all but some activities, such as those of a provider that the body does not accept.
     *
     * @param which the activities that do not count
     * @param code the stable code of the reason
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule leavingOut(Predicate<Activity> which, String code, String reason) {
        return new CountingRule() {
            @Override
            public Predicate<Activity> concerning() {
                return which;
            }

            @Override
            public boolean admits(Activity activity, CreditLedger ledger) {
                ledger.leaveOut(activity, code, reason);
                return false;
            }
        };
    }

    /**
     * Counts what was not used for another credential.
     *
     * @param credential the credential for which it may have been used, as the host writes it
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule notUsedElsewhere(String credential, String reason) {
        return leavingOut(TraitTest.usedElsewhereThan(credential), Uncounted.USED_ELSEWHERE, reason);
    }

    /**
     * Counts some activities only from a least amount up. The rule remembers nothing, and serves any number of counts.
     *
     * @param which the activities that have to be worth so much
     * @param least the amount from which on one counts, in the unit of the requirements
     * @param code the stable code of the reason
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule eachAtLeast(Predicate<Activity> which, Credits least, String code, String reason) {
        return new LeastAmount(which, least, code, reason);
    }

    /**
     * Counts some activities up to a maximum, the oldest first; the one that crosses it counts in part.
     *
     * @param which the activities that the maximum is for
     * @param most the maximum, in the unit of the requirements
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule atMost(Predicate<Activity> which, Credits most, String reason) {
        return new CountingRule() {
            private Credits left = most;

            @Override
            public Predicate<Activity> concerning() {
                return which;
            }

            @Override
            public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
                Credits counted = worth.min(left);
                left = left.lessAtMost(counted);
                if (counted.compareTo(worth) < 0) {
                    ledger.leaveOut(activity, counted.isZero() ? Uncounted.OVER_MAXIMUM : Uncounted.IN_PART, reason);
                }
                return counted;
            }
        };
    }

    /**
     * Counts at most so many of some activities, the oldest first.
     *
     * @param which the activities that the maximum is for
     * @param most how many count
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule atMostActivities(Predicate<Activity> which, int most, String reason) {
        return new CountingRule() {
            private int seen;

            @Override
            public Predicate<Activity> concerning() {
                return which;
            }

            @Override
            public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
                if (seen++ < most) {
                    return worth;
                }
                ledger.leaveOut(activity, Uncounted.OVER_MAXIMUM, reason);
                return Credits.zero(worth.unit());
            }
        };
    }

    /**
     * Counts some activities again only after a time; whether the one before counted otherwise does not matter. Where one
     * from before the window keeps a later one out, this rule stands before that of the window, which it then sees all of.
     *
     * @param which the activities that are kept apart
     * @param spacing the time from one that passed this rule to the next
     * @param code the stable code of the reason
     * @return the rule
     */
    static CountingRule onceIn(Predicate<Activity> which, Period spacing, String code) {
        return new CountingRule() {
            private LocalDate again;

            @Override
            public Predicate<Activity> concerning() {
                return which;
            }

            @Override
            public boolean admits(Activity activity, CreditLedger ledger) {
                if (again != null && activity.completedOn().isBefore(again)) {
                    ledger.leaveOut(activity, code, "Counts again from " + again + " on.");
                    return false;
                }
                again = activity.completedOn().plus(spacing);
                return true;
            }
        };
    }

    /**
     * Counts each of some things once, such as a course that was taken twice, among the activities that are admitted.
     *
     * @param sameAs what two activities have in common when they repeat each other; an empty text repeats nothing
     * @param reason one sentence for people
     * @return the rule
     */
    static CountingRule noRepeats(Function<Activity, String> sameAs, String reason) {
        return new CountingRule() {
            private final Set<String> seen = new HashSet<>();

            @Override
            public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
                String same = sameAs.apply(activity);
                if (same.isEmpty() || seen.add(same)) {
                    return worth;
                }
                ledger.leaveOut(activity, Uncounted.REPEATED, reason);
                return Credits.zero(worth.unit());
            }
        };
    }
}
