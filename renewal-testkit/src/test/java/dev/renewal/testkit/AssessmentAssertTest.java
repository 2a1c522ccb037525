package dev.renewal.testkit;

import static dev.renewal.testkit.AssessmentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssessmentAssertTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Certification HOLDER =
            Certification.of("tst:one", LocalDate.of(2025, 3, 1)).withKey("H-1");

    private static Assessment answer(Certification holder, LocalDate asOf) {
        return RenewalPolicies.of(new SamplePolicy()).assess(holder, asOf);
    }

    @Test
    void answersThatSayTheSamePass() {
        Assessment wanted = answer(HOLDER, AS_OF);
        assertThat(wanted).saysTheSameAs(answer(HOLDER, AS_OF.plusDays(1))).isEqualTo(answer(HOLDER, AS_OF));
    }

    @Test
    void theAsOfDateCountsWhereEqualAnswersAreWanted() {
        Assessment found = answer(HOLDER, AS_OF);
        Assessment wanted = answer(HOLDER, AS_OF.plusDays(1));
        assertThatThrownBy(() -> assertThat(found).isEqualTo(wanted))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                tst:one of H-1 as of 2026-01-01: current
                  as-of date: wanted 2026-01-02, found 2026-01-01""");
        assertThatThrownBy(() -> assertThat(found).isEqualTo("an answer")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(null).isEqualTo(wanted)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(null).saysTheSameAs(wanted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void eachPartThatDiffersIsShown() {
        Assessment found = answer(HOLDER.withKey("H-2"), AS_OF);
        Assessment wanted = answer(HOLDER.withActivity(Activity.of(AS_OF, Credits.of("3", "point"))), AS_OF);
        assertThatThrownBy(() -> assertThat(found).as("the import").saysTheSameAs(wanted))
                .message()
                .startsWith("[the import] tst:one of H-2 as of 2026-01-01: current\n")
                .contains("\n  key: wanted H-1, found H-2\n")
                .contains("\n  continuing-education, missing: wanted 7 point, found 10 point\n")
                .endsWith("plan: wanted [2 point, topic law, 5 point], found [2 point, topic law, 8 point]")
                .doesNotContain("standing", "fees");
    }

    @Test
    void anOptionThatIsNotListedIsShown() {
        assertThatThrownBy(() -> assertThat(answer(HOLDER, AS_OF)).saysTheSameAs(answer(HOLDER, AS_OF.plusYears(5))))
                .hasMessageContaining("\n  options: wanted [");
    }
}
