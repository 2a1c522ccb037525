package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The actuator's endpoint {@code renewal}: reads say which rules are in force, a write reloads the overrides. Thread-safe. */
@Endpoint(id = "renewal")
public final class RenewalEndpoint {
    private final RenewalRules rules;
    private final Clock clock;

    /**
     * Makes the endpoint.
     *
     * @param rules the rules
     * @param clock what day it is
     */
    public RenewalEndpoint(RenewalRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** {@return the bodies with the age of their facts, the sources of the policies, and the overrides} */
    @ReadOperation
    public Map<String, Object> inForce() {
        return said(rules.policies());
    }

    /**
     * Reads the overrides again, all or nothing.
     *
     * @return what is in force from now on
     * @throws dev.renewal.fact.InvalidFactsException with every finding, if the overrides cannot be used; the earlier rules stay
     */
    @WriteOperation
    public Map<String, Object> reload() {
        return said(rules.reload());
    }

    private Map<String, Object> said(RenewalPolicies policies) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("bodies", BodyFacts.of(policies, today));
        said.put("sources", policies.sources());
        said.put("overrides", BodyFacts.overrides(policies, today));
        return said;
    }
}
