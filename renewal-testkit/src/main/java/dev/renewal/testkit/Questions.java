package dev.renewal.testkit;

import dev.renewal.RenewalPolicies;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** The questions for the tests: samples as of each day on which something changes, and many generated ones. */
final class Questions {
    private static final long SEED = 20_261_124;
    private static final int DAYS_A_SAMPLE = 60;
    private static final int GENERATED = 400;
    private static final int LIKE_NO_HOLDERS = 400;
    private static final int SIZE = 1_000;

    private final RenewalPolicies policies;
    private final Variations variations;
    private final List<LocalDate> starts;
    private final List<Question> all = new ArrayList<>();

    private Questions(RenewalPolicies policies, FactTable facts, Variations variations) {
        this.policies = policies;
        this.variations = variations;
        this.starts = facts.facts().stream()
                .map(Fact::start)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    static List<Question> of(PolicyUnderTest subject, Supplier<Arbitrary<Certification>> generator) {
        Questions questions = new Questions(subject.policies(), subject.facts(), subject.variations());
        subject.samples().forEach(questions::addOnDaysOfChange);
        questions.addGenerated(generator);
        questions.addLikeNoHolders();
        return List.copyOf(questions.all);
    }

    /** Fails if the policy answers none of its samples as of their latest event: then every test would fail for that. */
    static void requireAnAnswer(PolicyUnderTest subject) {
        @Nullable AssertionError first = null;
        for (Certification sample : subject.samples()) {
            Question question = new Question(sample, sample.history().latestEvent());
            try {
                subject.answer(question);
                return;
            } catch (RuntimeException | Error failed) {
                first = first == null ? failed(question, "no sample is answered: " + failed, failed) : first;
            }
        }
        throw Objects.requireNonNull(first, "there is a sample");
    }

    private void addOnDaysOfChange(Certification sample) {
        List<LocalDate> days = new ArrayList<>(daysOfChange(sample));
        // about the same number of days for each sample, including the first and the last
        int step = Math.max(1, (days.size() + DAYS_A_SAMPLE - 1) / DAYS_A_SAMPLE);
        for (int i = 0; i < days.size(); i += step) {
            all.add(new Question(sample, days.get(i)));
        }
        all.add(new Question(sample, days.get(days.size() - 1)));
    }

    /** Returns the days around each date of the record, each day of an answer, and each start of a fact. */
    private SortedSet<LocalDate> daysOfChange(Certification certification) {
        SortedSet<LocalDate> named = new TreeSet<>();
        Question.days(certification).forEach(named::add);
        // answers as of later days contain more days
        for (int round = 0; round < 2; round++) {
            for (LocalDate day : List.copyOf(around(named, certification))) {
                named.addAll(daysOfAnswer(certification, day));
            }
        }
        named.addAll(starts);
        return around(named, certification);
    }

    private static SortedSet<LocalDate> around(SortedSet<LocalDate> days, Certification certification) {
        SortedSet<LocalDate> around = new TreeSet<>();
        for (LocalDate day : days) {
            LocalDate within = Variations.clipped(day);
            Stream.of(within.minusDays(1), within, within.plusDays(1))
                    .filter(near -> !near.isBefore(certification.history().beganOn()))
                    .filter(near -> !near.isAfter(Variations.LAST))
                    .forEach(around::add);
        }
        return around;
    }

    private List<LocalDate> daysOfAnswer(Certification certification, LocalDate asOf) {
        try {
            return days(policies.assess(certification, asOf)).toList();
        } catch (RuntimeException unanswered) {
            // another test reports this failure
            return List.of();
        }
    }

    /** Returns all days of an answer. */
    static Stream<LocalDate> days(Assessment answer) {
        Stream<LocalDate> term = answer.term().stream().flatMap(dates -> Stream.of(dates.start(), dates.end()));
        Stream<LocalDate> deadlines = answer.deadlines().stream().map(Deadline::on);
        Stream<LocalDate> options = answer.options().stream()
                .flatMap(option -> Stream.of(
                                Stream.of(option.opens()),
                                option.closes().stream(),
                                option.earnBy().stream(),
                                option.fees().lines().stream().map(FeeLine::due).flatMap(Optional::stream))
                        .flatMap(days -> days));
        return Stream.of(term, deadlines, options).flatMap(days -> days);
    }

    private void addGenerated(Supplier<Arbitrary<Certification>> generator) {
        Random random = new Random(SEED);
        JqwikSession.run(() -> generator.get().generator(SIZE).stream(random)
                .limit(GENERATED)
                .map(Shrinkable::value)
                .forEach(certification -> all.add(new Question(certification, dayOfChange(certification, random)))));
    }

    private LocalDate dayOfChange(Certification certification, Random random) {
        SortedSet<LocalDate> named = new TreeSet<>();
        LocalDate latest = certification.history().latestEvent();
        named.add(latest);
        named.addAll(daysOfAnswer(certification, latest));
        List<LocalDate> days = new ArrayList<>(around(named, certification));
        // mostly within a few years, sometimes any day
        return random.nextInt(8) == 0
                ? Variations.anyDay(random)
                : random.nextBoolean()
                        ? Variations.oneOf(days, random)
                        : Variations.between(days.get(0), days.get(days.size() - 1), random);
    }

    private void addLikeNoHolders() {
        Random random = new Random(SEED);
        for (int i = 0; i < LIKE_NO_HOLDERS; i++) {
            all.add(new Question(variations.likeNoHolders(random), Variations.anyDay(random)));
        }
    }

    /** Checks one question; fails with an error or an exception. */
    interface Check {
        void on(Question question, Random random);
    }

    /** Checks each question. The error shows the first failure, reduced to the activities and payments that it needs. */
    static void each(List<Question> questions, Check check) {
        for (int i = 0; i < questions.size(); i++) {
            Optional<Throwable> failure = failure(questions.get(i), i, check);
            if (failure.isPresent()) {
                Question smallest = smallest(questions.get(i), i, check);
                Throwable shown = failure(smallest, i, check).orElse(failure.get());
                throw failed(smallest, shown instanceof AssertionError ? shown.getMessage() : shown.toString(), shown);
            }
        }
    }

    static AssertionError failed(Question question, @Nullable String what, @Nullable Throwable cause) {
        return new AssertionError(what + System.lineSeparator() + "for " + question, cause);
    }

    private static Optional<Throwable> failure(Question question, int seed, Check check) {
        try {
            check.on(question, new Random(seed));
            return Optional.empty();
        } catch (AssertionError | RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    private static Question smallest(Question failing, int seed, Check check) {
        Question smallest = failing;
        int part = Math.max(activities(failing), payments(failing));
        while (part > 0) {
            Question fewer = fewer(smallest, part, seed, check);
            part = fewer == smallest ? part / 2 : Math.min(part, Math.max(activities(fewer), payments(fewer)));
            smallest = fewer;
        }
        return smallest;
    }

    private static Question fewer(Question failing, int part, int seed, Check check) {
        List<Activity> activities = failing.certification().activities();
        List<Payment> payments = failing.certification().payments();
        List<Question> candidates = new ArrayList<>();
        for (int from = 0; from < activities.size(); from += part) {
            candidates.add(with(without(activities, from, part), payments, failing));
        }
        for (int from = 0; from < payments.size(); from += part) {
            candidates.add(with(activities, without(payments, from, part), failing));
        }
        return candidates.stream()
                .filter(candidate -> failure(candidate, seed, check).isPresent())
                .findFirst()
                .orElse(failing);
    }

    private static Question with(List<Activity> activities, List<Payment> payments, Question of) {
        return new Question(Variations.keeping(activities, payments, of.certification()), of.asOf());
    }

    private static <E> List<E> without(List<E> list, int from, int part) {
        List<E> left = new ArrayList<>(list);
        left.subList(from, Math.min(list.size(), from + part)).clear();
        return left;
    }

    private static int activities(Question question) {
        return question.certification().activities().size();
    }

    private static int payments(Question question) {
        return question.certification().payments().size();
    }
}
