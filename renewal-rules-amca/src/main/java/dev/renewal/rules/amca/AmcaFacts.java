package dev.renewal.rules.amca;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.DISPUTED;
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

/** What is known of AMCA's rules, and who says so. */
final class AmcaFacts {
    static final FactKey<Period> TERM_LENGTH = FactKey.period("amca.term.length");
    /** The age from which a certification can be held. */
    static final FactKey<Period> TERM_ANCHOR = FactKey.period("amca.term.anchor");

    static final FactKey<String> TERM_BIRTHDAY = FactKey.statement("amca.term.birthday");
    static final FactKey<String> TERM_MINOR = FactKey.statement("amca.term.minor");
    static final FactKey<String> TERM_DAY = FactKey.statement("amca.term.day");
    static final FactKey<String> TERM_EARLY = FactKey.statement("amca.term.early");
    static final FactKey<String> TERM_REINSTATED = FactKey.statement("amca.term.reinstated");

    static final FactKey<Credits> CE_TOTAL = FactKey.credits("amca.ce.total", CreditUnit.CREDIT);
    static final FactKey<BigDecimal> CE_VOLUME = FactKey.ratio("amca.ce.volume");
    static final FactKey<BigDecimal> CE_HOME_STUDY = FactKey.ratio("amca.ce.home-study");
    static final FactKey<String> CE_OUTSIDE = FactKey.statement("amca.ce.outside");
    static final FactKey<BigDecimal> CE_HOUR = FactKey.ratio("amca.ce.hour");
    static final FactKey<String> CE_WINDOW = FactKey.statement("amca.ce.window");
    static final FactKey<Boolean> CE_SHARED = FactKey.yesOrNo("amca.ce.shared");

    static final FactKey<Money> FEE_CE_VOLUME = FactKey.money("amca.fee.ce-volume", "USD");
    static final FactKey<Money> FEE_RENEWAL = FactKey.money("amca.fee.renewal", "USD");

    static final FactKey<String> GRACE = FactKey.statement("amca.grace");
    static final FactKey<String> LAPSE = FactKey.statement("amca.lapse");

    private static final String PAGE = "https://www.amcaexams.com/stay-certified/";
    private static final Citation NEW_PAGE = new Citation("AMCA, Stay Certified (new version)", PAGE);
    private static final Citation OLD_PAGE = new Citation("AMCA, Stay Certified (old version)", PAGE);
    private static final Citation REGISTRATION =
            new Citation("AMCA, Candidate Registration", "https://www.amcaexams.com/student-registration/");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.of(TERM_LENGTH, Period.ofYears(2)).graded(PRIMARY, NEW_PAGE, OLD_PAGE),
            Fact.of(TERM_ANCHOR, Period.ofYears(18)).noting("The term is counted \"from the date of testing or on 18th birthday\".").graded(PRIMARY, NEW_PAGE).but(ASSUMED, "Assumed: of the day of the test and the 18th birthday, the later one starts the term."),
            Fact.stating(TERM_BIRTHDAY, "Assumed: without the date of birth, the term starts on the day of the test; that of a holder tested before the 18th birthday starts and ends later.").graded(ASSUMED),
            Fact.stating(TERM_MINOR, "Assumed: a holder tested before the 18th birthday is not certified until that day, as one must be 18 to hold an active certification.").graded(ASSUMED, REGISTRATION),
            Fact.stating(TERM_DAY, "Assumed: the term ends on the last day of the month, as the examples name months only.").graded(ASSUMED, NEW_PAGE, OLD_PAGE),
            Fact.stating(TERM_EARLY, "Assumed: a renewal does not move the grid of terms.").graded(ASSUMED),
            Fact.stating(TERM_REINSTATED, "Assumed: a reinstatement starts a new grid of terms on its day.").graded(ASSUMED),
            Fact.of(CE_TOTAL, Credits.of(10, CreditUnit.CREDIT)).graded(PRIMARY, NEW_PAGE),
            Fact.of(CE_VOLUME, new BigDecimal("5")).noting("Credits for an AMCA volume.").graded(PRIMARY, NEW_PAGE),
            Fact.of(CE_HOME_STUDY, new BigDecimal("10")).noting("Credits for an AMCA home-study program.").graded(PRIMARY, NEW_PAGE),
            Fact.stating(CE_OUTSIDE, "Education of others counts, without a maximum.").graded(PRIMARY, NEW_PAGE),
            Fact.of(CE_HOUR, new BigDecimal("1")).noting("Assumed: a contact hour or clock hour is one credit; AMCA also calls the total \"CE hours\".").graded(ASSUMED, NEW_PAGE),
            Fact.stating(CE_WINDOW, "Assumed: education counts when it was completed within the term.").graded(ASSUMED),
            Fact.of(CE_SHARED, true).noting("Assumed: a course may be counted for certifications of other bodies too.").graded(ASSUMED),
            Fact.of(FEE_CE_VOLUME, Money.of("79", "USD")).noting("The price of an AMCA volume; education may be had elsewhere.").graded(PRIMARY, NEW_PAGE),
            Fact.notEstablished(FEE_RENEWAL, "It is not known whether anything is due beside the education, and how much."),
            Fact.stating(GRACE, "Disputed: the old version of the page has 30 days of grace after the end, the readable part of the new one none; none are granted here.").graded(DISPUTED, OLD_PAGE),
            Fact.notEstablished(LAPSE, "It is not known what follows the end of the term; ask AMCA."));
    // spotless:on

    private AmcaFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
