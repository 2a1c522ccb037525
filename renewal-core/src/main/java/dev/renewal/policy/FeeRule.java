package dev.renewal.policy;

import dev.renewal.amount.Money;
import dev.renewal.error.InputNames;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fee of an option as a body's card states it: its name, the facts that say how much it is, when it is due, and for whom.
 *
 * <p>An amount that is not established leaves a line without amount, never one of zero. A line with the amount of the as-of date
 * says the changes of that amount until its due day, if it has one. Immutable and thread-safe.
 */
public final class FeeRule implements DeclaredFee {
    private final Parts parts;

    /** What was declared; changed only before it is handed to a rule, which never changes it. */
    private static final class Parts implements Cloneable {
        @SuppressWarnings("NullAway.Init") // stated first, as the two below
        private String name;

        @SuppressWarnings("NullAway.Init")
        private FactKey<Money> amount;
        /** The same as the amount where membership makes no difference. */
        @SuppressWarnings("NullAway.Init")
        private FactKey<Money> ofMembers;

        private @Nullable Day due;
        /** Null where the amount is that of the as-of date. */
        private @Nullable Day amountOf;

        private @Nullable Day through;
        private @Nullable Day after;
        private @Nullable Resolvable<Holder.Rule<Integer>> times;
        private Set<Standing> stages = EnumSet.allOf(Standing.class);

        private Parts copy() {
            try {
                return (Parts) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private FeeRule(Parts parts) {
        this.parts = parts;
    }

    /**
     * Names a fee of the amount in force on the as-of date, without a due day.
     *
     * @param name the name of the fee, such as {@code renewal}
     * @param amount the fact that says how much it is
     * @return the fee
     */
    public static FeeRule of(String name, FactKey<Money> amount) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
        return byMembership(name, amount, amount);
    }

    /**
     * Names a fee that members of the body pay at a price of their own. Where the host does not know whether the holder is a
     * member, the other price is quoted.
     *
     * @param name the name of the fee
     * @param ofMembers the fact that says how much members pay
     * @param ofOthers the fact that says how much all others pay
     * @return the fee
     */
    public static FeeRule byMembership(String name, FactKey<Money> ofMembers, FactKey<Money> ofOthers) {
        Objects.requireNonNull(name, "name");
        Parts first = new Parts();
        first.name = InputNames.compared(name);
        first.amount = Objects.requireNonNull(ofOthers, "ofOthers");
        first.ofMembers = Objects.requireNonNull(ofMembers, "ofMembers");
        return new FeeRule(first);
    }

    /**
     * Says when the fee is due.
     *
     * @param day the last day on which a payment is in time
     * @return a copy that is due on that day
     */
    public FeeRule due(Day day) {
        Parts next = parts.copy();
        next.due = Objects.requireNonNull(day, "day");
        return new FeeRule(next);
    }

    /**
     * Takes the amount that is in force on a day, in place of that of the as-of date.
     *
     * @param day the day
     * @return a copy with the amount of that day
     */
    public FeeRule atAmountOf(Day day) {
        Objects.requireNonNull(day, "day");
        Parts next = parts.copy();
        // the amount of the as-of date is what a fee has anyway, and it changes when the fact does
        next.amountOf = day.isAsOf() ? null : day;
        return new FeeRule(next);
    }

    /**
     * Says when the fee is due, and that its amount is the one in force on that day.
     *
     * @param day the last day on which a payment is in time
     * @return a copy that is due on that day
     */
    public FeeRule dueAtAmountOf(Day day) {
        return due(day).atAmountOf(day);
    }

    /**
     * Limits the fee to some stages.
     *
     * @param first a stage in which it is due
     * @param others further ones
     * @return a copy that is due in those stages only
     */
    public FeeRule in(Standing first, Standing... others) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        Parts next = parts.copy();
        next.stages = EnumSet.of(first, others);
        return new FeeRule(next);
    }

    /**
     * Quotes the fee up to a day only, such as the one by which an application is in time.
     *
     * @param lastDay the last day
     * @return a copy that is quoted up to that day
     */
    public FeeRule through(Day lastDay) {
        Parts next = parts.copy();
        next.through = Objects.requireNonNull(lastDay, "lastDay");
        return new FeeRule(next);
    }

    /**
     * Quotes the fee only once a day is past, as a fee for being late.
     *
     * @param lastDay the last day without the fee
     * @return a copy that is quoted after that day
     */
    public FeeRule after(Day lastDay) {
        Parts next = parts.copy();
        next.after = Objects.requireNonNull(lastDay, "lastDay");
        return new FeeRule(next);
    }

    /**
     * Charges the fee several times, such as once for each further credential.
     *
     * @param number finds how many times for a holder; none, if it is less than one
     * @return a copy that is charged so often, in one line
     */
    public FeeRule times(Resolvable<Holder.Rule<Integer>> number) {
        Parts next = parts.copy();
        next.times = Objects.requireNonNull(number, "number");
        return new FeeRule(next);
    }

    /**
     * Charges the fee once for each year that has begun since a day was past.
     *
     * @param lastDay the last day without the fee
     * @return a copy that is charged so often, in one line
     */
    public FeeRule perYearAfter(Day lastDay) {
        Objects.requireNonNull(lastDay, "lastDay");
        return times(facts -> {
            Holder.Rule<LocalDate> day = lastDay.asOf(facts);
            return holder -> holder.trace().yearsBegunAfter(day.of(holder));
        });
    }

    @Override
    public String name() {
        return parts.name;
    }

    @Override
    public boolean isByMembership() {
        return !parts.amount.equals(parts.ofMembers);
    }

    @Override
    public Holder.Rule<List<FeeLine>> asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        return new AsOf(parts, facts);
    }

    private static final class AsOf implements Holder.Rule<List<FeeLine>> {
        private final Parts parts;
        private final Sourced<Money> amount;
        private final Sourced<Money> ofMembers;
        private final Dated<Money> byDay;
        private final Dated<Money> ofMembersByDay;
        private final List<LocalDate> changes;
        private final List<LocalDate> changesOfMembers;
        private final Holder.@Nullable Rule<LocalDate> due;
        private final Holder.@Nullable Rule<LocalDate> amountOf;
        private final Holder.@Nullable Rule<LocalDate> through;
        private final Holder.@Nullable Rule<LocalDate> after;
        private final Holder.@Nullable Rule<Integer> times;
        /** The lines without due day, which all holders share. */
        private final List<FeeLine> line;

        private final List<FeeLine> lineOfMembers;

        AsOf(Parts parts, FactsAsOf facts) {
            this.parts = parts;
            this.amount = facts.get(parts.amount);
            this.ofMembers = facts.get(parts.ofMembers);
            this.byDay = facts.dated(parts.amount);
            this.ofMembersByDay = facts.dated(parts.ofMembers);
            this.changes = facts.changesAhead(parts.amount);
            this.changesOfMembers = facts.changesAhead(parts.ofMembers);
            this.due = resolved(parts.due, facts);
            this.amountOf = resolved(parts.amountOf, facts);
            this.through = resolved(parts.through, facts);
            this.after = resolved(parts.after, facts);
            this.times = resolved(parts.times, facts);
            this.line = List.of(FeeLine.of(parts.name, amount.value()));
            this.lineOfMembers = List.of(FeeLine.of(parts.name, ofMembers.value()));
        }

        private static <R> @Nullable R resolved(@Nullable Resolvable<R> declared, FactsAsOf facts) {
            return declared == null ? null : declared.asOf(facts);
        }

        @Override
        public List<FeeLine> of(Holder holder) {
            if (!isCharged(holder)) {
                return List.of();
            }
            int number = times == null ? 1 : times.of(holder);
            if (number < 1) {
                return List.of();
            }
            LocalDate day = due == null ? null : due.of(holder);
            List<FeeLine> one = amountOf == null ? today(holder) : List.of(of(amountOf.of(holder), holder));
            List<LocalDate> ahead = isMember(holder) ? changesOfMembers : changes;
            if (day != null && amountOf == null && !ahead.isEmpty()) {
                one = List.of(one.get(0).withLater(later(ahead, day, holder)));
            }
            if (number > 1) {
                one = List.of(one.get(0).times(number));
            }
            if (day != null) {
                one = List.of(one.get(0).withDue(day));
            }
            return shown(one, holder.trace());
        }

        private boolean isCharged(Holder holder) {
            Trace trace = holder.trace();
            return parts.stages.contains(holder.stage())
                    && (through == null || !trace.isPast(through.of(holder)))
                    && (after == null || trace.isPast(after.of(holder)));
        }

        private static boolean isMember(Holder holder) {
            return Boolean.TRUE.equals(holder.memberOrNull());
        }

        private List<FeeLine> today(Holder holder) {
            boolean member = isMember(holder);
            holder.trace().cite(member ? ofMembers : amount);
            return member ? lineOfMembers : line;
        }

        /** The changes of the amount until the due day; those of a later time change no answer. */
        private List<FeeLine.Later> later(List<LocalDate> ahead, LocalDate due, Holder holder) {
            Dated<Money> dated = isMember(holder) ? ofMembersByDay : byDay;
            Optional<Money> before = (isMember(holder) ? ofMembers : amount).value();
            List<FeeLine.Later> later = new ArrayList<>();
            for (int i = 0; i < ahead.size(); i++) {
                LocalDate day = ahead.get(i);
                if (day.isAfter(due)) {
                    break;
                }
                Optional<Money> then = dated.on(day).value();
                if (!then.equals(before)) {
                    holder.trace().cite(dated, day);
                    later.add(new FeeLine.Later(day, then));
                    before = then;
                }
            }
            return later;
        }

        private FeeLine of(LocalDate day, Holder holder) {
            return FeeLine.of(parts.name, holder.trace().find(isMember(holder) ? ofMembersByDay : byDay, day));
        }

        private static List<FeeLine> shown(List<FeeLine> lines, Trace trace) {
            if (trace.isExplaining()) {
                lines.forEach(each -> trace.computed("fee", each));
            }
            return lines;
        }
    }
}
