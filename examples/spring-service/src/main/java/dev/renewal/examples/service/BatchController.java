package dev.renewal.examples.service;

import dev.renewal.examples.service.AnswerChanges.Place;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs the batch for the tenant, and says what it changed. */
@RestController
class BatchController {
    private final NightlyBatch batch;
    private final AnswerChanges changes;
    private final Clock clock;

    BatchController(NightlyBatch batch, AnswerChanges changes, Clock clock) {
        this.batch = batch;
        this.changes = changes;
        this.clock = clock;
    }

    @Operation(summary = "Runs the batch for the tenant.")
    @PostMapping("/batch")
    NightlyBatch.Run run(@Tenant String tenant) {
        return batch.run(tenant, LocalDate.now(clock));
    }

    @Operation(summary = "Which answers the batch found to have changed, by day.")
    @GetMapping("/changes")
    Part<AnswerChanges.Change> changes(
            @Tenant String tenant,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit) {
        return Part.of(
                changes.after(tenant, after == null ? Place.before(since) : Place.parse(after), limit + 1),
                limit,
                change -> change.place().toString());
    }
}
