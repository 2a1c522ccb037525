package dev.renewal.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads histories from one line, such as {@code 2020-06-15: renewed 2022-01-10 printed 2024-06-15, loose 2022-06-15}. */
final class Histories {
    private Histories() {}

    /** Reads a history; the certification may be missing, and {@code complete} stands among the events. */
    static RenewalHistory read(String line) {
        String[] parts = line.split(":", -1);
        LocalDate certified = parts[0].isBlank() ? null : LocalDate.parse(parts[0].strip());
        List<HistoryEvent> events = new ArrayList<>();
        boolean complete = false;
        LocalDate loose = null;
        for (String text : parts[1].split(",")) {
            String[] words = text.strip().split(" ");
            if (words[0].equals("complete")) {
                complete = true;
            } else if (words[0].equals("loose")) {
                loose = LocalDate.parse(words[1]);
            } else if (!words[0].isEmpty()) {
                events.add(event(words));
            }
        }
        return RenewalHistory.of(certified, events, complete, loose);
    }

    private static HistoryEvent event(String... words) {
        LocalDate on = LocalDate.parse(words[1]);
        return switch (HistoryEvent.Kind.valueOf(words[0].toUpperCase(Locale.ROOT))) {
            case RENEWED -> printed(HistoryEvent.renewed(on), words);
            case REINSTATED -> printed(HistoryEvent.reinstated(on), words);
            case EXTENDED -> HistoryEvent.extended(on, LocalDate.parse(words[3]));
            case SUSPENDED -> HistoryEvent.suspended(on);
            case RESUMED -> HistoryEvent.resumed(on);
            case REVOKED -> HistoryEvent.revoked(on);
            case RETIRED -> HistoryEvent.retired(on);
        };
    }

    private static HistoryEvent printed(HistoryEvent event, String... words) {
        return words.length < 4 ? event : event.withPrintedExpiration(LocalDate.parse(words[3]));
    }
}
