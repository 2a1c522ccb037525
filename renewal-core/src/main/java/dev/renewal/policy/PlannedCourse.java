package dev.renewal.policy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.Activity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a joint plan: a further course, and what it counts for each certification.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hours how long it is, exactly
 * @param topics the topics that it must have; empty where any will do
 * @param approvers who must have approved it; empty where nobody need have
 * @param by the earliest day by which it must be earned, of the certifications for which it counts; empty if at any time
 * @param counts the certifications for which it counts, in the order of the plan
 */
public record PlannedCourse(
        Fraction hours, List<String> topics, List<String> approvers, Optional<LocalDate> by, List<Count> counts)
        implements Serializable {
    /** Amounts of records have at most so many. */
    private static final int MOST_DECIMALS = 4;

    /**
     * What a course counts for one certification.
     *
     * @param credential the credential of the certification
     * @param credits how much it counts, exactly
     * @param unit the unit of the requirements of that certification
     */
    public record Count(CredentialId credential, Fraction credits, CreditUnit unit) implements Serializable {
        /**
         * Checks that nothing is missing.
         *
         * @param credential the credential of the certification
         * @param credits how much it counts, exactly
         * @param unit the unit of the requirements of that certification
         */
        public Count {
            Objects.requireNonNull(credential, "credential");
            Objects.requireNonNull(credits, "credits");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * Copies the lists.
     *
     * @param hours how long it is, exactly
     * @param topics the topics that it must have
     * @param approvers who must have approved it
     * @param by the earliest day by which it must be earned
     * @param counts the certifications for which it counts
     */
    public PlannedCourse {
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(approvers, "approvers");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(hours, "hours");
        topics = List.copyOf(topics);
        approvers = List.copyOf(approvers);
        Objects.requireNonNull(by, "by");
        counts = List.copyOf(counts);
    }

    /**
     * Makes the course that the line describes, as a host records it for each certification for which it counts.
     *
     * @param completedOn the day of completion
     * @return a course of so many contact hours and as many clock hours; rounded up to four decimals, which a record can hold,
     *     so one of 20/3 hours is of 6.6667
     * @throws dev.renewal.error.InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public Activity asActivity(LocalDate completedOn) {
        return Activity.of(completedOn, Credits.exactly(hours.roundedUp(MOST_DECIMALS), CreditUnit.CONTACT_HOUR))
                .withSize(Credits.exactly(hours.roundedUp(MOST_DECIMALS), CreditUnit.CLOCK_HOUR))
                .withTopics(topics)
                .withApprovers(approvers);
    }

    private Object writeReplace() {
        return new Form(
                hours,
                topics.toArray(new String[0]),
                approvers.toArray(new String[0]),
                by.orElse(null),
                counts.toArray(new Count[0]));
    }

    /** What is serialized: an optional value cannot be. */
    private record Form(
            Fraction hours,
            String[] topics,
            String[] approvers,
            @Nullable LocalDate by,
            Count... counts) implements Serializable {
        private Object readResolve() {
            return new PlannedCourse(
                    hours, List.of(topics), List.of(approvers), Optional.ofNullable(by), List.of(counts));
        }
    }

    /** Returns the line for people, such as {@code 10 hours, on clinical, approved by aama}. */
    @Override
    public String toString() {
        return hours
                + (hours.equals(Fraction.ONE) ? " hour" : " hours")
                + (topics.isEmpty() ? "" : ", on " + String.join(" and ", topics))
                + (approvers.isEmpty() ? "" : ", approved by " + String.join(" and ", approvers));
    }
}
