package org.example.keep;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static org.example.keep.KeepRules.CLOSES;

import dev.renewal.amount.CreditUnit;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import java.util.List;
import java.util.Set;

/** The rules of a body that is made up, declared. */
public final class KeepPolicy extends DeclaredPolicy {
    /** Creates the policy. */
    public KeepPolicy() {
        super(LEVEL, KeepRules.KEEP, "USD", KeepFacts.table(), List.of(credential()));
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(InputKey.FAILED_EXAM_ATTEMPTS);
    }

    private static CredentialRule credential() {
        FeeRule renewal = FeeRule.of("renewal", KeepFacts.FEE_RENEWAL);
        return CredentialRule.of("one", "Keeper One", CreditUnit.CONTACT_HOUR)
                .term(KeepRules.TERM)
                .lapsing(KeepRules.LAPSE)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, CLOSES, Route.REINSTATEMENT)
                .option(education(OptionRule.of(Route.CONTINUING_EDUCATION).in(CURRENT), TERM_START, TERM_END)
                        .fee(renewal.due(TERM_END)))
                .option(education(OptionRule.of(Route.REINSTATEMENT).in(EXPIRED), TERM_END.next(), CLOSES)
                        .fee(renewal.due(CLOSES))
                        .fee(FeeRule.of("reinstatement", KeepFacts.FEE_REINSTATEMENT).due(CLOSES)))
                .option(with(KeepRules.TAKE_THE_EXAMINATION, OptionRule.of(Route.EXAMINATION)
                        .in(LAPSED)
                        .citing(KeepFacts.EXAM_ATTEMPTS)
                        .opens(CLOSES.next())
                        .fee(FeeRule.of("examination", KeepFacts.FEE_EXAMINATION))));
    }

    private static OptionRule education(OptionRule listed, Day first, Day last) {
        OptionRule option = listed.opens(first)
                .closes(last)
                .earnBy(last)
                .requires(KeepRules.EDUCATION, TERM_START, last);
        for (Step step : KeepRules.STEPS) {
            option = with(step, option);
        }
        return option;
    }

    private static OptionRule with(Step step, OptionRule option) {
        return option.step(step.action(), step.text());
    }
}
