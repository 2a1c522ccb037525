package dev.renewal.testkit;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactTable;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The words that the samples and facts of a body use, to generate activities and payments from. */
record Words(
        List<String> units,
        List<String> kinds,
        List<String> topics,
        List<String> approvers,
        List<String> deliveries,
        List<String> courses,
        List<String> fees,
        List<String> currencies) {
    static Words of(List<Certification> samples, FactTable facts) {
        List<Activity> activities =
                samples.stream().flatMap(sample -> sample.activities().stream()).toList();
        List<Payment> payments =
                samples.stream().flatMap(sample -> sample.payments().stream()).toList();
        Set<String> units = new LinkedHashSet<>(List.of("contact-hour"));
        facts.keys().stream().filter(key -> key.type() == Credits.class).forEach(key -> units.add(key.unit()));
        activities.forEach(activity -> units.add(activity.amount().unit().name()));
        Set<String> kinds = new LinkedHashSet<>(List.of(Activity.COURSE));
        activities.forEach(activity -> kinds.add(activity.kind()));
        return new Words(
                List.copyOf(units),
                List.copyOf(kinds),
                each(activities, Activity::topics),
                each(activities, Activity::approvers),
                each(activities, activity -> activity.delivery().stream().toList()),
                each(activities, activity -> activity.course().stream().toList()),
                each(payments, payment -> List.of(payment.fee())),
                each(payments, payment -> List.of(payment.amount().currency().getCurrencyCode())));
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
