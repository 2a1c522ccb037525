package dev.renewal.benchmarks;

import static dev.renewal.benchmarks.GeneratedRecords.AS_OF;

import dev.renewal.RenewalPolicies;
import dev.renewal.benchmarks.GeneratedRecords.Pair;
import java.util.List;
import java.util.function.Function;

/** Compares each peer with the library; nothing is timed unless all agree. */
final class Agreement {
    private Agreement() {}

    /** Compares a peer with the library, record by record. */
    static void check(String peer, List<Pair> records, RenewalPolicies policies, Function<Cma, CmaAnswer> rule) {
        for (Pair record : records) {
            CmaAnswer ours =
                    SameWork.of(policies.assess(record.certification(), AS_OF)).inHundredths();
            CmaAnswer theirs = rule.apply(record.cma());
            if (!theirs.equals(ours)) {
                throw new IllegalStateException(
                        peer + ": " + record.certification() + ": found " + theirs + ", wanted " + ours);
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
}
