package dev.renewal.credit;

import dev.renewal.fact.FactsAsOf;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Counts each of some things once. The same on each date, as no fact decides. Immutable and thread-safe. */
record NoRepeats(Function<Activity, String> sameAs, String reason) implements CountingRule, CountingRule.AsOf {
    @Override
    public CountingRule.AsOf asOf(FactsAsOf facts) {
        return this;
    }

    @Override
    public ActivityFilter concerning() {
        return ActivityFilter.all();
    }

    @Override
    public Count begin(CreditTally tally) {
        Set<String> seen = new HashSet<>();
        return new Count() {
            @Override
            public long limits(long worth, CreditTally current) {
                String same = sameAs.apply(current.activity());
                if (same.isEmpty() || seen.add(same)) {
                    return worth;
                }
                current.leaveOut(Disallowance.REPEATED, reason);
                return 0;
            }
        };
    }
}
