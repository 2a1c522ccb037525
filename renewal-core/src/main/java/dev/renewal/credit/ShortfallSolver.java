package dev.renewal.credit;

import java.util.Map;

/**
 * Finds the fewest further credits exactly, as a flow at the least cost.
 *
 * <p>Every credit, recorded or further, flows out of the first tree by one node and into the second tree by one node, up to the
 * total and back to the first root. Minima and maxima bound the flow through a node. A further credit costs more than any number
 * of recorded ones, so the least cost has the fewest further credits. Not thread-safe; used once.
 */
final class ShortfallSolver {
    /** The cost of a further credit: more than that of all recorded credits on a path. */
    private static final long FURTHER = 1_000_000_000_000L;
    /** The cost of using, or of leaving out, a recorded credit: more than that of all other arcs on a path. */
    private static final long RECORDED = 100_000_000L;
    /** The cost of a credit that counts for all but the total: more than that of the traits of any place. */
    private static final long BEYOND = 100_000L;
    /** The cost of each trait that a further credit needs: of equal places, the one with fewer traits is better. */
    private static final long TRAIT = 1L;

    private final CategoryTrees trees;
    private final Bounds bounds;
    private final FlowNetwork network;
    private final int sink;
    /** The arc through each node, -1 for the first root. */
    private final int[] arcs;
    /** The arc by which credits beyond a maximum of the total leave, or -1. */
    private final int[] beyond;

    /** By pair of nodes, -1 where no further credit can be. */
    private final int[] furtherArcs;

    /**
     * A way to satisfy all requirements.
     *
     * @param further the further credits by pair of nodes
     * @param fewest the sum of the further credits
     * @param recorded how many recorded credits take part
     * @param counted the recorded credits that count in each node
     */
    record Solution(long[] further, long fewest, long recorded, long[] counted) {}

    private ShortfallSolver(CategoryTrees trees, Bounds bounds, int lots) {
        this.trees = trees;
        this.bounds = bounds;
        // each node of the second tree is two, and so is each lot
        this.sink = choice(lots);
        this.network = new FlowNetwork(sink + 1);
        this.arcs = new int[trees.size];
        this.beyond = new int[trees.size];
        this.furtherArcs = new int[trees.pairs()];
    }

    /** Uses as many recorded credits as can count. */
    static Solution keepingAll(CategoryTrees trees, Bounds bounds, CountedCredits record) {
        return solve(trees, bounds, record, true);
    }

    /** Uses as few recorded credits as the fewest further credits allow. */
    static Solution keepingFewest(CategoryTrees trees, Bounds bounds, CountedCredits record) {
        return solve(trees, bounds, record, false);
    }

    private static Solution solve(CategoryTrees trees, Bounds bounds, CountedCredits record, boolean keepAll) {
        Map<Placement, Long> lots = record.lots();
        return new ShortfallSolver(trees, bounds, lots.size()).solve(lots, keepAll);
    }

    /** The network node by which credits enter a node of the second tree; the next one is between its minimum and maximum. */
    private int in(int node) {
        return trees.total + 2 * (node - trees.total);
    }

    /** The network node at which a lot that may fill several nodes of the first tree is one; the next is for the second tree. */
    private int choice(int lot) {
        return in(trees.size) + 2 * lot;
    }

    private Solution solve(Map<Placement, Long> lots, boolean keepAll) {
        addTrees();
        int[] lotArcs = addLots(lots, keepAll);
        addFurther();
        if (!network.balance()) {
            throw new IllegalArgumentException(Bounds.TOO_LOW);
        }
        long recorded = 0;
        int lot = 0;
        for (long amount : lots.values()) {
            long flow = network.flow(lotArcs[lot++]);
            recorded += keepAll ? amount - flow : flow;
        }
        long[] further = new long[trees.pairs()];
        long[] within = new long[trees.size];
        long fewest = 0;
        for (int pair = 0; pair < further.length; pair++) {
            further[pair] = furtherArcs[pair] < 0 ? 0 : network.flow(furtherArcs[pair]);
            within[trees.first(pair)] += further[pair];
            within[trees.second(pair)] += further[pair];
            fewest += further[pair];
        }
        trees.addUp(within);
        return new Solution(further, fewest, recorded, counted(within));
    }

    private void addTrees() {
        arcs[CategoryTrees.ROOT] = -1;
        beyond[trees.total] = -1;
        arcs[trees.total] = network.bounded(in(trees.total), sink, bounds.least[trees.total], FlowNetwork.UNLIMITED);
        network.arc(sink, CategoryTrees.ROOT, FlowNetwork.UNLIMITED, 0);
        for (int node = 1; node < trees.total; node++) {
            arcs[node] = network.bounded(trees.parent(node), node, bounds.least[node], bounds.most[node]);
        }
        for (int node = trees.total + 1; node < trees.size; node++) {
            int middle = in(node) + 1;
            arcs[node] = network.bounded(in(node), middle, bounds.least[node], FlowNetwork.UNLIMITED);
            network.arc(middle, in(trees.parent(node)), bounds.most[node], 0);
            // credits that can count for the total are to count for it
            beyond[node] =
                    trees.category(node).limitsTotal ? network.arc(middle, sink, FlowNetwork.UNLIMITED, BEYOND) : -1;
        }
    }

    private int[] addLots(Map<Placement, Long> lots, boolean keepAll) {
        int[] lotArcs = new int[lots.size()];
        int lot = 0;
        for (Map.Entry<Placement, Long> entry : lots.entrySet()) {
            int[] first = entry.getKey().first();
            int[] second = entry.getKey().second();
            long amount = entry.getValue();
            int from = first.length > 1 ? choice(lot) : first[0];
            int to = second.length > 1 ? choice(lot) + 1 : in(second[0]);
            for (int i = 0; i < first.length && first.length > 1; i++) {
                network.arc(first[i], from, FlowNetwork.UNLIMITED, 0);
            }
            for (int i = 0; i < second.length && second.length > 1; i++) {
                network.arc(to, in(second[i]), FlowNetwork.UNLIMITED, 0);
            }
            if (keepAll) {
                // all of it flows, unless that is taken back at a cost
                network.force(from, to, amount);
                lotArcs[lot++] = network.arc(to, from, amount, RECORDED);
            } else {
                lotArcs[lot++] = network.arc(from, to, amount, RECORDED);
            }
        }
        return lotArcs;
    }

    private void addFurther() {
        for (int pair = 0; pair < furtherArcs.length; pair++) {
            int one = trees.first(pair);
            int other = trees.second(pair);
            int needed = trees.traits(one).size() + trees.traits(other).size();
            furtherArcs[pair] = trees.takesFurther(pair)
                    ? network.arc(one, in(other), FlowNetwork.UNLIMITED, FURTHER + TRAIT * needed)
                    : -1;
        }
    }

    private long[] counted(long[] furtherWithin) {
        long[] counted = new long[trees.size];
        for (int node = 1; node < counted.length; node++) {
            counted[node] += bounds.least[node] + network.flow(arcs[node]) - furtherWithin[node];
            if (node > trees.total && beyond[node] >= 0) {
                // of what is beyond the maximum of the total, the further credits come last
                counted[trees.total] += Math.min(network.flow(beyond[node]), furtherWithin[node]);
            }
        }
        return counted;
    }
}
