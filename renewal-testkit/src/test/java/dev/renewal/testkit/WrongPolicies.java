package dev.renewal.testkit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.TraitTest;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Policies with one fault each, the rule that each breaks, and what the kit says of it. */
final class WrongPolicies {
    static final InputKey<BitSet> MARKS = new InputKey<>("marks", BitSet.class);
    static final InputKey<Wish> WISH = new InputKey<>("wish", Wish.class);
    static final InputKey<Integer> YEARS_OF_GRACE = new InputKey<>("years_of_grace", Integer.class);

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
                        "the answer where it is already the next day: word of the body"),
                wrong(
                        "3.4",
                        "small letters of the default locale",
                        OfDefaultLocale::new,
                        "the answer under the locale ar_EG"),
                wrong(
                        "3.4",
                        "the default time zone",
                        OfDefaultZone::new,
                        "word of the body: wanted Pacific/Pago_Pago, found Pacific/Kiritimati"),
                new Wrong(
                        "3.5",
                        "an input that is written to",
                        Marking::new,
                        sample.with(MARKS, new BitSet()),
                        "the certification after it was assessed"),
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
                        "a comparison without the inquiry",
                        ComparingAlone::new,
                        "where the inquiry was asked about no day and no fact that changes before"),
                wrong("5.1", "an answer without the key", Keyless::new, "the key of the answer"),
                wrong(
                        "5.2",
                        "a holder who is not certified yet",
                        NotYetCertifying::new,
                        "the standing on or after the day of certification"),
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
                        "java.lang.IllegalStateException: whole years alone"));
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
                    Fact.of(RuleKey.money("tst.fee.tip", "USD"), Money.of("1", "USD"))
                            .graded(Grade.PRIMARY));
        }
    }

    static final class Unnamespaced extends SamplePolicy {
        @Override
        public FactTable facts() {
            Fact<Money> tip = Fact.of(RuleKey.money("fee.tip", "USD"), Money.of("1", "USD"))
                    .graded(Grade.PRIMARY, Citation.titled("hearsay"));
            return super.facts().and(FactTable.of("2026-01-01", tip));
        }
    }

    static final class FeeInTheLogic extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Inquiry inquiry) {
            return new FeeQuote(DOLLAR, List.of(FeeLine.of("renewal").withAmount(Money.of("50", "USD"))));
        }
    }

    static final class FeeFromOwnTable extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Inquiry inquiry) {
            Money fee = facts().on(FEE, inquiry.asOf()).value().orElseThrow();
            return new FeeQuote(DOLLAR, List.of(FeeLine.of("renewal").withAmount(fee)));
        }
    }

    static final class RequirementInTheLogic extends SamplePolicy {
        @Override
        RequirementSet requirements(List<Activity> activities, Inquiry inquiry) {
            return RequirementSet.total("total", Amount.of(Credits.of(10, CreditUnit.POINT)));
        }
    }

    static final class ReadingLate extends SamplePolicy {
        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            Assessment answer = super.assess(certification, inquiry);
            inquiry.read(LATE);
            return answer;
        }
    }

    static final class Remembering extends SamplePolicy {
        private String before = "one";

        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.bodyWord(before);
            before = certification.credential().code();
        }
    }

    static final class OfOneThread extends SamplePolicy {
        private final Thread mine = Thread.currentThread();

        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            if (Thread.currentThread() == mine) {
                answer.bodyWord("mine");
            }
        }
    }

    static final class LookingAtTheClock extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            if (LocalDate.now().isAfter(term.end())) {
                answer.bodyWord("over");
            }
        }
    }

    static final class OfDefaultLocale extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.bodyWord("IN GOOD STANDING".toLowerCase());
        }
    }

    static final class OfDefaultZone extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.bodyWord(ZoneId.systemDefault().getId());
        }
    }

    static final class Marking extends SamplePolicy {
        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(MARKS);
        }

        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            certification.input(MARKS).ifPresent(marks -> marks.flip(1));
        }
    }

    static final class Counting extends SamplePolicy {
        private final Map<LocalDate, Integer> most = new HashMap<>();

        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            int known = certification.activities().size();
            int seen = most.merge(certification.history().certifiedOn(), known, Math::max);
            if (seen > known) {
                answer.bodyWord("forgetful");
            }
        }
    }

    static final class Foreseeing extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            if (inquiry.isEstablished(EXAMINATION_FEE, LocalDate.of(9950, 1, 1))) {
                answer.bodyWord("soon");
            }
        }
    }

    static final class Numbered extends SamplePolicy {
        private static final AtomicInteger MADE = new AtomicInteger();

        private final int number = MADE.incrementAndGet();

        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.bodyWord("policy number " + number);
        }
    }

    static final class OfTheLastFee extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Inquiry inquiry) {
            Money fee = inquiry.value(FEE, LocalDate.of(9999, 12, 31));
            return new FeeQuote(DOLLAR, List.of(FeeLine.of("renewal").withAmount(fee)));
        }
    }

    static final class LookingAhead extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            inquiry.read(LATE, term.end().plusYears(60));
        }
    }

    static final class ComparingAlone extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            if (inquiry.asOf().isAfter(term.end().minusDays(90))) {
                answer.bodyWord("renew now");
            }
        }
    }

    static final class Keyless extends SamplePolicy {
        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            return super.assess(
                    Certification.of(
                            certification.credential(), certification.history().certifiedOn()),
                    inquiry);
        }
    }

    static final class NotYetCertifying extends SamplePolicy {
        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            return inquiry.hasReached(certification.history().certifiedOn().plusDays(7))
                    ? super.assess(certification, inquiry)
                    : Assessment.of(certification, inquiry, Standing.NOT_YET_CERTIFIED)
                            .build();
        }
    }

    static final class NeverEnding extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.deadline(new DeadlineKind("death"), LocalDate.MAX);
        }
    }

    static final class ExpiringLate extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.deadline(DeadlineKind.EXPIRATION, term.end().plusDays(1));
        }
    }

    static final class ClosingEarly extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.option(RenewalOption.between(
                    new Route("closed"),
                    term.end(),
                    term.end().minusDays(1),
                    Shortfall.none(CreditUnit.POINT),
                    FeeQuote.in(DOLLAR),
                    inquiry));
        }
    }

    static final class ChangingPlaces extends SamplePolicy {
        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            Assessment answer = super.assess(certification, inquiry);
            if (!inquiry.isPast(answer.term().orElseThrow().end())) {
                return answer;
            }
            Assessment.Builder turned = Assessment.of(certification, inquiry, answer.standing());
            List<RenewalOption> options = new ArrayList<>(answer.options());
            java.util.Collections.reverse(options);
            options.forEach(turned::option);
            return turned.build();
        }
    }

    static final class ListingTwice extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.option(RenewalOption.from(
                    Route.EXAMINATION, term.start(), Shortfall.none(CreditUnit.POINT), FeeQuote.in(DOLLAR), inquiry));
        }
    }

    static final class Nameless extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Inquiry inquiry) {
            return new FeeQuote(DOLLAR, List.of(FeeLine.of(" ")));
        }
    }

    static final class MixingCurrencies extends SamplePolicy {
        @Override
        FeeQuote fees(DateRange term, Inquiry inquiry) {
            FeeLine tip = FeeLine.of("tip").withAmount(Money.of("1", "EUR"));
            return new FeeQuote(Currency.getInstance("USD"), List.of(tip));
        }
    }

    static final class PlanningShort extends SamplePolicy {
        @Override
        Shortfall shortfall(List<Activity> activities, DateRange term, Inquiry inquiry) {
            Shortfall whole = super.shortfall(activities, term, inquiry);
            return new Shortfall(
                    whole.requirements(),
                    whole.minimumAdditional(),
                    whole.plan().stream().skip(1).toList(),
                    whole.surplus(),
                    whole.conditions(),
                    whole.uncounted());
        }
    }

    static final class PlanningWrong extends SamplePolicy {
        @Override
        Bucket law() {
            Match approved = Match.topic("law").when(TraitTest.topic("law").and(TraitTest.approvedBy("board")));
            return Bucket.of("law", approved).atLeast(Amount.by(LAW));
        }
    }

    static final class RaisingTheBar extends SamplePolicy {
        @Override
        RequirementSet requirements(List<Activity> activities, Inquiry inquiry) {
            return super.requirements(activities, inquiry)
                    .requiring("total", Credits.of(10 + 40 * activities.size(), CreditUnit.POINT));
        }
    }

    static final class ExplainingOtherwise extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            if (inquiry.isExplaining()) {
                answer.option(RenewalOption.from(
                                new Route("grace"),
                                term.start(),
                                Shortfall.none(CreditUnit.POINT),
                                FeeQuote.in(DOLLAR),
                                inquiry)
                        .withStep(Step.Action.APPLY, "Ask for grace."));
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
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            answer.option(RenewalOption.from(
                    new Route("as-certified-on-" + certification.history().certifiedOn()),
                    term.start(),
                    Shortfall.none(CreditUnit.POINT),
                    FeeQuote.in(DOLLAR),
                    inquiry));
        }
    }

    enum Topic {
        LAW
    }

    static final class KnowingFewTopics extends SamplePolicy {
        @Override
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            certification.activities().stream()
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
        void complete(Assessment.Builder answer, Certification certification, DateRange term, Inquiry inquiry) {
            certification
                    .input(YEARS_OF_GRACE)
                    .ifPresent(years -> inquiry.isPast(term.end().plusYears(years)));
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
        public Assessment assess(Certification certification, Inquiry inquiry) {
            if (inquiry.value(TERM_LENGTH).toTotalMonths() % 12 > 0) {
                throw new IllegalStateException("whole years alone");
            }
            return super.assess(certification, inquiry);
        }
    }
}
