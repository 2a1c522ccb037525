package dev.renewal.rules.ncct;

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
import java.time.Period;

/** What is known of NCCT's rules, and who says so. */
final class NcctFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("ncct.term.length");
    static final FactKey<String> TERM_DAY = FactKey.statement("ncct.term.day");
    static final FactKey<Period> VALIDITY = FactKey.period("ncct.validity");
    static final FactKey<String> STATUS = FactKey.statement("ncct.status");
    static final FactKey<String> REACTIVATION = FactKey.statement("ncct.reactivation");
    static final FactKey<String> OTHER_CREDENTIALS = FactKey.statement("ncct.credentials");

    static final FactKey<Credits> CE_TOTAL = FactKey.credits("ncct.ce.total", CreditUnit.CLOCK_HOUR);
    static final FactKey<Integer> CE_WINDOW = FactKey.count("ncct.ce.window");
    static final FactKey<Period> CE_EMPLOYER_TRAINING = FactKey.period("ncct.ce.employer-training");
    static final FactKey<String> CE_KINDS = FactKey.statement("ncct.ce.kinds");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("ncct.ce.shared");

    static final FactKey<Money> FEE_RENEWAL = FactKey.money("ncct.fee.renewal", "USD");
    static final FactKey<Money> FEE_EXAMINATION = FactKey.money("ncct.fee.examination", "USD");

    private static final Citation GUIDE_ARTICLE = Citation.titled("Renew Your Medical Assistant Certification");
    private static final Citation SUPPORT = new Citation("NCCT, Support", "https://ncctinc.com/support");
    private static final Citation CE_FAQ = new Citation("NCCT, CE FAQ (old)", "https://www.ncctinc.com/CE/FAQ.aspx");
    private static final Citation FORM_2023 = Citation.titled("NCCT, form CE-0309, Rev. January 2023, on a mirror");
    private static final Citation FORM_2022 = Citation.titled("NCCT, form CE-0309, Rev. January 2022, on a mirror");
    private static final Citation SEVERAL = Citation.titled("several texts of others");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(1)).graded(GUIDE, GUIDE_ARTICLE),
            Fact.stating(TERM_DAY, "Assumed: the term ends on the anniversary itself, on a grid that early renewal does not move and reinstatement starts anew.").graded(ASSUMED),
            Fact.of(VALIDITY, Period.ofYears(5)).noting("Disputed: the five years of validity run from certification by one text, from the last fulfilled requirement by another; here they run from the latest of certification, renewal and reinstatement.").graded(DISPUTED, SUPPORT, CE_FAQ),
            Fact.stating(STATUS, "A certification is valid and active, or valid and inactive.").graded(PRIMARY, SUPPORT).but(ASSUMED, "Assumed: a certification becomes inactive when its yearly term ends without recertification, while its validity goes on."),
            Fact.notEstablished(REACTIVATION, "It is not known how an inactive holder becomes active again; continuing education is taken to stay open to the end of validity."),
            Fact.stating(OTHER_CREDENTIALS, "Assumed: NCCT's other credentials follow the rule of the NCMA.").graded(ASSUMED),
            Fact.of(CE_TOTAL, Credits.of(14, CreditUnit.CLOCK_HOUR)).noting("14 clock hours a year are stated by others alone; NCCT's own guide to recertification could not be read.").graded(SECONDARY, SEVERAL),
            Fact.of(CE_WINDOW, 1).noting("Education counts from 1 January of so many calendar years before the year in which the term ends.").graded(OWN_TEXT, FORM_2023),
            Fact.of(CE_EMPLOYER_TRAINING, Period.ofYears(5)).graded(OWN_TEXT, FORM_2022),
            Fact.stating(CE_KINDS, "Courses and recurring employer-required training count, in clock hours alone.").graded(OWN_TEXT, FORM_2023),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for a certification of another body as well; no NCCT text says whether it may.").graded(ASSUMED),
            Fact.notEstablished(FEE_RENEWAL, "The fee for recertification is not known; it is paid before outside education is submitted.", FORM_2023),
            Fact.notEstablished(FEE_EXAMINATION, "The fee for the examination is not known."));
    // spotless:on

    private NcctFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
