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
 * Gives one answer in one way and prints a part of it. Each way has a class of its own, and there is no lambda and no
 * concatenated text around it: those cost a JVM that has just started more than a simple rule does.
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
            case "EASY_RULES" ->
                System.out.println(new EasyRules().answer(cma(), AS_OF).total());
            case "DROOLS" -> OfDrools.answer(Path.of(arguments[1]));
            default -> System.out.println("nothing");
        }
    }

    private static Cma cma() {
        return new Cma(CERTIFIED, true, List.of(new Course(COMPLETED, Topic.CLINICAL, true, 12_00)));
    }

    private static final class OfRenewal {
        /** Also prints the nanoseconds that the registry took. */
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
    }

    private static final class OfDrools {
        static void answer(Path rules) throws IOException {
            try (Drools drools = new Drools(Drools.precompiled(rules))) {
                System.out.println(drools.answer(cma(), AS_OF).total());
            }
        }
    }
}
