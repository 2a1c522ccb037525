package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Finding;
import dev.renewal.policy.ForecastFee;
import java.time.LocalDate;
import java.util.List;

/** Asks the library for the fees of an entry up to a day, and for what it finds in the entry's rows. */
final class Forecasting {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final LocalDate until;
    private final RosterWarnings warnings;

    Forecasting(RenewalPolicies policies, LocalDate asOf, LocalDate until, RosterWarnings warnings) {
        this.policies = policies;
        this.asOf = asOf;
        this.until = until;
        this.warnings = warnings;
    }

    /** The fees of an entry, which are noted once they are written. */
    final class Fees {
        private final List<ForecastFee> fees;
        private final List<Finding> findings;

        private Fees(List<ForecastFee> fees, List<Finding> findings) {
            this.fees = fees;
            this.findings = findings;
        }

        List<ForecastFee> noted() {
            warnings.found(findings);
            return fees;
        }
    }

    /** All fees of an entry, so that one on which the rules fail adds nothing to a sum. */
    Fees of(CompleteEntry entry) throws RefusedException {
        return new Fees(
                Answers.asked(() ->
                        policies.forecast(entry.certification(), asOf, until).toList()),
                Answers.asked(() -> policies.assess(entry.certification(), asOf))
                        .findings());
    }
}
