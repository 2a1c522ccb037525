package dev.renewal.roster;

import dev.renewal.term.HistoryEvent;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Events in temporary files. */
final class EventCodec implements RowCodec<HistoryEvent> {
    @Override
    public void write(HistoryEvent event, DataOutputStream out) throws IOException {
        out.writeInt(event.kind().ordinal());
        Days.write(event.on(), out);
        Days.write(event.printedExpiration().orElse(null), out);
        Days.write(event.until().orElse(null), out);
    }

    @Override
    public HistoryEvent read(DataInputStream in) throws IOException {
        return new HistoryEvent(
                HistoryEvent.Kind.values()[in.readInt()],
                Days.read(in),
                Optional.ofNullable(Days.read(in)),
                Optional.ofNullable(Days.read(in)));
    }
}
