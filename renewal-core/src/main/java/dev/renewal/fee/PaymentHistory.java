package dev.renewal.fee;

import dev.renewal.amount.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payments of one record: which of them a refund took back, and which fees the others pay.
 *
 * <p>A refund takes back the latest earlier payment of the same fee with the opposite amount that no other refund took back.
 * Each payment that stays pays the oldest unpaid fee; if its amount is exactly the sum of the two, three or more oldest unpaid
 * fees, it pays those. Immutable and thread-safe.
 */
public final class PaymentHistory {
    private static final int NONE = -1;

    private final List<Payment> payments;
    /** For each payment its refund and for each refund its payment, by index, or {@link #NONE}; null without refunds. */
    private final int @Nullable [] counterparts;

    /**
     * A refund and the payment that it takes back.
     *
     * @param refund the refund
     * @param takenBack the payment, or empty if there is none: then the refund does nothing
     */
    public record Refund(Payment refund, Optional<Payment> takenBack) {
        /**
         * Checks that nothing is missing.
         *
         * @param refund the refund
         * @param takenBack the payment, or empty if there is none
         */
        public Refund {
            Objects.requireNonNull(refund, "refund");
            Objects.requireNonNull(takenBack, "takenBack");
        }
    }

    /**
     * A payment and the fees that it pays.
     *
     * @param payment the payment
     * @param fees the fees, the oldest first; empty if none was unpaid
     */
    public record Share(Payment payment, List<FeeLine> fees) {
        /**
         * Copies the list.
         *
         * @param payment the payment
         * @param fees the fees, the oldest first; empty if none was unpaid
         */
        public Share {
            Objects.requireNonNull(payment, "payment");
            Objects.requireNonNull(fees, "fees");
            fees = List.copyOf(fees);
        }

        /** {@return whether the payment pays one fee of a known amount that is another than its own} */
        public boolean isOfOtherAmount() {
            // several fees are paid only by their exact sum
            return fees.size() == 1
                    && fees.get(0).amountOrNull() != null
                    && !fees.get(0).amountOrNull().equals(payment.amount());
        }
    }

    private record Refundable(String fee, Money amount) {}

    private PaymentHistory(List<Payment> payments) {
        this.payments = List.copyOf(payments);
        this.counterparts = hasRefunds(payments) ? counterparts(this.payments) : null;
    }

    /**
     * Matches the refunds of a record.
     *
     * @param payments the payments and refunds in the order of their days; those of one day in the order of the host
     * @return the history
     * @throws IllegalArgumentException if a payment is dated before the one that it follows
     */
    public static PaymentHistory of(List<Payment> payments) {
        Objects.requireNonNull(payments, "payments");
        for (int i = 1; i < payments.size(); i++) {
            if (payments.get(i).paidOn().isBefore(payments.get(i - 1).paidOn())) {
                throw new IllegalArgumentException("payments are in the order of their days");
            }
        }
        return new PaymentHistory(payments);
    }

    private static boolean hasRefunds(List<Payment> payments) {
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).amount().isNegative()) {
                return true;
            }
        }
        return false;
    }

    private static int[] counterparts(List<Payment> payments) {
        int[] counterparts = new int[payments.size()];
        Arrays.fill(counterparts, NONE);
        // the latest payment that was not taken back is on top
        Map<Refundable, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < counterparts.length; i++) {
            Payment payment = payments.get(i);
            if (!payment.amount().isNegative()) {
                Refundable refundable = new Refundable(payment.fee(), payment.amount());
                open.computeIfAbsent(refundable, each -> new ArrayDeque<>()).push(i);
                continue;
            }
            Deque<Integer> earlier =
                    open.get(new Refundable(payment.fee(), payment.amount().negated()));
            if (earlier != null && !earlier.isEmpty()) {
                counterparts[i] = earlier.pop();
                counterparts[counterparts[i]] = i;
            }
        }
        return counterparts;
    }

    /** {@return the payments and refunds in the order of their days} */
    public List<Payment> payments() {
        return payments;
    }

    /** {@return the refunds in the order of their days, each with the payment that it takes back} */
    public List<Refund> refunds() {
        if (counterparts == null) {
            return List.of();
        }
        List<Refund> refunds = new ArrayList<>();
        for (int i = 0; i < counterparts.length; i++) {
            if (payments.get(i).amount().isNegative()) {
                refunds.add(new Refund(
                        payments.get(i),
                        counterparts[i] == NONE ? Optional.empty() : Optional.of(payments.get(counterparts[i]))));
            }
        }
        return List.copyOf(refunds);
    }

    /** {@return the payments of nothing, in the order of their days; they pay no fee} */
    public List<Payment> ofNothing() {
        List<Payment> nothing = List.of();
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).amount().isZero()) {
                nothing = nothing.isEmpty() ? new ArrayList<>() : nothing;
                nothing.add(payments.get(i));
            }
        }
        return List.copyOf(nothing);
    }

    /**
     * Returns the payments of a fee that can pay something, as was known on a day: without refunds, payments of nothing, and
     * payments that a refund up to that day took back.
     *
     * @param fee the name of the fee, as it is compared
     * @param from the first day of the payments
     * @param knownOn the last day of the payments and of the refunds
     * @return the payments in the order of their days
     */
    public List<Payment> kept(String fee, LocalDate from, LocalDate knownOn) {
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(knownOn, "knownOn");
        List<Payment> kept = List.of();
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (payment.paidOn().isAfter(knownOn)) {
                break;
            }
            if (payment.fee().equals(fee)
                    && !payment.paidOn().isBefore(from)
                    && payment.amount().amount().signum() > 0
                    && !isTakenBack(i, knownOn)) {
                kept = kept.isEmpty() ? new ArrayList<>() : kept;
                kept.add(payment);
            }
        }
        return List.copyOf(kept);
    }

    private boolean isTakenBack(int payment, LocalDate knownOn) {
        return counterparts != null
                && counterparts[payment] != NONE
                && !payments.get(counterparts[payment]).paidOn().isAfter(knownOn);
    }

    /**
     * Lets payments pay fees.
     *
     * @param payments the payments in the order of their days, such as those of {@link #kept}
     * @param fees the fees, the oldest first
     * @return each payment with the fees that it pays
     */
    public static List<Share> allocate(List<Payment> payments, List<FeeLine> fees) {
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(fees, "fees");
        List<Share> shares = new ArrayList<>(payments.size());
        int paid = 0;
        for (int i = 0; i < payments.size(); i++) {
            int further = Math.min(numberPaid(payments.get(i).amount(), fees, paid), fees.size() - paid);
            shares.add(new Share(payments.get(i), fees.subList(paid, paid + further)));
            paid += further;
        }
        return List.copyOf(shares);
    }

    /** The number of fees whose sum an amount is, or else one; an amount in another currency is no sum of them. */
    private static int numberPaid(Money amount, List<FeeLine> fees, int paid) {
        Money sum = null;
        for (int i = paid; i < fees.size(); i++) {
            Money further = fees.get(i).amountOrNull();
            if (further == null || !further.currency().equals(amount.currency())) {
                return 1;
            }
            sum = sum == null ? further : sum.plus(further);
            int order = sum.amount().compareTo(amount.amount());
            if (i > paid && order == 0) {
                return i - paid + 1;
            }
            if (order > 0) {
                return 1;
            }
        }
        return 1;
    }
}
