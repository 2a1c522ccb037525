package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A counting rule of this library. Immutable and thread-safe.
 *
 * @param reason one sentence for people, in which {@code %s} is the value of the first fact; for {@link Kind#REMARKED}, the
 *     topics of the activity
 * @param exempt the trait that takes an activity out of the filter; null where no plan names one
 * @param keys the facts that the kind of rule needs, in its order
 */
record BuiltInRule(
        Kind kind,
        ActivityFilter which,
        String code,
        String reason,
        @Nullable Trait exempt,
        FactKey<?>... keys) implements CountingRule {
    BuiltInRule {
        Objects.requireNonNull(which, "which");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
    }

    enum Kind {
        LEFT_OUT,
        /** The fact at which the reason is remarked. */
        REMARKED,
        /** The least worth. */
        EACH_AT_LEAST,
        /** The last day; cited only when an activity is recorded. */
        UP_TO,
        /** The time from one activity to the next. */
        ONCE_IN,
        /** The largest amount, and the ratio of its unit if that is not the unit of the requirements. */
        AT_MOST,
        /** The largest number. */
        AT_MOST_ACTIVITIES,
        /** The largest amount. */
        EARLY_AT_MOST
    }

    @Override
    public CountingRule.AsOf asOf(FactsAsOf table) {
        List<Sourced<?>> facts = new ArrayList<>();
        for (FactKey<?> key : keys) {
            facts.add(table.get(key));
        }
        boolean named =
                kind != Kind.REMARKED && !facts.isEmpty() && facts.get(0).isEstablished();
        String text = named ? reason.replace("%s", String.valueOf(facts.get(0).required())) : reason;
        return new AsOf(kind, which, code, text, exempt, List.copyOf(facts));
    }

    /** What a message calls a rule: the reason that its author wrote, or its class. */
    static String named(CountingRule rule) {
        return rule instanceof BuiltInRule own
                ? "\"" + own.reason + "\""
                : "of the class " + rule.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
    }

    /** Whether a rule judges each activity by itself, whatever else is recorded. */
    static boolean judgesEachByItself(CountingRule rule) {
        return rule instanceof BuiltInRule own
                && switch (own.kind) {
                    case LEFT_OUT, REMARKED, EACH_AT_LEAST, UP_TO -> true;
                    case ONCE_IN, AT_MOST, AT_MOST_ACTIVITIES, EARLY_AT_MOST -> false;
                };
    }

    /** Whether a rule, asked about any amount, may leave out something of a further course whatever else is recorded. */
    static boolean mayLeaveOut(CountingRule.AsOf rule) {
        return rule instanceof AsOf && rule.leastWorth() == 0 && !rule.concernsEarlyOnly();
    }

    /** The rule on a date. It is also the count of each holder where that has no state. */
    private record AsOf(
            Kind kind,
            ActivityFilter concerning,
            String code,
            String reason,
            @Nullable Trait exempt,
            List<Sourced<?>> known)
            implements CountingRule.AsOf, Count {
        @Override
        public boolean looksBeyondWindow() {
            return kind == Kind.ONCE_IN;
        }

        @Override
        public boolean appliesTo(EarningWindow window) {
            return kind != Kind.EARLY_AT_MOST || window.hasTermStart();
        }

        @Override
        public boolean concernsEarlyOnly() {
            return kind == Kind.EARLY_AT_MOST;
        }

        @Override
        public List<Sourced<?>> facts() {
            return kind == Kind.REMARKED || kind == Kind.UP_TO ? List.of() : known;
        }

        @Override
        public long leastWorth() {
            return kind == Kind.EACH_AT_LEAST && known.get(0).isEstablished() ? ((Credits) first()).millionths() : 0;
        }

        @Override
        public Optional<Trait> exemptedBy() {
            return Optional.ofNullable(exempt);
        }

        /** The value of the first fact. */
        private Object first() {
            return known.get(0).required();
        }

        @Override
        public Count begin(CreditTally tally) {
            return switch (kind) {
                case LEFT_OUT, REMARKED, EACH_AT_LEAST, UP_TO -> this;
                case ONCE_IN -> new Once((Period) first(), code);
                case AT_MOST, EARLY_AT_MOST -> new Most(tally.millionths(most(tally)), reason);
                case AT_MOST_ACTIVITIES -> new MostActivities((Integer) first(), reason);
            };
        }

        private Credits most(CreditTally tally) {
            Credits most = (Credits) first();
            return known.size() == 1
                    ? most
                    : most.convertedAt((BigDecimal) known.get(1).required(), tally.unit());
        }

        @Override
        public boolean admits(CreditTally tally) {
            if (kind == Kind.LEFT_OUT) {
                tally.leaveOut(code, reason);
            }
            return kind != Kind.LEFT_OUT;
        }

        /** A day that is not known yet limits nothing; one that the host takes back is refused. */
        private static boolean isUpTo(Sourced<?> lastDay, CreditTally tally) {
            boolean none = !tally.trace().isEstablished(lastDay)
                    && lastDay.fact().override().isEmpty();
            return none || tally.day() <= ((LocalDate) tally.trace().use(lastDay)).toEpochDay();
        }

        @Override
        public long limits(long worth, CreditTally tally) {
            boolean counts = switch (kind) {
                case REMARKED -> false;
                case EACH_AT_LEAST -> worth >= tally.millionths((Credits) first());
                case UP_TO -> isUpTo(known.get(0), tally);
                default -> true;
            };
            if (counts) {
                return worth;
            }
            String text = kind == Kind.REMARKED
                    ? reason.replace("%s", String.join("; ", tally.activity().topics()))
                    : reason;
            tally.leaveOut(code, text);
            if (kind != Kind.EACH_AT_LEAST) {
                tally.trace().remark(known.get(0), text);
            }
            return 0;
        }
    }

    private static final class Most implements Count {
        private final String reason;
        private long left;

        Most(long most, String reason) {
            this.left = most;
            this.reason = reason;
        }

        @Override
        public long limits(long worth, CreditTally tally) {
            long counted = Math.min(worth, left);
            left -= counted;
            if (counted < worth) {
                tally.leaveOut(counted == 0 ? Disallowance.OVER_MAXIMUM : Disallowance.IN_PART, reason);
            }
            return counted;
        }
    }

    private static final class MostActivities implements Count {
        private final String reason;
        private int left;

        MostActivities(int most, String reason) {
            this.left = most;
            this.reason = reason;
        }

        @Override
        public long limits(long worth, CreditTally tally) {
            if (left > 0) {
                left--;
                return worth;
            }
            tally.leaveOut(Disallowance.OVER_MAXIMUM, reason);
            return 0;
        }
    }

    private static final class Once implements Count {
        private final Period spacing;
        private final String code;
        /** Null until one is admitted. */
        private @Nullable LocalDate again;

        Once(Period spacing, String code) {
            this.spacing = spacing;
            this.code = code;
        }

        @Override
        public boolean admits(CreditTally tally) {
            if (again != null && tally.day() < again.toEpochDay()) {
                tally.leaveOut(code, "Counts again from " + again + " on.");
                return false;
            }
            again = LocalDate.ofEpochDay(tally.day()).plus(spacing);
            return true;
        }
    }
}
