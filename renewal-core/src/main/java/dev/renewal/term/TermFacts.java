package dev.renewal.term;

import static dev.renewal.fact.Grade.ASSUMED;
import static dev.renewal.fact.Grade.GUIDE;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Sourced;
import java.time.Period;

/** The facts about terms and records that hold for every certifying body. The registry adds them to the facts of each policy. */
public final class TermFacts {
    static final FactKey<String> RENEWAL_TERM = FactKey.statement("renewal.term");
    /** Cited if a term is over and the record does not say whether it was renewed. */
    public static final FactKey<String> RENEWAL_UNKNOWN = FactKey.statement("renewal.unknown");

    /** How long a body takes to look at an application; an application is advised so long before its last day. */
    public static final FactKey<Period> PROCESSING = FactKey.period("renewal.processing");

    /** Cited if the day of certification is taken from a printed expiration. */
    public static final FactKey<String> CERTIFIED_UNKNOWN = FactKey.statement("record.certified-unknown");
    /** Cited if a day that a rule names does not exist in the month, such as 29 February. */
    public static final FactKey<String> MISSING_DAY = FactKey.statement("renewal.missing-day");

    static final FactKey<String> EXTENDED = FactKey.statement("record.extended");
    static final FactKey<Period> PRINTED_TOLERANCE = FactKey.period("printed.tolerance");
    static final FactKey<String> PRINTED_WINS = FactKey.statement("printed.wins");
    static final FactKey<String> PRINTED_EARLIER_CERTIFICATE = FactKey.statement("printed.earlier-certificate");
    static final FactKey<String> PRINTED_LATER_CERTIFICATE = FactKey.statement("printed.later-certificate");
    static final FactKey<String> PRINTED_NOT_YET = FactKey.statement("printed.not-yet");
    static final FactKey<String> PRINTED_RENEWAL_MISSING = FactKey.statement("printed.renewal-missing");

    // One entry per line: it reads like a table.
    // spotless:off
    private static final FactTable TABLE = FactTable.of("2026-11-24",
            Fact.stating(FactsAsOf.VERIFIED_LONG_AGO, "Assumed: a fact that was verified long before the as-of date still holds; the answer says when it was verified.").graded(ASSUMED),
            Fact.stating(RENEWAL_TERM, "Assumed: a renewal in the first half of a term was processed late and opened that term; one in the second half was made early, for the next term.").graded(ASSUMED),
            Fact.stating(MISSING_DAY, "Assumed: where a day does not exist in a month, its last day is taken.").graded(ASSUMED),
            Fact.stating(CERTIFIED_UNKNOWN, "Assumed: the record has no day of certification; it is taken to be the day on which a first term that ends on the earliest printed expiration would begin.").graded(ASSUMED),
            Fact.stating(EXTENDED, "Assumed from the record: an extension moved the end of a term, as the host states it; nothing else of the term moves.").graded(ASSUMED),
            Fact.stating(RENEWAL_UNKNOWN, "The term is over, and the record does not say whether the certification was renewed: the date of the latest renewal is missing, or the word that there was none.").graded(ASSUMED),
            Fact.of(PROCESSING, Period.ofDays(14)).graded(GUIDE, Citation.titled("Renew Your Medical Assistant Certification")),
            Fact.of(PRINTED_TOLERANCE, Period.ofMonths(6)).noting("Assumed: a printed expiration moves the start of the term only where it implies a start six months or more away from the computed one.").graded(ASSUMED),
            Fact.stating(PRINTED_WINS, "The expiration printed on the certificate is the end of the term, whatever the computed one is.").graded(ASSUMED),
            Fact.stating(PRINTED_EARLIER_CERTIFICATE, "The printed expiration is not used: it belongs to an earlier certificate than that of the latest renewal or reinstatement.").graded(ASSUMED),
            Fact.stating(PRINTED_LATER_CERTIFICATE, "The printed expiration is not used: it belongs to a renewal or reinstatement after the as-of date, and was not printed yet.").graded(ASSUMED),
            Fact.stating(PRINTED_NOT_YET, "The printed expiration is not used: the term that it would end has not begun yet, and so the certificate seems not to be printed yet.").graded(ASSUMED),
            Fact.stating(PRINTED_RENEWAL_MISSING, "A renewal seems to be missing from the record: the printed expiration implies a term that starts on another day than the record says.").graded(ASSUMED));
    // spotless:on

    private TermFacts() {}

    /** The facts as of a date. */
    static final class AsOf {
        final Sourced<String> renewalTerm;
        final Sourced<Period> tolerance;
        final Sourced<String> printedWins;
        final Sourced<String> earlierCertificate;
        final Sourced<String> laterCertificate;
        final Sourced<String> notPrintedYet;
        final Sourced<String> renewalMissing;
        final Sourced<String> extended;
        final Sourced<String> certifiedUnknown;

        AsOf(FactsAsOf facts) {
            renewalTerm = facts.get(RENEWAL_TERM);
            tolerance = facts.get(PRINTED_TOLERANCE);
            printedWins = facts.get(PRINTED_WINS);
            earlierCertificate = facts.get(PRINTED_EARLIER_CERTIFICATE);
            laterCertificate = facts.get(PRINTED_LATER_CERTIFICATE);
            notPrintedYet = facts.get(PRINTED_NOT_YET);
            renewalMissing = facts.get(PRINTED_RENEWAL_MISSING);
            extended = facts.get(EXTENDED);
            certifiedUnknown = facts.get(CERTIFIED_UNKNOWN);
        }
    }

    /** {@return the table} */
    public static FactTable table() {
        return TABLE;
    }
}
