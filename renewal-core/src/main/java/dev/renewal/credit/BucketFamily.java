package dev.renewal.credit;

import dev.renewal.fact.RuleKey;
import java.util.List;
import java.util.Optional;

/**
 * Buckets by one kind of trait, such as topics or approvers, and what becomes of an activity that matches several of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class BucketFamily {
    private final List<Bucket> buckets;
    /** Null where an activity that matches several fills the one that helps the holder most. */
    private final RuleKey<String> severalCountForNone;

    private BucketFamily(List<Bucket> buckets, RuleKey<String> severalCountForNone) {
        this.buckets = buckets;
        this.severalCountForNone = severalCountForNone;
    }

    /**
     * Makes a family in which an activity that matches several buckets fills the one, or is divided between those, that
     * leave the least to earn; where that is equal, which one is left open, and is always the same.
     *
     * @param buckets the buckets, side by side
     * @return the family
     */
    public static BucketFamily of(Bucket... buckets) {
        return new BucketFamily(List.of(buckets), null);
    }

    /**
     * Says that an activity that matches several buckets side by side counts for none of them.
     *
     * @param rule the rule that says so, noted where it decides
     * @return a copy with the rule
     */
    public BucketFamily whereSeveralCountForNone(RuleKey<String> rule) {
        return new BucketFamily(buckets, rule);
    }

    List<Bucket> buckets() {
        return buckets;
    }

    Optional<RuleKey<String>> severalCountForNone() {
        return Optional.ofNullable(severalCountForNone);
    }
}
