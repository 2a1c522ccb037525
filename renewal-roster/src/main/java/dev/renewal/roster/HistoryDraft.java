package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of {@code history.csv}. */
final class HistoryDraft extends ItemDraft {
    private static final String KINDS = "one of "
            + Arrays.stream(HistoryEvent.Kind.values())
                    .map(HistoryEvent.Kind::label)
                    .collect(Collectors.joining(", "));

    private HistoryEvent.Kind kind;
    private LocalDate on;
    private LocalDate expiresOn;
    private LocalDate until;
    private HistoryEvent event;

    HistoryDraft(long line, KnownCredentials credentials) {
        super(RosterFile.HISTORY, line, credentials);
    }

    @Override
    void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.EVENT -> kind = readKind(cell);
            case Columns.ON -> on = cell.date();
            case Columns.EXPIRES_ON -> expiresOn = cell.isAbsent() ? null : cell.date();
            case Columns.UNTIL -> until = cell.isAbsent() ? null : cell.date();
            default -> throw new IllegalArgumentException("no column of history.csv: " + cell.column());
        }
    }

    private static HistoryEvent.Kind readKind(Cell cell) throws RefusedException {
        String name = InputNames.compared(cell.required(KINDS));
        for (HistoryEvent.Kind kind : HistoryEvent.Kind.values()) {
            if (kind.label().equals(name)) {
                return kind;
            }
        }
        throw RefusedException.found(cell.column(), cell.text(), KINDS);
    }

    @Override
    void check() throws RefusedException {
        if (kind == HistoryEvent.Kind.EXTENDED && until == null) {
            throw RefusedException.missing(Columns.UNTIL, "the new last day of the term");
        }
        try {
            event = new HistoryEvent(kind, on, Optional.ofNullable(expiresOn), Optional.ofNullable(until));
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    @Override
    void requireConsistent(CredentialRow row) throws RefusedException {
        if (row.certifiedOn() != null && on.isBefore(row.certifiedOn())) {
            throw RefusedException.found(Columns.ON, on.toString(), "a day that is not before the certification");
        }
        if (row.refusesRenewals() && kind == HistoryEvent.Kind.RENEWED) {
            throw RefusedException.found(
                    Columns.EVENT,
                    kind.label(),
                    "no renewal of a holder whose renewed_on is never in " + RosterFile.CREDENTIALS.fileName());
        }
    }

    /** Whether it has a printed expiration, of which the day of certification can be derived. */
    boolean isPrinted() {
        return expiresOn != null;
    }

    @Override
    void addTo(EntryRows rows) throws RefusedException {
        rows.add(line(), event);
    }
}
