package dev.renewal.roster;

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
    private String courseId;
    private LocalDate completedOn;
    private String kind;
    private List<String> topics = List.of();
    private List<String> approvers = List.of();
    /** As many as units, in the same order. */
    private List<String> amounts;

    private Cell units;

    ActivityDraft(KnownCredentials credentials) {
        this.key = new KeyDraft(credentials);
    }

    @Override
    public void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.HOLDER_ID -> key.readHolderId(cell);
            case Columns.CREDENTIAL -> key.readCredential(cell);
            case Columns.ACTIVITY_ID -> activityId = cell.isAbsent() ? null : cell.text();
            case Columns.COURSE_ID -> courseId = cell.isAbsent() ? null : cell.text();
            case Columns.COMPLETED_ON -> completedOn = cell.date();
            case Columns.KIND -> kind = cell.required("a kind, such as course");
            case Columns.TOPIC -> topics = cell.values();
            case Columns.APPROVED_BY -> approvers = cell.values();
            case Columns.AMOUNT -> amounts = readAmounts(cell);
            case Columns.UNIT -> {
                cell.required("a unit, such as ceu");
                units = cell;
            }
            default -> throw new IllegalArgumentException("no column of activities.csv: " + cell.column());
        }
    }

    private static List<String> readAmounts(Cell cell) throws RefusedException {
        cell.required("an amount, such as 1.5");
        List<String> amounts = cell.eachValue();
        for (String amount : amounts) {
            try {
                Credits.of(amount, ANY_UNIT);
            } catch (InvalidInputException refusal) {
                throw RefusedException.by(refusal);
            }
        }
        return amounts;
    }

    @Override
    public KeyDraft about() {
        return key;
    }

    @Override
    public Activity complete() throws RefusedException {
        List<String> names = units.eachValue();
        if (names.size() != amounts.size()) {
            throw RefusedException.found(
                    Columns.UNIT,
                    units.text(),
                    amounts.size() == 1
                            ? "one unit, as there is one amount"
                            : amounts.size() + " units, one an amount");
        }
        try {
            Activity activity = Activity.of(completedOn, Credits.of(amounts.get(0), names.get(0)))
                    .withKind(kind);
            for (int at = 1; at < names.size(); at++) {
                activity = activity.withSize(Credits.of(amounts.get(at), names.get(at)));
            }
            if (activityId != null) {
                activity = activity.withKey(activityId);
            }
            if (courseId != null) {
                activity = activity.withCourse(courseId);
            }
            return activity.withTopics(topics).withApprovers(approvers);
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }
}
