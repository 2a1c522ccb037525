package dev.renewal.shapes;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import dev.renewal.term.TermFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** The facts of a made-up body, from which the lines of docs/shapes.md read. */
final class ExampleFacts {
    static final RuleKey<Period> LENGTH = RuleKey.period("example.term.length");
    static final RuleKey<Period> ACTIVITY = RuleKey.period("example.term.activity");
    static final RuleKey<Period> VALIDITY = RuleKey.period("example.term.validity");
    static final RuleKey<String> TERM_DAY = RuleKey.statement("example.term.day");
    static final RuleKey<LocalDate> SAME_FOR_ALL = RuleKey.date("example.term.same-for-all");
    static final RuleKey<LocalDate> ODD_YEARS = RuleKey.date("example.term.odd-years");
    static final RuleKey<LocalDate> WINTER = RuleKey.date("example.term.winter");
    static final RuleKey<LocalDate> SUMMER = RuleKey.date("example.term.summer");
    static final RuleKey<LocalDate> CUT = RuleKey.date("example.term.cut");
    static final RuleKey<Period> CALENDAR_YEARS = RuleKey.period("example.ce.calendar-years");
    static final RuleKey<Period> WINDOW = RuleKey.period("example.ce.window");
    static final RuleKey<String> KINDS = RuleKey.statement("example.ce.kinds");
    static final RuleKey<BigDecimal> PER_CEU = RuleKey.ratio("example.ce.hours-per-ceu");
    static final RuleKey<BigDecimal> PER_SEMESTER = RuleKey.ratio("example.ce.hours-per-semester-credit");
    static final RuleKey<Credits> STEP = RuleKey.credits("example.ce.step", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> TOTAL = RuleKey.credits("example.ce.total", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> FIRST_TOTAL = RuleKey.credits("example.ce.first-total", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> FURTHER = RuleKey.credits("example.ce.further-credential", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> LAW = RuleKey.credits("example.ce.law", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> LAW_LATE = RuleKey.credits("example.ce.law-late", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> ETHICS = RuleKey.credits("example.ce.ethics", CreditUnit.CLOCK_HOUR);
    static final RuleKey<Credits> APPROVED = RuleKey.credits("example.ce.approved", CreditUnit.CLOCK_HOUR);
    static final RuleKey<BigDecimal> ONLINE_SHARE = RuleKey.ratio("example.ce.online-share");
    static final RuleKey<Integer> SEMINARS = RuleKey.count("example.ce.seminars");
    static final RuleKey<Period> CARD_AGAIN = RuleKey.period("example.ce.card-again");
    static final RuleKey<Period> APPLY_BY = RuleKey.period("example.lapse.apply-by");
    static final RuleKey<Period> GRACE = RuleKey.period("example.lapse.grace");
    static final RuleKey<Period> LATE = RuleKey.period("example.lapse.late");
    static final RuleKey<Integer> ATTEMPTS = RuleKey.count("example.exam.attempts");
    static final RuleKey<Period> WAITING = RuleKey.period("example.exam.waiting");
    static final RuleKey<Money> FEE = RuleKey.money("example.fee.renewal", "USD");
    static final RuleKey<Money> FEE_MEMBER = RuleKey.money("example.fee.renewal.member", "USD");
    static final RuleKey<Money> FEE_LATE = RuleKey.money("example.fee.late", "USD");
    static final RuleKey<Money> FEE_FURTHER = RuleKey.money("example.fee.further-credential", "USD");
    static final RuleKey<Money> FEE_YEAR = RuleKey.money("example.fee.year-lapsed", "USD");
    static final RuleKey<Money> FEE_ANNUAL = RuleKey.money("example.fee.annual", "USD");
    static final RuleKey<Money> FEE_APPEAL = RuleKey.money("example.fee.appeal", "USD");
    static final RuleKey<String> BIRTH_DATE = RuleKey.statement("example.term.birth-date");

    private static final Citation BOOK = Citation.titled("a rule book that is made up");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(LENGTH, Period.ofYears(2)).graded(PRIMARY, BOOK),
            Fact.of(ACTIVITY, Period.ofYears(1)).graded(PRIMARY, BOOK),
            Fact.of(VALIDITY, Period.ofYears(5)).graded(PRIMARY, BOOK),
            Fact.stating(TERM_DAY, "Assumed: a term ends on the anniversary itself; the book names the month alone.").graded(ASSUMED),
            Fact.of(SAME_FOR_ALL, LocalDate.of(2000, 3, 31)).graded(PRIMARY, BOOK),
            Fact.of(ODD_YEARS, LocalDate.of(2001, 3, 31)).graded(PRIMARY, BOOK),
            Fact.of(WINTER, LocalDate.of(2000, 12, 31)).graded(PRIMARY, BOOK),
            Fact.of(SUMMER, LocalDate.of(2000, 6, 30)).graded(PRIMARY, BOOK),
            Fact.of(CUT, LocalDate.of(2024, 1, 1)).graded(PRIMARY, BOOK),
            Fact.of(CALENDAR_YEARS, Period.ofYears(1)).graded(PRIMARY, BOOK),
            Fact.of(WINDOW, Period.ofYears(3)).graded(PRIMARY, BOOK),
            Fact.stating(KINDS, "Courses count in clock hours and CEU, college courses in credits.").graded(PRIMARY, BOOK),
            Fact.of(PER_CEU, BigDecimal.TEN).graded(PRIMARY, BOOK),
            Fact.of(PER_SEMESTER, new BigDecimal("12.5")).graded(PRIMARY, BOOK),
            Fact.of(PER_SEMESTER, new BigDecimal("15")).from("2025-07-01").graded(PRIMARY, BOOK),
            Fact.of(STEP, hours("0.5")).graded(PRIMARY, BOOK),
            Fact.of(TOTAL, hours("20")).graded(PRIMARY, BOOK),
            Fact.of(TOTAL, hours("24")).from("2026-01-01").graded(PRIMARY, BOOK),
            Fact.of(FIRST_TOTAL, hours("20")).graded(PRIMARY, BOOK),
            Fact.of(FIRST_TOTAL, hours("10")).from("2025-01-01").graded(PRIMARY, BOOK),
            Fact.of(FURTHER, hours("5")).graded(PRIMARY, BOOK),
            Fact.of(LAW, hours("1")).graded(PRIMARY, BOOK),
            Fact.of(LAW_LATE, hours("2")).graded(PRIMARY, BOOK),
            Fact.of(ETHICS, hours("2")).graded(PRIMARY, BOOK),
            Fact.of(APPROVED, hours("15")).graded(PRIMARY, BOOK),
            Fact.of(ONLINE_SHARE, new BigDecimal("0.5")).graded(PRIMARY, BOOK),
            Fact.of(SEMINARS, 1).graded(PRIMARY, BOOK),
            Fact.of(CARD_AGAIN, Period.ofYears(5)).graded(PRIMARY, BOOK),
            Fact.of(APPLY_BY, Period.ofDays(30)).noting("Disputed: 30 days before the end, or the first day of its month.").graded(DISPUTED, BOOK),
            Fact.of(GRACE, Period.ofDays(90)).graded(PRIMARY, BOOK),
            Fact.of(LATE, Period.ofYears(1)).graded(PRIMARY, BOOK),
            Fact.of(ATTEMPTS, 3).graded(PRIMARY, BOOK),
            Fact.of(WAITING, Period.ofDays(60)).graded(PRIMARY, BOOK),
            Fact.of(FEE, Money.of("55", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE, Money.of("60", "USD")).from("2026-01-01").graded(PRIMARY, BOOK),
            Fact.of(FEE_MEMBER, Money.of("40", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE_LATE, Money.of("25", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE_FURTHER, Money.of("15", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE_YEAR, Money.of("50", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE_ANNUAL, Money.of("10", "USD")).graded(PRIMARY, BOOK),
            Fact.of(FEE_ANNUAL, Money.of("12", "USD")).from("2026-01-01").graded(PRIMARY, BOOK),
            Fact.notEstablished(FEE_APPEAL, "What an appeal costs is not published."),
            Fact.stating(BIRTH_DATE, "Terms end with the month of birth.").graded(PRIMARY, BOOK));
    // spotless:on

    private ExampleFacts() {}

    static FactTable table() {
        return TABLE;
    }

    static Inquiry inquiry(LocalDate asOf) {
        return Inquiry.of(TABLE.and(TermFacts.table()), asOf);
    }

    static Credits hours(String amount) {
        return Credits.of(amount, CreditUnit.CLOCK_HOUR);
    }
}
