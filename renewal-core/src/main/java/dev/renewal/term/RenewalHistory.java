package dev.renewal.term;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history of a certification as the host knows it: the initial certification, events such as renewals, and the
 * expiration printed on the certificate.
 *
 * <p>Unless the host declares the history complete, renewals and reinstatements that are not listed are not known. Events are
 * kept in the order of their days; those of one day stay in the order in which the host gives them. Dates are in the years 1
 * to 9999. Immutable and thread-safe.
 */
public final class RenewalHistory implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;
    private static final HistoryEvent[] NONE = {};

    /** Null if the host does not know it, and no rule has derived it. */
    private final @Nullable LocalDate certifiedOn;

    private final boolean derived;
    /** In the order of their days. Events after the first {@link #known} only tell to which event an expiration belongs. */
    private final HistoryEvent[] events;

    private final int known;
    private final boolean complete;
    /** A printed expiration without the day of its certificate; null if there is none. */
    private final @Nullable LocalDate loosePrinted;

    private RenewalHistory(
            @Nullable LocalDate certifiedOn,
            boolean derived,
            HistoryEvent[] events,
            int known,
            boolean complete,
            @Nullable LocalDate loosePrinted) {
        this.certifiedOn = certifiedOn;
        this.derived = derived;
        this.events = events;
        this.known = known;
        this.complete = complete;
        this.loosePrinted = loosePrinted;
    }

    /**
     * Starts a history with the certification only.
     *
     * @param certifiedOn the day of the initial certification
     * @return the history
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static RenewalHistory since(LocalDate certifiedOn) {
        Objects.requireNonNull(certifiedOn, "certifiedOn");
        return new RenewalHistory(InputDates.checked("certified_on", certifiedOn), false, NONE, 0, false, null);
    }

    /**
     * Makes a history of listed events. The same event listed twice, of one kind and day, is one event, with the printed
     * expiration from whichever gives it.
     *
     * @param certifiedOnOrNull the day of the initial certification; null if it is not known, which needs a printed expiration
     * @param events the events; those of one day in their order
     * @param complete whether all renewals and reinstatements are listed
     * @param loosePrintedOrNull a printed expiration of which it is not known from which event the certificate came; null if
     *     there is none
     * @return the history
     * @throws InvalidInputException if an event or the expiration is before the certification or a day is out of range; if
     *     neither the certification day nor a printed expiration is given; if two descriptions of one event differ; codes
     *     {@code INVALID_DATE}, {@code MISSING_DATE}, {@code CONTRADICTING_EVENTS}
     */
    public static RenewalHistory of(
            @Nullable LocalDate certifiedOnOrNull,
            List<HistoryEvent> events,
            boolean complete,
            @Nullable LocalDate loosePrintedOrNull) {
        Objects.requireNonNull(events, "events");
        if (certifiedOnOrNull != null) {
            InputDates.checked("certified_on", certifiedOnOrNull);
        }
        HistoryEvent[] sorted = NONE;
        for (HistoryEvent event : events) {
            notBefore(certifiedOnOrNull, "on", event.on());
            sorted = with(event, sorted);
        }
        if (loosePrintedOrNull != null) {
            notBefore(certifiedOnOrNull, "expires_on", loosePrintedOrNull);
        }
        RenewalHistory made =
                new RenewalHistory(certifiedOnOrNull, false, sorted, sorted.length, complete, loosePrintedOrNull);
        if (certifiedOnOrNull == null && made.earliestPrintedOrNull() == null) {
            throw new InvalidInputException(
                    "MISSING_DATE",
                    "certified_on",
                    null,
                    "the day of certification, or else an expiration printed on a certificate");
        }
        return made;
    }

    /** Adds an event after those of its day, or merges it with the same event. */
    private static HistoryEvent[] with(HistoryEvent event, HistoryEvent... sorted) {
        int place = sorted.length;
        while (place > 0 && !sorted[place - 1].on().isBefore(event.on())) {
            place--;
            if (sorted[place].isSame(event)) {
                HistoryEvent[] merged = sorted.clone();
                merged[place] = sorted[place].and(event);
                return merged;
            }
        }
        while (place < sorted.length && !sorted[place].on().isAfter(event.on())) {
            place++;
        }
        HistoryEvent[] more = new HistoryEvent[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, place);
        more[place] = event;
        System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
        return more;
    }

    /**
     * Adds an event after those of its day. The same event, of one kind and day, is not added twice.
     *
     * @param event the event
     * @return a copy with the event
     * @throws InvalidInputException if the event is before the certification, or differs from the same event; codes
     *     {@code INVALID_DATE}, {@code CONTRADICTING_EVENTS}
     */
    public RenewalHistory withEvent(HistoryEvent event) {
        Objects.requireNonNull(event, "event");
        return withEvent("on", event, complete);
    }

    private RenewalHistory withEvent(String field, HistoryEvent event, boolean stillComplete) {
        notBefore(certifiedOn, field, event.on());
        HistoryEvent[] knownOnes = with(event, Arrays.copyOf(events, known));
        // events that are not known yet stay unknown
        HistoryEvent[] more = Arrays.copyOf(knownOnes, knownOnes.length + events.length - known);
        System.arraycopy(events, known, more, knownOnes.length, events.length - known);
        return new RenewalHistory(certifiedOn, derived, more, knownOnes.length, stillComplete, loosePrinted);
    }

    /**
     * Adds the latest renewal. It is then not known whether there were others.
     *
     * @param day its date
     * @return a copy with the renewal
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withRenewedOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        InputDates.checked("renewed_on", day);
        return withEvent("renewed_on", HistoryEvent.renewed(day), false);
    }

    /**
     * States that there was no renewal.
     *
     * @return a copy without renewals and with that statement
     */
    public RenewalHistory withNeverRenewed() {
        HistoryEvent[] others = NONE;
        for (HistoryEvent event : events) {
            others = event.kind() == HistoryEvent.Kind.RENEWED ? others : with(event, others);
        }
        return new RenewalHistory(certifiedOn, derived, others, others.length, true, loosePrinted);
    }

    /**
     * States that all renewals and reinstatements are listed.
     *
     * @return a copy with that statement
     */
    public RenewalHistory withAllListed() {
        return new RenewalHistory(certifiedOn, derived, events, known, true, loosePrinted);
    }

    /**
     * Adds the latest reinstatement.
     *
     * @param day its date
     * @return a copy with the reinstatement
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withReinstatedOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        InputDates.checked("reinstated_on", day);
        return withEvent("reinstated_on", HistoryEvent.reinstated(day), complete);
    }

    /**
     * Adds the expiration printed on the certificate, if it is not known from which event the certificate came.
     *
     * @param day the printed date
     * @return a copy with the date
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withPrintedExpiration(LocalDate day) {
        Objects.requireNonNull(day, "day");
        notBefore(certifiedOn, "expires_on", day);
        return new RenewalHistory(certifiedOn, derived, events, known, complete, day);
    }

    /**
     * Returns what the known events leave, whatever the term.
     *
     * @return revoked, suspended or retired, the first of them that lasts; empty if none does
     */
    public Optional<HistoryEvent.Kind> state() {
        boolean suspended = false;
        boolean revoked = false;
        boolean retired = false;
        for (int i = 0; i < known; i++) {
            HistoryEvent.Kind kind = events[i].kind();
            boolean back = kind == HistoryEvent.Kind.REINSTATED;
            suspended = kind == HistoryEvent.Kind.SUSPENDED || suspended && !back && kind != HistoryEvent.Kind.RESUMED;
            revoked = kind == HistoryEvent.Kind.REVOKED || revoked && !back;
            retired = kind == HistoryEvent.Kind.RETIRED || retired && !back && kind != HistoryEvent.Kind.RENEWED;
        }
        if (revoked) {
            return Optional.of(HistoryEvent.Kind.REVOKED);
        }
        return suspended
                ? Optional.of(HistoryEvent.Kind.SUSPENDED)
                : retired ? Optional.of(HistoryEvent.Kind.RETIRED) : Optional.empty();
    }

    private static void notBefore(@Nullable LocalDate certifiedOn, String field, LocalDate day) {
        if (InputDates.checked(field, day).isBefore(certifiedOn == null ? LocalDate.MIN : certifiedOn)) {
            throw new InvalidInputException("INVALID_DATE", field, day, "a day that is not before the certification");
        }
    }

    /**
     * Returns the history as it was known on a day, without later events.
     *
     * <p>The days of later events still tell from which event a printed expiration without a day came, and the earliest
     * printed expiration still stands for a certification day that is missing.
     *
     * @param day the day
     * @return this history, or a copy without the later events
     */
    public RenewalHistory asKnownOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        int count = known;
        while (count > 0 && events[count - 1].on().isAfter(day)) {
            count--;
        }
        if (count == known) {
            return this;
        }
        boolean laterOnesTell = loosePrinted != null || certifiedOn == null || derived;
        HistoryEvent[] kept = laterOnesTell ? events : count == 0 ? NONE : Arrays.copyOf(events, count);
        return new RenewalHistory(certifiedOn, derived, kept, count, complete, loosePrinted);
    }

    /** Returns a copy with a certification day that the host did not give. */
    RenewalHistory withDerivedCertification(LocalDate day) {
        return new RenewalHistory(day, true, events, known, complete, loosePrinted);
    }

    /** {@return the day of the initial certification, if the host gave it} */
    public Optional<LocalDate> certifiedOn() {
        return derived ? Optional.empty() : Optional.ofNullable(certifiedOn);
    }

    /**
     * Returns the day on which the certification began: the day of the initial certification or, if that is missing, the day
     * that a rule derived from a printed expiration.
     *
     * @return the day
     * @throws IllegalStateException if the day is missing and was not derived
     */
    public LocalDate beganOn() {
        if (certifiedOn == null) {
            throw new IllegalStateException("the day of certification is missing, and was not derived");
        }
        return certifiedOn;
    }

    boolean isCertificationMissing() {
        return certifiedOn == null || derived;
    }

    /** {@return the known events in the order of their days} */
    public List<HistoryEvent> events() {
        return List.of(known == events.length ? events : Arrays.copyOf(events, known));
    }

    int eventCount() {
        return known;
    }

    /** The number of events of the whole record, those dated after the as-of date included. */
    int recordedCount() {
        return events.length;
    }

    HistoryEvent event(int place) {
        return events[place];
    }

    /** {@return whether all renewals and reinstatements are listed} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return the day of the latest renewal, if it is known} */
    public Optional<LocalDate> renewedOn() {
        return Optional.ofNullable(latestOrNull(HistoryEvent.Kind.RENEWED));
    }

    private @Nullable LocalDate latestOrNull(HistoryEvent.Kind kind) {
        for (int i = known - 1; i >= 0; i--) {
            if (events[i].kind() == kind) {
                return events[i].on();
            }
        }
        return null;
    }

    boolean wasRenewedOrReinstated() {
        return latestRenewalOrReinstatementOrNull() != null;
    }

    boolean isReinstated() {
        return latestOrNull(HistoryEvent.Kind.REINSTATED) != null;
    }

    @Nullable
    LocalDate printedExpirationOrNull() {
        return loosePrinted;
    }

    /** The earliest printed expiration of the whole record, or null. */
    @Nullable
    LocalDate earliestPrintedOrNull() {
        LocalDate earliest = loosePrinted;
        for (HistoryEvent event : events) {
            LocalDate printed = event.printedOrNull();
            if (printed != null && (earliest == null || printed.isBefore(earliest))) {
                earliest = printed;
            }
        }
        return earliest;
    }

    /** {@return whether there is known to have been no renewal} */
    public boolean neverRenewed() {
        return complete && latestOrNull(HistoryEvent.Kind.RENEWED) == null;
    }

    /** {@return the day of the latest reinstatement, if it is known} */
    public Optional<LocalDate> reinstatedOn() {
        return Optional.ofNullable(latestOrNull(HistoryEvent.Kind.REINSTATED));
    }

    /** {@return the printed expiration of which it is not known from which event the certificate came, if there is one} */
    public Optional<LocalDate> printedExpiration() {
        return Optional.ofNullable(loosePrinted);
    }

    /** {@return the days of the certification, if it is given, and of the known events} */
    public List<LocalDate> eventDays() {
        List<LocalDate> days = new ArrayList<>(known + 1);
        if (!isCertificationMissing()) {
            days.add(certifiedOn);
        }
        for (int i = 0; i < known; i++) {
            days.add(events[i].on());
        }
        return List.copyOf(days);
    }

    /**
     * {@return the last day of the certification and the known events; empty if neither is known}
     */
    public Optional<LocalDate> latestDay() {
        return known == 0 ? certifiedOn() : Optional.of(events[known - 1].on());
    }

    /** {@return the day of the latest reinstatement, or of the beginning if there is none} */
    public LocalDate certifiedOrReinstatedOn() {
        LocalDate reinstated = latestOrNull(HistoryEvent.Kind.REINSTATED);
        return reinstated == null ? beganOn() : later(reinstated);
    }

    /** {@return the later of renewal and reinstatement, or empty if neither is known} */
    public Optional<LocalDate> latestRenewalOrReinstatement() {
        return Optional.ofNullable(latestRenewalOrReinstatementOrNull());
    }

    private @Nullable LocalDate latestRenewalOrReinstatementOrNull() {
        for (int i = known - 1; i >= 0; i--) {
            if (events[i].kind().hasCertificate()) {
                return events[i].on();
            }
        }
        return null;
    }

    /** {@return the latest day of beginning, renewal and reinstatement} */
    public LocalDate latestEvent() {
        LocalDate latest = latestRenewalOrReinstatementOrNull();
        return latest == null ? beganOn() : later(latest);
    }

    /** Events before a derived certification move nothing. */
    private LocalDate later(LocalDate event) {
        return derived && event.isBefore(beganOn()) ? beganOn() : event;
    }

    /** {@return true if no renewal and no reinstatement is known, and the history is not {@linkplain #isComplete complete}} */
    public boolean isRenewalUnknown() {
        return !complete && latestRenewalOrReinstatementOrNull() == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RenewalHistory that
                && Objects.equals(certifiedOn, that.certifiedOn)
                && derived == that.derived
                && Arrays.equals(events, that.events)
                && known == that.known
                && complete == that.complete
                && Objects.equals(loosePrinted, that.loosePrinted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(certifiedOn, Arrays.hashCode(events), known, complete, loosePrinted);
    }

    /** Returns a description without the holder's dates, which must not appear in logs. */
    @Override
    public String toString() {
        return "renewal history";
    }

    private Object writeReplace() {
        return new Form(derived ? null : certifiedOn, List.of(events), known, complete, loosePrinted);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a history is read by its form");
    }

    /** The serialized form. Reading it calls the factories above, with their checks. */
    private record Form(
            @Nullable LocalDate certifiedOn,
            List<HistoryEvent> events,
            int known,
            boolean complete,
            @Nullable LocalDate loosePrinted)
            implements Serializable {
        private Object readResolve() {
            RenewalHistory whole = of(certifiedOn, events, complete, loosePrinted);
            Objects.checkIndex(known, whole.events.length + 1);
            return new RenewalHistory(certifiedOn, false, whole.events, known, complete, loosePrinted);
        }
    }
}
