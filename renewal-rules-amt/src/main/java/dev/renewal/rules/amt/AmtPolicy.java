package dev.renewal.rules.amt;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of AMT, American Medical Technologists: RMA and the other credentials of its Certification Continuation Program
 * (CCP).
 *
 * <p>Holders certified before the CCP pay an annual fee alone; all others keep terms of three years. Sources:
 * americanmedtech.org, as cited with each fact. Stateless and thread-safe.
 */
public final class AmtPolicy implements RenewalPolicy {
    private static final CertifyingBody AMT = new CertifyingBody("amt", "American Medical Technologists");

    /** Creates the policy; {@link java.util.ServiceLoader} does, and a host may. */
    public AmtPolicy() {}

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return AMT;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(
                Credential.of(AMT, "rma", "Registered Medical Assistant"),
                Credential.of(AMT, "cmas", "Certified Medical Administrative Specialist"),
                Credential.of(AMT, "rda", "Registered Dental Assistant"),
                Credential.of(AMT, "cmla", "Certified Medical Laboratory Assistant"),
                Credential.of(AMT, "ahi", "Allied Health Instructor"),
                Credential.of(AMT, "mls", "Medical Laboratory Scientist"),
                Credential.of(AMT, "mlt", "Medical Laboratory Technician"),
                Credential.of(AMT, "clc", "Certified Laboratory Consultant"),
                Credential.of(AMT, "mdt", "Molecular Diagnostics Technologist"),
                Credential.of(AMT, "rpt", "Registered Phlebotomy Technician"));
    }

    @Override
    public FactTable facts() {
        return AmtFacts.table();
    }

    @Override
    public Assessment assess(Certification certification, Inquiry inquiry) {
        return isOutsideContinuationProgram(certification.history(), inquiry)
                ? AnnualFeeOnly.assess(certification, inquiry)
                : ContinuationProgram.assess(certification, inquiry);
    }

    private static boolean isOutsideContinuationProgram(RenewalHistory history, Inquiry inquiry) {
        LocalDate reinstatedFrom = inquiry.value(AmtFacts.CCP_EXEMPT_UNLESS_REINSTATED);
        LocalDate reinstated = history.reinstatedOn().orElse(null);
        if (reinstated != null && !reinstated.isBefore(reinstatedFrom)) {
            return false;
        }
        LocalDate certified = history.certifiedOn();
        // the fact is disputed, so it is read, and noted, for the one day in dispute alone
        if (certified.equals(inquiry.value(AmtFacts.CCP_EXEMPT).plusDays(1))) {
            return certified.isBefore(inquiry.value(AmtFacts.CCP_FIRST_DAY));
        }
        return !certified.isAfter(inquiry.value(AmtFacts.CCP_EXEMPT));
    }
}
