package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityFilterTest {
    private static final Activity BARE = Activity.of(LocalDate.of(2025, 3, 1), Credits.of(2, CreditUnit.CLOCK_HOUR));
    private static final Activity FULL = BARE.withKind("webinar")
            .withTopic("law")
            .withTopic("ethics")
            .withApprover("board")
            .withDelivery("live")
            .withUsedFor("hs:nurse");
    private static final ActivityFilter LAW = ActivityFilter.topic("law");
    private static final ActivityFilter BOARD = ActivityFilter.approvedBy("board");
    private static final ActivityFilter MOON = ActivityFilter.topic("moon");

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(ActivityFilter.kind("webinar"), true, false),
                Arguments.of(ActivityFilter.kind("course"), false, true),
                Arguments.of(ActivityFilter.kind("Webinar"), true, false),
                Arguments.of(ActivityFilter.unit(CreditUnit.CLOCK_HOUR), true, true),
                Arguments.of(ActivityFilter.unit(CreditUnit.CREDIT), false, false),
                Arguments.of(LAW, true, false),
                Arguments.of(ActivityFilter.topic("ethics"), true, false),
                Arguments.of(MOON, false, false),
                Arguments.of(ActivityFilter.anyTopic(), true, false),
                Arguments.of(BOARD, true, false),
                Arguments.of(ActivityFilter.approvedBy("law"), false, false),
                Arguments.of(ActivityFilter.delivery("live"), true, false),
                Arguments.of(ActivityFilter.delivery("online"), false, false),
                Arguments.of(ActivityFilter.usedElsewhereThan("hs:tech"), true, false),
                Arguments.of(ActivityFilter.usedElsewhereThan("hs:nurse"), false, false),
                Arguments.of(LAW.negate(), false, true),
                Arguments.of(LAW.and(BOARD), true, false),
                Arguments.of(LAW.and(MOON), false, false),
                Arguments.of(MOON.and(LAW), false, false),
                Arguments.of(LAW.and(BOARD).and(MOON), false, false),
                Arguments.of(LAW.or(MOON), true, false),
                Arguments.of(MOON.or(LAW), true, false),
                Arguments.of(MOON.or(MOON), false, false),
                Arguments.of(MOON.or(MOON).or(LAW), true, false),
                Arguments.of(MOON.or(LAW).and(BOARD.negate()), false, false),
                Arguments.of(MOON.and(LAW).or(BOARD), true, false),
                Arguments.of(ActivityFilter.all(), true, true));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void matchesByOneTraitOrBySeveral(ActivityFilter filter, boolean full, boolean bare) {
        assertThat(filter.test(FULL)).isEqualTo(full);
        assertThat(filter.test(BARE)).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void doesNotAskForTheDayTheAmountTheKeyOrTheCourse(ActivityFilter filter, boolean full, boolean bare) {
        Activity other = Activity.of(LocalDate.of(1999, 1, 1), Credits.of(7, CreditUnit.CLOCK_HOUR))
                .withKey("k")
                .withCourse("BLS");
        assertThat(filter.test(other)).isEqualTo(bare);
        assertThat(BARE.traits()).isEqualTo(other.traits()).isNotEqualTo(FULL.traits());
    }

    @Test
    void aLongChainIsNotADeepTree() {
        ActivityFilter chain = MOON;
        for (int i = 0; i < 5_000; i++) {
            chain = chain.or(MOON);
        }
        assertThat(chain.or(LAW).test(FULL)).isTrue();
        assertThat(chain.test(FULL)).isFalse();
    }

    static Stream<Activity> different() {
        return Stream.of(
                BARE,
                BARE.withKind("webinar"),
                Activity.of(LocalDate.of(2025, 3, 1), Credits.of(2, CreditUnit.CREDIT)),
                BARE.withTopic("law"),
                BARE.withTopic("law").withTopic("ethics"),
                BARE.withTopic("law").withTopic("ethics").withTopic("x"),
                BARE.withSize(Credits.of(2, CreditUnit.CREDIT)),
                BARE.withSize(Credits.of(2, CreditUnit.CREDIT)).withSize(Credits.of(2, CreditUnit.CEU)),
                BARE.withApprover("law"),
                BARE.withDelivery("law"),
                BARE.withUsedFor("law"),
                BARE.withTopic("a@"),
                BARE.withTopic("b!"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void traitsAreEqualOnlyWhereAllOfThemAre(Activity one) {
        ActivityTraits traits = one.traits();
        assertThat(different().filter(other -> other.traits().equals(traits))).containsExactly(one);
        assertThat(different().filter(other -> other.traits().compareTo(traits) == 0))
                .containsExactly(one);
        assertThat(different()
                        .allMatch(other -> Integer.signum(traits.compareTo(other.traits()))
                                == -Integer.signum(other.traits().compareTo(traits))))
                .isTrue();
        assertThat(traits).hasSameHashCodeAs(one.withKey("k").traits());
    }

    @Test
    void topicsApproversAndSizesAreSets() {
        Activity one = BARE.withTopics(List.of("law", "ethics")).withApprovers(List.of("a", "b"));
        Activity other = BARE.withTopics(List.of("ethics", "law")).withApprovers(List.of("b", "a"));
        assertThat(one.traits()).isEqualTo(other.traits());
        assertThat(sizes(CreditUnit.CEU, CreditUnit.POINT, CreditUnit.CARD).traits())
                .isEqualTo(
                        sizes(CreditUnit.POINT, CreditUnit.CARD, CreditUnit.CEU).traits());
    }

    private static Activity sizes(CreditUnit first, CreditUnit second, CreditUnit third) {
        return Activity.of(LocalDate.of(2025, 3, 1), Credits.of(2, first))
                .withSize(Credits.of(2, second))
                .withSize(Credits.of(2, third));
    }

    @Test
    void noFilterHasABlankName() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityFilter.delivery(""));
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityFilter.topic(" "));
    }

    @Test
    void namesItsTopicsAndApproversInTheirOrder() {
        Set<String> topics = new HashSet<>();
        Set<String> approvers = new HashSet<>();
        LAW.or(MOON.negate()).and(BOARD).and(ActivityFilter.kind("x")).collectNames(topics, approvers);
        assertThat(topics).containsExactlyInAnyOrder("law", "moon");
        assertThat(approvers).containsExactly("board");
    }

    /** "course" and "clock-hour" are 16 of the 200 characters. */
    @ParameterizedTest
    @CsvSource({
        // topics, approvers, their length; the length of the delivery; whether they are short
        "8, 0, 1, 1, true",
        "9, 0, 1, 1, false",
        "5, 3, 1, 1, true",
        "5, 4, 1, 1, false",
        "1, 0, 180, 4, true",
        "1, 0, 181, 4, false",
        "0, 1, 180, 4, true",
        "0, 1, 181, 4, false",
        "1, 0, 1, 183, true",
        "1, 0, 1, 184, false",
    })
    void onlyFewAndShortNamesAreRememberedForOtherHolders(
            int topics, int approvers, int length, int delivery, boolean isShort) {
        Activity activity = BARE.withDelivery("x".repeat(delivery));
        for (int i = 0; i < Math.max(topics, approvers); i++) {
            String name = Character.toString('a' + i).repeat(length);
            activity = i < topics ? activity.withTopic(name) : activity;
            activity = i < approvers ? activity.withApprover(name) : activity;
        }
        assertThat(activity.traits().areShort()).isEqualTo(isShort);
    }
}
