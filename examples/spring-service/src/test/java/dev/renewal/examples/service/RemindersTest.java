package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;

class RemindersTest extends ServiceTest {
    private Calendar calendar(String holder) {
        Response reminders = send("GET", "/holders/" + holder + "/reminders.ics", "");
        assertThat(reminders.contentType()).startsWith("text/calendar");
        try {
            return new CalendarBuilder().build(new StringReader(reminders.body()));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> days(Calendar calendar) {
        Map<String, String> days = new TreeMap<>();
        for (Component event : calendar.getComponents()) {
            String earlier = days.put(text(event, "UID"), text(event, "SUMMARY") + " " + text(event, "DTSTART"));
            assertThat(earlier).as("an event with the same UID").isNull();
        }
        return days;
    }

    private static String text(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void eachDeadlineToComeIsAnEvent() {
        assertThat(days(calendar(holderOfCma("north"))).values())
                .containsExactlyInAnyOrder(
                        "Certified Medical Assistant: exam pass 20261228",
                        "Certified Medical Assistant: exam application 20270129",
                        "Certified Medical Assistant: expiration 20270228",
                        "Certified Medical Assistant: continuing education closes 20270529");
    }

    @Test
    void aDeadlineThatMovesIsTheSameEventOnAnotherDay() {
        String holder = holderOfCma("north");
        Calendar before = calendar(holder);

        send(
                "PUT",
                "/holders/" + holder + "/certifications/aama:cma",
                "{\"certified_on\": \"2022-02-10\", \"renewed_on\": \"2026-11-20\"}");
        Calendar after = calendar(holder);

        assertThat(days(after).keySet()).isEqualTo(days(before).keySet());
        assertThat(days(after).values())
                .contains("Certified Medical Assistant: expiration 20311130")
                .doesNotContain("Certified Medical Assistant: expiration 20270228");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    private static int sequence(Calendar calendar) {
        return Integer.parseInt(text(calendar.getComponents().get(0), "SEQUENCE"));
    }

    @Test
    void severalDeadlinesOfAKindAndSeveralHoldersAreToldApart() {
        String one = holder("north");
        String other = holder("north");
        for (String holder : new String[] {one, other}) {
            send(
                    "PUT",
                    "/holders/" + holder + "/certifications/amt:rma",
                    "{\"certified_on\": \"2026-02-10\", \"never_renewed\": true}");
        }

        assertThat(days(calendar(one))).hasSizeGreaterThan(3);
        assertThat(days(calendar(one)).keySet())
                .doesNotContainAnyElementsOf(days(calendar(other)).keySet());
    }
}
