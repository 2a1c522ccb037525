package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraitTestTest {
    private static final Activity BARE = Activity.of(LocalDate.of(2025, 3, 1), Credits.of(2, CreditUnit.CLOCK_HOUR));
    private static final Activity FULL = BARE.withKind("webinar")
            .withTopic("law")
            .withTopic("ethics")
            .withApprover("board")
            .withDelivery("live")
            .withUsedFor("hs:nurse");
    private static final TraitTest LAW = TraitTest.topic("law");
    private static final TraitTest BOARD = TraitTest.approvedBy("board");
    private static final TraitTest MOON = TraitTest.topic("moon");

    static Stream<Arguments> tests() {
        return Stream.of(
                Arguments.of(TraitTest.kind("webinar"), true, false),
                Arguments.of(TraitTest.kind("course"), false, true),
                Arguments.of(TraitTest.kind("Webinar"), false, false),
                Arguments.of(TraitTest.unit(CreditUnit.CLOCK_HOUR), true, true),
                Arguments.of(TraitTest.unit(CreditUnit.CREDIT), false, false),
                Arguments.of(LAW, true, false),
                Arguments.of(TraitTest.topic("ethics"), true, false),
                Arguments.of(MOON, false, false),
                Arguments.of(TraitTest.anyTopic(), true, false),
                Arguments.of(BOARD, true, false),
                Arguments.of(TraitTest.approvedBy("law"), false, false),
                Arguments.of(TraitTest.delivery("live"), true, false),
                Arguments.of(TraitTest.delivery("online"), false, false),
                Arguments.of(TraitTest.usedElsewhereThan("hs:tech"), true, false),
                Arguments.of(TraitTest.usedElsewhereThan("hs:nurse"), false, false),
                Arguments.of(LAW.negate(), false, true),
                Arguments.of(LAW.and(BOARD), true, false),
                Arguments.of(LAW.and(MOON), false, false),
                Arguments.of(MOON.and(LAW), false, false),
                Arguments.of(LAW.or(MOON), true, false),
                Arguments.of(MOON.or(LAW), true, false),
                Arguments.of(MOON.or(MOON), false, false),
                Arguments.of(MOON.or(LAW).and(BOARD.negate()), false, false),
                Arguments.of(TraitTest.ALL, true, true));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void asksForOneRespectOrForSeveral(TraitTest test, boolean full, boolean bare) {
        assertThat(test.test(FULL)).isEqualTo(full);
        assertThat(test.test(BARE)).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void doesNotAskForTheDayTheAmountTheKeyOrTheCourse(TraitTest test, boolean full, boolean bare) {
        Activity other = Activity.of(LocalDate.of(1999, 1, 1), Credits.of(7, CreditUnit.CLOCK_HOUR))
                .withKey("k")
                .withCourse("BLS");
        assertThat(test.test(other)).isEqualTo(bare);
        assertThat(Likeness.of(BARE).isOf(other)).isTrue();
        assertThat(Likeness.of(BARE).isOf(FULL)).isFalse();
    }

    static Stream<Activity> different() {
        return Stream.of(
                BARE,
                BARE.withKind("webinar"),
                Activity.of(LocalDate.of(2025, 3, 1), Credits.of(2, CreditUnit.CREDIT)),
                BARE.withTopic("law"),
                BARE.withTopic("law").withTopic("ethics"),
                BARE.withTopic("ethics").withTopic("law"),
                BARE.withApprover("law"),
                BARE.withDelivery("law"),
                BARE.withUsedFor("law"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void whatDiffersInOneRespectIsNotAlike(Activity one) {
        assertThat(different().filter(Likeness.of(one)::isOf)).containsExactly(one);
    }

    @Test
    void noTestAsksForABlankName() {
        assertThatIllegalArgumentException().isThrownBy(() -> TraitTest.delivery(""));
        assertThatIllegalArgumentException().isThrownBy(() -> TraitTest.topic(" "));
    }

    @Test
    void whatIsLongOrNamesAnotherCredentialIsNotRememberedForOthers() {
        Likenesses likenesses = new Likenesses();
        assertThat(likenesses.of(FULL.withTopic("x"))).isNotSameAs(likenesses.of(FULL.withTopic("x")));
        assertThat(likenesses.of(BARE)).isSameAs(likenesses.of(BARE));
        Activity longName = BARE.withTopic("l".repeat(200));
        assertThat(likenesses.of(longName)).isNotSameAs(likenesses.of(longName));
        assertThat(likenesses.of(longName).isSameAs(likenesses.of(longName))).isTrue();
    }

    /** "course" and "clock-hour" are 16 of the 200 characters. */
    @ParameterizedTest
    @CsvSource({
        // topics, approvers, their length; the length of the delivery; whether it is remembered
        "8, 0, 1, 1, true",
        "9, 0, 1, 1, false",
        "5, 3, 1, 1, true",
        "5, 4, 1, 1, false",
        "0, 9, 1, 1, false",
        "1, 0, 180, 4, true",
        "1, 0, 181, 4, false",
        "0, 1, 180, 4, true",
        "0, 1, 181, 4, false",
        "1, 1, 90, 4, true",
        "1, 1, 91, 4, false",
        "1, 0, 1, 183, true",
        "1, 0, 1, 184, false",
    })
    void whatHasFewAndShortNamesIsRememberedForOthers(
            int topics, int approvers, int length, int delivery, boolean remembered) {
        Activity activity = BARE.withTopics(names(topics, length))
                .withApprovers(names(approvers, length))
                .withDelivery("x".repeat(delivery));
        Likenesses likenesses = new Likenesses();
        assertThat(likenesses.of(activity) == likenesses.of(activity)).isEqualTo(remembered);
    }

    private static List<String> names(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> Character.toString('a' + i).repeat(length))
                .toList();
    }
}
