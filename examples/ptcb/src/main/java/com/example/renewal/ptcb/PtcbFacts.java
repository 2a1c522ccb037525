package com.example.renewal.ptcb;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactKey;
import java.math.BigDecimal;
import java.time.Period;

/** What is known of PTCB's rules, and who says so. */
final class PtcbFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("ptcb.term.length");
    static final FactKey<String> TERM_DAY = FactKey.statement("ptcb.term.day");
    static final FactKey<String> TERM_REINSTATED = FactKey.statement("ptcb.term.reinstated");
    static final FactKey<Period> WINDOW_OPENS = FactKey.period("ptcb.window.opens");
    static final FactKey<Period> DEADLINE_APPLICATION = FactKey.period("ptcb.deadline.application");

    static final FactKey<Credits> CE_TOTAL = hours("ptcb.ce.total");
    static final FactKey<Credits> CE_LAW = hours("ptcb.ce.law");
    static final FactKey<Credits> CE_PATIENT_SAFETY = hours("ptcb.ce.patient-safety");
    static final FactKey<Credits> CE_TECHNICIAN = hours("ptcb.ce.technician-specific");
    static final FactKey<Credits> CE_PHARMACIST = hours("ptcb.ce.pharmacist-specific");
    static final FactKey<Credits> CE_COLLEGE = hours("ptcb.ce.college");
    static final FactKey<Credits> CE_IN_SERVICE = hours("ptcb.ce.in-service");
    static final FactKey<String> CE_KINDS = FactKey.statement("ptcb.ce.kinds");
    static final FactKey<String> CE_NO_MAXIMUM = FactKey.statement("ptcb.ce.no-maximum");
    static final FactKey<BigDecimal> CE_CONTACT_HOUR = FactKey.ratio("ptcb.ce.contact-hour");

    static final FactKey<Period> REINSTATEMENT = FactKey.period("ptcb.reinstatement");
    static final FactKey<Credits> REINSTATEMENT_LAW = hours("ptcb.reinstatement.law");
    static final FactKey<String> REINSTATEMENT_WINDOW = FactKey.statement("ptcb.reinstatement.window");
    static final FactKey<String> EXAMINATION = FactKey.statement("ptcb.examination");

    static final FactKey<Money> FEE_RENEWAL = FactKey.money("ptcb.fee.renewal", "USD");
    static final FactKey<Money> FEE_LATE = FactKey.money("ptcb.fee.late", "USD");
    static final FactKey<Money> FEE_REINSTATEMENT = FactKey.money("ptcb.fee.reinstatement", "USD");
    static final FactKey<Money> FEE_EXAMINATION = FactKey.money("ptcb.fee.examination", "USD");

    private static final Citation HELP = Citation.titled("PTCB, help articles (undated copies)");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(PRIMARY, HELP),
            Fact.stating(TERM_DAY, "Assumed: terms lie on a fixed grid and end on the last day of the month in which the certification was awarded.").graded(ASSUMED),
            Fact.stating(TERM_REINSTATED, "A reinstated holder gets the remaining balance of the term.").graded(PRIMARY, HELP).but(ASSUMED, "Assumed: the balance of the term begins on the day of reinstatement, and what was completed before does not count again."),
            Fact.of(WINDOW_OPENS, Period.ofDays(60)).noting("Days before the end; 100 in an older copy.").graded(PRIMARY, HELP),
            Fact.of(DEADLINE_APPLICATION, Period.ofDays(30)).noting("Disputed: the application is in 30 days before the end of the term by one article, by the first of the month in which it ends by another; here it is 30 days.").graded(DISPUTED, HELP),
            Fact.of(CE_TOTAL, hours(20)).noting("Completed within the term.").graded(PRIMARY, HELP),
            Fact.of(CE_LAW, hours(1)).graded(PRIMARY, HELP),
            Fact.of(CE_PATIENT_SAFETY, hours(1)).graded(PRIMARY, HELP),
            Fact.of(CE_TECHNICIAN, hours(15)).from("2020-09-01").noting("By the day of application; an hour may be about law or patient safety as well.").graded(PRIMARY, HELP),
            Fact.of(CE_PHARMACIST, hours(5)).from("2020-09-01").noting("By the day of application.").graded(PRIMARY, HELP),
            Fact.of(CE_COLLEGE, hours(15)).noting("For applications before technician-specific hours were asked for.").graded(PRIMARY, HELP),
            Fact.of(CE_IN_SERVICE, hours(5)).noting("For applications before technician-specific hours were asked for.").graded(PRIMARY, HELP),
            Fact.stating(CE_KINDS, "Assumed: courses, college credit and in-service training count, in clock hours or contact hours; the articles name no other kind or unit.").graded(ASSUMED),
            Fact.stating(CE_NO_MAXIMUM, "Assumed: college credit and in-service training count without a maximum since technician-specific hours are asked for; the articles name a maximum for earlier applications alone.").graded(ASSUMED),
            Fact.of(CE_CONTACT_HOUR, BigDecimal.ONE).noting("Assumed: a contact hour is a clock hour.").graded(ASSUMED),
            Fact.of(REINSTATEMENT, Period.ofYears(1)).noting("After the end of the term, its last day included.").graded(PRIMARY, HELP),
            Fact.of(REINSTATEMENT_LAW, hours(2)).graded(PRIMARY, HELP),
            Fact.stating(REINSTATEMENT_WINDOW, "Assumed: for reinstatement, hours count from the start of the term that is over to the last day of reinstatement.").graded(ASSUMED),
            Fact.stating(EXAMINATION, "Once reinstatement has closed, only the examination brings the certification back.").graded(PRIMARY, HELP),
            Fact.of(FEE_RENEWAL, dollars("55")).noting("$49 in an older copy; neither is dated.").graded(PRIMARY, HELP),
            Fact.of(FEE_LATE, dollars("25")).noting("On top of the fee for renewal, after the deadline of the application.").graded(PRIMARY, HELP),
            Fact.of(FEE_REINSTATEMENT, dollars("95")).noting("$89 in an older copy.").graded(PRIMARY, HELP),
            Fact.notEstablished(FEE_EXAMINATION, "The fee for the examination is not known."));
    // spotless:on

    private PtcbFacts() {}

    static FactTable table() {
        return TABLE;
    }

    private static FactKey<Credits> hours(String id) {
        return FactKey.credits(id, CreditUnit.CLOCK_HOUR);
    }

    private static Credits hours(int amount) {
        return Credits.of(amount, CreditUnit.CLOCK_HOUR);
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
