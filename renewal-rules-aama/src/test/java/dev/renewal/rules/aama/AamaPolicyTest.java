package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Disallowance;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AamaPolicyTest {
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 2, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RenewalPolicies policies = RenewalPolicies.of(new AamaPolicy());

    // AAMA, Recertification Policies: February 2010 → 2015-02-28. AAMA, spring 2020: ends of March to May → 2020-08-31.
    @ParameterizedTest
    @CsvSource({
        "2010-02-01, 2015-02-28",
        "2010-02-28, 2015-02-28",
        "2015-02-10, 2020-02-29",
        "2015-03-01, 2020-08-31",
        "2015-05-31, 2020-08-31",
        "2015-06-01, 2020-06-30",
    })
    void termEndsWithItsMonth(LocalDate certified, LocalDate end) {
        Assessment answer = policies.assess(certification(certified), certified);
        assertThat(answer.term().orElseThrow().end()).isEqualTo(end);
    }

    // AAMA, policy change of 2020: ends of 2016-04-30, 2019-04-30 and 2019-11-30 → 2020-03-30.
    @ParameterizedTest
    @CsvSource({
        "2011-04-12, 2020-03-30, EXPIRED, 2020-03-30",
        "2011-04-12, 2020-03-31, LAPSED, 2020-03-30",
        "2014-04-30, 2020-03-30, EXPIRED, 2020-03-30",
        "2014-11-03, 2020-03-31, LAPSED, 2020-03-30",
        "2009-12-01, 2020-01-01, LAPSED, 2019-12-31",
        "2009-12-01, 2019-12-31, EXPIRED, 2019-12-31",
        "2014-12-31, 2019-12-31, CURRENT, 2024-12-31",
        "2014-12-31, 2020-01-01, EXPIRED, 2020-03-30",
        "2021-11-30, 2026-11-30, CURRENT, 2027-02-28",
        "2021-11-30, 2026-12-01, EXPIRED, 2027-02-28",
        "2021-11-30, 2027-03-01, LAPSED, 2027-02-28",
    })
    void continuingEducationCloses(LocalDate certified, LocalDate asOf, Standing standing, LocalDate closes) {
        // an end of 2014-12-31, for a certification of 2009-12-01, had an old window to 2019-12-31
        Assessment answer = policies.assess(certification(certified), asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.option(Route.CONTINUING_EDUCATION).closes()).contains(closes);
    }

    // certified on 2022-02-10: the term ends on 2027-02-28, and the renewal fee is due then
    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2027-02-28, 130.00, 2027-02-28 140.00, 2027-02-28",
        "2027-02-27, 2027-02-28, 130.00, 2027-02-28 140.00, 2027-02-28",
        "2027-02-28, 2027-02-28, 140.00, '', 2027-03-01",
        "2026-11-24, 2027-03-01, 130.00, '', 2027-03-01",
        "2027-03-01, 2027-03-15, 130.00, 2027-03-15 140.00, 2027-03-15",
    })
    void aPriceThatTheHostKnowsToComeIsAnnouncedUntilTheDueDay(
            LocalDate asOf, LocalDate from, String amount, String later, LocalDate nextChange) {
        RenewalPolicies stated = policies.withOverrides(FactOverrides.parse(
                "aama.fee.renewal.non-member | " + from + " | 140.00 | USD | - | letter of AAMA | 2028-06-30",
                policies.facts()));
        Assessment answer = stated.assess(certification(CERTIFIED), asOf);
        FeeLine renewal =
                answer.option(Route.CONTINUING_EDUCATION).fees().lines().get(0);
        assertThat(renewal.amount()).contains(Money.of(amount, "USD"));
        assertThat(renewal.later())
                .extracting(change -> change.from() + " "
                        + change.amount().orElseThrow().amount().toPlainString())
                .isEqualTo(later.isEmpty() ? List.of() : List.of(later));
        assertThat(answer.nextChange()).contains(nextChange);
        assertThat(answer.notes().stream().anyMatch(note -> note.grade() == Grade.HOST))
                .as("whether the answer rests on what the host states")
                .isEqualTo(!later.isEmpty() || amount.equals("140.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-09, 2023-10-31, 0",
        "2021-11-10, 2023-11-01, 8",
        "2021-11-09, 2023-11-01, 0",
        "2022-02-09, 2023-11-01, 8",
        "2022-02-10, 2023-10-31, 8",
    })
    void pointsEarnedBeforeCertification(LocalDate completed, LocalDate asOf, String counted) {
        Assessment answer = policies.assess(certification(CERTIFIED).withActivity(course(completed, "8")), asOf);
        assertThat(counted(answer)).isEqualTo(Credits.of(counted, "point"));
    }

    @Test
    void pointsEarnedBeforeCertificationCountUpToTwentyOldestFirst() {
        Certification cma = certification(CERTIFIED)
                .withActivity(course(LocalDate.of(2022, 1, 2), "12"))
                .withActivity(course(LocalDate.of(2022, 1, 1), "12"));
        Assessment answer = policies.assess(cma, TODAY);
        assertThat(counted(answer)).isEqualTo(Credits.of("20", "point"));
        assertThat(answer.option(Route.CONTINUING_EDUCATION).shortfall().uncounted())
                .extracting(Disallowance::code)
                .containsExactly(Disallowance.IN_PART);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "4, false"})
    void failedAttemptsCloseTheExamination(int failed, boolean open) {
        Certification cma = certification(LocalDate.of(2018, 1, 1)).with(InputKey.FAILED_EXAM_ATTEMPTS, failed);
        Assessment answer = policies.assess(cma, TODAY);
        assertThat(answer.option(Route.EXAMINATION).isOpen()).isEqualTo(open);
        assertThat(answer.notes().stream().anyMatch(note -> note.key().equals("aama.exam.attempts")))
                .isEqualTo(!open);
    }

    @ParameterizedTest
    @CsvSource({
        "aama.exam.apply-by, DISPUTED",
        "aama.exam.pass-by, DISPUTED",
        "aama.lapse.window, DISPUTED",
        "aama.fee.late, NOT_ESTABLISHED",
        "aama.ce.contact-hour, ASSUMED",
        "aama.ce.after-expiration, ASSUMED",
        "aama.ce.one-topic, ASSUMED",
        "aama.term.anchor, ASSUMED",
        "aama.fee.membership-unknown, ASSUMED",
    })
    void gradedFactsLeaveANote(String rule, Grade grade) {
        Certification cma = Certification.of("aama:cma", LocalDate.of(2016, 10, 1))
                .withRenewedOn(LocalDate.of(2021, 10, 20))
                .withActivity(Activity.of(LocalDate.of(2024, 1, 1), Credits.of("2", "contact-hour"))
                        .withTopic("clinical")
                        .withTopic("general"))
                .withActivity(course(LocalDate.of(2026, 11, 2), "3"));
        assertThat(policies.assess(cma, TODAY).notes()).anyMatch(note -> isAbout(note, rule, grade));
        Certification plain = certification(CERTIFIED).withMember(true);
        boolean always = grade == Grade.DISPUTED;
        assertThat(policies.assess(plain, TODAY).notes().stream().anyMatch(note -> isAbout(note, rule, grade)))
                .isEqualTo(always);
    }

    @Test
    void factsOfEarlierTimesLeaveANoteOnlyInThoseTimes() {
        Certification old = certification(LocalDate.of(2005, 3, 1));
        assertThat(policies.assess(old, LocalDate.of(2006, 12, 31)).notes())
                .anyMatch(note -> isAbout(note, "aama.ce.clinical", Grade.SECONDARY))
                .anyMatch(note -> isAbout(note, "aama.term.length.before-2010", Grade.ASSUMED))
                .anyMatch(note -> isAbout(note, "aama.lapse.window", Grade.SECONDARY));
        assertThat(policies.assess(old, LocalDate.of(2007, 1, 1)).notes())
                .noneMatch(note -> note.key().equals("aama.ce.clinical"));
        assertThat(policies.assess(certification(CERTIFIED), TODAY).notes())
                .noneMatch(note -> note.key().equals("aama.term.length.before-2010"));
    }

    private static boolean isAbout(Note note, String rule, Grade grade) {
        return note.key().equals(rule) && note.grade() == grade;
    }

    private static Certification certification(LocalDate certified) {
        return Certification.of("aama:cma", certified).withNeverRenewed();
    }

    private static Activity course(LocalDate completed, String amount) {
        return Activity.of(completed, Credits.of(amount, "ceu"))
                .withTopic("clinical")
                .withApprover("aama");
    }

    private static Credits counted(Assessment answer) {
        return answer.option(Route.CONTINUING_EDUCATION)
                .shortfall()
                .requirements()
                .get(0)
                .counted();
    }
}
