package dev.renewal.rules.ncct;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.TraitTest;
import dev.renewal.fact.Inquiry;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Which education NCCT counts: what lies in the window of calendar years, and employer training once in five years. */
final class NcctContinuingEducation {
    private static final String EMPLOYER_TRAINING = "employer-training";
    private static final TraitTest BY_THE_EMPLOYER =
            TraitTest.kind(EMPLOYER_TRAINING).and(TraitTest.unit(CreditUnit.CLOCK_HOUR));
    private static final String TOO_SOON = "employer-training-too-soon";

    private static final CreditConversion INTO_HOURS = CreditConversion.into(CreditUnit.CLOCK_HOUR, NcctFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR)
            .counting(EMPLOYER_TRAINING, CreditUnit.CLOCK_HOUR);

    private static final RequirementSet REQUIREMENTS = RequirementSet.total("total", Amount.by(NcctFacts.CE_TOTAL));

    private NcctContinuingEducation() {}

    static Shortfall shortfall(List<Activity> activities, DateRange term, Inquiry inquiry) {
        int yearsBefore = inquiry.value(NcctFacts.CE_WINDOW);
        LocalDate first = LocalDate.of(term.end().getYear() - yearsBefore, Month.JANUARY, 1);
        // training outside the window does not count, and still spaces the one that follows it
        CountingRule spaced =
                CountingRule.onceIn(BY_THE_EMPLOYER, inquiry.value(NcctFacts.CE_EMPLOYER_TRAINING), TOO_SOON);
        return CreditLedger.open(INTO_HOURS, inquiry)
                .enter(activities, spaced, CountingRule.within(first, term.end()))
                .measure(REQUIREMENTS);
    }
}
