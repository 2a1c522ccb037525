package dev.renewal.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Fees of one name that are due one after the other, and the payments made towards them: each payment pays one, the oldest
 * unpaid one, whatever its amount. Immutable and thread-safe.
 *
 * @param due the days on which they are due, the earliest first
 * @param paid the payments, the earliest first; those beyond the number of fees pay nothing
 */
public record Instalments(List<LocalDate> due, List<Payment> paid) {
    /**
     * Copies the lists.
     *
     * @param due the days on which they are due, the earliest first
     * @param paid the payments, the earliest first; those beyond the number of fees pay nothing
     */
    public Instalments {
        due = List.copyOf(due);
        paid = List.copyOf(paid);
    }

    /**
     * Returns the fees that are not paid.
     *
     * @return the days on which they are due, the earliest first
     */
    public List<LocalDate> unpaid() {
        return due.subList(Math.min(paid.size(), due.size()), due.size());
    }

    /**
     * Returns the payment of one of the fees.
     *
     * @param index 0 for the fee due first
     * @return its payment, if it is paid
     */
    public Optional<Payment> paymentOf(int index) {
        return index < paid.size() ? Optional.of(paid.get(index)) : Optional.empty();
    }
}
