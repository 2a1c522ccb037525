package dev.renewal.policy;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.term.Anchor;
import dev.renewal.term.MissingDays;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day that rules name for every holder, such as the end of the term or 90 days after it.
 *
 * <p>Declared once and found for each holder. Months and years are added by the rule of the calendar: 31 August and six months
 * are the last day of February. Immutable and thread-safe.
 */
public final class Day implements Resolvable<Holder.Rule<LocalDate>> {
    /** The first day of the term. */
    public static final Day TERM_START = new Day(Kind.TERM_START);

    /** The last day of the term. */
    public static final Day TERM_END = new Day(Kind.TERM_END);

    /** The last day of the term before an extension moved it, such as for a rule that names the calendar year of the end. */
    public static final Day TERM_END_UNEXTENDED = new Day(Kind.TERM_END_UNEXTENDED);

    /** The as-of date. What depends on it may change every day, which the policy has to name: see {@code Trace.changesOn}. */
    public static final Day AS_OF = new Day(Kind.AS_OF);

    private final Kind kind;
    private final @Nullable Day one;
    private final @Nullable Day other;
    private final FactKey<?>[] facts;
    private final @Nullable Anchor anchor;
    private final @Nullable String name;
    private final @Nullable Resolvable<Holder.Rule<LocalDate>> own;

    private enum Kind {
        TERM_START,
        TERM_END,
        TERM_END_UNEXTENDED,
        AS_OF,
        ANCHOR,
        PLUS,
        MINUS,
        NEXT,
        PREVIOUS,
        EARLIER,
        LATER,
        JANUARY,
        WHILE_CURRENT,
        NAMED,
        DATE,
        OWN
    }

    private Day(Kind kind) {
        this(kind, null, null, null, null, null);
    }

    private Day(
            Kind kind,
            @Nullable Day one,
            @Nullable Day other,
            @Nullable Anchor anchor,
            @Nullable String name,
            @Nullable Resolvable<Holder.Rule<LocalDate>> own,
            FactKey<?>... facts) {
        this.kind = kind;
        this.one = one;
        this.other = other;
        this.anchor = anchor;
        this.name = name;
        this.own = own;
        this.facts = facts;
    }

    /**
     * Names a day of the holder's history.
     *
     * @param anchor which one
     * @return the day
     */
    public static Day of(Anchor anchor) {
        return new Day(Kind.ANCHOR, null, null, Objects.requireNonNull(anchor, "anchor"), null, null);
    }

    /**
     * Names a day that is the same for all holders.
     *
     * @param date the fact that holds the day
     * @return the day
     */
    public static Day on(FactKey<LocalDate> date) {
        Objects.requireNonNull(date, "date");
        return new Day(Kind.DATE, null, null, null, null, null, date);
    }

    /**
     * Names a day that the host gives, such as a birthday. It may lie after the as-of date. A host may leave it out: see
     * {@link CredentialRule#needing}.
     *
     * @param input the input that holds the day
     * @return the day
     */
    public static Day of(InputKey<LocalDate> input) {
        Objects.requireNonNull(input, "input");
        return computed(facts -> holder -> {
            LocalDate given = holder.certification().input(input).orElseThrow();
            holder.trace().given(input.name(), given);
            return given;
        });
    }

    /**
     * Names a day that a policy computes with Java of its own.
     *
     * @param own how it is computed
     * @return the day
     */
    public static Day computed(Resolvable<Holder.Rule<LocalDate>> own) {
        return new Day(Kind.OWN, null, null, null, null, Objects.requireNonNull(own, "own"));
    }

    /**
     * Names the first of January so many calendar years before the year of a day.
     *
     * @param yearsBefore the fact that says how many years
     * @param day the day
     * @return 1 January of that year
     */
    public static Day firstOfJanuary(FactKey<Integer> yearsBefore, Day day) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(yearsBefore, "yearsBefore");
        return new Day(Kind.JANUARY, day, null, null, null, null, yearsBefore);
    }

    /**
     * Names the earlier of two days.
     *
     * @param one a day
     * @param other another one
     * @return the earlier of them
     */
    public static Day earlier(Day one, Day other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return new Day(Kind.EARLIER, one, other, null, null, null);
    }

    /**
     * Names the later of two days.
     *
     * @param one a day
     * @param other another one
     * @return the later of them
     */
    public static Day later(Day one, Day other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return new Day(Kind.LATER, one, other, null, null, null);
    }

    /**
     * Names a day that depends on whether the term runs.
     *
     * @param current the day while the stage is current
     * @param afterwards the day in every later stage
     * @return the one or the other
     */
    public static Day whileCurrent(Day current, Day afterwards) {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(afterwards, "afterwards");
        return new Day(Kind.WHILE_CURRENT, current, afterwards, null, null, null);
    }

    /**
     * Names a day that depends on the holder.
     *
     * @param condition says of a holder which of the two it is
     * @param day the day where the condition holds
     * @param otherwise the day where it does not
     * @return the one or the other
     */
    public static Day where(Resolvable<Holder.Rule<Boolean>> condition, Day day, Day otherwise) {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(otherwise, "otherwise");
        return computed(facts -> {
            Holder.Rule<Boolean> holds = condition.asOf(facts);
            Holder.Rule<LocalDate> one = day.asOf(facts);
            Holder.Rule<LocalDate> other = otherwise.asOf(facts);
            return holder -> (holds.of(holder) ? one : other).of(holder);
        });
    }

    /**
     * Names the day a while after this one.
     *
     * @param length the fact that says how long
     * @return the day
     */
    public Day plus(FactKey<Period> length) {
        Objects.requireNonNull(length, "length");
        return new Day(Kind.PLUS, this, null, null, null, null, length);
    }

    /**
     * Names the day a while before this one.
     *
     * @param length the fact that says how long
     * @return the day
     */
    public Day minus(FactKey<Period> length) {
        Objects.requireNonNull(length, "length");
        return new Day(Kind.MINUS, this, null, null, null, null, length);
    }

    /**
     * Names the day after this one.
     *
     * @return the next day
     */
    public Day next() {
        return new Day(Kind.NEXT, this, null, null, null, null);
    }

    /**
     * Names the day before this one.
     *
     * @return the previous day
     */
    public Day previous() {
        return new Day(Kind.PREVIOUS, this, null, null, null, null);
    }

    /**
     * Gives the day a name, under which an explanation shows it; it is computed once for each holder.
     *
     * @param words the name, such as {@code reinstatement closes}
     * @param cited rules in words that the day rests on
     * @return the same day with a name
     */
    public Day named(String words, FactKey<?>... cited) {
        Objects.requireNonNull(cited, "cited");
        return new Day(Kind.NAMED, this, null, null, Objects.requireNonNull(words, "words"), null, cited.clone());
    }

    /** Whether this is the as-of date, under whichever name. */
    boolean isAsOf() {
        return kind == Kind.AS_OF || kind == Kind.NAMED && one != null && one.isAsOf();
    }

    @Override
    public Holder.Rule<LocalDate> asOf(FactsAsOf table) {
        Objects.requireNonNull(table, "table");
        Sourced<?>[] sourced = new Sourced<?>[facts.length];
        for (int i = 0; i < facts.length; i++) {
            sourced[i] = table.get(facts[i]);
        }
        return new AsOf(
                this,
                own != null ? own.asOf(table) : one == null ? null : one.asOf(table),
                other == null ? null : other.asOf(table),
                kind == Kind.PLUS || kind == Kind.MINUS ? MissingDays.asOf(table) : null,
                sourced);
    }

    /** The day as of a date; the facts are those of the declaration, in its order. */
    @SuppressWarnings("NullAway") // each kind of day has the parts that it asks for
    private record AsOf(
            Day day,
            Holder.@Nullable Rule<LocalDate> one,
            Holder.@Nullable Rule<LocalDate> other,
            @Nullable MissingDays missing,
            Sourced<?>... facts)
            implements Holder.Rule<LocalDate> {
        @Override
        public LocalDate of(Holder holder) {
            return switch (day.kind) {
                case TERM_START -> holder.term().dates().start();
                case TERM_END -> holder.termEnd();
                case TERM_END_UNEXTENDED -> holder.unextendedTermEnd();
                case AS_OF -> holder.trace().asOf();
                case ANCHOR -> ofHistory(holder);
                case PLUS -> missing.plus(one.of(holder), use(Period.class, holder), holder.trace());
                case MINUS -> missing.minus(one.of(holder), use(Period.class, holder), holder.trace());
                case NEXT -> one.of(holder).plusDays(1);
                case PREVIOUS -> one.of(holder).minusDays(1);
                case EARLIER -> earlier(one.of(holder), other.of(holder));
                case LATER -> later(one.of(holder), other.of(holder));
                case JANUARY -> january(holder);
                case WHILE_CURRENT -> (holder.stage() == Standing.CURRENT ? one : other).of(holder);
                case NAMED -> named(holder);
                case DATE -> use(LocalDate.class, holder);
                case OWN -> one.of(holder);
            };
        }

        private LocalDate ofHistory(Holder holder) {
            LocalDate found = day.anchor.in(holder.history());
            holder.trace().given(day.anchor.label(), found);
            return found;
        }

        private <T> T use(Class<T> type, Holder holder) {
            return type.cast(holder.trace().use(facts[0]));
        }

        private static LocalDate earlier(LocalDate a, LocalDate b) {
            return b.isBefore(a) ? b : a;
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? b : a;
        }

        private LocalDate january(Holder holder) {
            int yearsBefore = use(Integer.class, holder);
            return LocalDate.of(one.of(holder).getYear() - yearsBefore, Month.JANUARY, 1);
        }

        private LocalDate named(Holder holder) {
            LocalDate known = holder.namedDayOrNull(day);
            if (known != null) {
                return known;
            }
            // what was asked before does not lead to this day
            holder.trace().settle();
            LocalDate computed = one.of(holder);
            for (Sourced<?> fact : facts) {
                holder.trace().cite(fact);
            }
            holder.trace().computed(day.name, computed);
            holder.keep(day, computed);
            return computed;
        }
    }
}
