package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which kinds of activity a body counts, in which units, and by which facts they convert into the unit of its requirements.
 *
 * <p>It holds no number: the ratios are facts, read when an activity is counted. Immutable and thread-safe.
 */
public final class CreditConversion {
    private final CreditUnit target;
    private final Credits zero;
    private final RuleKey<String> kindsRule;
    private final List<Row> rows;
    /** Null where nothing is rounded. */
    private final Rounding rounding;

    private final Likenesses likenesses = new Likenesses();
    /** Whether ratios are those of the day of completion, and not of the as-of date. */
    private final boolean onCompletion;

    private CreditConversion(
            CreditUnit target, RuleKey<String> kindsRule, List<Row> rows, Rounding rounding, boolean onCompletion) {
        this.target = target;
        this.zero = Credits.zero(target);
        this.kindsRule = kindsRule;
        this.rows = rows;
        this.rounding = rounding;
        this.onCompletion = onCompletion;
    }

    private record Rounding(RuleKey<Credits> step, RoundingMode mode) {}

    /** One kind and unit that count; the ratio is null where one is worth one. */
    private record Row(String kind, CreditUnit unit, RuleKey<BigDecimal> ratio) {
        boolean matches(Likeness likeness) {
            return unit.equals(likeness.unit()) && kind.equals(likeness.kind());
        }
    }

    /**
     * Starts a conversion that counts nothing yet.
     *
     * @param target the unit of the body's requirements
     * @param kindsRule the rule that says which kinds and units count, noted when an activity is of another one
     * @return the conversion
     */
    public static CreditConversion into(CreditUnit target, RuleKey<String> kindsRule) {
        return new CreditConversion(Objects.requireNonNull(target, "target"), kindsRule, List.of(), null, false);
    }

    /**
     * Counts a kind of activity in a unit of which one is worth one of the target.
     *
     * @param kind the kind
     * @param unit the unit
     * @return a conversion that counts it as well
     */
    public CreditConversion counting(String kind, CreditUnit unit) {
        return with(new Row(kind, unit, null));
    }

    /**
     * Counts a kind of activity in a unit that converts by a fact.
     *
     * @param kind the kind
     * @param unit the unit
     * @param ratio the fact that says how much of the target one of the unit is worth
     * @return a conversion that counts it as well
     */
    public CreditConversion counting(String kind, CreditUnit unit, RuleKey<BigDecimal> ratio) {
        return with(new Row(kind, unit, Objects.requireNonNull(ratio, "ratio")));
    }

    private CreditConversion with(Row row) {
        List<Row> longer = new ArrayList<>(rows);
        longer.add(row);
        return new CreditConversion(target, kindsRule, List.copyOf(longer), rounding, onCompletion);
    }

    /**
     * Rounds what each activity is worth to a multiple of a step; without this nothing is rounded.
     *
     * @param step the fact that says what the worth is a multiple of, more than zero, in the target unit
     * @param mode which way to round
     * @return a conversion that rounds
     */
    public CreditConversion roundedTo(RuleKey<Credits> step, RoundingMode mode) {
        Rounding stated = new Rounding(Objects.requireNonNull(step, "step"), Objects.requireNonNull(mode, "mode"));
        return new CreditConversion(target, kindsRule, rows, stated, onCompletion);
    }

    /**
     * Converts each activity at the ratio in force on the day on which it was completed, and not on the as-of date.
     *
     * @return a conversion that does so
     */
    public CreditConversion atRatioOfCompletion() {
        return new CreditConversion(target, kindsRule, rows, rounding, true);
    }

    CreditUnit target() {
        return target;
    }

    RuleKey<String> kindsRule() {
        return kindsRule;
    }

    boolean knowsKind(Activity activity) {
        for (Row row : rows) {
            if (row.kind.equals(activity.kind())) {
                return true;
            }
        }
        return false;
    }

    /** What an activity is like; the same object for those that are alike, as a rule. */
    Likeness likeness(Activity activity) {
        return likenesses.of(activity);
    }

    /** The row by which activities count, or -1. */
    int rowOf(Likeness likeness) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).matches(likeness)) {
                return i;
            }
        }
        return -1;
    }

    /** What an activity that counts by a row is worth, in the target unit; null where its ratio is not established. */
    Credits worth(int row, Activity activity, Inquiry inquiry) {
        RuleKey<BigDecimal> key = rows.get(row).ratio;
        BigDecimal ratio = key == null
                ? BigDecimal.ONE
                : read(key, activity, inquiry).value().orElse(null);
        return ratio == null ? null : rounded(activity.amount().convertedAt(ratio, target), inquiry);
    }

    private Fact<BigDecimal> read(RuleKey<BigDecimal> ratio, Activity activity, Inquiry inquiry) {
        return onCompletion ? inquiry.read(ratio, activity.completedOn()) : inquiry.read(ratio);
    }

    private Credits rounded(Credits worth, Inquiry inquiry) {
        return rounding == null ? worth : worth.roundedTo(inquiry.value(rounding.step), rounding.mode);
    }

    /** Whether each activity that counts by a row is worth, in the target unit, the number that is recorded. */
    boolean isOneForOne(int row, Inquiry inquiry) {
        RuleKey<BigDecimal> key = rows.get(row).ratio;
        return rounding == null
                && (key == null
                        || !onCompletion
                                && BigDecimal.ONE.equals(
                                        inquiry.read(key).value().orElse(null)));
    }

    int size() {
        return rows.size();
    }

    Credits zero() {
        return zero;
    }
}
