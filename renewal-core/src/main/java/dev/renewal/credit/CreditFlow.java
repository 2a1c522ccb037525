package dev.renewal.credit;

import java.util.List;

/**
 * The exact answer for requirements of up to two families: every credit, recorded or further, flows through one node of each
 * family's tree, and minima and maxima bound what flows through a node.
 *
 * <p>A further credit costs more than any number of recorded ones, so that the least cost has the fewest further credits.
 * Amounts are whole units of the smallest fraction in use. Not thread-safe.
 */
final class CreditFlow {
    /** What one further credit costs: more than every recorded one on a path together. */
    private static final long FURTHER = 1_000_000_000_000L;
    /** What one recorded credit costs, or saves: more than the places of every credit on a path together. */
    private static final long RECORDED = 100_000_000L;

    /** What a credit that counts for all but the total costs: more than the traits of any place. */
    private static final long BEYOND = 100_000L;
    /** What each trait costs that a further credit needs. */
    private static final long TRAIT = 1L;

    private final BucketTree first;
    private final BucketTree second;
    private final Bounds bounds;
    private final List<Group> groups;

    private final FlowNetwork network;
    private final int sink;
    private final int superSource;
    private final int superSink;
    private final long[] excess;

    private final int[][] furtherArcs;
    private final int[] groupArcs;
    private int[] firstArcs;
    private int[] secondArcs;
    private int[] beyondArcs;
    private int totalArc;

    /**
     * What bounds the flow.
     *
     * @param leastFirst the minimum of each node of the first tree, 0 without
     * @param mostFirst the maximum of each node of the first tree
     * @param leastSecond the minimum of each node of the second tree, that of the root being the total
     * @param mostSecond the maximum of each node of the second tree
     * @param beyond whether credits above a node's maximum in the second tree count for all but the total
     * @param apart whether a further credit cannot be in a node of the first and a node of the second tree
     */
    record Bounds(
            long[] leastFirst,
            long[] mostFirst,
            long[] leastSecond,
            long[] mostSecond,
            boolean[] beyond,
            boolean[][] apart) {}

    /** Recorded credits that can count in the same nodes. */
    record Group(int[] first, int[] second, long amount) {}

    /**
     * A way to satisfy all requirements.
     *
     * @param further the further credits by node of the first and node of the second tree
     * @param recorded how many recorded credits take part
     * @param countedFirst the recorded credits that flow through each node of the first tree
     * @param countedSecond the same for the second tree; for the root, those that count for the total
     */
    record Solution(long[][] further, long recorded, long[] countedFirst, long[] countedSecond) {
        long fewest() {
            long fewest = 0;
            for (long[] row : further) {
                for (long credits : row) {
                    fewest += credits;
                }
            }
            return fewest;
        }
    }

    /**
     * Builds the network.
     *
     * @param keepAll true to use as many recorded credits as can count, false to use as few as needed
     */
    private CreditFlow(BucketTree first, BucketTree second, Bounds bounds, List<Group> groups, boolean keepAll) {
        this.first = first;
        this.second = second;
        this.bounds = bounds;
        this.groups = groups;
        int trees = first.size() + 2 * second.size();
        // two nodes a group, then the sink, the super source and the super sink
        this.sink = trees + 2 * groups.size();
        this.superSource = sink + 1;
        this.superSink = sink + 2;
        this.network = new FlowNetwork(sink + 3);
        this.excess = new long[sink + 3];
        this.furtherArcs = new int[first.size()][second.size()];
        this.groupArcs = new int[groups.size()];
        addTrees();
        addGroups(keepAll);
        addFurther();
    }

    static Solution usingAll(BucketTree first, BucketTree second, Bounds bounds, List<Group> groups) {
        return new CreditFlow(first, second, bounds, groups, true).solve(true);
    }

    static Solution usingFewest(BucketTree first, BucketTree second, Bounds bounds, List<Group> groups) {
        return new CreditFlow(first, second, bounds, groups, false).solve(false);
    }

    /** The node that credits leave a node of the first tree from. */
    private int out(int node) {
        return node;
    }

    /** The node that credits enter a node of the second tree by; those of its inner nodes leave into it as well. */
    private int in(int node) {
        return first.size() + 2 * node;
    }

    /** The node behind the minimum of a node of the second tree, before its maximum. */
    private int middle(int node) {
        return in(node) + 1;
    }

    private int groupIn(int group) {
        return first.size() + 2 * second.size() + 2 * group;
    }

    private void addTrees() {
        firstArcs = new int[first.size()];
        for (int node = 1; node < first.size(); node++) {
            firstArcs[node] =
                    bounded(out(first.parent(node)), out(node), bounds.leastFirst[node], bounds.mostFirst[node], 0);
        }
        secondArcs = new int[second.size()];
        beyondArcs = new int[second.size()];
        for (int node = 1; node < second.size(); node++) {
            secondArcs[node] = bounded(in(node), middle(node), bounds.leastSecond[node], FlowNetwork.UNLIMITED, 0);
            network.arc(middle(node), in(second.parent(node)), bounds.mostSecond[node], 0);
            // what could count for the total is to count for it
            beyondArcs[node] =
                    bounds.beyond[node] ? network.arc(middle(node), sink, FlowNetwork.UNLIMITED, BEYOND) : -1;
        }
        totalArc = bounded(in(BucketTree.ROOT), sink, bounds.leastSecond[BucketTree.ROOT], FlowNetwork.UNLIMITED, 0);
        network.arc(sink, out(BucketTree.ROOT), FlowNetwork.UNLIMITED, 0);
    }

    /** An arc through which at least so much flows: that much is taken from its start and given to its end beforehand. */
    private int bounded(int from, int to, long least, long most, long price) {
        if (least > most) {
            throw new IllegalArgumentException("a minimum of " + least + " is above the maximum of " + most);
        }
        excess[to] += least;
        excess[from] -= least;
        return network.arc(from, to, most == FlowNetwork.UNLIMITED ? most : most - least, price);
    }

    private void addGroups(boolean keepAll) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int from = out(group.first[0]);
            int to = in(group.second[0]);
            if (group.first.length > 1) {
                from = groupIn(i);
                for (int j = 0; j < group.first.length; j++) {
                    network.arc(out(group.first[j]), from, FlowNetwork.UNLIMITED, 0);
                }
            }
            if (group.second.length > 1) {
                to = groupIn(i) + 1;
                for (int j = 0; j < group.second.length; j++) {
                    network.arc(to, in(group.second[j]), FlowNetwork.UNLIMITED, 0);
                }
            }
            if (keepAll) {
                // all of it flows, unless that is taken back at a cost
                excess[to] += group.amount;
                excess[from] -= group.amount;
                groupArcs[i] = network.arc(to, from, group.amount, RECORDED);
            } else {
                groupArcs[i] = network.arc(from, to, group.amount, RECORDED);
            }
        }
    }

    private void addFurther() {
        for (int one = 0; one < first.size(); one++) {
            for (int other = 0; other < second.size(); other++) {
                boolean possible = first.otherwise(one) < 0 && second.otherwise(other) < 0 && !bounds.apart[one][other];
                // a place that asks for fewer traits is the better one
                long price = FURTHER + TRAIT * (first.numberOfTraits(one) + second.numberOfTraits(other));
                furtherArcs[one][other] =
                        possible ? network.arc(out(one), in(other), FlowNetwork.UNLIMITED, price) : -1;
            }
        }
    }

    private Solution solve(boolean keepAll) {
        long wanted = 0;
        for (int node = 0; node <= sink; node++) {
            if (excess[node] > 0) {
                network.arc(superSource, node, excess[node], 0);
                wanted += excess[node];
            } else if (excess[node] < 0) {
                network.arc(node, superSink, -excess[node], 0);
            }
        }
        if (network.send(superSource, superSink) < wanted) {
            throw new IllegalArgumentException("no credits can satisfy these requirements: a maximum is too low");
        }
        long[][] further = new long[first.size()][second.size()];
        for (int one = 0; one < first.size(); one++) {
            for (int other = 0; other < second.size(); other++) {
                further[one][other] = furtherArcs[one][other] < 0 ? 0 : network.flow(furtherArcs[one][other]);
            }
        }
        long recorded = 0;
        for (int i = 0; i < groupArcs.length; i++) {
            long flow = network.flow(groupArcs[i]);
            recorded += keepAll ? groups.get(i).amount - flow : flow;
        }
        return new Solution(further, recorded, countedFirst(further), countedSecond(further));
    }

    private long[] countedFirst(long[][] further) {
        long[] counted = new long[first.size()];
        for (int node = 1; node < counted.length; node++) {
            counted[node] = bounds.leastFirst[node] + network.flow(firstArcs[node]);
            for (int one = 0; one < further.length; one++) {
                if (first.isWithin(one, node)) {
                    for (long ofPair : further[one]) {
                        counted[node] -= ofPair;
                    }
                }
            }
        }
        return counted;
    }

    private long[] countedSecond(long[][] further) {
        long[] counted = new long[second.size()];
        long beyond = 0;
        for (int node = 0; node < counted.length; node++) {
            int arc = node == BucketTree.ROOT ? totalArc : secondArcs[node];
            long ofFurther = within(node, further);
            counted[node] = bounds.leastSecond[node] + network.flow(arc) - ofFurther;
            if (node > BucketTree.ROOT && beyondArcs[node] >= 0) {
                // of what is beyond the maximum of the total, the further credits come last
                beyond += Math.min(network.flow(beyondArcs[node]), ofFurther);
            }
        }
        counted[BucketTree.ROOT] += beyond;
        return counted;
    }

    private long within(int node, long[][] further) {
        long sum = 0;
        for (long[] row : further) {
            for (int other = 0; other < row.length; other++) {
                sum += second.isWithin(other, node) ? row[other] : 0;
            }
        }
        return sum;
    }
}
