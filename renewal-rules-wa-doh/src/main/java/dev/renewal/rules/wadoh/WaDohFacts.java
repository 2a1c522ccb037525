package dev.renewal.rules.wadoh;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.PRIMARY;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import java.time.LocalDate;
import java.time.Period;

/** What is known of the rules of the Washington State Department of Health, and who says so. */
final class WaDohFacts {
    static final FactKey<String> TERM_ANCHOR = FactKey.statement("wa-doh.term.anchor");
    static final FactKey<Period> TERM_LENGTH = FactKey.period("wa-doh.term.length");
    static final FactKey<Period> TERM_CYCLE = FactKey.period("wa-doh.term.cycle");
    static final FactKey<Period> TERM_IMPLIED = FactKey.period("wa-doh.term.implied");
    static final FactKey<LocalDate> TERM_COVID = FactKey.date("wa-doh.term.covid");
    static final FactKey<LocalDate> TERM_COVID_FIRST_END = FactKey.date("wa-doh.term.covid.first-end");
    static final FactKey<LocalDate> TERM_COVID_LAST_END = FactKey.date("wa-doh.term.covid.last-end");

    static final FactKey<Period> RENEWAL_OPENS = FactKey.period("wa-doh.renewal.opens");
    static final FactKey<String> RENEWAL_BY = FactKey.statement("wa-doh.renewal.by");
    static final FactKey<Credits> CE = FactKey.credits("wa-doh.ce", CreditUnit.CREDIT);

    static final FactKey<Money> FEE_RENEWAL = FactKey.money("wa-doh.fee.renewal", "USD");
    static final FactKey<Money> FEE_LATE = FactKey.money("wa-doh.fee.late", "USD");
    static final FactKey<Money> FEE_REISSUANCE = FactKey.money("wa-doh.fee.reissuance", "USD");
    static final FactKey<Money> FEE_REAPPLICATION = FactKey.money("wa-doh.fee.reapplication", "USD");

    static final FactKey<String> LAPSE_ONE_CYCLE = FactKey.statement("wa-doh.lapse.one-cycle");
    static final FactKey<String> LAPSE_LONGER = FactKey.statement("wa-doh.lapse.longer");
    static final FactKey<Period> LAPSE_THREE_YEARS = FactKey.period("wa-doh.lapse.three-years");
    static final FactKey<Period> LAPSE_RECENT = FactKey.period("wa-doh.lapse.three-years.recent");
    static final FactKey<String> LAPSE_MA_R = FactKey.statement("wa-doh.lapse.ma-r");
    static final FactKey<String> LAPSE_CLOSED_DAY = FactKey.statement("wa-doh.lapse.closed-day");
    static final FactKey<String> LAPSE_TEXT = FactKey.statement("wa-doh.lapse.text");

    static final FactKey<String> MA_R_EMPLOYER = FactKey.statement("wa-doh.ma-r.employer");
    static final FactKey<String> MILITARY = FactKey.statement("wa-doh.military");

    private static final Citation WAC_EXPIRATION =
            new Citation("WAC 246-12-550, as of 2026-06-14", "https://app.leg.wa.gov/WAC/default.aspx?cite=246-12-550");
    private static final Citation WAC_TERM = Citation.titled("WAC 246-12-100(1)");
    private static final Citation WAC_LATE = new Citation(
            "WAC 246-12-040, a text from before 2026",
            "http://www.mrsc.org/mc/wac/wac%20246%20%20title/wac%20246%20-%2012%20%20chapter/wac%20246%20-%2012%20-040.htm");
    private static final Citation WAC_EXPIRED =
            new Citation("WAC 246-827-0610", "https://law.cornell.edu/regulations/washington/WAC-246-827-0610");
    private static final Citation WAC_MILITARY = Citation.titled("WAC 246-12-520, 246-12-560");
    private static final Citation WSR_2025 =
            new Citation("WSR 25-08-093", "https://lawfilesext.leg.wa.gov/law/wsr/2025/08/25-08-093.htm");
    private static final Citation WSR_2026 =
            new Citation("WSR 26-05-053", "https://lawfilesext.leg.wa.gov/law/wsr/2026/05/26-05-053.htm");
    private static final Citation RCW_TERM =
            new Citation("RCW 43.70.280(2)", "https://lawfilesext.leg.wa.gov/Law/RCW/");
    private static final Citation RCW_EMPLOYER =
            new Citation("RCW 18.360.040(5), a copy", "https://github.com/tannewt/wa-law.org");
    private static final Citation EXTENSION_FAQS = new Citation(
            "Washington State Department of Health, License Expiration Extension FAQs",
            "https://doh.wa.gov/licenses-permits-and-certificates/professions-new-renew-or-update/license-expiration-extension-faqs");
    private static final Citation RENEWALS_FAQ = new Citation(
            "Washington State Department of Health, Health Professions Renewals FAQ",
            "https://doh.wa.gov/zh-Latn/node/7485");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.stating(TERM_ANCHOR, "A credential expires on the holder's birthday.").graded(PRIMARY, WAC_EXPIRATION, WAC_TERM),
            Fact.notEstablished(TERM_LENGTH, "The length of a term is not known; it is at most four years (RCW 43.70.280(2)).", RCW_TERM),
            Fact.of(TERM_CYCLE, Period.ofYears(1)).noting("Assumed from the birthday: a renewal cycle lasts whole years, so at least one.").graded(ASSUMED),
            Fact.of(TERM_IMPLIED, Period.ofYears(1)).noting("Assumed: a missing day of certification is one year before the earliest printed expiration, on the day after; half of that year tells whether an expiration was printed before a renewal or reinstatement, and whether an extension comes too late.").graded(ASSUMED),
            Fact.of(TERM_COVID, LocalDate.of(2020, 9, 30)).noting("Ends from April to September 2020 became 30 September 2020.").graded(PRIMARY, EXTENSION_FAQS),
            Fact.of(TERM_COVID_FIRST_END, LocalDate.of(2020, 4, 1)).graded(PRIMARY, EXTENSION_FAQS),
            Fact.of(TERM_COVID_LAST_END, LocalDate.of(2020, 9, 30)).graded(PRIMARY, EXTENSION_FAQS),
            Fact.of(RENEWAL_OPENS, Period.ofDays(90)).graded(PRIMARY, RENEWALS_FAQ),
            Fact.stating(RENEWAL_BY, "A renewal is postmarked or received by midnight of the day of expiration.").graded(PRIMARY, RENEWALS_FAQ, WAC_LATE),
            Fact.notEstablished(CE, "It is not known whether continuing education is due: ask the department."),
            Fact.notEstablished(FEE_RENEWAL, "The renewal fee is not known: ask the department."),
            Fact.notEstablished(FEE_LATE, "The late fee is not known: ask the department."),
            Fact.notEstablished(FEE_REISSUANCE, "The reissuance fee is not known; it is due only if the renewal cycle is over, which may be later than one year."),
            Fact.notEstablished(FEE_REAPPLICATION, "The fee for reapplying is not known: ask the department."),
            Fact.stating(LAPSE_ONE_CYCLE, "Expired for one renewal cycle or less: the renewal fee and the late fee are due.").graded(PRIMARY, WAC_LATE),
            Fact.stating(LAPSE_LONGER, "Expired for more than one renewal cycle and less than three years: an abbreviated application, declarations and the reissuance fee as well.").graded(PRIMARY, WAC_LATE, RENEWALS_FAQ),
            Fact.of(LAPSE_THREE_YEARS, Period.ofYears(3)).noting("From then on: proof of an equivalent active credential, if practising elsewhere; otherwise an examination or a current national certification (MA-C), or the training again (MA-P, MA-H).").graded(PRIMARY, WAC_EXPIRED),
            Fact.of(LAPSE_RECENT, Period.ofMonths(6)).noting("So long before reapplying the examination or the training may be.").graded(PRIMARY, WAC_EXPIRED),
            Fact.stating(LAPSE_MA_R, "An expired MA-R also needs a new application (WAC 246-827-0300); after three years no way back is named: ask the department.").graded(PRIMARY, WAC_EXPIRED),
            Fact.stating(LAPSE_CLOSED_DAY, "No late fee is due if the department was closed on the day of expiration and is paid on its next business day.").graded(PRIMARY, WAC_LATE),
            Fact.stating(LAPSE_TEXT, "The text of WAC 246-12-040 that was read is in force.").graded(PRIMARY, WAC_LATE),
            Fact.stating(LAPSE_TEXT, "Assumed: the text of WAC 246-12-040 that was read is older than the technical change of WSR 26-11-023, and is taken as unchanged.").from("2026-06-14").graded(ASSUMED, WSR_2026),
            Fact.stating(MA_R_EMPLOYER, "An MA-R credential holds for the endorsing employer only.").graded(PRIMARY, RCW_EMPLOYER),
            Fact.stating(MILITARY, "No renewal is due while the holder is in military service; a spouse's credential comes back without late fees within six months of an honorable discharge.").graded(PRIMARY, WAC_MILITARY, WSR_2025),
            Fact.stating(MILITARY, "No renewal is due while the holder is in military service; a spouse's credential comes back without late fees within six months of a qualifying discharge.").from("2025-05-03").graded(PRIMARY, WAC_MILITARY, WSR_2025));
    // spotless:on

    private WaDohFacts() {}

    static FactTable table() {
        return TABLE;
    }
}
