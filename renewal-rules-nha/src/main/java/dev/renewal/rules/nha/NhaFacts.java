package dev.renewal.rules.nha;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.GUIDE;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What is known of NHA's rules, and who says so. */
final class NhaFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("nha.term.length");
    static final FactKey<String> TERM_DAY = FactKey.statement("nha.term.day");
    static final FactKey<String> TERM_EARLY = FactKey.statement("nha.term.early");
    static final FactKey<String> TERM_REINSTATED = FactKey.statement("nha.term.reinstated");

    static final FactKey<Credits> CE_TOTAL_CCMA = FactKey.credits("nha.ce.total.ccma", CreditUnit.CREDIT);
    static final FactKey<Credits> CE_TOTAL = FactKey.credits("nha.ce.total", CreditUnit.CREDIT);
    static final FactKey<Credits> CE_TOTAL_CPHT = FactKey.credits("nha.ce.total.cpht", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> CE_LAW = FactKey.credits("nha.ce.law", CreditUnit.CLOCK_HOUR);
    static final FactKey<Credits> CE_PATIENT_SAFETY = FactKey.credits("nha.ce.patient-safety", CreditUnit.CLOCK_HOUR);
    static final FactKey<BigDecimal> CE_HOURS_PER_CREDIT = FactKey.ratio("nha.ce.hours-per-credit");
    static final FactKey<BigDecimal> CE_CREDITS_PER_HOUR = FactKey.ratio("nha.ce.credits-per-hour");
    static final FactKey<String> CE_KINDS = FactKey.statement("nha.ce.kinds");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("nha.ce.shared");
    static final FactKey<String> CE_OUTSIDE = FactKey.statement("nha.ce.outside");
    static final FactKey<String> CE_WINDOW = FactKey.statement("nha.ce.window");
    static final FactKey<String> CE_WINDOW_CPHT = FactKey.statement("nha.ce.window.cpht");
    static final FactKey<String> CE_ONE_TOPIC = FactKey.statement("nha.ce.one-topic");

    static final FactKey<Money> FEE_REINSTATEMENT = FactKey.money("nha.fee.reinstatement", "USD");
    static final FactKey<Money> FEE_EXAMINATION = FactKey.money("nha.fee.examination", "USD");
    static final FactKey<String> RENEWAL_REQUEST = FactKey.statement("nha.renewal-request");

    static final FactKey<Period> LAPSE_REINSTATEMENT = FactKey.period("nha.lapse.reinstatement");
    static final FactKey<Period> LAPSE_REINSTATEMENT_CPHT = FactKey.period("nha.lapse.reinstatement.cpht");
    static final FactKey<String> LAPSE_EXAM = FactKey.statement("nha.lapse.exam");
    static final FactKey<String> LAPSE_EXAM_CPHT = FactKey.statement("nha.lapse.exam.cpht");
    static final FactKey<String> LAPSE_BOUNDARY = FactKey.statement("nha.lapse.boundary");

    private static final Map<String, FactKey<Money>> RENEWAL_FEES =
            renewalFees("ccma", "cpt", "cet", "cpct-a", "cmaa", "cbcs", "cehrs", "cpht");

    private static final Citation GUIDE_ARTICLE = Citation.titled("Renew Your Medical Assistant Certification");
    private static final Citation CE_PAGE = new Citation(
            "NHA, Continuing education",
            "https://www.nhanow.com/certification/Before-After-Certification/continuing-education");
    private static final Citation STATE_LIST = new Citation(
            "North Carolina, list of credentials: Certified Clinical Medical Assistant (CCMA), 2025-26",
            "https://center.ncsu.edu/nccte-cms/credential_info.php?choice=credential&cred_id=2612");
    private static final Citation RENEW_PAGE = Citation.titled("NHA, Renew (nhanow.com)");
    private static final Citation KNOWLEDGE = Citation.titled("NHA, knowledge base (knowledge.nhanow.com)");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(GUIDE, GUIDE_ARTICLE, CE_PAGE, STATE_LIST),
            Fact.stating(TERM_DAY, "Assumed: the term ends on the second anniversary itself; give the printed date where you have it.").graded(ASSUMED),
            Fact.stating(TERM_EARLY, "Assumed: early renewal does not move the grid of terms.").graded(ASSUMED),
            Fact.stating(TERM_REINSTATED, "Assumed: reinstatement starts a new grid of terms on its date.").graded(ASSUMED),
            Fact.of(CE_TOTAL_CCMA, Credits.of(10, CreditUnit.CREDIT)).graded(GUIDE, GUIDE_ARTICLE, CE_PAGE, STATE_LIST),
            Fact.of(CE_TOTAL, Credits.of(10, CreditUnit.CREDIT)).graded(PRIMARY, CE_PAGE),
            Fact.of(CE_TOTAL_CPHT, Credits.of(20, CreditUnit.CLOCK_HOUR)).graded(PRIMARY, KNOWLEDGE),
            Fact.of(CE_LAW, Credits.of(1, CreditUnit.CLOCK_HOUR)).graded(PRIMARY, KNOWLEDGE),
            Fact.of(CE_PATIENT_SAFETY, Credits.of(1, CreditUnit.CLOCK_HOUR)).graded(PRIMARY, KNOWLEDGE),
            Fact.of(CE_HOURS_PER_CREDIT, new BigDecimal("2")).graded(PRIMARY, CE_PAGE),
            Fact.of(CE_CREDITS_PER_HOUR, new BigDecimal("0.5")).graded(PRIMARY, CE_PAGE),
            Fact.stating(CE_KINDS, "Courses count, in credits, clock hours and contact hours.").graded(PRIMARY, CE_PAGE),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for a certification of another body as well; no NHA text says whether it may.").graded(ASSUMED),
            Fact.stating(CE_OUTSIDE, "Credits of other providers are accepted; no maximum is published.").graded(PRIMARY, CE_PAGE),
            Fact.stating(CE_WINDOW, "Assumed: credits count when completed within the term; for reinstatement, from the start of the term to the as-of date.").graded(ASSUMED),
            Fact.stating(CE_WINDOW_CPHT, "Hours count when completed within the term; for reinstatement, from the start of the term to the as-of date.").graded(PRIMARY, KNOWLEDGE),
            Fact.stating(CE_ONE_TOPIC, "Assumed: an hour is about law or about patient safety; one recorded with both topics counts for the total alone.").graded(ASSUMED),
            Fact.of(renewalFee("ccma"), Money.of("179", "USD")).graded(GUIDE, GUIDE_ARTICLE),
            Fact.of(renewalFee("cpht"), Money.of("55", "USD")).graded(PRIMARY, RENEW_PAGE),
            Fact.notEstablished(renewalFee("cpt"), "The fee for renewing the CPT is not known."),
            Fact.notEstablished(renewalFee("cet"), "The fee for renewing the CET is not known."),
            Fact.notEstablished(renewalFee("cpct-a"), "The fee for renewing the CPCT/A is not known."),
            Fact.notEstablished(renewalFee("cmaa"), "The fee for renewing the CMAA is not known."),
            Fact.notEstablished(renewalFee("cbcs"), "The fee for renewing the CBCS is not known."),
            Fact.notEstablished(renewalFee("cehrs"), "The fee for renewing the CEHRS is not known."),
            Fact.notEstablished(FEE_REINSTATEMENT, "The fee for reinstatement is not known."),
            Fact.notEstablished(FEE_EXAMINATION, "The fee for the examination is not known."),
            Fact.stating(RENEWAL_REQUEST, "The holder submits a renewal request to NHA.").graded(GUIDE, GUIDE_ARTICLE),
            Fact.of(LAPSE_REINSTATEMENT, Period.ofYears(1)).noting("Assumed from NHA's general page: a certification expired for less than one year can be reinstated.").graded(ASSUMED),
            Fact.of(LAPSE_REINSTATEMENT_CPHT, Period.ofYears(1)).graded(PRIMARY, KNOWLEDGE),
            Fact.stating(LAPSE_EXAM, "Assumed from NHA's general page: after one year only the examination brings the certification back.").graded(ASSUMED),
            Fact.stating(LAPSE_EXAM_CPHT, "After one year only the examination brings the certification back.").graded(PRIMARY, KNOWLEDGE),
            Fact.stating(LAPSE_BOUNDARY, "Disputed: reinstatement is open for \"less than one year\" and the examination is needed after \"more than one year\", which leaves the day in between open; here it needs the examination.").graded(DISPUTED, RENEW_PAGE, KNOWLEDGE));
    // spotless:on

    private NhaFacts() {}

    static FactTable table() {
        return TABLE;
    }

    private static Map<String, FactKey<Money>> renewalFees(String... codes) {
        Map<String, FactKey<Money>> keys = new HashMap<>();
        for (String code : codes) {
            keys.put(code, FactKey.money("nha.fee.renewal." + code, "USD"));
        }
        return Map.copyOf(keys);
    }

    /** The fee for renewing one credential. */
    static FactKey<Money> renewalFee(String code) {
        return Objects.requireNonNull(RENEWAL_FEES.get(code));
    }
}
