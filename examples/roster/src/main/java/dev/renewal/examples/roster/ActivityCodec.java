package dev.renewal.examples.roster;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;

/** Activities in temporary files. */
final class ActivityCodec implements RowCodec<Activity> {
    @Override
    public void write(Activity activity, DataOutputStream out) throws IOException {
        out.writeLong(activity.completedOn().toEpochDay());
        Texts.write(activity.amount().amount().toPlainString(), out);
        Texts.write(activity.amount().unit().name(), out);
        Texts.write(activity.kind(), out);
        Texts.write(activity.key().orElse(null), out);
        Texts.writeAll(activity.topics(), out);
        Texts.writeAll(activity.approvers(), out);
    }

    @Override
    public Activity read(DataInputStream in) throws IOException {
        LocalDate completedOn = LocalDate.ofEpochDay(in.readLong());
        Credits amount = Credits.of(Texts.read(in), Texts.read(in));
        Activity activity = Activity.of(completedOn, amount).withKind(Texts.read(in));
        String id = Texts.read(in);
        if (id != null) {
            activity = activity.withKey(id);
        }
        return activity.withTopics(Texts.readAll(in)).withApprovers(Texts.readAll(in));
    }
}
