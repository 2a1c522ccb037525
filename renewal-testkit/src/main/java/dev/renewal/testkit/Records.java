package dev.renewal.testkit;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.term.HistoryEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the record of a certification from one line, so that a table of literals can hold whole records.
 *
 * <p>Entries are separated by semicolons. The history: {@code certified 2022-06-15}, {@code complete}, {@code printed
 * 2024-06-15} for a printed expiration without a day, {@code renewed 2024-06-01}, {@code reinstated 2024-06-01 printed
 * 2026-06-01}, {@code extended 2024-06-01 until 2024-09-30}, {@code suspended 2024-06-01}, and so on. What else is known:
 * {@code did course 2024-01-01 1.5 credit law/safety by aama as course-1} with topics, approver and key, {@code
 * paid 2024-01-01 renewal 60.00} in US dollars, {@code key holder-1}, {@code member true}, and {@code
 * input born_on 1980-02-29} for a further input: a date, a whole number, {@code true} or {@code false}, or else a word.
 */
public final class Records {
    private Records() {}

    /**
     * Reads a record.
     *
     * @param credential the id of the credential, such as {@code aama:cma}
     * @param line the entries
     * @return the record
     * @throws IllegalArgumentException if an entry cannot be read, and as {@link Certification.Builder} does
     */
    public static Certification read(String credential, String line) {
        Certification.Builder record = Certification.builder(credential);
        List<HistoryEvent> events = new ArrayList<>();
        for (String entry : line.split(";")) {
            String[] words = entry.strip().split(" ");
            switch (words[0]) {
                case "" -> {}
                case "certified" -> record.certifiedOn(LocalDate.parse(words[1]));
                case "complete" -> record.complete(true);
                case "printed" -> record.printedExpiration(LocalDate.parse(words[1]));
                case "did" -> record.activity(activity(words));
                case "paid" ->
                    record.payment(Payment.of(LocalDate.parse(words[1]), words[2], Money.of(words[3], "USD")));
                case "key" -> record.key(words[1]);
                case "member" -> record.member(Boolean.valueOf(words[1]));
                case "input" -> addInput(record, words[1], words[2]);
                default -> events.add(event(words));
            }
        }
        return record.events(events).build();
    }

    private static void addInput(Certification.Builder record, String name, String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            record.input(new InputKey<>(name, LocalDate.class), LocalDate.parse(value));
        } else if (value.matches("\\d+")) {
            record.input(new InputKey<>(name, Integer.class), Integer.valueOf(value));
        } else if (value.matches("true|false")) {
            record.input(new InputKey<>(name, Boolean.class), Boolean.valueOf(value));
        } else {
            record.input(new InputKey<>(name, String.class), value);
        }
    }

    private static Activity activity(String... words) {
        Activity activity = Activity.of(LocalDate.parse(words[2]), Credits.of(words[3], words[4]))
                .withKind(words[1]);
        // topics, if any, make the number of words even: what follows comes in pairs
        int pairs = words.length % 2 == 0 ? 6 : 5;
        for (String topic : pairs == 6 ? words[5].split("/") : new String[0]) {
            activity = activity.withTopic(topic);
        }
        for (int at = pairs; at < words.length; at += 2) {
            activity = switch (words[at]) {
                case "by" -> activity.withApprover(words[at + 1]);
                case "as" -> activity.withKey(words[at + 1]);
                default -> throw new IllegalArgumentException("an activity has no \"" + words[at] + "\"");
            };
        }
        return activity;
    }

    private static HistoryEvent event(String... words) {
        LocalDate on = LocalDate.parse(words[1]);
        HistoryEvent event = switch (HistoryEvent.Kind.valueOf(words[0].toUpperCase(Locale.ROOT))) {
            case RENEWED -> HistoryEvent.renewed(on);
            case REINSTATED -> HistoryEvent.reinstated(on);
            case EXTENDED -> HistoryEvent.extended(on, LocalDate.parse(words[3]));
            case SUSPENDED -> HistoryEvent.suspended(on);
            case RESUMED -> HistoryEvent.resumed(on);
            case REVOKED -> HistoryEvent.revoked(on);
            case RETIRED -> HistoryEvent.retired(on);
        };
        boolean printed = words.length > 3 && event.kind() != HistoryEvent.Kind.EXTENDED;
        return printed ? event.withPrintedExpiration(LocalDate.parse(words[3])) : event;
    }
}
