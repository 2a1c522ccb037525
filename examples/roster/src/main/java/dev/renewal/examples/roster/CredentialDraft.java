package dev.renewal.examples.roster;

import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A row of {@code credentials.csv}. */
final class CredentialDraft implements RowDraft<Certification> {
    private static final String NEVER = "never";
    private static final Pattern NATURAL = Pattern.compile("[0-9]{1,9}");

    private final KnownCredentials credentials;
    private final KeyDraft key;
    private LocalDate certifiedOn;
    private Integer failedAttempts;
    /** What needs a certification to be added to, in the order of the header. */
    private final List<UnaryOperator<Certification>> additions = new ArrayList<>();

    CredentialDraft(KnownCredentials credentials) {
        this.credentials = credentials;
        this.key = new KeyDraft(credentials);
    }

    @Override
    public void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.HOLDER_ID -> key.readHolderId(cell);
            case Columns.CREDENTIAL -> key.readCredential(cell);
            case Columns.CERTIFIED_ON -> certifiedOn = cell.date();
            default -> {
                if (!cell.isAbsent()) {
                    readOptional(cell);
                }
            }
        }
    }

    private void readOptional(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.RENEWED_ON -> readRenewedOn(cell);
            case Columns.REINSTATED_ON -> {
                LocalDate day = cell.date();
                additions.add(certification -> certification.withReinstatedOn(day));
            }
            case Columns.EXPIRES_ON -> {
                LocalDate day = cell.date();
                additions.add(certification -> certification.withPrintedExpiration(day));
            }
            case Columns.MEMBER -> {
                boolean member = readMember(cell);
                additions.add(certification -> certification.withMember(member));
            }
            case Columns.FAILED_EXAM_ATTEMPTS -> failedAttempts = readFailedAttempts(cell);
            default -> throw new IllegalArgumentException("no column of credentials.csv: " + cell.column());
        }
    }

    private void readRenewedOn(Cell cell) throws RefusedException {
        if (cell.text().equals(NEVER)) {
            additions.add(Certification::withNeverRenewed);
        } else {
            LocalDate day = cell.date();
            additions.add(certification -> certification.withRenewedOn(day));
        }
    }

    private static boolean readMember(Cell cell) throws RefusedException {
        return switch (cell.text()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw RefusedException.found(
                        cell.column(), cell.text(), "true, false, or an empty cell where it is not known");
        };
    }

    private static Integer readFailedAttempts(Cell cell) throws RefusedException {
        if (!NATURAL.matcher(cell.text()).matches()) {
            throw RefusedException.found(
                    cell.column(), cell.text(), "a whole number, not negative, of at most 9 digits");
        }
        return Integer.valueOf(cell.text());
    }

    @Override
    public RosterKey key() {
        return key.key();
    }

    @Override
    public Certification complete() throws RefusedException {
        RosterKey about = key.key();
        try {
            Certification certification =
                    Certification.of(about.credential(), certifiedOn).withKey(about.holderId());
            for (UnaryOperator<Certification> addition : additions) {
                certification = addition.apply(certification);
            }
            return failedAttempts != null && credentials.takesFailedAttempts(about.credential())
                    ? certification.with(InputKey.FAILED_EXAM_ATTEMPTS, failedAttempts)
                    : certification;
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }
}
