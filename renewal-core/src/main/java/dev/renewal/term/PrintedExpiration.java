package dev.renewal.term;

import dev.renewal.fact.Finding;
import dev.renewal.fact.Trace;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    static @Nullable PrintedExpiration inUseOrNull(
            RenewalHistory history, Period half, TermFacts.AsOf general, Trace trace) {
        PrintedExpiration used = foundOrNull(history, half, false, general, trace);
        if (used != null) {
            used.report(history, half, trace);
        }
        return used;
    }

    /**
     * Finds the printed expiration of the latest certificate, or null; cites what is left out. It is for the caller to {@link
     * #report} on it, if it is used.
     *
     * @param keptByRenewals whether a renewal without a printed expiration leaves the earlier one in use
     */
    static @Nullable PrintedExpiration foundOrNull(
            RenewalHistory history, Period half, boolean keptByRenewals, TermFacts.AsOf general, Trace trace) {
        int owner = ownerOfLoose(history, half);
        boolean loose = history.printedExpirationOrNull() != null && owner < history.eventCount();
        if (history.printedExpirationOrNull() != null && !loose) {
            trace.cite(general.laterCertificate);
        }
        int latest = CERTIFICATION;
        LocalDate own = null;
        LocalDate found = loose && owner == CERTIFICATION ? history.printedExpirationOrNull() : null;
        boolean earlier = false;
        for (int i = 0; i < history.eventCount(); i++) {
            HistoryEvent event = history.event(i);
            if (isCertificate(event, history)) {
                LocalDate printed = ownOrNull(event, half, trace);
                LocalDate next = printed == null && loose && owner == i ? history.printedExpirationOrNull() : printed;
                if (next == null && keptByRenewals && event.kind() == HistoryEvent.Kind.RENEWED) {
                    continue;
                }
                earlier |= found != null;
                latest = i;
                own = printed;
                found = next;
            }
        }
        if (found != null) {
            return new PrintedExpiration(found, latest, day(history, latest), own == null);
        }
        if (earlier) {
            trace.cite(general.earlierCertificate);
        }
        return null;
    }

    /** Reports where the record contradicts this expiration, or it ends a term on its first day. */
    void report(RenewalHistory history, Period half, Trace trace) {
        LocalDate loose = history.printedExpirationOrNull();
        if (!isLoose && loose != null && !loose.equals(day) && ownerOfLoose(history, half) == owner) {
            reportContradiction(
                    "The expiration printed on its certificate, " + day + ", is used; the record also has " + loose
                            + ".",
                    trace);
        }
        if (day.equals(ownerDay)) {
            trace.report(new Finding(
                    "one-day-term",
                    Finding.Item.EVENT,
                    ownerDay.toString(),
                    "The printed expiration is the day of the certification itself.",
                    Optional.empty()));
        }
    }

    /** Whether the history has a later certificate, on which no expiration is known. */
    boolean isOfEarlierCertificate(RenewalHistory history) {
        for (int i = owner + 1; i < history.eventCount(); i++) {
            if (isCertificate(history.event(i), history)) {
                return true;
            }
        }
        return false;
    }

    /** The latest of the printed expirations known, or null. */
    static @Nullable LocalDate latestOrNull(RenewalHistory history, Period half) {
        LocalDate loose = history.printedExpirationOrNull();
        LocalDate latest = ownerOfLoose(history, half) < history.eventCount() ? loose : null;
        for (int i = 0; i < history.eventCount(); i++) {
            LocalDate own = history.event(i).printedOrNull();
            latest = own != null && (latest == null || own.isAfter(latest)) ? own : latest;
        }
        return latest;
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

    private static @Nullable LocalDate ownOrNull(HistoryEvent event, Period half, Trace trace) {
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
