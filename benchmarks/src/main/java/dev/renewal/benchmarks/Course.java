package dev.renewal.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A course as a host of its own making would hold it; a bean, as rule engines read those.
 *
 * <p>The same amount stands in it twice: who computes in whole numbers reads one, who computes in decimals the other.
 */
public final class Course {
    /** The topic of a course. */
    public enum Topic {
        ADMINISTRATIVE,
        CLINICAL,
        GENERAL,
        NONE
    }

    private final LocalDate completedOn;
    private final Topic topic;
    private final boolean approved;
    private final long hundredths;
    private final BigDecimal points;

    public Course(LocalDate completedOn, Topic topic, boolean approved, long hundredths) {
        this.completedOn = completedOn;
        this.topic = topic;
        this.approved = approved;
        this.hundredths = hundredths;
        this.points = BigDecimal.valueOf(hundredths, 2);
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public Topic getTopic() {
        return topic;
    }

    public boolean isApproved() {
        return approved;
    }

    public long getHundredths() {
        return hundredths;
    }

    /** The hundredths of a point where the course is approved, or is not, as asked; else zero. */
    public long ifApproved(boolean asked) {
        return approved == asked ? hundredths : 0;
    }

    /** The hundredths of a point where the course is on a topic; else zero. */
    public long ifOn(Topic asked) {
        return topic == asked ? hundredths : 0;
    }

    public BigDecimal getPoints() {
        return points;
    }
}
