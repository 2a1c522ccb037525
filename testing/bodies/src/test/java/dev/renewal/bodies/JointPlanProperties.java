package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.JointPlan.Part;
import dev.renewal.policy.JointPlan.Status;
import dev.renewal.policy.PlannedCourse;
import dev.renewal.policy.RenewalOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Laws of joint plans, over holders of two to five certifications of all bodies; four holders to a try. */
class JointPlanProperties {
    private static final int HOLDERS_OF_A_TRY = 4;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 7_000;
    private static final Fraction HALF = Fraction.of(1, 2);

    private final RenewalPolicies policies = RenewalPolicies.load();
    private final List<CredentialId> credentials =
            policies.credentials().stream().map(Credential::id).toList();

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void holdForEveryHolder(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HOLDERS_OF_A_TRY; i++) {
            LocalDate asOf = FIRST.plusDays(random.nextInt(DAYS));
            List<Certification> holder = holder(random, asOf);
            JointPlan plan = policies.plan(holder, asOf);
            leavesNothingMissing(plan, holder);
            isAsShortAsTheLongest(plan);
            addsUp(plan);
            JointPlan fewer = policies.plan(holder.subList(0, holder.size() - 1), asOf);
            assertThat(fewer.totalHours()).isLessThanOrEqualTo(plan.totalHours());
            List<Certification> turned = new ArrayList<>(holder);
            Collections.reverse(turned);
            JointPlan other = policies.plan(turned, asOf);
            assertThat(other.totalHours()).isEqualTo(plan.totalHours());
            assertThat(other.lines()).hasSameSizeAs(plan.lines());
        }
    }

    private List<Certification> holder(Random random, LocalDate asOf) {
        RecordGenerator records = new RecordGenerator(random.nextLong());
        List<Certification> holder = new ArrayList<>();
        List<CredentialId> held = new ArrayList<>(credentials);
        // half of the holders are medical assistants, as those of most employers
        held.removeIf(id ->
                random.nextBoolean() && !List.of("cma", "rma", "ccma", "cpht").contains(id.code()));
        Collections.shuffle(held, random);
        for (CredentialId credential : held.subList(0, 2 + random.nextInt(4))) {
            holder.add(random.nextInt(4) == 0 ? records.of(List.of(credential)) : current(credential, random, asOf));
        }
        return holder;
    }

    /** A certification whose term most likely runs, with some courses. */
    private static Certification current(CredentialId credential, Random random, LocalDate asOf) {
        Certification.Builder record = Certification.builder(credential)
                .certifiedOn(asOf.minusDays(random.nextInt(1_000)))
                .neverRenewed(true)
                .printedExpiration(random.nextInt(3) == 0 ? asOf.plusDays(random.nextInt(360)) : null);
        for (int i = random.nextInt(5); i > 0; i--) {
            String amount = List.of("0.25", "1", "2.5", "7", "9.9999", "20").get(random.nextInt(6));
            Activity course = Activity.of(
                            asOf.minusDays(random.nextInt(200)), Credits.of(amount, CreditUnit.CONTACT_HOUR))
                    .withSize(Credits.of(amount, CreditUnit.CLOCK_HOUR));
            course = random.nextBoolean() ? course.withApprover("aama") : course;
            for (String topic : List.of("clinical", "general", "administrative", "law", "patient-safety")) {
                course = random.nextInt(4) == 0 ? course.withTopic(topic) : course;
            }
            record.activity(course);
        }
        return record.build();
    }

    /** Recorded as courses on the as-of date, the lines satisfy every planned option, and what is planned needs them. */
    private void leavesNothingMissing(JointPlan plan, List<Certification> holder) {
        for (int i = 0; i < holder.size(); i++) {
            Part part = plan.certifications().get(i);
            assertThat(part.answer()).isEqualTo(policies.assess(holder.get(i), plan.asOf()));
            if (part.isPlanned()) {
                RenewalOption option = part.option().orElseThrow();
                assertThat(option.isOpen() && option.canStillBeSatisfied()).isTrue();
                assertThat(option.shortfall().isEarned()).isFalse();
                Certification recorded = holder.get(i);
                for (PlannedCourse line : plan.lines()) {
                    recorded = recorded.withActivity(line.asActivity(plan.asOf()));
                }
                Assessment then = policies.assess(recorded, plan.asOf());
                assertThat(then.option(option.route()).shortfall().isEarned()).isTrue();
                assertThat(then.option(option.route()).shortfall().uncounted())
                        .as("each line counts")
                        .hasSameSizeAs(option.shortfall().uncounted());
            } else {
                assertThat(part.answer().options())
                        .as("%s is no reason", part.status())
                        .noneMatch(option -> option.isOpen()
                                && part.status() != Status.SATISFIED
                                && !option.shortfall().requirements().isEmpty()
                                && option.shortfall().isComplete()
                                && option.canStillBeSatisfied());
            }
        }
    }

    /** The topics of the bodies differ, so the longest plan by itself serves the others; computed from the shortfalls. */
    private static void isAsShortAsTheLongest(JointPlan plan) {
        Fraction longest = Fraction.ZERO;
        Fraction separate = Fraction.ZERO;
        for (Part part : plan.certifications()) {
            if (part.isPlanned()) {
                Credits fewest = part.minimumAdditional().orElseThrow();
                Fraction hours = Fraction.of(fewest.millionths(), 1_000_000)
                        .over(hourIn(part.answer().credential()));
                longest = hours.compareTo(longest) > 0 ? hours : longest;
                separate = separate.plus(hours);
            }
        }
        assertThat(plan.totalHours()).isEqualTo(longest);
        assertThat(plan.separateHours()).isEqualTo(separate);
    }

    private static Fraction hourIn(CredentialId credential) {
        return credential.body().equals("nha") && !credential.code().equals("cpht") ? HALF : Fraction.ONE;
    }

    private static void addsUp(JointPlan plan) {
        Fraction total = Fraction.ZERO;
        long planned = plan.certifications().stream().filter(Part::isPlanned).count();
        for (PlannedCourse line : plan.lines()) {
            assertThat(line.hours()).isGreaterThan(Fraction.ZERO);
            total = total.plus(line.hours());
            assertThat(line.counts()).hasSize((int) planned);
            for (PlannedCourse.Count count : line.counts()) {
                assertThat(count.credits()).isEqualTo(line.hours().times(hourIn(count.credential())));
            }
            assertThat(line.by())
                    .isEqualTo(plan.certifications().stream()
                            .filter(Part::isPlanned)
                            .flatMap(part -> part.option().orElseThrow().earnBy().stream())
                            .min(LocalDate::compareTo));
        }
        assertThat(total).isEqualTo(plan.totalHours());
        boolean noted = plan.notes().stream().anyMatch(note -> note.key().equals("plan.hour"));
        assertThat(noted).isEqualTo(planned > 0);
        assertThat(plan.notes().stream().anyMatch(note -> note.key().endsWith(".ce.shared")))
                .isEqualTo(planned > 1);
    }
}
