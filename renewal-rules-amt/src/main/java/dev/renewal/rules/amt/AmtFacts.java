package dev.renewal.rules.amt;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.GUIDE;
import static dev.renewal.fact.Grade.OWN_TEXT;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is known of AMT's rules, and who says so. */
final class AmtFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("amt.term.length");
    static final FactKey<String> TERM_DAY = FactKey.statement("amt.term.day");
    static final FactKey<String> TERM_ANCHOR = FactKey.statement("amt.term.anchor");
    static final FactKey<String> TERM_EARLY = FactKey.statement("amt.term.early");
    static final FactKey<String> TERM_AUTO_ROLL = FactKey.statement("amt.term.auto-roll");

    static final FactKey<String> CCP_WINDOW = FactKey.statement("amt.ccp.window");
    static final FactKey<LocalDate> CCP_EMPLOYMENT = FactKey.date("amt.ccp.employment");
    static final FactKey<BigDecimal> CCP_CONTACT_HOUR = FactKey.ratio("amt.ccp.contact-hour");
    static final FactKey<String> CCP_KINDS = FactKey.statement("amt.ccp.kinds");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("amt.ce.shared");
    static final FactKey<LocalDate> CCP_EXEMPT = FactKey.date("amt.ccp.exempt");
    static final FactKey<LocalDate> CCP_EXEMPT_UNLESS_REINSTATED = FactKey.date("amt.ccp.exempt.unless-reinstated");
    static final FactKey<LocalDate> CCP_FIRST_DAY = FactKey.date("amt.ccp.first-day");

    static final FactKey<Period> FEE_INTERVAL = FactKey.period("amt.fee.interval");
    static final FactKey<String> FEE_PAYMENT = FactKey.statement("amt.fee.payment");
    static final FactKey<String> FEE_OVERDUE = FactKey.statement("amt.fee.overdue");
    static final FactKey<String> FEE_RECORD = FactKey.statement("amt.fee.record");
    static final FactKey<Integer> FEE_UNPAID_YEARS = FactKey.count("amt.fee.unpaid-years");
    static final FactKey<Money> FEE_REINSTATEMENT = FactKey.money("amt.fee.reinstatement", "USD");

    static final FactKey<Period> LAPSE_EXAM_ONLY = FactKey.period("amt.lapse.exam-only");
    static final FactKey<Period> REINSTATEMENT_WINDOW = FactKey.period("amt.reinstatement.window");

    /** The credentials by their codes, in the order of the card. */
    static final Map<String, String> CODES = credentials();

    private static final Map<String, FactKey<Credits>> POINTS = pointsByCode();
    private static final Map<String, FactKey<Money>> ANNUAL_FEES = annualFeesByCode();

    private static final Citation GUIDE_ARTICLE = Citation.titled("Renew Your Medical Assistant Certification");
    private static final Citation CCP_FAQ =
            new Citation("AMT, CCP FAQs (old)", "http://www.americanmedtech.org/MemberServices/CCP/FAQs.aspx");
    private static final Citation HOW_CCP_WORKS = Citation.titled("AMT, How does the CCP work");
    private static final Citation STAY_CERTIFIED = Citation.titled("AMT, Stay Certified (americanmedtech.org)");
    private static final Citation STAY_CERTIFIED_OLD =
            new Citation("AMT, Stay Certified (old)", "http://www.americanmedtech.org/StayCertified.aspx");
    private static final Citation STAY_CERTIFIED_OLDER =
            new Citation("AMT, Stay Certified (another old version)", "https://www.americanmedtech.org/Stay-Certified");
    private static final Citation REACTIVATE =
            new Citation("AMT, Reactivate Certification", "https://americanmedtech.org/reactivate-certification");
    private static final Citation HAND_OUT = new Citation(
            "AMT, hand-out \"Certification Continuation Program (CCP)\"",
            "https://studylib.net/doc/18411541/certification-continuation-program--ccp-");
    private static final Citation APPLICATION = new Citation(
            "AMT, Application for Recertification by CCP",
            "https://scribd.com/document/685359849/Recertification-by-CCP-Application");
    private static final Citation BYLAWS = Citation.titled("AMT, bylaws 2009");
    private static final Citation REPORTS_2020 = Citation.titled("AMT, 2020 Annual Reports Book");

    private static final String ABOUT_2010 = "Assumed: this annual fee holds from about 2010 on.";

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(3)).graded(GUIDE, GUIDE_ARTICLE, CCP_FAQ),
            Fact.stating(TERM_DAY, "Assumed: points and fee are due by the day before the anniversary; the day within the month is published for a first of the month alone, so the fee may be due from the first of the month.").graded(ASSUMED),
            Fact.stating(TERM_ANCHOR, "Assumed: reinstatement starts a new grid of terms on its date.").graded(ASSUMED),
            Fact.stating(TERM_EARLY, "Meeting the requirements early neither shortens the term nor starts the next one.").graded(PRIMARY, HOW_CCP_WORKS),
            Fact.stating(TERM_AUTO_ROLL, "A holder whose points and annual fees are complete by the end of a term is in the next term without doing anything.").graded(PRIMARY, STAY_CERTIFIED),
            Fact.of(points("rma"), points(30)).graded(GUIDE, GUIDE_ARTICLE, HAND_OUT, APPLICATION),
            Fact.of(points("cmas"), points(30)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("rda"), points(30)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("cmla"), points(30)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("ahi"), points(30)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("mls"), points(45)).noting("Assumed: the points of the Medical Laboratory Scientist are those of the Medical Technologist, as it was called before.").graded(ASSUMED, HAND_OUT, APPLICATION),
            Fact.of(points("mlt"), points(45)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("clc"), points(45)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.of(points("mdt"), points(36)).graded(OWN_TEXT, APPLICATION),
            Fact.of(points("rpt"), points(24)).graded(OWN_TEXT, HAND_OUT, APPLICATION),
            Fact.stating(CCP_WINDOW, "Points count when completed within the term; nothing rolls over.").graded(PRIMARY, CCP_FAQ),
            Fact.of(CCP_EMPLOYMENT, LocalDate.of(2020, 12, 31)).from("2021-01-01").graded(PRIMARY, STAY_CERTIFIED),
            Fact.of(CCP_CONTACT_HOUR, BigDecimal.ONE).noting("Assumed: one contact hour is one point; the points per unit are not published where they could be read.").graded(ASSUMED),
            Fact.stating(CCP_KINDS, "Courses count in points and contact hours, and past employment in points.").graded(PRIMARY, STAY_CERTIFIED),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for a certification of another body as well; no AMT text says whether it may.").graded(ASSUMED),
            Fact.of(CCP_EXEMPT, LocalDate.of(2005, 12, 31)).graded(OWN_TEXT, HAND_OUT),
            Fact.of(CCP_EXEMPT_UNLESS_REINSTATED, LocalDate.of(2014, 4, 1)).graded(OWN_TEXT, HAND_OUT),
            Fact.of(CCP_FIRST_DAY, LocalDate.of(2006, 1, 1)).noting("Disputed: the CCP applies to holders certified \"on or after\" 2006-01-01 by one text, \"after\" it by another; here it applies.").graded(DISPUTED, STAY_CERTIFIED, CCP_FAQ),
            Fact.of(FEE_INTERVAL, Period.ofYears(1)).graded(PRIMARY, CCP_FAQ),
            Fact.of(annualFee("rma"), dollars("48")).from("2009-01-01").graded(OWN_TEXT, BYLAWS),
            Fact.of(annualFee("rma"), dollars("50")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("rma"), dollars("60")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("rma"), dollars("75")).from("2021-01-01").graded(GUIDE, GUIDE_ARTICLE).but(ASSUMED, "Assumed: the annual fee of $75 holds since 2021; the last official figure is $60."),
            Fact.of(annualFee("cmas"), dollars("48")).from("2009-01-01").graded(OWN_TEXT, BYLAWS),
            Fact.of(annualFee("cmas"), dollars("50")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("cmas"), dollars("60")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("rpt"), dollars("48")).from("2009-01-01").graded(OWN_TEXT, BYLAWS),
            Fact.of(annualFee("rpt"), dollars("50")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("rpt"), dollars("60")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("rda"), dollars("48")).from("2009-01-01").graded(OWN_TEXT, BYLAWS),
            Fact.of(annualFee("rda"), dollars("50")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("rda"), dollars("60")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("cmla"), dollars("48")).from("2009-01-01").graded(OWN_TEXT, BYLAWS),
            Fact.of(annualFee("cmla"), dollars("50")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("cmla"), dollars("60")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("mls"), dollars("90")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("mls"), dollars("95")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("mlt"), dollars("90")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("mlt"), dollars("95")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("clc"), dollars("90")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.of(annualFee("clc"), dollars("95")).from("2020-03-01").graded(OWN_TEXT, REPORTS_2020),
            Fact.of(annualFee("ahi"), dollars("30")).from("2010-01-01").graded(PRIMARY, STAY_CERTIFIED_OLD, STAY_CERTIFIED_OLDER).but(ASSUMED, ABOUT_2010),
            Fact.notEstablished(annualFee("mdt"), "The annual fee of the MDT is not known."),
            Fact.stating(FEE_PAYMENT, "Assumed: each annual payment pays the oldest unpaid fee of the term, whatever its amount, and the exact sum of the oldest unpaid fees pays those.").graded(ASSUMED),
            Fact.stating(FEE_OVERDUE, "An overdue annual fee within the term costs benefits, not the certification.").graded(PRIMARY, CCP_FAQ),
            Fact.stating(FEE_RECORD, "No annual payment since the certification is on record, so the standing cannot be told: the dates of the payments are missing.").graded(ASSUMED),
            Fact.of(FEE_UNPAID_YEARS, 3).graded(PRIMARY, REACTIVATE),
            Fact.notEstablished(FEE_REINSTATEMENT, "The fee for reinstatement is not known."),
            Fact.of(LAPSE_EXAM_ONLY, Period.ofYears(10)).graded(PRIMARY, REACTIVATE),
            Fact.of(REINSTATEMENT_WINDOW, Period.ofYears(3)).graded(PRIMARY, REACTIVATE).but(ASSUMED, "Assumed: the three years in which points for reinstatement are completed run up to the as-of date."));
    // spotless:on

    private AmtFacts() {}

    static FactTable table() {
        return TABLE;
    }

    private static Map<String, String> credentials() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("rma", "Registered Medical Assistant");
        names.put("cmas", "Certified Medical Administrative Specialist");
        names.put("rda", "Registered Dental Assistant");
        names.put("cmla", "Certified Medical Laboratory Assistant");
        names.put("ahi", "Allied Health Instructor");
        names.put("mls", "Medical Laboratory Scientist");
        names.put("mlt", "Medical Laboratory Technician");
        names.put("clc", "Certified Laboratory Consultant");
        names.put("mdt", "Molecular Diagnostics Technologist");
        names.put("rpt", "Registered Phlebotomy Technician");
        return Collections.unmodifiableMap(names);
    }

    private static Map<String, FactKey<Credits>> pointsByCode() {
        Map<String, FactKey<Credits>> keys = new HashMap<>();
        for (String code : CODES.keySet()) {
            keys.put(code, FactKey.credits("amt.ccp.points." + code, CreditUnit.POINT));
        }
        return Map.copyOf(keys);
    }

    private static Map<String, FactKey<Money>> annualFeesByCode() {
        Map<String, FactKey<Money>> keys = new HashMap<>();
        for (String code : CODES.keySet()) {
            keys.put(code, FactKey.money("amt.fee.annual." + code, "USD"));
        }
        return Map.copyOf(keys);
    }

    /** The points that a credential needs in a term. */
    static FactKey<Credits> points(String code) {
        return Objects.requireNonNull(POINTS.get(code));
    }

    /** The annual fee of a credential. */
    static FactKey<Money> annualFee(String code) {
        return Objects.requireNonNull(ANNUAL_FEES.get(code));
    }

    private static Credits points(int amount) {
        return Credits.of(amount, CreditUnit.POINT);
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
