package dev.renewal.shapes;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.shapes.ExampleFacts.ACTIVITY;
import static dev.renewal.shapes.ExampleFacts.APPLY_BY;
import static dev.renewal.shapes.ExampleFacts.BIRTH_DATE;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FEE_ANNUAL;
import static dev.renewal.shapes.ExampleFacts.FEE_APPEAL;
import static dev.renewal.shapes.ExampleFacts.KINDS;
import static dev.renewal.shapes.ExampleFacts.LENGTH;
import static dev.renewal.shapes.ExampleFacts.PER_SEMESTER;
import static dev.renewal.shapes.ExampleFacts.PUBLISHED_LENGTH;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExamplePolicy.EXPIRING;
import static dev.renewal.shapes.ExamplePolicy.RENEWAL;
import static dev.renewal.shapes.ExamplePolicy.TECHNICIAN;
import static dev.renewal.shapes.ExamplePolicy.assess;
import static dev.renewal.shapes.ExamplePolicy.certified;
import static dev.renewal.shapes.ExamplePolicy.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Sourced;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.term.Anchor;
import dev.renewal.term.DateRange;
import dev.renewal.term.PrintedTermRule;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of versions in docs/shapes.md. */
class VersionShapesTest {
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);
    private static final LocalDate CERTIFIED = LocalDate.of(2022, 5, 10);

    @Test
    void theDateThatChoosesTheRule() {
        Day firstAnniversary = TERM_START.plus(ACTIVITY);

        // shape 18: begin
        EducationRule education = EducationRule.in(CreditUnit.CLOCK_HOUR)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.COLLEGE_CREDIT, PER_SEMESTER)
                .atRatioOfCompletion()
                .requires("total", TOTAL);
        OptionRule asOf = RENEWAL.requires(education, TERM_START, TERM_END) // the as-of date is that of the application
                .fee(FeeRule.of("as-of", FEE).due(TERM_END));
        OptionRule otherDays = asOf.requiring("total", TOTAL, TERM_START)
                .fee(FeeRule.of("annual", FEE_ANNUAL).dueAtAmountOf(firstAnniversary))
                .fee(FeeRule.of("award", FEE).atAmountOf(Day.of(Anchor.CERTIFIED)));
        // shape 18: end

        Certification certification = certified(CERTIFIED)
                .withRenewedOn(LocalDate.of(2024, 5, 11))
                .withActivity(Activity.of(LocalDate.of(2025, 6, 30), Credits.of("1", "college-credit")))
                .withActivity(Activity.of(LocalDate.of(2025, 7, 1), Credits.of("0.2", "college-credit")));
        LocalDate application = LocalDate.of(2026, 3, 1);
        Shortfall today = option(asOf, certification, application).shortfall();
        assertThat(today.requirements().get(0).required()).contains(hours("24"));
        RenewalOption ofOtherDays = option(otherDays, certification, application);
        // 20 less 12.5 and a fifth of 15
        assertThat(ofOtherDays.shortfall().minimumAdditional()).isEqualTo(hours("4.5"));
        assertThat(ofOtherDays.fees().lines())
                .extracting(FeeLine::fee, line -> line.amount().orElseThrow())
                .containsExactly(
                        tuple("annual", Money.of("10", "USD")),
                        tuple("as-of", Money.of("60", "USD")),
                        tuple("award", Money.of("55", "USD")));
    }

    @Test
    void unknownAndDisputedFacts() {
        // shape 19, facts: begin
        OptionRule renewal = RENEWAL.opens(TERM_END.minus(APPLY_BY)) // disputed: a note names both readings
                .fee(FeeRule.of("appeal", FEE_APPEAL)); // not established: a line without amount, and a note
        // shape 19, facts: end

        Assessment answer = assess(EXPIRING.option(renewal), certified(CERTIFIED), LocalDate.of(2023, 1, 1));
        assertThat(answer.options().get(0).opens()).isEqualTo("2024-04-10");
        assertThat(answer.options().get(0).fees().lines()).containsExactly(FeeLine.of("appeal"));
        assertThat(answer.notes())
                .extracting(Note::key, Note::grade)
                .containsExactly(
                        tuple("example.lapse.apply-by", Grade.DISPUTED),
                        tuple("example.fee.appeal", Grade.NOT_ESTABLISHED));
    }

    @Test
    void aMissingInput() {
        TermRule monthEnds = TermRule.lasting(LENGTH).endingOn(TermEnd.LAST_DAY_OF_MONTH);

        // shape 19, what is missing: begin
        CredentialRule rule = TECHNICIAN
                .needing(BORN_ON, BIRTH_DATE, "The date of birth is missing, and so the end of the term is not known.")
                .term(monthEnds, Day.of(BORN_ON))
                .lapsing(LapseSchedule.currentThrough(TERM_END));
        // shape 19, what is missing: end

        LocalDate asOf = LocalDate.of(2023, 1, 1);
        Assessment unknown = assess(rule, certified(CERTIFIED), asOf);
        assertThat(unknown.standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(unknown.term()).isEmpty();
        assertThat(unknown.notes())
                .extracting(Note::text)
                .containsExactly("The date of birth is missing, and so the end of the term is not known.");
        Assessment known = assess(rule, certified(CERTIFIED).with(BORN_ON, LocalDate.of(1991, 9, 17)), asOf);
        assertThat(known.standing()).isEqualTo(Standing.CURRENT);
        assertThat(known.term()).contains(new DateRange(CERTIFIED, LocalDate.of(2023, 9, 30)));
        assertThat(known.notes()).isEmpty();
    }

    @Test
    void anUnknownLength() {
        // shape 19, printed: begin
        CredentialRule byPrint = TECHNICIAN
                .term(
                        PrintedTermRule.implying(LENGTH),
                        PUBLISHED_LENGTH,
                        facts -> holder -> "Give the printed expiration.")
                .lapsing(LapseSchedule.currentThrough(TERM_END));
        // shape 19, printed: end

        LocalDate asOf = LocalDate.of(2023, 1, 1);
        Assessment unknown = assess(byPrint, certified(CERTIFIED), asOf);
        assertThat(unknown.standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(unknown.term()).isEmpty();
        assertThat(unknown.notes()).extracting(Note::text).containsExactly("Give the printed expiration.");
        Assessment known = assess(byPrint, certified(CERTIFIED).withPrintedExpiration(LocalDate.of(2025, 9, 17)), asOf);
        assertThat(known.standing()).isEqualTo(Standing.CURRENT);
        assertThat(known.term()).contains(new DateRange(CERTIFIED, LocalDate.of(2025, 9, 17)));
        assertThat(known.notes()).isEmpty();
    }

    /** A policy that is written by hand, with rules like those that are declared elsewhere. */
    private static final class HandwrittenPolicy implements RenewalPolicy {
        // shape 20: begin
        private static final CertifyingBody EXAMPLE = new CertifyingBody("example", "Example Board");
        private static final Credential TECH = Credential.of(EXAMPLE, "tech", "Technician"); // example:tech
        private static final FactKey<Period> TERM_LENGTH = FactKey.period("example.term.length");
        // shape 20: end

        @Override
        public int level() {
            return LEVEL;
        }

        @Override
        public CertifyingBody body() {
            return EXAMPLE;
        }

        @Override
        public List<Credential> credentials() {
            return List.of(TECH);
        }

        @Override
        public FactTable facts() {
            return ExampleFacts.table();
        }

        // shape 20, a policy written by hand: begin
        @Override
        public Rules rules(CredentialId credential, FactsAsOf facts) { // once for a date
            TermRule.AsOf terms = TermRule.lasting(TERM_LENGTH).asOf(facts);
            Sourced<Money> fee = facts.get(FEE);
            FeeQuote noFees = FeeQuote.in(Currency.getInstance("USD"));
            Shortfall nothing = Shortfall.none(CreditUnit.CLOCK_HOUR);
            return (certification, trace) -> { // for each holder
                DateRange term = terms.running(certification.history(), trace).dates();
                Standing standing = trace.isPast(term.end()) ? Standing.LAPSED : Standing.CURRENT;
                RenewalOption renewal = new RenewalOption.Builder(new Route("fee"), term.start(), trace)
                        .closes(term.end())
                        .shortfall(nothing)
                        .fees(noFees.with(FeeLine.of("renewal", trace.find(fee)).withDue(term.end())))
                        .build();
                return new Assessment.Builder(certification, trace, standing)
                        .term(term)
                        .deadline(DeadlineKind.EXPIRATION, term.end(), new Route("fee"))
                        .option(renewal)
                        .build();
            };
        }
        // shape 20, a policy written by hand: end
    }

    @ParameterizedTest
    @CsvSource({"2024-05-10, CURRENT, true, 2024-05-11", "2024-05-11, LAPSED, false, 2026-01-01"})
    void aPolicyWrittenByHandAnswersAsOneThatIsDeclared(
            LocalDate asOf, Standing standing, boolean open, LocalDate nextChange) {
        Assessment answer = RenewalPolicies.of(new HandwrittenPolicy()).assess(certified(CERTIFIED), asOf);

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.options().get(0).isOpen()).isEqualTo(open);
        assertThat(answer.nextChange()).contains(nextChange);
        OptionRule declared = OptionRule.of(new Route("fee"))
                .closes(TERM_END)
                .fee(FeeRule.of("renewal", FEE).due(TERM_END));
        assertThat(answer)
                .isEqualTo(assess(
                        EXPIRING.deadline(DeadlineKind.EXPIRATION, TERM_END, new Route("fee"))
                                .option(declared),
                        certified(CERTIFIED),
                        asOf));
    }

    @Test
    void idsStartWithTheBody() {
        assertThat(HandwrittenPolicy.TECH.id()).hasToString("example:tech");
        assertThat(HandwrittenPolicy.TERM_LENGTH).isEqualTo(LENGTH);
    }
}
