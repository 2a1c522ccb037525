package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Rules;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Part 3 of the contract: an answer depends only on the certification, the as-of date and the facts. */
final class Purity {
    private static final int THREADS = 8;
    private static final int DAYS_OF_A_TERM = 1_000;
    /** In the first and the last of the time zones it is never the same day; the locales have unusual letters and digits. */
    private static final List<Defaults> DEFAULTS = List.of(
            new Defaults(ZoneId.of("Pacific/Pago_Pago"), Locale.forLanguageTag("tr-TR")),
            new Defaults(ZoneId.of("America/New_York"), Locale.US),
            new Defaults(ZoneId.of("Pacific/Kiritimati"), Locale.forLanguageTag("ar-EG-u-nu-arab")));

    /** Days from today to what is handed in, so that what a policy makes of it may be about today as well. */
    private static final List<Integer> ABOUT_TODAY = List.of(-1, 0, 1);

    private final PolicyUnderTest subject;
    private final List<Question> questions;

    Purity(PolicyUnderTest subject, List<Question> questions) {
        this.subject = subject;
        this.questions = questions;
    }

    void answersAreEqualWhateverWasAskedInBetween() {
        List<Assessment> first = answers(subject.policies(), questions);
        List<Question> backwards = IntStream.range(0, questions.size())
                .mapToObj(i -> questions.get(questions.size() - 1 - i))
                .toList();
        List<Assessment> again = answers(subject.policies(), backwards);
        List<Assessment> ofAnother =
                answers(RenewalPolicies.of(subject.another().get()), questions);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            requireEqual("the second answer", question, again.get(questions.size() - 1 - i), first.get(i));
            requireEqual("the answer of another instance", question, ofAnother.get(i), first.get(i));
        }
    }

    void answersAreEqualInManyThreads() throws InterruptedException {
        List<Assessment> first = answers(subject.policies(), questions);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Assessment>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> answers(subject.policies(), questions));
            }
            for (Future<List<Assessment>> task : threads.invokeAll(tasks)) {
                List<Assessment> ofThread = result(task);
                for (int i = 0; i < questions.size(); i++) {
                    requireEqual("the answer in another thread", questions.get(i), ofThread.get(i), first.get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Assessment> result(Future<List<Assessment>> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("asked from many threads: " + failed.getCause(), failed.getCause());
        }
    }

    /** Asks where it is today and where it is tomorrow, so a policy that reads the clock explains two different answers. */
    void answersDoNotDependOnTheClock() {
        LocalDate today = LocalDate.now(DEFAULTS.get(0).zone());
        for (Certification sample : subject.samples()) {
            Stream.concat(endingAbout(today, sample), holding(today, sample))
                    .forEach(question ->
                            requireSameUnderAllDefaults("the answer where it is already the next day: ", question));
        }
        assertThat(PolicyCode.of(subject.policy()).usesOfTheClock())
                .as("uses of the clock")
                .isEmpty();
    }

    /** Moves the sample so that, in turn, each day of its answer is about today. */
    private Stream<Question> endingAbout(LocalDate today, Certification sample) {
        List<Question> about = new ArrayList<>();
        Question latest = new Question(sample, sample.history().latestEvent());
        for (LocalDate named : Questions.days(subject.answer(latest)).distinct().toList()) {
            long shift = today.toEpochDay() - named.toEpochDay();
            // months differ in length, so a day of the answer may move by a day or two more or less
            for (int further = -2; further <= 2; further++) {
                Certification moved = Variations.shifted(sample, sample.credential(), shift + further);
                about.add(new Question(moved, moved.history().latestEvent()));
                about.add(new Question(moved, max(today, moved.history().beganOn())));
            }
        }
        return about.stream();
    }

    /** Hands in days about today: as the printed expiration, and as each input that is a day, wherever terms end. */
    private Stream<Question> holding(LocalDate today, Certification sample) {
        LocalDate latest = sample.history().latestEvent();
        return ABOUT_TODAY.stream().map(today::plusDays).flatMap(day -> {
            List<Certification> holders = new ArrayList<>();
            if (!day.isBefore(latest)) {
                holders.add(sample.withPrintedExpiration(day));
            }
            subject.policy().inputs().stream()
                    .filter(input -> input.type() == LocalDate.class)
                    .forEach(input -> holders.add(with(input, day, sample)));
            return holders.stream()
                    .flatMap(holder -> Stream.of(latest, max(today, latest)).map(asOf -> new Question(holder, asOf)));
        });
    }

    private static <T extends Serializable> Certification with(InputKey<T> input, Object value, Certification holder) {
        return holder.with(input, input.type().cast(value));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    void answersDoNotDependOnDefaults() {
        for (Question question : questions) {
            requireSameUnderAllDefaults("", question);
        }
        assertThat(PolicyCode.of(subject.policy()).usesOfDefaults())
                .as("uses of the default time zone or locale")
                .isEmpty();
    }

    private void requireSameUnderAllDefaults(String what, Question question) {
        Outcome wanted = in(DEFAULTS.get(0), question);
        for (Defaults defaults : DEFAULTS.subList(1, DEFAULTS.size())) {
            Outcome found = in(defaults, question);
            if (!found.equals(wanted)) {
                String difference = Outcome.difference(wanted, found);
                throw Questions.failed(question, what + "under " + defaults + ": " + difference, null);
            }
        }
    }

    /** An explained answer, or the refusal of a value by name. */
    private record Outcome(Optional<Explanation> explained, String refused) {
        static String difference(Outcome wanted, Outcome found) {
            if (wanted.explained.isEmpty() || found.explained.isEmpty()) {
                return "refused: wanted " + wanted.refused + ", found " + found.refused;
            }
            String between = Differences.between(
                    wanted.explained.get().answer(), found.explained.get().answer());
            return between.isEmpty() ? "the explanation" : between;
        }
    }

    private record Defaults(ZoneId zone, Locale locale) {
        @Override
        public String toString() {
            return "the locale " + locale + " and the zone " + zone;
        }
    }

    private Outcome in(Defaults defaults, Question question) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(defaults.zone()));
            Locale.setDefault(defaults.locale());
            return new Outcome(Optional.of(subject.explanation(question)), "nothing");
        } catch (InvalidInputException refused) {
            return new Outcome(Optional.empty(), refused.toString());
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    void nothingElseIsRead() {
        assertThat(PolicyCode.of(subject.policy()).usesOfTheOutside())
                .as("uses of random numbers, the environment, system properties, files and the network")
                .isEmpty();
    }

    void noFieldCanChange() {
        PolicyCode code = PolicyCode.of(subject.policy());
        assertThat(code.staticMemory()).as("static fields that can change").isEmpty();
        assertThat(code.memory()).as("fields of the policy that can change").isEmpty();
    }

    void nothingHandedInIsChanged() {
        Questions.each(questions, (question, random) -> {
            Certification before = Copies.of(question.certification());
            subject.answer(question);
            assertThat(question.certification())
                    .as("the certification after it was assessed")
                    .isEqualTo(before);
        });
    }

    void rulesKeepNothing(Question question, Random random) {
        FactsAsOf facts = subject.resolved(subject.facts(), question.asOf());
        Explanation wanted = subject.explanation(question, subject.rules(question, facts), facts);
        for (Certification before : List.of(anotherHolder(question, random), question.certification())) {
            Rules rules = subject.rules(question, facts);
            rules.assess(before.asKnownOn(question.asOf()), Trace.of(facts));
            Explanation found = subject.explanation(question, rules, facts);
            requireSame("rules that answered before", wanted, found);
        }
    }

    /** Returns another holder of the same credential, with a record of about the same time. */
    private Certification anotherHolder(Question question, Random random) {
        Certification sample = Variations.oneOf(subject.samples(), random);
        CredentialId credential = question.certification().credential();
        long days = question.asOf().toEpochDay() - sample.history().beganOn().toEpochDay();
        return Variations.shifted(sample, credential, days - random.nextInt(DAYS_OF_A_TERM));
    }

    void rulesMadeAgainAreEqual(Question question, Random random) {
        FactsAsOf facts = subject.resolved(subject.facts(), question.asOf());
        Explanation wanted = subject.explanation(question, subject.rules(question, facts), facts);
        Explanation found = subject.explanation(question, subject.rules(question, facts), facts);
        requireSame("rules made again from the same facts", wanted, found);
    }

    private static void requireSame(String rules, Explanation wanted, Explanation found) {
        assertThat(Differences.apartFromTheQuestion(wanted.answer(), found.answer()))
                .as("what is different in the answer of %s", rules)
                .isEmpty();
        assertThat(found.reasons()).as("the explanation by %s", rules).isEqualTo(wanted.reasons());
    }

    private static List<Assessment> answers(RenewalPolicies policies, List<Question> questions) {
        return questions.stream().map(question -> answer(policies, question)).toList();
    }

    private static Assessment answer(RenewalPolicies policies, Question question) {
        return policies.assess(question.certification(), question.asOf());
    }

    private static void requireEqual(String what, Question question, Assessment found, Assessment wanted) {
        if (!found.equals(wanted)) {
            throw Questions.failed(question, what + ": " + Differences.between(wanted, found), null);
        }
    }
}
