package dev.renewal.roster;

/** The names of the columns. The library names the fields that it refuses by the same words. */
final class Columns {
    static final String HOLDER_ID = "holder_id";
    static final String CREDENTIAL = "credential";

    static final String CERTIFIED_ON = "certified_on";
    static final String RENEWED_ON = "renewed_on";
    static final String REINSTATED_ON = "reinstated_on";
    static final String EXPIRES_ON = "expires_on";
    static final String HISTORY = "history";
    static final String MEMBER = "member";

    static final String EVENT = "event";
    static final String ON = "on";
    static final String UNTIL = "until";

    static final String ACTIVITY_ID = "activity_id";
    static final String COURSE_ID = "course_id";
    static final String COMPLETED_ON = "completed_on";
    static final String KIND = "kind";
    static final String TOPIC = "topic";
    static final String APPROVED_BY = "approved_by";
    static final String AMOUNT = "amount";
    static final String UNIT = "unit";

    static final String PAYMENT_ID = "payment_id";
    static final String PAID_ON = "paid_on";
    static final String FEE = "fee";

    private Columns() {}
}
