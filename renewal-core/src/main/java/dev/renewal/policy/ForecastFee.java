package dev.renewal.policy;

import dev.renewal.amount.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a forecast: what a holder will owe, and when.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the host's key of the certification, if it gave one
 * @param credential the credential
 * @param due the day: never before the as-of date of the forecast
 * @param fee the name of the fee, such as {@code renewal}
 * @param amount the amount; empty if it is not known, and never zero instead
 * @param currency the currency of the amount, known or not
 * @param basis why the fee is expected
 */
public record ForecastFee(
        Optional<String> key,
        CredentialId credential,
        LocalDate due,
        String fee,
        Optional<Money> amount,
        Currency currency,
        Basis basis)
        implements Serializable {
    /** Why a fee is expected. */
    public enum Basis {
        /** It fell due before the as-of date, and is not paid. */
        OVERDUE("overdue"),
        /** It keeps the certification: of the present term, or of one that renewals in time open. */
        RENEWAL("renewal"),
        /** It brings back a certification that is not current. */
        RETURN("return");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** {@return the name as hosts show it, such as {@code overdue}} */
        public String label() {
            return label;
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param key the host's key of the certification, if it gave one
     * @param credential the credential
     * @param due the day: never before the as-of date of the forecast
     * @param fee the name of the fee, such as {@code renewal}
     * @param amount the amount; empty if it is not known, and never zero instead
     * @param currency the currency of the amount, known or not
     * @param basis why the fee is expected
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public ForecastFee {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(basis, "basis");
        if (amount.isPresent() && !amount.get().currency().equals(currency)) {
            throw new IllegalArgumentException("a fee in " + currency + " has no amount of " + amount.get());
        }
    }

    /**
     * Adds up fees by month.
     *
     * @return a collector of the months that have a fee, in their order; a month with fees in several currencies has one entry
     *     for each
     */
    public static Collector<ForecastFee, ?, List<MonthlyFees>> byMonth() {
        return Collector.of(
                MonthlyFees.Sums::new, MonthlyFees.Sums::add, MonthlyFees.Sums::plus, MonthlyFees.Sums::months);
    }

    private Object writeReplace() {
        return new Form(key.orElse(null), credential, due, fee, amount.orElse(null), currency, basis);
    }

    /** What is serialized: an optional value cannot be. */
    private record Form(
            @Nullable String key,
            CredentialId credential,
            LocalDate due,
            String fee,
            @Nullable Money amount,
            Currency currency,
            Basis basis)
            implements Serializable {
        private Object readResolve() {
            return new ForecastFee(
                    Optional.ofNullable(key), credential, due, fee, Optional.ofNullable(amount), currency, basis);
        }
    }

    /** Returns a description without the day and the amount: the host's key, the credential and the name of the fee. */
    @Override
    public String toString() {
        return credential + key.map(hostKey -> " of " + hostKey).orElse("") + ": " + fee;
    }
}
