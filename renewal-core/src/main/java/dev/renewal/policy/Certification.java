package dev.renewal.policy;

import dev.renewal.credit.Activity;
import dev.renewal.credit.Transcript;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.RenewalHistory;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a host knows of one holder's certification: the credential, its history, activities, payments and further inputs.
 *
 * <p>Activities and payments are kept in the order of their dates; those of one day stay in the order in which the host gives
 * them. Immutable and thread-safe.
 */
public final class Certification implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A class and no lambda: the first lambda of a JVM takes longer than a first answer. */
    private static final Comparator<Payment> BY_DAY = new Comparator<>() {
        @Override
        public int compare(Payment one, Payment other) {
            return one.paidOn().compareTo(other.paidOn());
        }
    };

    private final String key;
    private final CredentialId credential;
    private final RenewalHistory history;
    /** Null where the host does not know. */
    private final Boolean member;

    private final Transcript activities;

    private final List<Payment> payments;
    private final Map<InputKey<?>, Serializable> inputs;

    private Certification(
            String key,
            CredentialId credential,
            RenewalHistory history,
            Boolean member,
            Transcript activities,
            List<Payment> payments,
            Map<InputKey<?>, Serializable> inputs) {
        this.key = key;
        this.credential = Objects.requireNonNull(credential, "credential");
        this.history = history;
        this.member = member;
        this.activities = activities;
        this.payments = payments;
        this.inputs = inputs;
    }

    /** Whether something is dated after a day. */
    private boolean isLaterThan(LocalDate day) {
        return activities.lastDay() > day.toEpochDay()
                || history.latestEvent().isAfter(day)
                || !payments.isEmpty()
                        && payments.get(payments.size() - 1).paidOn().isAfter(day);
    }

    /**
     * Starts with the credential and the day of certification.
     *
     * @param credential the id as {@code body:code}
     * @param certifiedOn the day of the initial certification
     * @return the certification
     * @throws InvalidInputException if the id cannot be read or the year is not from 1 to 9999; codes
     *     {@code INVALID_CREDENTIAL_ID}, {@code INVALID_DATE}
     */
    public static Certification of(String credential, LocalDate certifiedOn) {
        return of(CredentialId.parse(credential), certifiedOn);
    }

    /**
     * Starts with the credential and the day of certification.
     *
     * @param credential the id
     * @param certifiedOn the day of the initial certification
     * @return the certification
     * @throws InvalidInputException if the year is not from 1 to 9999; code {@code INVALID_DATE}
     */
    public static Certification of(CredentialId credential, LocalDate certifiedOn) {
        return new Certification(
                null,
                credential,
                RenewalHistory.since(certifiedOn),
                null,
                Transcript.of(List.of()),
                List.of(),
                Map.of());
    }

    /**
     * Adds the host's own key, which the answer repeats.
     *
     * @param hostKey the key, opaque to the library
     * @return a copy with the key
     * @throws InvalidInputException if the key is blank; code {@code INVALID_KEY}
     */
    public Certification withKey(String hostKey) {
        if (hostKey.isBlank()) {
            throw new InvalidInputException("INVALID_KEY", "holder_id", hostKey, "a key, or none at all");
        }
        return new Certification(hostKey, credential, history, member, activities, payments, inputs);
    }

    /**
     * Adds the day of the latest renewal.
     *
     * @param day its date
     * @return a copy with the renewal
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public Certification withRenewedOn(LocalDate day) {
        return with(history.withRenewedOn(day));
    }

    /**
     * Declares that there was no renewal. Without this and without a date, it is not known whether there was one.
     *
     * @return a copy that says so
     */
    public Certification withNeverRenewed() {
        return with(history.withNeverRenewed());
    }

    /**
     * Adds the day of the latest reinstatement.
     *
     * @param day its date
     * @return a copy with the reinstatement
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public Certification withReinstatedOn(LocalDate day) {
        return with(history.withReinstatedOn(day));
    }

    /**
     * Adds the expiration that is printed on the certificate.
     *
     * @param day the printed date
     * @return a copy with the date
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public Certification withPrintedExpiration(LocalDate day) {
        return with(history.withPrintedExpiration(day));
    }

    private Certification with(RenewalHistory changed) {
        return new Certification(key, credential, changed, member, activities, payments, inputs);
    }

    /**
     * Says whether the holder is a member of the body. Without this, it is not known.
     *
     * @param isMember true for a member
     * @return a copy that says so
     */
    public Certification withMember(boolean isMember) {
        return new Certification(key, credential, history, isMember, activities, payments, inputs);
    }

    /**
     * Adds a recorded activity. To add many, {@link #withActivities} sorts them once.
     *
     * @param activity the activity
     * @return a copy with the activity
     */
    public Certification withActivity(Activity activity) {
        return withActivities(List.of(activity));
    }

    /**
     * Adds recorded activities.
     *
     * @param further the activities, in any order
     * @return a copy with the activities
     */
    public Certification withActivities(Collection<Activity> further) {
        return new Certification(key, credential, history, member, activities.with(further), payments, inputs);
    }

    /**
     * Adds a recorded payment. To add many, {@link #withPayments} sorts them once.
     *
     * @param payment the payment
     * @return a copy with the payment
     */
    public Certification withPayment(Payment payment) {
        return withPayments(List.of(payment));
    }

    /**
     * Adds recorded payments.
     *
     * @param further the payments, in any order
     * @return a copy with the payments
     */
    public Certification withPayments(Collection<Payment> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Payment> all = new ArrayList<>(payments.size() + further.size());
        all.addAll(payments);
        all.addAll(further);
        all.sort(BY_DAY);
        return new Certification(key, credential, history, member, activities, List.copyOf(all), inputs);
    }

    /**
     * Adds a further input that the body's policy declares.
     *
     * @param <T> the type of the input
     * @param input the key
     * @param value the value
     * @return a copy with the input
     * @throws InvalidInputException if the value is a negative number; code {@code INVALID_INPUT}
     */
    public <T extends Serializable> Certification with(InputKey<T> input, T value) {
        Map<InputKey<?>, Serializable> more = new LinkedHashMap<>(inputs);
        more.put(input, checked(input, value));
        return new Certification(key, credential, history, member, activities, payments, Map.copyOf(more));
    }

    private static Serializable checked(InputKey<?> input, Serializable value) {
        if (value instanceof Integer number && number < 0) {
            throw new InvalidInputException("INVALID_INPUT", input.name(), value, "a number that is not negative");
        }
        return input.type().cast(value);
    }

    /**
     * Returns the certification as it was known on a day: without activities, payments, renewals and reinstatements dated
     * later.
     *
     * @param day the day
     * @return this certification, or a copy without what came later
     */
    public Certification asKnownOn(LocalDate day) {
        if (!isLaterThan(day)) {
            return this;
        }
        return new Certification(
                key,
                credential,
                history.asKnownOn(day),
                member,
                activities.upTo(day),
                List.copyOf(payments.subList(0, firstPaymentAfter(day))),
                inputs);
    }

    /**
     * Returns the first day after a day on which something of the record is dated.
     *
     * @param day the day
     * @return the day of the next renewal, reinstatement, activity or payment, or empty if there is none
     */
    public Optional<LocalDate> nextRecordedAfter(LocalDate day) {
        if (!isLaterThan(day)) {
            return Optional.empty();
        }
        LocalDate next = LocalDate.MAX;
        for (LocalDate event : history.eventDays()) {
            next = event.isAfter(day) && event.isBefore(next) ? event : next;
        }
        int done = activities.upTo(day).size();
        if (done < activities.size() && activities.get(done).completedOn().isBefore(next)) {
            next = activities.get(done).completedOn();
        }
        int paid = firstPaymentAfter(day);
        if (paid < payments.size() && payments.get(paid).paidOn().isBefore(next)) {
            next = payments.get(paid).paidOn();
        }
        return Optional.of(next);
    }

    /** The place of the first payment that was made after a day, or their number if there is none. */
    private int firstPaymentAfter(LocalDate day) {
        int low = 0;
        int high = payments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (payments.get(middle).paidOn().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** {@return the key, if the host gave one} */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    String keyOrNull() {
        return key;
    }

    /** {@return the credential} */
    public CredentialId credential() {
        return credential;
    }

    /** {@return certification, renewal, reinstatement and printed expiration} */
    public RenewalHistory history() {
        return history;
    }

    /** {@return the answer, or empty where the host does not know} */
    public Optional<Boolean> member() {
        return Optional.ofNullable(member);
    }

    /** Whether the host says that the holder is a member; null where it does not know. */
    Boolean memberOrNull() {
        return member;
    }

    /** {@return the activities in the order of their dates} */
    public Transcript activities() {
        return activities;
    }

    /**
     * Returns the activities that were completed within a range.
     *
     * @param days the first and the last day
     * @return the activities in the order of their dates
     */
    public Transcript activitiesIn(DateRange days) {
        return activities.within(days.start(), days.end());
    }

    /**
     * Returns the payments that were made within a range.
     *
     * @param days the first and the last day
     * @return the payments in the order of their dates
     */
    public List<Payment> paymentsIn(DateRange days) {
        int from = days.start().equals(LocalDate.MIN)
                ? 0
                : firstPaymentAfter(days.start().minusDays(1));
        return payments.subList(from, firstPaymentAfter(days.end()));
    }

    /**
     * Returns the payments of one fee that were made within a range.
     *
     * @param days the first and the last day
     * @param fee the name of the fee, compared exactly
     * @return the payments in the order of their dates
     */
    public List<Payment> paymentsIn(DateRange days, String fee) {
        List<Payment> ofFee = new ArrayList<>();
        for (Payment payment : paymentsIn(days)) {
            if (payment.fee().equals(fee)) {
                ofFee.add(payment);
            }
        }
        return List.copyOf(ofFee);
    }

    /** {@return the payments in the order of their dates} */
    public List<Payment> payments() {
        return payments;
    }

    /**
     * Returns a further input.
     *
     * @param <T> the type of the input
     * @param input the key
     * @return the value, if the host gave one
     */
    public <T extends Serializable> Optional<T> input(InputKey<T> input) {
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(input.type().cast(inputs.get(input)));
    }

    /** {@return the keys of the further inputs} */
    public Set<InputKey<?>> inputs() {
        return inputs.isEmpty() ? Set.of() : inputs.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certification that
                && Objects.equals(key, that.key)
                && credential.equals(that.credential)
                && history.equals(that.history)
                && Objects.equals(member, that.member)
                && activities.equals(that.activities)
                && payments.equals(that.payments)
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, credential, history, member, activities, payments, inputs);
    }

    /** Returns a description without holder data, which logs must not hold: the host's key and the credential alone. */
    @Override
    public String toString() {
        return credential + (key == null ? "" : " of " + key);
    }

    private Object writeReplace() {
        return new Form(key, credential, history, member, List.copyOf(activities), payments, inputs);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a certification is read by its form");
    }

    /** What is serialized. */
    private record Form(
            String key,
            CredentialId credential,
            RenewalHistory history,
            Boolean member,
            List<Activity> activities,
            List<Payment> payments,
            Map<InputKey<?>, Serializable> inputs)
            implements Serializable {
        private Object readResolve() {
            inputs.forEach(Certification::checked);
            Certification made = new Certification(
                            null,
                            credential,
                            Objects.requireNonNull(history, "history"),
                            member,
                            Transcript.of(List.of()),
                            List.of(),
                            Map.copyOf(inputs))
                    .withActivities(activities)
                    .withPayments(payments);
            return key == null ? made : made.withKey(key);
        }
    }
}
