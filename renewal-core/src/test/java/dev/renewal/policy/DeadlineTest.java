package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void areOrderedByDateAndOnOneDateByTheNameOfTheKind() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Deadline expiration = Deadline.of(DeadlineKind.EXPIRATION, day, Route.CONTINUING_EDUCATION);
        Deadline reinstatement = Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, day, Route.REINSTATEMENT);
        Deadline earlier = Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, day.minusDays(1), Route.REINSTATEMENT);
        assertThat(reinstatement).isGreaterThan(expiration).isGreaterThan(earlier);
        assertThat(earlier).isLessThan(expiration);
        assertThat(expiration)
                .isEqualByComparingTo(Deadline.of(new DeadlineKind("expiration"), day, Route.EXAMINATION));
    }

    @Test
    void namesARoute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(DeadlineKind.EXPIRATION, LocalDate.of(2026, 6, 30), List.of(), false))
                .withMessage("expiration: a deadline names a route");
    }

    @Test
    void aKindHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeadlineKind(" "));
    }
}
