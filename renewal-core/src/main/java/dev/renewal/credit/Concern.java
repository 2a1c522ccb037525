package dev.renewal.credit;

import java.util.function.Predicate;

/**
 * Which activities of a transcript the rules of a count have a say in: found once for all that are alike, and once for all of
 * some days, so that few are asked one by one. Not thread-safe.
 */
final class Concern {
    private static final TraitTest[] NO_TESTS = {};

    private final CountingRule[] rules;
    private final Columns columns;
    /** The tests of the rules that ask for traits, in the order of the rules. */
    private TraitTest[] byTraits = NO_TESTS;
    /** By such a test, the amount in whole units from which on the rule leaves an activity as it is. */
    private long[] least;
    /** No rule has a say, by the day or by a test of its own, in the activities from one place up to another. */
    private int clearFrom;

    private int clearTo;

    Concern(Columns columns, int first, int behindLast, CountingRule... rules) {
        this.rules = rules;
        this.columns = columns;
        this.clearFrom = first;
        this.clearTo = behindLast;
        int tests = 0;
        for (CountingRule rule : rules) {
            Predicate<Activity> test = rule.concerning();
            if (test instanceof TraitTest) {
                tests++;
            } else if (test instanceof DayTest days) {
                clearFrom = Math.max(clearFrom, columns.firstNotBefore(days.first(), first, behindLast));
                clearTo = Math.min(clearTo, columns.firstNotBefore(days.behindLast(), first, behindLast));
            } else {
                clearTo = first;
            }
        }
        if (tests > 0) {
            gather(tests);
        }
    }

    private void gather(int tests) {
        byTraits = new TraitTest[tests];
        least = new long[tests];
        int place = 0;
        for (CountingRule rule : rules) {
            if (rule.concerning() instanceof TraitTest test) {
                byTraits[place] = test;
                least[place++] = rule instanceof LeastAmount amount ? amount.unitsOf(columns.unit()) : Long.MAX_VALUE;
            }
        }
    }

    /** Whether each rule leaves an activity as it is, provided that it counts as recorded, one for one. */
    boolean isNone(int index) {
        if (index < clearFrom || index >= clearTo) {
            return false;
        }
        boolean[] passes = passes(index);
        for (int place = 0; place < passes.length; place++) {
            if (passes[place] && columns.units(index) < least[place]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a rule has a say in an activity. */
    boolean isOf(CountingRule rule, int index) {
        Predicate<Activity> test = rule.concerning();
        if (test instanceof DayTest days) {
            return days.passes(columns.day(index));
        }
        return test instanceof TraitTest traits
                ? traits.test(columns.likeness(columns.group(index)))
                : test.test(columns.activity(index));
    }

    /** The rules, in their order; not to be changed. */
    CountingRule[] rules() {
        return rules;
    }

    private boolean[] passes(int index) {
        return columns.likeness(columns.group(index)).passes(byTraits);
    }
}
