package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One assessment makes no more objects than it did: what a careless change costs shows here, and not in a clock. */
class AllocationTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    /** So few that the JVM compiles none of it in earnest: later it makes fewer objects, sooner or later. */
    private static final int ASSESSMENTS = 100;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RenewalPolicies policies = RenewalPolicies.load();

    @ParameterizedTest
    @CsvSource({
        // credential, unit of the courses, certified on, bytes: a twentieth more than was measured on JDK 17
        "aama:cma, ceu, 2023-02-10, 1980",
        "amt:rma, point, 2024-03-05, 5080",
        "nha:ccma, credit, 2025-04-20, 1650",
        "ncct:ncma, clock-hour, 2026-02-01, 2480",
    })
    void aWarmAssessmentOfTwentyActivitiesMakesFewObjects(
            String credential, String unit, LocalDate certifiedOn, long most) {
        Certification certification = certification(credential, unit, certifiedOn);
        bytes(certification);
        assertThat(bytes(certification)).as("bytes of an assessment").isBetween(most / 2, most);
    }

    private long bytes(Certification certification) {
        int options = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ASSESSMENTS; i++) {
            options += policies.assess(certification, AS_OF).options().size();
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / ASSESSMENTS;
        assertThat(options).isPositive();
        return bytes;
    }

    private static Certification certification(String credential, String unit, LocalDate certifiedOn) {
        String fee = credential.startsWith("amt:") ? "annual" : "renewal";
        List<String> topics = List.of("administrative", "clinical", "general", "law");
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Activity course = Activity.of(certifiedOn.plusDays(10L * i), Credits.of("1.5", unit))
                    .withKey("A-" + i)
                    .withTopic(topics.get(i % 4));
            activities.add(i % 3 == 0 ? course : course.withApprover("aama"));
        }
        return Certification.of(credential, certifiedOn)
                .withKey("H-1")
                .withNeverRenewed()
                .withMember(true)
                .withActivities(activities)
                .withPayment(Payment.of(certifiedOn.plusYears(1), fee, Money.of("75", "USD")));
    }
}
