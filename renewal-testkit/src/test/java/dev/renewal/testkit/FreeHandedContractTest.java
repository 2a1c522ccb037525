package dev.renewal.testkit;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contract leaves room: a policy that does all that it may do keeps it. */
class FreeHandedContractTest extends RenewalPolicyContract {
    /** What a policy may do by part 7 of the contract, rule by rule. */
    static final List<String> RULES_MADE_USE_OF = List.of("7.1", "7.2", "7.3", "7.4", "7.5");

    private static final InputKey<Boolean> ATTESTED = new InputKey<>("attested", Boolean.class);

    @Override
    protected RenewalPolicy policy() {
        return new FreeHanded();
    }

    @Override
    protected List<Certification> samples() {
        return Stream.concat(
                        SampleContractTest.SAMPLES.stream().map(sample -> sample.with(ATTESTED, true)),
                        Stream.of(Certification.of("tst:life", LocalDate.of(2001, 2, 3))))
                .toList();
    }

    /** Registered beside the sample. */
    public static final class FreeHanded extends SamplePolicy {
        private static final Credential FOR_LIFE = Credential.of(BODY, "life", "Sample for Life");

        @Override
        public List<Credential> credentials() {
            return Stream.concat(super.credentials().stream(), Stream.of(FOR_LIFE))
                    .toList();
        }

        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(ATTESTED);
        }

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            return credential.equals(FOR_LIFE.id())
                    ? (certification, trace) -> new Assessment.Builder(certification, trace, Standing.CURRENT)
                            .bodyWord("for life")
                            .build()
                    : super.rules(credential, facts);
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            boolean attested = asked.certification().input(ATTESTED).orElse(false);
            FeeLine fee = FeeLine.of("hearing", asked.trace().find(asked.facts().get(EXAMINATION_FEE)));
            RenewalOption.Builder hearing = option(new Route("hearing"), term, asked)
                    .fees(FeeQuote.in(DOLLAR).with(fee));
            answer.bodyWord(attested ? "attested" : "not attested")
                    .deadline(new DeadlineKind("hearing"), term.start(), Route.CONTINUING_EDUCATION)
                    .option((attested ? hearing : hearing.withheld()).build());
        }
    }
}
