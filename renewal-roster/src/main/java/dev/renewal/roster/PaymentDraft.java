package dev.renewal.roster;

import dev.renewal.amount.Money;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fee.Payment;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A row of {@code payments.csv}. */
final class PaymentDraft extends ItemDraft {
    static final String CURRENCY = "USD";
    /** The library takes 65.000 for what it is, 65 dollars; the format does not. */
    private static final Pattern MORE_THAN_CENTS = Pattern.compile("-?[0-9]+\\.[0-9]{3,}");

    private String paymentId;
    private LocalDate paidOn;
    private String fee;
    private Money amount;
    private Payment payment;

    PaymentDraft(long line, KnownCredentials credentials) {
        super(RosterFile.PAYMENTS, line, credentials);
    }

    @Override
    void read(Cell cell) throws RefusedException {
        switch (cell.column()) {
            case Columns.PAYMENT_ID -> paymentId = cell.isAbsent() ? null : cell.text();
            case Columns.PAID_ON -> paidOn = cell.date();
            case Columns.FEE -> fee = cell.required("the name of a fee, such as annual");
            case Columns.AMOUNT -> amount = readAmount(cell);
            default -> throw new IllegalArgumentException("no column of payments.csv: " + cell.column());
        }
    }

    private static Money readAmount(Cell cell) throws RefusedException {
        String text = cell.required("an amount of US dollars, such as 65.00");
        if (MORE_THAN_CENTS.matcher(text).matches()) {
            throw RefusedException.found(cell.column(), text, "an amount of US dollars with at most 2 decimals");
        }
        try {
            return Money.of(text, CURRENCY);
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    @Override
    void check() throws RefusedException {
        try {
            Payment without = Payment.of(paidOn, fee, amount);
            payment = paymentId == null ? without : without.withKey(paymentId);
        } catch (InvalidInputException refusal) {
            throw RefusedException.by(refusal);
        }
    }

    @Override
    void addTo(EntryRows rows) throws RefusedException {
        rows.add(line(), payment);
    }
}
