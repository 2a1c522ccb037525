package dev.renewal.credit;

import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of a family as a tree with numbered nodes: 0 is the root, which holds every credit, and a node comes before
 * those within it. Immutable and thread-safe.
 */
final class BucketTree {
    static final int ROOT = 0;

    private final List<Node> nodes = new ArrayList<>();
    private final RuleKey<String> severalCountForNone;
    private final int[][] alone;
    private final int[] traits;

    /** A bucket, null for the root, the node around it, and those within it. */
    private record Node(Bucket bucket, int parent, List<Integer> inner) {}

    BucketTree(BucketFamily family) {
        this.severalCountForNone = family.severalCountForNone().orElse(null);
        add(null, -1, family.buckets());
        this.alone = new int[nodes.size()][];
        for (int node = 0; node < alone.length; node++) {
            alone[node] = new int[] {node};
        }
        this.traits = new int[alone.length];
        for (int node = 1; node < traits.length; node++) {
            traits[node] = traits[parent(node)] + (bucket(node).isOtherwise() ? 0 : 1);
        }
    }

    private int add(Bucket bucket, int parent, List<Bucket> within) {
        int node = nodes.size();
        List<Integer> inner = new ArrayList<>();
        nodes.add(new Node(bucket, parent, inner));
        for (Bucket next : within) {
            inner.add(add(next, node, next.inner()));
        }
        return node;
    }

    int size() {
        return nodes.size();
    }

    Bucket bucket(int node) {
        return nodes.get(node).bucket;
    }

    int parent(int node) {
        return nodes.get(node).parent;
    }

    List<Integer> inner(int node) {
        return nodes.get(node).inner;
    }

    /** The inner node that takes what the others do not match, or -1. */
    int otherwise(int node) {
        for (int inner : inner(node)) {
            if (bucket(inner).isOtherwise()) {
                return inner;
            }
        }
        return -1;
    }

    /** The innermost nodes that an activity can count in; several where the holder may choose. */
    int[] places(Activity activity, Inquiry inquiry) {
        return places(ROOT, activity, inquiry);
    }

    private int[] places(int node, Activity activity, Inquiry inquiry) {
        List<Integer> inner = nodes.get(node).inner;
        int first = -1;
        List<Integer> further = null;
        for (int i = 0; i < inner.size(); i++) {
            Bucket bucket = bucket(inner.get(i));
            if (bucket.isOtherwise() || !bucket.matches(activity)) {
                continue;
            }
            if (first < 0) {
                first = inner.get(i);
            } else {
                further = further == null ? new ArrayList<>() : further;
                further.add(inner.get(i));
            }
        }
        if (first < 0) {
            int otherwise = otherwise(node);
            return otherwise < 0 ? alone[node] : places(otherwise, activity, inquiry);
        }
        if (further == null) {
            return places(first, activity, inquiry);
        }
        if (severalCountForNone != null) {
            inquiry.read(severalCountForNone);
            return alone[node];
        }
        List<Integer> all = new ArrayList<>();
        further.add(0, first);
        for (int next : further) {
            for (int place : places(next, activity, inquiry)) {
                all.add(place);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a node is another one or lies within it. */
    boolean isWithin(int node, int around) {
        for (int next = node; next >= 0; next = parent(next)) {
            if (next == around) {
                return true;
            }
        }
        return false;
    }

    /** How many traits a further activity needs to count in a node. */
    int numberOfTraits(int node) {
        return traits[node];
    }

    /** The traits that a further activity needs to count in a node: those of the buckets from the outermost on. */
    List<Trait> traits(int node) {
        List<Trait> traits = new ArrayList<>();
        for (int next = node; next > ROOT; next = parent(next)) {
            bucket(next).trait().ifPresent(trait -> traits.add(0, trait));
        }
        return traits;
    }
}
