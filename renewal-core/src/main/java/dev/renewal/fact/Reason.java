package dev.renewal.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One step of an explanation: something that was read, compared, computed or left out.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Reason extends Serializable {
    /**
     * A step with a result, and the steps that led to it.
     *
     * @param what the name of the result, such as {@code term}
     * @param result the result as text for people
     * @param steps the steps that led to it, in the order of the computation
     */
    record Computed(String what, String result, List<Reason> steps) implements Reason {
        /**
         * Copies the steps.
         *
         * @param what the name of the result, such as {@code term}
         * @param result the result as text for people
         * @param steps the steps that led to it, in the order of the computation
         */
        public Computed {
            Objects.requireNonNull(steps, "steps");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(result, "result");
            // a serialized stream may hold a list of anything
            for (Reason step : steps) {
                Objects.requireNonNull(step, "step");
            }
            steps = List.copyOf(steps);
        }
    }

    /**
     * A fact that was read.
     *
     * @param fact the entry that was in force
     * @param selector the day for which it was looked up
     */
    record FactRead(Fact<?> fact, LocalDate selector) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param fact the entry that was in force
         * @param selector the day for which it was looked up
         */
        public FactRead {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(selector, "selector");
        }
    }

    /**
     * A comparison with the as-of date.
     *
     * @param day the day
     * @param reached true if the as-of date is on or after that day
     */
    record Compared(LocalDate day, boolean reached) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param day the day
         * @param reached true if the as-of date is on or after that day
         */
        public Compared {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * The value of a field of the host's record.
     *
     * @param field the field, such as {@code renewed_on}
     * @param value the value as text for people
     */
    record Given(String field, String value) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param field the field, such as {@code renewed_on}
         * @param value the value as text for people
         */
        public Given {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * An item of the host's record that does not count, or not in full.
     *
     * @param what the item, such as an activity with its key
     * @param code the stable code of the reason
     * @param why one sentence for people
     */
    record LeftOut(String what, String code, String why) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param what the item, such as an activity with its key
         * @param code the stable code of the reason
         * @param why one sentence for people
         */
        public LeftOut {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(why, "why");
        }
    }
}
