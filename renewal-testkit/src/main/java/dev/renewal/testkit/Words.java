package dev.renewal.testkit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of the samples, the facts and the vocabulary of a body, to generate activities and payments from. */
record Words(
        List<String> units,
        List<String> kinds,
        List<String> topics,
        List<String> approvers,
        List<String> deliveries,
        List<String> courses,
        List<String> fees,
        List<String> currencies) {
    static Words of(List<Certification> samples, FactTable facts, List<Vocabulary> vocabularies) {
        List<Activity> activities =
                samples.stream().flatMap(sample -> sample.activities().stream()).toList();
        List<Payment> payments =
                samples.stream().flatMap(sample -> sample.payments().stream()).toList();
        List<CountedKind> counted =
                vocabularies.stream().flatMap(known -> known.kinds().stream()).toList();
        List<String> units = each(
                counted,
                kind -> kind.units().stream().map(unit -> unit.unit().name()).toList());
        List<String> currencies = all(
                unitsOf(facts, Money.class),
                each(payments, payment -> List.of(payment.amount().currency().getCurrencyCode())));
        return new Words(
                all(
                        all(List.of("contact-hour"), unitsOf(facts, Credits.class)),
                        all(
                                units,
                                each(
                                        activities,
                                        activity ->
                                                List.of(activity.amount().unit().name())))),
                all(
                        all(List.of(Activity.COURSE), each(counted, kind -> List.of(kind.kind()))),
                        each(activities, activity -> List.of(activity.kind()))),
                all(each(vocabularies, Vocabulary::topics), each(activities, Activity::topics)),
                all(each(vocabularies, Vocabulary::approvers), each(activities, Activity::approvers)),
                each(activities, activity -> activity.delivery().stream().toList()),
                each(activities, activity -> activity.course().stream().toList()),
                all(each(vocabularies, Vocabulary::feesRead), each(payments, payment -> List.of(payment.fee()))),
                currencies.isEmpty() ? List.of("USD") : currencies);
    }

    private static List<String> unitsOf(FactTable facts, Class<?> type) {
        return facts.keys().stream()
                .filter(key -> key.type() == type)
                .map(FactKey::unit)
                .distinct()
                .toList();
    }

    private static List<String> all(List<String> some, List<String> further) {
        return Stream.concat(some.stream(), further.stream()).distinct().toList();
    }

    private static <E> List<String> each(Collection<E> from, Function<E, Collection<String>> words) {
        return from.stream()
                .flatMap(one -> words.apply(one).stream())
                .distinct()
                .toList();
    }

    /** Returns these words together with words that no body knows. */
    Words withUnknownOnes() {
        return new Words(
                and(units, CreditUnit.CEU.name(), "card", "☃"),
                and(kinds, "Ünbekannt"),
                and(topics, "astrology", " clinical "),
                and(approvers, "NOBODY"),
                and(deliveries, "by owl"),
                and(courses, "☃"),
                and(fees, "annual", "tip"),
                and(currencies, "USD", "JPY"));
    }

    private static List<String> and(List<String> words, String... further) {
        List<String> more = new ArrayList<>(words);
        more.addAll(List.of(further));
        return List.copyOf(more);
    }
}
