package dev.renewal.json;

import static dev.renewal.json.Amounts.CREDENTIAL;
import static dev.renewal.json.Amounts.CREDITS;
import static dev.renewal.json.Amounts.DATE;
import static dev.renewal.json.Amounts.FLAG;
import static dev.renewal.json.Amounts.MONEY;
import static dev.renewal.json.Amounts.TEXT;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.util.List;
import java.util.Map;

/** What the host knows of a certification. */
final class Records {
    private static final Form<HistoryEvent.Kind> KIND = Form.word(HistoryEvent.Kind.class, HistoryEvent.Kind::label);

    private static final Form<HistoryEvent> EVENT = Form.object(HistoryEvent.class)
            .with("event", KIND, HistoryEvent::kind)
            .with("on", DATE, HistoryEvent::on)
            .maybe("expires_on", DATE, HistoryEvent::printedExpiration)
            .maybe("until", DATE, HistoryEvent::until)
            .readBy(found -> new HistoryEvent(
                    found.get("event", KIND),
                    found.get("on", DATE),
                    found.find("expires_on", DATE),
                    found.find("until", DATE)));

    static final Form<Activity> ACTIVITY = Form.object(Activity.class)
            .maybe("activity_id", TEXT, Activity::key)
            .with("completed_on", DATE, Activity::completedOn)
            .with("kind", TEXT, Activity::kind)
            .list("topics", TEXT, Activity::topics)
            .list("approved_by", TEXT, Activity::approvers)
            .list("sizes", CREDITS, Activity::sizes)
            .maybe("delivery", TEXT, Activity::delivery)
            .maybe("course", TEXT, Activity::course)
            .maybe("used_for", TEXT, Activity::usedFor)
            .readBy(Records::activity);

    private static final Form<Payment> PAYMENT = Form.object(Payment.class)
            .maybe("payment_id", TEXT, Payment::key)
            .with("paid_on", DATE, Payment::paidOn)
            .with("fee", TEXT, Payment::fee)
            .with("amount", MONEY, Payment::amount)
            .readBy(Records::payment);

    static final Form<Certification> CERTIFICATION = Form.object(Certification.class)
            .maybe("key", TEXT, Certification::key)
            .with("credential", CREDENTIAL, Certification::credential)
            .maybe("certified_on", DATE, record -> record.history().certifiedOn())
            .maybe("expires_on", DATE, record -> record.history().printedExpiration())
            .list("events", EVENT, record -> record.history().events())
            .with("complete", FLAG, record -> record.history().isComplete())
            .maybe("member", FLAG, Certification::member)
            .list("activities", ACTIVITY, Certification::activities)
            .list("payments", PAYMENT, Certification::payments)
            .as("inputs", Map.of("type", "object"), FurtherInputs::write)
            .readBy(Records::certification);

    static final List<Form<?>> ALL = List.of(KIND, EVENT, ACTIVITY, PAYMENT, CERTIFICATION);

    private Records() {}

    private static Activity activity(Fields found) {
        List<Credits> sizes = found.list("sizes", CREDITS);
        if (sizes.isEmpty()) {
            throw found.place("sizes").refused("MISSING_FIELD", "a list of one size or more");
        }
        Activity.Builder activity = Activity.builder(found.get("completed_on", DATE), sizes.get(0))
                .key(found.orNull("activity_id", TEXT))
                .kind(found.orNull("kind", TEXT))
                .topics(found.list("topics", TEXT))
                .approvers(found.list("approved_by", TEXT))
                .delivery(found.orNull("delivery", TEXT))
                .course(found.orNull("course", TEXT))
                .usedFor(found.orNull("used_for", TEXT));
        sizes.stream().skip(1).forEach(activity::size);
        return activity.build();
    }

    private static Payment payment(Fields found) {
        Payment payment = Payment.of(found.get("paid_on", DATE), found.get("fee", TEXT), found.get("amount", MONEY));
        return found.find("payment_id", TEXT).map(payment::withKey).orElse(payment);
    }

    private static Certification certification(Fields found) {
        Certification.Builder record = Certification.builder(found.get("credential", CREDENTIAL))
                .key(found.orNull("key", TEXT))
                .certifiedOn(found.orNull("certified_on", DATE))
                .printedExpiration(found.orNull("expires_on", DATE))
                .events(found.list("events", EVENT))
                .complete(found.find("complete", FLAG).orElse(false))
                .member(found.orNull("member", FLAG))
                .activities(found.list("activities", ACTIVITY))
                .payments(found.list("payments", PAYMENT));
        Map<String, Place> inputs = found.places("inputs");
        Place member = inputs.get(InputKey.MEMBER.name());
        if (member != null && member.found() instanceof Boolean) {
            found.requireSame("member", FLAG, FLAG.readAt(member));
        }
        inputs.forEach((name, place) -> FurtherInputs.read(place, name, record));
        return record.build();
    }
}
