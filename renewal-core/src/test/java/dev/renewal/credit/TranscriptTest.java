package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.renewal.TamperedStream;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void isReadBackAsItWasWritten() throws IOException, ClassNotFoundException {
        Transcript part = Transcript.of(List.of(EARLY, SAME_DAY, LATE)).subList(1, 3);
        assertThat(TamperedStream.copy(part)).isInstanceOf(Transcript.class).isEqualTo(part);
    }
}
