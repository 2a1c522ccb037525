package dev.renewal.roster;

import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rows of a file are made into, and how that travels.
 *
 * @param file the file
 * @param drafts starts a row
 * @param codec writes and reads its value
 * @param <T> the type of the value
 */
record RowKind<T>(RosterFile file, Function<KnownCredentials, RowDraft<T>> drafts, RowCodec<T> codec) {
    static final RowKind<CredentialRow> CREDENTIAL =
            new RowKind<>(RosterFile.CREDENTIALS, CredentialDraft::new, new CredentialRowCodec());
    static final RowKind<Activity> ACTIVITY =
            new RowKind<>(RosterFile.ACTIVITIES, ActivityDraft::new, new ActivityCodec());
    static final RowKind<Payment> PAYMENT = new RowKind<>(RosterFile.PAYMENTS, PaymentDraft::new, new PaymentCodec());
    static final RowKind<HistoryEvent> EVENT = new RowKind<>(RosterFile.HISTORY, HistoryDraft::new, new EventCodec());

    static RowKind<?> of(RosterFile file) {
        return switch (file) {
            case CREDENTIALS -> CREDENTIAL;
            case ACTIVITIES -> ACTIVITY;
            case PAYMENTS -> PAYMENT;
            case HISTORY -> EVENT;
        };
    }

    TableRows<T> rows(Path path, KnownCredentials credentials) throws IOException {
        Set<String> further = file == RosterFile.CREDENTIALS ? credentials.inputColumns() : Set.of();
        return new TableRows<>(file, path, further, () -> drafts.apply(credentials));
    }
}
