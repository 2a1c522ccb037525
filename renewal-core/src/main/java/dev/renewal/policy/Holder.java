package dev.renewal.policy;

import dev.renewal.error.InputNames;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.fee.PaymentHistory;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One holder while the rules are applied: what is known, the term that was found, and the stage that it has reached.
 *
 * <p>Made for each assessment; not thread-safe, and never kept.
 */
public final class Holder {
    private final Certification certification;
    private final Trace trace;
    /** Null until it is asked for. */
    private @Nullable PaymentHistory payments;
    /** The instalments that were asked for first, as deadlines and lines ask for the same; null until then. */
    private InstalmentRule.@Nullable Paid instalments;
    /** Null until it is found. */
    private @Nullable RunningTerm term;
    /** Null until it is found. */
    private LapseSchedule.@Nullable Stage stage;
    /** The day with a name that was computed first, as several rules ask for it; most credentials have one. */
    private @Nullable Day named;

    private @Nullable LocalDate namedDay;
    /** Further days with a name; null as long as there are none. */
    private @Nullable Map<Day, LocalDate> others;
    /** Whether a rule asked for more than the end of the term, the stage and the membership. */
    private boolean askedMore;

    /**
     * A rule as of a date, which finds something for each holder. Immutable and thread-safe.
     *
     * @param <T> what it finds
     */
    public interface Rule<T> {
        /**
         * Applies the rule.
         *
         * @param holder the holder
         * @return what the rule says of this holder
         */
        T of(Holder holder);
    }

    Holder(Certification certification, Trace trace) {
        this.certification = Objects.requireNonNull(certification, "certification");
        this.trace = Objects.requireNonNull(trace, "trace");
    }

    /** {@return the certification as it was known on the as-of date} */
    public Certification certification() {
        askedMore = true;
        return certification;
    }

    /** {@return the history of the certification} */
    public RenewalHistory history() {
        askedMore = true;
        return certification.history();
    }

    /** {@return the payments that were known on the as-of date} */
    public PaymentHistory payments() {
        askedMore = true;
        if (payments == null) {
            payments = PaymentHistory.of(certification.payments());
        }
        return payments;
    }

    /**
     * Returns the payments of a fee from the first day of the running term on that were not taken back.
     *
     * @param fee the name of the fee
     * @return the payments in the order of their days
     * @throws IllegalStateException if the term is what is being found
     */
    public List<Payment> paidInTerm(String fee) {
        return payments().kept(InputNames.compared(fee), term().dates().start(), trace.asOf());
    }

    /**
     * Returns a further input on which something rests. Where the host gives none, the answer has a finding that names the input
     * and what is therefore not known.
     */
    <T extends Serializable> Optional<T> inputFor(String what, InputKey<T> input) {
        Optional<T> given = certification().input(input);
        if (given.isEmpty()) {
            String sentence = "The input \"" + input + "\" is not given, so " + what + " is not known.";
            trace.report(new Finding("input-not-given", Finding.Item.INPUT, input.name(), sentence, Optional.empty()));
        }
        return given;
    }

    /** {@return the trace of the answer} */
    public Trace trace() {
        return trace;
    }

    /**
     * Returns the running term.
     *
     * @return the term
     * @throws IllegalStateException if the term is what is being found
     */
    public RunningTerm term() {
        askedMore = true;
        return known(term, "term");
    }

    /**
     * Returns the last day of the running term. What a rule finds that asks a holder for nothing but this, the stage and
     * the membership may be shared by all holders of whom these are the same.
     *
     * @return the last day
     * @throws IllegalStateException if the term is what is being found
     */
    public LocalDate termEnd() {
        return known(term, "term").dates().end();
    }

    /** The last day that the running term would have without extensions. */
    LocalDate unextendedTermEnd() {
        return known(term, "term").endBeforeExtension();
    }

    /** Whether the holder is a member of the body; null where the host does not know. */
    @Nullable
    Boolean memberOrNull() {
        return certification.memberOrNull();
    }

    /** The same holder of whom nothing was asked, with the term, the stage and a trace of its own. */
    Holder apart() {
        Holder apart = new Holder(certification, trace.apart());
        apart.term = term;
        apart.stage = stage;
        return apart;
    }

    boolean wasAskedMore() {
        return askedMore;
    }

    boolean hasTerm() {
        return term != null;
    }

    /** The stage; null until it is found. */
    LapseSchedule.@Nullable Stage stageOrNull() {
        return stage;
    }

    /**
     * Returns the stage that a lapse schedule has reached, which decides what the options are.
     *
     * @return the standing of that stage
     * @throws IllegalStateException if the stage is what is being found
     */
    public Standing stage() {
        return known(stage, "stage").standing();
    }

    /**
     * Returns the body's own word for the stage that a lapse schedule has reached.
     *
     * @return the word, empty where the body has none
     * @throws IllegalStateException if the stage is what is being found
     */
    public String stageWord() {
        return known(stage, "stage").word();
    }

    /**
     * Looks at the same holder in another term, such as an earlier one.
     *
     * @param other the term
     * @return the holder with that term and without a stage
     */
    public Holder during(RunningTerm other) {
        Holder then = new Holder(certification, trace);
        then.payments = payments();
        then.term = Objects.requireNonNull(other, "other");
        return then;
    }

    /** The same holder in a term that another one followed, while it ran. */
    Holder inEarlierTerm(RunningTerm earlier, Trace ofTerm) {
        Holder then = new Holder(certification, ofTerm);
        then.term = earlier;
        then.stage = new LapseSchedule.Stage(Standing.CURRENT, "");
        return then;
    }

    private static <T> T known(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("the " + name + " is not found yet");
        }
        return value;
    }

    void found(RunningTerm running) {
        term = running;
    }

    void reached(LapseSchedule.Stage reached) {
        stage = reached;
    }

    /** The instalments of a fee that were found before, or null. */
    InstalmentRule.@Nullable Paid instalmentsOrNull(InstalmentRule rule) {
        return instalments != null && instalments.rule() == rule ? instalments : null;
    }

    void keep(InstalmentRule.Paid found) {
        instalments = found;
    }

    /** A day with a name that was computed before, or null. */
    @Nullable
    LocalDate namedDayOrNull(Day day) {
        if (named == day) {
            return namedDay;
        }
        return others == null ? null : others.get(day);
    }

    void keep(Day day, LocalDate computed) {
        if (named == null) {
            named = day;
            namedDay = computed;
            return;
        }
        others = others == null ? new IdentityHashMap<>() : others;
        others.put(day, computed);
    }
}
