package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events, activities and payments of one entry, in the order of the files. */
final class EntryRows {
    private final List<HistoryEvent> events = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final Map<String, Long> activityLines = new HashMap<>();
    private final Map<String, Long> paymentLines = new HashMap<>();
    private final Map<EventDay, Listed> listed = new HashMap<>();

    /** The same event twice is one. */
    private record EventDay(HistoryEvent.Kind kind, LocalDate on) {}

    /** What is listed of an event: two rows of one event that differ contradict each other. */
    private record Listed(long line, Optional<LocalDate> printedExpiration, Optional<LocalDate> until) {}

    void add(long line, HistoryEvent event) throws RefusedException {
        EventDay day = new EventDay(event.kind(), event.on());
        Listed earlier = listed.get(day);
        if (earlier != null) {
            requireSame(Columns.EXPIRES_ON, event.printedExpiration(), earlier.printedExpiration, earlier.line);
            requireSame(Columns.UNTIL, event.until(), earlier.until, earlier.line);
        }
        if (earlier == null || earlier.printedExpiration.isEmpty()) {
            listed.put(day, new Listed(line, event.printedExpiration(), event.until()));
        }
        events.add(event);
    }

    private static void requireSame(
            String column, Optional<LocalDate> found, Optional<LocalDate> earlier, long earlierLine)
            throws RefusedException {
        if (found.isPresent() && earlier.isPresent() && !found.equals(earlier)) {
            throw RefusedException.found(
                    column,
                    found.get().toString(),
                    earlier.get() + ", which line " + earlierLine + " says of the same event");
        }
    }

    void add(long line, Activity activity) throws RefusedException {
        requireUnused(Columns.ACTIVITY_ID, activity.key(), line, activityLines);
        activities.add(activity);
    }

    void add(long line, Payment payment) throws RefusedException {
        requireUnused(Columns.PAYMENT_ID, payment.key(), line, paymentLines);
        payments.add(payment);
    }

    private static void requireUnused(String column, Optional<String> id, long line, Map<String, Long> lines)
            throws RefusedException {
        Long earlier = id.isEmpty() ? null : lines.putIfAbsent(id.get(), line);
        if (earlier != null) {
            throw RefusedException.found(
                    column,
                    id.get(),
                    "an id that is used once for this holder and credential, and line " + earlier + " uses it");
        }
    }

    Certification.Builder addedTo(Certification.Builder certification) {
        return certification.events(events).activities(activities).payments(payments);
    }

    /** Returns how many rows are dated after a day, and the latest of their days. */
    LaterRows laterThan(LocalDate day) {
        LaterRows later = LaterRows.NONE;
        for (HistoryEvent event : events) {
            later = later.and(event.on(), day);
        }
        for (Activity activity : activities) {
            later = later.and(activity.completedOn(), day);
        }
        for (Payment payment : payments) {
            later = later.and(payment.paidOn(), day);
        }
        return later;
    }
}
