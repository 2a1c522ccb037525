package dev.renewal.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The numbers of the simplified rule that each peer computes: standing, end of the term, points missing in total and by topic,
 * and fee of a CMA. Courses count from the latest renewal to the end of the term, those that AAMA did not approve up to
 * 30 points in all. Printed expirations, lapses before 2020, credits earned before certification, college credits, cards, the
 * points that AAMA approved, plans, notes and sources are left out.
 */
public final class SimplifiedRule {
    static final int TERM_MONTHS = 60;
    static final int LATE_DAYS = 90;

    static final long TOTAL = 60_00;
    static final long OF_EACH_TOPIC = 10_00;
    static final long NOT_APPROVED = 30_00;
    static final long FEE_OF_MEMBER = 65_00;
    static final long FEE_OF_OTHERS = 130_00;

    static final BigDecimal TOTAL_POINTS = new BigDecimal("60");
    static final BigDecimal POINTS_OF_EACH_TOPIC = new BigDecimal("10");
    static final BigDecimal POINTS_NOT_APPROVED = new BigDecimal("30");
    static final BigDecimal DOLLARS_OF_MEMBER = new BigDecimal("65.00");
    static final BigDecimal DOLLARS_OF_OTHERS = new BigDecimal("130.00");

    private SimplifiedRule() {}

    /** The last day of the term. */
    public static LocalDate deadline(LocalDate latest) {
        LocalDate anniversary = latest.plusMonths(TERM_MONTHS);
        return anniversary.withDayOfMonth(anniversary.lengthOfMonth());
    }

    /** What is missing of an amount. */
    public static long missing(long required, long counted) {
        return Math.max(0, required - counted);
    }

    /** What is missing of the total. */
    public static long missingOfTotal(long approved, long notApproved) {
        return missing(TOTAL, approved + Math.min(notApproved, NOT_APPROVED));
    }
}
