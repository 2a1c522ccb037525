package dev.renewal.policy;

import dev.renewal.credit.Activity;
import dev.renewal.credit.Transcript;
import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import dev.renewal.fee.Payment;
import dev.renewal.term.DateRange;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.RenewalHistory;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host knows of one holder's certification: the credential, its history, activities, payments and further inputs.
 *
 * <p>Activities and payments are kept in the order of their dates; those of one day stay in the order in which the host gives
 * them. Immutable and thread-safe.
 */
public final class Certification implements Serializable, JsonByModule {
    private static final long serialVersionUID = 1L;

    /** A class and no lambda: the first lambda of a JVM takes longer than a first answer. */
    private static final Comparator<Payment> BY_DAY = new Comparator<>() {
        @Override
        public int compare(Payment one, Payment other) {
            return one.paidOn().compareTo(other.paidOn());
        }
    };

    private final @Nullable String key;
    private final CredentialId credential;
    private final RenewalHistory history;
    /** Null where the host does not know. */
    private final @Nullable Boolean member;

    private final Transcript activities;

    private final List<Payment> payments;
    private final Map<InputKey<?>, Serializable> inputs;

    private Certification(
            @Nullable String key,
            CredentialId credential,
            RenewalHistory history,
            @Nullable Boolean member,
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
                || history.latestDay().orElse(LocalDate.MIN).isAfter(day)
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
        Objects.requireNonNull(credential, "credential");
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
        Objects.requireNonNull(hostKey, "hostKey");
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
        return withHistory(history.withRenewedOn(day));
    }

    /**
     * Declares that there was no renewal. Without this and without a date, it is not known whether there was one.
     *
     * @return a copy that says so
     */
    public Certification withNeverRenewed() {
        return withHistory(history.withNeverRenewed());
    }

    /**
     * Adds the day of the latest reinstatement.
     *
     * @param day its date
     * @return a copy with the reinstatement
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public Certification withReinstatedOn(LocalDate day) {
        return withHistory(history.withReinstatedOn(day));
    }

    /**
     * Adds the expiration that is printed on the certificate.
     *
     * @param day the printed date
     * @return a copy with the date
     * @throws InvalidInputException if the day is before the certification or out of range; code {@code INVALID_DATE}
     */
    public Certification withPrintedExpiration(LocalDate day) {
        return withHistory(history.withPrintedExpiration(day));
    }

    /**
     * Starts a certification of which the host has many parts, some of them absent.
     *
     * @param credential the id as {@code body:code}
     * @return a builder without any part
     * @throws InvalidInputException if the id cannot be read; code {@code INVALID_CREDENTIAL_ID}
     */
    public static Builder builder(String credential) {
        Objects.requireNonNull(credential, "credential");
        return builder(CredentialId.parse(credential));
    }

    /**
     * Starts a certification of which the host has many parts, some of them absent.
     *
     * @param credential the id
     * @return a builder without any part
     */
    public static Builder builder(CredentialId credential) {
        return new Builder(Objects.requireNonNull(credential, "credential"));
    }

    /**
     * Makes a certification of what a host has. Each method takes null where the host has nothing, without effect. What is
     * checked together, such as the days of the history, is checked by {@link #build}. Not thread-safe.
     */
    public static final class Builder {
        private final CredentialId credential;
        private @Nullable String key;
        private @Nullable LocalDate certifiedOn;
        private @Nullable LocalDate renewedOn;
        private boolean neverRenewed;
        private @Nullable LocalDate reinstatedOn;
        private @Nullable LocalDate printedExpiration;
        private boolean complete;
        private final List<HistoryEvent> events = new ArrayList<>();
        private @Nullable Boolean member;
        private final List<Activity> activities = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private final Map<InputKey<?>, Serializable> inputs = new LinkedHashMap<>();

        private Builder(CredentialId credential) {
            this.credential = credential;
        }

        /** {@return the credential} */
        public CredentialId credential() {
            return credential;
        }

        /**
         * Adds the host's own key, which the answer repeats.
         *
         * @param hostKey the key, opaque to the library, or null
         * @return this builder
         */
        public Builder key(@Nullable String hostKey) {
            key = hostKey == null ? key : hostKey;
            return this;
        }

        /**
         * Adds the day of the initial certification.
         *
         * @param day its date, or null
         * @return this builder
         */
        public Builder certifiedOn(@Nullable LocalDate day) {
            certifiedOn = day == null ? certifiedOn : day;
            return this;
        }

        /**
         * Adds the day of the latest renewal.
         *
         * @param day its date, or null
         * @return this builder
         */
        public Builder renewedOn(@Nullable LocalDate day) {
            renewedOn = day == null ? renewedOn : day;
            return this;
        }

        /**
         * Says whether there is known to have been no renewal.
         *
         * @param never true where there was none
         * @return this builder
         */
        public Builder neverRenewed(boolean never) {
            neverRenewed = never;
            return this;
        }

        /**
         * Adds the day of the latest reinstatement.
         *
         * @param day its date, or null
         * @return this builder
         */
        public Builder reinstatedOn(@Nullable LocalDate day) {
            reinstatedOn = day == null ? reinstatedOn : day;
            return this;
        }

        /**
         * Adds the expiration that is printed on the certificate.
         *
         * @param day the printed date, or null
         * @return this builder
         */
        public Builder printedExpiration(@Nullable LocalDate day) {
            printedExpiration = day == null ? printedExpiration : day;
            return this;
        }

        /**
         * Says whether all renewals and reinstatements are given.
         *
         * @param all true where none is missing
         * @return this builder
         */
        public Builder complete(boolean all) {
            complete = all;
            return this;
        }

        /**
         * Adds an event. One that {@link #renewedOn} or {@link #reinstatedOn} names as well is one event.
         *
         * @param event the event, or null
         * @return this builder
         */
        public Builder event(@Nullable HistoryEvent event) {
            if (event != null) {
                events.add(event);
            }
            return this;
        }

        /**
         * Adds events.
         *
         * @param further the events, those of one day in their order, or null
         * @return this builder
         */
        public Builder events(@Nullable Collection<HistoryEvent> further) {
            if (further != null) {
                events.addAll(further);
            }
            return this;
        }

        /**
         * Says whether the holder is a member of the body.
         *
         * @param isMember true for a member, or null where the host does not know
         * @return this builder
         */
        public Builder member(@Nullable Boolean isMember) {
            member = isMember == null ? member : isMember;
            return this;
        }

        /**
         * Adds a recorded activity.
         *
         * @param activity the activity, or null
         * @return this builder
         */
        public Builder activity(@Nullable Activity activity) {
            if (activity != null) {
                activities.add(activity);
            }
            return this;
        }

        /**
         * Adds recorded activities.
         *
         * @param further the activities, in any order, or null
         * @return this builder
         */
        public Builder activities(@Nullable Collection<Activity> further) {
            if (further != null) {
                activities.addAll(further);
            }
            return this;
        }

        /**
         * Adds a recorded payment.
         *
         * @param payment the payment, or null
         * @return this builder
         */
        public Builder payment(@Nullable Payment payment) {
            if (payment != null) {
                payments.add(payment);
            }
            return this;
        }

        /**
         * Adds recorded payments.
         *
         * @param further the payments, in any order, or null
         * @return this builder
         */
        public Builder payments(@Nullable Collection<Payment> further) {
            if (further != null) {
                payments.addAll(further);
            }
            return this;
        }

        /**
         * Adds a further input that the body's policy declares.
         *
         * @param <T> the type of the input
         * @param input the key
         * @param value the value, or null
         * @return this builder
         * @throws InvalidInputException if the value is a negative number, or none of those that can be read; code {@code
         *     INVALID_INPUT}
         */
        public <T extends Serializable> Builder input(InputKey<T> input, @Nullable T value) {
            Objects.requireNonNull(input, "input");
            if (input.equals(InputKey.MEMBER)) {
                return member((Boolean) value);
            }
            if (value != null) {
                inputs.put(input, checked(input, value));
            }
            return this;
        }

        /**
         * Makes the certification.
         *
         * @return the certification
         * @throws InvalidInputException if a part cannot be used, or contradicts another; codes {@code INVALID_KEY},
         *     {@code INVALID_DATE}, {@code MISSING_DATE}, {@code CONTRADICTING_EVENTS}, {@code DUPLICATE_KEY}
         */
        public Certification build() {
            Certification made = new Certification(
                            null,
                            credential,
                            history(),
                            member,
                            Transcript.of(activities),
                            List.of(),
                            Map.copyOf(inputs))
                    .withPayments(payments);
            return key == null ? made : made.withKey(key);
        }

        private RenewalHistory history() {
            List<HistoryEvent> all = new ArrayList<>(events);
            if (renewedOn != null) {
                all.add(HistoryEvent.renewed(notBeforeCertification("renewed_on", renewedOn)));
            }
            if (reinstatedOn != null) {
                all.add(HistoryEvent.reinstated(notBeforeCertification("reinstated_on", reinstatedOn)));
            }
            RenewalHistory history = RenewalHistory.of(certifiedOn, all, complete || neverRenewed, printedExpiration);
            if (neverRenewed && !history.neverRenewed()) {
                throw new InvalidInputException(
                        "CONTRADICTING_EVENTS",
                        "renewed_on",
                        "never",
                        "nothing, or the day of the latest renewal, as a renewal is listed");
            }
            return history;
        }

        /** Checks a day where its field is known by name. */
        private LocalDate notBeforeCertification(String field, LocalDate day) {
            if (InputDates.checked(field, day).isBefore(certifiedOn == null ? day : certifiedOn)) {
                throw new InvalidInputException(
                        "INVALID_DATE", field, day, "a day that is not before the certification");
            }
            return day;
        }
    }

    /**
     * Adds an event of the history.
     *
     * @param event the event
     * @return a copy with the event
     * @throws InvalidInputException as {@link RenewalHistory#withEvent} does
     */
    public Certification withEvent(HistoryEvent event) {
        return withHistory(history.withEvent(event));
    }

    /**
     * Replaces the history.
     *
     * @param changed the history
     * @return a copy with the history
     */
    public Certification withHistory(RenewalHistory changed) {
        Objects.requireNonNull(changed, "changed");
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
        Objects.requireNonNull(activity, "activity");
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
        Objects.requireNonNull(payment, "payment");
        return withPayments(List.of(payment));
    }

    /**
     * Adds recorded payments.
     *
     * @param further the payments, in any order
     * @return a copy with the payments
     */
    public Certification withPayments(Collection<Payment> further) {
        Objects.requireNonNull(further, "further");
        if (further.isEmpty()) {
            return this;
        }
        List<Payment> all = new ArrayList<>(payments.size() + further.size());
        all.addAll(payments);
        all.addAll(further);
        all.sort(BY_DAY);
        requireDistinctKeys(all);
        separate(all);
        return new Certification(key, credential, history, member, activities, List.copyOf(all), inputs);
    }

    private static void requireDistinctKeys(List<Payment> payments) {
        Set<String> keys = new HashSet<>();
        for (Payment payment : payments) {
            String paymentKey = payment.key().orElse(null);
            if (paymentKey != null && !keys.add(paymentKey)) {
                throw new InvalidInputException(
                        "DUPLICATE_KEY", "payment_id", paymentKey, "a key of one payment of the certification");
            }
        }
    }

    /** Makes two objects of one that is given twice, as the account of a record tells its items apart by identity. */
    private static void separate(List<Payment> payments) {
        Set<Payment> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            if (!seen.add(payment)) {
                payments.set(i, Payment.of(payment.paidOn(), payment.fee(), payment.amount()));
            }
        }
    }

    /**
     * Adds a further input that the body's policy declares.
     *
     * @param <T> the type of the input
     * @param input the key
     * @param value the value
     * @return a copy with the input
     * @throws InvalidInputException if the value is a negative number, or none of those that can be read; code {@code
     *     INVALID_INPUT}
     */
    public <T extends Serializable> Certification with(InputKey<T> input, T value) {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(value, "value");
        if (input.equals(InputKey.MEMBER)) {
            return withMember((Boolean) value);
        }
        Map<InputKey<?>, Serializable> more = new LinkedHashMap<>(inputs);
        more.put(input, checked(input, value));
        return new Certification(key, credential, history, member, activities, payments, Map.copyOf(more));
    }

    private static Serializable checked(InputKey<?> input, Serializable value) {
        if (value instanceof Integer number && number < 0) {
            throw new InvalidInputException("INVALID_INPUT", input.name(), value, "a number that is not negative");
        }
        input.check(value);
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
        Objects.requireNonNull(day, "day");
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
        Objects.requireNonNull(day, "day");
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

    /**
     * Counts the items of the record that are dated after a day, and are therefore not known on it.
     *
     * @param day the day
     * @return how many events, activities and payments there are
     */
    public LaterItems after(LocalDate day) {
        Objects.requireNonNull(day, "day");
        if (!isLaterThan(day)) {
            return new LaterItems(0, 0, 0);
        }
        int events = 0;
        for (LocalDate event : history.eventDays()) {
            events += event.isAfter(day) ? 1 : 0;
        }
        return new LaterItems(
                events, activities.size() - activities.upTo(day).size(), payments.size() - firstPaymentAfter(day));
    }

    /**
     * How many items of a record are dated after a day.
     *
     * @param events events of the history, the certification included
     * @param activities activities
     * @param payments payments
     */
    public record LaterItems(int events, int activities, int payments) {
        /** {@return how many items there are altogether} */
        public int total() {
            return events + activities + payments;
        }
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

    @Nullable
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
    @Nullable
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
        Objects.requireNonNull(days, "days");
        return activities.within(days.start(), days.end());
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
        Objects.requireNonNull(input, "input");
        return Optional.ofNullable(input.type().cast(input.equals(InputKey.MEMBER) ? member : inputs.get(input)));
    }

    /** {@return the keys of the further inputs; membership is not among them} */
    public Set<InputKey<?>> inputs() {
        return inputs.isEmpty() ? Set.of() : inputs.keySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
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
            @Nullable String key,
            CredentialId credential,
            RenewalHistory history,
            @Nullable Boolean member,
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
