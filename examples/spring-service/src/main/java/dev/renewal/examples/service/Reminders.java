package dev.renewal.examples.service;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Deadlines as a calendar that a person subscribes to. */
final class Reminders {
    private static final Period AHEAD = Period.ofDays(30);

    private final Instant now;
    private final List<CalendarComponent> events = new ArrayList<>();

    Reminders(Instant now) {
        this.now = now;
    }

    /**
     * Adds the deadlines that have not passed and are not met.
     *
     * @param version rises with each change of the record, so that calendars take the later event for the better one
     */
    Reminders add(Assessment answer, String credentialName, long version) {
        Map<DeadlineKind, Integer> ofKind = new HashMap<>();
        for (Deadline deadline : answer.deadlines()) {
            int number = ofKind.merge(deadline.kind(), 1, Integer::sum);
            if (!deadline.on().isBefore(answer.asOf()) && !deadline.isMet()) {
                String what = credentialName + ": " + deadline.kind().name().replace('-', ' ');
                events.add(event(uid(answer, deadline.kind(), number), deadline, what, version));
            }
        }
        return this;
    }

    /** Made without the date: a deadline that moves is the same event on another day. */
    private static String uid(Assessment answer, DeadlineKind kind, int number) {
        String name = answer.key().orElseThrow() + "\n" + answer.credential() + "\n" + kind + "\n" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private VEvent event(String uid, Deadline deadline, String what, long version) {
        VAlarm alarm = new VAlarm(new PropertyList(
                List.of(new Trigger(AHEAD.negated()), ImmutableAction.DISPLAY, new Description(what))));
        List<Property> properties = List.of(
                new Uid(uid),
                new DtStamp(now),
                new Sequence(Math.toIntExact(version)),
                new DtStart<>(deadline.on()),
                new Summary(what),
                ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties), new ComponentList<>(List.of(alarm)));
    }

    /** The calendar in the text form of RFC 5545. */
    String toText() {
        List<Property> properties = List.of(
                new ProdId("-//Renewal//Credentialing service//EN"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH);
        Calendar calendar = new Calendar(new PropertyList(properties), new ComponentList<>(events));
        calendar.validate();
        return calendar.toString();
    }
}
