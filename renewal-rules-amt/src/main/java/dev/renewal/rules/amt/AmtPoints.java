package dev.renewal.rules.amt;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which points count towards the continuation of a certification: courses, and employment of the past. */
final class AmtPoints {
    private static final String EMPLOYMENT = "employment";

    private static final CreditConversion INTO_POINTS = CreditConversion.into(CreditUnit.POINT, AmtFacts.CCP_KINDS)
            .counting(Activity.COURSE, CreditUnit.POINT)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, AmtFacts.CCP_CONTACT_HOUR)
            .counting(EMPLOYMENT, CreditUnit.POINT);

    private AmtPoints() {}

    /** What is missing when the activities of the window count. */
    static Shortfall shortfall(Certification certification, DateRange window, Inquiry inquiry) {
        return shortfall(certification, certification.activities(), window, inquiry);
    }

    /** Whether the activities of the window suffice; looks at no others, so that it can be asked for many terms. */
    static boolean suffice(Certification certification, DateRange window, Inquiry inquiry) {
        return shortfall(certification, certification.activitiesIn(window), window, inquiry)
                .isSatisfied();
    }

    private static Shortfall shortfall(
            Certification certification, List<Activity> activities, DateRange window, Inquiry inquiry) {
        CreditLedger ledger = CreditLedger.open(INTO_POINTS, inquiry);
        for (Activity activity : activities) {
            if (ledger.isWithin(activity, window.start(), window.end())
                    && ledger.recognizes(activity)
                    && isNotRecentEmployment(activity, ledger, inquiry)) {
                ledger.count(activity, ledger.worth(activity), Set.of());
            }
        }
        String code = certification.credential().code();
        return RequirementSet.total("total", inquiry.value(AmtFacts.points(code)))
                .measure(ledger);
    }

    private static boolean isNotRecentEmployment(Activity activity, CreditLedger ledger, Inquiry inquiry) {
        if (!activity.kind().equals(EMPLOYMENT)) {
            return true;
        }
        LocalDate last = inquiry.value(AmtFacts.CCP_EMPLOYMENT);
        if (!activity.completedOn().isAfter(last)) {
            return true;
        }
        String reason =
                "Employment counts up to " + last + " alone; working as a medical assistant since then does not.";
        ledger.leaveOut(activity, "employment-ended", reason);
        inquiry.remark(AmtFacts.CCP_EMPLOYMENT, reason);
        return false;
    }
}
