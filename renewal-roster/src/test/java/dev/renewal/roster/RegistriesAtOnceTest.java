package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Registries answer many threads at once, about all bodies, as each answers one thread alone. */
class RegistriesAtOnceTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final RenewalPolicies SHIPPED = RenewalPolicies.load();

    private static final RenewalPolicies OF_ONE_HOST = stating("""
            aama.ce.total            | 2020-01-01 | 50  | point      | 2030-01-01 | memo 1 | 2027-06-30
            aama.lapse.window        | 2020-01-02 | 120 | days       | -          | memo 2 | 2027-06-30
            amt.ccp.points.rma       | 2010-01-01 | 20  | point      | -          | memo 3 | 2027-06-30
            amt.fee.annual.rma       | 2022-01-01 | 80  | USD        | -          | memo 4 | 2027-06-30
            nha.term.length          | 2010-01-01 | 3   | years      | -          | memo 5 | 2027-06-30
            ncct.fee.renewal         | 2020-01-01 | 77  | USD        | 2026-01-01 | memo 6 | 2025-01-01
            """);

    private static final RenewalPolicies OF_ANOTHER_HOST = stating("""
            aama.ce.total            | 2020-01-01 | 70   | point      | 2025-01-01 | order 1 | 2024-06-30
            amt.ccp.points.rma       | 2010-01-01 | 0    | point      | -          | order 2 | 2027-06-30
            amt.fee.reinstatement    | 2010-01-01 | 12.5 | USD        | -          | order 3 | 2027-06-30
            nha.term.length          | 2010-01-01 | 12   | months     | -          | order 4 | 2027-06-30
            nha.fee.renewal.ccma     | 2010-01-01 | 1    | USD        | -          | order 5 | 2027-06-30
            ncct.ce.total            | 2010-01-01 | 7    | clock-hour | -          | order 6 | 2027-06-30
            """);

    private static RenewalPolicies stating(String overrides) {
        return SHIPPED.withOverrides(FactOverrides.parse(overrides, SHIPPED.facts()));
    }

    /** A question to one of the registries. */
    private record Question(RenewalPolicies policies, Certification holder, LocalDate asOf) {
        Explanation ask() {
            Explanation explanation = policies.explain(holder, asOf);
            assertThat(policies.assess(holder, asOf)).isEqualTo(explanation.answer());
            return explanation;
        }
    }

    @Test
    void oneRegistryAnswersAllThreadsAsItAnswersOne() throws InterruptedException, ExecutionException {
        List<Question> questions = questions(new Random(11), List.of(SHIPPED));
        List<Explanation> alone = questions.stream().map(Question::ask).toList();
        assertThat(alone.stream().map(explanation -> explanation.answer().standing()))
                .as("the load is a mixed one")
                .contains(
                        Standing.NOT_YET_CERTIFIED,
                        Standing.CURRENT,
                        Standing.INACTIVE,
                        Standing.EXPIRED,
                        Standing.LAPSED,
                        Standing.UNDETERMINED);
        // a registry that nobody has asked anything yet: its first answers are given at once as well
        RenewalPolicies unasked = RenewalPolicies.load();
        List<Question> anew = questions.stream()
                .map(question -> new Question(unasked, question.holder(), question.asOf()))
                .toList();
        assertAnsweredAtOnce(64, anew, alone);
    }

    @Test
    void registriesOfDifferentFactsAnswerAsEachDoesAlone() throws InterruptedException, ExecutionException {
        List<Question> questions = questions(new Random(7), List.of(SHIPPED, OF_ONE_HOST, OF_ANOTHER_HOST));
        List<Explanation> alone = questions.stream().map(Question::ask).toList();
        assertThat(alone.stream().distinct().count())
                .as("the registries answer differently")
                .isGreaterThan(questions.size() / 2L);
        assertAnsweredAtOnce(16, questions, alone);
    }

    /** Each thread asks all questions, in an order of its own, all threads at once. */
    private static void assertAnsweredAtOnce(int count, List<Question> questions, List<Explanation> alone)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < count; thread++) {
                List<Integer> order = shuffled(questions.size(), new Random(thread));
                running.add(threads.submit(() -> {
                    start.await();
                    for (int number : order) {
                        assertThat(questions.get(number).ask()).isEqualTo(alone.get(number));
                    }
                    return null;
                }));
            }
            for (Future<Void> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Question> questions(Random random, List<RenewalPolicies> registries) {
        List<Question> questions = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            for (Credential credential : SHIPPED.credentials()) {
                Certification holder = holder(credential, random);
                LocalDate asOf = day(random);
                registries.forEach(policies -> questions.add(new Question(policies, holder, asOf)));
            }
        }
        return questions;
    }

    private static Certification holder(Credential credential, Random random) {
        LocalDate certified = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(2_000));
        Certification holder = Certification.of(credential.id(), certified).withKey("holder " + random.nextInt());
        if (random.nextBoolean()) {
            holder = holder.withRenewedOn(certified.plusDays(random.nextInt(1_500)));
        }
        if (random.nextBoolean()) {
            holder = holder.withPrintedExpiration(certified.plusDays(random.nextInt(2_500)));
        }
        for (int course = 0; course < 10; course++) {
            holder = holder.withActivity(Activity.of(
                                    day(random), Credits.of("4.5", course % 2 == 0 ? "point" : "clock-hour"))
                            .withTopic(course % 3 == 0 ? "clinical" : "law"))
                    .withPayment(Payment.of(day(random), "annual", Money.of("75", "USD")));
        }
        return holder;
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(4_500));
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, random);
        return numbers;
    }
}
