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

    static final int SEVERAL = -1;

    private final Bucket[] buckets;
    private final int[] parents;
    private final int[][] inner;
    private final int[] otherwise;
    private final RuleKey<String> severalCountForNone;
    private final int[][] alone;
    private final List<List<Trait>> traits;
    private final boolean flat;
    /** Null until amounts were found. Kept without a lock: it has final fields alone, and is found anew where it is not seen. */
    private MeasuredTree.Found last;

    /** A bucket, null for the root, the node around it, and those within it. */
    private record Node(Bucket bucket, int parent, List<Integer> inner) {}

    BucketTree(BucketFamily family) {
        List<Node> nodes = new ArrayList<>();
        add(nodes, null, -1, family.buckets());
        this.severalCountForNone = family.severalCountForNone().orElse(null);
        this.buckets = new Bucket[nodes.size()];
        this.parents = new int[buckets.length];
        this.inner = new int[buckets.length][];
        this.otherwise = new int[buckets.length];
        this.alone = new int[buckets.length][];
        List<List<Trait>> traitsOf = new ArrayList<>();
        for (int node = 0; node < buckets.length; node++) {
            buckets[node] = nodes.get(node).bucket;
            parents[node] = nodes.get(node).parent;
            inner[node] = numbers(nodes.get(node).inner);
        }
        for (int node = 0; node < buckets.length; node++) {
            otherwise[node] = -1;
            for (int next : inner[node]) {
                if (buckets[next].isOtherwise() && otherwise[node] < 0) {
                    otherwise[node] = next;
                }
            }
            alone[node] = new int[] {node};
            List<Trait> ofNode = new ArrayList<>(node == ROOT ? List.of() : traitsOf.get(parents[node]));
            if (node != ROOT && buckets[node].trait().isPresent()) {
                ofNode.add(buckets[node].trait().get());
            }
            traitsOf.add(List.copyOf(ofNode));
        }
        this.traits = List.copyOf(traitsOf);
        this.flat = inner[ROOT].length == buckets.length - 1;
    }

    private static int add(List<Node> nodes, Bucket bucket, int parent, List<Bucket> within) {
        int node = nodes.size();
        List<Integer> inner = new ArrayList<>();
        nodes.add(new Node(bucket, parent, inner));
        for (Bucket next : within) {
            inner.add(add(nodes, next, node, next.inner()));
        }
        return node;
    }

    int size() {
        return buckets.length;
    }

    /** The amounts as they were found last, or null. */
    MeasuredTree.Found last() {
        return last;
    }

    void keep(MeasuredTree.Found found) {
        last = found;
    }

    Bucket bucket(int node) {
        return buckets[node];
    }

    int parent(int node) {
        return parents[node];
    }

    int[] inner(int node) {
        return inner[node];
    }

    /** Whether no bucket lies within another. */
    boolean isFlat() {
        return flat;
    }

    /** The inner node that takes what the others do not match, or -1. */
    int otherwise(int node) {
        return otherwise[node];
    }

    /**
     * The innermost node that activities can count in, {@link #SEVERAL} where there are several and the holder may choose,
     * or {@link #none} of the node around where several match and so none counts.
     */
    int place(Likeness likeness) {
        int node = ROOT;
        while (inner[node].length > 0) {
            int matching = -1;
            for (int next : inner[node]) {
                if (buckets[next].isOtherwise() || !buckets[next].matches(likeness)) {
                    continue;
                }
                if (matching >= 0) {
                    return severalCountForNone == null ? SEVERAL : none(node);
                }
                matching = next;
            }
            matching = matching < 0 ? otherwise[node] : matching;
            if (matching < 0) {
                return node;
            }
            node = matching;
        }
        return node;
    }

    /** Says of a place that several nodes within it match; the same again says which place it is. */
    private static int none(int node) {
        return SEVERAL - 1 - node;
    }

    /** The node of a place, also where none of several within it counts; {@link #SEVERAL} stays as it is. */
    int node(int place) {
        return place < SEVERAL ? none(place) : place;
    }

    /** Notes that what matches several buckets counts in none of them. */
    void noteNone(Inquiry inquiry) {
        inquiry.read(severalCountForNone);
    }

    /** The innermost nodes that activities can count in; several where the holder may choose. */
    int[] places(Likeness likeness) {
        int place = place(likeness);
        if (place != SEVERAL) {
            return alone[node(place)];
        }
        List<Integer> all = new ArrayList<>();
        addPlaces(ROOT, likeness, all);
        return numbers(all);
    }

    private static int[] numbers(List<Integer> nodes) {
        int[] numbers = new int[nodes.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = nodes.get(i);
        }
        return numbers;
    }

    private void addPlaces(int node, Likeness likeness, List<Integer> all) {
        List<Integer> matching = new ArrayList<>();
        for (int next : inner[node]) {
            if (!buckets[next].isOtherwise() && buckets[next].matches(likeness)) {
                matching.add(next);
            }
        }
        if (matching.isEmpty() && otherwise[node] >= 0) {
            matching.add(otherwise[node]);
        }
        if (matching.isEmpty()) {
            all.add(node);
        }
        for (int next : matching) {
            addPlaces(next, likeness, all);
        }
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
        return traits.get(node).size();
    }

    /** The traits that a further activity needs to count in a node: those of the buckets from the outermost on. */
    List<Trait> traits(int node) {
        return traits.get(node);
    }
}
