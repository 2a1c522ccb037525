package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import dev.renewal.policy.NextStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a department asks every day: who is due in 90 days, what the next year costs, who must not use the title. */
record Dashboard(List<Line> due, List<Line> noTitle, List<MonthlyFees> costs, List<String> failures) {
    /** The next step of somebody, if there is one, and what is missing for it, if all that is required is known. */
    record Line(
            Optional<String> holder,
            CredentialId credential,
            Optional<Boolean> mayUseTitle,
            Optional<NextStep> next,
            Optional<Credits> missing) {
        static Line of(Assessment answer) {
            Optional<Credits> missing = answer.nextStep()
                    .map(next -> answer.option(next.route()).shortfall())
                    .filter(Shortfall::isComplete)
                    .map(Shortfall::minimumAdditional);
            return new Line(answer.key(), answer.credential(), answer.mayUseTitle(), answer.nextStep(), missing);
        }

        boolean isDueBy(LocalDate day) {
            return next.flatMap(one -> one.step().by()).stream().anyMatch(by -> !by.isAfter(day));
        }
    }

    static Dashboard of(RenewalPolicies policies, List<Certification> department, LocalDate today) {
        LocalDate year = today.plusYears(1).minusDays(1);
        List<Line> lines = new ArrayList<>();
        List<ForecastFee> fees = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        policies.assessAll(department.stream(), today).forEach(outcome -> {
            outcome.failure().ifPresent(failure -> failures.add(outcome.toString()));
            outcome.assessment().map(Line::of).ifPresent(line -> {
                lines.add(line);
                policies.forecast(outcome.certification(), today, year).forEach(fees::add);
            });
        });
        return new Dashboard(
                lines.stream().filter(line -> line.isDueBy(today.plusDays(90))).toList(),
                lines.stream().filter(line -> !line.mayUseTitle.orElse(false)).toList(),
                fees.stream().collect(ForecastFee.byMonth()),
                failures);
    }
}
