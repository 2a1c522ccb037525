package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.renewal.PolicyLoadException.Finding;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.provider.FurtherPolicy;
import dev.renewal.provider.SamplePolicy;
import java.lang.module.ModuleDescriptor.Version;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages, word for word, for policies that exist but cannot be in a registry. */
class PolicyAdmissionTest {
    private static final String THIS_JAR = " of " + PolicySource.origin(PolicyAdmissionTest.class);
    private static final String SAMPLE = SamplePolicy.class.getName() + THIS_JAR;
    private static final FactKey<Integer> RULE = FactKey.count("sample.rule");
    private static final FactKey<Integer> OTHER_RULE = FactKey.count("sample.other-rule");

    /** A sample policy whose answers can be replaced. */
    private static class Answering extends SamplePolicy {
        static final String SOURCE = Answering.class.getName() + THIS_JAR;
        private int level = LEVEL;
        private CertifyingBody body = SAMPLE;
        private List<Credential> credentials = super.credentials();
        private FactTable facts = super.facts();
        private Set<InputKey<?>> inputs = Set.of();
        private Period staleAfter = Period.ofYears(1);

        @Override
        public int level() {
            return level;
        }

        @Override
        public CertifyingBody body() {
            return body;
        }

        @Override
        public List<Credential> credentials() {
            return credentials;
        }

        @Override
        public FactTable facts() {
            return facts;
        }

        @Override
        public Set<InputKey<?>> inputs() {
            return inputs;
        }

        @Override
        public Period staleAfter() {
            return staleAfter;
        }
    }

    @Test
    void twoPoliciesForOneCredential() {
        Answering rival = new Answering();
        rival.credentials = List.of(credential("b"), credential("a"), credential("c"));
        assertThat(findings(new SamplePolicy(), rival, new FurtherPolicy()))
                .containsExactly(
                        new Finding(
                                "DUPLICATE_CREDENTIAL",
                                "two policies for sample:a: " + SAMPLE + " and " + Answering.SOURCE),
                        new Finding(
                                "DUPLICATE_CREDENTIAL",
                                "two policies for sample:b: " + Answering.SOURCE + " and "
                                        + FurtherPolicy.class.getName() + THIS_JAR));
    }

    @Test
    void aCredentialThatIsNamedTwice() {
        Answering policy = new Answering();
        policy.credentials = List.of(credential("a"), credential("a"));
        assertThat(findings(policy))
                .containsExactly(new Finding("DUPLICATE_CREDENTIAL", Answering.SOURCE + " names sample:a twice"));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.2", "17, 0.17", "999, 0.999", "1000, 1.0", "1002, 1.2", "12034, 12.34"})
    void aLevelThatIsTooNew(int level, String version) {
        Answering policy = new Answering();
        policy.level = level;
        policy.credentials = null; // what comes of the level is not said
        assertThat(findings(policy))
                .containsExactly(new Finding(
                        "UNSUPPORTED_LEVEL",
                        Answering.SOURCE + " is written for level " + level
                                + " of RenewalPolicy and needs renewal-core >= " + version + "; here is level 1, of "
                                + PolicySource.origin(RenewalPolicy.class)));
    }

    @Test
    void theLevelIsThatOfAVersionThatIsThere() throws URISyntaxException {
        // read from the folder of the classes, which is also on the class path
        URI classes = RenewalPolicies.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        String version = ModuleFinder.of(Path.of(classes))
                .find("dev.renewal.core")
                .flatMap(module -> module.descriptor().rawVersion())
                .orElseThrow();
        Version ofLevel = Version.parse(RenewalPolicy.LEVEL / 1000 + "." + RenewalPolicy.LEVEL % 1000);
        assertThat(ofLevel).isLessThanOrEqualTo(Version.parse(version.replaceFirst("-SNAPSHOT$", "")));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aLevelThatNeverWas(int level) {
        Answering policy = new Answering();
        policy.level = level;
        assertThat(findings(policy))
                .containsExactly(new Finding(
                        "UNSUPPORTED_LEVEL",
                        Answering.SOURCE + " is written for level " + level
                                + " of RenewalPolicy, which never was: level() returns RenewalPolicy.LEVEL"));
    }

    @Test
    void aCredentialOfAnotherBody() {
        Answering policy = new Answering();
        policy.body = new CertifyingBody("other", "Other Body");
        assertThat(findings(policy))
                .containsExactly(new Finding(
                        "FOREIGN_CREDENTIAL",
                        Answering.SOURCE + " is of the body other and names sample:a, a credential of another"));
    }

    @Test
    void noCredential() {
        Answering policy = new Answering();
        policy.credentials = List.of();
        assertThat(findings(policy))
                .containsExactly(new Finding("NO_CREDENTIAL", Answering.SOURCE + " governs no credential"));
    }

    @Test
    void aTimeAfterWhichNoDayOfTheCalendarComesIsRefused() {
        Answering policy = new Answering();
        policy.staleAfter = Period.ofYears(1_000);
        RenewalPolicies policies = RenewalPolicies.of(policy);
        assertThat(policies.bodies())
                .singleElement()
                .satisfies(body -> assertThat(policies.staleAfter(body.id())).contains(Period.ofYears(1_000)));
        assertThat(policies.staleAfter("nobody")).isEmpty();
        policy.staleAfter = Period.ofYears(1_001);
        assertThat(findings(policy))
                .containsExactly(new Finding(
                        "FAILED_POLICY", Answering.SOURCE + ": staleAfter() is P1001Y, more than a thousand years"));
    }

    @Test
    void everyMethodThatReturnsNull() {
        Answering policy = new Answering();
        policy.body = null;
        policy.credentials = null;
        policy.facts = null;
        policy.inputs = null;
        policy.staleAfter = null;
        assertThat(findings(policy))
                .containsExactly(
                        new Finding("FAILED_POLICY", Answering.SOURCE + ": body() returns null"),
                        new Finding("FAILED_POLICY", Answering.SOURCE + ": credentials() returns null"),
                        new Finding("FAILED_POLICY", Answering.SOURCE + ": facts() returns null"),
                        new Finding("FAILED_POLICY", Answering.SOURCE + ": inputs() returns null"),
                        new Finding("FAILED_POLICY", Answering.SOURCE + ": staleAfter() returns null"));
    }

    @Test
    void aCredentialThatIsNull() {
        Answering policy = new Answering();
        policy.credentials = Arrays.asList((Credential) null);
        Finding expected = new Finding("FAILED_POLICY", Answering.SOURCE + ": credentials() holds null");
        assertThat(findings(policy)).containsExactly(expected);
    }

    /** Each of its methods throws, in its own way. */
    private static final class Throwing extends SamplePolicy {
        static final String SOURCE = Throwing.class.getName() + THIS_JAR;

        @Override
        public int level() {
            throw new AbstractMethodError("level");
        }

        @Override
        public CertifyingBody body() {
            throw new IllegalStateException("no body", new IllegalArgumentException("no\nname"));
        }

        @Override
        public List<Credential> credentials() {
            throw new NoClassDefFoundError("org/acme/Missing");
        }

        @Override
        public FactTable facts() {
            return FactTable.of("2026-11-24", Fact.of(RULE, 1));
        }

        @Override
        public Set<InputKey<?>> inputs() {
            throw new AssertionError("no inputs");
        }

        @Override
        public Period staleAfter() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void everyMethodThatThrows() {
        assertThat(findings(new Throwing()))
                .containsExactly(
                        new Finding("FAILED_POLICY", throwing("level", "AbstractMethodError: level")),
                        new Finding(
                                "FAILED_POLICY",
                                throwing(
                                        "body",
                                        "IllegalStateException: no body, because of"
                                                + " java.lang.IllegalArgumentException: no name")),
                        new Finding("FAILED_POLICY", throwing("credentials", "NoClassDefFoundError: org/acme/Missing")),
                        new Finding(
                                "FAILED_POLICY",
                                throwing("facts", "IllegalArgumentException: sample.rule: the entry has no grade")),
                        new Finding("FAILED_POLICY", throwing("inputs", "AssertionError: no inputs")),
                        new Finding("FAILED_POLICY", throwing("staleAfter", "UnsupportedOperationException")));
    }

    private static String throwing(String method, String thrown) {
        return Throwing.SOURCE + ": " + method + "() failed: java.lang." + thrown;
    }

    @Test
    void twoPoliciesThatStateDifferentFacts() {
        Answering one = new Answering();
        one.facts = FactTable.of("2026-11-24", fact(RULE, 1), fact(OTHER_RULE, 2));
        RenewalPolicy other = new SamplePolicy() {
            @Override
            public List<Credential> credentials() {
                return List.of(credential("b"));
            }

            @Override
            public FactTable facts() {
                FactKey<Period> otherType = FactKey.period(OTHER_RULE.id());
                Fact<Period> years =
                        Fact.of(otherType, Period.ofYears(2)).noting("Two.").graded(Grade.ASSUMED);
                return FactTable.of("2026-11-24", fact(RULE, 2), years);
            }
        };
        assertThat(findings(one, other))
                .containsExactly(new Finding(
                        "CONTRADICTING_FACTS",
                        Answering.SOURCE + " and " + PolicySource.of(other)
                                + " state different facts for sample.rule, sample.other-rule"));
    }

    @Test
    void aPolicyThatContradictsAFactOfEveryBody() {
        Answering policy = new Answering();
        FactKey<String> ofEveryBody = FactKey.statement("printed.wins");
        policy.facts = FactTable.of(
                "2026-11-24", Fact.stating(ofEveryBody, "It does not.").graded(Grade.ASSUMED));
        assertThat(findings(policy))
                .containsExactly(new Finding(
                        "CONTRADICTING_FACTS",
                        "dev.renewal.term.TermFacts of "
                                + PolicySource.origin(RenewalPolicies.class) + " and " + Answering.SOURCE
                                + " state different facts for printed.wins"));
    }

    @Test
    void policiesThatStateTheSameFacts() {
        Answering one = new Answering();
        one.facts = FactTable.of("2026-11-24", fact(RULE, 1));
        Answering other = new Answering();
        other.facts = FactTable.of("2026-11-24", fact(OTHER_RULE, 2), fact(RULE, 1));
        other.credentials = List.of(credential("b"));
        FactTable all = RenewalPolicies.of(one, other).facts();
        assertThat(all.keys()).contains(RULE, OTHER_RULE);
        assertThat(all.facts()).doesNotHaveDuplicates();
    }

    @Test
    void everyErrorIsReportedAtOnceAndSurvivesSerialization() throws Exception {
        Answering empty = new Answering();
        empty.credentials = List.of();
        PolicyLoadException refused = catchThrowableOfType(
                PolicyLoadException.class,
                () -> RenewalPolicies.of(empty, new Throwing(), new SamplePolicy(), new SamplePolicy()));
        assertThat(refused.findings())
                .extracting(Finding::code)
                .startsWith("NO_CREDENTIAL", "FAILED_POLICY")
                .endsWith("FAILED_POLICY", "DUPLICATE_CREDENTIAL")
                .hasSize(8);
        assertThat(refused.getSuppressed()).hasSize(6);

        assertThat(TamperedStream.copy(refused))
                .isInstanceOfSatisfying(
                        PolicyLoadException.class,
                        read -> assertThat(read.findings()).isEqualTo(refused.findings()));
    }

    @Test
    void anErrorOfTheMachineIsNoFinding() {
        RenewalPolicy exhausting = new SamplePolicy() {
            @Override
            public FactTable facts() {
                throw new OutOfMemoryError("so it is said");
            }
        };
        assertThatThrownBy(() -> RenewalPolicies.of(exhausting)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void noPolicyAtAll() {
        assertThat(RenewalPolicies.of().credentials()).isEmpty();
    }

    private static Credential credential(String code) {
        return Credential.of(new SamplePolicy().body(), code, code);
    }

    private static Fact<Integer> fact(FactKey<Integer> key, int value) {
        return Fact.of(key, value).noting("So many.").graded(Grade.ASSUMED);
    }

    private static List<Finding> findings(RenewalPolicy... policies) {
        PolicyLoadException refused =
                catchThrowableOfType(PolicyLoadException.class, () -> RenewalPolicies.of(policies));
        assertThat(refused).as("the refusal").isNotNull();
        return refused.findings();
    }
}
