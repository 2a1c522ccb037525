package dev.renewal.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void areOrderedByDateAndOnOneDateByTheNameOfTheKind() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Deadline expiration = new Deadline(DeadlineKind.EXPIRATION, day);
        Deadline reinstatement = new Deadline(DeadlineKind.REINSTATEMENT_CLOSES, day);
        Deadline earlier = new Deadline(DeadlineKind.REINSTATEMENT_CLOSES, day.minusDays(1));
        assertThat(reinstatement).isGreaterThan(expiration).isGreaterThan(earlier);
        assertThat(earlier).isLessThan(expiration);
        assertThat(expiration).isEqualByComparingTo(new Deadline(new DeadlineKind("expiration"), day));
    }

    @Test
    void aKindHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeadlineKind(" "));
    }
}
