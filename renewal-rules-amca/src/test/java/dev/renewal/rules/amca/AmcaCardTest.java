package dev.renewal.rules.amca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Disallowance;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.testkit.Records;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rows of AMCA's card, its examples, and the readings that it rejects. */
class AmcaCardTest {
    static final List<String> CODES = List.of(
            // AMCA, Test Site Application
            "cmac", "cmaac", "mac", "mace", "macp", "pctc", "ptc", "etc", "mhtc", "dstc");

    private final RenewalPolicies policies = RenewalPolicies.of(new AmcaPolicy());

    private Assessment answer(String record, LocalDate asOf) {
        return policies.assess(Records.read("amca:cmac", record), asOf);
    }

    private Shortfall shortfall(String record, LocalDate asOf) {
        return answer(record, asOf).option(Route.CONTINUING_EDUCATION).shortfall();
    }

    @Test
    void theCertificationsAreThoseOfTheTestSiteApplication() {
        assertThat(policies.credentials())
                .extracting(Credential::id)
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(
                        CODES.stream().map(code -> "amca:" + code).toList());
    }

    // AMCA, Stay Certified: "the AMCA certification" lasts two years and asks ten credits, whichever it is
    @ParameterizedTest
    @FieldSource("CODES")
    void oneRuleHoldsForEachCertification(String code) {
        LocalDate end = LocalDate.of(2019, 2, 28);
        Assessment answer =
                policies.assess(Records.read("amca:" + code, "certified 2017-02-10"), LocalDate.of(2018, 6, 1));
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.deadlines())
                .containsExactly(Deadline.of(DeadlineKind.EXPIRATION, end, Route.CONTINUING_EDUCATION));
        RenewalOption option = answer.option(Route.CONTINUING_EDUCATION);
        assertThat(answer.options()).containsExactly(option);
        assertThat(option.opens()).isEqualTo("2017-02-10");
        assertThat(option.closes()).contains(end);
        assertThat(option.shortfall().requirements())
                .extracting(Requirement::id, each -> each.missing().orElseThrow())
                .containsExactly(tuple("total", Credits.of("10", "credit")));
        assertThat(option.shortfall().isComplete()).isTrue();
        assertThat(option.fees().lines()).containsExactly(FeeLine.of("renewal").withDue(end));
        assertThat(option.fees().isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // AMCA, Stay Certified, new and old version: February 2017 to February 2019, February 2012 to February 2014
        "certified 2017-02-10, 2017-02-10 to 2019-02-28",
        "certified 2017-02-01, 2017-02-01 to 2019-02-28",
        "certified 2017-02-28, 2017-02-28 to 2019-02-28",
        "certified 2017-03-01, 2017-03-01 to 2019-03-31",
        "certified 2012-02-29, 2012-02-29 to 2014-02-28",
        "certified 2014-02-10, 2014-02-10 to 2016-02-29",
        // from the 18th birthday, if that is later
        "certified 2017-02-10; input born_on 1999-02-10, 2017-02-10 to 2019-02-28",
        "certified 2017-02-10; input born_on 1999-02-11, 2017-02-11 to 2019-02-28",
        "certified 2017-02-10; input born_on 1999-03-01, 2017-03-01 to 2019-03-31",
        "certified 2017-02-10; input born_on 2000-02-29, 2018-02-28 to 2020-02-29",
        "certified 2017-02-10; input born_on 2001-02-10, 2019-02-10 to 2021-02-28",
        // not so: a birthday more than two years after the test, or on or after a renewal, a reinstatement, or the
        // printed end
        "certified 2017-02-10; input born_on 2001-02-11, 2017-02-10 to 2019-02-28",
        "certified 2017-02-10; input born_on 1999-06-01; renewed 2017-06-01, 2017-02-10 to 2019-02-28",
        "certified 2017-02-10; input born_on 1999-06-01; renewed 2017-06-02, 2017-06-01 to 2019-06-30",
        "certified 2017-02-10; input born_on 1999-06-01; printed 2017-06-01, 2017-02-10 to 2017-06-01",
        "certified 2017-02-10; input born_on 1999-06-01; printed 2017-06-02, 2017-06-01 to 2017-06-02",
        "certified 2017-02-10; input born_on 1999-06-01; reinstated 2017-06-01, 2017-06-01 to 2019-06-30",
        // a renewal does not move the grid: early from the day 12 months after the start
        "certified 2017-02-10; renewed 2018-02-09, 2017-02-10 to 2019-02-28",
        "certified 2017-02-10; renewed 2018-02-10, 2019-03-01 to 2021-02-28",
        "certified 2017-02-10; renewed 2019-02-28, 2019-03-01 to 2021-02-28",
        "certified 2017-02-10; renewed 2019-03-01, 2019-03-01 to 2021-02-28",
        "certified 2017-02-10; renewed 2020-02-29, 2019-03-01 to 2021-02-28",
        "certified 2017-02-10; renewed 2020-03-01, 2021-03-01 to 2023-02-28",
        "certified 2017-02-10; input born_on 1999-06-01; renewed 2018-05-31, 2017-06-01 to 2019-06-30",
        "certified 2017-02-10; input born_on 1999-06-01; renewed 2018-06-01, 2019-07-01 to 2021-06-30",
        // a reinstatement starts a new one, whatever the birthday
        "certified 2017-02-10; reinstated 2020-01-31, 2020-01-31 to 2022-01-31",
        "certified 2017-02-10; input born_on 1999-06-01; reinstated 2020-01-31, 2020-01-31 to 2022-01-31",
        // a printed end implies a start to the day: two years before, and a day
        "certified 2017-02-10; printed 2019-02-10, 2017-02-10 to 2019-02-10",
        "certified 2017-02-10; printed 2019-08-08, 2017-02-10 to 2019-08-08",
        "certified 2017-02-10; printed 2019-08-09, 2017-08-10 to 2019-08-09",
        // and a certification to the month: the first of the month 24 months before
        "printed 2019-02-10, 2017-02-01 to 2019-02-10",
        "printed 2019-02-10; input born_on 1999-02-05, 2017-02-05 to 2019-02-10",
        "certified 2017-02-10; extended 2019-02-01 until 2019-05-15, 2017-02-10 to 2019-05-15",
        // what lies before the 18th birthday moves nothing
        "certified 2017-02-10; input born_on 1999-06-01; extended 2017-05-31 until 2019-12-31, 2017-06-01 to 2019-06-30",
        "certified 2017-02-10; input born_on 1999-06-01; extended 2017-06-01 until 2019-12-31, 2017-06-01 to 2019-12-31",
    })
    void termsOfTwoYearsEndOnTheLastDayOfAMonth(String record, String term) {
        assertThat(answer(record, LocalDate.of(2021, 6, 1)).term())
                .map(Object::toString)
                .contains(term);
    }

    // by the card's example: tested on 2025-03-12, and 18 on 2025-05-20
    @ParameterizedTest
    @CsvSource({
        "certified 2025-03-12; input born_on 2007-05-20, 2025-03-11, NOT_YET_CERTIFIED",
        "certified 2025-03-12; input born_on 2007-05-20, 2025-03-12, NOT_YET_CERTIFIED",
        "certified 2025-03-12; input born_on 2007-05-20, 2025-05-19, NOT_YET_CERTIFIED",
        "certified 2025-03-12; input born_on 2007-05-20, 2025-05-20, CURRENT",
        "certified 2025-03-12; input born_on 2007-05-20; revoked 2025-04-01, 2025-05-19, NOT_YET_CERTIFIED",
        "certified 2025-03-12; input born_on 2007-05-20; revoked 2025-04-01, 2025-05-20, REVOKED",
        "certified 2025-03-12, 2025-03-12, CURRENT",
        // not so: the day after the end is no day of grace, and the certification is not known to have expired
        "certified 2025-03-12; input born_on 2007-05-20, 2027-05-31, CURRENT",
        "certified 2025-03-12; input born_on 2007-05-20, 2027-06-01, UNDETERMINED",
        "certified 2025-03-12; input born_on 2007-05-20; complete, 2027-06-01, UNDETERMINED",
        "certified 2025-03-12; complete, 2027-03-31, CURRENT",
        "certified 2025-03-12; complete, 2027-04-01, UNDETERMINED",
        "certified 2025-03-12; complete, 2027-04-30, UNDETERMINED",
        "certified 2025-03-12; printed 2027-03-12, 2027-03-13, UNDETERMINED",
        // derived from the printed expiration
        "printed 2027-03-12, 2025-02-28, UNDETERMINED",
        "printed 2027-03-12, 2025-03-01, CURRENT",
        "printed 2027-03-12; input born_on 2007-05-20, 2025-05-19, NOT_YET_CERTIFIED",
        "printed 2027-03-12; input born_on 2007-05-20, 2025-05-20, CURRENT",
    })
    void aCertificationIsCurrentFromTheAnchorToTheEnd(String record, LocalDate asOf, Standing standing) {
        Assessment answer = answer(record, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).hasSize(standing == Standing.CURRENT ? 1 : 0);
    }

    @Test
    void afterTheEndNothingIsLeftButToAskAmca() {
        Assessment answer = answer("certified 2017-02-10; complete", LocalDate.of(2019, 3, 1));
        assertThat(answer.options()).isEmpty();
        assertThat(answer.nextStep()).isEmpty();
        assertThat(answer.deadlines())
                .containsExactly(
                        Deadline.of(DeadlineKind.EXPIRATION, LocalDate.of(2019, 2, 28), Route.CONTINUING_EDUCATION));
        assertThat(answer.notes()).extracting(Note::key).contains("amca.lapse", "amca.grace");
    }

    // AMCA, Stay Certified: a volume is 5 credits, a home-study program 10; a contact or clock hour is assumed to be
    // one
    @ParameterizedTest
    @CsvSource({
        "did course 2017-02-10 1.5 credit, 1.5",
        "did course 2017-02-10 1.5 contact-hour, 1.5",
        "did course 2017-02-10 1.5 clock-hour, 1.5",
        "did amca-volume 2017-02-10 1 volume, 5",
        "did amca-volume 2017-02-10 0.5 volume, 2.5",
        "did home-study 2017-02-10 1 program, 10",
        "did course 2019-02-28 40 credit, 40",
        "did course 2017-02-09 1 credit; did course 2019-03-01 1 credit, 0",
        "did amca-volume 2017-06-01 5 credit; did course 2017-06-01 1 volume; did home-study 2017-06-01 10 credit, 0",
        "did course 2017-06-01 1 ceu; did seminar 2017-06-01 1 credit, 0",
    })
    void educationOfTheTermCountsInCredits(String activities, String counted) {
        Shortfall shortfall = shortfall("certified 2017-02-10; " + activities, LocalDate.of(2019, 2, 28));
        assertThat(shortfall.requirements())
                .extracting(Requirement::counted)
                .containsExactly(Credits.of(counted, "credit"));
        assertThat(shortfall.uncounted().isEmpty()).isEqualTo(!counted.equals("0"));
    }

    @Test
    void educationBeforeTheEighteenthBirthdayIsBeforeTheTerm() {
        String record = "certified 2025-03-12; input born_on 2007-05-20; did course 2025-05-19 1 credit;"
                + " did course 2025-05-20 2 credit";
        Shortfall shortfall = shortfall(record, LocalDate.of(2025, 6, 1));
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of("8", "credit"));
        assertThat(shortfall.uncounted()).extracting(Disallowance::code).containsExactly("before-window");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certified 2017-02-10; did amca-volume 2017-06-01 1 volume | 2019-02-28 | [earn by 2019-02-28, document by 2019-02-28, pay by 2019-02-28] | continuing-education: earn by 2019-02-28",
                "certified 2017-02-10; did amca-volume 2017-06-01 2 volume | 2017-06-01 | [earn by 2019-02-28, done, document by 2019-02-28, pay by 2019-02-28] | continuing-education: document by 2019-02-28",
                // a term that has not begun
                "certified 2017-02-10; renewed 2018-06-01 | 2018-06-02 | [earn by 2021-02-28, document by 2021-02-28, pay by 2021-02-28] | continuing-education: earn by 2021-02-28",
                "certified 2017-02-10; suspended 2018-06-01 | 2018-06-02 | [earn by 2019-02-28, document by 2019-02-28, pay by 2019-02-28] | none",
            })
    void theHolderEarnsDocumentsAndAsksWhatToPay(String record, LocalDate asOf, String steps, String next) {
        Assessment answer = answer(record, asOf);
        assertThat(answer.option(Route.CONTINUING_EDUCATION).steps()).hasToString(steps);
        assertThat(answer.nextStep().map(NextStep::toString).orElse("none")).isEqualTo(next);
        assertThat(answer.deadlines()).extracting(Deadline::isMet).containsExactly(false);
    }

    @Test
    void thePriceOfAVolumeIsSaidAndNeverQuoted() {
        RenewalOption option =
                answer("certified 2017-02-10", LocalDate.of(2018, 6, 1)).option(Route.CONTINUING_EDUCATION);
        assertThat(option.steps().get(0))
                .isEqualTo(Step.of(
                                Step.Action.EARN,
                                "Earn ten credits: two AMCA volumes (79.00 USD each), a home-study program, or other education.")
                        .withBy(LocalDate.of(2019, 2, 28)));
        // not so: two volumes are no fee of $158, and the fees of $75 or $85 are of content sites alone
        assertThat(option.fees().knownTotal()).isEqualTo(Money.of("0.00", "USD"));
        assertThat(option.fees().lines()).extracting(FeeLine::amount).allMatch(amount -> amount.isEmpty());
    }

    @Test
    void paymentsAreNotRead() {
        String paid = "certified 2017-02-10; paid 2018-01-01 renewal 75.00; paid 2018-01-01 volume 79.00";
        Assessment answer = answer(paid, LocalDate.of(2018, 6, 1));
        assertThat(answer.option(Route.CONTINUING_EDUCATION).fees().lines()).hasSize(1);
        assertThat(answer.findings())
                .extracting(Finding::code, Finding::key)
                .containsExactly(tuple("unknown-fee", "volume"));
    }
}
