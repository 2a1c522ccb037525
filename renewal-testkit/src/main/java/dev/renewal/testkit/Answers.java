package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.Vocabulary;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Part 5 and part of part 2 of the contract: properties of every answer, on or after the day of certification. */
final class Answers {
    private static final Set<Standing> PAST = Set.of(Standing.EXPIRED, Standing.LAPSED);
    private static final Set<Step.Action> IN_TIME =
            Set.of(Step.Action.DOCUMENT, Step.Action.APPLY, Step.Action.EXAMINE);

    private static final int SANE_YEARS = 100;
    private static final int UNUSED_FACTS_STATED = 4;

    private final PolicyUnderTest subject;

    Answers(PolicyUnderTest subject) {
        this.subject = subject;
    }

    void repeatsTheQuestion(Question question, Random random) {
        Assessment answer = subject.answer(question);
        assertThat(answer.key())
                .as("the key of the answer")
                .isEqualTo(question.certification().key());
        assertThat(answer.credential())
                .as("the credential of the answer")
                .isEqualTo(question.certification().credential());
        assertThat(answer.asOf()).as("the as-of date of the answer").isEqualTo(question.asOf());
    }

    void standingIsReasoned(Question question, Random random) {
        Assessment answer = subject.answer(question);
        if (answer.standing() == Standing.UNDETERMINED || answer.standing() == Standing.NOT_YET_CERTIFIED) {
            assertThat(answer.notes())
                    .as("the notes of a standing that is %s on or after the day of certification", answer.standing())
                    .isNotEmpty();
        }
        if (answer.standing() == Standing.NOT_YET_CERTIFIED) {
            assertThat(answer.term())
                    .as("the term of a certification that has not begun")
                    .isEmpty();
            assertThat(answer.options())
                    .as("the options before a certification has begun")
                    .isEmpty();
        }
    }

    void daysAreSane(Question question, Random random) {
        List<LocalDate> given = Stream.concat(Stream.of(question.asOf()), Question.days(question.certification()))
                .sorted()
                .toList();
        LocalDate earliest = given.get(0).minusYears(SANE_YEARS);
        LocalDate latest = given.get(given.size() - 1).plusYears(SANE_YEARS);
        assertThat(Questions.days(subject.answer(question)))
                .as("the days of the answer, within %d years of the record and the as-of date", SANE_YEARS)
                .allSatisfy(day -> assertThat(day).isBetween(earliest, latest));
    }

    void daysFollowEachOther(Question question, Random random) {
        Assessment answer = subject.answer(question);
        RenewalHistory known =
                question.certification().asKnownOn(question.asOf()).history();
        // an early renewal may open the next term before it begins, and a printed expiration may be that of a later
        // term
        if (known.latestEvent().equals(known.beganOn())
                && known.printedExpiration().isEmpty()) {
            answer.term()
                    .ifPresent(term -> assertThat(term.start())
                            .as(
                                    "the first day of the term of a holder without renewal and printed expiration, and the as-of date")
                            .isBeforeOrEqualTo(question.asOf()));
        }
        answer.term().ifPresent(term -> deadlinesFollow(answer, term.end()));
        for (RenewalOption option : answer.options()) {
            option.closes()
                    .ifPresent(closes -> assertThat(closes)
                            .as("the day on which %s closes, and that on which it opens", option.route())
                            .isAfterOrEqualTo(option.opens()));
        }
    }

    private static void deadlinesFollow(Assessment answer, LocalDate end) {
        assertThat(on(answer, DeadlineKind.EXPIRATION))
                .as("the deadline of the expiration, and the last day of the term, %s", end)
                .noneMatch(end::isBefore);
        LocalDate expires = expires(answer, end);
        if (expires.isBefore(end) && answer.asOf().isAfter(expires)) {
            assertThat(answer.standing())
                    .as("the standing after the deadline of the expiration, %s, before the term ends", expires)
                    .isNotEqualTo(Standing.CURRENT);
        }
        if (PAST.contains(answer.standing())) {
            assertThat(on(answer, DeadlineKind.EXPIRATION))
                    .as("the deadline of the expiration, of a holder who is %s", answer.standing())
                    .noneMatch(on -> !on.isBefore(answer.asOf()));
        }
        assertThat(on(answer, DeadlineKind.REINSTATEMENT_CLOSES))
                .as("the deadline of reinstatement, and that of the expiration, %s", expires)
                .noneMatch(expires::isAfter);
    }

    /** The deadline of the expiration, or else the end of the term. */
    private static LocalDate expires(Assessment answer, LocalDate end) {
        return on(answer, DeadlineKind.EXPIRATION).stream()
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    private static List<LocalDate> on(Assessment answer, DeadlineKind kind) {
        return answer.deadlines().stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .map(Deadline::on)
                .toList();
    }

    /** Each answer lists a route once, and the order of two routes is the same in all answers. */
    void optionsStandInOneOrder(List<Question> questions) {
        Map<List<Route>, Question> seen = new HashMap<>();
        Questions.each(questions, (question, random) -> {
            List<Route> routes = subject.answer(question).options().stream()
                    .map(RenewalOption::route)
                    .toList();
            assertThat(routes).as("the routes of the options").doesNotHaveDuplicates();
            for (int first = 0; first < routes.size(); first++) {
                for (Route second : routes.subList(first + 1, routes.size())) {
                    seen.putIfAbsent(List.of(routes.get(first), second), question);
                    Question turned = seen.get(List.of(second, routes.get(first)));
                    if (turned != null) {
                        throw new AssertionError("the option " + routes.get(first) + " is listed before " + second
                                + ", and after it for " + turned);
                    }
                }
            }
        });
    }

    void feesAddUp(Question question, Random random) {
        for (RenewalOption option : subject.answer(question).options()) {
            FeeQuote quote = option.fees();
            BigDecimal sum = BigDecimal.ZERO;
            for (FeeLine line : quote.lines()) {
                assertThat(line.fee())
                        .as("the name of a fee of %s", option.route())
                        .isNotBlank();
                if (line.amount().isPresent()) {
                    assertThat(line.amount().get().currency())
                            .as("the currency of the fee %s, in a quote of %s", line.fee(), option.route())
                            .isEqualTo(quote.currency());
                    sum = sum.add(line.amount().get().amount());
                }
            }
            assertThat(quote.knownTotal().amount())
                    .as("the known total of %s", option.route())
                    .isEqualByComparingTo(sum);
            assertThat(quote.total().isPresent())
                    .as("whether %s has a total, which it has if each amount is known", option.route())
                    .isEqualTo(quote.lines().stream()
                            .allMatch(line -> line.amount().isPresent()));
        }
    }

    void whatIsMissingAddsUp(Question question, Random random) {
        for (RenewalOption option : subject.answer(question).options()) {
            Shortfall shortfall = option.shortfall();
            Credits fewest = shortfall.minimumAdditional();
            Credits planned = Credits.zero(fewest.unit());
            for (PlanLine line : shortfall.plan()) {
                assertThat(line.credits().unit())
                        .as("the unit of the plan of %s", option.route())
                        .isEqualTo(fewest.unit());
                planned = planned.plus(line.credits());
            }
            assertThat(planned)
                    .as("the sum of the plan of %s, and the fewest further credits", option.route())
                    .isGreaterThanOrEqualTo(fewest);
            for (Requirement required : shortfall.requirements()) {
                assertThat(required.counted().unit())
                        .as("the unit of the requirement %s", required.id())
                        .isEqualTo(fewest.unit());
                required.missing()
                        .ifPresent(missing -> assertThat(fewest)
                                .as(
                                        "the fewest further credits of %s, which cover what is missing of %s",
                                        option.route(), required.id())
                                .isGreaterThanOrEqualTo(missing));
            }
            assertThat(shortfall.requirements())
                    .as("the names of the requirements of %s", option.route())
                    .extracting(Requirement::id)
                    .doesNotHaveDuplicates();
            assertThat(shortfall.conditions())
                    .as("the names of the conditions of %s", option.route())
                    .extracting(Condition::id)
                    .doesNotHaveDuplicates();
        }
    }

    /** Records each line as one course, exactly as it says: on the as-of date, and on the last day on which credits count. */
    void whoEarnsThePlanMissesNothing(Question question, BiFunction<PlanLine, LocalDate, Activity> earned) {
        for (RenewalOption option : subject.answer(question).options()) {
            LocalDate earnBy = option.earnBy().orElse(question.asOf());
            if (option.canStillBeSatisfied() && !earnBy.isAfter(Variations.LAST)) {
                earnThePlan(question, option.route(), earned);
                // the window in which credits count may still be closed on the as-of date
                earnThePlan(question.asOf(earnBy), option.route(), earned);
            }
        }
    }

    private void earnThePlan(Question question, Route route, BiFunction<PlanLine, LocalDate, Activity> earned) {
        if (!question.isCertified()) {
            return;
        }
        Assessment before = subject.answer(question);
        // other entries of the record may have moved the window
        Shortfall missing = before.findOption(route)
                .filter(RenewalOption::canStillBeSatisfied)
                .map(RenewalOption::shortfall)
                .orElse(Shortfall.none(CreditUnit.POINT));
        List<PlanLine> plan = missing.plan();
        Optional<Shortfall> after =
                plan.isEmpty() ? Optional.empty() : afterEarning(plan, question, before, route, earned);
        if (after.isEmpty()) {
            return;
        }
        assertThat(after.get().minimumAdditional())
                .as("what is missing for %s after %s was earned on %s", route, plan, question.asOf())
                .matches(Credits::isZero, "nothing");
        Credits more = sum(plan, missing.minimumAdditional().unit()).lessAtMost(missing.minimumAdditional());
        for (PlanLine line : more.isZero() ? List.<PlanLine>of() : plan) {
            List<PlanLine> less = lessOf(line, more, plan);
            assertThat(afterEarning(less, question, before, route, earned)
                            .orElseThrow()
                            .minimumAdditional())
                    .as(
                            "what is missing for %s after less than the plan %s, only %s, was earned on %s",
                            route, plan, less, question.asOf())
                    .matches(credits -> !credits.isZero(), "something");
        }
    }

    private static Credits sum(List<PlanLine> plan, CreditUnit unit) {
        return plan.stream().map(PlanLine::credits).reduce(Credits.zero(unit), Credits::plus);
    }

    /** Returns the plan with less of one line, or without the line if nothing of it is left. */
    private static List<PlanLine> lessOf(PlanLine line, Credits amount, List<PlanLine> plan) {
        List<PlanLine> less = new ArrayList<>(plan);
        Credits left = line.credits().lessAtMost(amount);
        less.remove(line);
        if (!left.isZero()) {
            less.add(new PlanLine(left, line.traits(), line.without()));
        }
        return less;
    }

    /** Returns the shortfall once the plan is earned; empty if the term changes or the window is not open yet. */
    private Optional<Shortfall> afterEarning(
            List<PlanLine> plan,
            Question question,
            Assessment before,
            Route route,
            BiFunction<PlanLine, LocalDate, Activity> earned) {
        List<Activity> further =
                plan.stream().map(line -> earned.apply(line, question.asOf())).toList();
        Certification more = question.certification().withActivities(further);
        Assessment after = subject.answer(new Question(more, question.asOf()));
        // a body may let a satisfied term roll over
        return after.term().equals(before.term())
                ? after.findOption(route)
                        .map(RenewalOption::shortfall)
                        .filter(shortfall -> shortfall.uncounted().stream()
                                .noneMatch(left -> further.contains(left.activity())
                                        && left.code().equals(Disallowance.BEFORE_WINDOW)))
                : Optional.empty();
    }

    void furtherCourseNeverRaisesWhatIsMissing(Question question, Random random) {
        Assessment before = subject.answer(question);
        LocalDate start = before.term().map(DateRange::start).orElse(question.asOf());
        if (start.isAfter(question.asOf())) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            Activity course = subject.variations()
                    .course(Variations.between(Variations.clipped(start), question.asOf(), random), random);
            Certification more = question.certification().withActivity(course);
            Assessment after = subject.answer(new Question(more, question.asOf()));
            if (!after.term().equals(before.term())) {
                continue;
            }
            for (RenewalOption option : before.options()) {
                Optional<RenewalOption> then = after.findOption(option.route());
                if (then.isPresent() && !takesAPlace(course, option, then.get())) {
                    assertThat(then.get().shortfall().minimumAdditional())
                            .as(
                                    "what is missing for %s with a further course of %s worth %s on %s approved by %s",
                                    option.route(),
                                    course.completedOn(),
                                    course.amount(),
                                    course.topics(),
                                    course.approvers())
                            .isLessThanOrEqualTo(option.shortfall().minimumAdditional());
                }
            }
        }
    }

    /** Whether the course replaced another activity under a maximum; the answer then lists that one as not counted. */
    private static boolean takesAPlace(Activity course, RenewalOption before, RenewalOption after) {
        Set<Disallowance> known = new HashSet<>(before.shortfall().uncounted());
        return after.shortfall().uncounted().stream()
                .anyMatch(left -> !left.activity().equals(course) && !known.contains(left));
    }

    void factsAreNoted(Question question, Random random) {
        for (FactTable facts : shippedAndStated(random)) {
            Explanation explanation = subject.explanation(question, facts);
            List<Note> notes = explanation.answer().notes();
            Set<String> read = new HashSet<>(Set.of(FactsAsOf.VERIFIED_LONG_AGO.id()));
            for (Reason.FactRead used : PolicyUnderTest.factsRead(explanation.reasons())) {
                read.add(used.fact().key().id());
                used.fact()
                        .note()
                        .ifPresent(note -> assertThat(notes)
                                .as(
                                        "the notes of the answer, which read %s, %s",
                                        used.fact(), note.grade().label())
                                .anyMatch(isOfTheFact(note)));
            }
            assertThat(notes)
                    .as("the facts that the notes name")
                    .extracting(Note::key)
                    .isSubsetOf(read);
        }
    }

    /** A doubtful fact that is used decides something: another value of it changes one of the answers that note it. */
    void notedFactsDecideSomething(List<Question> questions) {
        Set<FactKey<?>> own = new HashSet<>(subject.policy().facts().keys());
        Map<FactKey<?>, Question> idle = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Explanation explanation = subject.explanation(question);
            Set<FactKey<?>> noted = new LinkedHashSet<>();
            for (Reason.FactRead used : PolicyUnderTest.factsRead(explanation.reasons())) {
                // a statement in words is cited, and an unknown value is said to be unknown: nothing is computed from
                // them
                if (used.fact().note().isPresent()
                        && used.fact().value().isPresent()
                        && used.fact().key().type() != String.class) {
                    noted.add(used.fact().key());
                }
            }
            noted.retainAll(own);
            for (FactKey<?> key : noted) {
                if (decides(key, explanation, question, new Random(i))) {
                    idle.remove(key);
                    own.remove(key);
                } else {
                    idle.putIfAbsent(key, question);
                }
            }
        }
        assertThat(idle)
                .as("facts that are used and noted, where no other value of them changes any answer")
                .isEmpty();
    }

    private boolean decides(FactKey<?> key, Explanation explanation, Question question, Random random) {
        FactTable stated = subject.facts().with(new HostStatements(subject.facts(), random).inPlaceOf(key));
        try {
            Explanation other = subject.explanation(question, stated);
            return !Differences.apartFromTheNotes(explanation.answer(), other.answer())
                            .isEmpty()
                    || !notesOnOthers(key, explanation).equals(notesOnOthers(key, other));
        } catch (RuntimeException refused) {
            return true;
        }
    }

    private static List<Note> notesOnOthers(FactKey<?> key, Explanation explanation) {
        return explanation.answer().notes().stream()
                .filter(note ->
                        !Set.of(key.id(), FactsAsOf.VERIFIED_LONG_AGO.id()).contains(note.key()))
                .toList();
    }

    /** Takes back each of the amounts that an answer rests on: it is then unknown, or no answer is given, but it is not zero. */
    void unknownIsNotZero(Question question, Random random) {
        Explanation explanation = subject.explanation(question);
        List<String> before = zeros(explanation.answer());
        PolicyUnderTest.factsRead(explanation.reasons()).stream()
                .<FactKey<?>>map(read -> read.fact().key())
                .filter(key -> key.type() == Money.class || key.type() == Credits.class)
                .distinct()
                .forEach(amount -> {
                    FactTable facts = subject.facts().with(HostStatements.takenBack(amount, subject.facts()));
                    try {
                        assertThat(zeros(subject.answer(question, facts)))
                                .as("what is zero where %s is not established", amount)
                                .isSubsetOf(before);
                    } catch (RuntimeException refused) {
                        if (!Refusals.isRefused(refused)) {
                            throw refused;
                        }
                    }
                });
    }

    private static List<String> zeros(Assessment answer) {
        List<String> zeros = new ArrayList<>();
        for (RenewalOption option : answer.options()) {
            for (FeeLine line : option.fees().lines()) {
                line.amount()
                        .filter(amount -> amount.amount().signum() == 0)
                        .ifPresent(zero -> zeros.add("the fee " + line.fee() + " of " + option.route()));
            }
            for (Requirement requirement : option.shortfall().requirements()) {
                requirement
                        .required()
                        .filter(Credits::isZero)
                        .ifPresent(zero -> zeros.add("the requirement " + requirement.id() + " of " + option.route()));
            }
        }
        return zeros;
    }

    /** The vocabulary, where there is one, has the fees that an answer quotes, and those that a payment is said to pay. */
    void feesAreInTheVocabulary(Question question, Random random) {
        Optional<Vocabulary> vocabulary =
                subject.policy().vocabulary(question.certification().credential());
        if (vocabulary.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(vocabulary.get().feesQuoted());
        known.addAll(vocabulary.get().feesRead());
        Explanation explanation = subject.policies().explain(question.certification(), question.asOf());
        assertThat(explanation.answer().options().stream()
                        .flatMap(option -> option.fees().lines().stream())
                        .map(FeeLine::fee))
                .as("the fees of the answer, which are in the vocabulary %s", known)
                .isSubsetOf(known);
        for (AccountEntry entry : explanation.account()) {
            for (Fate fate : entry.fates()) {
                if (fate instanceof Fate.Paid paid) {
                    assertThat(known)
                            .as("the fees of the vocabulary, where payment %s %s", entry.key(), paid.toText())
                            .contains(paid.fee());
                }
            }
        }
    }

    /** What an open way to renew asks for after the expiration, besides earning and paying, is not too late. */
    void whatIsOpenAfterTheTermCanStillBeDone(Question question) {
        Assessment answer = subject.answer(question);
        boolean afterTheTerm = answer.term()
                .filter(term -> question.asOf().isAfter(expires(answer, term.end())))
                .isPresent();
        for (RenewalOption option : answer.options()) {
            if (afterTheTerm && option.isOpen()) {
                assertThat(option.steps())
                        .as("steps of %s, which is open", option.route())
                        .noneMatch(step -> IN_TIME.contains(step.action())
                                && !step.done()
                                && step.by().filter(question.asOf()::isAfter).isPresent());
            }
        }
    }

    /** Matches notes on the same fact. The text may differ: an overdue review adds a sentence, a remark replaces it. */
    private static Predicate<Note> isOfTheFact(Note note) {
        return said -> said.key().equals(note.key())
                && said.grade() == note.grade()
                && said.sources().equals(note.sources());
    }

    void unusedFactsChangeNothing(Question question, Random random) {
        Explanation explanation = subject.explanation(question);
        Set<FactKey<?>> unused = new HashSet<>(subject.facts().keys());
        for (Reason.FactRead used : PolicyUnderTest.factsRead(explanation.reasons())) {
            unused.remove(used.fact().key());
        }
        // a rule may ask whether such a fact is established, which the explanation does not show
        unused.removeIf(key -> subject.facts().entries(key).stream()
                .anyMatch(entry -> entry.value().isEmpty()));
        HostStatements statements = new HostStatements(subject.facts(), random);
        List<FactKey<?>> some =
                subject.facts().keys().stream().filter(unused::contains).collect(Collectors.toList());
        Collections.shuffle(some, random);
        for (FactKey<?> key : some.subList(0, Math.min(UNUSED_FACTS_STATED, some.size()))) {
            FactTable stated = subject.facts().with(statements.inPlaceOf(key));
            assertThat(Differences.apartFromTheNotes(explanation.answer(), subject.answer(question, stated)))
                    .as("what is different where only %s, which the trace did not use, is stated otherwise", key)
                    .isEmpty();
        }
    }

    void explanationsAreOfTheSameAnswer(Question question, Random random) {
        for (FactTable facts : shippedAndStated(random)) {
            Explanation explanation = subject.explanation(question, facts);
            Assessment answer = subject.answer(question, facts);
            if (!explanation.answer().equals(answer)) {
                throw new AssertionError(
                        "the answer that is explained: " + Differences.between(answer, explanation.answer()));
            }
            assertThat(subject.explanation(question, facts))
                    .as("the second explanation")
                    .isEqualTo(explanation);
            assertThat(explanation.toText()).as("the text of the explanation").isNotBlank();
            for (Reason.FactRead read : PolicyUnderTest.factsRead(explanation.reasons())) {
                assertThat(read.fact())
                        .as("the entry of %s that holds on %s", read.fact().key(), read.selector())
                        .isEqualTo(facts.on(read.fact().key(), read.selector()));
            }
        }
    }

    void eachItemIsInTheAccountOnce(Question question, Random random) {
        Explanation explanation = subject.policies().explain(question.certification(), question.asOf());
        AccountLaw.requireWhole(explanation, question.certification());
    }

    private List<FactTable> shippedAndStated(Random random) {
        FactTable stated = subject.facts().with(new HostStatements(subject.facts(), random).some());
        return List.of(subject.facts(), stated);
    }

    void amountsComeFromFacts(Question question, Random random) {
        FactTable nothing = subject.facts().with(HostStatements.zeros(subject.facts()));
        for (RenewalOption option : subject.answer(question, nothing).options()) {
            for (FeeLine line : option.fees().lines()) {
                line.amount()
                        .ifPresent(amount -> assertThat(amount.amount())
                                .as("the fee %s of %s where each fee of facts() is 0", line.fee(), option.route())
                                .isZero());
            }
            for (Requirement required : option.shortfall().requirements()) {
                required.required()
                        .ifPresent(amount -> assertThat(amount)
                                .as(
                                        "the requirement %s of %s where each amount of credits of facts() is 0",
                                        required.id(), option.route())
                                .isEqualTo(Credits.zero(amount.unit())));
            }
        }
    }

    void stepsSayWhatIsMissingAndUnpaid(Question question, Random random) {
        for (RenewalOption option : subject.answer(question).options()) {
            List<Optional<LocalDate>> paid = new ArrayList<>();
            for (Step step : option.steps()) {
                assertThat(step.text())
                        .as("the sentence of a step of %s", option.route())
                        .endsWith(".")
                        .doesNotContain("%s");
                if (step.action() == Step.Action.EARN) {
                    assertThat(step.by())
                            .as(
                                    "the day of the step to earn of %s, and that by which credits are earned",
                                    option.route())
                            .isEqualTo(option.earnBy());
                    assertThat(step.done())
                            .as("whether the step to earn of %s is done, and no credit is missing", option.route())
                            .isEqualTo(option.shortfall().isEarned());
                } else if (step.action() == Step.Action.PAY) {
                    paid.add(step.by());
                }
            }
            if (!paid.isEmpty()) {
                assertThat(paid)
                        .as("the days of the steps to pay of %s, and those of its fees", option.route())
                        .containsExactlyInAnyOrderElementsOf(
                                option.fees().lines().stream().map(FeeLine::due).toList());
            }
        }
    }

    void deadlinesStayMet(Question question, Random random) {
        Assessment answer = subject.answer(question);
        List<Deadline> met = answer.deadlines().stream().filter(Deadline::isMet).toList();
        if (met.isEmpty() || answer.term().isEmpty()) {
            return;
        }
        Certification known = question.certification().asKnownOn(question.asOf());
        LocalDate end = answer.term().get().end();
        long days = Math.max(0, question.asOf().until(end, ChronoUnit.DAYS));
        LocalDate between = question.asOf().plusDays(days == 0 ? 0 : random.nextInt((int) days));
        for (LocalDate day : List.of(between, end)) {
            if (day.isAfter(question.asOf())) {
                Assessment later = subject.answer(new Question(known, day));
                if (later.term().equals(answer.term())) {
                    assertThat(later.deadlines())
                            .as("the deadlines as of %s, and those met as of %s", day, question.asOf())
                            .containsAll(met);
                }
            }
        }
    }

    void travel(Question question, Random random) {
        assertThat(Copies.of(question.certification()))
                .as("the certification, serialized and read again")
                .isEqualTo(question.certification());
        assertThat(Copies.of(subject.answer(question)))
                .as("the answer, serialized and read again")
                .isEqualTo(subject.answer(question));
        // explanations over thousands of years take long to serialize, so check only some
        if (random.nextInt(4) > 0) {
            return;
        }
        Explanation explanation = subject.explanation(question);
        assertThat(Copies.of(explanation))
                .as("the explanation, serialized and read again")
                .isEqualTo(explanation);
    }

    void textsHoldNoHolderData(Question question, Random random) {
        Assessment answer = subject.answer(question);
        List<String> texts =
                new ArrayList<>(List.of(answer.toString(), subject.policy().toString()));
        answer.options().forEach(option -> texts.add(option.toString()));
        List<String> days = Question.days(question.certification())
                .filter(day -> !day.equals(question.asOf()))
                .map(LocalDate::toString)
                .toList();
        assertThat(texts)
                .as("the texts of the answer, of its options and of the policy, without the holder's days")
                .noneMatch(text -> days.stream().anyMatch(text::contains));
    }
}
