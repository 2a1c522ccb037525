package dev.renewal.shapes;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The policy of an invented body with one credential; each test provides its rules. */
final class ExamplePolicy extends DeclaredPolicy {
    private static final CertifyingBody EXAMPLE = new CertifyingBody("example", "Example Board");

    /** Courses count, in clock hours. */
    static final EducationRule HOURS = EducationRule.in(CreditUnit.CLOCK_HOUR)
            .citing(ExampleFacts.KINDS)
            .counts(Activity.COURSE, CreditUnit.CLOCK_HOUR);

    static final EducationRule EDUCATION = HOURS.requires("total", ExampleFacts.TOTAL);
    static final OptionRule RENEWAL = OptionRule.of(Route.CONTINUING_EDUCATION).closes(Day.TERM_END);
    static final CredentialRule TECHNICIAN = CredentialRule.of("tech", "Technician", CreditUnit.CLOCK_HOUR);
    /** Terms of two years from the certification, lapsed after them. */
    static final CredentialRule EXPIRING =
            TECHNICIAN.term(TermRule.lasting(ExampleFacts.LENGTH)).lapsing(LapseSchedule.currentThrough(Day.TERM_END));

    private final Set<InputKey<?>> inputs;

    private ExamplePolicy(CredentialRule rule, Set<InputKey<?>> inputs) {
        super(LEVEL, EXAMPLE, "USD", ExampleFacts.table(), List.of(rule));
        this.inputs = inputs;
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return inputs;
    }

    /** Starts a certification of the credential. */
    static Certification certified(LocalDate day) {
        return Certification.of("example:tech", day).withNeverRenewed();
    }

    /** Answers by some rules, of which the certification's inputs are the inputs. */
    static Assessment assess(CredentialRule rule, Certification certification, LocalDate asOf) {
        return RenewalPolicies.of(new ExamplePolicy(rule, certification.inputs()))
                .assess(certification, asOf);
    }

    /** Plans for certifications by some rules. */
    static JointPlan plan(CredentialRule rule, LocalDate asOf, Certification... certifications) {
        return RenewalPolicies.of(new ExamplePolicy(rule, Set.of())).plan(List.of(certifications), asOf);
    }

    /** Answers by one option beside a term of two years, and returns that option. */
    static RenewalOption option(OptionRule option, Certification certification, LocalDate asOf) {
        return assess(EXPIRING.option(option), certification, asOf).options().get(0);
    }
}
