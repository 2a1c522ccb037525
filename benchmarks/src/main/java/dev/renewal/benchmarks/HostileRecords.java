package dev.renewal.benchmarks;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Records as no holder has them, of any size, the same for each run. */
public final class HostileRecords {
    private static final LocalDate CERTIFIED = LocalDate.of(2020, 1, 31);
    private static final LocalDate RENEWED = LocalDate.of(2026, 1, 31);
    private static final int DAYS = 299;
    private static final List<String> TOPICS = List.of("clinical", "administrative", "general");
    private static final int BITS = 17;
    private static final long SEED = 20261124;

    /** In what way a record is out of the ordinary. */
    public enum Shape {
        /** In no order of the days. */
        UNSORTED,
        /** All of one day and of one course, without keys. */
        ONE_DAY,
        /** Of amounts far above what any rule counts. */
        ABOVE_LIMITS,
        /** Each with a kind, a topic, an approver and a course of its own, that no body knows. */
        UNKNOWN_WORDS,
        /** Each of a topic of its own, all with one hash code. */
        COLLIDING_TOPICS,
        /** As many payments, of the day on which each fee is due. */
        PAYMENTS,
        /** One activity, of as many topics. */
        TOPICS
    }

    private HostileRecords() {}

    static Certification certification(Kind kind, Shape shape, int size) {
        Certification bare = Certification.of(kind.credential(), CERTIFIED).withRenewedOn(RENEWED);
        if (shape == Shape.PAYMENTS) {
            List<Payment> payments = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                payments.add(Payment.of(CERTIFIED.plusYears(1 + i % 6), "annual", Money.of("75.00", "USD")));
            }
            return bare.withPayments(payments);
        }
        List<Activity> activities = new ArrayList<>();
        if (shape == Shape.TOPICS) {
            List<String> topics = new ArrayList<>(List.of(TOPICS.get(0)));
            for (int i = 0; i < size; i++) {
                topics.add("topic-" + i);
            }
            activities.add(activity(kind, 0, "1").withTopics(topics));
        }
        for (int i = 0; shape != Shape.TOPICS && i < size; i++) {
            activities.add(of(kind, shape, i));
        }
        Collections.shuffle(activities, new Random(SEED));
        return bare.withActivities(activities);
    }

    private static Activity of(Kind kind, Shape shape, int number) {
        String topic = TOPICS.get(number % TOPICS.size());
        return switch (shape) {
            case ONE_DAY ->
                activity(kind, 0, "1").withTopic(topic).withApprover("aama").withCourse("C");
            case ABOVE_LIMITS ->
                activity(kind, number, "999999.9999").withTopic(topic).withApprover("aama");
            case UNKNOWN_WORDS ->
                activity(kind, number, "1")
                        .withKind("kind-" + number)
                        .withTopic("topic-" + number)
                        .withApprover("approver-" + number)
                        .withCourse("course-" + number);
            case COLLIDING_TOPICS -> activity(kind, number, "1").withTopic(colliding(number));
            default -> activity(kind, number, "0.25").withTopic(topic).withApprover("aama");
        };
    }

    /** The number in binary, with two pairs of characters of one hash code for its digits. */
    private static String colliding(int number) {
        StringBuilder topic = new StringBuilder();
        for (int bit = 0; bit < BITS; bit++) {
            topic.append((number >> bit & 1) == 0 ? "a@" : "b!");
        }
        return topic.toString();
    }

    private static Activity activity(Kind kind, int number, String amount) {
        return Activity.of(RENEWED.plusDays(number % DAYS), Credits.of(amount, kind.unit()));
    }
}
