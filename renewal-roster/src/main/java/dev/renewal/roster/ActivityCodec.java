package dev.renewal.roster;

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
        Days.write(activity.completedOn(), out);
        out.writeInt(activity.sizes().size());
        for (Credits size : activity.sizes()) {
            Texts.write(size.amount().toPlainString(), out);
            Texts.write(size.unit().name(), out);
        }
        Texts.write(activity.kind(), out);
        Texts.write(activity.key().orElse(null), out);
        Texts.write(activity.course().orElse(null), out);
        Texts.writeAll(activity.topics(), out);
        Texts.writeAll(activity.approvers(), out);
    }

    @Override
    public Activity read(DataInputStream in) throws IOException {
        LocalDate completedOn = Days.read(in);
        int sizes = in.readInt();
        Activity activity = Activity.of(completedOn, Credits.of(Texts.read(in), Texts.read(in)));
        for (int left = sizes - 1; left > 0; left--) {
            activity = activity.withSize(Credits.of(Texts.read(in), Texts.read(in)));
        }
        activity = activity.withKind(Texts.read(in));
        String id = Texts.read(in);
        if (id != null) {
            activity = activity.withKey(id);
        }
        String course = Texts.read(in);
        if (course != null) {
            activity = activity.withCourse(course);
        }
        return activity.withTopics(Texts.readAll(in)).withApprovers(Texts.readAll(in));
    }
}
