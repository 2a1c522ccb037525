package org.example.keep;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** The rules of a body that is made up, said with as many of the building blocks as fit into one policy. */
public final class KeepPolicy implements RenewalPolicy {
    private static final CertifyingBody KEEP = new CertifyingBody("keep", "Keep, a body that is made up");
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private static final CreditConversion INTO_HOURS = CreditConversion.into(CreditUnit.CONTACT_HOUR, KeepFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR)
            .counting(Activity.COURSE, CreditUnit.CEU, KeepFacts.CE_PER_CEU);

    private static final RequirementSet REQUIREMENTS = RequirementSet.total("total", Amount.by(KeepFacts.CE_TOTAL))
            .with(
                    Bucket.of("law", Match.topic("law")).atLeast(Amount.by(KeepFacts.CE_LAW)),
                    Bucket.otherwise("any-topic"));

    /** Creates the policy. */
    public KeepPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return KEEP;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(KEEP, "one", "Keeper One"), Credential.of(KEEP, "two", "Keeper Two"));
    }

    @Override
    public FactTable facts() {
        return KeepFacts.table();
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(InputKey.FAILED_EXAM_ATTEMPTS);
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        RunningTerm term = runningTerm(certification.history(), inquiry);
        DateRange dates = term.dates();
        LocalDate closes = dates.end().plus(inquiry.value(KeepFacts.REINSTATEMENT));
        inquiry.computed("reinstatement closes", closes);
        LapseLadder ladder = LapseLadder.currentThrough(dates.end()).then(EXPIRED, closes);
        Standing stage = ladder.stage(inquiry);
        return Assessment.of(certification, inquiry, ladder.standing(term, certification.history(), inquiry))
                .term(dates)
                .deadline(DeadlineKind.EXPIRATION, dates.end())
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes)
                .option(option(stage, certification, dates, closes, inquiry))
                .build();
    }

    private static RunningTerm runningTerm(RenewalHistory history, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(KeepFacts.TERM_LENGTH), TermEnd.ANNIVERSARY);
        LocalDate anchor = history.certifiedOrReinstatedOn();
        inquiry.given("certification, or the latest reinstatement", anchor);
        return RunningTerm.openedByRenewal(cycle, anchor, history, inquiry)
                .heldAgainstPrinted(history, anchor, KeepFacts.TERM_DAY, inquiry);
    }

    private static RenewalOption option(
            Standing stage, Certification certification, DateRange term, LocalDate closes, Inquiry inquiry) {
        if (stage != CURRENT && stage != EXPIRED) {
            inquiry.read(KeepFacts.EXAM_ATTEMPTS);
            FeeQuote fees = FeeQuote.in(DOLLAR).with("examination", KeepFacts.FEE_EXAMINATION, inquiry);
            return RenewalOption.from(
                            Route.EXAMINATION,
                            closes.plusDays(1),
                            Shortfall.none(CreditUnit.CONTACT_HOUR),
                            fees,
                            inquiry)
                    .withStep(Step.Action.EXAMINE, "Take the examination.");
        }
        LocalDate last = stage == CURRENT ? term.end() : closes;
        LocalDate first = stage == CURRENT ? term.start() : term.end().plusDays(1);
        Route route = stage == CURRENT ? Route.CONTINUING_EDUCATION : Route.REINSTATEMENT;
        Shortfall shortfall = CreditLedger.open(INTO_HOURS, inquiry)
                .enter(certification.activities(), CountingRule.within(term.start(), last))
                .measure(REQUIREMENTS);
        FeeQuote fees = FeeQuote.in(DOLLAR).with("renewal", KeepFacts.FEE_RENEWAL, last, inquiry);
        FeeQuote all =
                stage == CURRENT ? fees : fees.with("reinstatement", KeepFacts.FEE_REINSTATEMENT, last, inquiry);
        return RenewalOption.between(route, first, last, shortfall, all, inquiry)
                .withEarnBy(last, inquiry)
                .withStep(Step.Action.EARN, "Earn the continuing education.")
                .withStep(Step.Action.PAY, "Pay the fee.");
    }
}
