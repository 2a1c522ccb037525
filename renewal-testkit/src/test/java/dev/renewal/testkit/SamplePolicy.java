package dev.renewal.testkit;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.term.Anchor;
import dev.renewal.term.DateRange;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;

/** A policy, written by hand, that keeps the contract; each wrong policy differs from it in one respect. */
public class SamplePolicy implements RenewalPolicy {
    static final CertifyingBody BODY = new CertifyingBody("tst", "Board of Samples");
    static final Currency DOLLAR = Currency.getInstance("USD");

    static final FactKey<Period> TERM_LENGTH = FactKey.period("tst.term.length");
    static final FactKey<Period> LAPSE = FactKey.period("tst.lapse");
    static final FactKey<Credits> TOTAL = FactKey.credits("tst.ce.total", CreditUnit.POINT);
    static final FactKey<Credits> LAW = FactKey.credits("tst.ce.law", CreditUnit.POINT);
    static final FactKey<String> KINDS = FactKey.statement("tst.ce.kinds");
    static final FactKey<Money> FEE = FactKey.money("tst.fee.renewal", "USD");
    static final FactKey<Money> EXAMINATION_FEE = FactKey.money("tst.fee.examination", "USD");
    static final FactKey<String> LATE = FactKey.statement("tst.late");

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

    private static final TermRule TERM =
            TermRule.lasting(TERM_LENGTH).onGridFrom(Anchor.LATEST_EVENT).endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY);

    public SamplePolicy() {}

    /** One holder who is assessed: the rules as of the date, and the trace of the answer. */
    record Asked(Certification certification, Resolved resolved, Trace trace) {
        FactsAsOf facts() {
            return resolved.facts();
        }

        DateRange term() {
            return resolved.term().running(certification.history(), trace).dates();
        }

        CreditTally tally(DateRange term) {
            return resolved.education()
                    .count(certification.activities(), EarningWindow.between(term.start(), term.end()), trace);
        }
    }

    /** What is the same for all holders on one date. */
    record Resolved(FactsAsOf facts, TermRule.AsOf term, EducationRule.AsOf education) {}

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
    public Rules rules(CredentialId credential, FactsAsOf facts) {
        Resolved resolved = new Resolved(facts, TERM.asOf(facts), education().asOf(facts));
        return (certification, trace) -> assess(new Asked(certification, resolved, trace));
    }

    Assessment assess(Asked asked) {
        Trace trace = asked.trace();
        DateRange term = asked.term();
        LocalDate closes = term.end().plus(trace.use(asked.facts().get(LAPSE)));
        Standing standing = trace.isPast(closes) ? LAPSED : trace.isPast(term.end()) ? EXPIRED : CURRENT;
        Assessment.Builder answer = new Assessment.Builder(asked.certification(), trace, standing)
                .term(term)
                .deadline(DeadlineKind.EXPIRATION, term.end(), Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes, Route.REINSTATEMENT);
        if (standing != LAPSED) {
            answer.option(new RenewalOption.Builder(Route.CONTINUING_EDUCATION, term.start(), trace)
                    .closes(closes)
                    .earnBy(term.end())
                    .shortfall(shortfall(term, asked))
                    .fees(fees(term, asked))
                    .build());
        }
        FeeLine examinationFee =
                FeeLine.of("examination", trace.find(asked.facts().get(EXAMINATION_FEE)));
        answer.option(option(Route.EXAMINATION, term, asked)
                .fees(FeeQuote.in(DOLLAR).with(examinationFee))
                .build());
        complete(answer, term, asked);
        return answer.build();
    }

    /** Starts an option that opens with the term, asks for no credits and costs nothing. */
    static RenewalOption.Builder option(Route route, DateRange term, Asked asked) {
        return new RenewalOption.Builder(route, term.start(), asked.trace())
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .fees(FeeQuote.in(DOLLAR));
    }

    EducationRule education() {
        return EducationRule.in(CreditUnit.POINT)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.POINT)
                .requires("total", TOTAL)
                .with(law());
    }

    Category law() {
        return Category.topic("law", "law").atLeast(LAW);
    }

    Shortfall shortfall(DateRange term, Asked asked) {
        return asked.tally(term).shortfall();
    }

    FeeQuote fees(DateRange term, Asked asked) {
        FeeLine ofDueDay =
                FeeLine.of("renewal", asked.trace().find(asked.facts().dated(FEE), term.end()));
        return FeeQuote.in(DOLLAR).with(ofDueDay.withDue(term.end()));
    }

    void complete(Assessment.Builder answer, DateRange term, Asked asked) {
        // the wrong ones add to the answer
    }
}
