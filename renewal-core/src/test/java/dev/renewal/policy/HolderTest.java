package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.fact.Trace;
import org.junit.jupiter.api.Test;

class HolderTest {
    private final Trace trace = MadeUpBody.trace(MadeUpBody.END);
    private final Holder holder = new Holder(MadeUpBody.CERTIFICATION, trace);

    @Test
    void theRecordAndTheTraceAreThereFromTheBeginning() {
        assertThat(holder.certification()).isSameAs(MadeUpBody.CERTIFICATION);
        assertThat(holder.history()).isEqualTo(MadeUpBody.CERTIFICATION.history());
        assertThat(holder.trace()).isSameAs(trace);
    }

    @Test
    void theTermIsThereOnceItIsFound() {
        assertThatIllegalStateException().isThrownBy(holder::term).withMessage("the term is not found yet");
        holder.found(MadeUpBody.TERM);
        assertThat(holder.term()).isEqualTo(MadeUpBody.TERM);
    }

    @Test
    void theStageIsThereOnceItIsReached() {
        assertThatIllegalStateException().isThrownBy(holder::stage).withMessage("the stage is not found yet");
        assertThat(holder.hasStage()).isFalse();
        holder.reached(new LapseSchedule.Stage(Standing.EXPIRED, "late"));
        assertThat(holder.hasStage()).isTrue();
        assertThat(holder.stage()).isEqualTo(Standing.EXPIRED);
        assertThat(holder.stageWord()).isEqualTo("late");
    }

    @Test
    void aDayIsKeptForTheDeclarationThatItWasComputedOf() {
        Day one = Day.TERM_END.named("a day");
        Day other = Day.TERM_END.named("a day");
        assertThat(holder.namedDayOrNull(one)).isNull();
        holder.keep(one, MadeUpBody.START);
        holder.keep(other, MadeUpBody.END);
        assertThat(holder.namedDayOrNull(one)).isEqualTo(MadeUpBody.START);
        assertThat(holder.namedDayOrNull(other)).isEqualTo(MadeUpBody.END);
    }
}
