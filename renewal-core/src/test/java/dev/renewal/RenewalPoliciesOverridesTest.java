package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the answers and the explanations of a registry with overrides and one without. */
class RenewalPoliciesOverridesTest {
    private static final FactKey<Credits> TOTAL = FactKey.credits("test.total", CreditUnit.POINT);
    private static final FactKey<Integer> YEARS = FactKey.count("test.years");
    private static final FactKey<String> KINDS = FactKey.statement("test.kinds");
    private static final LocalDate CERTIFIED = LocalDate.of(2024, 2, 29);
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final LocalDate REVIEW = LocalDate.of(2027, 6, 30);

    private static final FactOverride<Credits> FEWER =
            FactOverride.of(TOTAL, Credits.of("4.5", "point"), LocalDate.of(2026, 1, 1), "HR memo 7", REVIEW);

    private static final Certification HOLDER = Certification.of("test:a", CERTIFIED)
            .withKey("holder-1")
            .withActivity(course("course-1", "2025-01-01", "1.5"))
            .withActivity(course("course-2", "2023-12-31", "1"))
            .withActivity(course("course-3", "2026-11-25", "1"))
            .withActivity(course("chat-1", "2025-01-02", "1").withKind("chat"));

    private final RenewalPolicies shipped = RenewalPolicies.of(new TestPolicy());
    private final RenewalPolicies stated = shipped.withOverrides(FactOverrides.of(FEWER));

    private static Activity course(String key, String day, String points) {
        return Activity.of(LocalDate.parse(day), Credits.of(points, "point")).withKey(key);
    }

    /** Terms of some years, and points to earn within them. */
    private static final class TestPolicy implements RenewalPolicy {
        private static final CertifyingBody TEST = new CertifyingBody("test", "Test Body");
        private static final FactTable FACTS = FactTable.of(
                "2026-11-01",
                Fact.of(TOTAL, Credits.of("6", "point"))
                        .graded(Grade.PRIMARY, new Citation("Test Body, rules", "https://example.org/rules")),
                Fact.of(YEARS, 4)
                        .noting("Disputed: four years by one text, five by another.")
                        .graded(Grade.DISPUTED, Citation.titled("one text"), Citation.titled("another text")),
                Fact.stating(KINDS, "Courses count.").graded(Grade.GUIDE, Citation.titled("the guide")));
        private static final EducationRule EDUCATION = EducationRule.in(CreditUnit.POINT)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.POINT)
                .requires("total", TOTAL);

        @Override
        public int level() {
            return LEVEL;
        }

        @Override
        public CertifyingBody body() {
            return TEST;
        }

        @Override
        public List<Credential> credentials() {
            return List.of(Credential.of(TEST, "a", "A"), Credential.of(TEST, "b", "B"));
        }

        @Override
        public FactTable facts() {
            return FACTS;
        }

        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) {
            Sourced<Integer> years = facts.get(YEARS);
            EducationRule.AsOf education = EDUCATION.asOf(facts);
            return (certification, trace) -> {
                LocalDate start = certification.history().beganOn();
                LocalDate end = start.plusYears(trace.use(years));
                trace.computed("end", end);
                Standing standing = trace.isPast(end) ? Standing.LAPSED : Standing.CURRENT;
                trace.concluded("standing", standing.label());
                education
                        .count(certification.activities(), EarningWindow.between(start, end), trace)
                        .shortfall();
                return new Assessment.Builder(certification, trace, standing)
                        .deadline(DeadlineKind.EXPIRATION, end, Route.CONTINUING_EDUCATION)
                        .build();
            };
        }
    }

    @Test
    void theOtherRegistryStaysAsItIs() {
        Assessment before = shipped.assess(HOLDER, AS_OF);
        assertThat(stated.assess(HOLDER, AS_OF)).isNotEqualTo(before);
        assertThat(shipped.assess(HOLDER, AS_OF)).isEqualTo(before);
        assertThat(shipped.facts().overrides()).isEqualTo(FactOverrides.none());
        assertThat(before.notes()).extracting(Note::key).containsExactly("test.years", "test.kinds");
    }

    @Test
    void answersThatUsedAStatementSaySo() {
        assertThat(stated.assess(HOLDER, AS_OF).notes())
                .filteredOn(note -> note.grade() == Grade.HOST)
                .containsExactly(new Note(
                        "test.total",
                        Grade.HOST,
                        "Stated by the host, in place of what is shipped: 4.5 point from 2026-01-01, according to"
                                + " \"HR memo 7\"; to be reviewed by 2027-06-30.",
                        List.of(Citation.titled("HR memo 7"))));
        LocalDate before = LocalDate.of(2025, 12, 31);
        assertThat(stated.assess(HOLDER, before)).isEqualTo(shipped.assess(HOLDER, before));
    }

    @Test
    void eachViewOfTheFactsHoldsTheStatements() {
        FactOverrides expected = FactOverrides.of(FEWER);
        assertThat(stated.facts().overrides()).isEqualTo(expected);
        assertThat(stated.facts("test").orElseThrow().overrides()).isEqualTo(expected);
        assertThat(stated.facts(CredentialId.parse("test:b")).orElseThrow().overrides())
                .isEqualTo(expected);
        assertThat(stated.facts().on(TOTAL, AS_OF).value()).contains(Credits.of("4.5", "point"));
        assertThat(stated.facts().facts()).isEqualTo(shipped.facts().facts());
        assertThat(stated.facts("other")).isEmpty();
        assertThat(stated.bodies()).isEqualTo(shipped.bodies());
        assertThat(stated.credentials()).isEqualTo(shipped.credentials());
        assertThat(stated).hasToString(shipped.toString());
    }

    @Test
    void statementsAddUp() {
        FactOverride<Integer> longer = FactOverride.of(YEARS, 5, LocalDate.of(2026, 1, 1), "HR memo 8", REVIEW);
        assertThat(stated.withOverrides(FactOverrides.of(longer)).facts())
                .isEqualTo(
                        shipped.withOverrides(FactOverrides.of(FEWER, longer)).facts());
        assertThat(stated.withOverrides(FactOverrides.of(FEWER)).facts()).isEqualTo(stated.facts());
        assertThat(stated.withOverrides(FactOverrides.none()).facts()).isEqualTo(stated.facts());
    }

    @Test
    void refusesOverridesOfUnknownKeys() {
        FactOverrides strange = FactOverrides.of(
                FactOverride.of(FactKey.count("test.year"), 5, AS_OF, "HR", REVIEW),
                FactOverride.of(FactKey.ratio("test.total"), java.math.BigDecimal.ONE, AS_OF, "HR", REVIEW));
        assertThatThrownBy(() -> shipped.withOverrides(strange))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessage("unit: found \"ratio\", wanted \"point\", as test.total is an amount of credits: a plain"
                        + " decimal, such as 12.5 [WRONG_TYPE]\n"
                        + "key: found \"test.year\", wanted the id of a fact; did you mean test.years?"
                        + " [UNKNOWN_KEY]");
    }

    @Test
    void refusesAStatementThatOverlapsWithOneMadeBefore() {
        FactOverrides again = FactOverrides.of(
                FactOverride.of(TOTAL, Credits.of("5", "point"), LocalDate.of(2026, 1, 1), "HR memo 9", REVIEW));
        assertThatThrownBy(() -> stated.withOverrides(again))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("overlaps with")
                .hasMessageContaining("OVERLAPPING_ENTRIES");
    }

    @Test
    void explainsTheAnswerThatItGives() {
        Explanation explanation = stated.explain(HOLDER, AS_OF);
        assertThat(explanation.answer()).isEqualTo(stated.assess(HOLDER, AS_OF));
        assertThat(explanation.toText()).isEqualTo("""
                test:a of holder-1 as of 2026-11-24: current
                  record: activities 4, payments 0
                    given certified_on: 2024-02-29
                    not counted activity course-3: Dated 2026-11-25, after the as-of date. [after-as-of]
                    2026-11-25 is still to come
                    2025-01-02 has come
                    2024-02-29 has come
                  standing: current
                    end: 2028-02-29
                      by test.years = 4, disputed (one text; another text)
                    2028-03-01 is still to come
                  deadline expiration: 2028-02-29
                    credits: fewest additional 3 point, by the plan: 3 point
                      not counted activity course-2 of 2023-12-31, course, 1 point: Completed before 2024-02-29, the\
                 first day that counts. [before-window]
                      activity course-1 of 2025-01-01, course, 1.5 point: 1.5 point
                      not counted activity chat-1 of 2025-01-02, chat, 1 point: Activities of the kind "chat" do not\
                 count. [kind-not-counted]
                      by test.kinds = "Courses count.", guide (the guide)
                      by test.total = 4.5 point, from 2026-01-01, host (HR memo 7)
                      requirement total: 1.5 point of 4.5 point, missing 3 point
                        given activity course-1 of 2025-01-01, course, 1.5 point: 1.5 point
                  account of the record
                    certified on 2024-02-29: part of the history from which the term follows
                    activity course-2 of 2023-12-31, course, 1 point: not counted (2024-02-29 to 2028-02-29): Completed before 2024-02-29, the first day that counts. [before-window]
                    activity course-1 of 2025-01-01, course, 1.5 point: counted 1.5 point towards total (2024-02-29 to 2028-02-29)
                    activity chat-1 of 2025-01-02, chat, 1 point: not counted (2024-02-29 to 2028-02-29): Activities of the kind "chat" do not count. [kind-not-counted]
                  notes
                    test.total, host: Stated by the host, in place of what is shipped: 4.5 point from 2026-01-01,\
                 according to "HR memo 7"; to be reviewed by 2027-06-30. (HR memo 7)
                    test.years, disputed: Disputed: four years by one text, five by another. (one text; another text)
                    test.kinds, guide: Activities of the kind "chat" do not count. (the guide)
                  grades
                    guide: stated in the guide that the library implements
                    host: stated by the application, in place of what the library ships
                    disputed: two sources disagree; one was picked
                """);
        assertThat(explanation).hasToString("explanation of test:a of holder-1 as of 2026-11-24: current");
    }

    @Test
    void explainsThatNothingHasBegunYet() {
        LocalDate before = CERTIFIED.minusDays(1);
        Explanation explanation = shipped.explain(Certification.of("test:a", CERTIFIED), before);
        assertThat(explanation.answer()).isEqualTo(shipped.assess(Certification.of("test:a", CERTIFIED), before));
        assertThat(explanation.reasons())
                .containsExactly(new Reason.Computed(
                        "record",
                        "activities 0, payments 0",
                        List.of(
                                new Reason.Given("certified_on", "2024-02-29"),
                                new Reason.Compared(CERTIFIED, false))));
    }

    @Test
    void serializationGivesBackAnEqualExplanation() throws IOException, ClassNotFoundException {
        Explanation explanation = stated.explain(HOLDER, AS_OF);
        Explanation read = (Explanation) TamperedStream.copy(explanation);
        assertThat(read).isEqualTo(explanation).hasSameHashCodeAs(explanation);
        assertThat(read.toText()).isEqualTo(explanation.toText());
        assertThat(shipped.explain(HOLDER, AS_OF)).isNotEqualTo(explanation);
    }
}
