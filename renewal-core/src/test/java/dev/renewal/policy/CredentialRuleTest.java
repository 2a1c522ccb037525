package dev.renewal.policy;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.MadeUpBody.EDUCATION;
import static dev.renewal.policy.MadeUpBody.FEE;
import static dev.renewal.policy.MadeUpBody.GRACE;
import static dev.renewal.policy.MadeUpBody.LENGTH;
import static dev.renewal.policy.MadeUpBody.OTHER_WORDS;
import static dev.renewal.policy.MadeUpBody.UNKNOWN_LENGTH;
import static dev.renewal.policy.MadeUpBody.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Trace;
import dev.renewal.term.Anchor;
import dev.renewal.term.DateRange;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.PrintedTermRule;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each word of a credential does, for a holder whose term runs from 2024-02-29 to 2026-02-28. */
class CredentialRuleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 3, 1);
    private static final DeadlineKind INSTALMENT = new DeadlineKind("instalment");
    private static final OptionRule RENEWAL =
            OptionRule.of(Route.CONTINUING_EDUCATION).in(Standing.CURRENT, Standing.EXPIRED);
    private static final OptionRule EXAMINATION =
            OptionRule.of(Route.EXAMINATION).in(Standing.LAPSED);
    private static final LapseSchedule LAPSE =
            LapseSchedule.currentThrough(TERM_END).then(Standing.EXPIRED, TERM_END.plus(GRACE));
    private static final CredentialRule BARE = CredentialRule.of("a", "Test A", CreditUnit.POINT)
            .term(TermRule.lasting(LENGTH))
            .lapsing(LAPSE);

    private static Assessment answer(CredentialRule rule, Certification certification, Trace trace) {
        return rule.asOf(Currency.getInstance("USD"), MadeUpBody.facts(trace.asOf()))
                .assess(certification, trace);
    }

    private static Assessment answer(CredentialRule rule, LocalDate asOf) {
        return answer(rule, MadeUpBody.CERTIFICATION, MadeUpBody.trace(asOf));
    }

    @Test
    void withoutFurtherWordsAnAnswerHasStandingAndTerm() {
        Assessment answer = answer(BARE, AS_OF);
        assertThat(answer.credential()).hasToString("test:a");
        assertThat(answer.asOf()).isEqualTo(AS_OF);
        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.term()).contains(new DateRange(MadeUpBody.START, MadeUpBody.END));
        assertThat(answer.bodyWord()).isEmpty();
        assertThat(answer.deadlines()).isEmpty();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.notes()).extracting(Note::key).containsExactly("renewal.missing-day");
        assertThat(answer.nextChange()).contains(AFTERWARDS);
    }

    @Test
    void whatIsDeclaredCanBeReadAsData() {
        assertThat(BARE.credential(MadeUpBody.BODY)).isEqualTo(Credential.of(MadeUpBody.BODY, "a", "Test A"));
        assertThat(BARE.option(RENEWAL).option(EXAMINATION).options()).containsExactly(RENEWAL, EXAMINATION);
        assertThat(BARE.options()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, true, CURRENT, continuing-education",
        "2026-02-28, false, CURRENT, continuing-education",
        "2026-03-01, true, EXPIRED, continuing-education",
        "2026-03-01, false, UNDETERMINED, continuing-education",
        "2026-08-28, false, UNDETERMINED, continuing-education",
        "2026-08-29, true, LAPSED, examination",
        "2026-08-29, false, UNDETERMINED, examination",
    })
    void pastTheTermTheStandingIsOpenIfTheRenewalIsAndTheStageDecidesTheOptions(
            LocalDate asOf, boolean known, Standing standing, String route) {
        Certification certification = known ? MadeUpBody.CERTIFICATION : Certification.of("test:a", MadeUpBody.START);
        Assessment answer = answer(BARE.option(RENEWAL).option(EXAMINATION), certification, MadeUpBody.trace(asOf));
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options()).extracting(RenewalOption::route).containsExactly(new Route(route));
        assertThat(answer.notes())
                .extracting(Note::key)
                .containsExactly(
                        standing == Standing.UNDETERMINED
                                ? new String[] {"renewal.missing-day", "renewal.unknown"}
                                : new String[] {"renewal.missing-day"});
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-01-15, UNDETERMINED, -, test.unknown-length NOT_ESTABLISHED: Wanted by 2026-01-15.",
                "2026-02-28, 2026-02-28, CURRENT, 2024-02-29 to 2026-02-28, -",
                "2026-02-28, 2026-03-01, EXPIRED, 2024-02-29 to 2026-02-28, -",
                "2026-02-28, 2026-08-29, LAPSED, 2024-02-29 to 2026-02-28, -",
            })
    void aPrintedExpirationMayBeAllThatEndsATerm(
            LocalDate printed, LocalDate asOf, Standing standing, String term, String note) {
        CredentialRule rule = CredentialRule.of("a", "Test A", CreditUnit.POINT)
                .term(
                        PrintedTermRule.implying(LENGTH),
                        UNKNOWN_LENGTH,
                        facts -> holder -> "Wanted by " + holder.trace().asOf() + ".")
                .lapsing(LAPSE)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .option(RENEWAL)
                .option(EXAMINATION)
                .checked();
        Certification certification =
                printed == null ? MadeUpBody.CERTIFICATION : MadeUpBody.CERTIFICATION.withPrintedExpiration(printed);
        Assessment answer = answer(rule, certification, MadeUpBody.trace(asOf));
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.term().map(DateRange::toString).orElse(null)).isEqualTo(term);
        assertThat(answer.deadlines()).hasSize(term == null ? 0 : 1);
        assertThat(answer.options()).hasSize(term == null ? 0 : 1);
        assertThat(notes(answer)).containsExactly(note == null ? new String[0] : new String[] {note});
    }

    private static List<String> notes(Assessment answer) {
        return answer.notes().stream()
                .map(note -> note.key() + " " + note.grade() + ": " + note.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, ''", "2026-03-01, late Courses count.", "2026-08-29, late"})
    void aNoteMayConcernSomeHoldersWhateverTheGradeOfItsFact(LocalDate asOf, String notes) {
        CredentialRule rule = BARE.notingIn(Set.of(Standing.EXPIRED), MadeUpBody.KINDS)
                .noting(
                        LENGTH,
                        facts -> holder -> holder.stage() == Standing.CURRENT ? Optional.empty() : Optional.of("late"));
        assertThat(answer(rule, asOf).notes().stream()
                        .filter(note -> note.grade() == Grade.PRIMARY)
                        .map(Note::text))
                .containsExactly(notes.isEmpty() ? new String[0] : notes.split(" ", 2));
    }

    @Test
    void theTermAndTheStageMayBeFoundByJavaOfThePolicysOwn() {
        CredentialRule rule = BARE.term(facts -> holder -> MadeUpBody.TERM.next())
                .stage(facts -> holder -> new LapseSchedule.Stage(
                        holder.term().dates().contains(holder.trace().asOf()) ? Standing.CURRENT : Standing.LAPSED, ""))
                .option(RENEWAL)
                .option(EXAMINATION);
        Assessment before = answer(rule, AS_OF);
        assertThat(before.term()).contains(MadeUpBody.TERM.next().dates());
        assertThat(before.standing()).isEqualTo(Standing.LAPSED);
        assertThat(before.options()).extracting(RenewalOption::route).containsExactly(Route.EXAMINATION);
        assertThat(answer(rule, AFTERWARDS).standing()).isEqualTo(Standing.CURRENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-28, NOT_YET_CERTIFIED, test.words, 2024-08-29",
        "2024-08-29, CURRENT, renewal.missing-day, 2026-03-01",
    })
    void aCertificationMayBeginOnALaterDay(LocalDate asOf, Standing standing, String cited, LocalDate next) {
        CredentialRule rule =
                BARE.option(RENEWAL).beginning(Day.of(Anchor.CERTIFIED).plus(GRACE), WORDS);
        Assessment answer = answer(rule, asOf);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.term().isEmpty()).isEqualTo(standing == Standing.NOT_YET_CERTIFIED);
        assertThat(answer.options().isEmpty()).isEqualTo(standing == Standing.NOT_YET_CERTIFIED);
        assertThat(answer.notes()).extracting(Note::key).containsExactly(cited);
        assertThat(answer.nextChange()).contains(next);
        Certification suspended = MadeUpBody.CERTIFICATION.withEvent(HistoryEvent.suspended(MadeUpBody.START));
        assertThat(answer(rule, suspended, MadeUpBody.trace(asOf)).standing())
                .isEqualTo(standing == Standing.CURRENT ? Standing.SUSPENDED : standing);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, ", "2026-03-01, not current", "2026-08-29, not current"})
    void aBodyMayHaveAWordForSomeStandings(LocalDate asOf, String word) {
        CredentialRule rule = BARE.bodyWord("not current", Standing.EXPIRED, Standing.LAPSED);
        assertThat(answer(rule, asOf).bodyWord().orElse(null)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, false, 1", "REVOKED, false, 0", "RETIRED, false, 0", "CURRENT, true, 1"})
    void noOptionIsOpenToAHolderWhoIsSuspendedAndNoneIsListedOnceRevokedOrRetired(
            Standing standing, boolean open, int options) {
        CredentialRule rule = BARE.option(OptionRule.of(Route.EXAMINATION))
                .stage(facts -> holder -> new LapseSchedule.Stage(standing, ""));
        Assessment answer = answer(rule, AS_OF);
        assertThat(answer.options())
                .hasSize(options)
                .allSatisfy(option -> assertThat(option.isOpen()).isEqualTo(open));
        assertThat(answer.term()).isPresent();
    }

    @Test
    void deadlinesAreThoseOfTheStage() {
        CredentialRule rule = BARE.deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .deadlineIn(
                        Set.of(Standing.EXPIRED),
                        DeadlineKind.REINSTATEMENT_CLOSES,
                        TERM_END.plus(GRACE),
                        Route.REINSTATEMENT)
                .deadlines(
                        INSTALMENT,
                        facts -> holder -> List.of(
                                new DueDay(MadeUpBody.END.minusDays(1), true), new DueDay(MadeUpBody.END, false)),
                        Route.CONTINUING_EDUCATION);
        assertThat(answer(rule, AS_OF).deadlines())
                .containsExactly(
                        Deadline.of(INSTALMENT, MadeUpBody.END.minusDays(1), Route.CONTINUING_EDUCATION)
                                .met(),
                        Deadline.of(DeadlineKind.EXPIRATION, MadeUpBody.END, Route.CONTINUING_EDUCATION),
                        Deadline.of(INSTALMENT, MadeUpBody.END, Route.CONTINUING_EDUCATION));
        assertThat(answer(rule, AFTERWARDS).deadlines())
                .contains(
                        Deadline.of(DeadlineKind.REINSTATEMENT_CLOSES, LocalDate.of(2026, 8, 28), Route.REINSTATEMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "true, test.words renewal.missing-day",
        "false, test.words renewal.missing-day",
        ", test.words test.other-words renewal.missing-day"
    })
    void wordsAreCitedInEachAnswerOrWhereTheMembershipIsUnknown(Boolean member, String notes) {
        Certification certification =
                member == null ? MadeUpBody.CERTIFICATION : MadeUpBody.CERTIFICATION.withMember(member);
        CredentialRule rule = BARE.citing(WORDS).citingUnknownMembership(OTHER_WORDS);
        assertThat(answer(rule, certification, MadeUpBody.trace(AS_OF)).notes())
                .extracting(Note::key)
                .containsExactly(notes.split(" "));
    }

    @Test
    void anExplanationHasAPartForEachPartOfTheCard() {
        CredentialRule rule = BARE.citing(WORDS)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .option(RENEWAL.closes(TERM_END.plus(GRACE).named("renewal closes"))
                        .requires(EDUCATION, Day.TERM_START, TERM_END)
                        .fee(FeeRule.of("renewal", FEE).due(TERM_END)));
        Certification certification = MadeUpBody.CERTIFICATION.withActivity(MadeUpBody.course(AS_OF, 4));
        Trace trace = MadeUpBody.explaining(AFTERWARDS);
        Assessment answer = answer(rule, certification, trace);
        assertThat(answer).isEqualTo(answer(rule, certification, MadeUpBody.trace(AFTERWARDS)));
        assertThat(new Explanation(answer, trace.reasons(), List.of()).toText()).isEqualTo("""
                test:a as of 2026-03-01: expired
                  term: 2024-02-29 to 2026-02-28, counted from 2024-02-29
                    by test.words = "Words.", assumed
                    by test.length = 2 years, primary (rules)
                    given certification: 2024-02-29
                    by renewal.missing-day = "Assumed: where a day does not exist in a month, its last day is taken.", assumed
                  standing: expired
                    by test.grace = 6 months, primary (rules)
                    2026-03-01 has come
                    2026-08-29 is still to come
                  deadline expiration: 2026-02-28
                  option continuing-education: open, from 2024-02-29 to 2026-08-28, earn by 2026-08-28
                    credits: fewest additional 6 point, by the plan: 6 point
                      activity without key of 2026-01-15, course, 4 point: 4 point
                      by test.total = 10 point, primary (rules)
                      requirement total: 4 point of 10 point, missing 6 point
                        given activity without key of 2026-01-15, course, 4 point: 4 point
                    2024-02-29 has come
                    fee: renewal USD 60.00 due 2026-02-28
                      by test.fee = 60.00 USD, primary (rules)
                    renewal closes: 2026-08-28
                      by test.grace = 6 months, primary (rules)
                    2026-08-29 is still to come
                  notes
                    test.words, assumed: Words.
                    renewal.missing-day, assumed: Assumed: 2026-02-29 does not exist; 2026-02-28 is taken.
                  grades
                    primary: stated by the certifying body on its own site
                    assumed: stated by nobody; the reading that harms a holder least was picked
                """);
    }
}
