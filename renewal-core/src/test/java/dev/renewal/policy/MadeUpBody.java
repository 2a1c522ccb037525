package dev.renewal.policy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.time.Period;

/** A made-up body with a handful of facts, and a holder whose term runs from 2024-02-29 to 2026-02-28. */
final class MadeUpBody {
    static final CertifyingBody BODY = new CertifyingBody("test", "Test Body");
    static final FactKey<Period> LENGTH = FactKey.period("test.length");
    static final FactKey<Period> GRACE = FactKey.period("test.grace");
    static final FactKey<Period> UNKNOWN_LENGTH = FactKey.period("test.unknown-length");
    static final FactKey<Integer> YEARS = FactKey.count("test.years");
    static final FactKey<Credits> TOTAL = FactKey.credits("test.total", CreditUnit.POINT);
    static final FactKey<Credits> TOTAL_OF_TWO = FactKey.credits("test.total-of-two", CreditUnit.POINT);
    static final FactKey<Credits> TOTAL_OF_MORE = FactKey.credits("test.total-of-more", CreditUnit.POINT);
    static final FactKey<Credits> UNKNOWN_TOTAL = FactKey.credits("test.unknown-total", CreditUnit.POINT);
    static final FactKey<Money> FEE = FactKey.money("test.fee", "USD");
    static final FactKey<Money> UNKNOWN_FEE = FactKey.money("test.unknown-fee", "USD");
    static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    static final FactKey<String> WORDS = FactKey.statement("test.words");
    static final FactKey<String> OTHER_WORDS = FactKey.statement("test.other-words");

    /** Facts in words have a note, so that an answer shows where they were cited. */
    private static final FactTable FACTS = FactTable.of(
                    "2026-01-01",
                    Fact.of(LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(GRACE, Period.ofMonths(6)).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.notEstablished(UNKNOWN_LENGTH, "The length is not known."),
                    Fact.of(YEARS, 1).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(TOTAL, Credits.of(10, CreditUnit.POINT)).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(TOTAL_OF_TWO, Credits.of(24, CreditUnit.POINT))
                            .graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(TOTAL_OF_MORE, Credits.of(36, CreditUnit.POINT))
                            .graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.notEstablished(UNKNOWN_TOTAL, "The total is not known."),
                    Fact.of(FEE, Money.of("60", "USD")).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.notEstablished(UNKNOWN_FEE, "The fee is not known."),
                    Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.stating(WORDS, "Words.").graded(Grade.ASSUMED),
                    Fact.stating(OTHER_WORDS, "Other words.").graded(Grade.ASSUMED))
            .and(TermFacts.table());

    static final EducationRule EDUCATION = EducationRule.in(CreditUnit.POINT)
            .citing(KINDS)
            .counts(Activity.COURSE, CreditUnit.POINT)
            .requires("total", TOTAL);

    static final LocalDate START = LocalDate.of(2024, 2, 29);
    static final LocalDate END = LocalDate.of(2026, 2, 28);
    static final Certification CERTIFICATION = Certification.of("test:a", START).withNeverRenewed();
    static final RunningTerm TERM = RunningTerm.first(new TermCycle(Period.ofYears(2), TermEnd.ANNIVERSARY), START);

    private MadeUpBody() {}

    static FactTable table() {
        return FACTS;
    }

    static FactsAsOf facts(LocalDate asOf) {
        return FactsAsOf.of(FACTS, asOf, FactsAsOf.STALE_AFTER);
    }

    static Trace trace(LocalDate asOf) {
        return Trace.of(facts(asOf));
    }

    static Trace explaining(LocalDate asOf) {
        return Trace.explaining(facts(asOf));
    }

    /** A holder whose term is found, in a stage. */
    static Holder holder(Certification certification, Standing stage, Trace trace) {
        Holder holder = new Holder(certification, trace);
        holder.found(TERM);
        holder.reached(new LapseSchedule.Stage(stage, ""));
        return holder;
    }

    static Holder holder(LocalDate asOf) {
        return holder(CERTIFICATION, Standing.CURRENT, trace(asOf));
    }

    static Activity course(LocalDate day, int points) {
        return Activity.of(day, Credits.of(points, CreditUnit.POINT));
    }
}
