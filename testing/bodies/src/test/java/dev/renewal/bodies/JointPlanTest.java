package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.Note;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.PlannedCourse;
import dev.renewal.policy.PlannedCourse.Count;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans for certifications of several bodies, against figures of the cards. */
class JointPlanTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final RenewalPolicies policies = RenewalPolicies.load();

    private static Certification held(String credential, String certified) {
        return Certification.of(credential, LocalDate.parse(certified)).withNeverRenewed();
    }

    private static final Certification CMA = held("aama:cma", "2024-02-10");
    private static final Certification RMA = held("amt:rma", "2025-02-10");
    private static final Certification CCMA = held("nha:ccma", "2025-06-10");
    private static final Certification CPHT = held("nha:cpht", "2025-06-10");
    private static final Certification NCMA = held("ncct:ncma", "2026-06-10");

    private static Fraction hours(long hours) {
        return Fraction.of(hours, 1);
    }

    /** The lines as the roster writes them: hours, topics, approvers. */
    private static List<String> lines(JointPlan plan) {
        return plan.lines().stream().map(PlannedCourse::toString).toList();
    }

    @Test
    void oneCourseCountsForSeveralCertifications() {
        JointPlan plan = policies.plan(List.of(CMA, RMA, CCMA), AS_OF);
        assertThat(plan.totalHours()).isEqualTo(hours(60));
        assertThat(plan.separateHours()).isEqualTo(hours(60 + 30 + 20));
        assertThat(lines(plan))
                .containsExactlyInAnyOrder(
                        "40 hours, on administrative, approved by aama",
                        "10 hours, on clinical",
                        "10 hours, on general");
        PlannedCourse longest = plan.lines().get(0);
        assertThat(longest.counts())
                .extracting(count -> count.credential() + " " + count.credits() + " " + count.unit())
                .containsExactly("aama:cma 40 point", "amt:rma 40 point", "nha:ccma 20 credit");
        assertThat(longest.by()).as("the earliest day, of CCMA").contains(LocalDate.of(2027, 6, 10));
        assertThat(plan.notes())
                .extracting(Note::key)
                .containsExactly("plan.hour", "aama.ce.shared", "amt.ce.shared", "nha.ce.shared");
    }

    @Test
    void whatABodyStatesOfOtherBodiesIsNotTakenForTwoOfItsOwn() {
        assertThat(policies.plan(List.of(CCMA, CPHT), AS_OF).notes())
                .extracting(Note::key)
                .containsExactly("plan.hour", "nha.ce.shared", "plan.shared");
        assertThat(policies.plan(List.of(CCMA), AS_OF).notes())
                .extracting(Note::key)
                .containsExactly("plan.hour");
    }

    @Test
    void topicsOfDifferentBodiesMeetInOneCourse() {
        JointPlan plan = policies.plan(List.of(CPHT, CMA), AS_OF);
        assertThat(plan.totalHours()).isEqualTo(hours(60));
        assertThat(plan.lines()).hasSize(3);
        assertThat(plan.lines()).flatExtracting(PlannedCourse::topics).contains("law", "patient-safety");
        assertThat(plan.lines())
                .allSatisfy(line -> assertThat(line.topics())
                        .as("one of AAMA's three, and one of NHA's two")
                        .filteredOn(topic -> !List.of("law", "patient-safety").contains(topic))
                        .hasSize(1));
    }

    @Test
    void aLineBelowAMinimumNamesWhatExemptsIt() {
        Certification almost = CMA.withActivities(List.of(
                course("9.75", "administrative"), course("10", "clinical"), course("20", "general"), course("20")));
        JointPlan plan = policies.plan(List.of(almost), AS_OF);
        assertThat(lines(plan)).containsExactly("0.25 hours, on administrative, approved by aama");
    }

    @Test
    void ofTheLinesThatCountFromOnePointUpNoneIsApproved() {
        Certification almost = CMA.withActivities(List.of(
                course("9", "administrative"), course("10", "clinical"), course("20", "general"), course("20")));
        JointPlan plan = policies.plan(List.of(almost), AS_OF);
        assertThat(lines(plan)).containsExactly("1 hour, on administrative");
    }

    private static Activity course(String points, String... topics) {
        return Activity.of(LocalDate.of(2026, 3, 1), Credits.of(points, "point"))
                .withTopics(List.of(topics))
                .withApprover("aama");
    }

    @Test
    void certificationsOfOneBodyArePlannedTogether() {
        JointPlan plan =
                policies.plan(List.of(RMA, held("amt:cmas", "2024-05-02"), held("amt:mls", "2024-05-02")), AS_OF);
        assertThat(plan.totalHours()).isEqualTo(hours(45));
        assertThat(plan.separateHours()).isEqualTo(hours(105));
        assertThat(lines(plan)).containsExactly("45 hours");
    }

    @Test
    void whereABodyForbidsItACourseCountsForOne() {
        FactOverrides forbidden = FactOverrides.of(FactOverride.of(
                FactKey.yesOrNo("amt.ce.shared"), false, LocalDate.of(2020, 1, 1), "AMT, a letter (made up)", AS_OF));
        JointPlan plan = policies.withOverrides(forbidden).plan(List.of(CMA, RMA, CCMA), AS_OF);
        assertThat(plan.totalHours()).isEqualTo(hours(60 + 30));
        assertThat(plan.lines())
                .filteredOn(
                        line -> line.counts().stream().map(Count::credential).anyMatch(RMA.credential()::equals))
                .singleElement()
                .satisfies(line -> assertThat(line.hours()).isEqualTo(hours(30)))
                .satisfies(line -> assertThat(line.counts()).hasSize(1));
        assertThat(policies.withOverrides(forbidden).plan(List.of(RMA), AS_OF).totalHours())
                .isEqualTo(hours(30));
    }

    @Test
    void notPlannedSaysWhy() {
        assertThat(reason(CMA.withActivities(
                        List.of(course("20", "administrative"), course("20", "clinical"), course("20", "general")))))
                .isEqualTo("satisfied 0 point");
        assertThat(reason(held("aama:cma", "2021-10-20")))
                .as("expired: too late to earn points, and the examination asks for none")
                .isEqualTo("no-credits 0 point");
        assertThat(reason(held("aama:cma", "2021-10-20").with(InputKey.FAILED_EXAM_ATTEMPTS, 3)))
                .as("expired, and not admitted to the examination")
                .isEqualTo("not-reachable 60 point");
        assertThat(reason(held("aama:cma", "2016-10-20"))).as("lapsed").isEqualTo("no-credits 0 point");
        assertThat(reason(held("amt:rma", "2001-10-20")))
                .as("outside the programme")
                .isEqualTo("no-credits 0 point");
        assertThat(reason(
                        Certification.of("ncct:ncma", LocalDate.of(2025, 1, 1)).withNeverRenewed()))
                .as("inactive")
                .isEqualTo("not-reachable 14 clock-hour");
        assertThat(reason(RMA.withEvent(HistoryEvent.revoked(LocalDate.of(2026, 1, 1)))))
                .isEqualTo("revoked");
        assertThat(reason(RMA.withEvent(HistoryEvent.retired(LocalDate.of(2026, 1, 1)))))
                .isEqualTo("retired");
        assertThat(reason(RMA.withEvent(HistoryEvent.suspended(LocalDate.of(2026, 1, 1)))))
                .isEqualTo("suspended 30 point");
        assertThat(reason(held("amt:rma", "2026-11-25"))).isEqualTo("not-yet-certified");
    }

    private String reason(Certification certification) {
        JointPlan plan = policies.plan(List.of(certification), AS_OF);
        assertThat(plan.totalHours()).isEqualTo(hours(0));
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        JointPlan.Part part = plan.certifications().get(0);
        return part.status().label()
                + part.minimumAdditional().map(credits -> " " + credits).orElse("");
    }

    @Test
    void theAccountSaysWhichCoursesCountForBoth() {
        Activity both = course("12", "clinical").withKey("A-1");
        Activity hours = Activity.of(LocalDate.of(2026, 3, 1), Credits.of("6", "clock-hour"))
                .withKey("A-2");
        Activity before =
                Activity.of(LocalDate.of(2025, 1, 1), Credits.of("6", "point")).withKey("A-3");
        Explanation cma = policies.explain(CMA.withActivities(List.of(both, hours, before)), AS_OF);
        Explanation rma = policies.explain(RMA.withActivities(List.of(both, hours, before)), AS_OF);
        assertThat(cma.counted()).extracting(AccountEntry::key).containsExactly("A-3", "A-1");
        assertThat(cma.countedToo(rma)).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("A-1");
            assertThat(entry.counted())
                    .extracting(counted -> counted.amount() + " for " + counted.where())
                    .containsExactly("12 point for continuing-education");
        });
    }

    @Test
    void aPlanOfNothingIsEmpty() {
        JointPlan plan = policies.plan(List.of(), AS_OF);
        assertThat(plan.certifications()).isEmpty();
        assertThat(plan.separateHours()).isEqualTo(hours(0));
    }

    @Test
    void refusesAnUnknownCredential() {
        assertThatThrownBy(() -> policies.plan(List.of(CMA, held("nobody:cma", "2024-02-10")), AS_OF))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UNKNOWN_CREDENTIAL");
    }
}
