package dev.renewal.examples.service;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.term.HistoryEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What a client or a row says of an event of the history; the last two are null where there is no such day. */
record EventRecord(
        @Schema(description = "Such as renewed, reinstated, suspended, resumed or extended.")
        String event,

        LocalDate on,
        LocalDate expiresOn,
        LocalDate until) {
    static EventRecord of(HistoryEvent event) {
        return new EventRecord(
                event.kind().label(),
                event.on(),
                event.printedExpiration().orElse(null),
                event.until().orElse(null));
    }

    HistoryEvent toEvent() {
        return new HistoryEvent(
                kind(), Problems.required("on", on), Optional.ofNullable(expiresOn), Optional.ofNullable(until));
    }

    private HistoryEvent.Kind kind() {
        String name = InputNames.compared(Problems.required("event", event));
        for (HistoryEvent.Kind kind : HistoryEvent.Kind.values()) {
            if (kind.label().equals(name)) {
                return kind;
            }
        }
        throw new InvalidInputException(
                "UNKNOWN_EVENT",
                "event",
                event,
                "one of "
                        + Arrays.stream(HistoryEvent.Kind.values())
                                .map(HistoryEvent.Kind::label)
                                .toList());
    }
}
