package dev.renewal.examples.facts;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.policy.CertifyingBody;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the rules of one body.
 *
 * @param body the body
 * @param facts the facts that its answers rest on, those of every body among them
 * @param toRead the pages that would settle what is not known
 */
public record BodyFacts(CertifyingBody body, FactTable facts, List<PageToRead> toRead) {
    /**
     * Collects what is known of a body.
     *
     * @param policies the policies
     * @param id the id of the body
     * @return what is known, or empty if no policy belongs to that body
     */
    public static Optional<BodyFacts> of(RenewalPolicies policies, String id) {
        Optional<FactTable> facts = policies.facts(id);
        return policies.bodies().stream()
                .filter(body -> body.id().equals(id))
                .findFirst()
                .flatMap(body -> facts.map(table -> new BodyFacts(body, table, PageToRead.of(id))));
    }

    static List<BodyFacts> all(RenewalPolicies policies) {
        return policies.bodies().stream()
                .sorted(Comparator.comparing(CertifyingBody::id))
                .flatMap(body -> of(policies, body.id()).stream())
                .toList();
    }

    /** Returns the entries of the body alone, without those of every body. */
    List<Fact<?>> own() {
        return facts.facts().stream().filter(this::isOwn).toList();
    }

    boolean isOwn(Fact<?> fact) {
        return fact.key().id().startsWith(body.id() + ".");
    }

    Map<Grade, Long> byGrade() {
        return count(own(), Fact::grade, new EnumMap<>(Grade.class));
    }

    SortedMap<LocalDate, Long> byDay() {
        return count(own(), fact -> fact.verifiedOn().orElseThrow(), new TreeMap<>());
    }

    private static <K, M extends Map<K, Long>> M count(List<Fact<?>> facts, Function<Fact<?>, K> by, M counts) {
        return facts.stream().collect(Collectors.groupingBy(by, () -> counts, Collectors.counting()));
    }

    /** Returns the entries with a value of which an answer says that it is in doubt. */
    List<Fact<?>> doubtful() {
        return own().stream()
                .filter(fact -> fact.value().isPresent() && fact.note().isPresent())
                .toList();
    }

    /** Returns the entries that answers use without a note. */
    List<Fact<?>> certain() {
        return own().stream().filter(fact -> fact.note().isEmpty()).toList();
    }

    List<Fact<?>> notKnown() {
        return own().stream().filter(fact -> fact.value().isEmpty()).toList();
    }

    List<PageToRead> settling(Fact<?> fact) {
        return toRead.stream()
                .filter(page -> page.settles().contains(fact.key().id()))
                .toList();
    }

    /** Returns what the pages would settle beside the facts that are not known. */
    List<PageToRead> settlingMore() {
        List<String> unknown = notKnown().stream().map(fact -> fact.key().id()).toList();
        return toRead.stream()
                .map(page -> new PageToRead(
                        page.page(),
                        page.settles().stream()
                                .filter(what -> !unknown.contains(what))
                                .toList()))
                .filter(page -> !page.settles().isEmpty())
                .toList();
    }

    /** Returns the value of an entry; the remark has the sentence of one in words. */
    static String value(Fact<?> fact) {
        return fact.key().type() == String.class && fact.value().isPresent() ? "in words" : fact.valueText();
    }

    /** Returns the sentence of an entry and that of its doubt, those that it has. */
    static String remark(Fact<?> fact) {
        return Stream.of(fact.sentence(), fact.doubt())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    static String grade(Fact<?> fact) {
        return fact.grade().label()
                + fact.doubtGrade().map(doubt -> " but " + doubt.label()).orElse("");
    }
}
