package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        rows.forEach(entry::add);
        entry.answer();
        return entry.lines;
    }

    /** One holder and credential: a roster of one entry at most. */
    private final class Entry {
        private final Roster roster = new Roster();
        private final EntryRows rows = new EntryRows();
        private final List<RosterLine> lines = new ArrayList<>();

        /** Takes a row that is in good order by itself. */
        private interface Sink<T> {
            void take(long line, RosterKey key, T value) throws RefusedException;
        }

        private void add(RosterRow row) {
            switch (row.rosterFile()) {
                case CREDENTIALS -> add(row.decoded(RowKind.CREDENTIAL), RosterFile.CREDENTIALS, roster::add);
                case ACTIVITIES ->
                    add(row.decoded(RowKind.ACTIVITY), RosterFile.ACTIVITIES, (line, key, activity) -> {
                        roster.require(key);
                        rows.add(line, activity);
                    });
                case PAYMENTS ->
                    add(row.decoded(RowKind.PAYMENT), RosterFile.PAYMENTS, (line, key, payment) -> {
                        roster.require(key);
                        rows.add(payment);
                    });
            }
        }

        private <T> void add(TableRow<T> row, RosterFile file, Sink<T> sink) {
            try {
                sink.take(row.line(), row.key(), row.value());
            } catch (RefusedException refused) {
                refuse(file, row.line(), refused);
                if (row.key() != null) {
                    roster.countRefusal(file, row.key());
                }
            }
        }

        private void refuse(RosterFile file, long line, RefusedException refused) {
            lines.add(RosterLine.of(new Refusal(file, line, refused.column(), refused.getMessage())));
        }

        private void answer() {
            if (roster.size() == 0) {
                return;
            }
            RosterEntry entry = roster.at(0);
            Certification complete = rows.addedTo(entry.certification());
            policies.assessAll(Stream.of(complete), asOf).forEach(outcome -> {
                try {
                    lines.add(RosterLine.of(Answers.answer(outcome, entry), entry.line()));
                } catch (RefusedException refused) {
                    refuse(RosterFile.CREDENTIALS, entry.line(), refused);
                }
            });
        }
    }
}
