package com.example.renewal.ptcb;

import static dev.renewal.credit.Amount.by;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Amount;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import dev.renewal.policy.Certification;
import dev.renewal.term.DateRange;
import java.time.LocalDate;

/** Which hours PTCB counts, and how many of which it asks for. */
final class PtcbContinuingEducation {
    private static final String COLLEGE_CREDIT = "college-credit";
    private static final String IN_SERVICE = "in-service";
    private static final String LAW = "law";

    private static final CreditConversion INTO_HOURS = CreditConversion.into(CreditUnit.CLOCK_HOUR, PtcbFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR)
            .counting(COLLEGE_CREDIT, CreditUnit.CLOCK_HOUR)
            .counting(COLLEGE_CREDIT, CreditUnit.CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR)
            .counting(IN_SERVICE, CreditUnit.CLOCK_HOUR)
            .counting(IN_SERVICE, CreditUnit.CONTACT_HOUR, PtcbFacts.CE_CONTACT_HOUR);

    private static final RequirementSet OF_EVERY_APPLICATION = RequirementSet.total("total", by(PtcbFacts.CE_TOTAL))
            .with(
                    Bucket.of(LAW, Match.topic(LAW)).atLeast(by(PtcbFacts.CE_LAW)),
                    Bucket.of("patient-safety", Match.topic("patient-safety"))
                            .atLeast(by(PtcbFacts.CE_PATIENT_SAFETY)));

    private static final RequirementSet BEFORE_TECHNICIAN_SPECIFIC = OF_EVERY_APPLICATION.with(
            Bucket.of(COLLEGE_CREDIT, Match.kind(COLLEGE_CREDIT)).atMost(by(PtcbFacts.CE_COLLEGE)),
            Bucket.of(IN_SERVICE, Match.kind(IN_SERVICE)).atMost(by(PtcbFacts.CE_IN_SERVICE)));

    private PtcbContinuingEducation() {}

    /** What is missing for a renewal that is applied for on a day. */
    static Shortfall forRenewal(Certification certification, DateRange term, LocalDate application, Inquiry inquiry) {
        return measured(certification, term, application, requirements(application, inquiry), inquiry);
    }

    /** What is missing for a reinstatement that is applied for on the as-of date, of whose hours more are about law. */
    static Shortfall forReinstatement(Certification certification, DateRange days, Inquiry inquiry) {
        inquiry.read(PtcbFacts.REINSTATEMENT_WINDOW);
        RequirementSet requirements =
                requirements(inquiry.asOf(), inquiry).requiring(LAW, inquiry.value(PtcbFacts.REINSTATEMENT_LAW));
        return measured(certification, days, inquiry.asOf(), requirements, inquiry);
    }

    private static Shortfall measured(
            Certification certification,
            DateRange days,
            LocalDate application,
            RequirementSet requirements,
            Inquiry inquiry) {
        boolean others = certification.activitiesIn(days).stream()
                .map(Activity::kind)
                .anyMatch(kind -> kind.equals(COLLEGE_CREDIT) || kind.equals(IN_SERVICE));
        if (others && isTechnicianSpecific(application, inquiry)) {
            inquiry.read(PtcbFacts.CE_NO_MAXIMUM);
        }
        return CreditLedger.open(INTO_HOURS, inquiry)
                .enter(certification.activities(), CountingRule.within(days.start(), days.end()))
                .measure(requirements);
    }

    private static RequirementSet requirements(LocalDate application, Inquiry inquiry) {
        if (!isTechnicianSpecific(application, inquiry)) {
            return BEFORE_TECHNICIAN_SPECIFIC;
        }
        Amount technician = Amount.of(inquiry.value(PtcbFacts.CE_TECHNICIAN, application));
        Amount pharmacist = Amount.of(inquiry.value(PtcbFacts.CE_PHARMACIST, application));
        return OF_EVERY_APPLICATION.with(
                Bucket.of("technician", Match.topic("technician")).atLeast(technician),
                Bucket.of("pharmacist", Match.topic("pharmacist")).atMost(pharmacist));
    }

    private static boolean isTechnicianSpecific(LocalDate application, Inquiry inquiry) {
        return isEstablished(PtcbFacts.CE_TECHNICIAN, application, inquiry)
                && isEstablished(PtcbFacts.CE_PHARMACIST, application, inquiry);
    }

    private static boolean isEstablished(RuleKey<Credits> key, LocalDate application, Inquiry inquiry) {
        // an application of today is one of tomorrow when asked then: only so does the inquiry know that the day counts
        return application.equals(inquiry.asOf())
                ? inquiry.isEstablished(key)
                : inquiry.isEstablished(key, application);
    }
}
