package dev.renewal.testkit;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.RenewalHistory;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Generates certifications from samples: some are similar to them, some are extreme. Deterministic for a random sequence. */
final class Variations {
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final int DAYS_OF_A_TERM_OR_TWO = 4_000;
    private static final int MANY = 200;

    private final List<CredentialId> credentials;
    private final List<Certification> samples;
    private final Words words;
    private final Words oddWords;

    Variations(List<CredentialId> credentials, List<Certification> samples, Words words, Words oddWords) {
        this.credentials = credentials;
        this.samples = samples;
        this.words = words;
        this.oddWords = oddWords;
    }

    /** Returns a sample with entries removed, moved or added, or with another credential. */
    Certification likeSamples(Random random) {
        Certification sample = oneOf(samples, random);
        long shift = random.nextInt(3) == 0 ? 0 : random.nextInt(DAYS_OF_A_TERM_OR_TWO) - DAYS_OF_A_TERM_OR_TWO / 2;
        CredentialId credential = random.nextInt(5) == 0 ? oneOf(credentials, random) : sample.credential();
        Certification varied = shifted(random.nextInt(3) == 0 ? withFewer(sample, random) : sample, credential, shift);
        RenewalHistory history = varied.history();
        LocalDate certified = history.beganOn();
        varied = switch (random.nextInt(6)) {
            case 0 -> varied.withNeverRenewed();
            case 1 -> varied.withRenewedOn(after(certified, random));
            case 2 -> varied.withReinstatedOn(after(certified, random));
            case 3 -> varied.withPrintedExpiration(after(history.latestEvent(), random));
            default -> varied;
        };
        if (random.nextInt(4) == 0) {
            varied = varied.withMember(random.nextBoolean());
        }
        for (int further = random.nextInt(6); further > 0; further--) {
            varied = varied.withActivity(activity(after(certified, random), words, random));
        }
        for (int further = random.nextInt(3); further > 0; further--) {
            varied = withPayment(varied, after(certified, random), words, random);
        }
        return varied;
    }

    private static Certification withFewer(Certification sample, Random random) {
        List<Activity> activities = new ArrayList<>(sample.activities());
        activities.removeIf(activity -> random.nextBoolean());
        List<Payment> payments = new ArrayList<>(sample.payments());
        payments.removeIf(payment -> random.nextBoolean());
        return keeping(activities, payments, sample);
    }

    /** Returns a certification in any of the years 1 to 9999, with words of the body and words that no body knows. */
    Certification likeNoHolders(Random random) {
        LocalDate certified = anyDay(random);
        Certification odd = Certification.of(oneOf(credentials, random), certified);
        if (random.nextBoolean()) {
            odd = odd.withKey(random.nextBoolean() ? "H-1" : "☃\u202e\n|");
        }
        if (random.nextBoolean()) {
            odd = odd.withNeverRenewed();
        } else if (random.nextBoolean()) {
            odd = odd.withRenewedOn(anyDayFrom(certified, random));
        }
        if (random.nextInt(3) == 0) {
            odd = odd.withReinstatedOn(anyDayFrom(certified, random));
        }
        if (random.nextBoolean()) {
            odd = odd.withPrintedExpiration(anyDayFrom(certified, random));
        }
        if (random.nextInt(3) > 0) {
            odd = odd.withMember(random.nextBoolean());
        }
        List<Activity> activities = new ArrayList<>();
        for (int more = random.nextInt(50) == 0 ? MANY : random.nextInt(12); more > 0; more--) {
            activities.add(activity(anyDay(random), oddWords, random));
        }
        odd = odd.withActivities(activities);
        for (int more = random.nextInt(8); more > 0; more--) {
            odd = withPayment(odd, anyDay(random), oddWords, random);
        }
        Certification sample = oneOf(samples, random);
        return random.nextBoolean() ? withInputsOf(sample, odd) : odd;
    }

    private static Activity activity(LocalDate day, Words words, Random random) {
        Activity activity = course(day, words, random).withKind(oneOf(words.kinds(), random));
        if (random.nextInt(3) == 0) {
            activity = activity.withKey("A-" + random.nextLong());
        }
        Optional<String> name = any(words.courses(), random);
        return name.isPresent() && random.nextInt(3) == 0 ? activity.withCourse(name.get()) : activity;
    }

    /** Returns a course with words of the body, sometimes with words that no body knows. */
    Activity course(LocalDate day, Random random) {
        return course(day, random.nextInt(4) == 0 ? oddWords : words, random);
    }

    private static Activity course(LocalDate day, Words words, Random random) {
        Activity course = Activity.of(
                day,
                Credits.of(
                        oneOf(
                                List.of("0", "0.0001", "0.5", "0.9999", "1", "2.25", "10", "31", "999999999.9999"),
                                random),
                        oneOf(words.units(), random)));
        for (int further = random.nextInt(3); further > 0; further--) {
            course = any(words.topics(), random).map(course::withTopic).orElse(course);
        }
        if (random.nextInt(3) > 0) {
            course = any(words.approvers(), random).map(course::withApprover).orElse(course);
        }
        if (random.nextInt(8) == 0) {
            Credits further = Credits.of("2", oneOf(words.units(), random));
            course = further.unit().equals(course.amount().unit()) ? course : course.withSize(further);
        }
        return random.nextInt(3) == 0
                ? any(words.deliveries(), random).map(course::withDelivery).orElse(course)
                : course;
    }

    private static Certification withPayment(Certification holder, LocalDate day, Words words, Random random) {
        if (words.fees().isEmpty()) {
            return holder;
        }
        // payments of nothing, of one fee and of several, and refunds
        Money amount = Money.of(
                oneOf(List.of("0", "60", "75", "75", "150", "225", "-60", "-75"), random),
                oneOf(words.currencies(), random));
        Payment payment = Payment.of(day, oneOf(words.fees(), random), amount);
        int number = holder.payments().size();
        return holder.withPayment(random.nextInt(3) == 0 ? payment.withKey("payment-" + number) : payment);
    }

    /** Returns the certification with another credential and every day moved. */
    static Certification shifted(Certification sample, CredentialId credential, long days) {
        return withHistoryOf(sample, credential, days)
                .withActivities(sample.activities().stream()
                        .map(activity -> on(moved(activity.completedOn(), days), activity))
                        .toList())
                .withPayments(sample.payments().stream()
                        .map(payment -> on(moved(payment.paidOn(), days), payment))
                        .toList());
    }

    /** Like {@link #shifted}, without activities and payments. */
    private static Certification withHistoryOf(Certification sample, CredentialId credential, long days) {
        RenewalHistory history = sample.history();
        Certification moved = Certification.of(credential, moved(history.beganOn(), days));
        moved = sample.key().map(moved::withKey).orElse(moved);
        moved = history.neverRenewed() ? moved.withNeverRenewed() : moved;
        moved = history.renewedOn()
                .map(day -> moved(day, days))
                .map(moved::withRenewedOn)
                .orElse(moved);
        moved = history.reinstatedOn()
                .map(day -> moved(day, days))
                .map(moved::withReinstatedOn)
                .orElse(moved);
        moved = history.printedExpiration()
                .map(day -> moved(day, days))
                .map(moved::withPrintedExpiration)
                .orElse(moved);
        moved = sample.member().map(moved::withMember).orElse(moved);
        return withInputsOf(sample, moved);
    }

    /** Returns the certification with only the given activities and payments. */
    static Certification keeping(List<Activity> activities, List<Payment> payments, Certification sample) {
        return withHistoryOf(sample, sample.credential(), 0)
                .withActivities(activities)
                .withPayments(payments);
    }

    private static LocalDate moved(LocalDate day, long days) {
        return LocalDate.ofEpochDay(Math.max(FIRST.toEpochDay(), Math.min(LAST.toEpochDay(), day.toEpochDay() + days)));
    }

    /** Returns the activity with another day of completion. */
    static Activity on(LocalDate day, Activity activity) {
        Activity moved = Activity.of(day, activity.amount()).withKind(activity.kind());
        for (Credits further : activity.sizes().subList(1, activity.sizes().size())) {
            moved = moved.withSize(further);
        }
        moved = activity.key().map(moved::withKey).orElse(moved);
        for (String topic : activity.topics()) {
            moved = moved.withTopic(topic);
        }
        for (String approver : activity.approvers()) {
            moved = moved.withApprover(approver);
        }
        moved = activity.delivery().map(moved::withDelivery).orElse(moved);
        moved = activity.course().map(moved::withCourse).orElse(moved);
        return activity.usedFor().map(moved::withUsedFor).orElse(moved);
    }

    private static Payment on(LocalDate day, Payment payment) {
        Payment moved = Payment.of(day, payment.fee(), payment.amount());
        return payment.key().map(moved::withKey).orElse(moved);
    }

    private static Certification withInputsOf(Certification sample, Certification other) {
        Certification with = other;
        for (InputKey<?> input : sample.inputs()) {
            with = withInput(sample, input, with);
        }
        return with;
    }

    private static <T extends Serializable> Certification withInput(
            Certification sample, InputKey<T> input, Certification other) {
        return other.with(input, sample.input(input).orElseThrow());
    }

    private static LocalDate after(LocalDate day, Random random) {
        return moved(day, random.nextInt(DAYS_OF_A_TERM_OR_TWO));
    }

    private static LocalDate anyDayFrom(LocalDate first, Random random) {
        LocalDate day = anyDay(random);
        return day.isBefore(first) ? after(first, random) : day;
    }

    /** Returns a random day of any year, mostly of the present time. */
    static LocalDate anyDay(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> between(FIRST, LAST, random);
            case 1, 2 -> between(LocalDate.of(2004, 1, 1), LocalDate.of(2034, 12, 31), random);
            case 3 ->
                oneOf(
                        List.of(
                                FIRST,
                                LAST,
                                LocalDate.of(2020, 2, 29),
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2023, 2, 28)),
                        random);
            default -> between(LocalDate.of(2018, 1, 1), LocalDate.of(2028, 12, 31), random);
        };
    }

    static LocalDate between(LocalDate first, LocalDate last, Random random) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return first.plusDays((long) (random.nextDouble() * days));
    }

    private static <E> Optional<E> any(List<E> of, Random random) {
        return of.isEmpty() ? Optional.empty() : Optional.of(oneOf(of, random));
    }

    /** Returns the day, or the nearest one that the library accepts. */
    static LocalDate clipped(LocalDate day) {
        return moved(day, 0);
    }

    static <E> E oneOf(List<E> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
