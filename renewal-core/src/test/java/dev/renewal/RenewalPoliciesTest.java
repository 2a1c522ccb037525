package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Sourced;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalPoliciesTest {
    private static final InputKey<Integer> QUARTER = new InputKey<>("quarter", Integer.class, List.of(1, 4));
    private static final FactKey<String> RULE = FactKey.statement("test.rule");
    private static final LocalDate CERTIFIED = LocalDate.of(2024, 2, 29);
    private static final Certification HOLDER =
            Certification.of("test:a", CERTIFIED).withKey("holder-1");

    private final AtomicReference<Certification> handedOver = new AtomicReference<>();

    private static class TestPolicy implements RenewalPolicy {
        private static final CertifyingBody TEST = new CertifyingBody("test", "Test Body");
        private final AtomicReference<Certification> handedOver;
        private final List<String> codes;

        TestPolicy(AtomicReference<Certification> handedOver, String... codes) {
            this.handedOver = handedOver;
            this.codes = List.of(codes);
        }

        @Override
        public int level() {
            return LEVEL;
        }

        @Override
        public CertifyingBody body() {
            return TEST;
        }

        @Override
        public List<Credential> credentials() {
            return codes.stream().map(code -> Credential.of(TEST, code, code)).toList();
        }

        @Override
        public FactTable facts() {
            return FactTable.of("2026-01-01", Fact.stating(RULE, "A rule.").graded(Grade.ASSUMED));
        }

        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(InputKey.FAILED_EXAM_ATTEMPTS, QUARTER);
        }

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            Sourced<String> rule = facts.get(RULE);
            return (certification, trace) -> {
                handedOver.set(certification);
                trace.cite(rule);
                return new Assessment.Builder(certification, trace, Standing.CURRENT).build();
            };
        }
    }

    private TestPolicy policy(String... codes) {
        return new TestPolicy(handedOver, codes);
    }

    @Test
    void answersThroughThePolicyWithItsNotes() {
        Assessment answer = RenewalPolicies.of(policy("a")).assess(HOLDER, CERTIFIED);
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.key()).contains("holder-1");
        assertThat(answer.credential()).hasToString("test:a");
        assertThat(answer.asOf()).isEqualTo(CERTIFIED);
        assertThat(answer.notes()).extracting(Note::key).containsExactly("test.rule");
    }

    @Test
    void aBodyOfTwoPoliciesIsNamedOnce() {
        RenewalPolicies policies = RenewalPolicies.of(policy("b"), policy("a"));
        assertThat(policies.bodies()).containsExactly(TestPolicy.TEST);
        assertThat(policies.credentials())
                .extracting(credential -> credential.id().code())
                .containsExactly("a", "b");
    }

    @Test
    void oneFailureOfManyDoesNotEndTheOthers() {
        IllegalStateException defect = new IllegalStateException("a defect");
        RenewalPolicy broken = new TestPolicy(handedOver, "b") {
            @Override
            public Rules rules(CredentialId credential, FactsAsOf facts) {
                return (certification, trace) -> {
                    throw defect;
                };
            }
        };
        RenewalPolicies policies = RenewalPolicies.of(policy("a"), broken);
        Certification second = Certification.of("test:b", CERTIFIED);
        Certification third = Certification.of("test:c", CERTIFIED);
        List<Outcome> outcomes =
                policies.assessAll(Stream.of(third, second, HOLDER), CERTIFIED).toList();

        assertThat(outcomes).extracting(Outcome::certification).containsExactly(third, second, HOLDER);
        assertThat(outcomes.get(0).failure())
                .get()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("test:c"));
        assertThat(outcomes.get(1).failure()).contains(defect);
        assertThat(outcomes.get(1).assessment()).isEmpty();
        assertThat(outcomes.get(1)).hasToString("test:b: IllegalStateException");
        assertThat(outcomes.get(2).assessment()).contains(policies.assess(HOLDER, CERTIFIED));
        assertThat(outcomes.get(2).failure()).isEmpty();
        assertThat(outcomes.get(2)).hasToString("test:a of holder-1 as of 2024-02-29: current");
    }

    @Test
    void manyAreAssessedLazilyAndInOrder() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        Stream<Outcome> endless = policies.assessAll(
                Stream.iterate(HOLDER, holder -> holder.withKey(holder.key().orElseThrow() + "x")), CERTIFIED);
        assertThat(handedOver.get()).isNull();
        assertThat(endless.parallel().limit(3))
                .extracting(outcome -> outcome.certification().key().orElseThrow())
                .containsExactly("holder-1", "holder-1x", "holder-1xx");
    }

    @Test
    void aDateOutOfRangeIsRefusedBeforeTheFirstOfMany() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        Stream<Certification> none = Stream.empty();
        LocalDate asOf = LocalDate.of(10_000, 1, 1);
        assertThatThrownBy(() -> policies.assessAll(none, asOf))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("as_of");
    }

    @Test
    void theNextChangeIsTheFirstDayThatWasAskedAboutAndHasNotCome() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        Certification holder = HOLDER.withActivity(Activity.of(CERTIFIED.plusDays(9), Credits.of(1, CreditUnit.CEU)))
                .withRenewedOn(CERTIFIED.plusDays(20))
                .withPayment(Payment.of(CERTIFIED.plusDays(5), "annual", Money.of("60", "USD")));
        assertThat(policies.assess(holder, CERTIFIED.plusDays(4)).nextChange()).contains(CERTIFIED.plusDays(5));
        assertThat(policies.assess(holder, CERTIFIED.plusDays(5)).nextChange()).contains(CERTIFIED.plusDays(9));
        assertThat(policies.assess(holder, CERTIFIED.plusDays(19)).nextChange()).contains(CERTIFIED.plusDays(20));
        // the fact was verified on 2026-01-01, and is stale two years after it
        assertThat(policies.assess(holder, CERTIFIED.plusDays(20)).nextChange()).contains(LocalDate.of(2028, 1, 2));
        assertThat(policies.assess(holder, LocalDate.of(2028, 1, 2)).nextChange())
                .isEmpty();
        assertThat(policies.assess(HOLDER.withRenewedOn(CERTIFIED.plusDays(1)), CERTIFIED))
                .as("what time will change is not what the answer says")
                .isEqualTo(policies.assess(HOLDER, CERTIFIED));
    }

    @Test
    void beforeTheCertificationThePolicyIsNotAsked() {
        Assessment answer = RenewalPolicies.of(policy("a")).assess(HOLDER, CERTIFIED.minusDays(1));
        assertThat(answer.standing()).isEqualTo(Standing.NOT_YET_CERTIFIED);
        assertThat(answer.term()).isEmpty();
        assertThat(answer.deadlines()).isEmpty();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.notes()).isEmpty();
        assertThat(answer.key()).contains("holder-1");
        assertThat(handedOver.get()).isNull();
    }

    @Test
    void thePolicySeesNothingThatIsDatedLater() {
        LocalDate later = CERTIFIED.plusDays(2);
        Activity done = Activity.of(CERTIFIED, Credits.of(1, CreditUnit.CEU));
        Certification known = HOLDER.withActivity(done).withMember(true);
        Certification all = known.withRenewedOn(later)
                .withReinstatedOn(later)
                .withActivity(Activity.of(later, Credits.of(1, CreditUnit.CEU)))
                .withPayment(Payment.of(later, "annual", Money.of("1", "USD")));
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        policies.assess(all, later.minusDays(1));
        assertThat(handedOver.get()).isEqualTo(known);
        policies.assess(all, later);
        assertThat(handedOver.get()).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "nha:ccma, dev.renewal:renewal-rules-nha on the class path",
        "AAMA:CMA, dev.renewal:renewal-rules-aama on the class path",
        "Wa Doh:ma-c, dev.renewal:renewal-rules-wa-doh on the class path",
        "test:c, 'wanted: one of [test:a, test:b]'",
        "other:c, 'wanted: one of [test:a, test:b]'",
    })
    void aMissingCredentialOfOurOwnBodiesNamesItsJar(String credential, String wanted) {
        RenewalPolicies policies = RenewalPolicies.of(policy("a", "b"));
        assertThatThrownBy(() -> policies.assess(Certification.of(credential, CERTIFIED), CERTIFIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(wanted)
                .hasMessageContaining("one of [test:a, test:b]");
    }

    @Test
    void aHostThatHasTheBodiesItRequiresGoesOn() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        assertThat(policies.requiring()).isSameAs(policies);
        assertThat(policies.requiring("test", " Test ")).isSameAs(policies);
    }

    @Test
    void eachBodyThatIsRequiredAndMissingIsAFinding() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        String found = "was found, only " + policies.sources() + "; add ";
        String fatJar = ", or, where a fat jar lost it, keep each line of the files"
                + " META-INF/services/dev.renewal.policy.RenewalPolicy";
        assertThatThrownBy(() -> policies.requiring("AMT", "test", "other"))
                .isInstanceOfSatisfying(
                        PolicyLoadException.class,
                        refused -> assertThat(refused.findings())
                                .containsExactly(
                                        new PolicyLoadException.Finding(
                                                "MISSING_BODY",
                                                "no policy of \"AMT\" " + found + "dev.renewal:renewal-rules-amt"
                                                        + fatJar),
                                        new PolicyLoadException.Finding(
                                                "MISSING_BODY",
                                                "no policy of \"other\" " + found + "the jar with its policy"
                                                        + fatJar)));
        assertThat(policies.sources()).singleElement().asString().startsWith("test by ");
    }

    /** Each module of rules in the parent is in the table, and no other. */
    @Test
    void theJarsOfOurOwnBodiesAreTheModules() throws IOException {
        assertThat(OwnBodies.artifacts())
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("<module>(renewal-rules-[^<]+)</module>")
                        .matcher(Files.readString(Path.of("../pom.xml")))
                        .results()
                        .map(module -> module.group(1))
                        .toList());
    }

    @Test
    void refusesAnUnknownCredential() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a", "b"));
        Certification other = Certification.of("test:c", CERTIFIED);
        assertThatThrownBy(() -> policies.assess(other, CERTIFIED))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("UNKNOWN_CREDENTIAL");
                    assertThat(refused.wanted()).contains("test:a", "test:b");
                });
        assertThat(policies.facts(other.credential())).isEmpty();
        assertThat(policies.inputs(other.credential())).isEmpty();
    }

    @Test
    void refusesAnInputThatThePolicyDoesNotDeclare() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        assertThat(policies.assess(HOLDER.with(InputKey.FAILED_EXAM_ATTEMPTS, 0), CERTIFIED))
                .isNotNull();
        Certification undeclared = HOLDER.with(new InputKey<>("shoe_size", Integer.class), 42);
        assertThatThrownBy(() -> policies.assess(undeclared, CERTIFIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UNDECLARED_INPUT")
                .hasMessageContaining("shoe_size");
        Certification otherType = HOLDER.with(new InputKey<>("failed_exam_attempts", String.class), "1");
        assertThatThrownBy(() -> policies.assess(otherType, CERTIFIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("java.lang.Integer");
        assertThatThrownBy(() -> HOLDER.with(InputKey.FAILED_EXAM_ATTEMPTS, -1)).hasMessageContaining("INVALID_INPUT");
    }

    @Test
    void refusesAValueThatThePolicyCannotReadAlsoUnderAKeyOfTheHosts() {
        RenewalPolicies policies = RenewalPolicies.of(policy("a"));
        InputKey<Integer> hosts = new InputKey<>("quarter", Integer.class);
        assertThat(policies.assess(HOLDER.with(hosts, 4), CERTIFIED)).isNotNull();
        Certification unreadable = HOLDER.with(hosts, 5);
        assertThatThrownBy(() -> policies.assess(unreadable, CERTIFIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_INPUT")
                .hasMessageContaining("one of [1, 4]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "+10000-01-01"})
    void refusesAnAsOfDateOutOfRange(LocalDate asOf) {
        assertThatThrownBy(() -> RenewalPolicies.of(policy("a")).assess(HOLDER, asOf))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("INVALID_DATE")
                .hasMessageContaining("as_of");
    }

    @Test
    void namesWhatItGoverns() {
        RenewalPolicies policies = RenewalPolicies.of(policy("b", "a"));
        assertThat(policies.credentials()).extracting(c -> c.id().toString()).containsExactly("test:a", "test:b");
        assertThat(policies.bodies()).extracting(CertifyingBody::id).containsExactly("test");
        assertThat(policies.sources()).containsExactly("test by " + PolicySource.of(TestPolicy.class));
        assertThat(policies).hasToString("policies " + policies.sources());
        assertThat(policies.inputs(CredentialId.parse("test:a")).orElseThrow())
                .containsExactlyInAnyOrder(InputKey.FAILED_EXAM_ATTEMPTS, QUARTER);
        assertThat(policies.facts(CredentialId.parse("test:a")).orElseThrow().keys())
                .extracting(FactKey::id)
                .contains("test.rule", "renewal.unknown", "printed.wins");
    }
}
