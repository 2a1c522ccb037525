package dev.renewal.testkit;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A certification and an as-of date. Its text shows everything in them, to reproduce a failure. */
record Question(Certification certification, LocalDate asOf) {
    Question asOf(LocalDate day) {
        return new Question(certification, day);
    }

    boolean isCertified() {
        return !asOf.isBefore(certification.history().beganOn());
    }

    /** Returns all days of a certification. */
    static Stream<LocalDate> days(Certification certification) {
        RenewalHistory history = certification.history();
        return Stream.of(
                        Stream.of(history.beganOn()),
                        history.renewedOn().stream(),
                        history.reinstatedOn().stream(),
                        history.printedExpiration().stream(),
                        certification.activities().stream().map(Activity::completedOn),
                        certification.payments().stream().map(Payment::paidOn))
                .flatMap(days -> days);
    }

    @Override
    public String toString() {
        RenewalHistory history = certification.history();
        List<String> parts = new ArrayList<>();
        parts.add(certification + ", certified on " + history.beganOn());
        history.events().forEach(event -> parts.add(text(event)));
        if (history.isComplete()) {
            parts.add(history.neverRenewed() ? "never renewed" : "every event listed");
        }
        history.printedExpiration().ifPresent(day -> parts.add("printed expiration " + day));
        certification.member().ifPresent(member -> parts.add(member ? "a member" : "no member"));
        for (InputKey<?> input : certification.inputs()) {
            parts.add(input + " " + certification.input(input).orElseThrow());
        }
        certification.activities().forEach(activity -> parts.add(text(activity)));
        certification
                .payments()
                .forEach(payment ->
                        parts.add("paid " + payment.amount() + " " + payment.fee() + " on " + payment.paidOn()));
        return String.join("; ", parts) + "; as of " + asOf;
    }

    private static String text(HistoryEvent event) {
        return event + " on " + event.on()
                + event.until().map(day -> " until " + day).orElse("")
                + event.printedExpiration()
                        .map(day -> " with the printed expiration " + day)
                        .orElse("");
    }

    private static String text(Activity activity) {
        return activity.kind() + " of " + activity.completedOn() + " worth " + activity.amount()
                + (activity.topics().isEmpty() ? "" : " on " + activity.topics())
                + (activity.approvers().isEmpty() ? "" : " approved by " + activity.approvers())
                + activity.delivery().map(delivery -> " delivered " + delivery).orElse("")
                + activity.course().map(course -> " of the course " + course).orElse("")
                + activity.usedFor()
                        .map(credential -> " used for " + credential)
                        .orElse("");
    }
}
