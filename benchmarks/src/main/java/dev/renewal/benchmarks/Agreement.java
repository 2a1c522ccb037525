package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.benchmarks.GeneratedRecords.Pair;
import dev.renewal.credit.Requirement;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import java.util.List;
import java.util.function.Function;

/** Holds each way to compute the simplified rule against the full assessment; nothing is timed unless all agree. */
final class Agreement {
    private Agreement() {}

    /** Checks a way to compute the rule, record by record. */
    static void check(String way, List<Pair> records, RenewalPolicies policies, Function<Cma, CmaAnswer> rule) {
        for (Pair record : records) {
            CmaAnswer ours = partOf(policies.assess(record.certification(), AS_OF));
            CmaAnswer theirs = rule.apply(record.cma());
            if (!theirs.equals(ours)) {
                throw new IllegalStateException(
                        way + ": " + record.certification() + ": found " + theirs + ", wanted " + ours);
            }
        }
    }

    static void checkAll(List<Pair> records, RenewalPolicies policies) {
        check("plain Java", records, policies, cma -> PlainJava.answer(cma, AS_OF));
        check(
                "streams",
                records,
                policies,
                cma -> StreamsAndDecimals.answer(cma, AS_OF).inHundredths());
        EasyRules easyRules = new EasyRules();
        check("Easy Rules", records, policies, cma -> easyRules.answer(cma, AS_OF));
        try (Drools drools = new Drools(Drools.compiled())) {
            check("Drools", records, policies, cma -> drools.answer(cma, AS_OF));
        }
    }

    /** The same part of a full assessment. */
    private static CmaAnswer partOf(Assessment full) {
        RenewalOption renewal = full.option(Route.CONTINUING_EDUCATION);
        return new CmaAnswer(
                full.term().orElseThrow().end(),
                missing("total", renewal),
                missing("administrative", renewal),
                missing("clinical", renewal),
                missing("general", renewal),
                CmaAnswer.hundredths(
                        renewal.fees().lines().get(0).amount().orElseThrow().amount()),
                Stage.valueOf(full.standing().name()));
    }

    private static long missing(String id, RenewalOption renewal) {
        Credits missing = renewal.shortfall().requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .map(Requirement::missing)
                .findFirst()
                .orElseThrow();
        return CmaAnswer.hundredths(missing.amount());
    }
}
