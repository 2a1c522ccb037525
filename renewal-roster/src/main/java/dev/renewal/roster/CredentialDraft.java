package dev.renewal.roster;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of {@code credentials.csv}. */
final class CredentialDraft extends RowDraft {
    private static final String NEVER = "never";
    private static final String COMPLETE = "complete";

    private LocalDate certifiedOn;
    private LocalDate renewedOn;
    private boolean neverRenewed;
    private LocalDate reinstatedOn;
    private LocalDate expiresOn;
    private boolean complete;
    private boolean hasHistoryColumn;
    private Boolean member;
    /** Read once the credential is known: its policy says of what type they are. */
    private List<Cell> inputCells = List.of();

    private CredentialRow row;

    CredentialDraft(long line, KnownCredentials credentials) {
        super(RosterFile.CREDENTIALS, line, credentials);
    }

    @Override
    void read(Cell cell) throws RefusedException {
        hasHistoryColumn |= cell.column().equals(Columns.HISTORY);
        if (!cell.isAbsent()) {
            readOptional(cell);
        }
    }

    private void readOptional(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.CERTIFIED_ON -> certifiedOn = cell.date();
            case Columns.RENEWED_ON -> readRenewedOn(cell);
            case Columns.REINSTATED_ON -> reinstatedOn = cell.date();
            case Columns.EXPIRES_ON -> expiresOn = cell.date();
            case Columns.HISTORY -> readHistory(cell);
            case Columns.MEMBER -> member = cell.yesOrNo();
            default -> {
                inputCells = inputCells.isEmpty() ? new ArrayList<>() : inputCells;
                inputCells.add(cell);
            }
        }
    }

    private void readRenewedOn(Cell cell) throws RefusedException {
        neverRenewed = InputNames.compared(cell.text()).equals(NEVER);
        renewedOn = neverRenewed ? null : cell.date();
    }

    private void readHistory(Cell cell) throws RefusedException {
        if (!InputNames.compared(cell.text()).equals(COMPLETE)) {
            throw RefusedException.found(
                    cell.column(),
                    cell.text(),
                    "complete, or an empty cell where not all renewals and reinstatements are listed");
        }
        complete = true;
    }

    @Override
    boolean canDoWithout(String column) {
        return column.equals(Columns.MEMBER) || credentials().inputColumns().contains(column);
    }

    /** Returns what the row says, once it is complete. */
    CredentialRow row() {
        return row;
    }

    @Override
    void check() throws RefusedException {
        RosterKey key = key();
        CredentialId credential = key.credential();
        Map<InputKey<?>, Serializable> inputs = inputCells.isEmpty() ? Map.of() : new HashMap<>();
        List<String> notTaken = inputCells.isEmpty() ? List.of() : new ArrayList<>();
        for (Cell cell : inputCells) {
            try {
                readInput(cell, credential, inputs, notTaken);
            } catch (RefusedException unreadable) {
                passOver(unreadable);
            }
        }
        row = new CredentialRow(
                credential,
                certifiedOn,
                renewedOn,
                neverRenewed && !hasHistoryColumn,
                reinstatedOn,
                expiresOn,
                complete || neverRenewed,
                member,
                inputs,
                notTaken);
        if (row.hasStart()) {
            requireUsable(row.certification(key.holderId()));
        }
    }

    private void readInput(
            Cell cell, CredentialId credential, Map<InputKey<?>, Serializable> inputs, List<String> notTaken)
            throws RefusedException {
        InputKey<?> declared = credentials().input(credential, cell.column());
        InputKey<?> readAs = declared == null ? credentials().inputOfAny(cell.column()) : declared;
        Serializable value = InputType.of(readAs.type()).read(cell);
        try {
            // the library may want more than the type says
            readAlone(credential, readAs, value);
        } catch (InvalidInputException refusal) {
            throw RefusedException.found(cell.column(), cell.text(), refusal.wanted());
        }
        if (declared == null) {
            notTaken.add(cell.column());
        } else {
            inputs.put(declared, value);
        }
    }

    private static <T extends Serializable> void readAlone(
            CredentialId credential, InputKey<T> input, Serializable value) {
        Certification.builder(credential).input(input, input.type().cast(value));
    }

    /** Lets the library judge the row before it is kept. */
    private static void requireUsable(Certification.Builder certification) throws RefusedException {
        try {
            certification.build();
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }
}
