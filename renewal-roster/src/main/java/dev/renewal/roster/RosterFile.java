package dev.renewal.roster;

import java.util.List;

/** The files of a roster, in the order in which their refused rows are reported. */
enum RosterFile {
    CREDENTIALS(
            "credentials.csv",
            List.of(Columns.HOLDER_ID, Columns.CREDENTIAL),
            List.of(
                    Columns.CERTIFIED_ON,
                    Columns.RENEWED_ON,
                    Columns.REINSTATED_ON,
                    Columns.EXPIRES_ON,
                    Columns.HISTORY,
                    Columns.MEMBER)),
    ACTIVITIES(
            "activities.csv",
            List.of(
                    Columns.HOLDER_ID,
                    Columns.CREDENTIAL,
                    Columns.COMPLETED_ON,
                    Columns.KIND,
                    Columns.AMOUNT,
                    Columns.UNIT),
            List.of(Columns.ACTIVITY_ID, Columns.COURSE_ID, Columns.TOPIC, Columns.APPROVED_BY)),
    PAYMENTS(
            "payments.csv",
            List.of(Columns.HOLDER_ID, Columns.CREDENTIAL, Columns.PAID_ON, Columns.FEE, Columns.AMOUNT),
            List.of(Columns.PAYMENT_ID)),
    HISTORY(
            "history.csv",
            List.of(Columns.HOLDER_ID, Columns.CREDENTIAL, Columns.EVENT, Columns.ON),
            List.of(Columns.EXPIRES_ON, Columns.UNTIL));

    private static final RosterFile[] ALL = values();

    private final String fileName;
    private final List<String> required;
    private final List<String> optional;

    RosterFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
    }

    /** Returns the file at a place among all. */
    static RosterFile at(int place) {
        return ALL[place];
    }

    String fileName() {
        return fileName;
    }

    List<String> required() {
        return required;
    }

    /** The columns that the file need not have, besides those of further inputs. */
    List<String> optional() {
        return optional;
    }
}
