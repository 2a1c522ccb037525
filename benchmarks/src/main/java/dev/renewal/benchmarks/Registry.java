package dev.renewal.benchmarks;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Standing;
import dev.renewal.rules.aama.AamaPolicy;
import dev.renewal.rules.amt.AmtPolicy;
import dev.renewal.rules.ncct.NcctPolicy;
import dev.renewal.rules.nha.NhaPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registries of different size that answer for the CMA. */
public enum Registry {
    ONE_BODY("AAMA alone") {
        @Override
        RenewalPolicies policies() {
            return RenewalPolicies.of(new AamaPolicy());
        }
    },
    FOUR_BODIES("the four bodies") {
        @Override
        RenewalPolicies policies() {
            return RenewalPolicies.of(four().toArray(RenewalPolicy[]::new));
        }
    },
    MANY_BODIES("these and 100 made-up bodies of 50 facts") {
        @Override
        RenewalPolicies policies() {
            Stream<RenewalPolicy> made = IntStream.range(0, 100).mapToObj(MadeUp::new);
            return RenewalPolicies.of(Stream.concat(four(), made).toArray(RenewalPolicy[]::new));
        }
    },
    MANY_FACTS("AAMA with 1,000 made-up facts more") {
        @Override
        RenewalPolicies policies() {
            return RenewalPolicies.of(new WithFacts(new AamaPolicy(), madeUpFacts("aama.made-up", 1_000)));
        }
    };

    private final String label;

    Registry(String label) {
        this.label = label;
    }

    abstract RenewalPolicies policies();

    String label() {
        return label;
    }

    private static Stream<RenewalPolicy> four() {
        return Stream.of(new AamaPolicy(), new AmtPolicy(), new NhaPolicy(), new NcctPolicy());
    }

    private static FactTable madeUpFacts(String prefix, int count) {
        return FactTable.of(
                "2026-11-24",
                IntStream.range(0, count)
                        .mapToObj(i -> Fact.stating(RuleKey.statement(prefix + ".f" + i), "Made up.")
                                .graded(Grade.ASSUMED))
                        .toArray(Fact<?>[]::new));
    }

    /** A body that nobody is certified by. */
    private record MadeUp(int number) implements RenewalPolicy {
        @Override
        public int level() {
            return LEVEL;
        }

        @Override
        public CertifyingBody body() {
            return new CertifyingBody("body-" + number, "Made-up body " + number);
        }

        @Override
        public List<Credential> credentials() {
            return List.of(Credential.of(body(), "made-up", "Made-up credential"));
        }

        @Override
        public FactTable facts() {
            return madeUpFacts("body-" + number, 50);
        }

        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            return Assessment.of(certification, inquiry, Standing.CURRENT).build();
        }
    }

    /** A policy with facts that it does not read. */
    private record WithFacts(RenewalPolicy policy, FactTable further) implements RenewalPolicy {
        @Override
        public int level() {
            return policy.level();
        }

        @Override
        public CertifyingBody body() {
            return policy.body();
        }

        @Override
        public List<Credential> credentials() {
            return policy.credentials();
        }

        @Override
        public Set<InputKey<?>> inputs() {
            return policy.inputs();
        }

        @Override
        public FactTable facts() {
            return policy.facts().and(further);
        }

        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            return policy.assess(certification, inquiry);
        }
    }
}
