package dev.renewal.roster;

import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Rows of {@code credentials.csv} on their way to the other rows of their holder and credential. */
final class CredentialRowCodec implements RowCodec<CredentialRow> {
    private static final int UNKNOWN = -1;

    @Override
    public void write(CredentialRow row, DataOutputStream out) throws IOException {
        Texts.write(row.key().credential().toString(), out);
        Texts.write(row.key().holderId(), out);
        Days.write(row.certifiedOn(), out);
        Days.write(row.renewedOn(), out);
        out.writeBoolean(row.refusesRenewals());
        Days.write(row.reinstatedOn(), out);
        Days.write(row.expiresOn(), out);
        out.writeBoolean(row.complete());
        out.writeInt(row.member() == null ? UNKNOWN : row.member() ? 1 : 0);
        out.writeInt(row.inputs().size());
        for (Map.Entry<InputKey<?>, Serializable> input : row.inputs().entrySet()) {
            Texts.write(input.getKey().name(), out);
            out.writeInt(InputType.of(input.getKey().type()).ordinal());
            Texts.write(InputType.text(input.getValue()), out);
        }
        Texts.writeAll(row.inputsNotTaken(), out);
    }

    @Override
    public CredentialRow read(DataInputStream in) throws IOException {
        CredentialId credential = CredentialId.parse(Texts.read(in));
        return new CredentialRow(
                new RosterKey(Texts.read(in), credential),
                Days.read(in),
                Days.read(in),
                in.readBoolean(),
                Days.read(in),
                Days.read(in),
                in.readBoolean(),
                readMember(in),
                readInputs(in),
                Texts.readAll(in));
    }

    private static Boolean readMember(DataInputStream in) throws IOException {
        int member = in.readInt();
        return member == UNKNOWN ? null : Boolean.valueOf(member == 1);
    }

    private static Map<InputKey<?>, Serializable> readInputs(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<InputKey<?>, Serializable> inputs = count == 0 ? Map.of() : new HashMap<>();
        for (int left = count; left > 0; left--) {
            String name = Texts.read(in);
            InputType type = InputType.values()[in.readInt()];
            try {
                inputs.put(new InputKey<>(name, type.type()), type.read(new Cell(name, Texts.read(in))));
            } catch (RefusedException impossible) {
                throw new IOException("not written by this codec", impossible);
            }
        }
        return inputs;
    }
}
