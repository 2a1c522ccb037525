package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final KnownWords OWN = KnownWords.of(
            List.of(kind("course", "contact-hour", "ceu"), kind("cpr-card", "card")),
            List.of("clinical", "general"),
            true,
            List.of("aama"));
    private static final KnownWords OPEN =
            KnownWords.of(List.of(kind("course", "clock-hour")), List.of("law"), false, List.of());

    private static CountedKind kind(String name, String... units) {
        List<CountedUnit> counted = new ArrayList<>();
        for (String unit : units) {
            counted.add(new CountedUnit(new CreditUnit(unit), Optional.empty()));
        }
        return new CountedKind(name, counted);
    }

    private static Activity course(String unit) {
        return Activity.of(DAY, Credits.of("1", unit));
    }

    private static List<Finding> findings(KnownWords words, List<Activity> activities) {
        Trace trace = Trace.of(FactsAsOf.of(TermFacts.table(), DAY, FactsAsOf.STALE_AFTER));
        words.judge(Transcript.of(activities), trace);
        return trace.findings();
    }

    private static String only(KnownWords words, Activity... activities) {
        List<Finding> found = findings(words, List.of(activities));
        assertThat(found).hasSizeLessThan(2);
        return found.stream()
                .map(each -> each.code() + " " + each.item().label() + " " + each.key()
                        + each.nearest().map(near -> " near " + near).orElse(""))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "course, contact-hour, ''",
        "Course, Contact_Hour, ''",
        "CPR card, CARD, ''",
        "webinar, contact-hour, unknown-kind word webinar",
        "courses, minute, unknown-kind word courses near course",
        "CPR, card, unknown-kind word cpr near cpr-card",
        "course, minute, unknown-unit word minute",
        "course, contact hours, unknown-unit word contact-hours near contact-hour",
        "course, card, unknown-unit word card",
        "cpr-card, ceu, unknown-unit word ceu",
    })
    void findsKindsAndUnits(String kind, String unit, String finding) {
        assertThat(only(OWN, course(unit).withKind(kind))).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "clinical, ''",
        "Clinical, ''",
        "ethics, unknown-topic word ethics",
        "Clinicals, unknown-topic word clinicals near clinical",
        "general-clinic, unknown-topic word general-clinic near general",
    })
    void findsTopicsWhereTheBodyCountsItsOwnOnly(String topic, String finding) {
        assertThat(only(OWN, course("ceu").withTopic(topic))).isEqualTo(finding);
        assertThat(only(OPEN, course("clock-hour").withTopic(topic))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aama, ''",
        "AAMA, ''",
        "' Aama ', ''",
        "nobody, ''",
        "aamaapproved, ''",
        "aam, ''",
        "aama-approved, unknown-approver word aama-approved near aama",
        "AAMA approved, unknown-approver word aama-approved near aama",
        "approved by AAMA, unknown-approver word approved-by-aama near aama",
        "a.a.m.a., unknown-approver word a.a.m.a. near aama",
        "A-A-M-A, unknown-approver word a-a-m-a near aama",
        "aama (national), unknown-approver word aama-(national) near aama",
    })
    void findsApproversThatWereMeantToBeKnown(String approver, String finding) {
        assertThat(only(OWN, course("ceu").withApprover(approver))).isEqualTo(finding);
        assertThat(only(OPEN, course("clock-hour").withApprover(approver))).isEmpty();
        assertThat(only(KnownWords.any(), course("ceu").withApprover(approver))).isEmpty();
    }

    @Test
    void anActivityWithSeveralSizesNeedsOneKnownUnit() {
        Activity known = course("minute").withSize(Credits.of("1", "ceu"));
        assertThat(only(OWN, known)).isEmpty();
        Activity unknown = course("minute").withSize(Credits.of("1", "star"));
        assertThat(findings(OWN, List.of(unknown))).extracting(Finding::key).containsExactly("minute", "star");
    }

    @Test
    void findsEachWordOnceWhateverItIsOf() {
        Activity webinar = course("minute").withKind("webinar").withTopics(List.of("ethics", "law"));
        Activity ethics = course("card").withTopic("ethics").withApprover("aama-approved");
        Activity other = course("card").withTopic("law").withApprover("a.a.m.a.");
        assertThat(findings(OWN, List.of(webinar, ethics, other, course("card").withKind("cpr-card"))))
                .extracting(each -> each.code() + " " + each.key())
                .containsExactly(
                        "unknown-approver a.a.m.a.",
                        "unknown-approver aama-approved",
                        "unknown-kind webinar",
                        "unknown-topic ethics",
                        "unknown-topic law",
                        "unknown-unit card");
    }

    @Test
    void findsTheWordsOfThePartThatIsKnown() {
        Transcript all = Transcript.of(List.of(
                course("ceu"),
                Activity.of(DAY.plusDays(1), Credits.of("1", "ceu")).withKind("webinar")));
        Trace trace = Trace.of(FactsAsOf.of(TermFacts.table(), DAY, FactsAsOf.STALE_AFTER));
        OWN.judge(all.upTo(DAY), trace);
        assertThat(trace.findings()).isEmpty();
        OWN.judge(all, trace);
        assertThat(trace.findings()).hasSize(1);
    }

    @Test
    void findsActivitiesWithoutKeyThatAreEqualInAllElse() {
        Activity one = course("ceu")
                .withSize(Credits.of("1.50", "point"))
                .withTopics(List.of("clinical", "general"))
                .withApprovers(List.of("aama", "b"));
        Activity same = Activity.of(DAY, Credits.of("1.5", "Point"))
                .withSize(Credits.of("1", "CEU"))
                .withTopics(List.of("General", "clinical"))
                .withApprovers(List.of("b", "AAMA"));
        assertThat(only(OWN, one, same)).isEqualTo("possible-duplicate activity 2025-01-31");
        assertThat(only(OWN, one, same, one)).isEqualTo("possible-duplicate activity 2025-01-31");
        assertThat(only(KnownWords.any(), one, same)).isEqualTo("possible-duplicate activity 2025-01-31");
    }

    @Test
    void twoGroupsOfOneDayAreTwoFindings() {
        Activity first = course("ceu").withCourse("C-1");
        Activity second = course("ceu").withCourse("C-2");
        assertThat(findings(OWN, List.of(first, second, first, second)))
                .extracting(Finding::code)
                .containsExactly("possible-duplicate", "possible-duplicate");
    }

    @Test
    void activitiesThatDifferAreNoDuplicates() {
        Activity bare = course("ceu");
        List<Activity> different = List.of(
                bare,
                bare.withKey("A-1"),
                bare.withKey("A-2"),
                bare.withCourse("C-1"),
                bare.withDelivery("live"),
                bare.withUsedFor("amt:rma"),
                bare.withTopic("clinical"),
                bare.withApprover("aama"),
                bare.withSize(Credits.of("1", "point")),
                bare.withSize(Credits.of("2", "point")),
                Activity.of(DAY, Credits.of("2", "ceu")),
                Activity.of(DAY.plusDays(1), Credits.of("1", "ceu")),
                course("contact-hour"));
        assertThat(findings(OWN, different)).isEmpty();
    }
}
