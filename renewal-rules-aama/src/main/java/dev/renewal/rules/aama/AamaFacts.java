package dev.renewal.rules.aama;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
import static dev.renewal.fact.Grade.GUIDE;
import static dev.renewal.fact.Grade.OWN_TEXT;
import static dev.renewal.fact.Grade.PRIMARY;
import static dev.renewal.fact.Grade.SECONDARY;

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

/** What is known of AAMA's rules, and who says so. */
final class AamaFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("aama.term.length");
    static final FactKey<Period> TERM_LENGTH_BEFORE_2010 = FactKey.period("aama.term.length.before-2010");
    static final FactKey<String> TERM_ANCHOR = FactKey.statement("aama.term.anchor");
    static final FactKey<LocalDate> COVID_EXTENSION = FactKey.date("aama.term.covid-extension");
    static final FactKey<LocalDate> COVID_FIRST_END = FactKey.date("aama.term.covid-extension.first-end");
    static final FactKey<LocalDate> COVID_LAST_END = FactKey.date("aama.term.covid-extension.last-end");

    static final FactKey<Credits> CE_TOTAL = FactKey.credits("aama.ce.total", CreditUnit.POINT);
    static final FactKey<Credits> CE_ADMINISTRATIVE = FactKey.credits("aama.ce.administrative", CreditUnit.POINT);
    static final FactKey<Credits> CE_CLINICAL = FactKey.credits("aama.ce.clinical", CreditUnit.POINT);
    static final FactKey<Credits> CE_GENERAL = FactKey.credits("aama.ce.general", CreditUnit.POINT);
    static final FactKey<Credits> CE_APPROVED = FactKey.credits("aama.ce.aama-approved", CreditUnit.POINT);
    static final FactKey<Credits> CE_NOT_APPROVED = FactKey.credits("aama.ce.aama-approved.others", CreditUnit.POINT);
    static final FactKey<String> CE_WINDOW = FactKey.statement("aama.ce.window");
    static final FactKey<String> CE_AFTER_EXPIRATION = FactKey.statement("aama.ce.after-expiration");
    static final FactKey<Credits> CE_PRE_EARNED = FactKey.credits("aama.ce.pre-earned", CreditUnit.POINT);
    static final FactKey<Period> CE_PRE_EARNED_PERIOD = FactKey.period("aama.ce.pre-earned.period");
    static final FactKey<Credits> CE_MINIMUM_ACTIVITY = FactKey.credits("aama.ce.minimum-activity", CreditUnit.POINT);
    static final FactKey<BigDecimal> CE_COLLEGE_CREDIT = FactKey.ratio("aama.ce.college-credit");
    static final FactKey<BigDecimal> CE_CPR_CARD = FactKey.ratio("aama.ce.cpr-card");
    static final FactKey<Credits> CE_CPR_CARDS = FactKey.credits("aama.ce.cpr-card.most", CreditUnit.CARD);
    static final FactKey<BigDecimal> CE_CEU = FactKey.ratio("aama.ce.ceu");
    static final FactKey<BigDecimal> CE_CONTACT_HOUR = FactKey.ratio("aama.ce.contact-hour");
    static final FactKey<String> CE_KINDS = FactKey.statement("aama.ce.kinds");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("aama.ce.shared");
    static final FactKey<String> CE_ONE_TOPIC = FactKey.statement("aama.ce.one-topic");

    static final FactKey<Integer> EXAM_ATTEMPTS = FactKey.count("aama.exam.attempts");
    static final FactKey<String> EXAM_RE_ENROLMENT = FactKey.statement("aama.exam.re-enrolment");
    static final FactKey<Period> EXAM_APPLY_BY = FactKey.period("aama.exam.apply-by");
    static final FactKey<Period> EXAM_PASS_BY = FactKey.period("aama.exam.pass-by");

    static final FactKey<Period> LAPSE_WINDOW = FactKey.period("aama.lapse.window");
    static final FactKey<LocalDate> LAPSE_TRANSITION = FactKey.date("aama.lapse.window.transition");

    static final FactKey<Money> FEE_RENEWAL_MEMBER = FactKey.money("aama.fee.renewal.member", "USD");
    static final FactKey<Money> FEE_RENEWAL = FactKey.money("aama.fee.renewal.non-member", "USD");
    static final FactKey<Money> FEE_EXAMINATION_MEMBER = FactKey.money("aama.fee.examination.member", "USD");
    static final FactKey<Money> FEE_EXAMINATION = FactKey.money("aama.fee.examination.non-member", "USD");
    static final FactKey<Money> FEE_REACTIVATION = FactKey.money("aama.fee.reactivation", "USD");
    static final FactKey<Money> FEE_LATE = FactKey.money("aama.fee.late", "USD");
    static final FactKey<String> FEE_MEMBERSHIP_UNKNOWN = FactKey.statement("aama.fee.membership-unknown");

    private static final Citation GUIDE_ARTICLE = Citation.titled("Renew Your Medical Assistant Certification");
    private static final Citation POLICIES = new Citation(
            "AAMA, Recertification Policies", "https://www.aama-ntl.org/cma-aama-exam/recertification-policies");
    private static final Citation HOME_PAGE = Citation.titled("AAMA, home page (aama-ntl.org), spring 2020");
    private static final Citation FAQS = Citation.titled("AAMA, FAQs on CMA (AAMA) Recertification");
    private static final Citation DOES_IT_COUNT = Citation.titled("AAMA, \"Does it count?\", updated 2025-06-24");
    private static final Citation TWICE_AS_NICE = Citation.titled("AAMA, \"Twice as nice\", updated 2025-06-24");
    private static final Citation IN_SIGHT = Citation.titled("CMA (AAMA) In Sight");
    private static final Citation E_UPDATE = Citation.titled("AAMA e-Update, November 2023 (cut short)");
    private static final Citation CMA_TODAY = Citation.titled("repost of a CMA Today article");
    private static final Citation E_MAIL = new Citation(
            "AAMA, e-mail \"CMA (AAMA) Recertification Policy Change\"",
            "https://myemail.constantcontact.com/CMA--AAMA--Recertification-Policy-Change.html?aid=hn0s9FaqZ4Q&soid=1104002974340");
    private static final Citation RELEASE = new Citation(
            "AAMA, release of 2018-04-12",
            "https://www.prnewswire.com/news-releases/cma-aama-recertification-policy-change-to-take-effect-january-1-2020-300628414.html");
    private static final Citation BLOG = new Citation(
            "AAMA, \"As Good as New: Avoid Expired Credentials by Keeping an Eye on Deadlines\", 2025-03-24",
            "https://test.aama-ntl.org/publications/blogs/cma-(aama)-in-sight/2025/03/24/as-good-as-new--avoid-expired-credentials-by-keeping-an-eye-on-deadlines");
    private static final Citation CAREER_TREND = new Citation(
            "How to Get Recertified As a Medical Assistant, amounts of 2011",
            "https://careertrend.com/how-8242885-recertified-medical-assistant.html");
    private static final Citation OLD_FORM = new Citation(
            "copy of an old AAMA application form",
            "https://studylib.net/doc/8694134/recertify-your-cma--aama-®-credential");
    private static final Citation APPLICATION_STEPS = Citation.titled("AAMA, application steps");

    private static final String EARLIER_MINIMUM =
            "The 15 points of each topic that were needed before 2007 are known from somebody else's repost alone.";

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofMonths(60)).from("2010-01-01").graded(GUIDE, GUIDE_ARTICLE, POLICIES),
            Fact.of(TERM_LENGTH_BEFORE_2010, Period.ofMonths(60)).noting("Assumed: a term that began before 2010 ends by the same computation; how the day was computed then is not published.").graded(ASSUMED),
            Fact.stating(TERM_ANCHOR, "Assumed, by a literal reading of \"most recent recertification\": the 60 months run anew from the latest of certification, renewal and reinstatement, also after an early renewal.").from("2010-01-01").graded(ASSUMED, POLICIES),
            Fact.of(COVID_EXTENSION, LocalDate.of(2020, 8, 31)).graded(PRIMARY, HOME_PAGE),
            Fact.of(COVID_FIRST_END, LocalDate.of(2020, 3, 31)).graded(PRIMARY, HOME_PAGE),
            Fact.of(COVID_LAST_END, LocalDate.of(2020, 5, 31)).graded(PRIMARY, HOME_PAGE),
            Fact.of(CE_TOTAL, points(60)).graded(GUIDE, GUIDE_ARTICLE, FAQS),
            Fact.of(CE_ADMINISTRATIVE, points(15)).noting(EARLIER_MINIMUM).graded(SECONDARY, CMA_TODAY),
            Fact.of(CE_ADMINISTRATIVE, points(10)).from("2007-01-01").graded(PRIMARY, FAQS),
            Fact.of(CE_CLINICAL, points(15)).noting(EARLIER_MINIMUM).graded(SECONDARY, CMA_TODAY),
            Fact.of(CE_CLINICAL, points(10)).from("2007-01-01").graded(PRIMARY, FAQS),
            Fact.of(CE_GENERAL, points(15)).noting(EARLIER_MINIMUM).graded(SECONDARY, CMA_TODAY),
            Fact.of(CE_GENERAL, points(10)).from("2007-01-01").graded(PRIMARY, FAQS),
            Fact.of(CE_APPROVED, points(30)).graded(GUIDE, GUIDE_ARTICLE, FAQS, DOES_IT_COUNT),
            Fact.of(CE_NOT_APPROVED, points(30)).graded(GUIDE, GUIDE_ARTICLE, FAQS, DOES_IT_COUNT),
            Fact.stating(CE_WINDOW, "Points count when completed within the current recertification period.").graded(PRIMARY, DOES_IT_COUNT),
            Fact.stating(CE_AFTER_EXPIRATION, "Assumed: points earned after the end of the term, in the late window, do not count; no text says either way.").graded(ASSUMED),
            Fact.of(CE_PRE_EARNED, points(20)).from("2023-11-01").graded(OWN_TEXT, E_UPDATE),
            Fact.of(CE_PRE_EARNED_PERIOD, Period.ofMonths(3)).from("2023-11-01").graded(OWN_TEXT, E_UPDATE),
            Fact.of(CE_MINIMUM_ACTIVITY, points(1)).graded(PRIMARY, DOES_IT_COUNT),
            Fact.of(CE_COLLEGE_CREDIT, new BigDecimal("15")).graded(PRIMARY, TWICE_AS_NICE),
            Fact.of(CE_CPR_CARD, new BigDecimal("4")).graded(OWN_TEXT, IN_SIGHT),
            Fact.of(CE_CPR_CARDS, Credits.of(3, CreditUnit.CARD)).graded(OWN_TEXT, IN_SIGHT),
            Fact.of(CE_CEU, BigDecimal.ONE).graded(PRIMARY, FAQS),
            Fact.of(CE_CONTACT_HOUR, BigDecimal.ONE).noting("Assumed: one contact hour is one point.").graded(ASSUMED),
            Fact.stating(CE_KINDS, "Courses in CEUs, points or contact hours, college credits and CPR cards count, in the topics administrative, clinical and general.").graded(PRIMARY, DOES_IT_COUNT),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for a certification of another body as well; no AAMA text says whether it may.").graded(ASSUMED),
            Fact.stating(CE_ONE_TOPIC, "Assumed: an activity that names several of the three topics counts for the total alone.").graded(ASSUMED),
            Fact.of(EXAM_ATTEMPTS, 3).graded(PRIMARY, POLICIES),
            Fact.stating(EXAM_RE_ENROLMENT, "Re-enrolment in an accredited program opens the examination again.").from("2025-01-01").graded(PRIMARY, POLICIES),
            Fact.of(EXAM_APPLY_BY, Period.ofDays(30)).noting("Disputed: to avoid a lapse, the application is in 30 days before the end of the term, and the examination passed 2 months before it; both cannot hold.").graded(DISPUTED, FAQS),
            Fact.of(EXAM_PASS_BY, Period.ofMonths(2)).noting("Disputed: to avoid a lapse, the examination is passed 2 months before the end of the term, and applied for 30 days before it; both cannot hold.").graded(DISPUTED, FAQS),
            Fact.of(LAPSE_WINDOW, Period.ofMonths(60)).noting("Before 2020, continuing education closed 60 months after the end of the term; known from a copy of an old form, and from a page of 2011.").graded(SECONDARY, OLD_FORM, CAREER_TREND),
            Fact.of(LAPSE_WINDOW, Period.ofDays(90)).from("2020-01-01").graded(GUIDE, GUIDE_ARTICLE, E_MAIL, RELEASE, BLOG, FAQS).but(DISPUTED, "Disputed: continuing education closes 90 days after the end of the term by the guide and AAMA's e-mail on the policy change of 2020; AAMA's release of 2018, its blog of 2025 and its FAQs say three months."),
            Fact.of(LAPSE_TRANSITION, LocalDate.of(2019, 12, 31)).graded(OWN_TEXT, E_MAIL),
            Fact.of(FEE_RENEWAL_MEMBER, dollars("65")).graded(GUIDE, GUIDE_ARTICLE, CAREER_TREND),
            Fact.of(FEE_RENEWAL, dollars("130")).graded(GUIDE, GUIDE_ARTICLE, CAREER_TREND),
            Fact.of(FEE_EXAMINATION_MEMBER, dollars("125")).graded(GUIDE, GUIDE_ARTICLE, APPLICATION_STEPS, CAREER_TREND),
            Fact.of(FEE_EXAMINATION, dollars("250")).graded(GUIDE, GUIDE_ARTICLE, APPLICATION_STEPS, CAREER_TREND),
            Fact.of(FEE_REACTIVATION, dollars("50")).noting("Before 2020, the $50 for coming back by examination are known from a page of 2011 alone; the first day is not known.").graded(SECONDARY, CAREER_TREND),
            Fact.of(FEE_REACTIVATION, dollars("50")).from("2020-01-01").graded(PRIMARY, BLOG, RELEASE, E_MAIL),
            Fact.notEstablished(FEE_LATE, "It is not known whether $50, or anything, is due for continuing education after the end of the term."),
            Fact.stating(FEE_MEMBERSHIP_UNKNOWN, "Assumed: the holder is not known to be a member of AAMA, so the price for non-members is quoted.").graded(ASSUMED));
    // spotless:on

    private AamaFacts() {}

    static FactTable table() {
        return TABLE;
    }

    private static Credits points(int amount) {
        return Credits.of(amount, CreditUnit.POINT);
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }
}
