package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * One holder and credential with all rows that can be used.
 *
 * @param row the row in {@code credentials.csv}
 * @param certification what the library is asked about
 * @param refusedRows how many rows of it are refused
 * @param events the rows of {@code history.csv}
 * @param activities the rows of {@code activities.csv}
 * @param payments the rows of {@code payments.csv}
 */
record CompleteEntry(
        Row row,
        Certification certification,
        int refusedRows,
        List<HistoryEvent> events,
        List<Activity> activities,
        List<Payment> payments) {
    String holderId() {
        return row.holderId();
    }

    /** Returns its rows that are dated after a day. */
    LaterRows laterThan(LocalDate day) {
        LaterRows later = LaterRows.NONE;
        for (HistoryEvent event : events) {
            later = later.and(event.on(), day);
        }
        for (Activity activity : activities) {
            later = later.and(activity.completedOn(), day);
        }
        for (Payment payment : payments) {
            later = later.and(payment.paidOn(), day);
        }
        return later;
    }
}
