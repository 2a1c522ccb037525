package dev.renewal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Money;
import dev.renewal.fee.PaymentHistory.Refund;
import dev.renewal.fee.PaymentHistory.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Allocation and refunds against searches that try everything. */
class PaymentHistoryProperties {
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final int DAYS = 6;

    @Property
    void eachRefundTakesBackWhatASearchFromBehindFinds(@ForAll("payments") List<Payment> payments) {
        Set<Payment> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Payment> found = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).amount().amount().signum() < 0) {
                found.add(takenBack(payments.subList(0, i), payments.get(i), taken));
            }
        }
        List<Payment> answered = new ArrayList<>();
        for (Refund refund : PaymentHistory.of(payments).refunds()) {
            answered.add(refund.takenBack().orElse(null));
        }
        assertThat(answered)
                .usingElementComparator(PaymentHistoryProperties::same)
                .isEqualTo(found);
    }

    private static Payment takenBack(List<Payment> earlier, Payment refund, Set<Payment> taken) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Payment payment = earlier.get(i);
            BigDecimal sum = payment.amount().amount().add(refund.amount().amount());
            boolean opposite = sum.signum() == 0 && payment.fee().equals(refund.fee());
            if (opposite && taken.add(payment)) {
                return payment;
            }
        }
        return null;
    }

    private static int same(Payment one, Payment other) {
        return one == other ? 0 : 1;
    }

    /** What is handed in later changes nothing of what was known. */
    @Property
    void whatIsKeptIsWhatWasKnown(@ForAll("payments") List<Payment> payments) {
        PaymentHistory history = PaymentHistory.of(payments);
        for (int day = 0; day < DAYS; day++) {
            LocalDate knownOn = FIRST.plusDays(day);
            List<Payment> known = new ArrayList<>(payments);
            known.removeIf(payment -> payment.paidOn().isAfter(knownOn));
            for (int from = 0; from <= day; from++) {
                LocalDate first = FIRST.plusDays(from);
                assertThat(history.kept("dues", first, knownOn))
                        .usingElementComparator(PaymentHistoryProperties::same)
                        .isEqualTo(keptOfAll(PaymentHistory.of(known), first));
            }
        }
    }

    private static List<Payment> keptOfAll(PaymentHistory history, LocalDate from) {
        List<Payment> kept = new ArrayList<>(history.payments());
        Set<Payment> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Refund refund : history.refunds()) {
            refund.takenBack().ifPresent(taken::add);
        }
        kept.removeIf(payment -> taken.contains(payment)
                || payment.amount().amount().signum() <= 0
                || !payment.fee().equals("dues")
                || payment.paidOn().isBefore(from));
        return kept;
    }

    @Property
    void eachPaymentPaysWhatASearchOverAllNumbersFinds(
            @ForAll("payments") List<Payment> payments, @ForAll("fees") List<FeeLine> fees) {
        List<Payment> kept = PaymentHistory.of(payments).kept("dues", FIRST, FIRST.plusDays(DAYS));
        List<FeeLine> unpaid = new ArrayList<>(fees);
        List<Share> shares = PaymentHistory.allocate(kept, fees);
        assertThat(shares).hasSameSizeAs(kept);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(shares.get(i).payment()).isSameAs(kept.get(i));
            int number = fewestOf(exactSums(kept.get(i), unpaid), Math.min(1, unpaid.size()));
            assertThat(shares.get(i).fees()).isEqualTo(unpaid.subList(0, number));
            unpaid.subList(0, number).clear();
        }
    }

    /** All numbers of oldest fees, two or more, whose sum is the amount. */
    private static Set<Integer> exactSums(Payment payment, List<FeeLine> unpaid) {
        Set<Integer> numbers = new HashSet<>();
        for (int number = 2; number <= unpaid.size(); number++) {
            List<FeeLine> oldest = unpaid.subList(0, number);
            BigDecimal sum = BigDecimal.ZERO;
            boolean known = true;
            for (FeeLine fee : oldest) {
                known &= fee.amount().isPresent();
                sum = sum.add(fee.amount().map(Money::amount).orElse(BigDecimal.ZERO));
            }
            if (known && sum.compareTo(payment.amount().amount()) == 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static int fewestOf(Set<Integer> numbers, int otherwise) {
        return numbers.isEmpty() ? otherwise : Collections.min(numbers);
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just("dues")), Tuple.of(1, Arbitraries.just("other"))),
                        Arbitraries.of("75", "75", "75", "60", "150", "225", "135", "0", "-75", "-75", "-150", "-60"))
                .as((day, fee, amount) -> Payment.of(FIRST.plusDays(day), fee, Money.of(amount, "USD")))
                .list()
                .ofMaxSize(9)
                .map(payments -> {
                    List<Payment> sorted = new ArrayList<>(payments);
                    sorted.sort(Comparator.comparing(Payment::paidOn));
                    return sorted;
                });
    }

    @Provide
    Arbitrary<List<FeeLine>> fees() {
        return Arbitraries.of("75", "75", "60", "0", "?")
                .map(amount -> FeeLine.of(
                        "dues", amount.equals("?") ? Optional.empty() : Optional.of(Money.of(amount, "USD"))))
                .list()
                .ofMaxSize(5);
    }
}
