package dev.renewal.examples.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs the batch for the tenant, and says what it changed. */
@RestController
class BatchController {
    private static final int CHANGES = 1000;

    private final NightlyBatch batch;
    private final AnswerChanges changes;
    private final Clock clock;

    BatchController(NightlyBatch batch, AnswerChanges changes, Clock clock) {
        this.batch = batch;
        this.changes = changes;
        this.clock = clock;
    }

    @PostMapping("/batch")
    NightlyBatch.Run run(@Tenant String tenant) {
        return batch.run(tenant, LocalDate.now(clock));
    }

    /** By day, at most 1000: ask again from the day of the last one. */
    @GetMapping("/changes")
    List<AnswerChanges.Change> changes(
            @Tenant String tenant, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since) {
        return changes.since(tenant, since, CHANGES);
    }
}
