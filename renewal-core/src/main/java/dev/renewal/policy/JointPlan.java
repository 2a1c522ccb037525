package dev.renewal.policy;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Note;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fewest further hours that satisfy several certifications of one holder together, and the courses that do so.
 *
 * <p>Recorded as courses on the as-of date, one a line, the lines leave nothing missing in any planned option. Immutable and
 * thread-safe.
 *
 * @param asOf the date as of which the question is asked
 * @param certifications each certification, in the order of the question
 * @param totalHours the fewest hours that satisfy all planned options together
 * @param separateHours the sum of the fewest hours that satisfy each planned option by itself
 * @param lines the courses, by the day by which they are earned, then the longest first; they sum to the total
 * @param notes the doubtful facts that the plan rests on, besides those of the answers
 */
public record JointPlan(
        LocalDate asOf,
        List<Part> certifications,
        Fraction totalHours,
        Fraction separateHours,
        List<PlannedCourse> lines,
        List<Note> notes)
        implements Serializable {
    /** Whether a certification is planned for, or else why not. */
    public enum Status {
        /** The courses of the plan satisfy it. */
        PLANNED("planned"),
        /** An open option needs no further credits. */
        SATISFIED("satisfied"),
        /** No open option can still be satisfied. */
        NOT_REACHABLE("not-reachable"),
        /** What is required is not known. */
        NOT_COMPLETE("not-complete"),
        /** No open option that can still be satisfied asks for credits, such as an examination. */
        NO_CREDITS("no-credits"),
        /** The rules do not say how further courses count, or none of the as-of date would satisfy it, as none counts yet. */
        NO_COURSES("no-courses"),
        /** The body took it away. */
        REVOKED("revoked"),
        /** The holder gave it up. */
        RETIRED("retired"),
        /** It is suspended. */
        SUSPENDED("suspended"),
        /** It begins after the as-of date. */
        NOT_YET_CERTIFIED("not-yet-certified");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** {@return the name as hosts show it, such as {@code not-reachable}} */
        public String label() {
            return label;
        }
    }

    /**
     * One certification of the holder.
     *
     * @param answer its answer
     * @param status whether it is planned for
     * @param option the option that is planned for, or else the one because of which it is not; empty where there is none
     */
    public record Part(Assessment answer, Status status, Optional<RenewalOption> option) implements Serializable {
        /**
         * Checks that nothing is missing.
         *
         * @param answer its answer
         * @param status whether it is planned for
         * @param option the option that decides
         * @throws InvalidInputException if the answer does not list the option; code {@code CONTRADICTING_FIELDS}
         */
        public Part {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(option, "option");
            if (option.isPresent() && !answer.options().contains(option.get())) {
                throw new InvalidInputException(
                        "CONTRADICTING_FIELDS", "option", option.get(), "one of " + answer.options());
            }
        }

        /** {@return whether it is planned for} */
        public boolean isPlanned() {
            return status == Status.PLANNED;
        }

        /** {@return the fewest further credits of the option for this certification by itself; empty where no option decides} */
        public Optional<Credits> minimumAdditional() {
            return option.map(chosen -> chosen.shortfall().minimumAdditional());
        }

        private Object writeReplace() {
            return new Form(answer, status, option.map(RenewalOption::route).orElse(null));
        }

        /** What is serialized: the route names the option of the answer; null where there is none. */
        private record Form(
                Assessment answer, Status status, @Nullable Route route) implements Serializable {
            private Object readResolve() {
                return new Part(answer, status, Optional.ofNullable(route).map(answer::option));
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @param asOf the date as of which the question is asked
     * @param certifications each certification, in the order of the question
     * @param totalHours the fewest hours that satisfy all planned options together
     * @param separateHours the sum of the fewest hours that satisfy each planned option by itself
     * @param lines the courses
     * @param notes the doubtful facts that the plan rests on
     * @throws InvalidInputException if the total is not the sum of the courses; code {@code CONTRADICTING_FIELDS}
     */
    public JointPlan {
        Objects.requireNonNull(certifications, "certifications");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(asOf, "asOf");
        certifications = List.copyOf(certifications);
        Objects.requireNonNull(totalHours, "totalHours");
        Objects.requireNonNull(separateHours, "separateHours");
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        Fraction sum = lines.stream().map(PlannedCourse::hours).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(totalHours)) {
            throw new InvalidInputException(
                    "CONTRADICTING_FIELDS", "total_hours", totalHours, sum + ", the sum of the lines");
        }
    }

    private Object writeReplace() {
        return new Form(
                asOf,
                certifications.toArray(new Part[0]),
                totalHours,
                separateHours,
                lines.toArray(new PlannedCourse[0]),
                notes.toArray(new Note[0]));
    }

    /** What is serialized; arrays, as a stream may hold a list of anything. */
    private record Form(
            LocalDate asOf,
            Part[] certifications,
            Fraction totalHours,
            Fraction separateHours,
            PlannedCourse[] lines,
            Note... notes)
            implements Serializable {
        private Object readResolve() {
            return new JointPlan(
                    asOf, List.of(certifications), totalHours, separateHours, List.of(lines), List.of(notes));
        }
    }

    /** Returns a description without the holder's dates. */
    @Override
    public String toString() {
        return "plan of " + totalHours + " hours for " + certifications.size() + " certifications";
    }
}
