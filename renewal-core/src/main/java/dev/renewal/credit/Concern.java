package dev.renewal.credit;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which activities of a transcript the rules of a count have a say in: found once for all that are alike, and once for all of
 * some days, so that few are asked one by one. Not thread-safe.
 */
final class Concern {
    private final CountingRule[] rules;
    private final Columns columns;
    /** The tests of the rules that ask for traits, in the order of the rules. */
    private final TraitTest[] byTraits;
    /** By such a test, the amount in whole units from which on the rule leaves an activity as it is. */
    private final long[] least;
    /** By rule, the place of its test among those, or -1. */
    private final int[] places;
    /** By rule, the place from which on, and that up to which, it has no say; of those that ask for the day alone. */
    private final int[] from;

    private final int[] to;
    /** No rule has a say, by the day or by a test of its own, in the activities from one place up to another. */
    private int clearFrom;

    private int clearTo;

    Concern(Columns columns, int first, int behindLast, CountingRule... rules) {
        this.rules = rules;
        this.columns = columns;
        this.places = new int[rules.length];
        this.from = new int[rules.length];
        this.to = new int[rules.length];
        this.least = new long[rules.length];
        this.clearFrom = first;
        this.clearTo = behindLast;
        TraitTest[] tests = new TraitTest[rules.length];
        int found = 0;
        for (int rule = 0; rule < rules.length; rule++) {
            Predicate<Activity> test = rules[rule].concerning();
            places[rule] = -1;
            if (test instanceof TraitTest traits) {
                least[found] = rules[rule] instanceof LeastAmount amount ? amount.units() : Long.MAX_VALUE;
                places[rule] = found;
                tests[found++] = traits;
            } else if (test instanceof DayTest days) {
                from[rule] = columns.firstNotBefore(days.first(), first, behindLast);
                to[rule] = columns.firstNotBefore(days.behindLast(), first, behindLast);
                clearFrom = Math.max(clearFrom, from[rule]);
                clearTo = Math.min(clearTo, to[rule]);
            } else {
                from[rule] = -1;
                clearTo = first;
            }
        }
        this.byTraits = Arrays.copyOf(tests, found);
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
    boolean isOf(int rule, int index) {
        int place = places[rule];
        if (place >= 0) {
            boolean[] passes = passes(index);
            return passes != Likeness.NONE && passes[place];
        }
        return from[rule] < 0
                ? rules[rule].concerning().test(columns.activity(index))
                : index < from[rule] || index >= to[rule];
    }

    private boolean[] passes(int index) {
        return columns.likeness(columns.group(index)).passes(byTraits);
    }
}
