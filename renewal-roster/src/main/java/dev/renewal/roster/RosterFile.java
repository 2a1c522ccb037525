package dev.renewal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of a roster, in the order in which they are read and their refused rows are reported. */
enum RosterFile {
    CREDENTIALS(
            "credentials.csv",
            Set.of(),
            Columns.CERTIFIED_ON,
            Columns.RENEWED_ON,
            Columns.REINSTATED_ON,
            Columns.EXPIRES_ON,
            Columns.HISTORY,
            Columns.MEMBER),
    /** What activities have in common stands behind what each has of its own: {@link RowReader} reads it once. */
    ACTIVITIES(
            "activities.csv",
            Set.of(Columns.COMPLETED_ON, Columns.KIND, Columns.AMOUNT, Columns.UNIT),
            Columns.COMPLETED_ON,
            Columns.ACTIVITY_ID,
            Columns.COURSE_ID,
            Columns.KIND,
            Columns.TOPIC,
            Columns.APPROVED_BY,
            Columns.AMOUNT,
            Columns.UNIT),
    PAYMENTS(
            "payments.csv",
            Set.of(Columns.PAID_ON, Columns.FEE, Columns.AMOUNT),
            Columns.PAYMENT_ID,
            Columns.PAID_ON,
            Columns.FEE,
            Columns.AMOUNT),
    HISTORY(
            "history.csv",
            Set.of(Columns.EVENT, Columns.ON),
            Columns.EVENT,
            Columns.ON,
            Columns.EXPIRES_ON,
            Columns.UNTIL);

    private static final RosterFile[] ALL = values();

    private final String fileName;
    private final List<String> columns;
    private final List<String> required;

    RosterFile(String fileName, Set<String> required, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
        this.required = new ArrayList<>(List.of(Columns.HOLDER_ID, Columns.CREDENTIAL));
        this.columns.stream().filter(required::contains).forEach(this.required::add);
    }

    /** Returns the file at a place among all. */
    static RosterFile at(int place) {
        return ALL[place];
    }

    String fileName() {
        return fileName;
    }

    /** Returns the columns that the file must have. */
    List<String> required() {
        return required;
    }

    /** Returns the columns besides those of the holder and the credential, and those of further inputs. */
    List<String> columns() {
        return columns;
    }
}
