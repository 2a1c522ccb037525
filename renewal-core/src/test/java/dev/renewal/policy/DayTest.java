package dev.renewal.policy;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.MadeUpBody.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.term.Anchor;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which day each word names for a holder whose term runs from 2024-02-29 to 2026-02-28. */
class DayTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    private static LocalDate of(Day day, Holder holder) {
        return day.asOf(MadeUpBody.facts(holder.trace().asOf())).of(holder);
    }

    private static Day fixed(String day) {
        return Day.computed(facts -> holder -> LocalDate.parse(day));
    }

    private static Reason read(FactKey<?> key) {
        return new Reason.FactRead(MadeUpBody.facts(AS_OF).get(key).fact(), AS_OF);
    }

    private static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("2024-02-29", TERM_START),
                Arguments.of("2026-02-28", TERM_END),
                Arguments.of("2026-01-15", Day.AS_OF),
                Arguments.of("2024-03-01", TERM_START.next()),
                Arguments.of("2024-02-28", TERM_START.previous()),
                Arguments.of("2026-03-01", TERM_END.next()),
                Arguments.of("2024-08-29", TERM_START.plus(GRACE)),
                Arguments.of("2023-08-29", TERM_START.minus(GRACE)),
                Arguments.of("2025-08-28", TERM_END.minus(GRACE)),
                // a month that is shorter
                Arguments.of("2025-02-28", fixed("2024-08-31").plus(GRACE)),
                Arguments.of("2024-02-29", fixed("2024-08-31").minus(GRACE)),
                Arguments.of("2026-02-28", Day.later(TERM_START, TERM_END)),
                Arguments.of("2026-02-28", Day.later(TERM_END, TERM_START)),
                Arguments.of("2026-02-28", Day.later(TERM_END, TERM_END)),
                Arguments.of("2025-01-01", Day.firstOfJanuary(MadeUpBody.YEARS, TERM_END)),
                Arguments.of("2023-01-01", Day.firstOfJanuary(MadeUpBody.YEARS, fixed("2024-01-01"))),
                Arguments.of("2023-01-01", Day.firstOfJanuary(MadeUpBody.YEARS, fixed("2024-12-31"))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void eachWordNamesADay(LocalDate expected, Day day) {
        assertThat(of(day, MadeUpBody.holder(AS_OF))).isEqualTo(expected);
    }

    @Test
    void anAnchorIsADayOfTheHistory() {
        Trace trace = MadeUpBody.explaining(AS_OF);
        Certification renewed = MadeUpBody.CERTIFICATION
                .withRenewedOn(LocalDate.of(2025, 6, 1))
                .withReinstatedOn(LocalDate.of(2025, 3, 1));
        Holder holder = MadeUpBody.holder(renewed, Standing.CURRENT, trace);
        assertThat(of(Day.of(Anchor.CERTIFIED), holder)).isEqualTo("2024-02-29");
        assertThat(of(Day.of(Anchor.CERTIFIED_OR_REINSTATED), holder)).isEqualTo("2025-03-01");
        assertThat(of(Day.of(Anchor.LATEST_EVENT), holder)).isEqualTo("2025-06-01");
        assertThat(trace.reasons())
                .containsExactly(
                        new Reason.Given("certification", "2024-02-29"),
                        new Reason.Given("certification, or the latest reinstatement", "2025-03-01"),
                        new Reason.Given("latest of certification, renewal and reinstatement", "2025-06-01"));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aDayMayDependOnWhetherTheTermRuns(Standing stage) {
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, stage, MadeUpBody.trace(AS_OF));
        assertThat(of(Day.whileCurrent(TERM_START, TERM_END), holder))
                .isEqualTo(stage == Standing.CURRENT ? MadeUpBody.START : MadeUpBody.END);
    }

    @Test
    void onlyTheDayThatIsChosenIsComputed() {
        Trace trace = MadeUpBody.explaining(AS_OF);
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace);
        of(Day.whileCurrent(TERM_START, TERM_END.plus(GRACE)), holder);
        assertThat(trace.reasons()).isEmpty();
    }

    @Test
    void aLengthIsUsedWhenTheDayIsAskedForAndNotBefore() {
        Trace trace = MadeUpBody.explaining(AS_OF);
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace);
        Holder.Rule<LocalDate> resolved = TERM_END.plus(GRACE).asOf(MadeUpBody.facts(AS_OF));
        assertThat(trace.reasons()).isEmpty();
        resolved.of(holder);
        assertThat(trace.reasons()).containsExactly(read(GRACE));
    }

    @Test
    void anUnknownLengthFailsWhereItIsUsed() {
        Holder.Rule<LocalDate> resolved =
                TERM_END.plus(MadeUpBody.UNKNOWN_LENGTH).asOf(MadeUpBody.facts(AS_OF));
        assertThatIllegalStateException()
                .isThrownBy(() -> resolved.of(MadeUpBody.holder(AS_OF)))
                .withMessageStartingWith("no value of test.unknown-length is established on ");
    }

    @Test
    void aLengthThatTheTableDoesNotHaveIsRefusedAtOnce() {
        FactKey<Period> missing = FactKey.period("test.missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TERM_END.plus(missing).asOf(MadeUpBody.facts(AS_OF)))
                .withMessageContaining("test.missing");
    }

    @Test
    void aDayWithANameIsAStepOfTheExplanationAndComputedOnceForAHolder() {
        int[] asked = {0};
        Day own = Day.computed(facts -> holder -> {
            asked[0]++;
            return holder.term().dates().end();
        });
        Day named = own.plus(GRACE).named("reinstatement closes", MadeUpBody.WORDS);
        Trace trace = MadeUpBody.explaining(AS_OF);
        Holder holder = MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace);
        trace.hasReached(MadeUpBody.START);
        Day after = named.next();
        assertThat(of(named, holder)).isEqualTo("2026-08-28");
        assertThat(of(after, holder)).isEqualTo("2026-08-29");
        assertThat(asked[0]).isEqualTo(1);
        assertThat(trace.reasons())
                .containsExactly(
                        // what was asked before did not lead to the day
                        new Reason.Compared(MadeUpBody.START, true),
                        new Reason.Computed(
                                "reinstatement closes", "2026-08-28", List.of(read(GRACE), read(MadeUpBody.WORDS))));
        assertThat(trace.notes()).extracting(Note::key).containsExactly("test.words");

        assertThat(of(named, MadeUpBody.holder(AS_OF))).isEqualTo("2026-08-28");
        assertThat(asked[0]).as("for another holder").isEqualTo(2);
    }

    @Test
    void namingADayLeavesTheUnnamedOneAsItIs() {
        Trace trace = MadeUpBody.trace(AS_OF);
        Day day = TERM_END.next();
        day.named("a day", MadeUpBody.WORDS);
        of(day, MadeUpBody.holder(MadeUpBody.CERTIFICATION, Standing.CURRENT, trace));
        assertThat(trace.notes()).isEmpty();
    }
}
