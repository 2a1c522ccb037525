package dev.renewal.roster;

import dev.renewal.amount.Money;
import dev.renewal.fee.Payment;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Payments in temporary files. */
final class PaymentCodec implements RowCodec<Payment> {
    @Override
    public void write(Payment payment, DataOutputStream out) throws IOException {
        Days.write(payment.paidOn(), out);
        Texts.write(payment.fee(), out);
        Texts.write(payment.amount().amount().toPlainString(), out);
        Texts.write(payment.key().orElse(null), out);
    }

    @Override
    public Payment read(DataInputStream in) throws IOException {
        Payment payment = Payment.of(Days.read(in), Texts.read(in), Money.of(Texts.read(in), PaymentDraft.CURRENCY));
        String id = Texts.read(in);
        return id == null ? payment : payment.withKey(id);
    }
}
