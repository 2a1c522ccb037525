package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Condition;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line of an answer as text, as of 2026-01-01. Answers of our bodies as wholes are in {@code testing/bodies}. */
class AnswerTextTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Credits ZERO = Credits.zero(CreditUnit.POINT);
    private static final Credits ONE = Credits.of(1, CreditUnit.POINT);
    private static final Step APPLY = Step.of(Step.Action.APPLY, "Apply.");
    private static final FeeQuote NO_FEES = FeeQuote.in(Currency.getInstance("USD"));

    private final Trace trace = MadeUpBody.trace(AS_OF);

    private Assessment.Builder answer(Standing standing) {
        return new Assessment.Builder(MadeUpBody.CERTIFICATION.withKey("H-1"), trace, standing);
    }

    private RenewalOption.Builder option(LocalDate opens) {
        return new RenewalOption.Builder(Route.EXAMINATION, opens, trace)
                .shortfall(Shortfall.none(CreditUnit.POINT))
                .fees(NO_FEES);
    }

    private static Shortfall missing(Requirement total, Credits missing) {
        return Shortfall.of(List.of(total), missing, List.of(), ZERO, List.of(), List.of());
    }

    private static List<String> lines(Assessment.Builder answer) {
        return answer.build().toText().lines().toList();
    }

    private String next(Step step) {
        return lines(answer(Standing.CURRENT)
                        .option(option(AS_OF).steps(List.of(step)).build()))
                .get(3);
    }

    private String option(RenewalOption.Builder option) {
        return lines(answer(Standing.CURRENT).option(option.build())).get(4);
    }

    @Test
    void aValueMayHaveBraces() {
        Labels labels = Labels.english().with(Map.of("title.test.a", "A {1} {2} $1"));
        assertThat(answer(Standing.CURRENT).build().toText(labels))
                .startsWith("A {1} {2} $1 as of 2026-01-01: Current\n");
    }

    @Test
    void aLineForEachPart() {
        Trace reporting = MadeUpBody.trace(AS_OF);
        reporting.cite(MadeUpBody.facts(AS_OF).get(MadeUpBody.WORDS));
        for (String word : List.of("walk", "run")) {
            reporting.report(new Finding("unknown-kind", Finding.Item.WORD, word, "A word.", Optional.empty()));
        }
        Assessment answer = new Assessment.Builder(MadeUpBody.CERTIFICATION, reporting, Standing.EXPIRED)
                .bodyWord("not current")
                .term(new DateRange(MadeUpBody.START, MadeUpBody.END))
                .deadline(DeadlineKind.EXPIRATION, AS_OF.minusDays(1), Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.EXPIRATION, AS_OF, Route.CONTINUING_EDUCATION)
                .deadline(Deadline.of(new DeadlineKind("audit"), MadeUpBody.END, Route.CONTINUING_EDUCATION)
                        .met())
                .build();
        assertThat(answer.toText()).isEqualTo("""
                A (TEST) as of 2026-01-01: Expired (the body says: not current)
                The title may not be used.
                Term: 2024-02-29 to 2026-02-28
                Next: ask the certifying body
                2025-12-31: Certification expires (past)
                2026-01-01: Certification expires
                2026-02-28: Audit (met)
                2 findings about the record
                1 fact is assumed, disputed or not known
                """);
    }

    @ParameterizedTest
    @EnumSource
    void eachStandingSaysWhetherTheTitleMayBeUsedAndWhatIsNext(Standing standing) {
        assertThat(lines(answer(standing)))
                .containsExactly(
                        "A (TEST) as of 2026-01-01: " + Labels.english().of(standing),
                        switch (standing) {
                            case CURRENT -> "The title may be used.";
                            case UNDETERMINED -> "Whether the title may be used is not known.";
                            default -> "The title may not be used.";
                        },
                        "Term: none known",
                        standing == Standing.NOT_YET_CERTIFIED
                                ? "Next: nothing before the certification"
                                : "Next: ask the certifying body");
    }

    @Test
    void theNextStepHasItsDays() {
        assertThat(next(APPLY)).isEqualTo("Next: Apply (Examination)");
        assertThat(next(APPLY.withBy(AS_OF))).isEqualTo("Next: Apply by 2026-01-01 (Examination)");
        assertThat(next(APPLY.withBy(AS_OF.plusDays(20)).withAdvisedBy(AS_OF.plusDays(6))))
                .isEqualTo("Next: Apply by 2026-01-21, better by 2026-01-07 (Examination)");
        assertThat(next(APPLY.withBy(AS_OF.minusDays(1)).withAdvisedBy(AS_OF.minusDays(15))))
                .isEqualTo("Next: Apply, overdue since 2025-12-31 (Examination)");
        assertThat(next(APPLY.asDone())).isEqualTo("Next: nothing, all steps are done");
    }

    @Test
    void anOptionHasItsDays() {
        assertThat(option(option(AS_OF))).isEqualTo("Examination, open: no fee");
        assertThat(option(option(AS_OF).closes(AS_OF))).isEqualTo("Examination, open until 2026-01-01: no fee");
        assertThat(option(option(AS_OF.plusDays(1)))).isEqualTo("Examination, opens on 2026-01-02: no fee");
        assertThat(option(option(AS_OF).withheld())).isEqualTo("Examination, not open: no fee");
    }

    @Test
    void anOptionSaysWhatIsMissing() {
        Shortfall missing = missing(new Requirement("total", ONE, ZERO), ONE);
        assertThat(option(option(AS_OF).shortfall(missing))).endsWith("open: 1 point missing; no fee");
        assertThat(option(option(AS_OF).shortfall(missing).earnBy(AS_OF.minusDays(1))))
                .endsWith("open: 1 point missing; too late to earn credits; no fee");
        assertThat(option(option(AS_OF).shortfall(missing(new Requirement("total", ONE, ONE), ZERO))))
                .endsWith("open: nothing missing; no fee");
        assertThat(option(option(AS_OF).shortfall(missing(Requirement.ofUnknownAmount("total", ONE), ZERO))))
                .endsWith("open: how much is required is not known; no fee");
        assertThat(option(option(AS_OF).shortfall(missing(Requirement.ofUnknownAmount("total", ONE), ONE))))
                .endsWith("open: at least 1 point missing, as not all that is required is known; no fee");
        assertThat(option(option(AS_OF)
                        .shortfall(Shortfall.none(
                                CreditUnit.POINT, new Condition("cpr-card", false), new Condition("id", true)))))
                .endsWith("open: cpr card missing; no fee");
    }

    @Test
    void anOptionSaysWhatItCosts() {
        FeeLine known = FeeLine.of("renewal").withAmount(Money.of("65", "USD"));
        FeeLine later = known.withDue(AS_OF)
                .withLater(List.of(
                        new FeeLine.Later(AS_OF.minusDays(2), Optional.of(Money.of("70", "USD"))),
                        new FeeLine.Later(AS_OF.minusDays(1), Optional.empty())));
        FeeQuote fees = NO_FEES.with(known).with(later).with(FeeLine.of("re-entry"));
        assertThat(option(option(AS_OF).fees(fees)))
                .isEqualTo("Examination, open: renewal fee USD 65.00 by 2026-01-01 (USD 70.00 from 2025-12-30)"
                        + " (of unknown amount from 2025-12-31); renewal fee USD 65.00; re entry of unknown amount");
    }

    @ParameterizedTest
    @CsvSource({"text.heading, '{1}: {0} {2}', 2026-01-01: A (TEST) gültig", "text.term.none, Keine, Keine"})
    void aHostBringsItsOwnWords(String key, String phrase, String line) {
        Labels own = Labels.english().with(Map.of("standing.current", "gültig", key, phrase));
        assertThat(answer(Standing.CURRENT).build().toText(own).lines()).contains(line);
    }

    @Test
    void aHostNamesTheFeesAndConditionsOfABody() {
        Labels own = Labels.english().with(Map.of("fee.re-entry", "Wiedereintritt", "condition.cpr-card", "CPR-Karte"));
        RenewalOption option = option(AS_OF)
                .shortfall(Shortfall.none(CreditUnit.POINT, new Condition("cpr-card", false)))
                .fees(NO_FEES.with(FeeLine.of("re-entry")))
                .build();
        assertThat(answer(Standing.CURRENT).option(option).build().toText(own).lines())
                .contains("Examination, open: CPR-Karte missing; Wiedereintritt of unknown amount");
    }

    @Test
    void theKeyOfTheHostIsNotPartOfIt() {
        assertThat(answer(Standing.CURRENT).build().toText()).doesNotContain("H-1");
    }
}
