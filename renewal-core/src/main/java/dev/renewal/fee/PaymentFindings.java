package dev.renewal.fee;

import dev.renewal.fact.Fate;
import dev.renewal.fact.Finding;
import dev.renewal.fact.NearestWord;
import dev.renewal.fact.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports what an answer says of the payments of a record: each payment that does nothing, and payments that look like one.
 *
 * <p>Made for each answer; not thread-safe.
 */
public final class PaymentFindings {
    private final Trace trace;
    /** How often each sentence was reported, as equal payments lead to one finding each; null while there is none. */
    private @Nullable Map<String, Integer> reported;

    /**
     * Starts the findings of one answer, or of one rule of it.
     *
     * @param trace the trace of the answer
     */
    public PaymentFindings(Trace trace) {
        this.trace = Objects.requireNonNull(trace, "trace");
    }

    /**
     * Reports a payment that pays nothing, as no fee of its name was unpaid.
     *
     * @param payment the payment
     */
    public void unused(Payment payment) {
        Objects.requireNonNull(payment, "payment");
        ofNoEffect("payment-unused", payment, "No such fee of the term was unpaid.");
    }

    /**
     * Reports what is so of payments whatever their fee is for: refunds that take back nothing, payments of nothing, and equal
     * payments without a key.
     *
     * @param history the payments of the record
     */
    public void ofRecord(PaymentHistory history) {
        Objects.requireNonNull(history, "history");
        List<PaymentHistory.Refund> refunds = history.refunds();
        for (int i = 0; i < refunds.size(); i++) {
            ofRefund(refunds.get(i).refund(), refunds.get(i).takenBack());
        }
        List<Payment> nothing = history.ofNothing();
        for (int i = 0; i < nothing.size(); i++) {
            ofNoEffect("payment-nothing", nothing.get(i), "Its amount is zero.");
        }
        List<Payment> payments = history.payments();
        int day = 0;
        for (int i = 1; i <= payments.size(); i++) {
            if (i == payments.size()
                    || !payments.get(i).paidOn().equals(payments.get(day).paidOn())) {
                if (i - day > 1) {
                    reportDuplicates(payments.subList(day, i));
                }
                day = i;
            }
        }
    }

    private void ofRefund(Payment refund, Optional<Payment> takenBack) {
        if (takenBack.isEmpty()) {
            ofNoEffect("refund-unmatched", refund, "No earlier payment of the opposite amount is left to take back.");
            return;
        }
        if (trace.isExplaining()) {
            Payment payment = takenBack.get();
            trace.accountFor(refund, new Fate.Used("takes back the payment of " + payment.paidOn()));
            trace.accountFor(
                    payment, new Fate.LeftOut("taken-back", "The refund of " + refund.paidOn() + " took it back."));
        }
    }

    private void reportDuplicates(List<Payment> ofOneDay) {
        Set<Payment> seen = new HashSet<>();
        for (int i = 0; i < ofOneDay.size(); i++) {
            Payment payment = ofOneDay.get(i);
            if (payment.key().isEmpty() && !seen.add(payment)) {
                // a third equal payment leads to an equal finding, which is reported once
                trace.report(new Finding(
                        "possible-duplicate",
                        Finding.Item.PAYMENT,
                        payment.paidOn().toString(),
                        "The " + described(payment) + " is recorded more than once without a key; each of them counts.",
                        Optional.empty()));
            }
        }
    }

    /**
     * Reports each name of a fee that the credential does not know.
     *
     * @param payments the payments of the record
     * @param quoted the fees that the credential quotes
     * @param read the fees that it looks for among the payments
     */
    public void unknownFees(List<Payment> payments, Set<String> quoted, Set<String> read) {
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(quoted, "quoted");
        Objects.requireNonNull(read, "read");
        Set<String> unknown = null;
        for (int i = 0; i < payments.size(); i++) {
            String fee = payments.get(i).fee();
            if (quoted.contains(fee) || read.contains(fee)) {
                continue;
            }
            unknown = unknown == null ? new HashSet<>() : unknown;
            if (unknown.add(fee)) {
                List<String> known = new ArrayList<>(quoted);
                known.addAll(read);
                trace.report(new Finding(
                        "unknown-fee",
                        Finding.Item.WORD,
                        fee,
                        "The credential has no fee \"" + fee + "\", so payments of it pay nothing.",
                        NearestWord.of(fee, known)));
            }
        }
    }

    private static String described(Payment payment) {
        return (payment.amount().isNegative() ? "refund" : "payment") + " of the fee " + payment.fee() + " on "
                + payment.paidOn() + " (" + payment.amount() + ")";
    }

    private void ofNoEffect(String code, Payment payment, String why) {
        trace.accountFor(payment, new Fate.LeftOut(code, why));
        String sentence = "The " + described(payment) + " does nothing. " + why;
        reported = reported == null ? new HashMap<>() : reported;
        int number = reported.merge(code + sentence, 1, Integer::sum);
        trace.report(new Finding(
                code,
                Finding.Item.PAYMENT,
                payment.key().orElse(payment.paidOn().toString()),
                number == 1 ? sentence : sentence + " It is number " + number + " of its kind.",
                Optional.empty()));
    }
}
