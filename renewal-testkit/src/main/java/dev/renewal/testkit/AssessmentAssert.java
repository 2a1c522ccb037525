package dev.renewal.testkit;

import dev.renewal.policy.Assessment;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an answer, for the tests of policies and of hosts. A failure shows the parts in which two answers differ, with
 * the dates of the holder.
 */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {
    private AssessmentAssert(@Nullable Assessment actual) {
        super(actual, AssessmentAssert.class);
    }

    /**
     * Starts assertions about an answer.
     *
     * @param actual the answer that was found
     * @return the assertions
     */
    public static AssessmentAssert assertThat(@Nullable Assessment actual) {
        return new AssessmentAssert(actual);
    }

    /**
     * Asserts that the answer differs from another one in nothing but its as-of date.
     *
     * @param wanted the answer that is wanted
     * @return these assertions
     * @throws AssertionError if there is no answer, or anything else differs
     */
    public AssessmentAssert saysTheSameAs(Assessment wanted) {
        isNotNull();
        if (!actual.saysTheSameAs(wanted)) {
            fail(Differences.apartFromTheAsOfDate(wanted, actual));
        }
        return this;
    }

    /**
     * Asserts that the answer equals another one, as-of date included.
     *
     * @param wanted the answer that is wanted
     * @return these assertions
     * @throws AssertionError if it is no equal answer
     */
    @Override
    public AssessmentAssert isEqualTo(@Nullable Object wanted) {
        if (actual != null && wanted instanceof Assessment answer && !actual.equals(answer)) {
            fail(Differences.all(answer, actual));
        }
        return super.isEqualTo(wanted);
    }

    private void fail(List<String> differences) {
        failWithMessage("%s%n  %s", actual, String.join("\n  ", differences));
    }
}
