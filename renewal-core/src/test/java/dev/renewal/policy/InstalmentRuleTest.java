package dev.renewal.policy;

import static dev.renewal.policy.MadeUpBody.OTHER_WORDS;
import static dev.renewal.policy.MadeUpBody.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fee of each year in a term from 2022-06-01 to 2025-05-31: 60, and 75 from 2024 on. */
class InstalmentRuleTest {
    private static final FactKey<Money> PRICE = FactKey.money("test.price", "USD");
    private static final FactKey<Period> YEAR = FactKey.period("test.year");
    private static final FactTable FACTS = FactTable.of(
                    "2022-01-01",
                    Fact.of(YEAR, Period.ofYears(1)).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(PRICE, Money.of("60", "USD")).graded(Grade.PRIMARY, Citation.titled("rules")),
                    Fact.of(PRICE, Money.of("75", "USD"))
                            .from("2024-01-01")
                            .noting("Assumed: it rises in 2024.")
                            .graded(Grade.ASSUMED))
            .and(MadeUpBody.table());
    private static final InstalmentRule RULE = InstalmentRule.beforeAnniversaries(" Annual_Fee", PRICE, YEAR)
            .notingOtherAmounts(WORDS)
            .notingOverdue(OTHER_WORDS, "It was due on %s.");
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 6, 1);
    private static final TermCycle THREE_YEARS = new TermCycle(Period.ofYears(3), TermEnd.DAY_BEFORE_ANNIVERSARY);
    private static final RunningTerm TERM = RunningTerm.first(THREE_YEARS, CERTIFIED);
    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 1);

    private static Holder holder(String payments, LocalDate asOf, RunningTerm term) {
        Certification certification = Certification.of("test:a", CERTIFIED);
        for (String payment : payments.isEmpty() ? new String[0] : payments.split("; ")) {
            String[] words = payment.split(" ");
            certification = certification.withPayment(
                    Payment.of(LocalDate.parse(words[0]), "annual-fee", Money.of(words[1], "USD")));
        }
        Holder holder = new Holder(
                certification.asKnownOn(asOf), Trace.explaining(FactsAsOf.of(FACTS, asOf, FactsAsOf.STALE_AFTER)));
        holder.found(term);
        return holder;
    }

    private static <T> T found(Resolvable<Holder.Rule<T>> rule, Holder holder) {
        return rule.asOf(FactsAsOf.of(FACTS, holder.trace().asOf(), FactsAsOf.STALE_AFTER))
                .of(holder);
    }

    private static String due(Holder holder) {
        StringJoiner days = new StringJoiner(" ");
        for (FeeLine line : found(RULE, holder)) {
            days.add(line.due().orElseThrow() + "="
                    + line.amount().orElseThrow().amount().toPlainString());
        }
        return days.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2023-05-31=60.00 2024-05-31=75.00 2025-05-31=75.00",
        "2022-06-01 60, 2024-05-31=75.00 2025-05-31=75.00",
        "2022-05-31 60, 2023-05-31=60.00 2024-05-31=75.00 2025-05-31=75.00",
        "2022-06-01 1, 2024-05-31=75.00 2025-05-31=75.00",
        "2022-06-01 135, 2025-05-31=75.00",
        "2022-06-01 150, 2024-05-31=75.00 2025-05-31=75.00",
        "2022-06-01 60; 2022-06-02 150, ''",
        "2022-06-01 210, ''",
        "2022-06-01 60; 2022-06-02 -60, 2023-05-31=60.00 2024-05-31=75.00 2025-05-31=75.00",
        "2023-08-02 60, 2023-05-31=60.00 2024-05-31=75.00 2025-05-31=75.00",
    })
    void aLineIsLeftForEachUnpaidInstalmentOfTheAmountOfItsDay(String payments, String unpaid) {
        Holder holder = holder(payments, AS_OF, TERM);
        assertThat(due(holder)).isEqualTo(unpaid);
        StringJoiner missing = new StringJoiner(" ");
        for (DueDay day : found(RULE.dueDays(), holder)) {
            if (!day.isMet()) {
                missing.add(day.on().toString());
            }
        }
        assertThat(missing).hasToString(unpaid.replaceAll("=[0-9.]+", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, 2025-05-31, 2023-05-31 2024-05-31 2025-05-31",
        "2022-06-01, 2026-05-30, 2023-05-31 2024-05-31 2025-05-31",
        "2022-06-01, 2026-05-31, 2023-05-31 2024-05-31 2025-05-31 2026-05-31",
        "2026-06-01, 2028-05-31, 2027-05-31 2028-05-31",
        "2026-05-31, 2028-05-31, 2026-05-31 2027-05-31 2028-05-31",
        "2023-05-31, 2023-06-01, 2023-05-31",
        "2023-06-01, 2023-12-31, ''",
    })
    void instalmentsAreDueBeforeTheAnniversariesThatLieInTheTerm(LocalDate start, LocalDate end, String days) {
        RunningTerm moved = RunningTerm.of(new DateRange(start, end), CERTIFIED, THREE_YEARS);
        assertThat(due(holder("", AS_OF, moved)).replaceAll("=[0-9.]+", "")).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"P90D", "P1Y1D"})
    void anIntervalOfDaysIsRefusedByTheNameOfItsFact(Period interval) {
        FactKey<Period> days = FactKey.period("test.days");
        FactTable table = FactTable.of(
                        "2022-01-01", Fact.of(days, interval).graded(Grade.PRIMARY, Citation.titled("rules")))
                .and(FACTS);
        FactsAsOf facts = FactsAsOf.of(table, AS_OF, FactsAsOf.STALE_AFTER);
        InstalmentRule rule = InstalmentRule.beforeAnniversaries("annual", PRICE, days);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.asOf(facts))
                .withMessage("test.days: found " + interval + ", wanted whole months or years, such as P6M or P2Y");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29, 2027-02-27, 2025-02-27 2026-02-27 2027-02-27, Assumed: 2025-02-29 does not exist; 2025-02-28 is taken.",
        "2024-02-29, 2027-02-28, 2028-02-28, 2028-02-28, ",
        "2024-02-28, 2024-02-28, 2027-02-27, 2025-02-27 2026-02-27 2027-02-27, ",
    })
    void anAnniversaryThatDoesNotExistIsNoted(
            LocalDate anchor, LocalDate start, LocalDate end, String days, String note) {
        RunningTerm leap = RunningTerm.of(new DateRange(start, end), anchor, THREE_YEARS);
        Holder holder = holder("", LocalDate.of(2023, 1, 1), leap);
        assertThat(due(holder).replaceAll("=[0-9.]+", "")).isEqualTo(days);
        List<String> missing = new ArrayList<>();
        for (Note each : holder.trace().notes()) {
            if (each.key().equals("renewal.missing-day")) {
                missing.add(each.text());
            }
        }
        assertThat(missing).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-01 60; 2024-01-01 75; 2025-05-31 75, true",
        "2022-06-01 60; 2024-01-01 75; 2026-01-02 75, false",
        "2022-06-01 210; 2025-06-01 -210, true",
        "2022-06-01 210; 2025-05-31 -210, false",
        "2022-06-01 60; 2024-01-01 75, false",
    })
    void whetherATermWasPaidIsJudgedByWhatWasKnownAtItsEnd(String payments, boolean paid) {
        LocalDate later = LocalDate.of(2026, 1, 1);
        Holder holder = holder(payments, later, TERM.next());
        assertThat(found(RULE.paidInTime(), holder.during(TERM))).isEqualTo(paid);
        assertThat(holder.trace().findings()).isEmpty();
        assertThat(due(holder)).as("the running term").startsWith("2026-05-31");
    }

    @ParameterizedTest
    @CsvSource({
        // the note on the price of 2024 where the answer rests on it, on other amounts, on what is overdue
        "'', 2023-05-31, test.price",
        "'', 2023-06-01, test.other-words test.price",
        "2022-06-01 60; 2022-06-02 75; 2022-06-03 75, 2022-07-01, ''",
        "2022-06-01 60; 2022-06-02 150, 2022-07-01, test.price",
        "2022-06-01 60; 2022-06-02 75; 2022-06-03 74, 2022-07-01, test.price test.words",
        "2022-06-01 61; 2022-06-02 75; 2022-06-03 75, 2022-07-01, test.words",
    })
    void anAnswerNotesTheFactsThatItRestsOn(String payments, LocalDate asOf, String notes) {
        Holder holder = holder(payments, asOf, TERM);
        due(holder);
        assertThat(String.join(
                        " ",
                        holder.trace().notes().stream().map(Note::key).sorted().toList()))
                .isEqualTo(notes);
    }

    @Test
    void anOverdueInstalmentIsNotedFromTheDayAfterItsDueDayOn() {
        Holder before = holder("", LocalDate.of(2023, 5, 31), TERM);
        due(before);
        assertThat(before.trace().nextChange()).contains(LocalDate.of(2023, 6, 1));
        Holder after = holder("", LocalDate.of(2023, 6, 1), TERM);
        due(after);
        assertThat(after.trace().notes()).extracting(Note::text).contains("It was due on 2023-05-31.");
    }

    @Test
    void whatBecameOfEachPaymentIsAccountedForOnce() {
        Holder holder = holder("2022-06-01 60; 2022-06-02 150; 2022-06-03 75", LocalDate.of(2022, 7, 1), TERM);
        due(holder);
        List<Payment> payments = holder.certification().payments();
        Trace trace = holder.trace();
        assertThat(trace.fates(payments.get(0))).containsExactly(paid("2023-05-31"));
        assertThat(trace.fates(payments.get(1))).containsExactly(paid("2024-05-31"), paid("2025-05-31"));
        assertThat(trace.fates(payments.get(2)))
                .containsExactly(new Fate.LeftOut("payment-unused", "No such fee of the term was unpaid."));
        assertThat(trace.findings())
                .extracting(finding -> finding.code() + " " + finding.key())
                .containsExactly("payment-unused 2022-06-03");
    }

    private static Fate paid(String due) {
        return new Fate.Paid("annual-fee", LocalDate.parse(due));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "2022-01-01 60, false", "2022-07-01 60; 2022-07-02 -60, false", "2023-08-02 60, true"})
    void aRecordMayHaveNoPaymentOfTheFeeAtAll(String payments, boolean unrecorded) {
        assertThat(found(RULE.unrecorded(), holder(payments, AS_OF, TERM))).isEqualTo(unrecorded);
        InstalmentRule other = InstalmentRule.beforeAnniversaries("other", PRICE, YEAR);
        assertThat(found(other.unrecorded(), holder(payments, AS_OF, TERM))).isTrue();
    }

    @Test
    void theDeclarationSaysWhatItQuotesAndReads() {
        assertThat(RULE.name()).isEqualTo("annual-fee");
        assertThat(RULE.isReadFromPayments()).isTrue();
        assertThat(RULE.isByMembership()).isFalse();
        assertThat(FeeRule.of(" Late Fee", PRICE).name()).isEqualTo("late-fee");
        assertThat(FeeRule.of("late", PRICE).isReadFromPayments()).isFalse();
    }
}
