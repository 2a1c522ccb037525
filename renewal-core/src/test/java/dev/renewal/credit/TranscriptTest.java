package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private static final Activity EARLY = activity("2024-02-29", "early");
    private static final Activity SAME_DAY = activity("2024-02-29", "same day");
    private static final Activity LATE = activity("2024-03-01", "late");

    private static Activity activity(String day, String key) {
        return Activity.of(LocalDate.parse(day), Credits.of(1, CreditUnit.POINT))
                .withKey(key);
    }

    @Test
    void isInTheOrderOfDaysAndWithinADayAsGiven() {
        assertThat(Transcript.of(List.of(LATE, SAME_DAY, EARLY))).containsExactly(SAME_DAY, EARLY, LATE);
        assertThat(Transcript.of(List.of())).isEmpty();
    }

    @Test
    void isAsGoodAsAnyListOfItsActivities() {
        Transcript transcript = Transcript.of(List.of(EARLY, LATE));
        assertThat(transcript).isEqualTo(List.of(EARLY, LATE)).hasSameHashCodeAs(List.of(EARLY, LATE));
        assertThat(Transcript.of(transcript)).isSameAs(transcript);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> transcript.add(EARLY));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> transcript.get(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> transcript.get(-1));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Transcript.of(Arrays.asList((Activity) null)));
    }

    @Test
    void aPartIsATranscript() {
        Transcript transcript = Transcript.of(List.of(EARLY, SAME_DAY, LATE));
        assertThat(transcript.subList(1, 3)).containsExactly(SAME_DAY, LATE);
        assertThat(transcript.subList(1, 3).subList(1, 2)).containsExactly(LATE);
        assertThat(transcript.subList(0, 3)).isSameAs(transcript);
        assertThat(transcript.subList(1, 1)).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> transcript.subList(1, 3).get(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> transcript.subList(1, 4));
    }

    @ParameterizedTest
    @CsvSource({
        // first and last day, both inclusive; which of 2, 2, 4 and 6 January are among them
        "01, 31, 0, 4",
        "02, 06, 0, 4",
        "03, 05, 2, 3",
        "02, 02, 0, 2",
        "04, 03, 2, 2",
        "06, 01, 3, 3",
        "07, 31, 4, 4",
        "01, 01, 0, 0",
    })
    void aRangeOfDaysIsAPart(String first, String last, int from, int to) {
        Transcript all = Transcript.of(List.of(
                activity("2024-01-02", "1"),
                activity("2024-01-02", "2"),
                activity("2024-01-04", "3"),
                activity("2024-01-06", "4")));
        LocalDate firstDay = LocalDate.parse("2024-01-" + first);
        LocalDate lastDay = LocalDate.parse("2024-01-" + last);
        assertThat(all.within(firstDay, lastDay)).isEqualTo(all.subList(from, to));
        assertThat(all.upTo(lastDay).within(firstDay, LocalDate.MAX)).hasSize(to - from);
        assertThat(all.upTo(lastDay)).allMatch(one -> !one.completedOn().isAfter(lastDay));
        assertThat(all.subList(1, 4).within(firstDay, lastDay)).hasSize(to - Math.max(Math.min(to, 1), from));
    }

    @Test
    void packsTheDayTheTraitsAndTheAmount() {
        Activity first = Activity.of(LocalDate.of(1, 1, 1), Credits.of("999999999.9999", "point"));
        Activity second = Activity.of(LocalDate.of(9999, 12, 31), Credits.of("0.0001", "ceu"));
        Transcript transcript = Transcript.of(List.of(second, first, first));
        assertThat(transcript.day(0)).isEqualTo(first.completedOn().toEpochDay());
        assertThat(transcript.day(2)).isEqualTo(second.completedOn().toEpochDay());
        assertThat(transcript.millionths(0)).isEqualTo(999_999_999_999_900L);
        assertThat(transcript.millionths(2)).isEqualTo(100);
        assertThat(transcript.traitsAt(0)).isEqualTo(transcript.traitsAt(1)).isNotEqualTo(transcript.traitsAt(2));
        assertThat(transcript.countOfTraits()).isEqualTo(2);
        assertThat(transcript.traits(transcript.traitsAt(2)).unit()).isEqualTo(CreditUnit.CEU);
    }

    @Test
    void manyTraitsAreToldApart() {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            activities.add(EARLY.withTopic("t" + i % 50).withKey("k" + i));
        }
        Transcript transcript = Transcript.of(activities);
        assertThat(transcript.countOfTraits()).isEqualTo(50);
        for (int i = 0; i < 200; i++) {
            assertThat(transcript.traits(transcript.traitsAt(i)).topics()).containsExactly("t" + i % 50);
        }
    }

    /** A hash table finds keys of one hash quickly only where they are ordered; the benchmarks time that. */
    @Test
    void traitsWhoseHashesCollideStayApartAndAreOrdered() {
        List<String> topics = List.of("b!b!", "a@b!", "b!a@", "a@a@");
        Transcript transcript = Transcript.of(topics.stream()
                .map(topic -> EARLY.withTopic(topic).withKey(topic))
                .toList());
        List<ActivityTraits> ordered = IntStream.range(0, transcript.countOfTraits())
                .mapToObj(transcript::traits)
                .sorted()
                .toList();
        assertThat(ordered)
                .extracting(ActivityTraits::hashCode)
                .containsOnly(ordered.get(0).hashCode());
        assertThat(ordered)
                .extracting(ActivityTraits::topics)
                .containsExactly(List.of("a@a@"), List.of("a@b!"), List.of("b!a@"), List.of("b!b!"));
    }

    @Test
    void refusesAKeyThatTwoActivitiesHave() {
        Activity again = LATE.withKey("early");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Transcript.of(List.of(EARLY, again)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("DUPLICATE_KEY"))
                .withMessageContaining("early");
        // keys are compared exactly
        assertThat(Transcript.of(List.of(EARLY, LATE.withKey("Early")))).hasSize(2);
    }

    @Test
    void oneObjectGivenTwiceIsTwoActivities() {
        Activity bare = Activity.of(LocalDate.of(2024, 2, 29), Credits.of(1, CreditUnit.POINT));
        Transcript transcript = Transcript.of(List.of(bare, EARLY, bare, bare));
        assertThat(transcript).containsExactly(bare, EARLY, bare, bare);
        assertThat(transcript.get(0)).isNotSameAs(transcript.get(2));
        assertThat(transcript.get(2)).isNotSameAs(transcript.get(3));
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException, ClassNotFoundException {
        Transcript part = Transcript.of(List.of(EARLY, SAME_DAY, LATE)).subList(1, 3);
        assertThat(TamperedStream.copy(part)).isInstanceOf(Transcript.class).isEqualTo(part);
    }
}
