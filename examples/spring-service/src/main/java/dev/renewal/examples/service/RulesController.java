package dev.renewal.examples.service;

import dev.renewal.examples.facts.BodyFacts;
import dev.renewal.examples.facts.FactsHtml;
import dev.renewal.fact.FactTable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows the facts that answers rest on, and reads anew what a tenant states. */
@RestController
class RulesController {
    static final String FACTS = "/facts/";
    static final String RELOAD = "/rules/reload";

    private final TenantRules rules;

    RulesController(TenantRules rules) {
        this.rules = rules;
    }

    @Operation(summary = "The facts of a body, as text; with format=html, as a page that says how well each is known.")
    @GetMapping(path = FACTS + "{body}", produces = MediaType.TEXT_PLAIN_VALUE)
    String facts(@Tenant String tenant, @PathVariable String body) {
        FactTable facts = rules.of(tenant).policies().facts(body).orElseThrow(RulesController::noSuchBody);
        return facts.toText() + "\n# stated by the tenant:\n"
                + facts.overrides().toText();
    }

    @GetMapping(path = FACTS + "{body}", params = "format=html", produces = MediaType.TEXT_HTML_VALUE)
    String page(@Tenant String tenant, @PathVariable String body) {
        return BodyFacts.of(rules.of(tenant).policies(), body)
                .map(FactsHtml::page)
                .orElseThrow(RulesController::noSuchBody);
    }

    private static ResponseStatusException noSuchBody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There are no rules of this body.");
    }

    /**
     * What a tenant states.
     *
     * @param superseded which of it the shipped facts have caught up with
     * @param refused what is wrong with the file as it was read last, so that the earlier statements hold
     */
    record Stated(List<String> statements, List<String> superseded, Optional<String> refused) {}

    @Operation(
            summary = "What the tenant states in place of shipped facts; of a file with a mistake, what is wrong, and "
                    + "the earlier statements hold.")
    @GetMapping("/rules")
    Stated stated(@Tenant String tenant) {
        FactTable facts = rules.of(tenant).policies().facts();
        return new Stated(
                facts.overrides().all().stream().map(Object::toString).toList(),
                facts.overrides().supersededBy(facts).stream()
                        .map(Object::toString)
                        .toList(),
                Optional.ofNullable(rules.refused().get(tenant)));
    }

    @Operation(summary = "Reads anew what the tenant states.")
    @PostMapping(RELOAD)
    Stated reload(@Tenant String tenant) {
        rules.reload(tenant);
        return stated(tenant);
    }
}
