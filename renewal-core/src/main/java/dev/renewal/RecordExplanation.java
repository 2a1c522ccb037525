package dev.renewal;

import dev.renewal.credit.Activity;
import dev.renewal.fact.Trace;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.List;

/** Records in the explanation which parts of a record were known on the as-of date, and which are dated later. */
final class RecordExplanation {
    private static final String LATER = "after-as-of";

    private RecordExplanation() {}

    /** Records both, and returns the certification as it was known on the as-of date. */
    static Certification explained(Certification certification, Trace trace) {
        RenewalHistory history = certification.history();
        history.certifiedOn().ifPresent(day -> trace.given("certified_on", day));
        for (HistoryEvent event : history.events()) {
            event(event.kind().label() + "_on", event.on(), trace);
        }
        if (history.neverRenewed()) {
            trace.given("renewed_on", "never");
        }
        history.printedExpiration().ifPresent(day -> trace.given("expires_on", day));
        certification.member().ifPresent(isMember -> trace.given("member", isMember));
        certification
                .inputs()
                .forEach(input ->
                        trace.given(input.name(), certification.input(input).orElseThrow()));
        for (Activity activity : certification.activities()) {
            leaveOutLater(activity, activity.completedOn(), trace);
        }
        for (Payment payment : certification.payments()) {
            leaveOutLater(payment, payment.paidOn(), trace);
        }
        compare(certification, trace);
        return certification.asKnownOn(trace.asOf());
    }

    private static void event(String field, LocalDate day, Trace trace) {
        trace.given(field, day);
        if (day.isAfter(trace.asOf())) {
            trace.leftOut(field, LATER, later(day));
        }
    }

    private static void leaveOutLater(Object item, LocalDate day, Trace trace) {
        if (day.isAfter(trace.asOf())) {
            trace.leftOut(item.toString(), LATER, later(day));
        }
    }

    private static String later(LocalDate day) {
        return "Dated " + day + ", after the as-of date.";
    }

    /** Compares the as-of date with the days up to which the record is known. */
    private static void compare(Certification certification, Trace trace) {
        RenewalHistory history = certification.history();
        for (HistoryEvent event : history.events()) {
            trace.hasReached(event.on());
        }
        List<Activity> activities = certification.activities();
        int place = activities.size();
        while (place > 0 && !trace.hasReached(activities.get(--place).completedOn())) {
            // skip items dated after the as-of date
        }
        List<Payment> payments = certification.payments();
        place = payments.size();
        while (place > 0 && !trace.hasReached(payments.get(--place).paidOn())) {
            // skip items dated after the as-of date
        }
    }
}
