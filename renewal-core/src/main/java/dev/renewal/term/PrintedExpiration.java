package dev.renewal.term;

import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The printed expiration in use: that of the latest known of certification, renewals and reinstatements.
 *
 * @param day the printed day
 * @param owner the index of the event that it belongs to; {@link #CERTIFICATION} for the certification
 * @param ownerDay the day of that event
 * @param isLoose whether the record does not say on which certificate it is printed
 */
record PrintedExpiration(LocalDate day, int owner, LocalDate ownerDay, boolean isLoose) {
    static final int CERTIFICATION = -1;

    private static final String CONTRADICTION = "contradiction";

    /** Finds the printed expiration in use, or null; reports what contradicts itself, and cites what is left out. */
    static PrintedExpiration inUseOrNull(RenewalHistory history, Period half, TermFacts.AsOf general, Trace trace) {
        int owner = ownerOfLoose(history, half);
        boolean loose = history.printedExpirationOrNull() != null && owner < history.eventCount();
        if (history.printedExpirationOrNull() != null && !loose) {
            trace.cite(general.laterCertificate);
        }
        int latest = CERTIFICATION;
        LocalDate own = null;
        boolean earlier = false;
        for (int i = 0; i < history.eventCount(); i++) {
            HistoryEvent event = history.event(i);
            if (isCertificate(event, history)) {
                earlier |= own != null;
                latest = i;
                own = ownOrNull(event, half, trace);
            }
        }
        PrintedExpiration used = null;
        if (own != null) {
            if (loose && owner == latest && !own.equals(history.printedExpirationOrNull())) {
                reportContradiction(
                        history.event(latest).on(),
                        "The expiration printed on its certificate, " + own + ", is used; the record also has "
                                + history.printedExpirationOrNull() + ".",
                        trace);
            }
            used = new PrintedExpiration(own, latest, history.event(latest).on(), false);
        } else if (loose && owner == latest) {
            used = new PrintedExpiration(history.printedExpirationOrNull(), owner, day(history, owner), true);
        } else if (earlier || loose && owner < latest) {
            trace.cite(general.earlierCertificate);
        }
        if (used != null && used.day.equals(used.ownerDay)) {
            trace.report(new Finding(
                    "one-day-term",
                    Finding.Item.EVENT,
                    used.ownerDay.toString(),
                    "The printed expiration is the day of the certification itself.",
                    Optional.empty()));
        }
        return used;
    }

    /** The latest of all certifying events, later ones included, at least half a term before the expiration. */
    static int ownerOfLoose(RenewalHistory history, Period half) {
        int owner = CERTIFICATION;
        LocalDate loose = history.printedExpirationOrNull();
        for (int i = 0; loose != null && i < history.recordedCount(); i++) {
            HistoryEvent event = history.event(i);
            if (isCertificate(event, history) && !event.on().plus(half).isAfter(loose)) {
                owner = i;
            }
        }
        return owner;
    }

    /** Whether a certificate came of an event; what lies before a derived day of certification moves nothing. */
    private static boolean isCertificate(HistoryEvent event, RenewalHistory history) {
        return event.kind().hasCertificate() && !event.on().isBefore(history.beganOn());
    }

    private static LocalDate ownOrNull(HistoryEvent event, Period half, Trace trace) {
        LocalDate own = event.printedExpiration().orElse(null);
        if (own != null && own.isBefore(event.on().plus(half))) {
            reportContradiction(
                    event.on(),
                    "The expiration printed on its certificate, " + own
                            + ", is not used: it is less than half a term after the event.",
                    trace);
            return null;
        }
        return own;
    }

    private static LocalDate day(RenewalHistory history, int owner) {
        return owner == CERTIFICATION ? history.beganOn() : history.event(owner).on();
    }

    void reportContradiction(String sentence, Trace trace) {
        reportContradiction(ownerDay, sentence, trace);
    }

    /** Reports a contradiction of an event, unless one is reported already. */
    static void reportContradiction(LocalDate event, String sentence, Trace trace) {
        for (Finding reported : trace.findings()) {
            if (reported.code().equals(CONTRADICTION) && reported.key().equals(event.toString())) {
                return;
            }
        }
        trace.report(new Finding(CONTRADICTION, Finding.Item.EVENT, event.toString(), sentence, Optional.empty()));
    }
}
