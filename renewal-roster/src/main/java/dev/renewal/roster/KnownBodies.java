package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.CertifyingBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The bodies that the library has rules of, by their ids. */
final class KnownBodies {
    private final RenewalPolicies policies;
    private final List<String> ids;

    KnownBodies(RenewalPolicies policies) {
        this.policies = policies;
        this.ids = policies.bodies().stream()
                .map(CertifyingBody::id)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the facts that the answers for a body rest on.
     *
     * @throws UnansweredException if there are no rules of the body
     */
    FactTable facts(String body) {
        return policies.facts(body).orElseThrow(() -> unknown(body));
    }

    private UnansweredException unknown(String body) {
        String nearest = ids.stream()
                .filter(id -> differing(body, id) < id.length())
                .min(Comparator.comparingInt(id -> differing(body, id)))
                .map(id -> "; did you mean " + id + "?")
                .orElse(".");
        return new UnansweredException(
                "Found no body \"" + body + "\"; wanted: one of " + String.join(", ", ids) + nearest);
    }

    /** How many letters one of two texts has more than the other: enough to tell ids of a few letters apart. */
    private static int differing(String text, String id) {
        List<Integer> lacking = new ArrayList<>(id.chars().boxed().toList());
        long foreign = text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> !lacking.remove(Integer.valueOf(letter)))
                .count();
        return (int) Math.max(foreign, lacking.size());
    }
}
