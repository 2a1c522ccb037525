package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of {@code history.csv}. */
final class HistoryDraft implements RowDraft<HistoryEvent> {
    private static final String KINDS = "one of "
            + Arrays.stream(HistoryEvent.Kind.values())
                    .map(HistoryEvent.Kind::label)
                    .collect(Collectors.joining(", "));

    private final KeyDraft key;
    private HistoryEvent.Kind kind;
    private LocalDate on;
    private LocalDate expiresOn;
    private LocalDate until;

    HistoryDraft(KnownCredentials credentials) {
        this.key = new KeyDraft(credentials);
    }

    @Override
    public void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.HOLDER_ID -> key.readHolderId(cell);
            case Columns.CREDENTIAL -> key.readCredential(cell);
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
    public KeyDraft about() {
        return key;
    }

    @Override
    public HistoryEvent complete() throws RefusedException {
        if (kind == HistoryEvent.Kind.EXTENDED && until == null) {
            throw RefusedException.missing(Columns.UNTIL, "the new last day of the term");
        }
        try {
            return new HistoryEvent(kind, on, Optional.ofNullable(expiresOn), Optional.ofNullable(until));
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }
}
