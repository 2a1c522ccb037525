package org.example.keep;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.PRIMARY;
import static dev.renewal.fact.Grade.SECONDARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.math.BigDecimal;
import java.time.Period;

/** The facts of a body that is made up: one of each kind. */
final class KeepFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("keep.term.length");
    static final FactKey<String> TERM_DAY = FactKey.statement("keep.term.day");
    static final FactKey<Period> REINSTATEMENT = FactKey.period("keep.reinstatement.period");
    static final FactKey<Credits> CE_TOTAL = FactKey.credits("keep.ce.total", CreditUnit.CONTACT_HOUR);
    static final FactKey<Credits> CE_LAW = FactKey.credits("keep.ce.law", CreditUnit.CONTACT_HOUR);
    static final FactKey<BigDecimal> CE_PER_CEU = FactKey.ratio("keep.ce.per-ceu");
    static final FactKey<String> CE_KINDS = FactKey.statement("keep.ce.kinds");
    static final FactKey<Integer> EXAM_ATTEMPTS = FactKey.count("keep.exam.attempts");
    static final FactKey<Money> FEE_RENEWAL = FactKey.money("keep.fee.renewal", "USD");
    static final FactKey<Money> FEE_REINSTATEMENT = FactKey.money("keep.fee.reinstatement", "USD");
    static final FactKey<Money> FEE_EXAMINATION = FactKey.money("keep.fee.examination", "USD");

    private static final Citation HANDBOOK = new Citation("Keep, Handbook (made up)", "https://example.org/handbook");
    private static final Citation FORUM = Citation.titled("a forum (made up)");

    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(PRIMARY, HANDBOOK),
            Fact.stating(TERM_DAY, "Assumed: the term ends on the anniversary.").graded(ASSUMED),
            Fact.of(REINSTATEMENT, Period.ofMonths(6)).graded(PRIMARY, HANDBOOK).but(ASSUMED, "Assumed: the six months are counted from the end of the term."),
            Fact.of(CE_TOTAL, Credits.of(10, CreditUnit.CONTACT_HOUR)).graded(PRIMARY, HANDBOOK),
            Fact.of(CE_TOTAL, Credits.of(20, CreditUnit.CONTACT_HOUR)).from("2020-01-01").graded(PRIMARY, HANDBOOK),
            Fact.of(CE_LAW, Credits.of(1, CreditUnit.CONTACT_HOUR)).graded(PRIMARY, HANDBOOK),
            Fact.of(CE_PER_CEU, BigDecimal.TEN).noting("A CEU is ten contact hours, as a forum says.").graded(SECONDARY, FORUM),
            Fact.stating(CE_KINDS, "Courses count, in contact hours or CEU.").graded(PRIMARY, HANDBOOK),
            Fact.of(EXAM_ATTEMPTS, 3).graded(PRIMARY, HANDBOOK),
            Fact.of(FEE_RENEWAL, Money.of("90.00", "USD")).graded(PRIMARY, HANDBOOK),
            Fact.notEstablished(FEE_REINSTATEMENT, "The fee for reinstatement is not known."),
            Fact.of(FEE_EXAMINATION, Money.of("120.00", "USD")).graded(PRIMARY, HANDBOOK));

    private KeepFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
