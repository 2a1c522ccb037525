package org.example.keep;

import static dev.renewal.policy.Day.TERM_END;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.RequirementSet;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Day;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.Anchor;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.util.List;

/** What both policies of the body declare. */
final class KeepRules {
    static final CertifyingBody KEEP = new CertifyingBody("keep", "Keep, a body that is made up");

    static final TermRule TERM = TermRule.lasting(KeepFacts.TERM_LENGTH)
            .onGridFrom(Anchor.CERTIFIED_OR_REINSTATED)
            .endingOn(TermEnd.ANNIVERSARY, KeepFacts.TERM_DAY);

    static final Day CLOSES = TERM_END.plus(KeepFacts.REINSTATEMENT).named("reinstatement closes");

    static final LapseSchedule LAPSE = LapseSchedule.currentThrough(TERM_END).then(Standing.EXPIRED, CLOSES);

    static final EducationRule EDUCATION = EducationRule.in(CreditUnit.CONTACT_HOUR)
            .citing(KeepFacts.CE_KINDS)
            .counts(Activity.COURSE, CreditUnit.CONTACT_HOUR)
            .counts(Activity.COURSE, CreditUnit.CEU, KeepFacts.CE_PER_CEU)
            .requires(RequirementSet.total("total", KeepFacts.CE_TOTAL)
                    .with(Category.topic("law", "law").atLeast(KeepFacts.CE_LAW), Category.rest("any-topic")));

    static final List<Step> STEPS = List.of(
            Step.of(Step.Action.EARN, "Earn the continuing education."),
            Step.of(Step.Action.PAY, "Pay the fee."));

    static final Step TAKE_THE_EXAMINATION = Step.of(Step.Action.EXAMINE, "Take the examination.");

    private KeepRules() {}
}
