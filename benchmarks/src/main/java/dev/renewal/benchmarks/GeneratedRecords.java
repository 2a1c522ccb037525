package dev.renewal.benchmarks;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.benchmarks.Course.Topic;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.term.RenewalHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Certifications as of 2026-11-24, the same for each run: current, late and lapsed ones, half of them renewed before, with
 * activities from somewhat before the term to somewhat after it.
 */
public final class GeneratedRecords {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    /** The words for the topics, as a host keeps them once, however many records it reads. */
    private static final Map<Topic, String> WORDS =
            Map.of(Topic.ADMINISTRATIVE, "administrative", Topic.CLINICAL, "clinical", Topic.GENERAL, "general");

    private static final long SEED = 20261124;

    /** A body's credential, the months of its term, and the unit of most of its courses. */
    public enum Kind {
        CMA("aama:cma", 60, CreditUnit.CEU),
        RMA("amt:rma", 36, CreditUnit.POINT),
        CCMA("nha:ccma", 24, CreditUnit.CREDIT),
        NCMA("ncct:ncma", 12, CreditUnit.CLOCK_HOUR);

        /** Read once, as a host does that has many holders of it. */
        private final CredentialId credential;

        private final int months;
        private final CreditUnit unit;

        Kind(String credential, int months, CreditUnit unit) {
            this.credential = CredentialId.parse(credential);
            this.months = months;
            this.unit = unit;
        }

        CredentialId credential() {
            return credential;
        }

        CreditUnit unit() {
            return unit;
        }
    }

    /** A CMA in the host's own words and in ours. */
    record Pair(Cma cma, Certification certification) {}

    private final Random random = new Random(SEED);
    private final Kind kind;

    private GeneratedRecords(Kind kind) {
        this.kind = kind;
    }

    static Certification[] certifications(Kind kind, int count, int activities) {
        GeneratedRecords records = new GeneratedRecords(kind);
        Certification[] made = new Certification[count];
        for (int i = 0; i < count; i++) {
            made[i] = records.next(i, activities).certification;
        }
        return made;
    }

    static List<Pair> cmas(int count, int activities) {
        GeneratedRecords records = new GeneratedRecords(Kind.CMA);
        List<Pair> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(records.next(i, activities));
        }
        return made;
    }

    private Pair next(int number, int activities) {
        LocalDate latest = AS_OF.minusMonths(kind.months * 5L / 4).plusDays(random.nextInt(kind.months * 37));
        boolean renewed = random.nextBoolean();
        boolean member = random.nextBoolean();
        LocalDate first = renewed ? latest.minusMonths(kind.months / 10) : latest;
        LocalDate last = min(latest.plusMonths(kind.months * 11L / 10), AS_OF);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            days.add(first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1)));
        }
        Collections.sort(days);

        List<Course> courses = new ArrayList<>();
        List<Activity> recorded = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            Topic topic = Topic.values()[random.nextInt(Topic.values().length)];
            Course course = new Course(days.get(i), topic, random.nextInt(3) > 0, 100 + 50L * random.nextInt(9));
            courses.add(course);
            recorded.add(activity(i, course));
        }
        LocalDate certified = renewed ? latest.minusMonths(kind.months * (1L + random.nextInt(2))) : latest;
        Certification certification = Certification.of(kind.credential, certified)
                .withKey("H-" + number)
                .withMember(member)
                .withActivities(recorded);
        certification = renewed ? certification.withRenewedOn(latest) : certification.withNeverRenewed();
        if (kind == Kind.RMA) {
            certification = certification.withPayments(annualFees(certified));
        }
        return new Pair(new Cma(latest, member, courses), certification);
    }

    private Activity activity(int number, Course course) {
        BigDecimal amount = course.getPoints();
        CreditUnit unit = kind == Kind.CMA && random.nextInt(4) == 0 ? CreditUnit.CONTACT_HOUR : kind.unit;
        Activity activity = Activity.of(course.getCompletedOn(), Credits.of(amount.toPlainString(), unit))
                .withKey("A-" + number);
        if (course.getTopic() != Topic.NONE) {
            activity = activity.withTopic(WORDS.get(course.getTopic()));
        }
        return course.isApproved() ? activity.withApprover("aama") : activity;
    }

    /** The same record, built again from its values. */
    static Certification rebuilt(Certification known) {
        List<Activity> activities = new ArrayList<>(known.activities().size());
        for (Activity activity : known.activities()) {
            activities.add(Activity.builder(activity.completedOn(), activity.amount())
                    .key(activity.key().orElseThrow())
                    .topics(activity.topics())
                    .approvers(activity.approvers())
                    .build());
        }
        RenewalHistory history = known.history();
        return Certification.builder(known.credential())
                .key(known.key().orElseThrow())
                .certifiedOn(history.beganOn())
                .renewedOn(history.renewedOn().orElse(null))
                .neverRenewed(history.neverRenewed())
                .member(known.member().orElseThrow())
                .activities(activities)
                .payments(known.payments())
                .build();
    }

    private List<Payment> annualFees(LocalDate certified) {
        List<Payment> paid = new ArrayList<>();
        for (LocalDate due = certified.plusYears(1); due.isBefore(AS_OF); due = due.plusYears(1)) {
            if (random.nextInt(10) > 0) {
                paid.add(Payment.of(due.minusDays(random.nextInt(60) + 1L), "annual", Money.of("75", "USD")));
            }
        }
        return paid;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
