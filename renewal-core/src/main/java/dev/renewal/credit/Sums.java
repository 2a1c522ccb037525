package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * What counts of the activities that are alike in all that a {@link TraitTest} asks for, added up: they count in the same
 * places. Not thread-safe.
 */
final class Sums {
    private static final Likeness[] NOTHING = {};

    private final CreditUnit unit;
    /** Not to be changed. */
    private Likeness[] like = NOTHING;
    /** In whole units of the usual fraction; null as long as there is no group. */
    private long[] units;
    /** What does not fit into those, to be added to them; null where nothing, and altogether as long as there is none. */
    private Credits[] beyond;

    Sums(CreditUnit unit) {
        this.unit = unit;
    }

    /** Adds the groups of activities behind those that are there, and returns the number of the first of them. */
    int extend(Columns columns) {
        int base = like.length;
        if (base == 0) {
            like = columns.likenesses();
            units = new long[like.length];
            return base;
        }
        like = Arrays.copyOf(like, base + columns.groups());
        System.arraycopy(columns.likenesses(), 0, like, base, columns.groups());
        units = Arrays.copyOf(units, like.length);
        beyond = beyond == null ? null : Arrays.copyOf(beyond, like.length);
        return base;
    }

    void add(int group, long more) {
        long sum = units[group] + more;
        // the largest number stands for what does not fit
        if (sum >= 0 && sum < Long.MAX_VALUE) {
            units[group] = sum;
        } else {
            addBeyond(group, Credits.ofUnits(more, Columns.DECIMALS, unit));
        }
    }

    void add(int group, Credits more) {
        long exact = Columns.units(more);
        if (exact == Columns.BEYOND) {
            addBeyond(group, more);
        } else {
            add(group, exact);
        }
    }

    private void addBeyond(int group, Credits more) {
        if (beyond == null) {
            beyond = new Credits[units.length];
        }
        beyond[group] = beyond[group] == null ? more : beyond[group].plus(more);
    }

    /** The number of groups. */
    int size() {
        return like.length;
    }

    /** What the activities of a group are like. */
    Likeness likeness(int group) {
        return like[group];
    }

    /** The number of groups of which something counts. */
    int counted() {
        int counted = 0;
        for (int group = 0; group < like.length; group++) {
            counted += isNothing(group) ? 0 : 1;
        }
        return counted;
    }

    /** Whether nothing in a group counts. */
    boolean isNothing(int group) {
        return units[group] == 0 && (beyond == null || beyond[group] == null);
    }

    /** The decimals that hold all sums exactly. */
    int decimals() {
        int decimals = Columns.DECIMALS;
        if (beyond != null) {
            for (Credits some : beyond) {
                decimals = some == null ? decimals : Math.max(decimals, some.decimals());
            }
        }
        return decimals;
    }

    /** The sum of a group in whole units, rounded down where they do not hold it, or the largest number of use. */
    long units(int group, int decimals, long most) {
        return decimals == Columns.DECIMALS && (beyond == null || beyond[group] == null)
                ? Math.min(units[group], most)
                : credits(group).inUnits(decimals, RoundingMode.DOWN, most);
    }

    private Credits credits(int group) {
        Credits sum = Credits.ofUnits(units[group], Columns.DECIMALS, unit);
        return beyond == null || beyond[group] == null ? sum : sum.plus(beyond[group]);
    }

    /** All sums together. */
    Credits total() {
        Credits total = Credits.zero(unit);
        for (int group = 0; group < like.length; group++) {
            total = total.plus(credits(group));
        }
        return total;
    }
}
