package dev.renewal.rules.nha;

import static dev.renewal.credit.Amount.by;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.BucketFamily;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What differs between NHA's credentials: the pharmacy technician counts hours and topics, the others credits. */
record NhaCredential(String code) {
    private static final String PHARMACY_TECHNICIAN = "cpht";
    private static final String CLINICAL_MEDICAL_ASSISTANT = "ccma";
    private static final String LAW = "law";
    private static final String PATIENT_SAFETY = "patient-safety";

    private static final CreditConversion INTO_CREDITS = CreditConversion.into(CreditUnit.CREDIT, NhaFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CREDIT)
            .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR, NhaFacts.CE_CREDITS_PER_HOUR)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR, NhaFacts.CE_CREDITS_PER_HOUR);

    private static final CreditConversion INTO_HOURS = CreditConversion.into(CreditUnit.CLOCK_HOUR, NhaFacts.CE_KINDS)
            .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR)
            .counting(Activity.COURSE, CreditUnit.CONTACT_HOUR)
            .counting(Activity.COURSE, CreditUnit.CREDIT, NhaFacts.CE_HOURS_PER_CREDIT);

    private static final RequirementSet OF_PHARMACY_TECHNICIAN = RequirementSet.total(
                    "total", by(NhaFacts.CE_TOTAL_CPHT))
            .with(BucketFamily.of(
                            Bucket.of(LAW, Match.topic(LAW)).atLeast(by(NhaFacts.CE_LAW)),
                            Bucket.of(PATIENT_SAFETY, Match.topic(PATIENT_SAFETY))
                                    .atLeast(by(NhaFacts.CE_PATIENT_SAFETY)))
                    .whereSeveralCountForNone(NhaFacts.CE_ONE_TOPIC));
    private static final RequirementSet OF_CLINICAL_MEDICAL_ASSISTANT =
            RequirementSet.total("total", by(NhaFacts.CE_TOTAL_CCMA));
    private static final RequirementSet OF_OTHERS = RequirementSet.total("total", by(NhaFacts.CE_TOTAL));

    static NhaCredential of(String code) {
        return new NhaCredential(code);
    }

    private boolean isPharmacyTechnician() {
        return code.equals(PHARMACY_TECHNICIAN);
    }

    CreditUnit unit() {
        return isPharmacyTechnician() ? CreditUnit.CLOCK_HOUR : CreditUnit.CREDIT;
    }

    RuleKey<Money> renewalFee() {
        return NhaFacts.renewalFee(code);
    }

    RuleKey<Period> reinstatementPeriod() {
        return isPharmacyTechnician() ? NhaFacts.LAPSE_REINSTATEMENT_CPHT : NhaFacts.LAPSE_REINSTATEMENT;
    }

    RuleKey<String> examinationRule() {
        return isPharmacyTechnician() ? NhaFacts.LAPSE_EXAM_CPHT : NhaFacts.LAPSE_EXAM;
    }

    /** What is missing when the activities from the first to the last day, both included, count. */
    Shortfall shortfall(List<Activity> activities, LocalDate first, LocalDate last, Inquiry inquiry) {
        inquiry.read(isPharmacyTechnician() ? NhaFacts.CE_WINDOW_CPHT : NhaFacts.CE_WINDOW);
        inquiry.read(NhaFacts.CE_OUTSIDE);
        return CreditLedger.open(isPharmacyTechnician() ? INTO_HOURS : INTO_CREDITS, inquiry)
                .enter(activities, CountingRule.within(first, last))
                .measure(requirements());
    }

    private RequirementSet requirements() {
        return switch (code) {
            case PHARMACY_TECHNICIAN -> OF_PHARMACY_TECHNICIAN;
            case CLINICAL_MEDICAL_ASSISTANT -> OF_CLINICAL_MEDICAL_ASSISTANT;
            default -> OF_OTHERS;
        };
    }
}
