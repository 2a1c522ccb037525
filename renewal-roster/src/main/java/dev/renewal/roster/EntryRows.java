package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
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
    private Attempt latest = new Attempt(false);

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
        return latest.refusals;
    }

    /** Brings all rows together, unless none of {@code credentials.csv} can be used. */
    Optional<CompleteEntry> complete() {
        try {
            return latest.complete();
        } catch (InvalidInputException refusal) {
            // most rows are in good order: which one is to blame is asked only now
            latest = new Attempt(true);
        }
        try {
            return latest.complete();
        } catch (InvalidInputException refusal) {
            latest.refuse(latest.used, RefusedException.by(refusal));
            return Optional.empty();
        }
    }

    /**
     * Uses the rows one after the other. Where it judges, it asks of a row of {@code credentials.csv} whether the library would refuse
     * it, and of an id whether it was used.
     */
    private final class Attempt {
        private final boolean judging;
        private final List<HistoryEvent> events = new ArrayList<>(0);
        private final List<Activity> activities = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final Map<EventDay, Row> byEventDay = new HashMap<>();
        private final Map<String, Row> byId = new HashMap<>();
        private final List<Refusal> refusals = new ArrayList<>(0);
        private Row used;
        private int refusedRows;

        private Attempt(boolean judging) {
            this.judging = judging;
        }

        private Optional<CompleteEntry> complete() {
            credentials.forEach(this::use);
            items.forEach(this::use);
            if (used == null) {
                return Optional.empty();
            }
            Certification certification = ((CredentialRow) used.value())
                    .certification(used.holderId())
                    .events(events)
                    .activities(activities)
                    .payments(payments)
                    .build();
            return Optional.of(new CompleteEntry(used, certification, refusedRows, events, activities, payments));
        }

        private void use(Row row) {
            try {
                if (row.refused() != null) {
                    throw row.refused();
                }
                if (row.value() instanceof CredentialRow credential) {
                    use(row, credential);
                } else if (used == null) {
                    throw row.ofNobody();
                } else if (row.value() instanceof Activity activity) {
                    requireUnused(Columns.ACTIVITY_ID, activity.key(), row);
                    activities.add(activity);
                } else if (row.value() instanceof Payment payment) {
                    requireUnused(Columns.PAYMENT_ID, payment.key(), row);
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

        private void use(Row row, CredentialRow credential) throws RefusedException {
            if ((judging || used != null) && credential.hasStart()) {
                try {
                    credential.certification(row.holderId()).build();
                } catch (InvalidInputException refusal) {
                    throw RefusedException.by(refusal);
                }
            }
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
            used = row;
        }

        private void requireUnused(String column, Optional<String> id, Row row) throws RefusedException {
            Row earlier = judging && id.isPresent() ? byId.putIfAbsent(column + id.get(), row) : null;
            if (earlier != null) {
                throw RefusedException.found(
                        column,
                        id.get(),
                        "an id that is used once for this holder and credential, and line " + earlier.line()
                                + " uses it");
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
