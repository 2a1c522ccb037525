package dev.renewal.rules.aamp;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.fee.PaymentFindings;
import dev.renewal.policy.Day;
import dev.renewal.policy.DueDay;
import dev.renewal.policy.Holder;
import dev.renewal.term.RunningTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The renewal fee of a term and the fee for paying it late, and the payments of the term that pay them.
 *
 * <p>The first payment of the renewal fee pays it, whatever its amount. The late fee is owed where that payment is late, or
 * none is there after the due day.
 */
final class CertificateFees {
    static final String RENEWAL = "renewal";
    static final String LATE = "late";

    private final Day due;

    CertificateFees(Day due) {
        this.due = due;
    }

    /** The due day of the renewal fee; payments that pay nothing are reported. */
    Resolvable<Holder.Rule<List<DueDay>>> dueDays() {
        return facts -> {
            AsOf fees = new AsOf(facts);
            return holder -> List.of(fees.settled(holder));
        };
    }

    /** How often the renewal fee is still to be paid: once, or not at all. */
    Resolvable<Holder.Rule<Integer>> renewalUnpaid() {
        return facts -> {
            AsOf fees = new AsOf(facts);
            return holder -> fees.renewal(holder).isEmpty() ? 1 : 0;
        };
    }

    /** How often the late fee is still to be paid: once, or not at all. */
    Resolvable<Holder.Rule<Integer>> lateUnpaid() {
        return facts -> {
            AsOf fees = new AsOf(facts);
            return holder -> fees.isLateOwed(holder) && fees.late(holder).isEmpty() ? 1 : 0;
        };
    }

    private final class AsOf {
        private final Holder.Rule<LocalDate> due;

        AsOf(FactsAsOf facts) {
            this.due = CertificateFees.this.due.asOf(facts);
        }

        DueDay settled(Holder holder) {
            Trace trace = holder.trace();
            LocalDate day = due.of(holder);
            Optional<Payment> renewal = renewal(holder);
            Optional<Payment> late = isLateOwed(holder) ? late(holder) : Optional.empty();
            renewal.ifPresent(payment -> trace.accountFor(payment, new Fate.Paid(RENEWAL, day)));
            late.ifPresent(payment -> trace.accountFor(
                    payment, new Fate.Paid(LATE, holder.term().dates().end())));
            List<Payment> unused = new ArrayList<>(ofTerm(RENEWAL, holder));
            unused.addAll(ofTerm(LATE, holder));
            // by identity, as a record may hold two equal payments
            unused.removeIf(payment -> payment == renewal.orElse(null) || payment == late.orElse(null));
            PaymentFindings findings = new PaymentFindings(trace);
            unused.forEach(findings::unused);
            return new DueDay(day, renewal.isPresent());
        }

        Optional<Payment> renewal(Holder holder) {
            return ofTerm(RENEWAL, holder).stream().findFirst();
        }

        /** The payment that pays the late fee, if that is owed. */
        Optional<Payment> late(Holder holder) {
            LocalDate day = due.of(holder);
            return ofTerm(LATE, holder).stream()
                    .filter(payment -> payment.paidOn().isAfter(day))
                    .findFirst();
        }

        boolean isLateOwed(Holder holder) {
            LocalDate day = due.of(holder);
            boolean inTime = renewal(holder)
                    .filter(payment -> !payment.paidOn().isAfter(day))
                    .isPresent();
            // a short first term may begin after the day
            return !inTime
                    && !day.isBefore(holder.term().dates().start())
                    && holder.trace().isPast(day);
        }

        /** The payments of the term; those up to a renewal that opened it late are of the term before. */
        private static List<Payment> ofTerm(String fee, Holder holder) {
            RunningTerm term = holder.term();
            LocalDate from = term.openedLateOn()
                    .map(day -> day.plusDays(1))
                    .orElse(term.dates().start());
            return holder.payments().kept(fee, from, holder.trace().asOf());
        }
    }
}
