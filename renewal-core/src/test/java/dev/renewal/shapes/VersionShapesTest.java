package dev.renewal.shapes;

import static dev.renewal.credit.Amount.by;
import static dev.renewal.shapes.ExampleFacts.APPLY_BY;
import static dev.renewal.shapes.ExampleFacts.BIRTH_DATE;
import static dev.renewal.shapes.ExampleFacts.FEE;
import static dev.renewal.shapes.ExampleFacts.FEE_ANNUAL;
import static dev.renewal.shapes.ExampleFacts.FEE_APPEAL;
import static dev.renewal.shapes.ExampleFacts.KINDS;
import static dev.renewal.shapes.ExampleFacts.LENGTH;
import static dev.renewal.shapes.ExampleFacts.PER_SEMESTER;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExampleFacts.inquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fact.RuleKey;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermCycle;
import dev.renewal.term.TermEnd;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shapes of versions in docs/shapes.md. */
class VersionShapesTest {
    private static final InputKey<LocalDate> BORN_ON = new InputKey<>("born_on", LocalDate.class);
    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Test
    void theDateThatChoosesTheRule() {
        DateRange term = new DateRange(LocalDate.of(2024, 5, 11), LocalDate.of(2026, 5, 10));
        LocalDate awardedOn = LocalDate.of(2022, 5, 10);
        RequirementSet standard = RequirementSet.total("total", by(TOTAL));
        List<Activity> activities = List.of(
                Activity.of(LocalDate.of(2025, 6, 30), Credits.of("1", "college-credit")),
                Activity.of(LocalDate.of(2025, 7, 1), Credits.of("0.2", "college-credit")));
        Inquiry inquiry = inquiry(LocalDate.of(2026, 3, 1));

        // shape 18: begin
        Credits asOfTheApplication = inquiry.value(TOTAL); // the as-of date is that of the application
        Credits atStartOfTerm = inquiry.value(TOTAL, term.start());
        RequirementSet requirements = standard.requiring("total", atStartOfTerm);
        CreditConversion conversion = CreditConversion.into(CreditUnit.CLOCK_HOUR, KINDS)
                .counting(Activity.COURSE, CreditUnit.COLLEGE_CREDIT, PER_SEMESTER)
                .atRatioOfCompletion();
        FeeQuote fees = FeeQuote.in(DOLLAR)
                .with("as-of", FEE, term.end(), inquiry)
                .withAmountOfDueDay("annual", FEE_ANNUAL, term.start().plusYears(1), inquiry)
                .with(FeeLine.of("award", inquiry.read(FEE, awardedOn)), inquiry);
        // shape 18: end

        assertThat(asOfTheApplication).isEqualTo(hours("24"));
        Shortfall shortfall =
                CreditLedger.open(conversion, inquiry).enter(activities).measure(requirements);
        // 20 less 12.5 and a fifth of 15
        assertThat(shortfall.minimumAdditional()).isEqualTo(hours("4.5"));
        assertThat(fees.lines())
                .extracting(FeeLine::fee, line -> line.amount().orElseThrow())
                .containsExactly(
                        tuple("annual", Money.of("10", "USD")),
                        tuple("as-of", Money.of("60", "USD")),
                        tuple("award", Money.of("55", "USD")));
    }

    @Test
    void unknownAndDisputed() {
        Certification certification = Certification.of("example:tech", LocalDate.of(2022, 5, 10));
        Inquiry inquiry = inquiry(LocalDate.of(2023, 1, 1));
        assertThat(fees(LocalDate.of(2024, 5, 10), inquiry)).isEmpty();
        assertThat(inquiry.notes())
                .extracting(Note::rule, Note::grade)
                .containsExactly(
                        tuple("example.lapse.apply-by", Grade.DISPUTED),
                        tuple("example.fee.appeal", Grade.NOT_ESTABLISHED));

        RenewalPolicies policies = RenewalPolicies.of(new ExamplePolicy());
        Assessment unknown = policies.assess(certification, LocalDate.of(2023, 1, 1));
        assertThat(unknown.standing()).isEqualTo(Standing.UNDETERMINED);
        assertThat(unknown.term()).isEmpty();
        assertThat(unknown.notes())
                .extracting(Note::text)
                .containsExactly("The date of birth is missing, and so the end of the term is not known.");

        Assessment known =
                policies.assess(certification.with(BORN_ON, LocalDate.of(1991, 9, 17)), LocalDate.of(2023, 1, 1));
        assertThat(known.standing()).isEqualTo(Standing.CURRENT);
        assertThat(known.term()).contains(new DateRange(LocalDate.of(2022, 5, 10), LocalDate.of(2023, 9, 30)));
    }

    private static Optional<Money> fees(LocalDate end, Inquiry inquiry) {
        // shape 19, facts: begin
        LocalDate applyBy = end.minus(inquiry.value(APPLY_BY)); // disputed: a note names both readings
        Optional<Money> appeal = inquiry.read(FEE_APPEAL).value(); // not established: empty, with a note
        // shape 19, facts: end

        assertThat(applyBy).isEqualTo("2024-04-10");
        return appeal;
    }

    /** Terms of two years that end with the month of birth, and of which nothing else is known. */
    private static final class ExamplePolicy implements RenewalPolicy {
        // shape 20: begin
        private static final CertifyingBody EXAMPLE = new CertifyingBody("example", "Example Board");
        private static final Credential TECH = Credential.of(EXAMPLE, "tech", "Technician"); // example:tech
        private static final RuleKey<Period> TERM_LENGTH = RuleKey.period("example.term.length");
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

        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(BORN_ON);
        }

        @Override
        public Assessment assess(Certification certification, Inquiry inquiry) {
            Optional<LocalDate> born = certification.input(BORN_ON);
            return born.isEmpty() ? undetermined(certification, inquiry) : current(born.get(), certification, inquiry);
        }

        private static Assessment undetermined(Certification certification, Inquiry inquiry) {
            // shape 19, what is missing: begin
            inquiry.remark(BIRTH_DATE, "The date of birth is missing, and so the end of the term is not known.");
            return Assessment.of(certification, inquiry, Standing.UNDETERMINED).build();
            // shape 19, what is missing: end
        }

        private static Assessment current(LocalDate born, Certification certification, Inquiry inquiry) {
            TermCycle cycle = new TermCycle(inquiry.value(TERM_LENGTH), TermEnd.LAST_DAY_OF_MONTH);
            DateRange term = RunningTerm.openedByRenewal(cycle, born, certification.history(), inquiry)
                    .dates();
            return Assessment.of(certification, inquiry, Standing.CURRENT)
                    .term(term)
                    .deadline(DeadlineKind.EXPIRATION, term.end())
                    .build();
        }
    }

    @Test
    void idsAreThoseOfTheBody() {
        assertThat(ExamplePolicy.TECH.id()).hasToString("example:tech");
        assertThat(ExamplePolicy.TERM_LENGTH).isEqualTo(LENGTH);
    }
}
