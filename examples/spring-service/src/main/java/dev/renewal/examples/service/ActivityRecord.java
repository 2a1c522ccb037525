package dev.renewal.examples.service;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client or a row says of an activity; kind, delivery, course and the lists may be left out.
 *
 * @param credits how much it is worth
 * @param furtherCredits the same in further units, each once
 */
record ActivityRecord(
        String activityId,
        LocalDate completedOn,
        Credits credits,
        List<Credits> furtherCredits,
        String kind,
        List<String> topics,
        List<String> approvedBy,
        String delivery,
        String course) {

    Activity toActivity() {
        Activity activity = Activity.of(
                        Problems.required("completed_on", completedOn), Problems.required("credits", credits))
                .withKey(Problems.required("activity_id", activityId));
        for (Credits size : furtherCredits == null ? List.<Credits>of() : furtherCredits) {
            activity = activity.withSize(Problems.required("further_credits", size));
        }
        if (kind != null) {
            activity = activity.withKind(kind);
        }
        for (String topic : topics == null ? List.<String>of() : topics) {
            activity = activity.withTopic(Problems.required("topics", topic));
        }
        for (String approver : approvedBy == null ? List.<String>of() : approvedBy) {
            activity = activity.withApprover(Problems.required("approved_by", approver));
        }
        if (delivery != null) {
            activity = activity.withDelivery(delivery);
        }
        if (course != null) {
            activity = activity.withCourse(course);
        }
        return activity;
    }
}
