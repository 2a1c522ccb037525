package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2024, 1, ofJanuary);
    }

    @Test
    void aLineHoldsAWholeRecord() {
        assertThat(
                        Records.read(
                                "sample:one",
                                "certified 2024-01-01; renewed 2024-01-02; reinstated 2024-01-03 printed 2024-01-31;"
                                        + " extended 2024-01-04 until 2024-01-30; suspended 2024-01-05; resumed 2024-01-06;"
                                        + " revoked 2024-01-07; retired 2024-01-08; complete; printed 2024-01-29;"
                                        + " did course 2024-01-09 1.5 credit law/safety by aama as one;"
                                        + " did card 2024-01-10 1 card as two; key holder-1; member true;"
                                        + " input failed_exam_attempts 3; paid 2024-01-11 renewal 60.00; input born_on 1980-02-29"))
                .isEqualTo(Certification.builder("sample:one")
                        .certifiedOn(day(1))
                        .event(HistoryEvent.renewed(day(2)))
                        .event(HistoryEvent.reinstated(day(3)).withPrintedExpiration(day(31)))
                        .event(HistoryEvent.extended(day(4), day(30)))
                        .event(HistoryEvent.suspended(day(5)))
                        .event(HistoryEvent.resumed(day(6)))
                        .event(HistoryEvent.revoked(day(7)))
                        .event(HistoryEvent.retired(day(8)))
                        .complete(true)
                        .printedExpiration(day(29))
                        .activity(Activity.of(day(9), Credits.of("1.5", "credit"))
                                .withTopic("law")
                                .withTopic("safety")
                                .withApprover("aama")
                                .withKey("one"))
                        .activity(Activity.of(day(10), Credits.of("1", "card"))
                                .withKind("card")
                                .withKey("two"))
                        .key("holder-1")
                        .member(true)
                        .input(InputKey.FAILED_EXAM_ATTEMPTS, 3)
                        .payment(Payment.of(day(11), "renewal", Money.of("60.00", "USD")))
                        .input(new InputKey<>("born_on", LocalDate.class), LocalDate.of(1980, 2, 29))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"renwed 2024-01-01", "did course 2024-01-09 1 credit law of aama"})
    void anEntryThatIsNotKnownIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Records.read("sample:one", line));
    }
}
