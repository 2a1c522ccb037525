package dev.renewal.term;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.SerializedForm;
import dev.renewal.fact.Inquiry;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host knows of how a certification began and was kept up: certification, latest renewal, latest reinstatement, and
 * the expiration printed on the certificate.
 *
 * <p>A renewal is known by its date, known never to have been, or not known at all; the last two are not the same. Dates
 * run from year 1 to year 9999. Immutable and thread-safe.
 */
public final class RenewalHistory implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LocalDate certifiedOn;
    /** Null where there was no renewal, or none is known: see {@link #neverRenewed}. */
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
     * Starts a history of which only the certification is known.
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
     * Declares that there was no renewal.
     *
     * @return a copy that says so
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
     * Adds the expiration that is printed on the certificate.
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
     * Returns the history as it was known on the as-of date: without what is dated later.
     *
     * <p>A later renewal leaves nothing behind, not even that there was none before it. The printed expiration has no date
     * of its own and stays.
     *
     * @param inquiry the inquiry
     * @return this history, or a copy without what came later
     */
    public RenewalHistory knownTo(Inquiry inquiry) {
        LocalDate renewed = knownTo(inquiry, renewedOn);
        LocalDate reinstated = knownTo(inquiry, reinstatedOn);
        return renewed == renewedOn && reinstated == reinstatedOn
                ? this
                : new RenewalHistory(certifiedOn, renewed, neverRenewed, reinstated, printedExpiration);
    }

    private static LocalDate knownTo(Inquiry inquiry, LocalDate day) {
        return day != null && inquiry.hasReached(day) ? day : null;
    }

    /**
     * Tells an inquiry that explains what is known, and what of it is dated after the as-of date.
     *
     * @param inquiry the inquiry
     */
    public void explain(Inquiry inquiry) {
        inquiry.given("certified_on", certifiedOn);
        explain(inquiry, "renewed_on", renewedOn);
        if (neverRenewed) {
            inquiry.given("renewed_on", "never");
        }
        explain(inquiry, "reinstated_on", reinstatedOn);
        printedExpiration().ifPresent(day -> inquiry.given("expires_on", day));
    }

    private static void explain(Inquiry inquiry, String field, LocalDate day) {
        if (day == null) {
            return;
        }
        inquiry.given(field, day);
        if (day.isAfter(inquiry.asOf())) {
            inquiry.leftOut(field, "after-as-of", "Dated " + day + ", after the as-of date.");
        }
    }

    /**
     * Returns the day of the initial certification.
     *
     * @return the day
     */
    public LocalDate certifiedOn() {
        return certifiedOn;
    }

    /**
     * Returns the day of the latest renewal.
     *
     * @return the day, if one is known
     */
    public Optional<LocalDate> renewedOn() {
        return Optional.ofNullable(renewedOn);
    }

    /**
     * Says whether it is known that there was no renewal.
     *
     * @return true if the host declared so
     */
    public boolean neverRenewed() {
        return neverRenewed;
    }

    /**
     * Returns the day of the latest reinstatement.
     *
     * @return the day, if one is known
     */
    public Optional<LocalDate> reinstatedOn() {
        return Optional.ofNullable(reinstatedOn);
    }

    /**
     * Returns the expiration printed on the certificate.
     *
     * @return the printed date, if it is known
     */
    public Optional<LocalDate> printedExpiration() {
        return Optional.ofNullable(printedExpiration);
    }

    /**
     * Returns the day from which a body counts terms that renewals do not move.
     *
     * @return the latest reinstatement, or else the certification
     */
    public LocalDate certifiedOrReinstatedOn() {
        return reinstatedOn == null ? certifiedOn : reinstatedOn;
    }

    /**
     * Returns the later of the latest renewal and the latest reinstatement.
     *
     * @return the day, or empty where neither is known
     */
    public Optional<LocalDate> latestRenewalOrReinstatement() {
        return Optional.ofNullable(latestRenewalOrReinstatementOrNull());
    }

    private LocalDate latestRenewalOrReinstatementOrNull() {
        if (renewedOn == null || reinstatedOn == null) {
            return renewedOn == null ? reinstatedOn : renewedOn;
        }
        return renewedOn.isBefore(reinstatedOn) ? reinstatedOn : renewedOn;
    }

    /**
     * Returns the latest of certification, renewal and reinstatement.
     *
     * @return the day
     */
    public LocalDate latestEvent() {
        LocalDate latest = latestRenewalOrReinstatementOrNull();
        return latest == null ? certifiedOn : latest;
    }

    /**
     * Says whether the record leaves open if there ever was a renewal.
     *
     * @return true if no renewal and no reinstatement is known, and none was ruled out
     */
    public boolean leavesRenewalOpen() {
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

    /** Returns a description without the holder's dates, which logs must not hold. */
    @Override
    public String toString() {
        return "renewal history";
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        SerializedForm.require(() -> equals(asMade()));
    }

    private RenewalHistory asMade() {
        RenewalHistory made = since(certifiedOn);
        made = renewedOn == null ? made : made.withRenewedOn(renewedOn);
        made = neverRenewed ? made.withNeverRenewed() : made;
        made = reinstatedOn == null ? made : made.withReinstatedOn(reinstatedOn);
        return printedExpiration == null ? made : made.withPrintedExpiration(printedExpiration);
    }
}
