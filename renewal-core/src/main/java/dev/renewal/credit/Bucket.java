package dev.renewal.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Credits that share a trait, with the least or the most of them that a body asks for. Immutable and thread-safe.
 *
 * <p>Buckets side by side are for different credits: one credit counts in at most one of them, and in the buckets around it.
 */
public final class Bucket {
    private final String id;
    /** Null for what none of the buckets beside it matches. */
    private final Match match;
    /** Null where there is no minimum. */
    private final Amount least;
    /** Null where there is no maximum. */
    private final Amount most;
    /** Whether credits above the maximum count for all but the total. */
    private final boolean mostOfTotalAlone;

    private final List<Bucket> inner;

    private Bucket(String id, Match match, Amount least, Amount most, boolean mostOfTotalAlone, List<Bucket> inner) {
        this.id = Objects.requireNonNull(id, "id");
        this.match = match;
        this.least = least;
        this.most = most;
        this.mostOfTotalAlone = mostOfTotalAlone;
        this.inner = inner;
    }

    /**
     * Makes a bucket for the activities that match.
     *
     * @param id the name of the bucket, which its requirement carries
     * @param match which activities belong to it
     * @return a bucket without minimum and maximum
     */
    public static Bucket of(String id, Match match) {
        return new Bucket(id, Objects.requireNonNull(match, "match"), null, null, false, List.of());
    }

    /**
     * Makes a bucket for the activities that none of the buckets beside it matches.
     *
     * @param id the name of the bucket, which its requirement carries
     * @return a bucket without minimum and maximum
     */
    public static Bucket otherwise(String id) {
        return new Bucket(id, null, null, null, false, List.of());
    }

    /**
     * Asks for a minimum.
     *
     * @param amount the least amount
     * @return a copy with the minimum
     */
    public Bucket atLeast(Amount amount) {
        return new Bucket(id, match, Objects.requireNonNull(amount, "amount"), most, mostOfTotalAlone, inner);
    }

    /**
     * Sets a maximum, in place of any that was set; what is above counts nothing.
     *
     * @param amount the largest amount that counts
     * @return a copy with the maximum
     */
    public Bucket atMost(Amount amount) {
        return new Bucket(id, match, least, Objects.requireNonNull(amount, "amount"), false, inner);
    }

    /**
     * Sets a maximum for the total, in place of any maximum that was set; what is above counts for all minima, and not for
     * the total.
     *
     * @param amount the largest amount that counts for the total
     * @return a copy with the maximum
     */
    public Bucket atMostOfTotal(Amount amount) {
        return new Bucket(id, match, least, Objects.requireNonNull(amount, "amount"), true, inner);
    }

    /**
     * Puts buckets into this one; their credits count in it as well.
     *
     * @param buckets the inner buckets, side by side
     * @return a copy with the inner buckets behind those that are there
     */
    public Bucket containing(Bucket... buckets) {
        List<Bucket> more = new ArrayList<>(inner);
        more.addAll(List.of(buckets));
        return new Bucket(id, match, least, most, mostOfTotalAlone, List.copyOf(more));
    }

    String id() {
        return id;
    }

    boolean isOtherwise() {
        return match == null;
    }

    boolean matches(Likeness likeness) {
        return match.test().test(likeness);
    }

    Optional<Trait> trait() {
        return match == null ? Optional.empty() : Optional.of(match.trait());
    }

    /** The minimum, or null. */
    Amount least() {
        return least;
    }

    /** The maximum, or null. */
    Amount most() {
        return most;
    }

    boolean limitsTotalAlone() {
        return mostOfTotalAlone;
    }

    List<Bucket> inner() {
        return inner;
    }
}
