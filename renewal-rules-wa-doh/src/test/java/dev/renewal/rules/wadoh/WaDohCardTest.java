package dev.renewal.rules.wadoh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the card of the Washington State Department of Health, its examples, and the readings that it rejects. */
class WaDohCardTest {
    private static final String TO_MAY = "certified 2024-06-01; printed 2026-05-14; complete";

    private final RenewalPolicies policies = RenewalPolicies.of(new WaDohPolicy());

    private Assessment answer(String code, String record, LocalDate asOf) {
        return policies.assess(Records.read("wa-doh:" + code, record), asOf);
    }

    @ParameterizedTest
    @CsvSource({
        // official: ends from 2020-04-01 to 2020-09-30 became 2020-09-30, on any as-of date
        "certified 2019-03-31; printed 2020-03-31, 2019-04-01, 2019-03-31 to 2020-03-31",
        "certified 2019-04-01; printed 2020-04-01, 2019-04-01, 2019-04-01 to 2020-09-30",
        "certified 2019-04-01; printed 2020-09-30, 2026-11-24, 2019-04-01 to 2020-09-30",
        "certified 2019-04-01; printed 2020-10-01, 2026-11-24, 2019-04-01 to 2020-10-01",
        // then extensions
        "certified 2019-05-14; printed 2020-05-14; extended 2020-09-30 until 2020-12-31, 2020-10-01, 2019-05-14 to 2020-12-31",
        "certified 2019-03-31; printed 2020-03-31; extended 2020-03-01 until 2020-05-31, 2020-10-01, 2019-03-31 to 2020-05-31",
        // half a term, six months, after its end
        "certified 2024-06-01; printed 2026-05-14; extended 2026-11-14 until 2026-12-31, 2026-11-14, 2024-06-01 to 2026-12-31",
        "certified 2024-06-01; printed 2026-05-14; extended 2026-11-15 until 2026-12-31, 2026-11-15, 2024-06-01 to 2026-05-14",
        // from the day of the event that the print belongs to, whatever is computed elsewhere
        "certified 2022-06-01; renewed 2024-05-01 printed 2026-05-14, 2024-05-01, 2024-05-01 to 2026-05-14",
        "certified 2022-06-01; reinstated 2024-05-01 printed 2028-05-14, 2024-05-01, 2024-05-01 to 2028-05-14",
        "certified 2022-06-01; renewed 2024-05-01; printed 2024-11-01, 2024-05-01, 2024-05-01 to 2024-11-01",
        "certified 2022-06-01; renewed 2024-05-01; printed 2024-10-31, 2024-05-01, 2022-06-01 to 2024-10-31",
        // a renewal without print leaves the earlier one in use to its end
        "certified 2024-06-01; printed 2026-05-14; renewed 2026-04-01, 2026-05-14, 2024-06-01 to 2026-05-14",
        // a missing certification day: a year before the print, and a day
        "printed 2026-05-14, 2025-05-15, 2025-05-15 to 2026-05-14",
        "printed 2024-02-29, 2023-03-01, 2023-03-01 to 2024-02-29",
        "printed 2025-02-28, 2024-02-29, 2024-02-29 to 2025-02-28",
    })
    void thePrintEndsTheTerm(String record, LocalDate asOf, String term) {
        for (String code : new String[] {"ma-c", "ma-r", "ma-p", "ma-h"}) {
            assertThat(answer(code, record, asOf).term()).map(Object::toString).contains(term);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certified 2024-06-01",
                "certified 2024-06-01; complete",
                "certified 2024-06-01; input born_on 1990-05-14",
                "certified 2022-06-01; renewed 2024-05-01",
                // the day after the earlier print
                "certified 2024-06-01; printed 2026-05-13; renewed 2026-04-01; complete",
                "certified 2024-06-01; printed 2026-05-14; reinstated 2026-04-01",
                "certified 2024-06-01; renewed 2026-04-01 printed 2026-05-14",
            })
    void withoutPrintInUseNothingIsKnown(String record) {
        Assessment answer = answer("ma-c", record, LocalDate.of(2026, 5, 14));
        assertThat(answer.standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(answer.mayUseTitle()).isEmpty();
        assertThat(answer.term()).isEmpty();
        assertThat(answer.deadlines()).isEmpty();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.nextStep()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // by the rule: opens on 2026-02-13; expired from 2026-05-15; late from 2027-05-15; lapsed from 2029-05-14
        "ma-c, 2024-05-31, NOT_YET_CERTIFIED",
        "ma-c, 2024-06-01, CURRENT",
        "ma-c, 2026-05-14, CURRENT",
        "ma-c, 2026-05-15, EXPIRED",
        "ma-c, 2029-05-13, EXPIRED",
        "ma-c, 2029-05-14, LAPSED",
        "ma-p, 2029-05-14, LAPSED",
        "ma-h, 2029-05-14, LAPSED",
        // after three years no way is named
        "ma-r, 2029-05-13, EXPIRED",
        "ma-r, 2029-05-14, UNDETERMINED",
    })
    void eachPhaseHasItsStanding(String code, LocalDate asOf, Standing standing) {
        Assessment answer = answer(code, TO_MAY, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        if (standing != Standing.NOT_YET_CERTIFIED) {
            assertThat(answer.deadlines())
                    .hasToString("[expiration on 2026-05-14 for [renewal],"
                            + " reinstatement-closes on 2029-05-13 for [reinstatement]]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma-c | 2026-02-12 | renewal not open, from 2026-02-13 to 2026-05-14 | [renewal of unknown amount due 2026-05-14] | [pay by 2026-05-14, earn]",
                "ma-c | 2026-02-13 | renewal open, from 2026-02-13 to 2026-05-14 | [renewal of unknown amount due 2026-05-14] | [pay by 2026-05-14, earn]",
                "ma-r | 2026-05-14 | renewal open, from 2026-02-13 to 2026-05-14 | [renewal of unknown amount due 2026-05-14] | [pay by 2026-05-14, earn]",
                "ma-c | 2026-05-15 | reinstatement open, from 2026-05-15 to 2029-05-13 | [renewal of unknown amount due 2029-05-13, late of unknown amount due 2029-05-13] | [pay by 2029-05-13, pay by 2029-05-13, earn]",
                "ma-h | 2027-05-14 | reinstatement open, from 2026-05-15 to 2029-05-13 | [renewal of unknown amount due 2029-05-13, late of unknown amount due 2029-05-13] | [pay by 2029-05-13, pay by 2029-05-13, earn]",
                "ma-r | 2027-05-14 | reinstatement open, from 2026-05-15 to 2029-05-13 | [renewal of unknown amount due 2029-05-13, late of unknown amount due 2029-05-13] | [apply by 2029-05-13 (advised by 2029-04-29), pay by 2029-05-13, pay by 2029-05-13, earn]",
                "ma-p | 2027-05-15 | reinstatement open, from 2026-05-15 to 2029-05-13 | [renewal of unknown amount due 2029-05-13, late of unknown amount due 2029-05-13, reissuance of unknown amount due 2029-05-13] | [apply by 2029-05-13 (advised by 2029-04-29), document by 2029-05-13, pay by 2029-05-13, pay by 2029-05-13, pay by 2029-05-13, earn]",
                "ma-r | 2029-05-13 | reinstatement open, from 2026-05-15 to 2029-05-13 | [renewal of unknown amount due 2029-05-13, late of unknown amount due 2029-05-13, reissuance of unknown amount due 2029-05-13] | [apply by 2029-05-13 (advised by 2029-04-29), document by 2029-05-13, pay by 2029-05-13, pay by 2029-05-13, pay by 2029-05-13, earn]",
                "ma-c | 2029-05-14 | reinstatement open, from 2029-05-14; examination open, from 2029-05-14 | [reapplication of unknown amount]; [reapplication of unknown amount] | [document, apply, pay, earn]; [examine, apply, pay, earn]",
                "ma-p | 2029-05-14 | reinstatement open, from 2029-05-14; training open, from 2029-05-14 | [reapplication of unknown amount]; [reapplication of unknown amount] | [document, apply, pay, earn]; [document, apply, pay, earn]",
                "ma-h | 2029-05-14 | reinstatement open, from 2029-05-14; training open, from 2029-05-14 | [reapplication of unknown amount]; [reapplication of unknown amount] | [document, apply, pay, earn]; [document, apply, pay, earn]",
            })
    void eachPhaseHasItsOptions(String code, LocalDate asOf, String options, String fees, String steps) {
        Assessment answer = answer(code, TO_MAY, asOf);
        assertThat(answer.options()).extracting(WaDohCardTest::days).containsExactly(options.split("; "));
        assertThat(answer.options())
                .extracting(option -> option.fees().lines().toString())
                .containsExactly(fees.split("; "));
        assertThat(answer.options())
                .extracting(option -> option.steps().toString())
                .containsExactly(steps.split("; "));
        assertThat(answer.options()).allSatisfy(option -> {
            assertThat(option.shortfall().requirements()).singleElement().satisfies(total -> {
                assertThat(total.id()).isEqualTo("total");
                assertThat(total.required()).isEmpty();
                assertThat(total.missing()).isEmpty();
                assertThat(total.counted().isZero()).isTrue();
            });
            assertThat(option.shortfall().isComplete()).isFalse();
            assertThat(option.shortfall().minimumAdditional().isZero()).isTrue();
            assertThat(option.earnBy()).isEmpty();
            assertThat(option.canStillBeSatisfied()).isTrue();
            assertThat(option.fees().isComplete()).isFalse();
            assertThat(option.steps().get(option.steps().size() - 1).text()).isEqualTo("Ask whether education is due.");
        });
    }

    private static String days(RenewalOption option) {
        return option.route() + (option.isOpen() ? " open" : " not open") + ", from " + option.opens()
                + option.closes().map(day -> " to " + day).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "ma-c, 2026-02-12, renewal: pay by 2026-05-14",
        "ma-c, 2026-05-15, reinstatement: pay by 2029-05-13",
        "ma-r, 2026-05-15, reinstatement: apply by 2029-05-13 (advised by 2029-04-29)",
        "ma-c, 2027-05-15, reinstatement: apply by 2029-05-13 (advised by 2029-04-29)",
        "ma-p, 2029-05-14, reinstatement: document",
        "ma-r, 2029-05-14, none",
    })
    void theNextStepIsTheEarliest(String code, LocalDate asOf, String next) {
        assertThat(answer(code, TO_MAY, asOf).nextStep().map(NextStep::toString).orElse("none"))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2029-02-28, EXPIRED, 2",
        "2025-02-28, 2027-02-27, EXPIRED, 2",
        "2025-03-01, 2027-02-27, EXPIRED, 3",
        "2027-02-27, 2027-02-27, EXPIRED, 3",
        "2027-02-28, 2027-02-27, LAPSED, 1",
    })
    void aLeapDayHasItsAnniversaryOnTheTwentyEighth(LocalDate asOf, LocalDate closes, Standing standing, int lines) {
        String record = closes.getYear() == 2027
                ? "certified 2022-03-01; printed 2024-02-29"
                : "certified 2024-03-01; printed 2026-03-01";
        Assessment answer = answer("ma-c", record, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options().get(0).fees().lines()).hasSize(lines);
        assertThat(answer.deadlines().get(1).on()).isEqualTo(closes);
    }

    /** Not so: a national certification does not renew it, and nothing that is recorded counts. */
    @Test
    void noKindCountsAndNoPaymentIsRead() {
        String record = TO_MAY
                + "; did course 2025-01-01 20 credit; did certification 2025-01-01 1 card; paid 2026-03-01 renewal 86";
        Assessment answer = answer("ma-c", record, LocalDate.of(2026, 4, 1));
        assertThat(answer.findings())
                .extracting(finding -> finding.code() + " " + finding.key())
                .containsExactly("unknown-kind certification", "unknown-kind course");
        assertThat(answer.option(new Route("renewal")).fees().lines())
                .hasToString("[renewal of unknown amount due 2026-05-14]");
        assertThat(answer.option(new Route("renewal")).shortfall().isSatisfied())
                .isFalse();
    }

    /** No way back after three years, so no fee of it, is named for an MA-R. */
    @ParameterizedTest
    @CsvSource({"ma-c, ''", "ma-r, unknown-fee reapplication"})
    void aFeeThatIsNotQuotedIsUnknown(String code, String finding) {
        String record = TO_MAY + "; paid 2026-03-01 reapplication 20; paid 2026-03-01 reissuance 20";
        assertThat(answer(code, record, LocalDate.of(2026, 4, 1)).findings())
                .extracting(each -> each.code() + " " + each.key())
                .containsExactly(finding.isEmpty() ? new String[0] : new String[] {finding});
    }

    /** Not so: "two years", $86, 20 or 30 hours (content sites); $145, $75, $55 (the forensic phlebotomist's fees). */
    @Test
    void noAmountAndNoLengthIsStated() {
        assertThat(WaDohFacts.table().facts())
                .filteredOn(fact -> fact.key().id().matches("wa-doh\\.(ce|fee\\..*|term\\.length)"))
                .hasSize(6)
                .allSatisfy(fact -> assertThat(fact.value()).isEmpty());
    }

    /** A forecast ends at the end of the term, as nobody knows the next one. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-14, 2026-05-14, '2026-05-14 renewal renewal'",
        "2024-06-01, 2040-01-01, '2026-05-14 renewal renewal'",
        "2024-06-01, 2026-05-13, ''",
        "2026-05-15, 2040-01-01, '2026-05-15 renewal return, 2026-05-15 late return'",
        "2029-05-14, 2040-01-01, '2029-05-14 reapplication return'",
    })
    void aForecastEndsWithTheTerm(LocalDate asOf, LocalDate until, String fees) {
        assertThat(policies.forecast(Records.read("wa-doh:ma-c", TO_MAY), asOf, until)
                        .map(fee ->
                                fee.due() + " " + fee.fee() + " " + fee.basis().label()))
                .containsExactly(fees.isEmpty() ? new String[0] : fees.split(", "));
    }
}
