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
        Response reminders = send(
                "GET",
                json(send("POST", "/holders/" + holder + "/calendar", ""))
                        .at("/path")
                        .stringValue(),
                "");
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
    void theNextStepAndEachDeadlineOfItsRouteIsAnEvent() {
        assertThat(days(calendar(holderOfCma())).values())
                .containsExactlyInAnyOrder(
                        "CMA (AAMA): Earn credits 20270228",
                        "CMA (AAMA): Certification expires 20270228",
                        "CMA (AAMA): Last day to renew by continuing education 20270529");
    }

    @Test
    void aDeadlineThatMovesIsTheSameEventOnAnotherDay() {
        String holder = holderOfCma();
        Calendar before = calendar(holder);

        send(
                "PUT",
                "/holders/" + holder + "/certifications/aama:cma",
                "{\"certified_on\": \"2022-02-10\", \"renewed_on\": \"2026-11-20\"}");
        Calendar after = calendar(holder);

        assertThat(days(after).keySet()).isEqualTo(days(before).keySet());
        assertThat(days(after).values())
                .contains("CMA (AAMA): Certification expires 20311130")
                .doesNotContain("CMA (AAMA): Certification expires 20270228");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    private static int sequence(Calendar calendar) {
        return Integer.parseInt(text(calendar.getComponents().get(0), "SEQUENCE"));
    }

    @Test
    void whatIsDoneVanishes() {
        String holder = holder();
        String path = "/holders/" + holder + "/certifications/amt:rma";
        send("PUT", path, "{\"certified_on\": \"2024-06-11\", \"never_renewed\": true}");
        assertThat(days(calendar(holder)).values())
                .containsExactlyInAnyOrder(
                        "RMA (AMT): Pay, overdue since 2025-06-10 20261124",
                        "RMA (AMT): Annual fee due 20270610",
                        "RMA (AMT): Certification expires 20270610");

        pay(path, "2025-06-01");
        pay(path, "2026-06-01");
        assertThat(days(calendar(holder)).values())
                .containsExactlyInAnyOrder(
                        "RMA (AMT): Earn credits 20270610",
                        "RMA (AMT): Annual fee due 20270610",
                        "RMA (AMT): Certification expires 20270610");

        send("PUT", path, "{\"certified_on\": \"2024-06-11\", \"renewed_on\": \"2026-11-20\"}");
        assertThat(days(calendar(holder)).values())
                .containsExactlyInAnyOrder(
                        "RMA (AMT): Pay 20270610",
                        "RMA (AMT): Annual fee due 20270610",
                        "RMA (AMT): Certification expires 20270610");

        pay(path, "2026-11-21");
        assertThat(days(calendar(holder))).isEmpty();
    }

    private void pay(String certification, String day) {
        send("POST", certification + "/payments", """
                {"payment_id": "%s", "paid_on": "%s", "fee": "annual", "amount": {"amount": "75", "currency": "USD"}}
                """.formatted(day, day));
    }

    @Test
    void severalDeadlinesOfAKindAndSeveralHoldersAreToldApart() {
        String one = holder();
        String other = holder();
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
