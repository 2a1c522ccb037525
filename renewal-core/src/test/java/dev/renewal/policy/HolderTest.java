package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.amount.Money;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import java.time.LocalDate;
import java.util.List;
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
    void paymentsOfTheTermAreThoseThatWereNotTakenBack() {
        Certification paid = MadeUpBody.CERTIFICATION.withPayments(List.of(
                paid(MadeUpBody.START.minusDays(1), "60"),
                paid(MadeUpBody.START, "61"),
                paid(MadeUpBody.START.plusDays(1), "62"),
                paid(MadeUpBody.END, "-62"),
                paid(MadeUpBody.END, "0")));
        Holder payer = MadeUpBody.holder(paid, Standing.CURRENT, trace);
        assertThat(payer.paidInTerm(" Dues")).containsExactly(paid(MadeUpBody.START, "61"));
        assertThat(payer.paidInTerm("late")).isEmpty();
        assertThat(payer.payments().payments()).hasSize(5);
    }

    private static Payment paid(LocalDate day, String dollars) {
        return Payment.of(day, "dues", Money.of(dollars, "USD"));
    }

    @Test
    void aHolderCanBeLookedAtInAnotherTerm() {
        holder.found(MadeUpBody.TERM);
        holder.reached(new LapseSchedule.Stage(Standing.CURRENT, ""));
        Holder then = holder.during(MadeUpBody.TERM.next());
        assertThat(then.term()).isEqualTo(MadeUpBody.TERM.next());
        assertThat(then.certification()).isSameAs(holder.certification());
        assertThat(then.payments()).isSameAs(holder.payments());
        assertThat(then.trace()).isSameAs(trace);
        assertThat(then.stageOrNull()).isNull();
        assertThat(holder.term()).isEqualTo(MadeUpBody.TERM);
    }

    @Test
    void theStageIsThereOnceItIsReached() {
        assertThatIllegalStateException().isThrownBy(holder::stage).withMessage("the stage is not found yet");
        assertThat(holder.stageOrNull()).isNull();
        holder.reached(new LapseSchedule.Stage(Standing.EXPIRED, "late"));
        assertThat(holder.stageOrNull()).isNotNull();
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
