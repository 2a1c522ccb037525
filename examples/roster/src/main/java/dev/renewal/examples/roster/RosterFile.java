package dev.renewal.examples.roster;

import java.util.List;

/** The files of a roster, in the order in which they are read and their refusals are reported. */
enum RosterFile {
    CREDENTIALS(
            "credentials.csv",
            List.of(Columns.HOLDER_ID, Columns.CREDENTIAL, Columns.CERTIFIED_ON),
            List.of(
                    Columns.RENEWED_ON,
                    Columns.REINSTATED_ON,
                    Columns.EXPIRES_ON,
                    Columns.MEMBER,
                    Columns.FAILED_EXAM_ATTEMPTS)),
    ACTIVITIES(
            "activities.csv",
            List.of(
                    Columns.HOLDER_ID,
                    Columns.CREDENTIAL,
                    Columns.COMPLETED_ON,
                    Columns.KIND,
                    Columns.AMOUNT,
                    Columns.UNIT),
            List.of(Columns.ACTIVITY_ID, Columns.TOPIC, Columns.APPROVED_BY)),
    PAYMENTS(
            "payments.csv",
            List.of(Columns.HOLDER_ID, Columns.CREDENTIAL, Columns.PAID_ON, Columns.FEE, Columns.AMOUNT),
            List.of());

    private final String fileName;
    private final List<String> required;
    private final List<String> optional;

    RosterFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
    }

    String fileName() {
        return fileName;
    }

    List<String> required() {
        return required;
    }

    boolean has(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
