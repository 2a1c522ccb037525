package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which kinds of activity a body counts, in which units, and by which facts they convert into the unit of its requirements.
 *
 * <p>It holds no number: the ratios are facts, read when an activity is counted. Immutable and thread-safe.
 */
public final class CreditConversion {
    private final CreditUnit target;
    private final RuleKey<String> kindsRule;
    private final List<Row> rows;

    private CreditConversion(CreditUnit target, RuleKey<String> kindsRule, List<Row> rows) {
        this.target = target;
        this.kindsRule = kindsRule;
        this.rows = rows;
    }

    /** One kind and unit that count; the ratio is null where one is worth one. */
    private record Row(String kind, CreditUnit unit, RuleKey<BigDecimal> ratio) {
        boolean matches(Activity activity) {
            return kind.equals(activity.kind()) && unit.equals(activity.amount().unit());
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
        return new CreditConversion(Objects.requireNonNull(target, "target"), kindsRule, List.of());
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
        return new CreditConversion(target, kindsRule, List.copyOf(longer));
    }

    CreditUnit target() {
        return target;
    }

    RuleKey<String> kindsRule() {
        return kindsRule;
    }

    boolean knowsKind(Activity activity) {
        return rows.stream().anyMatch(row -> row.kind.equals(activity.kind()));
    }

    boolean counts(Activity activity) {
        for (Row row : rows) {
            if (row.matches(activity)) {
                return true;
            }
        }
        return false;
    }

    /** The ratio for an activity that counts; empty where one is worth one. */
    Optional<RuleKey<BigDecimal>> ratioOf(Activity activity) {
        for (Row row : rows) {
            if (row.matches(activity)) {
                return Optional.ofNullable(row.ratio);
            }
        }
        throw new IllegalArgumentException("this kind and unit do not count: ask for counts() first");
    }
}
