package dev.renewal.fact;

import dev.renewal.amount.Credits;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What became of an item of the host's record.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Fate extends Serializable {
    /** {@return the fate in words, without a full stop} */
    String toText();

    /**
     * An activity counts.
     *
     * @param amount how much of it counts, in the unit of the requirements
     * @param requirements the ids of the requirements towards which it counts; empty where it counts for none that is named
     * @param where the option or the term for which it was counted
     */
    record Counted(Credits amount, List<String> requirements, String where) implements Fate {
        /**
         * Copies the list.
         *
         * @param amount how much of it counts, in the unit of the requirements
         * @param requirements the ids of the requirements towards which it counts
         * @param where the option or the term for which it was counted
         */
        public Counted {
            Objects.requireNonNull(requirements, "requirements");
            Objects.requireNonNull(amount, "amount");
            // a stream may hold a list of anything
            for (String requirement : requirements) {
                Objects.requireNonNull(requirement, "requirement");
            }
            requirements = List.copyOf(requirements);
            Objects.requireNonNull(where, "where");
        }

        @Override
        public String toText() {
            return "counted " + amount + (requirements.isEmpty() ? "" : " towards " + String.join(", ", requirements))
                    + " (" + where + ")";
        }
    }

    /**
     * An activity does not count, or not in full.
     *
     * @param code the stable code of the reason
     * @param reason one sentence for people
     * @param inPart whether a part of it counts
     * @param where the option or the term for which it was looked at
     */
    record NotCounted(String code, String reason, boolean inPart, String where) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param code the stable code of the reason
         * @param reason one sentence for people
         * @param inPart whether a part of it counts
         * @param where the option or the term for which it was looked at
         */
        public NotCounted {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(where, "where");
        }

        @Override
        public String toText() {
            return (inPart ? "not counted in full (" : "not counted (") + where + "): " + reason + " [" + code + "]";
        }
    }

    /**
     * A payment pays a fee.
     *
     * @param fee the name of the fee
     * @param due the day on which the fee is due
     */
    record Paid(String fee, LocalDate due) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param fee the name of the fee
         * @param due the day on which the fee is due
         */
        public Paid {
            Objects.requireNonNull(fee, "fee");
            Objects.requireNonNull(due, "due");
        }

        @Override
        public String toText() {
            return "pays the fee " + fee + " due " + due;
        }
    }

    /**
     * An event opened a term.
     *
     * @param start the first day of the term
     * @param end its last day, as far as that event decides
     */
    record OpenedTerm(LocalDate start, LocalDate end) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param start the first day of the term
         * @param end its last day, as far as that event decides
         */
        public OpenedTerm {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
        }

        @Override
        public String toText() {
            return "opened the term from " + start + " to " + end;
        }
    }

    /**
     * An extension or a printed expiration moved the end of a term.
     *
     * @param from the end without it
     * @param to the end with it
     */
    record MovedEnd(LocalDate from, LocalDate to) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param from the end without it
         * @param to the end with it
         */
        public MovedEnd {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public String toText() {
            return "moved the end of the term from " + from + " to " + to;
        }
    }

    /**
     * The answer rests on the item in another way.
     *
     * @param how what it was used for
     */
    record Used(String how) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param how what it was used for
         */
        public Used {
            Objects.requireNonNull(how, "how");
        }

        @Override
        public String toText() {
            return how;
        }
    }

    /**
     * The item was not read, or left out.
     *
     * @param code the stable code of the reason
     * @param reason one sentence for people
     */
    record LeftOut(String code, String reason) implements Fate {
        /**
         * Checks that nothing is missing.
         *
         * @param code the stable code of the reason
         * @param reason one sentence for people
         */
        public LeftOut {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toText() {
            return "not used: " + reason + " [" + code + "]";
        }
    }
}
