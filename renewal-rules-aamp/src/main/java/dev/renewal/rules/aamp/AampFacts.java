package dev.renewal.rules.aamp;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** What is known of AAMP's rules, and who says so. */
final class AampFacts {
    /** Continuing medical education, as AAMP counts it. */
    static final CreditUnit CME = new CreditUnit("cme");

    static final FactKey<Period> TERM_LENGTH = FactKey.period("aamp.term.length");
    static final FactKey<LocalDate> TERM_END_FEBRUARY = FactKey.date("aamp.term.end.february");
    static final FactKey<LocalDate> TERM_END_MAY = FactKey.date("aamp.term.end.may");
    static final FactKey<LocalDate> TERM_END_AUGUST = FactKey.date("aamp.term.end.august");
    static final FactKey<LocalDate> TERM_END_NOVEMBER = FactKey.date("aamp.term.end.november");
    /** The end of the terms of each group, by the number of the month that names the group. */
    static final Map<Integer, FactKey<LocalDate>> TERM_ENDS =
            Map.of(2, TERM_END_FEBRUARY, 5, TERM_END_MAY, 8, TERM_END_AUGUST, 11, TERM_END_NOVEMBER);

    static final FactKey<String> TERM_GROUP = FactKey.statement("aamp.term.group");
    static final FactKey<String> TERM_FIRST = FactKey.statement("aamp.term.first");
    static final FactKey<String> TERM_EARLY = FactKey.statement("aamp.term.early");

    static final FactKey<Integer> FEE_DUE = FactKey.count("aamp.fee.due");
    static final FactKey<Money> FEE_RENEWAL = FactKey.money("aamp.fee.renewal", "USD");
    static final FactKey<Money> FEE_LATE = FactKey.money("aamp.fee.late", "USD");

    static final FactKey<Credits> CME_TOTAL = FactKey.credits("aamp.cme.total", CME);
    static final FactKey<BigDecimal> CME_HOUR = FactKey.ratio("aamp.cme.hour");
    static final FactKey<String> CME_WINDOW = FactKey.statement("aamp.cme.window");
    static final FactKey<Period> CME_BY = FactKey.period("aamp.cme.by");
    static final FactKey<String> CME_GATE = FactKey.statement("aamp.cme.gate");
    static final FactKey<String> CME_PER = FactKey.statement("aamp.cme.per");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("aamp.ce.shared");

    static final FactKey<String> LAPSE = FactKey.statement("aamp.lapse");

    private static final Citation POLICIES =
            new Citation("AAMP, Policies & Procedures", "https://www.aamp.net/faq/policies-procedures.html");
    private static final Citation FAQ = new Citation("AAMP, FAQ", "https://www.aamp.net/faq/faq.html");
    private static final Citation CME_PAGE =
            new Citation("AAMP, What Are CME's", "https://www.aamp.net/cme/what-are-cmes.html");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(1)).graded(PRIMARY, FAQ),
            Fact.of(TERM_END_FEBRUARY, LocalDate.of(2001, 2, 28)).noting("The day on which the terms of this group end in every year, leap years included.").graded(PRIMARY, POLICIES),
            Fact.of(TERM_END_MAY, LocalDate.of(2001, 5, 31)).noting("The day on which the terms of this group end in every year.").graded(PRIMARY, POLICIES),
            Fact.of(TERM_END_AUGUST, LocalDate.of(2001, 8, 31)).noting("The day on which the terms of this group end in every year.").graded(PRIMARY, POLICIES),
            Fact.of(TERM_END_NOVEMBER, LocalDate.of(2001, 11, 30)).noting("The day on which the terms of this group end in every year.").graded(PRIMARY, POLICIES),
            Fact.notEstablished(TERM_GROUP, "It is not known how a new holder gets a group, and so the end of the term is not known: give the printed expiration, or group_month."),
            Fact.stating(TERM_FIRST, "Assumed: the first term ends on the first date of the group after the certification or reinstatement, as no certificate runs longer than a year.").graded(ASSUMED),
            Fact.stating(TERM_EARLY, "Assumed: renewal and reinstatement keep the group.").graded(ASSUMED),
            Fact.of(FEE_DUE, 1).noting("The day, in the month in which the term ends, up to which the renewal fee is paid in time.").graded(PRIMARY, POLICIES),
            Fact.notEstablished(FEE_RENEWAL, "There is a yearly fee for renewal; how much it is is not known.", CME_PAGE),
            Fact.of(FEE_LATE, Money.of("20", "USD")).noting("For each certificate of which the renewal fee is paid late.").graded(PRIMARY, POLICIES, FAQ),
            Fact.of(CME_TOTAL, Credits.of(10, CME)).noting("In the certificate year.").graded(PRIMARY, CME_PAGE),
            Fact.of(CME_HOUR, new BigDecimal("1")).noting("CME for a clock hour.").graded(PRIMARY, CME_PAGE),
            Fact.stating(CME_WINDOW, "CME count when they are dated within the certificate year.").graded(PRIMARY, CME_PAGE),
            Fact.of(CME_BY, Period.ofDays(30)).noting("Disputed: the CME page wants all CME 30 days before the end \"to avoid paying a late fee\"; the FAQ ties that fee to the renewal fee only, so late CME cost nothing here.").graded(DISPUTED, CME_PAGE, FAQ),
            Fact.stating(CME_GATE, "There is no new certificate before the fee and all CME are in.").graded(PRIMARY, CME_PAGE, FAQ),
            Fact.stating(CME_PER, "Assumed: CME are required of \"each person\"; each certificate is asked its own.").graded(ASSUMED, CME_PAGE),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for certifications of other bodies too; AAMP refuses only what it was sent before.").graded(ASSUMED, CME_PAGE),
            Fact.notEstablished(LAPSE, "It is not known what follows the end of the term; ask AAMP."));
    // spotless:on

    private AampFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
