package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
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

    @Test
    void severalTopicsAndApproversAreAddedAtOnceEachOnce() {
        Activity bare = Activity.of(LocalDate.of(2025, 1, 1), Credits.of(1, CreditUnit.POINT));
        assertThat(bare.withTopic("law")
                        .withTopics(List.of("ethics", "law", "care", "ethics"))
                        .topics())
                .containsExactly("law", "ethics", "care");
        assertThat(bare.withApprovers(List.of("aama", "board", "aama")).approvers())
                .containsExactly("aama", "board");
        assertThat(bare.withTopics(List.of()).withApprovers(List.of())).isEqualTo(bare);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> bare.withTopics(List.of("law", " ")))
                .withMessageContaining("topic");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> bare.withApprovers(List.of("")))
                .withMessageContaining("approved_by");
    }
}
