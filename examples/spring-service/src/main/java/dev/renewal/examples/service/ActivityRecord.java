package dev.renewal.examples.service;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client or a row says of an activity; kind, delivery, course and the lists may be left out.
 *
 * @param credits how much it is worth
 * @param furtherCredits the same in further units, each once
 */
record ActivityRecord(
        @Size(max = Limits.ID) String activityId,
        LocalDate completedOn,
        Credits credits,
        @Size(max = Limits.NAMES) List<Credits> furtherCredits,
        @Size(max = Limits.NAME) String kind,
        @Size(max = Limits.NAMES) List<@Size(max = Limits.NAME) String> topics,
        @Size(max = Limits.NAMES) List<@Size(max = Limits.NAME) String> approvedBy,
        @Size(max = Limits.NAME) String delivery,
        @Size(max = Limits.NAME) String course) {

    Activity toActivity() {
        Activity.Builder activity = Activity.builder(
                        Problems.required("completed_on", completedOn), Problems.required("credits", credits))
                .key(Problems.required("activity_id", activityId))
                .kind(kind)
                .topics(allRequired("topics", topics))
                .approvers(allRequired("approved_by", approvedBy))
                .delivery(delivery)
                .course(course);
        allRequired("further_credits", furtherCredits).forEach(activity::size);
        return activity.build();
    }

    private static <T> List<T> allRequired(String field, List<T> values) {
        List<T> given = values == null ? List.of() : values;
        given.forEach(value -> Problems.required(field, value));
        return given;
    }
}
