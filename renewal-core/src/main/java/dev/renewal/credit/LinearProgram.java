package dev.renewal.credit;

import dev.renewal.amount.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least sum of some variables under linear constraints, exactly. Not thread-safe; used once.
 *
 * <p>The dual simplex method: no variable makes the sum smaller, so it starts without any and repairs one constraint after the
 * other. Of several choices it takes the variable that came first (Bland's rule), so it cannot cycle.
 */
final class LinearProgram {
    private final List<Long> costs = new ArrayList<>();
    private final List<Sum> constraints = new ArrayList<>();
    /** By row, the variables that the other columns express; the constant is last, and the last row is the sum. */
    private Fraction[][] rows = {};
    /** The variable of each column: those that are zero. */
    private int[] zero = {};
    /** The variable of each row. */
    private int[] basic = {};

    /** A constant and multiples of variables. Not thread-safe. */
    static final class Sum {
        private final List<Fraction> multiples = new ArrayList<>();
        private Fraction constant = Fraction.ZERO;

        Sum plus(Fraction number) {
            constant = constant.plus(number);
            return this;
        }

        Sum plus(Fraction multiple, int variable) {
            while (multiples.size() <= variable) {
                multiples.add(Fraction.ZERO);
            }
            multiples.set(variable, multiples.get(variable).plus(multiple));
            return this;
        }

        Sum plus(Sum other) {
            return plus(Fraction.ONE, other);
        }

        Sum minus(Sum other) {
            return plus(Fraction.ONE.negated(), other);
        }

        Sum plus(Fraction factor, Sum other) {
            for (int i = 0; i < other.multiples.size(); i++) {
                if (other.multiples.get(i).signum() != 0) {
                    plus(factor.times(other.multiples.get(i)), i);
                }
            }
            return plus(factor.times(other.constant));
        }

        private boolean isNeverNegative() {
            boolean never = constant.signum() >= 0;
            for (int i = 0; never && i < multiples.size(); i++) {
                never = multiples.get(i).signum() >= 0;
            }
            return never;
        }
    }

    /** Adds a variable that is zero or more, and says its number; the least sum has so much of it, zero or more. */
    int variable(long cost) {
        costs.add(cost);
        return costs.size() - 1;
    }

    /** Demands that a sum is zero or more. */
    void notNegative(Sum sum) {
        if (!sum.isNeverNegative()) {
            constraints.add(sum);
        }
    }

    /** The variables with the least sum, or null where nothing satisfies all constraints. */
    Fraction @Nullable [] solved() {
        start();
        for (int row = leaving(); row >= 0; row = leaving()) {
            int column = entering(row);
            if (column < 0) {
                return null;
            }
            exchange(row, column);
        }
        Fraction[] values = new Fraction[costs.size()];
        Arrays.fill(values, Fraction.ZERO);
        for (int row = 0; row < basic.length; row++) {
            if (basic[row] < values.length) {
                values[basic[row]] = rows[row][zero.length];
            }
        }
        return values;
    }

    private void start() {
        zero = new int[costs.size()];
        basic = new int[constraints.size()];
        rows = new Fraction[basic.length + 1][zero.length + 1];
        for (int column = 0; column < zero.length; column++) {
            zero[column] = column;
            rows[basic.length][column] = Fraction.of(costs.get(column), 1);
        }
        rows[basic.length][zero.length] = Fraction.ZERO;
        for (int row = 0; row < basic.length; row++) {
            basic[row] = zero.length + row;
            Sum sum = constraints.get(row);
            for (int column = 0; column < zero.length; column++) {
                rows[row][column] = column < sum.multiples.size() ? sum.multiples.get(column) : Fraction.ZERO;
            }
            rows[row][zero.length] = sum.constant;
        }
    }

    /** The row of the first variable that is negative, or -1. */
    private int leaving() {
        int found = -1;
        for (int row = 0; row < basic.length; row++) {
            if (rows[row][zero.length].signum() < 0 && (found < 0 || basic[row] < basic[found])) {
                found = row;
            }
        }
        return found;
    }

    /** The column that raises a row at the least cost, or -1. */
    private int entering(int row) {
        int found = -1;
        Fraction least = Fraction.ZERO;
        for (int column = 0; column < zero.length; column++) {
            if (rows[row][column].signum() > 0) {
                Fraction cost = rows[basic.length][column].over(rows[row][column]);
                int order = found < 0 ? -1 : cost.compareTo(least);
                if (order < 0 || order == 0 && zero[column] < zero[found]) {
                    found = column;
                    least = cost;
                }
            }
        }
        return found;
    }

    /** Expresses all rows by the variable of a row in place of that of a column. */
    private void exchange(int row, int column) {
        Fraction[] pivot = rows[row];
        Fraction factor = Fraction.ONE.over(pivot[column]);
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] = i == column ? factor : pivot[i].times(factor).negated();
        }
        for (Fraction[] other : rows) {
            Fraction multiple = other[column];
            if (other != pivot && multiple.signum() != 0) {
                other[column] = Fraction.ZERO;
                for (int i = 0; i < pivot.length; i++) {
                    if (pivot[i].signum() != 0) {
                        other[i] = other[i].plus(multiple.times(pivot[i]));
                    }
                }
            }
        }
        int left = basic[row];
        basic[row] = zero[column];
        zero[column] = left;
    }
}
