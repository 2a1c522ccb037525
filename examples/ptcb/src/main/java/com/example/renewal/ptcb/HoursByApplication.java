package com.example.renewal.ptcb;

import static dev.renewal.amount.CreditUnit.CLOCK_HOUR;
import static dev.renewal.amount.CreditUnit.CONTACT_HOUR;
import static dev.renewal.credit.Activity.COURSE;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Category;
import dev.renewal.credit.CreditTally;
import dev.renewal.credit.EarningWindow;
import dev.renewal.credit.EducationRule;
import dev.renewal.fact.Dated;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.credit.RequiredAmount;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.term.DateRange;
import java.time.LocalDate;

/** Which hours PTCB counts, and how many of which it asks for, by the day of application. */
final class HoursByApplication {
    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String IN_SERVICE = "in-service";
    static final String LAW = "law";

    private static final EducationRule OF_EVERY_APPLICATION = EducationRule.in(CLOCK_HOUR)
            .citing(PtcbFacts.CE_KINDS)
            .counts(COURSE, CLOCK_HOUR)
            .counts(COURSE, CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR)
            .counts(COLLEGE_CREDIT, CLOCK_HOUR)
            .counts(COLLEGE_CREDIT, CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR)
            .counts(IN_SERVICE, CLOCK_HOUR)
            .counts(IN_SERVICE, CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR)
            .requires("total", PtcbFacts.CE_TOTAL)
            .with(
                    Category.topic(LAW, LAW).atLeast(PtcbFacts.CE_LAW),
                    Category.topic("patient-safety", "patient-safety").atLeast(PtcbFacts.CE_PATIENT_SAFETY));
    private static final EducationRule EARLIER = OF_EVERY_APPLICATION.with(
            Category.kind(COLLEGE_CREDIT, COLLEGE_CREDIT).atMost(PtcbFacts.CE_COLLEGE),
            Category.kind(IN_SERVICE, IN_SERVICE).atMost(PtcbFacts.CE_IN_SERVICE));
    private static final Category TECHNICIAN = Category.topic("technician", "technician");
    private static final Category PHARMACIST = Category.topic("pharmacist", "pharmacist");

    private final FactsAsOf facts;
    private final Dated<Credits> technician;
    private final Dated<Credits> pharmacist;
    private final Sourced<String> noMaximum;
    private final EducationRule.AsOf earlierToday;
    private final EducationRule.AsOf specificToday;

    HoursByApplication(FactsAsOf facts) {
        this.facts = facts;
        this.technician = facts.dated(PtcbFacts.CE_TECHNICIAN);
        this.pharmacist = facts.dated(PtcbFacts.CE_PHARMACIST);
        this.noMaximum = facts.get(PtcbFacts.CE_NO_MAXIMUM);
        this.earlierToday = EARLIER.asOf(facts);
        this.specificToday = OF_EVERY_APPLICATION
                .with(TECHNICIAN.atLeast(PtcbFacts.CE_TECHNICIAN), PHARMACIST.atMost(PtcbFacts.CE_PHARMACIST))
                .asOf(facts);
    }

    /** Counts the hours of some days, for an application on a day. */
    CreditTally count(DateRange days, LocalDate application, Holder holder) {
        boolean specific = isTechnicianSpecific(application, holder);
        if (specific && hasOthersThanCourses(days, holder)) {
            holder.trace().cite(noMaximum);
        }
        return hours(specific, application, holder.trace())
                .count(
                        holder.certification().activities(),
                        EarningWindow.between(days.start(), days.end()),
                        holder.trace());
    }

    /** Technician and pharmacist hours are those of the day of application, all else is that of today. */
    private EducationRule.AsOf hours(boolean specific, LocalDate application, Trace trace) {
        if (!specific || application.equals(facts.asOf())) {
            return specific ? specificToday : earlierToday;
        }
        RequiredAmount least = RequiredAmount.of(trace.use(technician, application));
        RequiredAmount most = RequiredAmount.of(trace.use(pharmacist, application));
        return OF_EVERY_APPLICATION
                .with(TECHNICIAN.atLeast(least), PHARMACIST.atMost(most))
                .asOf(facts);
    }

    private static boolean hasOthersThanCourses(DateRange days, Holder holder) {
        for (Activity activity : holder.certification().activitiesIn(days)) {
            if (activity.kind().equals(COLLEGE_CREDIT) || activity.kind().equals(IN_SERVICE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTechnicianSpecific(LocalDate application, Holder holder) {
        if (application.equals(facts.asOf())) {
            // an application of today is one of tomorrow when asked then, so the answer changes when the facts do
            return holder.trace().isEstablished(facts.get(PtcbFacts.CE_TECHNICIAN))
                    && holder.trace().isEstablished(facts.get(PtcbFacts.CE_PHARMACIST));
        }
        return technician.on(application).value().isPresent()
                && pharmacist.on(application).value().isPresent();
    }
}
