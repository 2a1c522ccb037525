package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredPolicyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final CredentialRule A = credential("a", TermRule.lasting(MadeUpBody.LENGTH));
    private static final CredentialRule B = credential("b", TermRule.lasting(MadeUpBody.UNKNOWN_LENGTH));
    private static final CredentialId ID_OF_A = CredentialId.parse("test:a");

    private static CredentialRule credential(String code, TermRule term) {
        return CredentialRule.of(code, "Test " + code, CreditUnit.POINT)
                .term(term)
                .lapsing(LapseSchedule.currentThrough(Day.TERM_END))
                .option(OptionRule.of(Route.CONTINUING_EDUCATION).fee(FeeRule.of("renewal", MadeUpBody.FEE)));
    }

    private static final class Declared extends DeclaredPolicy {
        Declared(String currency, CredentialRule... credentials) {
            super(LEVEL, MadeUpBody.BODY, currency, MadeUpBody.table(), List.of(credentials));
        }
    }

    private final Declared policy = new Declared("USD", B, A);

    @Test
    void itSaysOfItselfWhatWasDeclared() {
        assertThat(policy.level()).isEqualTo(RenewalPolicy.LEVEL);
        assertThat(policy.body()).isEqualTo(MadeUpBody.BODY);
        assertThat(policy.credentials())
                .containsExactly(
                        Credential.of(MadeUpBody.BODY, "b", "Test b"), Credential.of(MadeUpBody.BODY, "a", "Test a"));
        assertThat(policy.facts()).isEqualTo(MadeUpBody.table());
        assertThat(policy.staleAfter()).isEqualTo(FactsAsOf.STALE_AFTER);
        assertThat(policy.inputs()).isEmpty();
        Map<CredentialId, CredentialRule> declared = policy.declarations();
        assertThat(declared).containsExactly(Map.entry(CredentialId.parse("test:b"), B), Map.entry(ID_OF_A, A));
        assertThatThrownBy(() -> declared.remove(ID_OF_A)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rulesThatNameNoLapseScheduleOrNoTermAreRefused() {
        CredentialRule bare = CredentialRule.of("bare", "Bare", CreditUnit.POINT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Declared("USD", bare))
                .withMessage("bare: the rules name no lapse schedule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Declared("USD", bare.lapsing(LapseSchedule.currentThrough(Day.TERM_END))))
                .withMessage("bare: the rules name no term");
    }

    @Test
    void anOptionThatWouldLoseARequirementIsRefused() {
        OptionRule bare = OptionRule.of(Route.CONTINUING_EDUCATION);
        OptionRule own = bare.requires(facts -> holder -> Shortfall.none(CreditUnit.POINT));
        CredentialRule rules = CredentialRule.of("bare", "Bare", CreditUnit.POINT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.option(own.condition("exam", facts -> holder -> false)))
                .withMessageContaining("is all that the option requires");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.option(bare.requiring("total", MadeUpBody.TOTAL)))
                .withMessage("continuing-education: a minimum belongs to an education rule");
        assertThat(rules.option(own).options()).hasSize(1);
    }

    @Test
    void aRegistryAnswersByTheDeclaration() {
        Assessment answer = RenewalPolicies.of(policy).assess(MadeUpBody.CERTIFICATION, AS_OF);
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.option(Route.CONTINUING_EDUCATION).fees().total().orElseThrow())
                .hasToString("USD 60.00");
    }

    @Test
    void anUnknownLengthOfOneTermStopsNoOtherCredential() {
        RenewalPolicies policies = RenewalPolicies.of(policy);
        Certification ofB = Certification.of("test:b", MadeUpBody.START);
        assertThatIllegalStateException()
                .isThrownBy(() -> policies.assess(ofB, AS_OF))
                .withMessageStartingWith("no value of test.unknown-length is established on " + AS_OF + ": ");
        assertThat(policies.assess(MadeUpBody.CERTIFICATION, AS_OF).term()).isPresent();
    }

    @Test
    void twoRulesOfOneCredentialAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Declared("USD", A, B, A))
                .withMessage("two rules are of test:a");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Declared("XYZ", A));
    }

    @Test
    void rulesOfACredentialThatIsNotDeclaredAreRefused() {
        FactsAsOf facts = MadeUpBody.facts(AS_OF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.rules(CredentialId.parse("test:c"), facts))
                .withMessage("test:c is no credential of test");
    }
}
