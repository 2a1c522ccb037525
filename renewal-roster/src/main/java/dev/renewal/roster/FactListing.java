package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.examples.facts.BodyFacts;
import dev.renewal.examples.facts.FactsHtml;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.CertifyingBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that answers rest on, as text. */
record FactListing(RenewalPolicies policies) {
    private static final String STATED = "\n# stated by the host, in place of what is shipped:\n";

    /**
     * Returns the facts that are shipped for a body, one a line.
     *
     * @throws UnansweredException if there are no rules of the body
     */
    String shipped(String body) {
        return facts(body).toText();
    }

    /** Returns the same, followed by what the host states. */
    String shippedAndStated(String body) {
        return facts(body).toText() + STATED + facts(body).overrides().toText();
    }

    /** Returns a page of them. */
    String page(String body) {
        facts(body);
        return FactsHtml.page(BodyFacts.of(policies, body).orElseThrow());
    }

    private FactTable facts(String body) {
        return policies.facts(body).orElseThrow(() -> unknown(body));
    }

    private UnansweredException unknown(String body) {
        List<String> ids = policies.bodies().stream()
                .map(CertifyingBody::id)
                .distinct()
                .sorted()
                .toList();
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

    /** The last day on which it is in time to look a fact up again, the fact, and who says what it is now. */
    private record Review(LocalDate due, String fact, String from) {}

    /**
     * Returns the facts whose review is due up to a day, the day included: those that answers as of the next day call old, and
     * those that the host states and reviews by then. One a line, the one that is due first at the beginning.
     */
    String reviewDue(LocalDate day) {
        Stream<Review> shipped = policies.bodies().stream().flatMap(this::reviews);
        Stream<Review> stated = policies.facts().overrides().all().stream()
                .map(fact -> new Review(fact.reviewBy(), fact.toString(), "stated by the host: " + fact.source()));
        return Stream.concat(shipped, stated)
                .filter(review -> !review.due.isAfter(day))
                .distinct()
                .sorted(Comparator.comparing(Review::due))
                .map(review -> review.due + " | " + review.fact + " | " + review.from + "\n")
                .collect(Collectors.joining());
    }

    private Stream<Review> reviews(CertifyingBody body) {
        return policies.facts(body.id()).orElseThrow().facts().stream().map(fact -> {
            LocalDate verified = fact.verifiedOn().orElseThrow();
            return new Review(
                    verified.plus(policies.staleAfter(body.id()).orElseThrow()),
                    fact.toString(),
                    fact.grade().label() + ", last looked up on " + verified);
        });
    }
}
