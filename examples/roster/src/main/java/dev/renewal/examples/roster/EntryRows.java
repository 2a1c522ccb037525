package dev.renewal.examples.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The activities and payments of one entry, in the order of the files. */
final class EntryRows {
    private final List<Activity> activities = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    void add(long line, Activity activity) throws RefusedException {
        String id = activity.key().orElse(null);
        Long earlier = id == null ? null : lines.putIfAbsent(id, line);
        if (earlier != null) {
            throw RefusedException.found(
                    Columns.ACTIVITY_ID,
                    id,
                    "an id that is used once for this holder and credential, and line " + earlier + " uses it");
        }
        activities.add(activity);
    }

    void add(Payment payment) {
        payments.add(payment);
    }

    Certification addedTo(Certification certification) {
        return certification.withActivities(activities).withPayments(payments);
    }
}
