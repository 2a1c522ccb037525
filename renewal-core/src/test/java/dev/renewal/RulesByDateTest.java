package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.Rules;
import dev.renewal.provider.SamplePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a registry asks a policy for rules, and the message if the policy makes none. */
class RulesByDateTest {
    private static final FactKey<Integer> SIZE = FactKey.count("sample.size");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Certification HOLDER = Certification.of("sample:a", DAY.minusYears(1));
    private static final Certification OTHER_HOLDER = HOLDER.withKey("holder-2").withNeverRenewed();
    private static final Certification OF_B = Certification.of("sample:b", DAY.minusYears(1));

    private final Asked policy = new Asked();
    private final RenewalPolicies policies = RenewalPolicies.of(policy);

    /** Records the credential, the date and the value of the fact of each call of rules(). */
    private static final class Asked extends SamplePolicy {
        private final List<String> questions = new ArrayList<>();

        @Override
        public List<Credential> credentials() {
            return List.of(Credential.of(SAMPLE, "a", "Sample A"), Credential.of(SAMPLE, "b", "Sample B"));
        }

        @Override
        public FactTable facts() {
            return FactTable.of("2026-11-24", Fact.of(SIZE, 3).noting("Three.").graded(Grade.ASSUMED));
        }

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            questions.add(credential.code() + " " + facts.asOf() + " "
                    + facts.get(SIZE).value().orElseThrow());
            return super.rules(credential, facts);
        }
    }

    @Test
    void rulesAreMadeOnceForACredentialAndADate() {
        policies.assess(HOLDER, DAY);
        policies.assess(OTHER_HOLDER, DAY);
        policies.explain(HOLDER, DAY);
        assertThat(policies.assessAll(Stream.of(HOLDER, OTHER_HOLDER), DAY)).hasSize(2);
        assertThat(policy.questions).containsExactly("a 2026-11-24 3");

        policies.assess(OF_B, DAY);
        policies.assess(HOLDER, DAY.plusDays(1));
        policies.assess(HOLDER, DAY);
        assertThat(policy.questions).containsExactly("a 2026-11-24 3", "b 2026-11-24 3", "a 2026-11-25 3");
    }

    @Test
    void noMoreThanSixteenDatesAreKept() {
        IntStream.rangeClosed(0, 15).forEach(days -> policies.assess(HOLDER, DAY.plusDays(days)));
        IntStream.rangeClosed(0, 15).forEach(days -> policies.assess(HOLDER, DAY.plusDays(days)));
        assertThat(policy.questions).hasSize(16);

        policies.assess(HOLDER, DAY.plusDays(16));
        policies.assess(HOLDER, DAY);
        assertThat(policy.questions).hasSize(18).endsWith("a 2026-12-10 3", "a 2026-11-24 3");
    }

    @Test
    void aRegistryWithOverridesMakesRulesOfItsOwn() {
        policies.assess(HOLDER, DAY);
        RenewalPolicies stated =
                policies.withOverrides(FactOverrides.of(FactOverride.of(SIZE, 5, DAY, "HR memo 7", DAY.plusYears(1))));
        stated.assess(HOLDER, DAY);
        stated.assess(HOLDER, DAY);
        policies.assess(HOLDER, DAY);
        assertThat(policy.questions).containsExactly("a 2026-11-24 3", "a 2026-11-24 5");
    }

    @Test
    void noRulesAreMadeForAQuestionThatIsRefused() {
        Certification unknown = Certification.of("sample:c", DAY);
        LocalDate outOfRange = LocalDate.of(10_000, 1, 1);
        assertThatThrownBy(() -> policies.assess(unknown, DAY)).hasMessageContaining("UNKNOWN_CREDENTIAL");
        assertThatThrownBy(() -> policies.assess(HOLDER, outOfRange)).hasMessageContaining("INVALID_DATE");
        assertThat(policy.questions).isEmpty();
    }

    /** Makes no rules up to a day, and those of the sample from then on. */
    private static final class Failing extends SamplePolicy {
        private static final RuntimeException DEFECT = new IllegalArgumentException("no size");

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            if (facts.asOf().isAfter(DAY)) {
                return super.rules(credential, facts);
            }
            if (facts.asOf().equals(DAY)) {
                throw DEFECT;
            }
            return null;
        }
    }

    private static final String FAILING = PolicySource.of(Failing.class) + ": rules() of sample:a as of ";

    @Test
    void aPolicyThatThrowsIsNamedInTheFailureOfTheAssessment() {
        RenewalPolicies failing = RenewalPolicies.of(new Failing());
        String said = FAILING + "2026-11-24 failed: java.lang.IllegalArgumentException: no size";
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> failing.assess(HOLDER, DAY))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(said)
                    .hasCause(Failing.DEFECT);
        }
        assertThatThrownBy(() -> failing.explain(HOLDER, DAY)).hasMessage(said);
        assertThat(failing.assess(HOLDER, DAY.plusDays(1)).asOf()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aPolicyThatReturnsNullIsNamedInTheFailureOfTheAssessment() {
        RenewalPolicies failing = RenewalPolicies.of(new Failing());
        List<Outcome> outcomes = failing.assessAll(Stream.of(HOLDER, OTHER_HOLDER), DAY.minusDays(1))
                .toList();
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.failure().orElseThrow())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(FAILING + "2026-11-23 returned null"));
    }
}
