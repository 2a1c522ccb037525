package dev.renewal.rules.aamp;

import static dev.renewal.amount.CreditUnit.CLOCK_HOUR;
import static dev.renewal.policy.Day.TERM_END;
import static dev.renewal.policy.Day.TERM_START;
import static dev.renewal.rules.aamp.AampFacts.CME;

import dev.renewal.credit.Activity;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.CredentialRule;
import dev.renewal.policy.Day;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.DueDay;
import dev.renewal.policy.FeeRule;
import dev.renewal.policy.Holder;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseSchedule;
import dev.renewal.policy.OptionRule;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import dev.renewal.policy.StepRule;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The rules of AAMP, the American Association of Medical Personnel: its registry certificates, of any title.
 *
 * <p>Terms of a year end on the date of the certificate's group. What follows the end is not known. Sources: aamp.net, as
 * cited with each fact. Stateless and thread-safe.
 */
public final class AampPolicy extends DeclaredPolicy {
    static final InputKey<Integer> GROUP_MONTH = new InputKey<>(
            "group_month",
            Integer.class,
            AampFacts.TERM_ENDS.keySet().stream().sorted().toList());

    private static final CertifyingBody AAMP = new CertifyingBody("aamp", "American Association of Medical Personnel");

    private static final Day EDUCATION_DUE = TERM_END.minus(AampFacts.CME_BY);
    private static final Day FEE_DUE = Day.computed(AampPolicy::inMonthOfTheEnd).named("renewal fee due");

    private static final EducationRule EDUCATION = inEither(
                    EducationRule.in(CME)
                            .cites(AampFacts.CME_WINDOW, AampFacts.CME_PER)
                            .sharedBy(AampFacts.CE_SHARED),
                    Activity.COURSE,
                    "cpr-card",
                    "drug-representative",
                    "journal-test",
                    "in-service")
            .requires("total", AampFacts.CME_TOTAL);

    private static final CertificateFees FEES = new CertificateFees(FEE_DUE);
    private static final OptionRule CONTINUING_EDUCATION = OptionRule.of(Route.CONTINUING_EDUCATION)
            .in(Standing.CURRENT)
            .citing(AampFacts.CME_GATE)
            .opens(TERM_START)
            .closes(TERM_END)
            .requires(EDUCATION, TERM_START, TERM_END)
            .fee(FeeRule.of(CertificateFees.RENEWAL, AampFacts.FEE_RENEWAL)
                    .times(FEES.renewalUnpaid())
                    .due(FEE_DUE))
            .fee(FeeRule.of(CertificateFees.LATE, AampFacts.FEE_LATE)
                    .times(FEES.lateUnpaid())
                    .due(TERM_END))
            .step(Step.Action.EARN, "Earn ten CME within the certificate year.")
            .step(StepRule.of(Step.Action.DOCUMENT, "Hand the ten CME in.").by(EDUCATION_DUE))
            .step(Step.Action.PAY, "Pay the %s fee to AAMP.");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AampPolicy() {
        super(LEVEL, AAMP, "USD", AampFacts.table(), List.of(certificate()));
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(GROUP_MONTH);
    }

    private static EducationRule inEither(EducationRule rule, String... kinds) {
        EducationRule counting = rule;
        for (String kind : kinds) {
            counting = counting.counts(kind, CME).counts(kind, CLOCK_HOUR, AampFacts.CME_HOUR);
        }
        return counting;
    }

    private static CredentialRule certificate() {
        CredentialRule named = CredentialRule.of("certificate", "Registry Certificate", CME)
                .readingPayments(CertificateFees.RENEWAL)
                .readingPayments(CertificateFees.LATE);
        return named.except(
                        new CertificateGroup.Unknown(),
                        named.citing(AampFacts.TERM_GROUP).standing(Standing.UNDETERMINED, ""))
                .term(CertificateGroup.WITHOUT_GROUP, new CertificateGroup.Term())
                .lapsing(LapseSchedule.currentThrough(TERM_END).endingIn(Standing.UNDETERMINED, "", AampFacts.LAPSE))
                .deadlines(new DeadlineKind("education-due"), AampPolicy::educationDue, Route.CONTINUING_EDUCATION)
                .deadlines(new DeadlineKind("fee-due"), FEES.dueDays(), Route.CONTINUING_EDUCATION)
                .deadline(DeadlineKind.EXPIRATION, TERM_END, Route.CONTINUING_EDUCATION)
                .option(CONTINUING_EDUCATION);
    }

    /** The day of the month in which the term ends, or the last one where the month has no such day. */
    private static Holder.Rule<LocalDate> inMonthOfTheEnd(FactsAsOf facts) {
        Sourced<Integer> dayOfMonth = facts.get(AampFacts.FEE_DUE);
        return holder -> {
            LocalDate end = holder.termEnd();
            int day = Math.min(holder.trace().use(dayOfMonth), end.lengthOfMonth());
            return end.withDayOfMonth(Math.max(1, day));
        };
    }

    /** The day by which the education is handed in, met when none is missing, also once no option is listed. */
    private static Holder.Rule<List<DueDay>> educationDue(FactsAsOf facts) {
        EducationRule.AsOf education = EDUCATION.asOf(facts);
        Holder.Rule<LocalDate> due = EDUCATION_DUE.asOf(facts);
        return holder -> {
            DateRange term = holder.term().dates();
            holder.trace().countsFor(Route.CONTINUING_EDUCATION.name());
            boolean met = education
                    .count(
                            holder.certification().activities(),
                            EarningWindow.between(term.start(), term.end()),
                            holder.trace())
                    .shortfall()
                    .isEarned();
            holder.trace().countsFor("");
            return List.of(new DueDay(due.of(holder), met));
        };
    }
}
