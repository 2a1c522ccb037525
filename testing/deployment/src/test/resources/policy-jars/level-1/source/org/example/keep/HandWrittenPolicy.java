package org.example.keep;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.policy.Standing.UNDETERMINED;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Money;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Route;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.RunningTerm;
import dev.renewal.term.TermFacts;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** The same rules for another credential, written by hand. */
public final class HandWrittenPolicy implements RenewalPolicy {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Creates the policy. */
    public HandWrittenPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return KeepRules.KEEP;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(KeepRules.KEEP, "two", "Keeper Two"));
    }

    @Override
    public FactTable facts() {
        return KeepFacts.table();
    }

    @Override
    public Set<InputKey<?>> inputs() {
        return Set.of(InputKey.FAILED_EXAM_ATTEMPTS);
    }

    @Override
    public Rules rules(CredentialId credential, FactsAsOf facts) {
        return new AsOf(facts);
    }

    private static final class AsOf implements Rules {
        private final TermRule.AsOf term;
        private final EducationRule.AsOf education;
        private final Sourced<Period> reinstatement;
        private final Sourced<String> renewalUnknown;
        private final Sourced<Integer> attempts;
        private final Sourced<Money> renewalFee;
        private final Sourced<Money> reinstatementFee;
        private final Sourced<Money> examinationFee;

        AsOf(FactsAsOf facts) {
            this.term = KeepRules.TERM.asOf(facts);
            this.education = KeepRules.EDUCATION.asOf(facts);
            this.reinstatement = facts.get(KeepFacts.REINSTATEMENT);
            this.renewalUnknown = facts.get(TermFacts.RENEWAL_UNKNOWN);
            this.attempts = facts.get(KeepFacts.EXAM_ATTEMPTS);
            this.renewalFee = facts.get(KeepFacts.FEE_RENEWAL);
            this.reinstatementFee = facts.get(KeepFacts.FEE_REINSTATEMENT);
            this.examinationFee = facts.get(KeepFacts.FEE_EXAMINATION);
        }

        @Override
        public Assessment assess(Certification certification, Trace trace) {
            RunningTerm running = term.running(certification.history(), trace);
            DateRange dates = running.dates();
            LocalDate closes = dates.end().plus(trace.use(reinstatement));
            trace.computed("reinstatement closes", closes);
            Standing stage = !trace.isPast(dates.end()) ? CURRENT : trace.isPast(closes) ? LAPSED : EXPIRED;
            boolean unknown = stage != CURRENT && running.isRenewalUnknown(certification.history());
            if (unknown) {
                trace.cite(renewalUnknown);
            }
            return new Assessment.Builder(certification, trace, unknown ? UNDETERMINED : stage)
                    .term(dates)
                    .deadline(DeadlineKind.EXPIRATION, dates.end(), Route.CONTINUING_EDUCATION)
                    .deadline(DeadlineKind.REINSTATEMENT_CLOSES, closes, Route.REINSTATEMENT)
                    .option(option(stage, certification, dates, closes, trace))
                    .build();
        }

        private RenewalOption option(
                Standing stage, Certification certification, DateRange dates, LocalDate closes, Trace trace) {
            if (stage == LAPSED) {
                trace.cite(attempts);
                return new RenewalOption.Builder(Route.EXAMINATION, closes.plusDays(1), trace)
                        .shortfall(Shortfall.none(CreditUnit.CONTACT_HOUR))
                        .fees(FeeQuote.in(DOLLAR).with(FeeLine.of("examination", trace.find(examinationFee))))
                        .steps(List.of(KeepRules.TAKE_THE_EXAMINATION))
                        .build();
            }
            LocalDate last = stage == CURRENT ? dates.end() : closes;
            Shortfall shortfall = education
                    .count(certification.activities(), EarningWindow.between(dates.start(), last), trace)
                    .shortfall();
            FeeQuote fees = FeeQuote.in(DOLLAR).with(line("renewal", renewalFee, last, trace));
            if (stage == EXPIRED) {
                fees = fees.with(line("reinstatement", reinstatementFee, last, trace));
            }
            return new RenewalOption.Builder(
                            stage == CURRENT ? Route.CONTINUING_EDUCATION : Route.REINSTATEMENT,
                            stage == CURRENT ? dates.start() : dates.end().plusDays(1),
                            trace)
                    .closes(last)
                    .shortfall(shortfall)
                    .fees(fees)
                    .earnBy(last)
                    .steps(KeepRules.STEPS)
                    .build();
        }

        private static FeeLine line(String name, Sourced<Money> amount, LocalDate due, Trace trace) {
            return FeeLine.of(name, trace.find(amount)).withDue(due);
        }
    }
}
