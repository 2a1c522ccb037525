package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
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

    /** All fees of an entry, so that one on which the rules fail adds nothing to a sum. */
    List<ForecastFee> of(CompleteEntry entry) throws RefusedException {
        List<ForecastFee> fees = Answers.asked(
                () -> policies.forecast(entry.certification(), asOf, until).toList());
        warnings.found(Answers.asked(() -> policies.assess(entry.certification(), asOf))
                .findings());
        return fees;
    }
}
