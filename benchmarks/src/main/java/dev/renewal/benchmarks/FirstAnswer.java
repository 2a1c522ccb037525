package dev.renewal.benchmarks;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.benchmarks.Course.Topic;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives one answer in one way and prints a part of it, with as little else as can be: each way in a class of its own, and no
 * lambda and no concatenated text around it, which cost a JVM that has just started more than a simple rule does.
 */
final class FirstAnswer {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 2, 10);
    private static final LocalDate COMPLETED = LocalDate.of(2024, 5, 4);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private FirstAnswer() {}

    /**
     * Gives one answer.
     *
     * @param arguments the way, and the file of compiled rules
     * @throws IOException if that file cannot be read
     */
    public static void main(String... arguments) throws IOException {
        switch (arguments[0]) {
            case "PLAIN_JAVA" ->
                System.out.println(PlainJava.answer(cma(), AS_OF).total());
            case "STREAMS" ->
                System.out.println(StreamsAndDecimals.answer(cma(), AS_OF).total());
            case "RENEWAL" -> OfRenewal.answer();
            case "LOADS" -> OfRenewal.loadAgain();
            case "EASY_RULES" ->
                System.out.println(EasyRules.onePass().answer(cma(), AS_OF).total());
            case "EVRETE" -> OfEvrete.answer();
            case "DROOLS_PRECOMPILED" -> OfDrools.answerPrecompiled(Path.of(arguments[1]));
            case "DROOLS" -> OfDrools.answer();
            default -> System.out.println("nothing");
        }
    }

    private static Cma cma() {
        return new Cma(CERTIFIED, true, List.of(new Course(COMPLETED, Topic.CLINICAL, true, 12_00)));
    }

    private static final class OfRenewal {
        /** Prints the nanoseconds that the registry took, too. */
        static void answer() {
            long start = System.nanoTime();
            RenewalPolicies policies = RenewalPolicies.load();
            long loaded = System.nanoTime() - start;
            Assessment answer = policies.assess(
                    Certification.of("aama:cma", CERTIFIED)
                            .withMember(true)
                            .withActivity(Activity.of(COMPLETED, Credits.of("12", "ceu"))
                                    .withTopic("clinical")
                                    .withApprover("aama")),
                    AS_OF);
            System.out.print(loaded);
            System.out.print(' ');
            System.out.println(
                    answer.options().get(0).shortfall().minimumAdditional().amount());
        }

        /** Prints the nanoseconds that the registry takes when it was there before, and those of a hundredth of the last hundred. */
        static void loadAgain() {
            RenewalPolicies.load().assess(Certification.of("aama:cma", CERTIFIED), AS_OF);
            long second = nanoseconds(1);
            nanoseconds(400);
            System.out.print(second);
            System.out.print(' ');
            System.out.println(nanoseconds(100) / 100);
        }

        private static long nanoseconds(int loads) {
            long start = System.nanoTime();
            for (int i = 0; i < loads; i++) {
                RenewalPolicies.load();
            }
            return System.nanoTime() - start;
        }
    }

    private static final class OfEvrete {
        static void answer() {
            try (Evrete evrete = new Evrete()) {
                System.out.println(evrete.answer(cma(), AS_OF).total());
            }
        }
    }

    private static final class OfDrools {
        static void answer() {
            try (Drools drools = Drools.onePass(Drools.compiled())) {
                System.out.println(drools.answer(cma(), AS_OF).total());
            }
        }

        static void answerPrecompiled(Path rules) throws IOException {
            try (Drools drools = Drools.onePass(Drools.precompiled(rules))) {
                System.out.println(drools.answer(cma(), AS_OF).total());
            }
        }
    }
}
