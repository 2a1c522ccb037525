package dev.renewal.rules.aha;

import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.LAPSED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.TermEnd;
import dev.renewal.term.TermRule;
import java.util.List;
import java.util.Set;

/**
 * The rules of AHA, the American Heart Association: the course completion cards that clinics track beside certifications.
 *
 * <p>A card runs from its issue to the last day of the month two years later, and a course brings a new one. Sources:
 * cpr.heart.org, and a notice of 2020, as cited with each fact. Stateless and thread-safe.
 */
public final class AhaPolicy extends DeclaredPolicy {
    private static final CertifyingBody AHA = new CertifyingBody("aha", "American Heart Association");

    private static final TermRule TERM = TermRule.lasting(AhaFacts.CARD_LENGTH)
            .restartedByEachEvent(AhaFacts.CARD_RESTART)
            .endingOn(TermEnd.LAST_DAY_OF_MONTH);

    private static final Route COURSE = new Route("course");
    private static final FeeRule PRICE = FeeRule.of("course", AhaFacts.FEE_COURSE);

    private static final OptionRule TAKE_THE_COURSE = OptionRule.of(COURSE)
            .citing(AhaFacts.CARD_RENEWAL)
            .citingIn(LAPSED, AhaFacts.CARD_EXPIRED, AhaFacts.CARD_GRACE)
            .opens(TERM_START)
            .fee(PRICE.in(CURRENT).due(TERM_END))
            .fee(PRICE.in(LAPSED))
            .step(StepRule.of(Step.Action.EXAMINE, "Take the course with an AHA Training Center and pass its tests.")
                    .byIn(Set.of(CURRENT), TERM_END))
            .step(Step.Action.PAY, "Pay the Training Center for the %s.");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AhaPolicy() {
        super(LEVEL, AHA, "USD", AhaFacts.table(), rules());
    }

    private static List<CredentialRule> rules() {
        return List.of(
                card("bls", "BLS card"),
                card("heartsaver", "Heartsaver First Aid, CPR, AED card"),
                card("acls", "ACLS card"),
                card("pals", "PALS card"));
    }

    private static CredentialRule card(String code, String name) {
        return CredentialRule.of(code, name, CreditUnit.CREDIT)
                .citing(AhaFacts.CARD_ANCHOR)
                .term(TERM)
                .lapsing(LapseSchedule.currentThrough(TERM_END))
                .deadline(DeadlineKind.EXPIRATION, TERM_END, COURSE)
                .option(TAKE_THE_COURSE);
    }
}
