package dev.renewal.examples.service;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.Labels;
import dev.renewal.policy.NextStep;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Next steps and deadlines as a calendar that a person subscribes to. */
final class Reminders {
    private static final Labels LABELS = Labels.english();
    private static final Period AHEAD = Period.ofDays(30);

    private final Instant now;
    private final Holder holder;
    private final List<CalendarComponent> events = new ArrayList<>();

    Reminders(Instant now, Holder holder) {
        this.now = now;
        this.holder = holder;
    }

    /**
     * Adds the next step, and the deadlines of its route that have not passed and are not met; without a next step, those of
     * all routes. So a reminder vanishes once what it is for is done.
     *
     * @param version rises with each change of the record, so that calendars take the later event for the better one
     */
    Reminders add(Assessment answer, long version) {
        Optional<NextStep> next = answer.nextStep();
        next.flatMap(one -> one.step().by()).ifPresent(by -> add(answer, next.get(), by, version));
        Map<DeadlineKind, Integer> ofKind = new HashMap<>();
        for (Deadline deadline : answer.deadlines()) {
            int number = ofKind.merge(deadline.kind(), 1, Integer::sum);
            boolean matters =
                    next.isEmpty() || deadline.routes().contains(next.get().route());
            if (matters && !deadline.on().isBefore(answer.asOf()) && !deadline.isMet()) {
                String uid = uid(answer, deadline.kind() + "\n" + number);
                events.add(event(uid, deadline.on(), what(answer, LABELS.of(deadline.kind())), version));
            }
        }
        return this;
    }

    /** One event for whatever is next; what is overdue is for today. */
    private void add(Assessment answer, NextStep next, LocalDate by, long version) {
        boolean overdue = by.isBefore(answer.asOf());
        String step = LABELS.of(next.step().action()) + (overdue ? ", overdue since " + by : "");
        String uid = uid(answer, "next");
        events.add(event(uid, overdue ? answer.asOf() : by, what(answer, step), version));
    }

    private static String what(Assessment answer, String label) {
        return LABELS.of(answer.credential()) + ": " + label;
    }

    /** Made without the date: a deadline that moves is the same event on another day. */
    private String uid(Assessment answer, String what) {
        String name = holder.tenant() + "\n" + holder.id() + "\n" + answer.credential() + "\n" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private VEvent event(String uid, LocalDate day, String what, long version) {
        VAlarm alarm = new VAlarm(new PropertyList(
                List.of(new Trigger(AHEAD.negated()), ImmutableAction.DISPLAY, new Description(what))));
        List<Property> properties = List.of(
                new Uid(uid),
                new DtStamp(now),
                new Sequence(Math.toIntExact(version)),
                new DtStart<>(day),
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
