package dev.renewal.credit;

import dev.renewal.amount.Credits;
import java.util.ArrayList;
import java.util.List;

/**
 * The credits that a body requires: a total, minima within it, and maxima up to which some credits count towards it.
 *
 * <p>Minima belong to families. One further credit serves at most one minimum of a family (an hour is about law or about
 * patient safety), and may serve one of each family as well as the total. Immutable and thread-safe.
 */
public final class RequirementSet {
    private final Minimum total;
    private final List<List<Minimum>> families;
    private final List<Maximum> maxima;

    private RequirementSet(Minimum total, List<List<Minimum>> families, List<Maximum> maxima) {
        this.total = total;
        this.families = families;
        this.maxima = maxima;
    }

    /**
     * At least so much of credits with a tag.
     *
     * @param tag the tag, which is also the id of the requirement
     * @param amount the least amount
     */
    public record Minimum(String tag, Credits amount) {}

    private record Maximum(String tag, Credits amount) {}

    /**
     * Requires a total, towards which all credits count.
     *
     * @param id the id of the requirement
     * @param amount the least amount
     * @return the set
     */
    public static RequirementSet total(String id, Credits amount) {
        return new RequirementSet(new Minimum(id, amount), List.of(), List.of());
    }

    /**
     * Requires a family of minima besides.
     *
     * @param family minima of which one further credit serves at most one
     * @return a set with the minima behind those that are there
     */
    public RequirementSet withAtLeast(Minimum... family) {
        List<List<Minimum>> more = new ArrayList<>(families);
        more.add(List.of(family));
        return new RequirementSet(total, List.copyOf(more), maxima);
    }

    /**
     * Limits how much of the credits with a tag counts towards the total. Further credits need not have that tag.
     *
     * @param tag the tag; a credit has at most one tag with a maximum
     * @param amount the largest amount that counts
     * @return a set with the maximum
     */
    public RequirementSet withAtMost(String tag, Credits amount) {
        List<Maximum> more = new ArrayList<>(maxima);
        more.add(new Maximum(tag, amount));
        return new RequirementSet(total, families, List.copyOf(more));
    }

    /**
     * Holds a count against the requirements, which ends the count.
     *
     * @param ledger the count, not measured before
     * @return what is required, counted and missing
     */
    public Shortfall measure(CreditLedger ledger) {
        List<Requirement> requirements = new ArrayList<>();
        Requirement whole = new Requirement(total.tag, total.amount, totalOf(ledger));
        requirements.add(whole);
        Credits fewest = whole.missing();
        for (List<Minimum> family : families) {
            Credits gaps = Credits.zero(ledger.unit());
            for (Minimum minimum : family) {
                Requirement part = new Requirement(minimum.tag, minimum.amount, sum(ledger, minimum.tag));
                requirements.add(part);
                gaps = gaps.plus(part.missing());
            }
            // each family's gaps need credits of their own; one credit fills a gap of each family and of the total
            fewest = fewest.max(gaps);
        }
        ledger.explain(requirements, fewest);
        return new Shortfall(requirements, fewest, ledger.uncounted());
    }

    private Credits totalOf(CreditLedger ledger) {
        Credits counted = Credits.zero(ledger.unit());
        for (CreditLedger.Entry entry : ledger.entries()) {
            if (maxima.stream().noneMatch(maximum -> entry.tags().contains(maximum.tag))) {
                counted = counted.plus(entry.credits());
            }
        }
        for (Maximum maximum : maxima) {
            counted = counted.plus(sum(ledger, maximum.tag).min(maximum.amount));
        }
        return counted;
    }

    private static Credits sum(CreditLedger ledger, String tag) {
        Credits sum = Credits.zero(ledger.unit());
        for (CreditLedger.Entry entry : ledger.entries()) {
            if (entry.tags().contains(tag)) {
                sum = sum.plus(entry.credits());
            }
        }
        return sum;
    }
}
