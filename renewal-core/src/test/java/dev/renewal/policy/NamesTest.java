package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What a body may name anew: routes and inputs. */
class NamesTest {
    @Test
    void aRouteIsItsName() {
        assertThat(Route.EXAMINATION)
                .isEqualTo(new Route("examination"))
                .hasSameHashCodeAs(new Route("examination"))
                .hasToString("examination")
                .isNotEqualTo(Route.REINSTATEMENT)
                .doesNotHaveSameHashCodeAs(Route.REINSTATEMENT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Route(" "));
    }

    @Test
    void anInputIsItsNameAndItsType() {
        assertThat(InputKey.FAILED_EXAM_ATTEMPTS)
                .isEqualTo(new InputKey<>("failed_exam_attempts", Integer.class))
                .hasSameHashCodeAs(new InputKey<>("failed_exam_attempts", Integer.class))
                .hasToString("failed_exam_attempts")
                .isNotEqualTo(new InputKey<>("failed_exam_attempts", String.class))
                .isNotEqualTo(InputKey.CREDENTIALS_HELD)
                .doesNotHaveSameHashCodeAs(InputKey.CREDENTIALS_HELD);
        assertThatIllegalArgumentException().isThrownBy(() -> new InputKey<>("", Integer.class));
    }
}
