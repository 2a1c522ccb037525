package dev.renewal.policy;

import dev.renewal.amount.Money;
import dev.renewal.error.InputNames;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.fee.PaymentFindings;
import dev.renewal.fee.PaymentHistory;
import dev.renewal.fee.PaymentHistory.Share;
import dev.renewal.term.DateRange;
import dev.renewal.term.MissingDays;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fee that is due several times in a term, such as once a year, as a body's card states it: each time in the amount that is
 * in force on its due day.
 *
 * <p>The fee is looked for among the payments of that name from the first day of the term: {@link PaymentHistory} says which
 * payment pays which instalments. One that finds none unpaid is reported. Immutable and thread-safe.
 */
public final class InstalmentRule implements DeclaredFee {
    private final String name;
    private final FactKey<Money> amount;
    private final Resolvable<Holder.Rule<List<LocalDate>>> days;
    /** Null where nothing is noted. */
    private final @Nullable FactKey<String> otherAmount;
    /** Null where nothing is noted. */
    private final @Nullable FactKey<String> overdue;

    private final String overdueSentence;

    private InstalmentRule(
            String name,
            FactKey<Money> amount,
            Resolvable<Holder.Rule<List<LocalDate>>> days,
            @Nullable FactKey<String> otherAmount,
            @Nullable FactKey<String> overdue,
            String overdueSentence) {
        this.name = name;
        this.amount = amount;
        this.days = days;
        this.otherAmount = otherAmount;
        this.overdue = overdue;
        this.overdueSentence = overdueSentence;
    }

    /**
     * Names a fee that is due on days that a policy finds.
     *
     * @param name the name of the fee, such as {@code annual}
     * @param amount the fact that says how much one instalment is
     * @param days finds the due days in the term of a holder, the earliest first
     * @return the fee
     */
    public static InstalmentRule on(String name, FactKey<Money> amount, Resolvable<Holder.Rule<List<LocalDate>>> days) {
        Objects.requireNonNull(name, "name");
        return new InstalmentRule(
                InputNames.compared(name),
                Objects.requireNonNull(amount, "amount"),
                Objects.requireNonNull(days, "days"),
                null,
                null,
                "");
    }

    /**
     * Names a fee that is due on the day before each anniversary of the term's anchor that lies in the term.
     *
     * @param name the name of the fee, such as {@code annual}
     * @param amount the fact that says how much one instalment is
     * @param interval the fact that says how far anniversaries are apart, in whole months or years, such as one year; rules are
     *     not made with one of days: {@link IllegalArgumentException}
     * @return the fee
     */
    public static InstalmentRule beforeAnniversaries(String name, FactKey<Money> amount, FactKey<Period> interval) {
        Objects.requireNonNull(interval, "interval");
        return on(name, amount, new Anniversaries(interval));
    }

    /**
     * Notes each payment whose amount is not that of the instalment that it pays.
     *
     * @param rule the rule that says what becomes of it
     * @return a copy that notes them
     */
    public InstalmentRule notingOtherAmounts(FactKey<String> rule) {
        return new InstalmentRule(name, amount, days, Objects.requireNonNull(rule, "rule"), overdue, overdueSentence);
    }

    /**
     * Notes each unpaid instalment whose due day is past.
     *
     * @param rule the rule that says what follows
     * @param sentence what the note says, with {@code %s} in place of the due day
     * @return a copy that notes them
     */
    public InstalmentRule notingOverdue(FactKey<String> rule, String sentence) {
        Objects.requireNonNull(sentence, "sentence");
        return new InstalmentRule(name, amount, days, otherAmount, Objects.requireNonNull(rule, "rule"), sentence);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isReadFromPayments() {
        return true;
    }

    /** {@return a rule that finds the due days of the holder's term, and which of them are paid} */
    public Resolvable<Holder.Rule<List<DueDay>>> dueDays() {
        return new DueDays(this);
    }

    /**
     * Returns a rule that says of a term that is over whether all its instalments were paid by its end, as far as was known
     * then. It is asked about a holder {@linkplain Holder#during in that term}. Payments of other amounts are noted if so.
     *
     * @return the rule
     */
    public Resolvable<Holder.Rule<Boolean>> paidInTime() {
        return new PaidInTime(this);
    }

    /**
     * Returns a rule that says of a holder whether the record has no payment of the fee at all, so that it leaves open what was
     * paid.
     *
     * @return the rule
     */
    public Resolvable<Holder.Rule<Boolean>> unrecorded() {
        return new Unrecorded(name);
    }

    /** Resolves to a rule that finds a line for each instalment of the holder's term that is not paid. */
    @Override
    public Holder.Rule<List<FeeLine>> asOf(FactsAsOf facts) {
        Objects.requireNonNull(facts, "facts");
        return new AsOf(this, facts);
    }

    /** The instalments of a term, the earliest first, and how many of them are paid. */
    record Paid(InstalmentRule rule, List<FeeLine> lines, int number) {}

    private static final class AsOf implements Holder.Rule<List<FeeLine>> {
        private static final Fate NOTHING_UNPAID =
                new Fate.LeftOut("payment-unused", "No such fee of the term was unpaid.");

        private final InstalmentRule rule;
        private final Dated<Money> amount;
        private final Holder.Rule<List<LocalDate>> days;
        private final @Nullable Sourced<String> otherAmount;
        private final @Nullable Sourced<String> overdue;

        private AsOf(InstalmentRule rule, FactsAsOf facts) {
            this.rule = rule;
            this.amount = facts.dated(rule.amount);
            this.days = rule.days.asOf(facts);
            this.otherAmount = rule.otherAmount == null ? null : facts.get(rule.otherAmount);
            this.overdue = rule.overdue == null ? null : facts.get(rule.overdue);
        }

        @Override
        public List<FeeLine> of(Holder holder) {
            Trace trace = holder.trace();
            Paid paid = paid(holder);
            List<FeeLine> unpaid = paid.lines.subList(paid.number, paid.lines.size());
            for (int i = 0; overdue != null && i < unpaid.size(); i++) {
                LocalDate day = unpaid.get(i).due().orElseThrow();
                if (trace.isPast(day)) {
                    trace.remark(overdue, rule.overdueSentence.replace("%s", day.toString()));
                }
            }
            trace.settle();
            for (int i = 0; i < unpaid.size(); i++) {
                trace.cite(amount, unpaid.get(i).due().orElseThrow());
                trace.computed("fee", unpaid.get(i));
            }
            return List.copyOf(unpaid);
        }

        boolean arePaidInTime(Holder holder) {
            DateRange term = holder.term().dates();
            List<FeeLine> lines = lines(holder);
            List<Share> shares = shares(lines, holder, term.end());
            boolean all = number(shares) == lines.size();
            // what a payment of a term that did not roll over pays is told by the running term
            explain(shares, lines, all, holder.trace());
            if (all) {
                use(shares, holder.trace());
            }
            return all;
        }

        private Paid paid(Holder holder) {
            Paid known = holder.instalmentsOrNull(rule);
            if (known != null) {
                return known;
            }
            Trace trace = holder.trace();
            List<FeeLine> lines = lines(holder);
            List<Share> shares = shares(lines, holder, trace.asOf());
            explain(shares, lines, true, trace);
            use(shares, trace);
            reportUnused(shares, trace);
            Paid paid = new Paid(rule, lines, number(shares));
            holder.keep(paid);
            return paid;
        }

        /** A line for each instalment; an amount is used, and noted, only where the answer rests on it. */
        private List<FeeLine> lines(Holder holder) {
            List<LocalDate> due = days.of(holder);
            List<FeeLine> lines = new ArrayList<>(due.size());
            for (int i = 0; i < due.size(); i++) {
                lines.add(FeeLine.of(rule.name, amount.on(due.get(i)).value()).withDue(due.get(i)));
            }
            return lines;
        }

        private List<Share> shares(List<FeeLine> lines, Holder holder, LocalDate knownOn) {
            List<Payment> kept =
                    holder.payments().kept(rule.name, holder.term().dates().start(), knownOn);
            return PaymentHistory.allocate(kept, lines);
        }

        private static int number(List<Share> shares) {
            int number = 0;
            for (int i = 0; i < shares.size(); i++) {
                number += shares.get(i).fees().size();
            }
            return number;
        }

        private void explain(List<Share> shares, List<FeeLine> lines, boolean accounts, Trace trace) {
            if (!trace.isExplaining()) {
                return;
            }
            List<LocalDate> due = new ArrayList<>();
            for (FeeLine line : lines) {
                due.add(line.due().orElseThrow());
            }
            for (Share share : shares) {
                Payment payment = share.payment();
                trace.given(rule.name + " payment", payment.paidOn() + ", " + payment.amount());
                for (FeeLine fee : accounts ? share.fees() : List.<FeeLine>of()) {
                    trace.accountFor(payment, new Fate.Paid(rule.name, fee.due().orElseThrow()));
                }
                if (accounts && share.fees().isEmpty()) {
                    trace.accountFor(payment, NOTHING_UNPAID);
                }
            }
            trace.computed(rule.name + " fees", "due " + due + ", paid " + number(shares));
        }

        /** Notes the amounts on which it rests that several instalments are paid, and payments of other amounts. */
        private void use(List<Share> shares, Trace trace) {
            for (int i = 0; i < shares.size(); i++) {
                Share share = shares.get(i);
                boolean other = otherAmount != null && share.isOfOtherAmount();
                for (int k = 0;
                        k < share.fees().size() && (other || share.fees().size() > 1);
                        k++) {
                    trace.cite(amount, share.fees().get(k).due().orElseThrow());
                }
                if (other && otherAmount != null) {
                    trace.remark(
                            otherAmount,
                            "The payment of " + share.payment().paidOn() + " is taken for the " + rule.name
                                    + " fee due on " + share.fees().get(0).due().orElseThrow()
                                    + ", although its amount is not the one known for that fee.");
                }
            }
        }

        private void reportUnused(List<Share> shares, Trace trace) {
            PaymentFindings unused = null;
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i).fees().isEmpty()) {
                    unused = unused == null ? new PaymentFindings(trace) : unused;
                    unused.unused(shares.get(i).payment());
                }
            }
        }
    }

    private record DueDays(InstalmentRule rule) implements Resolvable<Holder.Rule<List<DueDay>>> {
        @Override
        public Holder.Rule<List<DueDay>> asOf(FactsAsOf facts) {
            return new DueDaysAsOf(new AsOf(rule, facts));
        }
    }

    private record DueDaysAsOf(AsOf fee) implements Holder.Rule<List<DueDay>> {
        @Override
        public List<DueDay> of(Holder holder) {
            Paid paid = fee.paid(holder);
            List<DueDay> days = new ArrayList<>(paid.lines.size());
            for (int i = 0; i < paid.lines.size(); i++) {
                days.add(new DueDay(paid.lines.get(i).due().orElseThrow(), i < paid.number));
            }
            return days;
        }
    }

    private record PaidInTime(InstalmentRule rule) implements Resolvable<Holder.Rule<Boolean>> {
        @Override
        public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
            return new PaidInTimeAsOf(new AsOf(rule, facts));
        }
    }

    private record PaidInTimeAsOf(AsOf fee) implements Holder.Rule<Boolean> {
        @Override
        public Boolean of(Holder holder) {
            return fee.arePaidInTime(holder);
        }
    }

    /** Serves every date. */
    private record Unrecorded(String fee) implements Resolvable<Holder.Rule<Boolean>>, Holder.Rule<Boolean> {
        @Override
        public Holder.Rule<Boolean> asOf(FactsAsOf facts) {
            return this;
        }

        @Override
        public Boolean of(Holder holder) {
            List<Payment> payments = holder.certification().payments();
            for (int i = 0; i < payments.size(); i++) {
                if (payments.get(i).fee().equals(fee)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Finds the days before the anniversaries of the anchor in a term. */
    private record Anniversaries(FactKey<Period> interval) implements Resolvable<Holder.Rule<List<LocalDate>>> {
        @Override
        public Holder.Rule<List<LocalDate>> asOf(FactsAsOf facts) {
            Sourced<Period> apart = facts.get(interval);
            Period known = apart.value().orElse(null);
            TermCycle years = known == null ? null : TermCycle.of(interval, known, TermEnd.DAY_BEFORE_ANNIVERSARY);
            return new AnniversariesAsOf(apart, years, MissingDays.asOf(facts));
        }
    }

    /** The years are null where the interval is not established. */
    private record AnniversariesAsOf(
            Sourced<Period> interval, @Nullable TermCycle years, MissingDays missing)
            implements Holder.Rule<List<LocalDate>> {
        @Override
        public List<LocalDate> of(Holder holder) {
            DateRange term = holder.term().dates();
            LocalDate anchor = holder.term().anchor();
            long every = holder.trace().use(interval).toTotalMonths();
            TermCycle known = Objects.requireNonNull(years);
            List<LocalDate> days = new ArrayList<>();
            // a printed expiration may move the anchor to a later day than the start of the term
            int year = Math.max(0, known.indexOf(anchor, term.start()));
            LocalDate day = known.term(anchor, year).end();
            while (!day.isAfter(term.end())) {
                days.add(day);
                missing.note(anchor, every * (year + 1), holder.trace());
                day = known.term(anchor, ++year).end();
            }
            return days;
        }
    }
}
