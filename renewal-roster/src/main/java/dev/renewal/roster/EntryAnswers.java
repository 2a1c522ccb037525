package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers about one holder and credential after the other, for hosts that bring their rows together by themselves: word for
 * word what the roster host writes. Thread-safe.
 */
public final class EntryAnswers {
    private final RenewalPolicies policies;
    private final LocalDate asOf;

    /**
     * Makes one.
     *
     * @param policies the policies to ask
     * @param asOf the date as of which they are asked
     */
    public EntryAnswers(RenewalPolicies policies, LocalDate asOf) {
        this.policies = policies;
        this.asOf = asOf;
    }

    /**
     * Answers about one holder and credential.
     *
     * @param rows all rows with one key, sorted by file and line
     * @return the answer, if a row of {@code credentials.csv} is in good order, and the refusals
     */
    public List<RosterLine> about(Iterable<RosterRow> rows) {
        Entry entry = new Entry();
        rows.forEach(entry::take);
        entry.answer();
        return entry.lines;
    }

    /** One holder and credential: a roster of one entry at most. */
    private final class Entry {
        private final Roster roster = new Roster();
        private final EntryRows rows = new EntryRows();
        private final List<RosterRow> ofOtherFiles = new ArrayList<>();
        private final List<RosterLine> lines = new ArrayList<>();

        /** Takes a row that is in good order by itself. */
        private interface Sink<T> {
            void take(long line, RosterKey key, T value) throws RefusedException;
        }

        private void take(RosterRow row) {
            if (row.rosterFile() == RosterFile.CREDENTIALS) {
                add(
                        row.decoded(RowKind.CREDENTIAL),
                        RosterFile.CREDENTIALS,
                        (line, key, value) -> roster.add(line, value));
                return;
            }
            ofOtherFiles.add(row);
            if (row.rosterFile() == RosterFile.HISTORY) {
                TableRow<HistoryEvent> event = row.decoded(RowKind.EVENT);
                if (event.refused() == null) {
                    roster.notePrinted(event.key(), event.usable());
                }
            }
        }

        private void add(RosterRow row) {
            RosterFile file = row.rosterFile();
            switch (file) {
                case CREDENTIALS -> throw new IllegalStateException("a row of the other files");
                case ACTIVITIES ->
                    add(row.decoded(RowKind.ACTIVITY), file, (line, key, activity) -> {
                        roster.require(key);
                        rows.add(line, activity);
                    });
                case PAYMENTS ->
                    add(row.decoded(RowKind.PAYMENT), file, (line, key, payment) -> {
                        roster.require(key);
                        rows.add(line, payment);
                    });
                case HISTORY ->
                    add(row.decoded(RowKind.EVENT), file, (line, key, event) -> {
                        roster.require(key, event);
                        rows.add(line, event);
                    });
            }
        }

        private <T> void add(TableRow<T> row, RosterFile file, Sink<T> sink) {
            try {
                sink.take(row.line(), row.key(), row.value());
                for (RefusedException unreadable : row.passedOver()) {
                    refuse(file, row.line(), row.subject(), unreadable);
                }
                if (!row.passedOver().isEmpty()) {
                    roster.countRefusal(file, row.key());
                }
            } catch (RefusedException refused) {
                refuse(file, row.line(), row.subject(), refused);
                if (row.key() != null) {
                    roster.countRefusal(file, row.key());
                }
            }
        }

        private void refuse(RosterFile file, long line, RowSubject subject, RefusedException refused) {
            lines.add(RosterLine.of(Refusal.of(file, line, subject, refused)));
        }

        private void answer() {
            roster.settle((line, key, refused) -> refuse(RosterFile.CREDENTIALS, line, RowSubject.of(key), refused));
            ofOtherFiles.forEach(this::add);
            if (roster.size() == 0) {
                return;
            }
            RosterEntry entry = roster.at(0);
            try {
                CompleteEntry complete = CompleteEntry.of(entry, rows);
                lines.add(RosterLine.of(Answers.answer(policies, complete, asOf), entry.line()));
            } catch (RefusedException refused) {
                refuse(
                        RosterFile.CREDENTIALS,
                        entry.line(),
                        RowSubject.of(entry.row().key()),
                        refused);
            }
        }
    }
}
