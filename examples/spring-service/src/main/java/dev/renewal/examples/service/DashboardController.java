package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the dashboard of a tenant. */
@RestController
class DashboardController {
    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;

    private static final Pattern PLACE = Pattern.compile("\\d{4}-\\d{2}-\\d{2},[^,]+,");

    DashboardController(RecordedCertifications recorded, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(summary = "Who has a next step within so many days, or overdue: the earliest first.")
    @GetMapping("/due")
    Part<Dashboard.Line> due(
            @Tenant String tenant,
            @RequestParam(defaultValue = "90") @Min(0) @Max(3660) int within,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit) {
        if (!after.isEmpty() && !PLACE.matcher(after).lookingAt()) {
            throw new InvalidInputException("INVALID_INPUT", "after", after, "what \"next\" said");
        }
        LocalDate today = LocalDate.now(clock);
        List<Dashboard.Line> due = rules.of(tenant)
                .policies()
                .assessAll(recorded.ofTenant(tenant).stream(), today)
                .flatMap(outcome -> outcome.assessment().stream())
                .map(Dashboard.Line::of)
                .filter(line -> line.isDueBy(today.plusDays(within)))
                .filter(line -> place(line).compareTo(after) > 0)
                .sorted(Comparator.comparing(DashboardController::place))
                .limit(limit + 1L)
                .toList();
        return Part.of(due, limit, DashboardController::place);
    }

    /** Of somebody who is due: the day, and who it is. */
    static String place(Dashboard.Line due) {
        return due.next().flatMap(next -> next.step().by()).orElseThrow() + "," + due.credential() + ","
                + due.holder().orElse("");
    }

    @Operation(
            summary = "Who is due in 90 days, who must not use the title today, and what the coming year costs by "
                    + "month.")
    @GetMapping("/dashboard")
    Dashboard dashboard(@Tenant String tenant) {
        return Dashboard.of(rules.of(tenant).policies(), recorded.ofTenant(tenant), LocalDate.now(clock));
    }
}
