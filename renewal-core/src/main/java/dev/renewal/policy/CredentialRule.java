package dev.renewal.policy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.error.InputNames;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.term.PrintedTermRule;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermFacts;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one credential as its card states them: the term, the lapse, the deadlines, and each option.
 *
 * <p>Made with {@link #of} and the methods that follow it, in the order of the card. It is data as well: what it declares can
 * be read from it. Immutable and thread-safe.
 */
public final class CredentialRule {
    private final Parts parts;

    /** What was declared; changed only before it is handed to a rule, which never changes it. */
    private static final class Parts implements Cloneable {
        @SuppressWarnings("NullAway.Init") // stated first, as the two below
        private String code;

        @SuppressWarnings("NullAway.Init")
        private String name;

        @SuppressWarnings("NullAway.Init")
        private CreditUnit unit;

        private List<FactKey<?>> cited = List.of();
        /** Null where a certification begins on the first day of its history. */
        private @Nullable Day begins;

        private @Nullable FactKey<?> notYetCertified;
        private @Nullable Resolvable<Holder.Rule<RunningTerm>> term;
        /** Null where no rule says which terms a printed expiration ends. */
        private @Nullable TermRule terms;

        /** Null unless only a printed expiration ends a term. */
        private @Nullable Printed printed;

        @SuppressWarnings("NullAway.Init") // refused where the rules name none
        private Resolvable<Holder.Rule<LapseSchedule.Stage>> stage;

        private List<Noted> noted = List.of();
        private Set<Standing> withWord = EnumSet.noneOf(Standing.class);
        private String word = "";
        private List<Due> deadlines = List.of();
        private @Nullable FactKey<String> membershipUnknown;
        private List<Needed> needed = List.of();
        private List<Except> exceptions = List.of();
        private List<String> feesRead = List.of();
        private List<OptionRule> options = List.of();

        private Parts copy() {
            try {
                return (Parts) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** Deadlines of one kind: on one day, or on several that a policy finds; the other of the two is null. */
    private record Due(
            DeadlineKind kind,
            Set<Standing> stages,
            @Nullable Day day,
            @Nullable Resolvable<Holder.Rule<List<DueDay>>> days,
            List<Route> routes) {}

    /** An input without which the standing is undetermined, and the sentence that then stands at a fact. */
    private record Needed(InputKey<?> input, FactKey<?> fact, String sentence) {}

    /** A term that only a printed expiration ends, and what the note at a fact says where there is none. */
    private record Printed(PrintedTermRule rule, FactKey<?> fact, Resolvable<Holder.Rule<String>> sentence) {}

    /** A note at a fact for the holders whom it concerns, whatever the grade of the fact. */
    private record Noted(FactKey<?> fact, Resolvable<Holder.Rule<Optional<String>>> sentence) {}

    /** Holders of whom other rules hold. */
    private record Except(Resolvable<Holder.Rule<Boolean>> who, CredentialRule rule) {}

    private CredentialRule(Parts parts) {
        this.parts = parts;
    }

    private static <T> List<T> with(List<T> some, T further) {
        List<T> more = new ArrayList<>(some);
        more.add(Objects.requireNonNull(further, "further"));
        return List.copyOf(more);
    }

    /**
     * Starts the rules of a credential.
     *
     * @param code the code of the credential within the body
     * @param name the full name
     * @param unit the unit of the body's requirements
     * @return the rules
     */
    public static CredentialRule of(String code, String name, CreditUnit unit) {
        Parts first = new Parts();
        first.code = Objects.requireNonNull(code, "code");
        first.name = Objects.requireNonNull(name, "name");
        first.unit = Objects.requireNonNull(unit, "unit");
        return new CredentialRule(first);
    }

    /**
     * Cites rules in words on which every answer for the credential rests.
     *
     * @param keys the rules
     * @return a copy that cites them
     */
    public CredentialRule citing(FactKey<?>... keys) {
        Objects.requireNonNull(keys, "keys");
        Parts next = parts.copy();
        next.cited = new ArrayList<>(parts.cited);
        next.cited.addAll(List.of(keys));
        return new CredentialRule(next);
    }

    /**
     * Makes a further input necessary: without it, the standing is undetermined, and there is no term and no option.
     *
     * @param input the input, which {@link RenewalPolicy#inputs} names as well
     * @param fact the fact that cannot be used without it
     * @param sentence what the note on that fact says then, such as {@code The date of birth is missing.}
     * @return a copy that needs the input
     */
    public CredentialRule needing(InputKey<?> input, FactKey<?> fact, String sentence) {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(fact, "fact");
        Parts next = parts.copy();
        next.needed = with(parts.needed, new Needed(input, fact, Objects.requireNonNull(sentence, "sentence")));
        return new CredentialRule(next);
    }

    /**
     * Holds some holders to other rules, such as those whose certification never expires.
     *
     * @param who says of a holder whether the other rules hold
     * @param other the other rules of the same credential
     * @return a copy with the exception after those that are there
     */
    public CredentialRule except(Resolvable<Holder.Rule<Boolean>> who, CredentialRule other) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(who, "who");
        Parts next = parts.copy();
        next.exceptions = with(parts.exceptions, new Except(who, other));
        return new CredentialRule(next);
    }

    /**
     * Holds those holders to other rules of whom the host says so.
     *
     * @param who the input that says so; the other rules do not hold where the host gives none
     * @param other the other rules of the same credential
     * @return a copy with the exception after those that are there
     */
    public CredentialRule except(InputKey<Boolean> who, CredentialRule other) {
        Objects.requireNonNull(who, "who");
        return except(facts -> holder -> holder.certification().input(who).orElse(false), other);
    }

    /**
     * Lets a certification begin on a later day than that of its history, such as a birthday. Before it, the standing is
     * not-yet-certified, whatever the events say.
     *
     * @param day the first day; one that is not after the certification has no effect
     * @param rule the rule that is cited before it
     * @return a copy that begins then
     */
    public CredentialRule beginning(Day day, FactKey<?> rule) {
        Parts next = parts.copy();
        next.begins = Objects.requireNonNull(day, "day");
        next.notYetCertified = Objects.requireNonNull(rule, "rule");
        return new CredentialRule(next);
    }

    /**
     * Gives every holder one standing. Without a term, there is no day of one to name in a deadline or an option.
     *
     * @param standing the standing
     * @param ownWord the body's own word for it, such as {@code never expires}
     * @return a copy with that standing
     */
    public CredentialRule standing(Standing standing, String ownWord) {
        Objects.requireNonNull(ownWord, "ownWord");
        return stage(new Always(new LapseSchedule.Stage(standing, ownWord)));
    }

    /**
     * Says how the running term is found.
     *
     * @param rule the rule
     * @return a copy that finds it so
     */
    public CredentialRule term(TermRule rule) {
        return term(rule, new ByRule(Objects.requireNonNull(rule, "rule")));
    }

    /**
     * Says how the running term is found, where its grid is counted from another day than those of the history.
     *
     * @param rule the rule, whose own anchor has no effect
     * @param from the day, such as one of the calendar or a birthday
     * @return a copy that finds it so
     */
    public CredentialRule term(TermRule rule, Day from) {
        return term(rule, new CountedFrom(rule, Objects.requireNonNull(from, "from")));
    }

    /**
     * Says how the running term is found, where the body moved all holders to common terms on a day: see
     * {@link TermRule.AsOf#running(LocalDate, TermRule.AsOf, RenewalHistory, Trace)}.
     *
     * @param own the rule of the terms until then
     * @param common the rule of the common terms, whose own anchor has no effect
     * @param from the first day of the first common term
     * @return a copy that finds it so
     */
    public CredentialRule term(TermRule own, TermRule common, Day from) {
        Objects.requireNonNull(common, "common");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(own, "own");
        return term(own, facts -> {
            TermRule.AsOf before = own.asOf(facts);
            TermRule.AsOf since = common.asOf(facts);
            Holder.Rule<LocalDate> day = from.asOf(facts);
            return holder -> before.running(day.of(holder), since, holder.history(), holder.trace());
        });
    }

    /**
     * Says how the running term is found, with Java of the policy's own that starts from a rule.
     *
     * @param rule the rule, which also finds the day of certification from a printed expiration where the host gives none
     * @param own finds the term of a holder
     * @return a copy that finds it so
     */
    public CredentialRule term(TermRule rule, Resolvable<Holder.Rule<RunningTerm>> own) {
        Parts next = parts.copy();
        next.term = Objects.requireNonNull(own, "own");
        next.terms = Objects.requireNonNull(rule, "rule");
        return new CredentialRule(next);
    }

    /**
     * Says how the running term is found, with Java of the policy's own.
     *
     * @param own finds the term of a holder
     * @return a copy that finds it so
     */
    public CredentialRule term(Resolvable<Holder.Rule<RunningTerm>> own) {
        Parts next = parts.copy();
        next.term = Objects.requireNonNull(own, "own");
        return new CredentialRule(next);
    }

    /**
     * Says how the running term is found, where only a printed expiration ends it. Without one in use the standing is
     * undetermined, and there is no term, no deadline and no option.
     *
     * @param rule the rule
     * @param fact the fact that would have to be known instead
     * @param sentence finds what the note on that fact says to a holder without a printed expiration
     * @return a copy that finds it so
     */
    public CredentialRule term(PrintedTermRule rule, FactKey<?> fact, Resolvable<Holder.Rule<String>> sentence) {
        Parts next = parts.copy();
        next.printed = new Printed(
                Objects.requireNonNull(rule, "rule"),
                Objects.requireNonNull(fact, "fact"),
                Objects.requireNonNull(sentence, "sentence"));
        return new CredentialRule(next);
    }

    /**
     * Says which stages follow each other. Past the end of the term the standing is undetermined where the record leaves open
     * whether the term was renewed.
     *
     * @param schedule the schedule
     * @return a copy that follows it
     */
    public CredentialRule lapsing(LapseSchedule schedule) {
        return stage(new UnlessUnknown(Objects.requireNonNull(schedule, "schedule"), null, null));
    }

    /**
     * Says which stages follow each other. Past the end of the term the standing is undetermined where the record leaves open
     * whether the term was renewed, or where something else is missing in it.
     *
     * @param schedule the schedule
     * @param lacks says of a holder whether something is missing
     * @param why the rule that is cited then
     * @return a copy that follows it
     */
    public CredentialRule lapsing(LapseSchedule schedule, Resolvable<Holder.Rule<Boolean>> lacks, FactKey<String> why) {
        return stage(new UnlessUnknown(
                Objects.requireNonNull(schedule, "schedule"),
                Objects.requireNonNull(lacks, "lacks"),
                Objects.requireNonNull(why, "why")));
    }

    /**
     * Says which stage a holder has reached, with Java of the policy's own. Its standing is the standing of the answer.
     *
     * @param own finds the stage of a holder
     * @return a copy that finds it so
     */
    public CredentialRule stage(Resolvable<Holder.Rule<LapseSchedule.Stage>> own) {
        Parts next = parts.copy();
        next.stage = Objects.requireNonNull(own, "own");
        return new CredentialRule(next);
    }

    /**
     * Notes a rule in words that a holder should read in some stages, also where it is well established.
     *
     * @param stages the stages
     * @param fact the rule, whose sentence is the note
     * @return a copy that notes it
     */
    public CredentialRule notingIn(Set<Standing> stages, FactKey<String> fact) {
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(fact, "fact");
        return noting(fact, new InStages(EnumSet.copyOf(stages), fact));
    }

    /**
     * Notes what a fact means to some holders, also where it is well established.
     *
     * @param fact the fact
     * @param sentence finds the text of the note for a holder with a stage; empty where the fact asks for none
     * @return a copy that notes it
     */
    public CredentialRule noting(FactKey<?> fact, Resolvable<Holder.Rule<Optional<String>>> sentence) {
        Parts next = parts.copy();
        next.noted = with(
                parts.noted,
                new Noted(Objects.requireNonNull(fact, "fact"), Objects.requireNonNull(sentence, "sentence")));
        return new CredentialRule(next);
    }

    /**
     * Gives the body's own word for some standings, where the stage has no word of its own.
     *
     * @param word the word, such as {@code not current}
     * @param first a standing
     * @param others further ones
     * @return a copy that shows the word with those standings
     */
    public CredentialRule bodyWord(String word, Standing first, Standing... others) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        Parts next = parts.copy();
        next.word = Objects.requireNonNull(word, "word");
        next.withWord = EnumSet.of(first, others);
        return new CredentialRule(next);
    }

    /**
     * Adds a deadline, which is met once everything is done for an open option of one of its routes.
     *
     * @param kind what it is for
     * @param day the last day
     * @param first a route to which it matters
     * @param others further ones
     * @return a copy with the deadline
     */
    public CredentialRule deadline(DeadlineKind kind, Day day, Route first, Route... others) {
        return deadlineIn(EnumSet.allOf(Standing.class), kind, day, first, others);
    }

    /**
     * Adds a deadline for holders in some stages.
     *
     * @param stages the stages
     * @param kind what it is for
     * @param day the last day
     * @param first a route to which it matters
     * @param others further ones
     * @return a copy with the deadline
     */
    public CredentialRule deadlineIn(Set<Standing> stages, DeadlineKind kind, Day day, Route first, Route... others) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        return deadline(new Due(kind, EnumSet.copyOf(stages), day, null, Deadline.routes(first, others)));
    }

    /**
     * Adds deadlines of one kind, such as those of instalments, which a policy finds with Java of its own.
     *
     * @param kind what they are for
     * @param days finds the due days of a holder, and which of them are met
     * @param first a route to which they matter
     * @param others further ones
     * @return a copy with the deadlines
     */
    public CredentialRule deadlines(
            DeadlineKind kind, Resolvable<Holder.Rule<List<DueDay>>> days, Route first, Route... others) {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        EnumSet<Standing> all = EnumSet.allOf(Standing.class);
        return deadline(new Due(kind, all, null, days, Deadline.routes(first, others)));
    }

    private CredentialRule deadline(Due due) {
        Parts next = parts.copy();
        next.deadlines = with(parts.deadlines, due);
        return new CredentialRule(next);
    }

    /**
     * Cites a rule where the host does not know whether the holder is a member of the body.
     *
     * @param rule the rule that says which price is quoted then
     * @return a copy that cites it
     */
    public CredentialRule citingUnknownMembership(FactKey<String> rule) {
        Parts next = parts.copy();
        next.membershipUnknown = Objects.requireNonNull(rule, "rule");
        return new CredentialRule(next);
    }

    /**
     * Names a fee that Java of the policy's own quotes, and looks for among the payments.
     *
     * @param fee the name of the fee
     * @return a copy that names it in its vocabulary
     */
    public CredentialRule readingPayments(String fee) {
        Objects.requireNonNull(fee, "fee");
        Parts next = parts.copy();
        next.feesRead = with(parts.feesRead, InputNames.compared(fee));
        return new CredentialRule(next);
    }

    /**
     * Adds an option.
     *
     * @param option the option
     * @return a copy with the option after those that are there
     * @throws IllegalArgumentException if a part of what the option requires would be lost
     */
    public CredentialRule option(OptionRule option) {
        Objects.requireNonNull(option, "option");
        Parts next = parts.copy();
        next.options = with(parts.options, option.checked());
        return new CredentialRule(next);
    }

    /**
     * Names the credential.
     *
     * @param body the body that awards it
     * @return its id and its name
     */
    public Credential credential(CertifyingBody body) {
        return Credential.of(body, parts.code, parts.name);
    }

    /** {@return the options in the order of the card} */
    public List<OptionRule> options() {
        return parts.options;
    }

    /** The words that the rules name, those of other holders included; further inputs of the policy come last. */
    Vocabulary vocabulary(Set<InputKey<?>> declared) {
        Words words = new Words();
        words.add(parts);
        words.inputs.addAll(declared);
        return words.vocabulary();
    }

    /** Collects the words of a credential in the order of its declarations. */
    private static final class Words {
        private final Map<String, CountedKind> kinds = new LinkedHashMap<>();
        private final Set<String> topics = new LinkedHashSet<>();
        private final Set<String> approvers = new LinkedHashSet<>();
        private final Set<String> quoted = new LinkedHashSet<>();
        private final Set<String> read = new LinkedHashSet<>();
        private final Set<InputKey<?>> inputs = new LinkedHashSet<>();
        private boolean ownTopicsOnly;

        void add(Parts parts) {
            quoted.addAll(parts.feesRead);
            read.addAll(parts.feesRead);
            if (parts.membershipUnknown != null) {
                inputs.add(InputKey.MEMBER);
            }
            for (Needed needed : parts.needed) {
                inputs.add(needed.input);
            }
            for (OptionRule option : parts.options) {
                add(option);
            }
            for (Except other : parts.exceptions) {
                add(other.rule.parts);
            }
        }

        private void add(OptionRule option) {
            if (option.education().isPresent()) {
                EducationRule education = option.education().get();
                for (CountedKind kind : education.kinds()) {
                    kinds.putIfAbsent(kind.kind(), kind);
                }
                topics.addAll(education.topics());
                approvers.addAll(education.approvers());
                ownTopicsOnly |= education.countsOwnTopicsOnly();
            }
            for (DeclaredFee fee : option.declaredFees()) {
                quoted.add(fee.name());
                if (fee.isReadFromPayments()) {
                    read.add(fee.name());
                }
                if (fee.isByMembership()) {
                    inputs.add(InputKey.MEMBER);
                }
            }
        }

        Vocabulary vocabulary() {
            return new Vocabulary(List.copyOf(kinds.values()), topics, ownTopicsOnly, approvers, quoted, read, inputs);
        }
    }

    /** Refuses rules that do not say which stage a holder has reached, or that count stages of a term and name none. */
    CredentialRule checked() {
        boolean ofTerm = parts.stage instanceof UnlessUnknown;
        if (parts.stage == null || ofTerm && parts.term == null && parts.printed == null) {
            throw new IllegalArgumentException(
                    parts.code + ": the rules name no " + (parts.stage == null ? "lapse schedule" : "term"));
        }
        return this;
    }

    /**
     * Resolves the rules.
     *
     * @param currency the currency of the body's fees
     * @param facts the facts as of a date
     * @return the rules as of that date
     */
    public Rules asOf(Currency currency, FactsAsOf facts) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(facts, "facts");
        return new AsOf(parts, currency, facts);
    }

    /** The rules as of a date: each part in the order of the card. */
    private static final class AsOf implements Rules {
        private final Set<Standing> withWord;
        private final String word;
        private final Sourced<?>[] cited;
        private final List<NeededAsOf> needed = new ArrayList<>();
        private final List<ExceptAsOf> exceptions = new ArrayList<>();
        /** Null where a certification begins on the first day of its history. */
        private final Holder.@Nullable Rule<LocalDate> begins;

        private final @Nullable Sourced<?> notYetCertified;
        /** Null where the certification has no term. */
        private final Holder.@Nullable Rule<RunningTerm> term;
        /** Null where no rule says which terms a printed expiration ends. */
        private final TermRule.@Nullable AsOf terms;
        /** Null unless only a printed expiration ends a term. */
        private final @Nullable PrintedAsOf printed;

        private final Holder.Rule<LapseSchedule.Stage> stage;
        private final List<NotedAsOf> noted = new ArrayList<>();
        private final DueAsOf[] due;
        private final SharedRule<Deadlines> deadlines = new SharedRule<>(this::deadlines);
        /** Null where nothing is cited for a membership that is not known. */
        private final @Nullable Sourced<String> membershipUnknown;

        private final OptionRule.AsOf[] options;

        private record NeededAsOf(InputKey<?> input, Sourced<?> fact, String sentence) {}

        private record PrintedAsOf(PrintedTermRule.AsOf rule, Sourced<?> fact, Holder.Rule<String> sentence) {}

        private record NotedAsOf(Sourced<?> fact, Holder.Rule<Optional<String>> sentence) {}

        private record ExceptAsOf(Holder.Rule<Boolean> who, Rules rules) {}

        /** The deadlines that options meet, sorted, and those that say themselves whether they are met. */
        private record Deadlines(List<Deadline> metByOptions, List<Deadline> decided) {}

        private record DueAsOf(
                Due due, Holder.@Nullable Rule<LocalDate> day, Holder.@Nullable Rule<List<DueDay>> days) {}

        private AsOf(Parts parts, Currency currency, FactsAsOf facts) {
            this.withWord = parts.withWord;
            this.word = parts.word;
            this.cited = new Sourced<?>[parts.cited.size()];
            for (int i = 0; i < cited.length; i++) {
                cited[i] = facts.get(parts.cited.get(i));
            }
            for (Needed each : parts.needed) {
                needed.add(new NeededAsOf(each.input, facts.get(each.fact), each.sentence));
            }
            for (Except each : parts.exceptions) {
                exceptions.add(new ExceptAsOf(each.who.asOf(facts), each.rule.asOf(currency, facts)));
            }
            this.begins = parts.begins == null ? null : parts.begins.asOf(facts);
            this.notYetCertified = parts.notYetCertified == null ? null : facts.get(parts.notYetCertified);
            this.term = parts.term == null ? null : parts.term.asOf(facts);
            this.terms = parts.terms == null ? null : parts.terms.asOf(facts);
            Printed ends = parts.printed;
            this.printed = ends == null
                    ? null
                    : new PrintedAsOf(ends.rule.asOf(facts), facts.get(ends.fact), ends.sentence.asOf(facts));
            this.stage = parts.stage.asOf(facts);
            for (Noted each : parts.noted) {
                noted.add(new NotedAsOf(facts.get(each.fact), each.sentence.asOf(facts)));
            }
            this.due = new DueAsOf[parts.deadlines.size()];
            for (int i = 0; i < due.length; i++) {
                Due each = parts.deadlines.get(i);
                due[i] = new DueAsOf(
                        each,
                        each.day == null ? null : each.day.asOf(facts),
                        each.days == null ? null : each.days.asOf(facts));
            }
            this.membershipUnknown = parts.membershipUnknown == null ? null : facts.get(parts.membershipUnknown);
            this.options = new OptionRule.AsOf[parts.options.size()];
            for (int i = 0; i < options.length; i++) {
                options[i] = parts.options.get(i).asOf(parts.unit, currency, facts);
            }
        }

        @Override
        public RenewalHistory certified(RenewalHistory history, Trace trace) {
            if (printed != null) {
                return printed.rule.certified(history, trace);
            }
            return terms == null ? Rules.super.certified(history, trace) : terms.certified(history, trace);
        }

        @Override
        public Assessment assess(Certification certification, Trace trace) {
            Holder holder = new Holder(certification, trace);
            for (int i = 0; i < exceptions.size(); i++) {
                if (exceptions.get(i).who.of(holder)) {
                    return exceptions.get(i).rules.assess(certification, trace);
                }
            }
            for (Sourced<?> fact : cited) {
                trace.cite(fact);
            }
            if (lacksInput(certification, trace) || printed != null && lacksTerm(printed, holder)) {
                Standing recorded = Standing.recordedOrNull(certification.history());
                Standing standing = recorded == null ? Standing.UNDETERMINED : recorded;
                return new Assessment.Builder(certification, trace, standing).build();
            }
            if (begins != null && notYetCertified != null && !trace.hasReached(begins.of(holder))) {
                trace.cite(notYetCertified);
                trace.concluded("standing", Standing.NOT_YET_CERTIFIED.label());
                return new Assessment.Builder(certification, trace, Standing.NOT_YET_CERTIFIED).build();
            }
            if (term != null) {
                holder.found(term.of(holder));
            }
            LapseSchedule.Stage reached = stage.of(holder);
            Standing recorded = Standing.recordedOrNull(certification.history());
            Standing standing = recorded == null ? reached.standing() : recorded;
            if (holder.stageOrNull() == null) {
                holder.reached(reached);
            }
            for (int i = 0; i < noted.size(); i++) {
                note(noted.get(i), holder);
            }
            trace.concluded("standing", standing.label());
            Assessment.Builder answer = new Assessment.Builder(certification, trace, standing);
            if (term != null || printed != null) {
                answer.term(holder.term().dates());
            }
            Deadlines found = deadlines.of(holder, 0);
            answer.deadlines(found.metByOptions, found.decided);
            if (recorded == null && !reached.word().isEmpty()) {
                answer.bodyWord(reached.word());
            } else if (withWord.contains(standing)) {
                answer.bodyWord(word);
            }
            if (membershipUnknown != null && certification.memberOrNull() == null) {
                trace.cite(membershipUnknown);
            }
            if (standing != Standing.REVOKED && standing != Standing.RETIRED) {
                addOptions(holder, standing == Standing.SUSPENDED, answer);
            }
            return answer.build();
        }

        private void addOptions(Holder holder, boolean suspended, Assessment.Builder answer) {
            for (OptionRule.AsOf option : options) {
                if (option.isListedFor(holder)) {
                    answer.option(option.of(holder, suspended));
                }
            }
        }

        private boolean lacksInput(Certification certification, Trace trace) {
            boolean lacks = false;
            for (int i = 0; i < needed.size(); i++) {
                if (certification.input(needed.get(i).input).isEmpty()) {
                    trace.remark(needed.get(i).fact, needed.get(i).sentence);
                    lacks = true;
                }
            }
            return lacks;
        }

        private static boolean lacksTerm(PrintedAsOf printed, Holder holder) {
            Optional<RunningTerm> found = printed.rule.running(holder.history(), holder.trace());
            if (found.isPresent()) {
                holder.found(found.get());
                return false;
            }
            holder.trace().remark(printed.fact, printed.sentence.of(holder));
            return true;
        }

        private static void note(NotedAsOf noted, Holder holder) {
            Optional<String> sentence = noted.sentence.of(holder);
            if (sentence.isPresent()) {
                holder.trace().remark(noted.fact, sentence.get());
            }
        }

        private Deadlines deadlines(Holder holder, int onlyOne) {
            List<Deadline> metByOptions = new ArrayList<>(due.length);
            List<Deadline> decided = List.of();
            for (DueAsOf each : due) {
                Due of = each.due;
                if (!of.stages.contains(holder.stage())) {
                    continue;
                }
                if (each.day != null) {
                    metByOptions.add(explained(new Deadline(of.kind, each.day.of(holder), of.routes, false), holder));
                    continue;
                }
                List<DueDay> days = Objects.requireNonNull(each.days).of(holder);
                decided = new ArrayList<>(decided);
                for (DueDay day : days) {
                    decided.add(explained(new Deadline(of.kind, day.on(), of.routes, day.isMet()), holder));
                }
            }
            metByOptions.sort(null);
            return new Deadlines(Collections.unmodifiableList(metByOptions), decided);
        }

        private static Deadline explained(Deadline deadline, Holder holder) {
            if (holder.trace().isExplaining()) {
                holder.trace().concluded("deadline " + deadline.kind(), deadline.on());
            }
            return deadline;
        }
    }

    /** Finds the sentence of a fact for the holders in some stages. */
    private record InStages(Set<Standing> stages, FactKey<String> fact)
            implements Resolvable<Holder.Rule<Optional<String>>> {
        @Override
        public Holder.Rule<Optional<String>> asOf(FactsAsOf facts) {
            return new InStagesAsOf(stages, facts.get(fact));
        }
    }

    private record InStagesAsOf(Set<Standing> stages, Sourced<String> fact) implements Holder.Rule<Optional<String>> {
        @Override
        public Optional<String> of(Holder holder) {
            return stages.contains(holder.stage()) ? holder.trace().find(fact) : Optional.empty();
        }
    }

    /** Finds the term by a rule. */
    private record ByRule(TermRule rule) implements Resolvable<Holder.Rule<RunningTerm>> {
        @Override
        public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
            return new ByRuleAsOf(rule.asOf(facts));
        }
    }

    private record ByRuleAsOf(TermRule.AsOf rule) implements Holder.Rule<RunningTerm> {
        @Override
        public RunningTerm of(Holder holder) {
            return rule.running(holder.history(), holder.trace());
        }
    }

    /** Finds the term by a rule whose grid is counted from a day of its own. */
    private record CountedFrom(TermRule rule, Day from) implements Resolvable<Holder.Rule<RunningTerm>> {
        @Override
        public Holder.Rule<RunningTerm> asOf(FactsAsOf facts) {
            return new CountedFromAsOf(rule.asOf(facts), from.asOf(facts));
        }
    }

    private record CountedFromAsOf(TermRule.AsOf rule, Holder.Rule<LocalDate> from)
            implements Holder.Rule<RunningTerm> {
        @Override
        public RunningTerm of(Holder holder) {
            return rule.running(from.of(holder), holder.history(), holder.trace());
        }
    }

    /** One stage for every holder, on every date. */
    private record Always(LapseSchedule.Stage stage)
            implements Resolvable<Holder.Rule<LapseSchedule.Stage>>, Holder.Rule<LapseSchedule.Stage> {
        @Override
        public Holder.Rule<LapseSchedule.Stage> asOf(FactsAsOf facts) {
            return this;
        }

        @Override
        public LapseSchedule.Stage of(Holder holder) {
            return stage;
        }
    }

    /** The stage of a schedule, unless the term is over and the record leaves open whether it was renewed. */
    private record UnlessUnknown(
            LapseSchedule schedule,
            @Nullable Resolvable<Holder.Rule<Boolean>> lacks,
            @Nullable FactKey<String> why) implements Resolvable<Holder.Rule<LapseSchedule.Stage>> {
        @Override
        public Holder.Rule<LapseSchedule.Stage> asOf(FactsAsOf facts) {
            return new UnlessUnknownAsOf(
                    schedule.asOf(facts),
                    schedule.first(),
                    facts.get(TermFacts.RENEWAL_UNKNOWN),
                    lacks == null ? null : lacks.asOf(facts),
                    why == null ? null : facts.get(why));
        }
    }

    private record UnlessUnknownAsOf(
            Holder.Rule<LapseSchedule.Stage> schedule,
            LapseSchedule.Stage first,
            Sourced<String> renewalUnknown,
            Holder.@Nullable Rule<Boolean> lacks,
            @Nullable Sourced<String> why)
            implements Holder.Rule<LapseSchedule.Stage> {
        private static final LapseSchedule.Stage UNDETERMINED = new LapseSchedule.Stage(Standing.UNDETERMINED, "");

        @Override
        public LapseSchedule.Stage of(Holder holder) {
            LapseSchedule.Stage reached = schedule.of(holder);
            holder.reached(reached);
            // the schedule hands out its own stages
            boolean over = reached != first
                    && holder.trace().isPast(holder.term().dates().end());
            if (!over) {
                return reached;
            }
            boolean unknown = holder.term().isRenewalUnknown(holder.history());
            boolean lacking = lacks != null && lacks.of(holder);
            if (unknown) {
                holder.trace().cite(renewalUnknown);
            }
            if (lacking && why != null) {
                holder.trace().cite(why);
            }
            return unknown || lacking ? UNDETERMINED : reached;
        }
    }
}
