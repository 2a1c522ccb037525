package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.renewal.amount.Fraction;
import dev.renewal.credit.LinearProgram.Sum;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    private static Sum sum(int constant, int... multiples) {
        Sum sum = new Sum().plus(Fraction.of(constant, 1));
        for (int i = 0; i < multiples.length; i++) {
            sum.plus(Fraction.of(multiples[i], 1), i);
        }
        return sum;
    }

    @Test
    void thirdsAreExact() {
        LinearProgram program = new LinearProgram();
        for (int i = 0; i < 3; i++) {
            program.variable(1);
        }
        program.notNegative(sum(-1, 2, 1, 0));
        program.notNegative(sum(-1, 0, 2, 1));
        program.notNegative(sum(-1, 1, 0, 2));
        Fraction third = Fraction.of(1, 3);
        assertThat(program.solved()).containsExactly(third, third, third);
    }

    @Test
    void whatContradictsItselfHasNoSolution() {
        LinearProgram program = new LinearProgram();
        program.variable(1);
        program.notNegative(sum(-2, 1));
        program.notNegative(sum(1, -1));
        assertThat(program.solved()).isNull();
    }

    /** Degenerate programs, on which a rule that chooses at will may cycle, and a solution that enumeration finds. */
    @Property
    void isTheLeastOfTheCorners(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[1 + random.nextInt(5)][4];
        LinearProgram program = new LinearProgram();
        for (int i = 0; i < 3; i++) {
            program.variable(i < 2 ? 1 : 0);
        }
        for (int[] row : rows) {
            for (int i = 0; i < 4; i++) {
                row[i] = random.nextInt(5) - (i == 3 ? 3 : 1);
            }
            program.notNegative(sum(row[3], row[0], row[1], row[2]));
        }
        Fraction[] found = program.solved();
        double least = leastOfCorners(rows);
        if (found == null) {
            assertThat(least).isInfinite();
            return;
        }
        for (int[] row : rows) {
            Fraction value = Fraction.of(row[3], 1);
            for (int i = 0; i < 3; i++) {
                assertThat(found[i].signum()).isNotNegative();
                value = value.plus(found[i].times(Fraction.of(row[i], 1)));
            }
            assertThat(value.signum()).isNotNegative();
        }
        Fraction cost = found[0].plus(found[1]);
        assertThat(cost.numerator().doubleValue() / cost.denominator().doubleValue())
                .isCloseTo(least, within(1e-9));
    }

    /** Each three of the constraints and axes that meet in one point; the costs are never negative, so a corner is least. */
    private static double leastOfCorners(int[]... rows) {
        double[][] planes = new double[rows.length + 3][];
        for (int i = 0; i < 3; i++) {
            planes[i] = new double[4];
            planes[i][i] = 1;
        }
        for (int i = 0; i < rows.length; i++) {
            planes[i + 3] = new double[] {rows[i][0], rows[i][1], rows[i][2], rows[i][3]};
        }
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < planes.length; a++) {
            for (int b = a + 1; b < planes.length; b++) {
                for (int c = b + 1; c < planes.length; c++) {
                    double[] point = meeting(planes[a], planes[b], planes[c]);
                    boolean inside = point != null;
                    for (int i = 0; inside && i < planes.length; i++) {
                        inside = planes[i][3] + dot(planes[i], point) > -1e-9;
                    }
                    least = inside ? Math.min(least, point[0] + point[1]) : least;
                }
            }
        }
        return least;
    }

    private static double dot(double[] plane, double... point) {
        return plane[0] * point[0] + plane[1] * point[1] + plane[2] * point[2];
    }

    /** The point in which three planes meet, by Cramer's rule. */
    private static double[] meeting(double[] a, double[] b, double[] c) {
        double all = determinant(a, b, c, -1);
        return Math.abs(all) < 1e-9
                ? null
                : new double[] {
                    determinant(a, b, c, 0) / all, determinant(a, b, c, 1) / all, determinant(a, b, c, 2) / all
                };
    }

    private static double determinant(double[] a, double[] b, double[] c, int replaced) {
        double[][] m = {a.clone(), b.clone(), c.clone()};
        for (double[] row : m) {
            if (replaced >= 0) {
                row[replaced] = -row[3];
            }
        }
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
