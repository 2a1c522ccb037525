package dev.renewal.shapes;

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

/** The facts of an invented body, used in docs/shapes.md. */
final class ExampleFacts {
    static final FactKey<Period> LENGTH = FactKey.period("example.term.length");
    static final FactKey<Period> PUBLISHED_LENGTH = FactKey.period("example.term.published-length");
    static final FactKey<Period> ACTIVITY = FactKey.period("example.term.activity");
    static final FactKey<Period> VALIDITY = FactKey.period("example.term.validity");
    static final FactKey<String> TERM_DAY = FactKey.statement("example.term.day");
    static final FactKey<LocalDate> SAME_FOR_ALL = FactKey.date("example.term.same-for-all");
    static final FactKey<LocalDate> ODD_YEARS = FactKey.date("example.term.odd-years");
    static final FactKey<LocalDate> WINTER = FactKey.date("example.term.winter");
    static final FactKey<LocalDate> SUMMER = FactKey.date("example.term.summer");
    static final FactKey<LocalDate> CUT = FactKey.date("example.term.cut");
    static final FactKey<String> RESTARTS = FactKey.statement("example.term.restarts");
    static final FactKey<Integer> CALENDAR_YEARS = FactKey.count("example.ce.calendar-years");
    static final FactKey<Period> MONTH = FactKey.period("example.ce.boundary");
    static final FactKey<Period> WINDOW = FactKey.period("example.ce.window");
    static final FactKey<String> KINDS = FactKey.statement("example.ce.kinds");
    static final FactKey<BigDecimal> PER_CEU = FactKey.ratio("example.ce.hours-per-ceu");
    static final FactKey<BigDecimal> PER_SEMESTER = FactKey.ratio("example.ce.hours-per-semester-credit");
    static final FactKey<Credits> STEP = FactKey.credits("example.ce.step", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> TOTAL = FactKey.credits("example.ce.total", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> TOTAL_OF_TWO = FactKey.credits("example.ce.total-of-two", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> TOTAL_OF_MORE = FactKey.credits("example.ce.total-of-more", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> CARRIED = FactKey.credits("example.ce.carried-over", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> FIRST_TOTAL = FactKey.credits("example.ce.first-total", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> FURTHER = FactKey.credits("example.ce.further-credential", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> LAW = FactKey.credits("example.ce.law", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> LAW_LATE = FactKey.credits("example.ce.law-late", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> ETHICS = FactKey.credits("example.ce.ethics", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> APPROVED = FactKey.credits("example.ce.approved", CreditUnit.CLOCK_HOUR);
    static final FactKey<BigDecimal> ONLINE_SHARE = FactKey.ratio("example.ce.online-share");
    static final FactKey<Integer> SEMINARS = FactKey.count("example.ce.seminars");
    static final FactKey<Period> CARD_AGAIN = FactKey.period("example.ce.card-again");
    static final FactKey<Boolean> SHARED = FactKey.yesOrNo("example.ce.shared");
    static final FactKey<Period> APPLY_BY = FactKey.period("example.lapse.apply-by");
    static final FactKey<Period> GRACE = FactKey.period("example.lapse.grace");
    static final FactKey<Period> LATE = FactKey.period("example.lapse.late");
    static final FactKey<Integer> ATTEMPTS = FactKey.count("example.exam.attempts");
    static final FactKey<Period> WAITING = FactKey.period("example.exam.waiting");
    static final FactKey<Money> FEE = FactKey.money("example.fee.renewal", "USD");
    static final FactKey<Money> FEE_MEMBER = FactKey.money("example.fee.renewal.member", "USD");
    static final FactKey<Money> FEE_LATE = FactKey.money("example.fee.late", "USD");
    static final FactKey<Money> FEE_FURTHER = FactKey.money("example.fee.further-credential", "USD");
    static final FactKey<Money> FEE_YEAR = FactKey.money("example.fee.year-lapsed", "USD");
    static final FactKey<Money> FEE_ANNUAL = FactKey.money("example.fee.annual", "USD");
    static final FactKey<Money> FEE_APPEAL = FactKey.money("example.fee.appeal", "USD");
    static final FactKey<String> LICENCE = FactKey.statement("example.licence");
    static final FactKey<String> BIRTH_DATE = FactKey.statement("example.term.birth-date");

    private static final Citation BOOK = Citation.titled("a rule book that is made up");

    // One entry per line: it reads like a table.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(LENGTH, Period.ofYears(2)).graded(PRIMARY, BOOK),
            Fact.notEstablished(PUBLISHED_LENGTH, "How long a term is is not published."),
            Fact.of(ACTIVITY, Period.ofYears(1)).graded(PRIMARY, BOOK),
            Fact.of(VALIDITY, Period.ofYears(5)).graded(PRIMARY, BOOK),
            Fact.stating(TERM_DAY, "Assumed: a term ends on the anniversary itself; the book names the month alone.").graded(ASSUMED),
            Fact.of(SAME_FOR_ALL, LocalDate.of(2000, 3, 31)).graded(PRIMARY, BOOK),
            Fact.of(ODD_YEARS, LocalDate.of(2001, 3, 31)).graded(PRIMARY, BOOK),
            Fact.of(WINTER, LocalDate.of(2000, 12, 31)).graded(PRIMARY, BOOK),
            Fact.of(SUMMER, LocalDate.of(2000, 6, 30)).graded(PRIMARY, BOOK),
            Fact.of(CUT, LocalDate.of(2024, 1, 1)).graded(PRIMARY, BOOK),
            Fact.stating(RESTARTS, "A renewal starts a new term on its own day.").graded(PRIMARY, BOOK),
            Fact.of(CALENDAR_YEARS, 1).graded(PRIMARY, BOOK),
            Fact.of(MONTH, Period.ofMonths(1)).graded(PRIMARY, BOOK),
            Fact.of(WINDOW, Period.ofYears(3)).graded(PRIMARY, BOOK),
            Fact.stating(KINDS, "Courses count in clock hours and CEU, college courses in credits.").graded(PRIMARY, BOOK),
            Fact.of(PER_CEU, BigDecimal.TEN).graded(PRIMARY, BOOK),
            Fact.of(PER_SEMESTER, new BigDecimal("12.5")).graded(PRIMARY, BOOK),
            Fact.of(PER_SEMESTER, new BigDecimal("15")).from("2025-07-01").graded(PRIMARY, BOOK),
            Fact.of(STEP, hours("0.5")).graded(PRIMARY, BOOK),
            Fact.of(TOTAL, hours("20")).graded(PRIMARY, BOOK),
            Fact.of(TOTAL, hours("24")).from("2026-01-01").graded(PRIMARY, BOOK),
            Fact.of(TOTAL_OF_TWO, hours("26")).graded(PRIMARY, BOOK),
            Fact.of(TOTAL_OF_MORE, hours("30")).graded(PRIMARY, BOOK),
            Fact.of(CARRIED, hours("5")).graded(PRIMARY, BOOK),
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
            Fact.of(SHARED, false).graded(PRIMARY, BOOK),
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
            Fact.stating(LICENCE, "The credential ends with the licence, if that is earlier.").graded(PRIMARY, BOOK),
            Fact.stating(BIRTH_DATE, "Terms end with the month of birth.").graded(PRIMARY, BOOK));
    // spotless:on

    private ExampleFacts() {}

    static FactTable table() {
        return TABLE;
    }

    static Credits hours(String amount) {
        return Credits.of(amount, CreditUnit.CLOCK_HOUR);
    }
}
