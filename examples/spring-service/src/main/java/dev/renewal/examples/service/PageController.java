package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Labels;
import dev.renewal.policy.MonthlyFees;
import dev.renewal.policy.Outcome;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a compliance officer: all of the department at a glance, and a person with reasons and sources. */
@Controller
class PageController {
    private static final BigDecimal FULL = new BigDecimal(200);

    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final Clock clock;

    PageController(RecordedCertifications recorded, TenantRules rules, Clock clock) {
        this.recorded = recorded;
        this.rules = rules;
        this.clock = clock;
    }

    /** The fees of a month, and how wide its bar is of 200. */
    record Bar(MonthlyFees fees, int width) {
        static List<Bar> of(List<MonthlyFees> months) {
            BigDecimal most =
                    months.stream().map(month -> month.knownTotal().amount()).reduce(BigDecimal.ONE, BigDecimal::max);
            return months.stream()
                    .map(month -> new Bar(
                            month,
                            month.knownTotal()
                                    .amount()
                                    .multiply(FULL)
                                    .divide(most, 0, RoundingMode.HALF_UP)
                                    .intValueExact()))
                    .toList();
        }
    }

    /**
     * An answer as the page shows it.
     *
     * @param text the answer in words
     * @param reasons each step that led to it
     */
    record Shown(Assessment answer, String text, String reasons) {}

    /** The rows of a table that a page shows, and how many there are. */
    record Rows<T>(List<T> shown, int all) {
        static final int MOST = 50;

        static <T> Rows<T> of(Stream<T> rows, int page) {
            List<T> all = rows.toList();
            int from = (int) Math.min(all.size(), (page - 1L) * MOST);
            return new Rows<>(all.subList(from, Math.min(from + MOST, all.size())), all.size());
        }

        int pages() {
            return (all + MOST - 1) / MOST;
        }
    }

    @GetMapping(PageAccess.PAGE)
    String department(@Tenant String tenant, @RequestParam(defaultValue = "1") @Min(1) int page, Model model) {
        LocalDate today = LocalDate.now(clock);
        Dashboard board = Dashboard.of(rules.of(tenant).policies(), recorded.ofTenant(tenant), today);
        model.addAttribute("tenant", tenant);
        model.addAttribute("today", today);
        model.addAttribute("labels", Labels.english());
        Rows<Dashboard.Line> noTitle = Rows.of(board.noTitle().stream(), page);
        Rows<Dashboard.Line> due =
                Rows.of(board.due().stream().sorted(Comparator.comparing(DashboardController::place)), page);
        Rows<String> failures = Rows.of(board.failures().stream(), page);
        model.addAttribute("noTitle", noTitle);
        model.addAttribute("due", due);
        model.addAttribute("failures", failures);
        model.addAttribute("page", page);
        model.addAttribute(
                "pages",
                Stream.of(noTitle, due, failures).mapToInt(Rows::pages).max().orElseThrow());
        model.addAttribute("bars", Bar.of(board.costs()));
        return "department";
    }

    @GetMapping(PageAccess.PAGE + "/holders/{holder}")
    String person(@Tenant String tenant, @PathVariable String holder, Model model) {
        RenewalPolicies policies = rules.of(tenant).policies();
        LocalDate today = LocalDate.now(clock);
        List<Certification> held = recorded.ofHolder(new Holder(tenant, holder)).stream()
                .map(RecordedCertifications.Recorded::certification)
                .toList();
        List<Outcome> outcomes = policies.assessAll(held.stream(), today).toList();
        model.addAttribute("tenant", tenant);
        model.addAttribute("holder", holder);
        model.addAttribute("today", today);
        model.addAttribute("labels", Labels.english());
        model.addAttribute(
                "failures",
                outcomes.stream()
                        .filter(outcome -> outcome.failure().isPresent())
                        .map(outcome -> outcome.certification().credential() + ": "
                                + outcome.failure().orElseThrow().getMessage())
                        .toList());
        model.addAttribute(
                "shown",
                outcomes.stream()
                        .filter(outcome -> outcome.assessment().isPresent())
                        .map(outcome -> new Shown(
                                outcome.assessment().orElseThrow(),
                                outcome.assessment().orElseThrow().toText(),
                                policies.explain(outcome.certification(), today).toText()))
                        .toList());
        return "person";
    }
}
