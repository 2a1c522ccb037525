package dev.renewal.term;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The history of a certification as the host knows it: the initial certification, the latest renewal, the latest
 * reinstatement, and the expiration printed on the certificate.
 *
 * <p>The date of the latest renewal may be known or unknown. That there was no renewal is a third case: see {@link
 * #withNeverRenewed}. Dates are in the years 1 to 9999. Immutable and thread-safe.
 */
public final class RenewalHistory implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LocalDate certifiedOn;
    /** Null if there was no renewal, or if it is unknown: see {@link #neverRenewed}. */
    private final LocalDate renewedOn;

    private final boolean neverRenewed;
    private final LocalDate reinstatedOn;
    private final LocalDate printedExpiration;

    private RenewalHistory(
            LocalDate certifiedOn,
            LocalDate renewedOn,
            boolean neverRenewed,
            LocalDate reinstatedOn,
            LocalDate printedExpiration) {
        this.certifiedOn = certifiedOn;
        this.renewedOn = renewedOn;
        this.neverRenewed = neverRenewed;
        this.reinstatedOn = reinstatedOn;
        this.printedExpiration = printedExpiration;
    }

    /**
     * Starts a history with the certification only.
     *
     * @param certifiedOn the day of the initial certification
     * @return the history
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static RenewalHistory since(LocalDate certifiedOn) {
        return new RenewalHistory(InputDates.checked("certified_on", certifiedOn), null, false, null, null);
    }

    /**
     * Adds the latest renewal.
     *
     * @param day its date
     * @return a copy with the renewal
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withRenewedOn(LocalDate day) {
        return new RenewalHistory(certifiedOn, notBefore("renewed_on", day), false, reinstatedOn, printedExpiration);
    }

    /**
     * States that there was no renewal.
     *
     * @return a copy with that statement
     */
    public RenewalHistory withNeverRenewed() {
        return new RenewalHistory(certifiedOn, null, true, reinstatedOn, printedExpiration);
    }

    /**
     * Adds the latest reinstatement.
     *
     * @param day its date
     * @return a copy with the reinstatement
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withReinstatedOn(LocalDate day) {
        return new RenewalHistory(
                certifiedOn, renewedOn, neverRenewed, notBefore("reinstated_on", day), printedExpiration);
    }

    /**
     * Adds the expiration printed on the certificate.
     *
     * @param day the printed date
     * @return a copy with the date
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public RenewalHistory withPrintedExpiration(LocalDate day) {
        return new RenewalHistory(certifiedOn, renewedOn, neverRenewed, reinstatedOn, notBefore("expires_on", day));
    }

    private LocalDate notBefore(String field, LocalDate day) {
        if (InputDates.checked(field, day).isBefore(certifiedOn)) {
            throw new InvalidInputException("INVALID_DATE", field, day, "a day that is not before the certification");
        }
        return day;
    }

    /**
     * Returns the history as it was known on a day, without later events.
     *
     * <p>Without a later renewal, the renewal is unknown: an earlier one may have existed. The printed expiration is not an
     * event and stays.
     *
     * @param day the day
     * @return this history, or a copy without the later events
     */
    public RenewalHistory asKnownOn(LocalDate day) {
        LocalDate renewed = asKnownOn(day, renewedOn);
        LocalDate reinstated = asKnownOn(day, reinstatedOn);
        return renewed == renewedOn && reinstated == reinstatedOn
                ? this
                : new RenewalHistory(certifiedOn, renewed, neverRenewed, reinstated, printedExpiration);
    }

    private static LocalDate asKnownOn(LocalDate day, LocalDate event) {
        return event == null || event.isAfter(day) ? null : event;
    }

    /** {@return the day of the initial certification} */
    public LocalDate certifiedOn() {
        return certifiedOn;
    }

    /** {@return the day of the latest renewal, if it is known} */
    public Optional<LocalDate> renewedOn() {
        return Optional.ofNullable(renewedOn);
    }

    boolean wasRenewedOrReinstated() {
        return renewedOn != null || reinstatedOn != null;
    }

    boolean isReinstated() {
        return reinstatedOn != null;
    }

    LocalDate renewedOnOrNull() {
        return renewedOn;
    }

    LocalDate printedExpirationOrNull() {
        return printedExpiration;
    }

    /** {@return whether there is known to have been no renewal} */
    public boolean neverRenewed() {
        return neverRenewed;
    }

    /** {@return the day of the latest reinstatement, if it is known} */
    public Optional<LocalDate> reinstatedOn() {
        return Optional.ofNullable(reinstatedOn);
    }

    /** {@return the printed expiration, if it is known} */
    public Optional<LocalDate> printedExpiration() {
        return Optional.ofNullable(printedExpiration);
    }

    /** {@return the days of the known events: certification, renewal, reinstatement} */
    public List<LocalDate> eventDays() {
        List<LocalDate> days = new ArrayList<>(List.of(certifiedOn));
        renewedOn().ifPresent(days::add);
        reinstatedOn().ifPresent(days::add);
        return List.copyOf(days);
    }

    /** {@return the day of the latest reinstatement, or of the certification if there is none} */
    public LocalDate certifiedOrReinstatedOn() {
        return reinstatedOn == null ? certifiedOn : reinstatedOn;
    }

    /** {@return the later of renewal and reinstatement, or empty if neither is known} */
    public Optional<LocalDate> latestRenewalOrReinstatement() {
        return Optional.ofNullable(latestRenewalOrReinstatementOrNull());
    }

    private LocalDate latestRenewalOrReinstatementOrNull() {
        if (renewedOn == null || reinstatedOn == null) {
            return renewedOn == null ? reinstatedOn : renewedOn;
        }
        return renewedOn.isBefore(reinstatedOn) ? reinstatedOn : renewedOn;
    }

    /** {@return the latest day of certification, renewal and reinstatement} */
    public LocalDate latestEvent() {
        LocalDate latest = latestRenewalOrReinstatementOrNull();
        return latest == null ? certifiedOn : latest;
    }

    /** {@return true if no renewal and no reinstatement is known, and {@link #neverRenewed} is false} */
    public boolean isRenewalUnknown() {
        return renewedOn == null && reinstatedOn == null && !neverRenewed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenewalHistory that
                && certifiedOn.equals(that.certifiedOn)
                && Objects.equals(renewedOn, that.renewedOn)
                && neverRenewed == that.neverRenewed
                && Objects.equals(reinstatedOn, that.reinstatedOn)
                && Objects.equals(printedExpiration, that.printedExpiration);
    }

    @Override
    public int hashCode() {
        return Objects.hash(certifiedOn, renewedOn, neverRenewed, reinstatedOn, printedExpiration);
    }

    /** Returns a description without the holder's dates, which must not appear in logs. */
    @Override
    public String toString() {
        return "renewal history";
    }

    private Object writeReplace() {
        return new Form(certifiedOn, renewedOn, neverRenewed, reinstatedOn, printedExpiration);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a history is read by its form");
    }

    /** The serialized form. Reading it calls the factories above, with their checks. */
    private record Form(
            LocalDate certifiedOn,
            LocalDate renewedOn,
            boolean neverRenewed,
            LocalDate reinstatedOn,
            LocalDate printedExpiration)
            implements Serializable {
        private Object readResolve() {
            RenewalHistory made = since(certifiedOn);
            made = renewedOn == null ? made : made.withRenewedOn(renewedOn);
            made = neverRenewed ? made.withNeverRenewed() : made;
            made = reinstatedOn == null ? made : made.withReinstatedOn(reinstatedOn);
            return printedExpiration == null ? made : made.withPrintedExpiration(printedExpiration);
        }
    }
}
