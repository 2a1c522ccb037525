package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final Activity BARE = Activity.of(DAY, Credits.of("1", "point"));

    @Test
    void twoAreEqualWhenAllThatTheyHoldIs() {
        List<Activity> different = List.of(
                BARE,
                Activity.of(DAY.plusDays(1), Credits.of("1", "point")),
                Activity.of(DAY, Credits.of("2", "point")),
                BARE.withKey("course-1"),
                BARE.withKind("employment"),
                BARE.withTopic("law"),
                BARE.withApprover("law"),
                BARE.withDelivery("law"),
                BARE.withCourse("law"));
        assertThat(different).doesNotHaveDuplicates();
        Activity again = Activity.of(DAY, Credits.of("1.0", "point")).withTopic("law");
        assertThat(again).isEqualTo(BARE.withTopic("law")).hasSameHashCodeAs(BARE.withTopic("law"));
        assertThat(BARE.hashCode()).isNotEqualTo(again.hashCode());
    }
}
