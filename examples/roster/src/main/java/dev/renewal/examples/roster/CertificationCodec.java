package dev.renewal.examples.roster;

import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.term.RenewalHistory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Certifications as a row of {@code credentials.csv} gives them: without activities and payments. */
final class CertificationCodec implements RowCodec<Certification> {
    private static final long ABSENT = Long.MIN_VALUE;
    private static final int UNKNOWN = -1;

    @Override
    public void write(Certification certification, DataOutputStream out) throws IOException {
        RenewalHistory history = certification.history();
        Texts.write(certification.credential().toString(), out);
        Texts.write(certification.key().orElseThrow(), out);
        out.writeLong(history.certifiedOn().toEpochDay());
        out.writeBoolean(history.neverRenewed());
        write(history.renewedOn(), out);
        write(history.reinstatedOn(), out);
        write(history.printedExpiration(), out);
        out.writeInt(certification.member().map(member -> member ? 1 : 0).orElse(UNKNOWN));
        out.writeInt(certification.input(InputKey.FAILED_EXAM_ATTEMPTS).orElse(UNKNOWN));
    }

    private static void write(Optional<LocalDate> day, DataOutputStream out) throws IOException {
        out.writeLong(day.map(LocalDate::toEpochDay).orElse(ABSENT));
    }

    @Override
    public Certification read(DataInputStream in) throws IOException {
        CredentialId credential = CredentialId.parse(Texts.read(in));
        String holderId = Texts.read(in);
        Certification certification = Certification.of(credential, LocalDate.ofEpochDay(in.readLong()))
                .withKey(holderId);
        if (in.readBoolean()) {
            certification = certification.withNeverRenewed();
        }
        certification = readDay(in).map(certification::withRenewedOn).orElse(certification);
        certification = readDay(in).map(certification::withReinstatedOn).orElse(certification);
        certification = readDay(in).map(certification::withPrintedExpiration).orElse(certification);
        int member = in.readInt();
        if (member != UNKNOWN) {
            certification = certification.withMember(member == 1);
        }
        int failedAttempts = in.readInt();
        return failedAttempts == UNKNOWN
                ? certification
                : certification.with(InputKey.FAILED_EXAM_ATTEMPTS, failedAttempts);
    }

    private static Optional<LocalDate> readDay(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == ABSENT ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
