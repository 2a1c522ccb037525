package dev.renewal.examples.roster;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.error.InvalidInputException;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code activities.csv}. */
final class ActivityDraft implements RowDraft<Activity> {
    /** To let the library judge an amount before its unit is known. */
    private static final String ANY_UNIT = "unit";

    private final KeyDraft key;
    private String activityId;
    private LocalDate completedOn;
    private String kind;
    private List<String> topics = List.of();
    private List<String> approvers = List.of();
    private String amount;
    private String unit;

    ActivityDraft(KnownCredentials credentials) {
        this.key = new KeyDraft(credentials);
    }

    @Override
    public void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.HOLDER_ID -> key.readHolderId(cell);
            case Columns.CREDENTIAL -> key.readCredential(cell);
            case Columns.ACTIVITY_ID -> activityId = cell.isAbsent() ? null : cell.text();
            case Columns.COMPLETED_ON -> completedOn = cell.date();
            case Columns.KIND -> kind = cell.required("a kind, such as course");
            case Columns.TOPIC -> topics = cell.values();
            case Columns.APPROVED_BY -> approvers = cell.values();
            case Columns.AMOUNT -> amount = readAmount(cell);
            case Columns.UNIT -> unit = cell.required("a unit, such as ceu");
            default -> throw new IllegalArgumentException("no column of activities.csv: " + cell.column());
        }
    }

    private static String readAmount(Cell cell) throws RefusedException {
        String text = cell.required("an amount, such as 1.5");
        try {
            Credits.of(text, ANY_UNIT);
            return text;
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    @Override
    public RosterKey key() {
        return key.key();
    }

    @Override
    public Activity complete() throws RefusedException {
        try {
            Activity activity =
                    Activity.of(completedOn, Credits.of(amount, unit)).withKind(kind);
            if (activityId != null) {
                activity = activity.withKey(activityId);
            }
            return activity.withTopics(topics).withApprovers(approvers);
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }
}
