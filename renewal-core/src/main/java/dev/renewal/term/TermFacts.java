package dev.renewal.term;

import static dev.renewal.fact.Grade.ASSUMED;

import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.time.Period;

/** The facts of what holds for the terms of every body; the registry adds them to the facts of each policy. */
public final class TermFacts {
    static final RuleKey<String> RENEWAL_TERM = RuleKey.statement("renewal.term");
    static final RuleKey<String> RENEWAL_UNKNOWN = RuleKey.statement("renewal.unknown");
    static final RuleKey<Period> PRINTED_TOLERANCE = RuleKey.period("printed.tolerance");
    static final RuleKey<String> PRINTED_WINS = RuleKey.statement("printed.wins");
    static final RuleKey<String> PRINTED_EARLIER_CERTIFICATE = RuleKey.statement("printed.earlier-certificate");
    static final RuleKey<String> PRINTED_NOT_YET = RuleKey.statement("printed.not-yet");
    static final RuleKey<String> PRINTED_RENEWAL_MISSING = RuleKey.statement("printed.renewal-missing");

    // One entry a line: the table is read as one.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.stating(Inquiry.VERIFIED_LONG_AGO, "Assumed: a fact that was verified long before the as-of date still holds; the answer says when it was verified.").graded(ASSUMED),
            Fact.stating(RENEWAL_TERM, "Assumed: a renewal in the first half of a term was processed late and opened that term; one in the second half was made early, for the next term.").graded(ASSUMED),
            Fact.stating(RENEWAL_UNKNOWN, "The term is over, and the record does not say whether the certification was renewed: the date of the latest renewal is missing, or the word that there was none.").graded(ASSUMED),
            Fact.of(PRINTED_TOLERANCE, Period.ofMonths(6)).noting("Assumed: a printed expiration moves the start of the term only where it implies a start six months or more away from the computed one.").graded(ASSUMED),
            Fact.stating(PRINTED_WINS, "The expiration printed on the certificate is the end of the term, whatever the computed one is.").graded(ASSUMED),
            Fact.stating(PRINTED_EARLIER_CERTIFICATE, "The printed expiration is not used: it is earlier than half a term after the latest renewal or reinstatement, and so seems to be that of an earlier certificate.").graded(ASSUMED),
            Fact.stating(PRINTED_NOT_YET, "The printed expiration is not used: the term that it would end has not begun yet, and so the certificate seems not to be printed yet.").graded(ASSUMED),
            Fact.stating(PRINTED_RENEWAL_MISSING, "A renewal seems to be missing from the record: the printed expiration implies a term that starts on another day than the record says.").graded(ASSUMED));
    // spotless:on

    private TermFacts() {}

    /**
     * Notes that the record does not say whether a term that is over was renewed.
     *
     * @param inquiry the inquiry
     */
    public static void noteUnknownRenewal(Inquiry inquiry) {
        inquiry.read(RENEWAL_UNKNOWN);
    }

    /**
     * Returns the facts.
     *
     * @return the table
     */
    public static FactTable table() {
        return TABLE;
    }
}
