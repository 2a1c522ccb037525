package dev.renewal.testkit;

import dev.renewal.credit.Activity;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Trait;
import dev.renewal.policy.Certification;
import dev.renewal.policy.RenewalPolicy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * The contract of a policy as JUnit tests: extend it in the tests of your body, and name the policy and a few certifications.
 *
 * <p>Each test carries the number of the rule that it checks; {@code docs/policy-contract.md} lists the rules with their
 * intent. A failure names the certification and the as-of date that show it. The tests are always the same ones: what is
 * chosen at random is chosen from a fixed seed.
 */
public abstract class RenewalPolicyContract {
    /** Creates the tests; JUnit does. */
    protected RenewalPolicyContract() {}

    /**
     * Returns the policy under test, made anew by its public constructor.
     *
     * @return the policy
     */
    protected abstract RenewalPolicy policy();

    /**
     * Returns a few certifications that are typical of the body, at least one: for each credential whose rules differ one,
     * with activities of each kind, topic, approver and unit that the body counts, payments where it looks at them, and its
     * further inputs. Their dates are best a few years apart.
     *
     * <p>The kit varies them: it asks as of the days around each deadline and each start of a fact, and adds, leaves out and
     * moves what they hold.
     *
     * @return the certifications
     */
    protected abstract List<Certification> samples();

    /**
     * Returns a generator of certifications. Unless overridden, it varies the {@linkplain #samples samples}.
     *
     * @return the generator
     */
    protected Arbitrary<Certification> certifications() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Makes the activity that a line of a plan asks for. Override it where the body counts the line's credits in another
     * unit, or for another kind, than a course in the unit of the line.
     *
     * @param line the line
     * @param day the day of completion
     * @return a course in the unit of the line, with its topics, approvers, kind and delivery, and no less than it asks for
     */
    protected Activity earned(PlanLine line, LocalDate day) {
        Activity activity = Activity.of(day, line.credits());
        for (Trait trait : line.traits()) {
            activity = switch (trait.attribute()) {
                case "topic" -> activity.withTopic(trait.value());
                case "approved_by" -> activity.withApprover(trait.value());
                case "kind" -> activity.withKind(trait.value());
                case "delivery" -> activity.withDelivery(trait.value());
                default -> activity;
            };
        }
        return activity;
    }
}
