package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                BARE.withCourse("law"),
                BARE.withSize(Credits.of("1", "ceu")),
                BARE.withSize(Credits.of("2", "ceu")));
        assertThat(different).doesNotHaveDuplicates();
        Activity again = Activity.of(DAY, Credits.of("1.0", "point")).withTopic("law");
        assertThat(again).isEqualTo(BARE.withTopic("law")).hasSameHashCodeAs(BARE.withTopic("law"));
        assertThat(BARE.hashCode()).isNotEqualTo(again.hashCode());
    }

    @Test
    void oneLikeAnotherHasAllButItsKeyItsCourseAndItsUse() {
        Activity like = BARE.withKind("employment")
                .withTopics(List.of("law", "safety"))
                .withApprover("aama")
                .withDelivery("online")
                .withSize(Credits.of("2", "ceu"));
        Activity other = like.withKey("key-1").withCourse("course-1").withUsedFor("amt:rma");
        assertThat(Activity.builder(DAY, other).build()).isEqualTo(like);
        assertThat(Activity.builder(DAY.plusDays(1), other).key("key-2").build())
                .isEqualTo(Activity.builder(DAY.plusDays(1), BARE.amount())
                        .key("key-2")
                        .kind("employment")
                        .topics(List.of("law", "safety"))
                        .approvers(List.of("aama"))
                        .delivery("online")
                        .size(Credits.of("2", "ceu"))
                        .build());
    }

    /** A text of the stream, and another one of its length. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("key-1", "     "),
                Arguments.of("kind-1", "      "),
                Arguments.of("law-1", "     "),
                Arguments.of("body-1", "      "),
                Arguments.of("live-1", "      "),
                Arguments.of("course-1", "        "),
                Arguments.of("used-1", "      "),
                // 31 January 2025, of the year 10000, of the year 0
                Arguments.of("\7\351\1\37", "\47\20\1\37"),
                Arguments.of("\7\351\1\37", "\0\0\1\37"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void noActivityIsReadThatCannotBeMade(String written, String changed) throws IOException, ClassNotFoundException {
        Activity activity = BARE.withKey("key-1")
                .withSize(Credits.of("2.5", "ceu"))
                .withKind("kind-1")
                .withTopics(List.of("law-1", "art-1"))
                .withApprover("body-1")
                .withDelivery("live-1")
                .withCourse("course-1")
                .withUsedFor("used-1");
        assertThat(TamperedStream.copy(activity)).isEqualTo(activity);
        TamperedStream.assertRefused(activity, written, changed);
    }

    @Test
    void aBuilderMakesTheSameAsTheCopies() {
        Activity built = Activity.builder(DAY, Credits.of("1", "point"))
                .key("key-1")
                .size(Credits.of("2.5", "CEU"))
                .kind("Kind 1")
                .topics(List.of("Law", "art"))
                .approvers(List.of("body"))
                .delivery("live")
                .course("course-1")
                .usedFor("used-1")
                .build();
        assertThat(built)
                .isEqualTo(BARE.withKey("key-1")
                        .withSize(Credits.of("2.5", "ceu"))
                        .withKind("kind-1")
                        .withTopic("law")
                        .withTopic("art")
                        .withApprover("body")
                        .withDelivery("live")
                        .withCourse("course-1")
                        .withUsedFor("used-1"));
    }

    @Test
    void aBuilderTakesNullForWhatIsAbsent() {
        Activity.Builder nothing = Activity.builder(DAY, Credits.of("1", "point"))
                .key(null)
                .size(null)
                .kind(null)
                .topics(null)
                .approvers(null)
                .delivery(null)
                .course(null)
                .usedFor(null);
        assertThat(nothing.build()).isEqualTo(BARE);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> nothing.key(" "));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> nothing.size(Credits.of("2", "point")))
                .withMessageContaining("DUPLICATE_UNIT");
    }

    @Test
    void namesAreNotBlankAndEachIsThereOnce() {
        Activity activity = BARE.withTopic("a").withTopic("b").withTopic("a").withApprover("x");
        assertThat(activity.topics()).containsExactly("a", "b");
        assertThat(activity.withApprover("x").approvers()).containsExactly("x");
        List<ThrowingCallable> blank = List.of(
                () -> activity.withTopic(" "),
                () -> activity.withKind(""),
                () -> activity.withApprover("\t"),
                () -> activity.withUsedFor(""),
                () -> activity.withDelivery(""),
                () -> activity.withCourse(""),
                () -> activity.withKey(""));
        assertThat(blank)
                .allSatisfy(each ->
                        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(each));
    }

    @Test
    void namesAreKeptAsTheyAreCompared() {
        Activity odd = Activity.of(DAY, Credits.of("1", "Contact Hour"))
                .withKind("CPR Card")
                .withTopics(List.of("Patient_Safety", "patient  safety"))
                .withApprover(" AAMA ")
                .withDelivery("Live")
                .withUsedFor("AMT:RMA")
                .withCourse("C 1")
                .withKey("A 1");
        assertThat(odd.amount().unit()).isEqualTo(CreditUnit.CONTACT_HOUR);
        assertThat(odd.kind()).isEqualTo("cpr-card");
        assertThat(odd.topics()).containsExactly("patient-safety");
        assertThat(odd.approvers()).containsExactly("aama");
        assertThat(odd.delivery()).contains("live");
        assertThat(odd.usedFor()).contains("amt:rma");
        assertThat(odd.course()).contains("C 1");
        assertThat(odd.key()).contains("A 1");
    }

    @Test
    void anActivityHasASizeInEachOfSeveralUnits() {
        Credits hours = Credits.of("1.5", "clock-hour");
        Credits ceu = Credits.of("0.15", "ceu");
        Activity several = BARE.withSize(hours).withSize(ceu);
        assertThat(several.amount()).isEqualTo(Credits.of("1", "point"));
        assertThat(several.sizes()).containsExactly(several.amount(), hours, ceu);
        assertThat(BARE.sizes()).containsExactly(BARE.amount());
        List<ThrowingCallable> twice =
                List.of(() -> BARE.withSize(Credits.of("2", "Point")), () -> several.withSize(Credits.of("1", "CEU")));
        assertThat(twice)
                .allSatisfy(each -> assertThatExceptionOfType(InvalidInputException.class)
                        .isThrownBy(each)
                        .satisfies(refused -> assertThat(refused.code()).isEqualTo("DUPLICATE_UNIT")));
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
