package dev.renewal.testkit;

import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;

/** A policy that keeps the contract; the wrong ones differ from it in one respect each. */
public class SamplePolicy implements RenewalPolicy {
    static final CertifyingBody BODY = new CertifyingBody("tst", "Board of Samples");
    static final Currency DOLLAR = Currency.getInstance("USD");

    static final RuleKey<Period> TERM_LENGTH = RuleKey.period("tst.term.length");
    static final RuleKey<Period> LAPSE = RuleKey.period("tst.lapse");
    static final RuleKey<Credits> TOTAL = RuleKey.credits("tst.ce.total", CreditUnit.POINT);
    static final RuleKey<Credits> LAW = RuleKey.credits("tst.ce.law", CreditUnit.POINT);
    static final RuleKey<String> KINDS = RuleKey.statement("tst.ce.kinds");
    static final RuleKey<Money> FEE = RuleKey.money("tst.fee.renewal", "USD");
    static final RuleKey<Money> EXAMINATION_FEE = RuleKey.money("tst.fee.examination", "USD");
    static final RuleKey<String> LATE = RuleKey.statement("tst.late");

    private static final Citation SITE = Citation.titled("the site of the board");

    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-01-01",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, SITE),
            Fact.of(LAPSE, Period.ofMonths(6)).noting("Assumed: six months.").graded(Grade.ASSUMED),
            Fact.of(TOTAL, Credits.of(10, CreditUnit.POINT)).graded(Grade.PRIMARY, SITE),
            Fact.of(LAW, Credits.of(2, CreditUnit.POINT)).graded(Grade.PRIMARY, SITE),
            Fact.stating(KINDS, "Courses count, in points.").graded(Grade.PRIMARY, SITE),
            Fact.of(FEE, Money.of("40", "USD")).graded(Grade.PRIMARY, SITE),
            Fact.of(FEE, Money.of("50", "USD")).from("2024-01-01").graded(Grade.PRIMARY, SITE),
            Fact.notEstablished(EXAMINATION_FEE, "The fee for the examination is not known."),
            Fact.stating(LATE, "Somebody else says that late renewal is a favour.").graded(Grade.SECONDARY, SITE));
    // spotless:on

    private static final CreditConversion POINTS =
            CreditConversion.into(CreditUnit.POINT, KINDS).counting(Activity.COURSE, CreditUnit.POINT);

    public SamplePolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return BODY;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(BODY, "one", "First Sample"), Credential.of(BODY, "two", "Second Sample"));
    }

    @Override
    public FactTable facts() {
        return TABLE;
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        TermCycle cycle = new TermCycle(inquiry.value(TERM_LENGTH), TermEnd.DAY_BEFORE_ANNIVERSARY);
        LocalDate anchor = certification.history().latestEvent();
        DateRange term = RunningTerm.first(cycle, anchor)
                .heldAgainstPrinted(certification.history(), anchor, inquiry)
                .dates();
        LocalDate closes = term.end().plus(inquiry.value(LAPSE));
        LapseLadder ladder = LapseLadder.currentThrough(term.end()).then(EXPIRED, closes);
        Assessment.Builder answer = Assessment.of(certification, inquiry, ladder.stage(inquiry))
                .term(term)
                .deadline(DeadlineKind.EXPIRATION, term.end())
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes);
        if (ladder.stage(inquiry) != LAPSED) {
            Shortfall shortfall = shortfall(certification.activities(), term, inquiry);
            RenewalOption education = RenewalOption.between(
                    Route.CONTINUING_EDUCATION, term.start(), closes, shortfall, fees(term, inquiry), inquiry);
            answer.option(education.withEarnBy(term.end(), inquiry));
        }
        FeeQuote examinationFees = FeeQuote.in(DOLLAR).with("examination", EXAMINATION_FEE, inquiry);
        answer.option(RenewalOption.from(
                Route.EXAMINATION, term.start(), Shortfall.none(CreditUnit.POINT), examinationFees, inquiry));
        complete(answer, certification, term, inquiry);
        return answer.build();
    }

    Shortfall shortfall(List<Activity> activities, DateRange term, Inquiry inquiry) {
        return CreditLedger.open(POINTS, inquiry)
                .enter(activities, CountingRule.within(term.start(), term.end()))
                .measure(requirements(activities, inquiry));
    }

    RequirementSet requirements(List<Activity> activities, Inquiry inquiry) {
        return RequirementSet.total("total", Amount.by(TOTAL)).with(law());
    }

    Bucket law() {
        return Bucket.of("law", Match.topic("law")).atLeast(Amount.by(LAW));
    }

    FeeQuote fees(DateRange term, Inquiry inquiry) {
        return FeeQuote.in(DOLLAR).withAmountOfDueDay("renewal", FEE, term.end(), inquiry);
    }

    void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
        // the wrong ones add to the answer
    }
}
