package dev.renewal.testkit;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.term.Anchor;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** A declared policy keeps the contract in which a month counts for either of two terms, and terms became common. */
class TwoTermsContractTest extends RenewalPolicyContract {
    @Override
    protected RenewalPolicy policy() {
        return new Declared();
    }

    @Override
    protected List<Certification> samples() {
        Certification sample = Certification.of("two:one", LocalDate.of(2021, 5, 10))
                .withRenewedOn(LocalDate.of(2025, 12, 20))
                .with(Declared.OATH, true)
                .with(InputKey.CREDENTIALS_HELD, 2)
                .withActivity(Activity.of(LocalDate.of(2024, 2, 10), Credits.of("6.5", "point")));
        return List.of(
                sample.withActivity(Activity.of(LocalDate.of(2025, 12, 3), Credits.of("8", "point"))
                        .withTopic("law")),
                Certification.of("two:one", LocalDate.of(2022, 2, 28)).withNeverRenewed(),
                sample.withActivity(Activity.of(LocalDate.of(2025, 12, 31), Credits.of("1", "point"))));
    }

    public static final class Declared extends DeclaredPolicy {
        static final InputKey<Boolean> OATH = new InputKey<>("oath", Boolean.class);

        private static final FactKey<Period> LENGTH = FactKey.period("two.term.length");
        private static final FactKey<LocalDate> COMMON = FactKey.date("two.term.common");
        private static final FactKey<Period> MONTH = FactKey.period("two.ce.either-term");
        private static final FactKey<String> KINDS = FactKey.statement("two.ce.kinds");
        private static final FactKey<Credits> TOTAL = FactKey.credits("two.ce.total", CreditUnit.POINT);
        private static final FactKey<Credits> TOTAL_OF_TWO = FactKey.credits("two.ce.total-of-two", CreditUnit.POINT);
        private static final FactKey<Credits> LAW = FactKey.credits("two.ce.law", CreditUnit.POINT);
        private static final Citation BOOK = Citation.titled("a rule book that is made up");

        // spotless:off
        private static final FactTable TABLE = FactTable.of("2026-01-01",
                Fact.of(LENGTH, Period.ofYears(2)).graded(Grade.PRIMARY, BOOK),
                Fact.of(COMMON, LocalDate.of(2024, 1, 1)).graded(Grade.PRIMARY, BOOK),
                Fact.of(MONTH, Period.ofMonths(1)).noting("Assumed: a month.").graded(Grade.ASSUMED),
                Fact.stating(KINDS, "Courses count, in points.").graded(Grade.PRIMARY, BOOK),
                Fact.of(TOTAL, Credits.of(10, CreditUnit.POINT)).graded(Grade.PRIMARY, BOOK),
                Fact.of(TOTAL_OF_TWO, Credits.of(14, CreditUnit.POINT)).graded(Grade.PRIMARY, BOOK),
                Fact.of(LAW, Credits.of(2, CreditUnit.POINT)).graded(Grade.PRIMARY, BOOK));
        // spotless:on

        private static final EducationRule EDUCATION = EducationRule.in(CreditUnit.POINT)
                .citing(KINDS)
                .counts(Activity.COURSE, CreditUnit.POINT)
                .requires("total", TOTAL)
                .with(Category.topic("law", "law").atLeast(LAW))
                .countingForOneTerm();

        private static final CredentialRule ONE = CredentialRule.of("one", "One", CreditUnit.POINT)
                .term(
                        TermRule.lasting(LENGTH).onGridFrom(Anchor.CERTIFIED),
                        TermRule.lasting(LENGTH).endingOn(TermEnd.DAY_BEFORE_ANNIVERSARY),
                        Day.on(COMMON))
                .lapsing(LapseSchedule.currentThrough(TERM_END))
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .option(OptionRule.of(Route.CONTINUING_EDUCATION)
                        .closes(TERM_END)
                        .requires(EDUCATION, TERM_START.minus(MONTH), TERM_END)
                        .requiring("total", InputKey.CREDENTIALS_HELD, List.of(TOTAL, TOTAL_OF_TWO))
                        .condition("oath", OATH)
                        .step(Step.Action.EARN, "Earn the points."));

        public Declared() {
            super(LEVEL, new CertifyingBody("two", "Board of Two Terms"), "USD", TABLE, List.of(ONE));
        }

        @Override
        public Set<InputKey<?>> inputs() {
            return Set.of(OATH, InputKey.CREDENTIALS_HELD);
        }
    }
}
