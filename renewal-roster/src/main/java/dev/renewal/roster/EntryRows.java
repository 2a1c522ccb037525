package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one holder and credential, and what can be used of them: one row of {@code credentials.csv}, and all others in good
 * order that do not contradict it or each other.
 */
final class EntryRows {
    private final List<Row> credentials = new ArrayList<>(1);
    private final List<Row> items = new ArrayList<>();
    private final List<HistoryEvent> events = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final Map<String, Row> byActivityId = new HashMap<>();
    private final Map<String, Row> byPaymentId = new HashMap<>();
    private final Map<EventDay, Row> byEventDay = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Row used;
    private int refusedRows;

    /** The same event twice is one. */
    private record EventDay(HistoryEvent.Kind kind, LocalDate on) {}

    /** Takes a row: those of a file in their order, those of {@code credentials.csv} first. */
    void take(Row row) {
        if (row.file() == RosterFile.CREDENTIALS) {
            credentials.add(row);
        } else {
            items.add(row);
        }
    }

    /** Returns the line of the first row. */
    long line() {
        return credentials.get(0).line();
    }

    /** Returns what was refused, once it was asked for {@link #complete}. */
    List<Refusal> refusals() {
        return refusals;
    }

    /** Brings all rows together, unless none of {@code credentials.csv} can be used. */
    Optional<CompleteEntry> complete() {
        try {
            return complete(false);
        } catch (InvalidInputException contradiction) {
            // which row is to blame is asked only now, as most are in good order
            refusals.clear();
            refusedRows = 0;
            used = null;
            events.clear();
            activities.clear();
            payments.clear();
            byActivityId.clear();
            byPaymentId.clear();
            byEventDay.clear();
            return complete(true);
        }
    }

    private Optional<CompleteEntry> complete(boolean judging) {
        credentials.forEach(row -> use(row, judging));
        items.forEach(row -> use(row, judging));
        if (used == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CompleteEntry(
                    used,
                    ((CredentialRow) used.value())
                            .certification(used.holderId())
                            .events(events)
                            .activities(activities)
                            .payments(payments)
                            .build(),
                    refusedRows,
                    events,
                    activities,
                    payments));
        } catch (InvalidInputException contradiction) {
            if (!judging) {
                throw contradiction;
            }
            refuse(used, RefusedException.by(contradiction));
            return Optional.empty();
        }
    }

    private void use(Row row, boolean judging) {
        if (row.refused() != null) {
            refuse(row, row.refused());
            return;
        }
        try {
            if (row.value() instanceof CredentialRow credential) {
                use(row, credential, judging);
            } else if (used == null) {
                throw row.ofNobody();
            } else if (row.value() instanceof Activity activity) {
                requireUnused(Columns.ACTIVITY_ID, activity.key(), row, byActivityId);
                activities.add(activity);
            } else if (row.value() instanceof Payment payment) {
                requireUnused(Columns.PAYMENT_ID, payment.key(), row, byPaymentId);
                payments.add(payment);
            } else {
                use(row, (HistoryEvent) row.value());
            }
            row.passedOver().forEach(unreadable -> refusals.add(row.refusal(unreadable)));
            refusedRows += row.passedOver().isEmpty() ? 0 : 1;
        } catch (RefusedException reason) {
            refuse(row, reason);
        }
    }

    private void refuse(Row row, RefusedException reason) {
        refusals.add(row.refusal(reason));
        refusedRows++;
    }

    private void use(Row row, CredentialRow credential, boolean judging) throws RefusedException {
        if (used != null) {
            throw RefusedException.found(
                    Columns.CREDENTIAL,
                    row.credential().toString(),
                    "one row a holder and credential, and that of this holder is on line " + used.line());
        }
        if (!credential.hasStart() && !isPrintedInHistory(credential)) {
            throw RefusedException.missing(
                    Columns.CERTIFIED_ON,
                    "a date, such as 2026-11-24, or a printed expiration in this row or in "
                            + RosterFile.HISTORY.fileName());
        }
        if (judging && credential.hasStart()) {
            try {
                credential.certification(row.holderId()).build();
            } catch (InvalidInputException refusal) {
                throw RefusedException.by(refusal);
            }
        }
        used = row;
    }

    /** Whether there is a printed expiration, of which the day of certification can be derived. */
    private boolean isPrintedInHistory(CredentialRow credential) {
        return items.stream()
                .anyMatch(row -> row.value() instanceof HistoryEvent event
                        && event.printedExpiration().isPresent()
                        && contradiction(event, credential).isEmpty());
    }

    private static Optional<RefusedException> contradiction(HistoryEvent event, CredentialRow credential) {
        if (credential.certifiedOn() != null && event.on().isBefore(credential.certifiedOn())) {
            return Optional.of(RefusedException.found(
                    Columns.ON, event.on().toString(), "a day that is not before the certification"));
        }
        if (credential.refusesRenewals() && event.kind() == HistoryEvent.Kind.RENEWED) {
            return Optional.of(RefusedException.found(
                    Columns.EVENT,
                    event.kind().label(),
                    "no renewal of a holder whose renewed_on is never in " + RosterFile.CREDENTIALS.fileName()));
        }
        return Optional.empty();
    }

    private static void requireUnused(String column, Optional<String> id, Row row, Map<String, Row> rows)
            throws RefusedException {
        Row earlier = id.isEmpty() ? null : rows.putIfAbsent(id.get(), row);
        if (earlier != null) {
            throw RefusedException.found(
                    column,
                    id.get(),
                    "an id that is used once for this holder and credential, and line " + earlier.line() + " uses it");
        }
    }

    /** Two rows of one event that differ contradict each other. */
    private void use(Row row, HistoryEvent event) throws RefusedException {
        Optional<RefusedException> contradiction = contradiction(event, (CredentialRow) used.value());
        if (contradiction.isPresent()) {
            throw contradiction.get();
        }
        EventDay day = new EventDay(event.kind(), event.on());
        Row listed = byEventDay.get(day);
        if (listed != null) {
            HistoryEvent earlier = (HistoryEvent) listed.value();
            requireSame(Columns.EXPIRES_ON, event.printedExpiration(), earlier.printedExpiration(), listed);
            requireSame(Columns.UNTIL, event.until(), earlier.until(), listed);
        }
        if (listed == null
                || ((HistoryEvent) listed.value()).printedExpiration().isEmpty()) {
            byEventDay.put(day, row);
        }
        events.add(event);
    }

    private static void requireSame(String column, Optional<LocalDate> found, Optional<LocalDate> earlier, Row listed)
            throws RefusedException {
        if (found.isPresent() && earlier.isPresent() && !found.equals(earlier)) {
            throw RefusedException.found(
                    column,
                    found.get().toString(),
                    earlier.get() + ", which line " + listed.line() + " says of the same event");
        }
    }
}
