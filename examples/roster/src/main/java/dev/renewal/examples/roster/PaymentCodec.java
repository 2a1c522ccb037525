package dev.renewal.examples.roster;

import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;

/** Payments in temporary files. */
final class PaymentCodec implements RowCodec<Payment> {
    @Override
    public void write(Payment payment, DataOutputStream out) throws IOException {
        out.writeLong(payment.paidOn().toEpochDay());
        Texts.write(payment.fee(), out);
        Texts.write(payment.amount().amount().toPlainString(), out);
    }

    @Override
    public Payment read(DataInputStream in) throws IOException {
        return new Payment(
                LocalDate.ofEpochDay(in.readLong()), Texts.read(in), Money.of(Texts.read(in), PaymentDraft.CURRENCY));
    }
}
