package dev.renewal;

import static dev.renewal.fact.Grade.ASSUMED;

import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.term.TermFacts;

/** The facts of joint plans that hold for every certifying body. */
final class PlanFacts {
    static final FactKey<String> HOUR = FactKey.statement("plan.hour");
    /** Cited where a body does not state whether a course may serve another certification, or another one of that body. */
    static final FactKey<String> SHARED = FactKey.statement("plan.shared");

    // One entry per line: it reads like a table.
    // spotless:off
    private static final FactTable OF_EVERY_BODY = TermFacts.table().and(FactTable.of("2026-11-24",
            Fact.stating(HOUR, "Assumed: an hour of a course is one contact hour and one clock hour; bodies use both words, and none says how they differ for its holders.").graded(ASSUMED),
            Fact.stating(SHARED, "Assumed: a course may be counted for each certification of a holder; the body's rules do not say whether it may.").graded(ASSUMED)));
    // spotless:on

    private PlanFacts() {}

    /** The facts that the registry adds to those of each policy: these and {@link TermFacts}. */
    static FactTable ofEveryBody() {
        return OF_EVERY_BODY;
    }
}
