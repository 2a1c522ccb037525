package dev.renewal.credit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.math.RoundingMode;
import java.util.function.Predicate;

/** Counts some activities only where they are worth a least amount. Immutable and thread-safe. */
final class LeastAmount implements CountingRule {
    private final Predicate<Activity> which;
    private final Credits least;
    private final String code;
    private final String reason;

    LeastAmount(Predicate<Activity> which, Credits least, String code, String reason) {
        this.which = which;
        this.least = least;
        this.code = code;
        this.reason = reason;
    }

    @Override
    public Predicate<Activity> concerning() {
        return which;
    }

    /**
     * The least amount in whole units, rounded up; an activity that counts as recorded, and is worth it, is left as it is.
     *
     * @throws IllegalArgumentException if the amount is in another unit than what counts
     */
    long unitsOf(CreditUnit unit) {
        return least.max(Credits.zero(unit)).inUnits(Columns.DECIMALS, RoundingMode.UP, Long.MAX_VALUE);
    }

    @Override
    public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
        if (worth.compareTo(least) >= 0) {
            return worth;
        }
        ledger.leaveOut(activity, code, reason);
        return Credits.zero(worth.unit());
    }
}
