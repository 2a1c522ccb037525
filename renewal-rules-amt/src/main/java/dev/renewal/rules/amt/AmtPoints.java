package dev.renewal.rules.amt;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.TraitTest;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which points count towards the continuation of a certification: courses, and employment of the past. */
final class AmtPoints {
    private static final String EMPLOYMENT = "employment";
    private static final TraitTest BY_EMPLOYMENT = TraitTest.kind(EMPLOYMENT);

    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, AmtFacts.CCP_KINDS)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, AmtFacts.CCP_CONTACT_HOUR)
            .counting(EMPLOYMENT, CreditUnit.POINT);

    private static final Map<String, RequirementSet> REQUIREMENTS = requirementsByCode();

    private AmtPoints() {}

    private static Map<String, RequirementSet> requirementsByCode() {
        Map<String, RequirementSet> requirements = new HashMap<>();
        for (String code : AmtFacts.CODES) {
            requirements.put(code, RequirementSet.total("total", Amount.by(AmtFacts.points(code))));
        }
        return Map.copyOf(requirements);
    }

    /** What is missing in a term. */
    static Shortfall shortfall(Certification certification, DateRange term, Inquiry inquiry) {
        return shortfall(certification, certification.activities(), within(term), inquiry);
    }

    /** What is missing for reinstatement. */
    static Shortfall shortfallOfReinstatement(Certification certification, Inquiry inquiry) {
        CountingRule recent = CountingRule.withinLast(inquiry.value(AmtFacts.REINSTATEMENT_WINDOW), inquiry);
        return shortfall(certification, certification.activities(), recent, inquiry);
    }

    /** Whether the activities of a term suffice; looks at no others, so that it can be asked for many terms. */
    static boolean suffice(Certification certification, DateRange term, Inquiry inquiry) {
        return shortfall(certification, certification.activitiesIn(term), within(term), inquiry)
                .isSatisfied();
    }

    private static CountingRule within(DateRange term) {
        return CountingRule.within(term.start(), term.end());
    }

    private static Shortfall shortfall(
            Certification certification, List<Activity> activities, CountingRule window, Inquiry inquiry) {
        return CreditLedger.open(INTO_POINTS, inquiry)
                .enter(activities, window, new PastEmployment(inquiry))
                .measure(REQUIREMENTS.get(certification.credential().code()));
    }

    /** Employment counts up to a day, working as a medical assistant since then does not. */
    private record PastEmployment(Inquiry inquiry) implements CountingRule {
        @Override
        public Predicate<Activity> concerning() {
            return BY_EMPLOYMENT;
        }

        @Override
        public Credits limits(Activity activity, Credits worth, CreditLedger ledger) {
            if (!activity.completedOn().isAfter(inquiry.value(AmtFacts.CCP_EMPLOYMENT))) {
                return worth;
            }
            String reason = "Employment counts up to " + inquiry.value(AmtFacts.CCP_EMPLOYMENT)
                    + " alone; working as a medical assistant since then does not.";
            ledger.leaveOut(activity, "employment-ended", reason);
            inquiry.remark(AmtFacts.CCP_EMPLOYMENT, reason);
            return Credits.zero(worth.unit());
        }
    }
}
