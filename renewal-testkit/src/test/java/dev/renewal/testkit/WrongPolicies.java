package dev.renewal.testkit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.ActivityFilter;
import dev.renewal.credit.Category;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.RequiredAmount;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.Vocabulary;
import dev.renewal.term.DateRange;
import java.io.File;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Policies with one fault each, the rule that each breaks, and what the kit says of it. */
final class WrongPolicies {
    static final InputKey<BitSet> MARKS = new InputKey<>("marks", BitSet.class);
    static final InputKey<Wish> WISH = new InputKey<>("wish", Wish.class);
    static final InputKey<Integer> YEARS_OF_GRACE = new InputKey<>("years_of_grace", Integer.class);

    static final InputKey<Clubs> CLUBS = new InputKey<>("clubs", Clubs.class);

    private WrongPolicies() {}

    /**
     * A wrong policy.
     *
     * @param rule the number of the rule that it breaks
     * @param fault what is wrong with it
     * @param policy makes one
     * @param sample what the author's samples hold
     * @param message a part of what the kit says
     */
    record Wrong(String rule, String fault, Supplier<RenewalPolicy> policy, Certification sample, String message) {
        @Override
        public String toString() {
            return rule + " " + fault;
        }
    }

    static Stream<Wrong> all() {
        Certification sample = SampleContractTest.SAMPLES.get(0);
        return Stream.of(
                wrong(
                        "1.1",
                        "a class that is not public",
                        Hidden::new,
                        "is public, so that java.util.ServiceLoader can make one"),
                wrong(
                        "1.1",
                        "no constructor without parameters",
                        () -> new Named("x"),
                        "has a public constructor without parameters"),
                wrong(
                        "1.2",
                        "no line in the services file",
                        Unregistered::new,
                        "no line \"dev.renewal.testkit.WrongPolicies$Unregistered\" in a file META-INF/services/dev.renewal.policy.RenewalPolicy"),
                wrong(
                        "1.3",
                        "a level that is yet to come",
                        () -> ofLevel(RenewalPolicy.LEVEL + 1),
                        "level(), where this renewal-core has RenewalPolicy.LEVEL = 1"),
                wrong(
                        "1.3",
                        "no level",
                        () -> ofLevel(0),
                        "level(), where this renewal-core has RenewalPolicy.LEVEL = 1"),
                wrong(
                        "1.4",
                        "a credential of another body",
                        () -> governing(Credential.of(new CertifyingBody("other", "Other"), "one", "One")),
                        "the bodies of credentials()"),
                wrong("1.4", "no credential", () -> governing(), "credentials()"),
                wrong(
                        "1.4",
                        "a credential twice",
                        () -> governing(
                                Credential.of(SamplePolicy.BODY, "one", "One"),
                                Credential.of(SamplePolicy.BODY, "one", "Uno")),
                        "the ids of credentials()"),
                wrong("1.5", "a name that changes", Renaming::new, "credentials(), asked twice"),
                wrong(
                        "2.1",
                        "a fact without source",
                        Sourceless::new,
                        "facts(): tst.fee.tip: a fact graded primary names its source"),
                wrong("2.2", "a fact in the name of nobody", Unnamespaced::new, "the ids of facts()"),
                wrong(
                        "2.3",
                        "a fee in the logic",
                        FeeInTheLogic::new,
                        "the fee renewal of continuing-education where each fee of facts() is 0"),
                wrong(
                        "2.3",
                        "a fee from its own table",
                        FeeFromOwnTable::new,
                        "the fee renewal of continuing-education where each fee of facts() is 0"),
                wrong(
                        "2.3",
                        "a requirement in the logic",
                        RequirementInTheLogic::new,
                        "the requirement total of continuing-education where each amount of credits of facts() is 0"),
                wrong(
                        "2.4",
                        "a fact that is read when the answer is complete",
                        ReadingLate::new,
                        "the notes of the answer, which read tst.late"),
                wrong(
                        "2.4",
                        "a fact that is used for nothing",
                        UsingForNothing::new,
                        "facts that are used and noted, where no other value of them changes any answer"),
                wrong(
                        "2.6",
                        "an unknown requirement that is taken for zero",
                        TakingUnknownForZero::new,
                        "what is zero where tst.ce.total is not established"),
                wrong(
                        "2.6",
                        "an unknown fee that is taken for zero",
                        TakingUnknownForFree::new,
                        "what is zero where tst.fee.renewal is not established"),
                wrong(
                        "2.5",
                        "a fee that is read in silence",
                        ReadingInSilence::new,
                        "what is different where only tst.fee.renewal, which the trace did not use, is stated otherwise"),
                wrong(
                        "2.5",
                        "a fee that is read in silence for a kind that no sample has",
                        ReadingInSilenceForTeaching::new,
                        "what is different where only tst.fee.renewal, which the trace did not use, is stated otherwise"),
                wrong(
                        "3.1",
                        "an answer that tells of the one before",
                        Remembering::new,
                        "the second answer: word of the body: wanted one, found two"),
                wrong(
                        "3.2",
                        "an answer of one thread",
                        OfOneThread::new,
                        "the answer in another thread: word of the body: wanted mine, found none"),
                wrong(
                        "3.3",
                        "a glance at the clock",
                        LookingAtTheClock::new,
                        "the answer where it is already the next day: under the locale "),
                wrong("3.3", "the clock against days of the calendar", LookingAtTheCalendar::new, "uses of the clock"),
                wrong(
                        "3.3",
                        "the clock in a method that is inherited from an interface",
                        InheritingTheClock::new,
                        "dev.renewal.testkit.WrongPolicies$Days uses LocalDate.now"),
                wrong(
                        "3.3",
                        "the clock of a calendar",
                        OfTheGregorianCalendar::new,
                        "dev.renewal.testkit.WrongPolicies$OfTheGregorianCalendar uses GregorianCalendar.<init>"),
                wrong("3.3", "a step that names today", NamingToday::new, "continuing-today, steps: wanted"),
                wrong("3.3", "a remark that names today", RemarkingToday::new, "notes: wanted"),
                wrong(
                        "3.3",
                        "the clock against a printed expiration",
                        LookingAtThePrint::new,
                        "word of the body: wanted printed, found over"),
                wrong("3.4", "small letters of the default locale", OfDefaultLocale::new, "under the locale en_US"),
                wrong(
                        "3.4",
                        "the default time zone",
                        OfDefaultZone::new,
                        "word of the body: wanted Pacific/Pago_Pago, found America/New_York"),
                wrong(
                        "3.4",
                        "the default locale where nobody sees it",
                        AskingForTheLocale::new,
                        "dev.renewal.testkit.WrongPolicies$AskingForTheLocale uses Locale.getDefault"),
                wrong(
                        "3.8",
                        "a throw of dice",
                        Dicing::new,
                        "dev.renewal.testkit.WrongPolicies$Dicing uses Math.random"),
                wrong(
                        "3.4",
                        "a format of the default locale where nobody sees it",
                        FormattingForTheLocale::new,
                        "dev.renewal.testkit.WrongPolicies$FormattingForTheLocale uses DateTimeFormatterBuilder.toFormatter"),
                wrong(
                        "3.8",
                        "a shuffle",
                        Shuffling::new,
                        "dev.renewal.testkit.WrongPolicies$Shuffling uses Collections.shuffle"),
                wrong(
                        "3.8",
                        "a file that is there",
                        LookingForAFile::new,
                        "dev.renewal.testkit.WrongPolicies$LookingForAFile uses File.exists"),
                wrong(
                        "3.8",
                        "a glance at the environment",
                        OfEnvironment::new,
                        "dev.renewal.testkit.WrongPolicies$OfEnvironment uses System.getenv"),
                wrong(
                        "3.9",
                        "a memory of earlier holders",
                        RememberingHolders::new,
                        "dev.renewal.testkit.WrongPolicies$RememberingHolders.SEEN is static and holds a HashSet"),
                wrong(
                        "3.9",
                        "a static counter",
                        Numbered::new,
                        "dev.renewal.testkit.WrongPolicies$Numbered.MADE is static and of a type that can change"),
                wrong(
                        "3.9",
                        "the last holder",
                        KnowingTheLast::new,
                        "dev.renewal.testkit.WrongPolicies$KnowingTheLast.last is static and not final"),
                wrong(
                        "3.9",
                        "a memory of earlier holders in a field of the policy",
                        KeepingHolders::new,
                        "WrongPolicies$KeepingHolders.keys is held by the policy and holds a HashMap"),
                wrong(
                        "3.9",
                        "a memory in an object of the policy",
                        KeepingANotebook::new,
                        "WrongPolicies$Notebook.last is held by the policy and not final"),
                wrong(
                        "3.9",
                        "a memory in an object of a static field",
                        SharingANotebook::new,
                        "WrongPolicies$Notebook.last is held by the policy and not final"),
                wrong(
                        "3.9",
                        "a memory that a lambda holds",
                        CountingInALambda::new,
                        "CountingInALambda: what a lambda takes from around it is held by the policy and of a type that can"
                                + " change"),
                wrong(
                        "3.9",
                        "a memory in a list that nobody can change",
                        KeepingNotebooks::new,
                        "WrongPolicies$Notebook.last is held by the policy and not final"),
                wrong(
                        "3.9",
                        "a counter that is called a number",
                        CountingAsANumber::new,
                        "CountingAsANumber.asked is held by the policy and holds a AtomicInteger"),
                new Wrong(
                        "3.5",
                        "an input that is written to",
                        Marking::new,
                        sample.with(MARKS, new BitSet()),
                        "the certification after it was assessed"),
                new Wrong(
                        "3.5",
                        "an input of a type that can change",
                        Listing::new,
                        sample.with(CLUBS, new Clubs(List.of())),
                        "a value of java.util.List in Clubs.names"),
                wrong(
                        "3.6",
                        "rules that keep a trace",
                        KeepingATrace::new,
                        "the explanation by rules that answered before"),
                wrong(
                        "3.6",
                        "rules that keep a holder",
                        KeepingAHolder::new,
                        "the answer of rules that answered before"),
                wrong(
                        "3.7",
                        "other rules each time",
                        MakingOtherRules::new,
                        "the answer of rules made again from the same facts"),
                wrong("4.1", "a memory of the activities seen", Counting::new, "with activities and payments of"),
                wrong(
                        "4.2",
                        "a glance at what will be known",
                        Foreseeing::new,
                        "with facts that hold from 9900-01-01: word of the body: wanted none, found soon"),
                wrong(
                        "3.1",
                        "instances that differ",
                        Numbered::new,
                        "the answer of another instance: word of the body"),
                wrong(
                        "4.2",
                        "the fee of the last day that there is",
                        OfTheLastFee::new,
                        "the day for which tst.fee.renewal is read"),
                wrong(
                        "4.2",
                        "a fact of years ahead",
                        LookingAhead::new,
                        "the day for which tst.late is read: the as-of date, or one that the record or the answer names"),
                wrong(
                        "4.3",
                        "a comparison without the trace",
                        ComparingWithoutTheTrace::new,
                        "where the trace was asked about no day and no fact that changes before"),
                wrong(
                        "4.3",
                        "a comparison with the date of the facts",
                        ComparingWithTheFacts::new,
                        "where the trace was asked about no day and no fact that changes before"),
                wrong("5.1", "an answer without the key", Keyless::new, "the key of the answer"),
                wrong(
                        "5.2",
                        "a holder who is not certified yet, without a reason",
                        NotYetCertifying::new,
                        "the notes of a standing that is NOT_YET_CERTIFIED on or after the day of certification"),
                wrong(
                        "5.3",
                        "a deadline for never",
                        NeverEnding::new,
                        "the days of the answer, within 100 years of the record and the as-of date"),
                wrong(
                        "5.4",
                        "an expiration the day after",
                        ExpiringLate::new,
                        "the deadline of the expiration, and the last day of the term"),
                wrong(
                        "5.4",
                        "an expiration the day before",
                        ExpiringEarly::new,
                        "the standing after the deadline of the expiration, "),
                wrong(
                        "5.4",
                        "a term that begins after the as-of date",
                        BeginningLater::new,
                        "the first day of the term of a holder without renewal and printed expiration, and the as-of date"),
                wrong(
                        "5.4",
                        "an option that closes before it opens",
                        ClosingEarly::new,
                        "the day on which closed closes, and that on which it opens"),
                wrong("5.5", "options that change places", ChangingPlaces::new, "is listed before"),
                wrong("5.5", "a route twice", ListingTwice::new, "two options have the route examination"),
                wrong(
                        "5.6",
                        "euros among dollars",
                        MixingCurrencies::new,
                        "a quote in USD has no line in another: tip EUR 1.00"),
                wrong("5.6", "a fee without name", Nameless::new, "the name of a fee of continuing-education"),
                wrong(
                        "5.7",
                        "a plan that lacks a line",
                        PlanningShort::new,
                        "the sum of the plan of continuing-education, and the fewest further credits"),
                wrong(
                        "5.8",
                        "a plan that does not do",
                        PlanningWrong::new,
                        "what is missing for continuing-education after"),
                new Wrong(
                        "5.8",
                        "a plan below a minimum",
                        PlanningLittle::new,
                        sample.withActivity(Activity.of(LocalDate.of(2024, 3, 1), Credits.of("6.5", "point"))),
                        "[0.5 point] was earned"),
                wrong(
                        "5.8",
                        "a plan of more than it takes",
                        PlanningMuch::new,
                        "what is missing for continuing-education after less than the plan"),
                wrong(
                        "5.9",
                        "the more, the more",
                        RaisingTheBar::new,
                        "what is missing for continuing-education with a further course of"),
                wrong(
                        "5.10",
                        "another answer where it explains",
                        ExplainingOtherwise::new,
                        "the answer that is explained: options"),
                new Wrong(
                        "5.11",
                        "an input that cannot be serialized",
                        Wishing::new,
                        sample.with(WISH, new Wish()),
                        "cannot be serialized: java.io.NotSerializableException"),
                wrong(
                        "5.12",
                        "a route named by a date",
                        NamingDays::new,
                        "the texts of the answer, of its options and of the policy, without the holder's days"),
                wrong(
                        "5.13",
                        "short courses that vanish",
                        PlanningLittle::new,
                        "the activities, each of which counts or is left out with a reason where credits are required"),
                wrong(
                        "5.14",
                        "credits to earn where none is required",
                        EarningForever::new,
                        "whether the step to earn of forever is done, and no credit is missing"),
                wrong(
                        "5.14",
                        "credits to earn at any time",
                        EarningAtAnyTime::new,
                        "the day of the step to earn of any-time, and that by which credits are earned"),
                wrong(
                        "5.14",
                        "a step to pay where nothing is owed",
                        PayingForNothing::new,
                        "the days of the steps to pay of free, and those of its fees"),
                wrong("5.14", "a sentence with a gap", Stammering::new, "the sentence of a step of stammer"),
                wrong("5.15", "a fee that is met until its day", TakingBack::new, "the deadlines as of"),
                wrong(
                        "5.16",
                        "a fee that the vocabulary does not have",
                        QuotingAnUnknownFee::new,
                        "the fees of the answer, which are in the vocabulary [annual]"),
                new Wrong(
                        "5.16",
                        "a payment that the vocabulary does not have",
                        ReadingAnUnknownPayment::new,
                        sample.withPayment(Payment.of(LocalDate.of(2024, 3, 1), "dues", Money.of("75", "USD"))),
                        "pays the fee dues due"),
                wrong(
                        "5.17",
                        "a course that counts twice at a month that may go to either term",
                        CountingTwice::new,
                        "what continuing-education misses less in the next term"),
                wrong(
                        "5.18",
                        "a way that stays open, with a step that is too late",
                        ApplyingTooLate::new,
                        "steps of assessment, which is open"),
                wrong(
                        "6.1",
                        "no answer for an unknown topic",
                        KnowingFewTopics::new,
                        "No enum constant dev.renewal.testkit.WrongPolicies.Topic."),
                new Wrong(
                        "6.2",
                        "no answer for a large number",
                        Graceful::new,
                        sample.with(YEARS_OF_GRACE, 1),
                        "where years_of_grace is 2147483647: java.time.DateTimeException"),
                wrong("6.3", "any input at all", TakingAnything::new, "what is thrown for UNDECLARED_INPUT"),
                wrong(
                        "6.4",
                        "no answer for a term with months",
                        OfWholeYears::new,
                        "java.lang.IllegalStateException: whole years only"),
                wrong("6.5", "a credential without rules", WithoutRules::new, "the rules of tst:two as of"),
                wrong(
                        "6.6",
                        "no rules without a fact",
                        NeedingEachFact::new,
                        "the rules of tst:one where tst.lapse is not established"));
    }

    private static Wrong wrong(String rule, String fault, Supplier<RenewalPolicy> policy, String message) {
        return new Wrong(rule, fault, policy, SampleContractTest.SAMPLES.get(0), message);
    }

    private static final class Hidden extends SamplePolicy {}

    public static final class Named extends SamplePolicy {
        private final String name;

        public Named(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static final class Unregistered extends SamplePolicy {}

    private static RenewalPolicy ofLevel(int level) {
        return new SamplePolicy() {
            @Override
            public int level() {
                return level;
            }
        };
    }

    private static RenewalPolicy governing(Credential... credentials) {
        return new SamplePolicy() {
            @Override
            public List<Credential> credentials() {
                return List.of(credentials);
            }
        };
    }

    static final class Renaming extends SamplePolicy {
        private int asked;

        @Override
        public List<Credential> credentials() {
            return List.of(Credential.of(BODY, "one", "Sample " + asked++));
        }
    }

    static final class Sourceless extends SamplePolicy {
        @Override
        public FactTable facts() {
            return FactTable.of(
                    "2026-01-01",
                    Fact.of(FactKey.money("tst.fee.tip", "USD"), Money.of("1", "USD"))
                            .graded(Grade.PRIMARY));
        }
    }

    static final class Unnamespaced extends SamplePolicy {
        @Override
        public FactTable facts() {
            Fact<Money> tip = Fact.of(FactKey.money("fee.tip", "USD"), Money.of("1", "USD"))
                    .graded(Grade.PRIMARY, Citation.titled("hearsay"));
            return super.facts().and(FactTable.of("2026-01-01", tip));
        }
    }

    static final class FeeInTheLogic extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            return new FeeQuote(DOLLAR, List.of(FeeLine.of("renewal").withAmount(Money.of("50", "USD"))));
        }
    }

    static final class FeeFromOwnTable extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            return FeeQuote.in(DOLLAR)
                    .with(FeeLine.of(
                            "renewal", facts().on(FEE, asked.trace().asOf()).value()));
        }
    }

    static final class RequirementInTheLogic extends SamplePolicy {
        @Override
        EducationRule education() {
            return super.education()
                    .requires(RequirementSet.total("total", RequiredAmount.of(Credits.of(10, CreditUnit.POINT))));
        }
    }

    static final class UsingForNothing extends SamplePolicy {
        private static final FactKey<Integer> GUESTS = FactKey.count("tst.guests");

        @Override
        public FactTable facts() {
            return super.facts()
                    .and(FactTable.of(
                            "2026-01-01",
                            Fact.of(GUESTS, 3).noting("Assumed: three guests.").graded(Grade.ASSUMED)));
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.trace().use(asked.facts().get(GUESTS));
        }
    }

    static final class TakingUnknownForZero extends SamplePolicy {
        @Override
        Shortfall shortfall(DateRange term, Asked asked) {
            Credits total = asked.trace().find(asked.facts().get(TOTAL)).orElse(Credits.zero(CreditUnit.POINT));
            return asked.tally(term).requiring("total", total).shortfall();
        }
    }

    static final class TakingUnknownForFree extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            Money fee = asked.trace().find(asked.facts().get(FEE)).orElse(Money.of("0", "USD"));
            return FeeQuote.in(DOLLAR).with(FeeLine.of("renewal").withAmount(fee));
        }
    }

    static final class BeginningLater extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            LocalDate last = term.start().plusDays(30);
            if (!asked.trace().isPast(last)) {
                answer.term(new DateRange(last.plusDays(1), term.end()));
            }
        }
    }

    private static Optional<Vocabulary> vocabularyOf(Set<String> fees) {
        return Optional.of(new Vocabulary(List.of(), Set.of(), false, Set.of(), fees, Set.of(), Set.of()));
    }

    static final class QuotingAnUnknownFee extends SamplePolicy {
        @Override
        public Optional<Vocabulary> vocabulary(CredentialId credential) {
            return vocabularyOf(Set.of("annual"));
        }
    }

    static final class ReadingAnUnknownPayment extends SamplePolicy {
        @Override
        public Optional<Vocabulary> vocabulary(CredentialId credential) {
            return vocabularyOf(Set.of("renewal", "examination"));
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.certification().payments().stream()
                    .filter(payment -> payment.fee().equals("dues"))
                    .forEach(payment -> asked.trace().accountFor(payment, new Fate.Paid("dues", payment.paidOn())));
        }
    }

    /** A list may be changed by whoever made it. */
    record Clubs(List<String> names) implements Serializable {}

    static final class Listing extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(CLUBS);
        }
    }

    static final class ReadingInSilence extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            return FeeQuote.in(DOLLAR)
                    .with(FeeLine.of("renewal", asked.facts().get(FEE).value()));
        }
    }

    static final class ReadingInSilenceForTeaching extends SamplePolicy {
        @Override
        public Optional<Vocabulary> vocabulary(CredentialId credential) {
            CountedUnit points = new CountedUnit(CreditUnit.POINT, Optional.empty());
            return Optional.of(new Vocabulary(
                    List.of(new CountedKind("teaching", List.of(points))),
                    Set.of(),
                    false,
                    Set.of(),
                    Set.of("renewal"),
                    Set.of(),
                    Set.of()));
        }

        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            boolean teaches = asked.certification().activities().stream()
                    .anyMatch(activity -> activity.kind().equals("teaching"));
            return teaches
                    ? FeeQuote.in(DOLLAR)
                            .with(FeeLine.of("renewal", asked.facts().get(FEE).value()))
                    : super.fees(term, asked);
        }
    }

    static final class ReadingLate extends SamplePolicy {
        @Override
        Assessment assess(Asked asked) {
            Assessment answer = super.assess(asked);
            if (!answer.notes().isEmpty()) {
                asked.trace().cite(asked.facts().get(LATE));
            }
            return answer;
        }
    }

    static final class Remembering extends SamplePolicy {
        private String before = "one";

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.bodyWord(before);
            before = asked.certification().credential().code();
        }
    }

    static final class OfOneThread extends SamplePolicy {
        private final Thread mine = Thread.currentThread();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (Thread.currentThread() == mine) {
                answer.bodyWord("mine");
            }
        }
    }

    static final class LookingAtTheClock extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (LocalDate.now().isAfter(term.end())) {
                answer.bodyWord("over");
            }
        }
    }

    /** No certification ends about today, wherever it is moved. */
    static final class LookingAtTheCalendar extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (LocalDate.now().isAfter(LocalDate.of(4000, 12, 31))) {
                answer.bodyWord("over");
            }
        }
    }

    interface Days {
        default LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class InheritingTheClock extends SamplePolicy implements Days {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (today().isAfter(LocalDate.of(4000, 12, 31))) {
                answer.bodyWord("over");
            }
        }
    }

    static final class OfTheGregorianCalendar extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (new GregorianCalendar(TimeZone.getTimeZone("UTC")).get(Calendar.YEAR) > 4000) {
                answer.bodyWord("over");
            }
        }
    }

    static final class FormattingForTheLocale extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (new DateTimeFormatterBuilder().toFormatter().format(term.end()).equals("over")) {
                answer.bodyWord("over");
            }
        }
    }

    static final class Shuffling extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            List<String> words = new ArrayList<>(List.of("short", "long"));
            Collections.shuffle(words);
            if (words.isEmpty()) {
                answer.bodyWord("lucky");
            }
        }
    }

    static final class LookingForAFile extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (new File("/no/such/file").exists()) {
                answer.bodyWord("found");
            }
        }
    }

    static final class LookingAtThePrint extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.certification()
                    .history()
                    .printedExpiration()
                    .ifPresent(end -> answer.bodyWord(LocalDate.now().isAfter(end) ? "over" : "printed"));
        }
    }

    static final class NamingToday extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(new Route("continuing-today"), term, asked)
                    .steps(List.of(Step.of(Step.Action.APPLY, "Apply, as it is " + LocalDate.now() + ".")))
                    .build());
        }
    }

    static final class RemarkingToday extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.trace().remark(asked.facts().get(LAPSE), "Today is " + LocalDate.now() + ".");
        }
    }

    static final class AskingForTheLocale extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (java.util.Locale.getDefault().equals(java.util.Locale.KOREA)) {
                answer.bodyWord("korean");
            }
        }
    }

    static final class Dicing extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (Math.random() > 2) {
                answer.bodyWord("lucky");
            }
        }
    }

    static final class OfEnvironment extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (System.getenv("RENEWAL_GRACE_OF_NOBODY") != null) {
                answer.bodyWord("graceful");
            }
        }
    }

    static final class RememberingHolders extends SamplePolicy {
        private static final Set<Certification> SEEN = new java.util.HashSet<>();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (SEEN.size() > 1_000_000_000) {
                answer.bodyWord("late");
            }
            SEEN.add(asked.certification());
        }
    }

    static final class KeepingHolders extends SamplePolicy {
        private final Map<String, LocalDate> keys = new HashMap<>();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (keys.size() > 1_000_000_000) {
                answer.bodyWord("late");
            }
            asked.certification().key().ifPresent(key -> keys.put(key, term.end()));
        }
    }

    private static final class Notebook {
        private String last = "";
    }

    static final class KeepingANotebook extends SamplePolicy {
        private final Notebook notebook = new Notebook();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (notebook.last.equals("nobody")) {
                answer.bodyWord("late");
            }
            notebook.last = asked.certification().key().orElse("");
        }
    }

    /** What is completed in the month before a term counts in it, and in the term before. */
    static final class CountingTwice extends SamplePolicy {
        @Override
        Shortfall shortfall(DateRange term, Asked asked) {
            EarningWindow window = EarningWindow.between(term.start().minusMonths(1), term.end())
                    .withTermStart(term.start());
            return asked.resolved()
                    .education()
                    .count(asked.certification().activities(), window, asked.trace())
                    .shortfall();
        }
    }

    static final class ApplyingTooLate extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            Step apply = Step.of(Step.Action.APPLY, "Apply.").withBy(term.end());
            answer.option(option(new Route("assessment"), term, asked)
                    .steps(List.of(apply))
                    .build());
        }
    }

    static final class SharingANotebook extends SamplePolicy {
        private static final Notebook NOTEBOOK = new Notebook();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            NOTEBOOK.last = asked.certification().key().orElse("");
        }
    }

    static final class KeepingNotebooks extends SamplePolicy {
        // a null among them is nothing to look into
        private final List<Notebook> notebooks = Collections.unmodifiableList(Arrays.asList(new Notebook(), null));

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            notebooks.get(0).last = asked.certification().key().orElse("");
        }
    }

    static final class CountingAsANumber extends SamplePolicy {
        private final Number asked = new AtomicInteger();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked holder) {
            ((AtomicInteger) asked).incrementAndGet();
        }
    }

    static final class CountingInALambda extends SamplePolicy {
        private final IntSupplier count;

        CountingInALambda() {
            AtomicInteger asked = new AtomicInteger();
            count = () -> asked.incrementAndGet();
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            count.getAsInt();
        }
    }

    static final class KnowingTheLast extends SamplePolicy {
        private static Certification last;

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (last == null) {
                last = asked.certification();
            }
        }
    }

    static final class OfDefaultLocale extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.bodyWord("IN GOOD STANDING".toLowerCase());
        }
    }

    static final class OfDefaultZone extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.bodyWord(ZoneId.systemDefault().getId());
        }
    }

    static final class Marking extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(MARKS);
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.certification().input(MARKS).ifPresent(marks -> marks.flip(1));
        }
    }

    static final class KeepingATrace extends SamplePolicy {
        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            Rules rules = super.rules(credential, facts);
            AtomicReference<Trace> kept = new AtomicReference<>();
            return (certification, trace) -> {
                kept.compareAndSet(null, trace);
                return rules.assess(certification, kept.get());
            };
        }
    }

    static final class KeepingAHolder extends SamplePolicy {
        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            Rules rules = super.rules(credential, facts);
            AtomicReference<Certification> kept = new AtomicReference<>();
            return (certification, trace) -> {
                kept.compareAndSet(null, certification);
                return rules.assess(kept.get(), trace);
            };
        }
    }

    static final class MakingOtherRules extends SamplePolicy {
        private final AtomicInteger made = new AtomicInteger();

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            Rules rules = super.rules(credential, facts);
            boolean even = made.incrementAndGet() % 2 == 0;
            return (certification, trace) -> even
                    ? rules.assess(certification, trace)
                    : new Assessment.Builder(certification, trace, Standing.CURRENT).build();
        }
    }

    static final class Counting extends SamplePolicy {
        private final Map<LocalDate, Integer> most = new HashMap<>();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            int known = asked.certification().activities().size();
            int seen = most.merge(asked.certification().history().beganOn(), known, Math::max);
            if (seen > known) {
                answer.bodyWord("forgetful");
            }
        }
    }

    static final class Foreseeing extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (asked.trace().isEstablished(asked.facts().dated(EXAMINATION_FEE).on(LocalDate.of(9950, 1, 1)))) {
                answer.bodyWord("soon");
            }
        }
    }

    static final class Numbered extends SamplePolicy {
        private static final AtomicInteger MADE = new AtomicInteger();

        private final int number = MADE.incrementAndGet();

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.bodyWord("policy number " + number);
        }
    }

    static final class OfTheLastFee extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            Money fee = asked.trace().use(asked.facts().dated(FEE), LocalDate.of(9999, 12, 31));
            return FeeQuote.in(DOLLAR).with(FeeLine.of("renewal").withAmount(fee));
        }
    }

    static final class LookingAhead extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.trace().cite(asked.facts().dated(LATE), term.end().plusYears(60));
        }
    }

    static final class ComparingWithoutTheTrace extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (asked.trace().asOf().isAfter(term.end().minusDays(90))) {
                answer.bodyWord("renew now");
            }
        }
    }

    static final class ComparingWithTheFacts extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (asked.facts().asOf().isAfter(term.start().plusDays(90))) {
                answer.bodyWord("not new");
            }
        }
    }

    static final class Keyless extends SamplePolicy {
        @Override
        Assessment assess(Asked asked) {
            Certification bare = Certification.of(
                    asked.certification().credential(),
                    asked.certification().history().beganOn());
            return super.assess(new Asked(bare, asked.resolved(), asked.trace()));
        }
    }

    static final class NotYetCertifying extends SamplePolicy {
        @Override
        Assessment assess(Asked asked) {
            LocalDate certified = asked.certification().history().beganOn();
            return asked.trace().hasReached(certified.plusDays(7))
                    ? super.assess(asked)
                    : new Assessment.Builder(asked.certification(), asked.trace(), Standing.NOT_YET_CERTIFIED).build();
        }
    }

    static final class NeverEnding extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.deadline(new DeadlineKind("death"), LocalDate.MAX, Route.CONTINUING_EDUCATION);
        }
    }

    static final class ExpiringLate extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.deadline(DeadlineKind.EXPIRATION, term.end().plusDays(1), Route.CONTINUING_EDUCATION);
        }
    }

    static final class ExpiringEarly extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.deadline(DeadlineKind.EXPIRATION, term.end().minusDays(1), Route.CONTINUING_EDUCATION);
        }
    }

    static final class EarningForever extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(new Route("forever"), term, asked)
                    .steps(List.of(Step.of(Step.Action.EARN, "Earn.")))
                    .build());
        }
    }

    static final class EarningAtAnyTime extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(new Route("any-time"), term, asked)
                    .earnBy(term.end())
                    .steps(List.of(Step.of(Step.Action.EARN, "Earn.").asDone()))
                    .build());
        }
    }

    static final class PayingForNothing extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(new Route("free"), term, asked)
                    .steps(List.of(Step.of(Step.Action.PAY, "Pay.")))
                    .build());
        }
    }

    static final class Stammering extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(new Route("stammer"), term, asked)
                    .steps(List.of(Step.of(Step.Action.APPLY, "Pay %s.")))
                    .build());
        }
    }

    static final class TakingBack extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            Deadline fee = Deadline.of(new DeadlineKind("fee"), term.end(), Route.EXAMINATION);
            answer.deadline(asked.trace().hasReached(term.end()) ? fee : fee.met());
        }
    }

    static final class ClosingEarly extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(new RenewalOption.Builder(new Route("closed"), term.end(), asked.trace())
                    .closes(term.end().minusDays(1))
                    .shortfall(Shortfall.none(CreditUnit.POINT))
                    .fees(FeeQuote.in(DOLLAR))
                    .build());
        }
    }

    static final class ChangingPlaces extends SamplePolicy {
        @Override
        Assessment assess(Asked asked) {
            Assessment answer = super.assess(asked);
            if (!asked.trace().isPast(answer.term().orElseThrow().end())) {
                return answer;
            }
            Assessment.Builder turned = new Assessment.Builder(asked.certification(), asked.trace(), answer.standing());
            List<RenewalOption> options = new ArrayList<>(answer.options());
            java.util.Collections.reverse(options);
            options.forEach(turned::option);
            return turned.build();
        }
    }

    static final class ListingTwice extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            answer.option(option(Route.EXAMINATION, term, asked).build());
        }
    }

    static final class Nameless extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            return new FeeQuote(DOLLAR, List.of(FeeLine.of(" ")));
        }
    }

    static final class MixingCurrencies extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Asked asked) {
            FeeLine tip = FeeLine.of("tip").withAmount(Money.of("1", "EUR"));
            return new FeeQuote(Currency.getInstance("USD"), List.of(tip));
        }
    }

    /** The same shortfall with another plan. */
    private static Shortfall with(List<PlanLine> plan, Shortfall shortfall) {
        return Shortfall.of(
                shortfall.requirements(),
                shortfall.minimumAdditional(),
                plan,
                shortfall.surplus(),
                shortfall.conditions(),
                shortfall.uncounted());
    }

    static final class PlanningShort extends SamplePolicy {
        @Override
        Shortfall shortfall(DateRange term, Asked asked) {
            return with(List.of(), super.shortfall(term, asked));
        }
    }

    static final class PlanningWrong extends SamplePolicy {
        @Override
        Category law() {
            return Category.topic("law", "law")
                    .recordedAs(ActivityFilter.topic("law").and(ActivityFilter.approvedBy("board")))
                    .atLeast(LAW);
        }
    }

    /** Counts no course of less than a point, and does not tell the plan. */
    static final class PlanningLittle extends SamplePolicy {
        @Override
        EducationRule education() {
            return super.education().limitedBy(facts -> new CountingRule.AsOf() {
                @Override
                public ActivityFilter concerning() {
                    return ActivityFilter.all();
                }

                @Override
                public CountingRule.Count begin(CreditTally tally) {
                    return new CountingRule.Count() {
                        @Override
                        public long limits(long worth, CreditTally current) {
                            return worth < Credits.of(1, CreditUnit.POINT).millionths() ? 0 : worth;
                        }
                    };
                }
            });
        }
    }

    static final class PlanningMuch extends SamplePolicy {
        @Override
        Shortfall shortfall(DateRange term, Asked asked) {
            Shortfall whole = super.shortfall(term, asked);
            List<PlanLine> more = new ArrayList<>(whole.plan());
            more.add(new PlanLine(Credits.of(1, CreditUnit.POINT), List.of(), List.of()));
            return whole.minimumAdditional().isZero() ? whole : with(more, whole);
        }
    }

    static final class RaisingTheBar extends SamplePolicy {
        @Override
        Shortfall shortfall(DateRange term, Asked asked) {
            int courses = asked.certification().activities().size();
            return asked.tally(term)
                    .requiring("total", Credits.of(10 + 40 * courses, CreditUnit.POINT))
                    .shortfall();
        }
    }

    static final class ExplainingOtherwise extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            if (asked.trace().isExplaining()) {
                answer.option(option(new Route("grace"), term, asked).build());
            }
        }
    }

    /** Says that it can be serialized, and cannot. */
    static final class Wish implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Object wished = new Object();

        @Override
        public boolean equals(Object other) {
            return other instanceof Wish;
        }

        @Override
        public int hashCode() {
            return wished == null ? 0 : 1;
        }
    }

    static final class Wishing extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(WISH);
        }
    }

    static final class NamingDays extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            LocalDate certified = asked.certification().history().beganOn();
            answer.option(option(new Route("as-certified-on-" + certified), term, asked)
                    .build());
        }
    }

    enum Topic {
        LAW
    }

    static final class KnowingFewTopics extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.certification().activities().stream()
                    .flatMap(activity -> activity.topics().stream())
                    .forEach(topic -> Topic.valueOf(topic.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    static final class Graceful extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(YEARS_OF_GRACE);
        }

        @Override
        void complete(Assessment.Builder answer, DateRange term, Asked asked) {
            asked.certification()
                    .input(YEARS_OF_GRACE)
                    .ifPresent(years -> asked.trace().isPast(term.end().plusYears(years)));
        }
    }

    static final class TakingAnything extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return new AbstractSet<>() {
                @Override
                public boolean contains(Object input) {
                    return true;
                }

                @Override
                public Iterator<InputKey<?>> iterator() {
                    return List.<InputKey<?>>of().iterator();
                }

                @Override
                public int size() {
                    return 0;
                }
            };
        }
    }

    static final class OfWholeYears extends SamplePolicy {
        @Override
        Assessment assess(Asked asked) {
            if (asked.trace().use(asked.facts().get(TERM_LENGTH)).toTotalMonths() % 12 > 0) {
                throw new IllegalStateException("whole years only");
            }
            return super.assess(asked);
        }
    }

    static final class WithoutRules extends SamplePolicy {
        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            return credential.code().equals("two") ? null : super.rules(credential, facts);
        }
    }

    static final class NeedingEachFact extends SamplePolicy {
        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            facts.get(LAPSE).value().orElseThrow();
            return super.rules(credential, facts);
        }
    }
}
