package dev.renewal.fact;

import dev.renewal.error.SerializedForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One step of how an answer came about: what was read, compared, computed or left out.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Reason extends Serializable {
    /**
     * A step with a result, and the steps that led to it.
     *
     * @param what what was computed, such as {@code term}
     * @param result the result as it is written for people
     * @param steps what led to it, in the order of the computation
     */
    record Computed(String what, String result, List<Reason> steps) implements Reason {
        /**
         * Copies the steps.
         *
         * @param what what was computed, such as {@code term}
         * @param result the result as it is written for people
         * @param steps what led to it, in the order of the computation
         */
        public Computed {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(result, "result");
            steps = SerializedForm.copyOf(steps, Reason.class);
        }
    }

    /**
     * A fact that was read.
     *
     * @param fact the entry that held
     * @param selector the day for which it was asked
     */
    record FactRead(Fact<?> fact, LocalDate selector) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param fact the entry that held
         * @param selector the day for which it was asked
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
     * @param reached true if the as-of date is that day or a later one
     */
    record Compared(LocalDate day, boolean reached) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param day the day
         * @param reached true if the as-of date is that day or a later one
         */
        public Compared {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * Something that the host's record says.
     *
     * @param field the field, such as {@code renewed_on}
     * @param value what it says, as it is written for people
     */
    record Given(String field, String value) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param field the field, such as {@code renewed_on}
         * @param value what it says, as it is written for people
         */
        public Given {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Something of the host's record that does not count, or not in full.
     *
     * @param what what it is, such as an activity with its key
     * @param code the stable code of the reason
     * @param why one sentence for people
     */
    record LeftOut(String what, String code, String why) implements Reason {
        /**
         * Checks that nothing is missing.
         *
         * @param what what it is, such as an activity with its key
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
