package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.FactKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Credits that share a trait, with the minimum or the maximum that a body sets for them.
 *
 * <p>Categories side by side hold different credits: each credit counts in at most one of them, and in the categories around
 * it. Immutable and thread-safe.
 */
public final class Category {
    /** The largest number of categories in one set of requirements, those within others included. */
    private static final int MOST = 64;

    final String id;
    /** What a plan asks for; null for the rest. */
    final @Nullable Trait trait;
    /** Null for the rest. */
    final @Nullable ActivityFilter filter;
    /** Null without a minimum. */
    final @Nullable RequiredAmount least;
    /** Null without a maximum. */
    final @Nullable RequiredAmount most;
    /** Whether credits above the maximum still count for every requirement but the total. */
    final boolean limitsTotal;

    final List<Category> inner;
    /** How many categories this is, with those within it. */
    private final int size;

    private Category(
            String id,
            @Nullable Trait trait,
            @Nullable ActivityFilter filter,
            @Nullable RequiredAmount least,
            @Nullable RequiredAmount most,
            boolean limitsTotal,
            List<Category> inner) {
        this.id = Objects.requireNonNull(id, "id");
        this.trait = trait;
        this.filter = filter;
        this.least = least;
        this.most = most;
        this.limitsTotal = limitsTotal;
        this.inner = inner;
        this.size = checked(1 + size(inner));
    }

    /** How many categories there are, those within others included; refuses more than a set may have. */
    static int size(List<Category> categories) {
        int size = 0;
        for (Category category : categories) {
            size = checked(size + category.size);
        }
        return size;
    }

    private static int checked(int size) {
        if (size > MOST) {
            throw new IllegalArgumentException("a set of requirements has at most " + MOST + " categories");
        }
        return size;
    }

    /**
     * {@return a category without a minimum and a maximum}
     *
     * @param id the name of the category, which its requirement carries
     * @param trait the trait that a plan asks for
     * @param filter the recorded activities that belong to the category
     */
    public static Category of(String id, Trait trait, ActivityFilter filter) {
        Objects.requireNonNull(trait, "trait");
        return new Category(id, trait, Objects.requireNonNull(filter, "filter"), null, null, false, List.of());
    }

    /**
     * {@return a category of the activities on a topic}
     *
     * @param id the name of the category
     * @param topic the topic
     */
    public static Category topic(String id, String topic) {
        Objects.requireNonNull(topic, "topic");
        return of(id, new Trait(Trait.TOPIC, topic), ActivityFilter.topic(topic));
    }

    /**
     * {@return a category of the activities that somebody approved}
     *
     * @param id the name of the category
     * @param approver who approved them
     */
    public static Category approvedBy(String id, String approver) {
        Objects.requireNonNull(approver, "approver");
        return of(id, new Trait(Trait.APPROVED_BY, approver), ActivityFilter.approvedBy(approver));
    }

    /**
     * {@return a category of the activities of a kind}
     *
     * @param id the name of the category
     * @param kind the kind
     */
    public static Category kind(String id, String kind) {
        Objects.requireNonNull(kind, "kind");
        return of(id, new Trait(Trait.KIND, kind), ActivityFilter.kind(kind));
    }

    /**
     * {@return a category of the activities that were delivered in a way}
     *
     * @param id the name of the category
     * @param delivery the way, such as {@code live}
     */
    public static Category delivery(String id, String delivery) {
        Objects.requireNonNull(delivery, "delivery");
        return of(id, new Trait(Trait.DELIVERY, delivery), ActivityFilter.delivery(delivery));
    }

    /**
     * {@return a category of the activities that no category beside it matches}
     *
     * @param id the name of the category
     */
    public static Category rest(String id) {
        return new Category(id, null, null, null, null, false, List.of());
    }

    /**
     * {@return a copy to which recorded activities belong by this filter, and no longer by the trait; a plan still asks for the
     * trait}
     *
     * @param own the recorded activities that belong to the category, in place of those that belonged to it
     * @throws IllegalStateException if this is a category for the rest, which has no filter
     */
    public Category recordedAs(ActivityFilter own) {
        if (isRest()) {
            throw new IllegalStateException(id + ": a category for the rest has no filter");
        }
        return new Category(id, trait, Objects.requireNonNull(own, "own"), least, most, limitsTotal, inner);
    }

    /**
     * {@return a copy with a minimum, in place of any that was set}
     *
     * @param key the key of the fact that holds the amount, in the unit of the requirements
     */
    public Category atLeast(FactKey<Credits> key) {
        return atLeast(RequiredAmount.by(key));
    }

    /**
     * {@return a copy with a minimum, in place of any that was set}
     *
     * @param amount the least amount
     */
    public Category atLeast(RequiredAmount amount) {
        return new Category(id, trait, filter, Objects.requireNonNull(amount, "amount"), most, limitsTotal, inner);
    }

    /**
     * {@return a copy with a maximum, in place of any that was set; credits above it count for nothing}
     *
     * @param key the key of the fact that holds the amount, in the unit of the requirements
     */
    public Category atMost(FactKey<Credits> key) {
        return atMost(RequiredAmount.by(key));
    }

    /**
     * {@return a copy with a maximum, in place of any that was set; credits above it count for nothing}
     *
     * @param amount the largest amount that counts
     */
    public Category atMost(RequiredAmount amount) {
        return new Category(id, trait, filter, least, Objects.requireNonNull(amount, "amount"), false, inner);
    }

    /**
     * {@return a copy with a maximum for the total, in place of any maximum that was set} Credits above it count for all
     * minima but not for the total.
     *
     * @param key the key of the fact that holds the amount, in the unit of the requirements
     */
    public Category atMostOfTotal(FactKey<Credits> key) {
        return atMostOfTotal(RequiredAmount.by(key));
    }

    /**
     * {@return a copy with a maximum for the total, in place of any maximum that was set} Credits above it count for all
     * minima but not for the total.
     *
     * @param amount the largest amount that counts for the total
     */
    public Category atMostOfTotal(RequiredAmount amount) {
        return new Category(id, trait, filter, least, Objects.requireNonNull(amount, "amount"), true, inner);
    }

    /**
     * {@return a copy with categories within it, after those that are there; their credits also count here}
     *
     * @param categories the inner categories, side by side
     * @throws IllegalArgumentException if these are more than 64 categories, this one included; or as {@link CategoryFamily#of} does
     */
    public Category containing(Category... categories) {
        Objects.requireNonNull(categories, "categories");
        List<Category> more = new ArrayList<>(inner);
        more.addAll(List.of(categories));
        requireNoEscape(more);
        return new Category(id, trait, filter, least, most, limitsTotal, List.copyOf(more));
    }

    /** Whether this is for the credits that no category beside it matches. */
    boolean isRest() {
        return filter == null;
    }

    /** Refuses a maximum beside a category of another property: a credit of both would count there, and escape it. */
    static void requireNoEscape(List<Category> sideBySide) {
        for (Category limited : sideBySide) {
            for (Category other : sideBySide) {
                if (limited.most != null && limited.isByAnotherPropertyThan(other)) {
                    throw new IllegalArgumentException(
                            limited.id + " and " + other.id + " are in one with(…): a credit of both"
                                    + " would escape the maximum of " + limited.id
                                    + "; put them in two with(…), or tell them apart with recordedAs(…)");
                }
            }
        }
    }

    private boolean isByAnotherPropertyThan(Category other) {
        return trait != null
                && other.trait != null
                && !trait.attribute().equals(other.trait.attribute())
                && Objects.requireNonNull(filter).isOf(trait)
                && Objects.requireNonNull(other.filter).isOf(other.trait);
    }

    /** Whether there is a maximum above which credits count for nothing. */
    boolean cuts() {
        return most != null && !limitsTotal;
    }
}
