package dev.renewal.rules.nha;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.RequirementSet.Minimum;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

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
        CreditLedger ledger = CreditLedger.open(isPharmacyTechnician() ? INTO_HOURS : INTO_CREDITS, inquiry);
        inquiry.read(isPharmacyTechnician() ? NhaFacts.CE_WINDOW_CPHT : NhaFacts.CE_WINDOW);
        inquiry.read(NhaFacts.CE_OUTSIDE);
        for (Activity activity : activities) {
            if (ledger.isWithin(activity, first, last) && ledger.recognizes(activity)) {
                ledger.count(activity, ledger.worth(activity), topic(activity, inquiry));
            }
        }
        return requirements(inquiry).measure(ledger);
    }

    private RequirementSet requirements(Inquiry inquiry) {
        if (isPharmacyTechnician()) {
            Credits law = inquiry.value(NhaFacts.CE_LAW);
            Credits patientSafety = inquiry.value(NhaFacts.CE_PATIENT_SAFETY);
            return RequirementSet.total("total", inquiry.value(NhaFacts.CE_TOTAL_CPHT))
                    .withAtLeast(new Minimum(LAW, law), new Minimum(PATIENT_SAFETY, patientSafety));
        }
        boolean medicalAssistant = code.equals(CLINICAL_MEDICAL_ASSISTANT);
        return RequirementSet.total(
                "total", inquiry.value(medicalAssistant ? NhaFacts.CE_TOTAL_CCMA : NhaFacts.CE_TOTAL));
    }

    private Set<String> topic(Activity activity, Inquiry inquiry) {
        if (!isPharmacyTechnician()) {
            return Set.of();
        }
        boolean law = activity.topics().contains(LAW);
        boolean patientSafety = activity.topics().contains(PATIENT_SAFETY);
        if (law && patientSafety) {
            inquiry.read(NhaFacts.CE_ONE_TOPIC);
            return Set.of();
        }
        return law ? Set.of(LAW) : patientSafety ? Set.of(PATIENT_SAFETY) : Set.of();
    }
}
