package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLedgerTest {
    private static final RuleKey<String> KINDS = RuleKey.statement("test.kinds");
    private static final RuleKey<BigDecimal> RATIO = RuleKey.ratio("test.ratio");
    private static final Citation TEXT = Citation.titled("a text");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 2, 29);

    private final Inquiry inquiry = Inquiry.of(
            FactTable.of(
                    "2026-01-01",
                    Fact.stating(KINDS, "Courses count.").graded(Grade.PRIMARY, TEXT),
                    Fact.of(RATIO, new BigDecimal("0.5")).noting("Assumed.").graded(Grade.ASSUMED)),
            LAST);
    private final CreditLedger ledger = CreditLedger.open(
            CreditConversion.into(CreditUnit.CREDIT, KINDS)
                    .counting(Activity.COURSE, CreditUnit.CREDIT)
                    .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR, RATIO),
            inquiry);

    @Test
    void countsAKnownKindInAKnownUnit() {
        assertThat(ledger.recognizes(course("1", "credit"))).isTrue();
        assertThat(ledger.worth(course("1.5", "credit"))).isEqualTo(Credits.of("1.5", "credit"));
        assertThat(inquiry.notes()).isEmpty();
        assertThat(ledger.worth(course("1.5", "clock-hour"))).isEqualTo(Credits.of("0.75", "credit"));
        assertThat(ledger.worth(course("9", "clock-hour"), Credits.of("3", "clock-hour")))
                .isEqualTo(Credits.of("1.5", "credit"));
        assertThat(inquiry.notes()).extracting(Note::rule).containsExactly("test.ratio");
        assertThat(ledger.uncounted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "college, credit, kind-not-counted, college",
        "college, stars, kind-not-counted, college",
        "course, stars, unit-not-counted, stars",
        "Course, credit, kind-not-counted, Course",
        "course, CREDIT, unit-not-counted, CREDIT",
    })
    void leavesOutOtherKindsAndUnitsWithANote(String kind, String unit, String code, String named) {
        assertThat(ledger.recognizes(course("1", unit).withKind(kind).withKey("k")))
                .isFalse();
        assertThat(ledger.uncounted()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(code);
            assertThat(left.reason()).contains(named);
            assertThat(left.activityKey()).contains("k");
        });
        assertThat(inquiry.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("test.kinds");
            assertThat(note.text()).contains(named);
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-12-31, before-window",
                "2024-01-01, -",
                "2024-02-29, -",
                "2024-03-01, after-window",
            })
    void countsOnTheFirstAndTheLastDayAndNotAroundThem(LocalDate completed, String code) {
        Activity activity = Activity.of(completed, Credits.of(1, CreditUnit.CREDIT));
        assertThat(ledger.isWithin(activity, FIRST, LAST)).isEqualTo(code == null);
        assertThat(ledger.uncounted())
                .extracting(Uncounted::code)
                .containsExactly(code == null ? new String[0] : new String[] {code});
    }

    @Test
    void namesAreNotBlankAndEachIsThereOnce() {
        Activity activity = course("1", "credit")
                .withTopic("a")
                .withTopic("b")
                .withTopic("a")
                .withApprover("x");
        assertThat(activity.topics()).containsExactly("a", "b");
        assertThat(activity.withApprover("x").approvers()).containsExactly("x");
        assertThatThrownBy(() -> activity.withTopic(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withKind("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withApprover("\t")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity.withKey("")).isInstanceOf(InvalidInputException.class);
    }

    private static Activity course(String amount, String unit) {
        return Activity.of(FIRST, Credits.of(amount, unit));
    }
}
