package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.PlannedCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of docs/plan.md is the code of this test. */
class PlanPageTest {
    private static final Path ROOT = Path.of("../..");

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final LocalDate date = LocalDate.of(2026, 11, 24);
    private final Certification cma =
            Certification.of("aama:cma", LocalDate.of(2024, 2, 10)).withNeverRenewed();
    private final Certification rma =
            Certification.of("amt:rma", LocalDate.of(2025, 2, 10)).withNeverRenewed();
    private final Certification ccma =
            Certification.of("nha:ccma", LocalDate.of(2025, 6, 10)).withNeverRenewed();

    @Test
    void threeCertificationsTogether() {
        // spotless:off
        // plan: begin
        JointPlan plan = policies.plan(List.of(cma, rma, ccma), LocalDate.of(2026, 11, 24));

        plan.totalHours(); // 60
        plan.separateHours(); // 110: the sum of the fewest hours of each by itself
        PlannedCourse first = plan.lines().get(0); // 40 hours, on administrative, approved by aama
        first.by(); // 2027-06-10, the earliest day of the three
        first.counts(); // 40 points of CMA, 40 points of RMA, 20 credits of CCMA
        plan.notes(); // what is assumed: that a course counts for each, and that an hour is a contact hour and a clock hour
        Activity done = first.asActivity(LocalDate.of(2027, 1, 15)); // record it for each certification for which it counts
        // plan: end
        // spotless:on
        assertThat(plan.totalHours()).hasToString("60");
        assertThat(plan.separateHours()).hasToString("110");
        assertThat(first).hasToString("40 hours, on administrative, approved by aama");
        assertThat(first.by()).contains(LocalDate.of(2027, 6, 10));
        assertThat(first.counts())
                .extracting(count -> count.credits() + " " + count.unit() + " " + count.credential())
                .containsExactly("40 point aama:cma", "40 point amt:rma", "20 credit nha:ccma");
        assertThat(plan.notes()).hasSize(4);
        assertThat(done.sizes()).containsExactly(Credits.of("40", "contact-hour"), Credits.of("40", "clock-hour"));
    }

    @Test
    void coursesThatCountForBoth() {
        Activity course = Activity.of(LocalDate.of(2026, 3, 1), Credits.of("12", "contact-hour"))
                .withKey("A-1");
        Explanation found = countedToo(cma.withActivity(course), rma.withActivity(course));
        assertThat(found.counted()).extracting(AccountEntry::key).containsExactly("A-1");
    }

    private Explanation countedToo(Certification cma, Certification rma) {
        // spotless:off
        // counted: begin
        Explanation ofCma = policies.explain(cma, date);
        Explanation ofRma = policies.explain(rma, date);

        ofCma.counted(); // the activities that count, each with how much and towards what
        ofCma.countedToo(ofRma); // those that count for RMA as well
        // counted: end
        // spotless:on
        assertThat(ofCma.countedToo(ofRma)).isEqualTo(ofCma.counted());
        return ofCma;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "counted"})
    void thePageShowsThisCode(String snippet) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/plan.md"));
        String shown =
                page.split("<!-- java: " + snippet + " -->\n```java\n")[1].split("```")[0];
        String source = Files.readString(Path.of("src/test/java/dev/renewal/bodies/PlanPageTest.java"));
        String code = source.split("// " + snippet + ": begin\n")[1].split(" *// " + snippet + ": end")[0];
        assertThat(code.replaceAll("(?m)^ {8}", "")).isEqualTo(shown);
    }
}
