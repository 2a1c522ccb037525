package dev.renewal.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides credits that lie in the windows of several terms between them, exactly, as a flow at the least cost.
 *
 * <p>Every credit, recorded or further, flows into a node of the tree of one term, and up to its root. The terms are satisfied one
 * after the other, the earliest first, each with the fewest further credits that those before it leave possible. A credit that an
 * earlier term takes from a later one costs something, so that none is taken that is not needed. Not thread-safe; used once.
 */
final class TermDivision {
    /** The cost of a further credit: more than that of all recorded credits on a path. */
    private static final long FURTHER = 1_000_000_000L;
    /** The cost of each term by which a credit is taken from a later one. */
    private static final long TAKEN = 1L;

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final List<CreditTally> tallies;
    private final List<Bounds> bounds = new ArrayList<>();
    private final CategoryTrees trees;
    /** What may count in the same nodes of the same terms, with the positions of its activities. */
    private final Map<Lot, List<Integer>> lots = new TreeMap<>();

    private record Lot(int first, int last, int[] places) implements Comparable<Lot> {
        @Override
        public int compareTo(Lot other) {
            int order = Integer.compare(first, other.first);
            order = order == 0 ? Integer.compare(last, other.last) : order;
            return order == 0 ? Arrays.compare(places, other.places) : order;
        }
    }

    private TermDivision(List<CreditTally> tallies) {
        this.tallies = tallies;
        for (CreditTally tally : tallies) {
            bounds.add(tally.closed());
        }
        this.trees = tallies.get(0).trees();
        for (int at = 0; at < tallies.get(0).positions(); at++) {
            Lot lot = lotAt(at);
            if (lot.last >= 0) {
                lots.computeIfAbsent(lot, each -> new ArrayList<>()).add(at);
            }
        }
    }

    /**
     * Returns what terms before need of each activity that counts in the last one.
     *
     * @param tallies those of the terms, the earliest first, which this closes
     * @return the amounts in millionths, by position
     */
    static long[] neededBefore(List<CreditTally> tallies) {
        return new TermDivision(tallies).needed();
    }

    private int last() {
        return tallies.size() - 1;
    }

    /** The terms in which an activity may count; of one whose amounts are not all known, any credit may be needed. */
    private Lot lotAt(int at) {
        int first = -1;
        int latest = -1;
        for (int term = 0; term < tallies.size(); term++) {
            boolean open = latest < 0 || bounds.get(latest).complete;
            if (tallies.get(term).worthAt(at) > 0 && open) {
                first = first < 0 ? term : first;
                latest = term;
            }
        }
        return new Lot(first, latest, tallies.get(0).placesAt(at));
    }

    private long worth(int at) {
        long worth = 0;
        for (CreditTally tally : tallies) {
            worth = Math.max(worth, tally.worthAt(at));
        }
        return worth;
    }

    private long[] needed() {
        long[] fewest = new long[tallies.size()];
        Map<Lot, Long> taken = new TreeMap<>();
        for (int term = 0; term <= last(); term++) {
            fewest[term] = satisfy(term, fewest, taken);
        }
        long[] needed = new long[tallies.get(0).positions()];
        for (Map.Entry<Lot, List<Integer>> lot : lots.entrySet()) {
            long left = lot.getKey().last == last() ? taken.getOrDefault(lot.getKey(), 0L) : Long.MAX_VALUE;
            for (int at : lot.getValue()) {
                needed[at] = Math.min(left, tallies.get(last()).worthAt(at));
                left -= needed[at];
            }
        }
        return needed;
    }

    /** Satisfies the terms up to one, and returns its fewest further credits; notes what earlier ones take from it. */
    private long satisfy(int latest, long[] fewest, Map<Lot, Long> taken) {
        int further = SINK + 1 + (latest + 1) * trees.total;
        int lot = further + latest + 1;
        FlowNetwork network = new FlowNetwork(lot + lots.size());
        network.arc(SINK, SOURCE, FlowNetwork.UNLIMITED, 0);
        int arc = -1;
        for (int term = 0; term <= latest; term++) {
            addTree(network, term);
            boolean isLatest = term == latest;
            arc = network.arc(
                    SOURCE, further + term, isLatest ? FlowNetwork.UNLIMITED : fewest[term], isLatest ? FURTHER : 0);
            for (int node = 0; node < trees.total; node++) {
                if (trees.rest(node) < 0) {
                    network.arc(further + term, node(term, node), FlowNetwork.UNLIMITED, 0);
                }
            }
        }
        Map<Lot, List<Integer>> takenArcs = new TreeMap<>();
        for (Map.Entry<Lot, List<Integer>> entry : lots.entrySet()) {
            takenArcs.put(entry.getKey(), addLot(network, lot++, entry.getKey(), entry.getValue(), latest));
        }
        if (!network.balance()) {
            throw new IllegalArgumentException(Bounds.TOO_LOW);
        }
        takenArcs.forEach((each, arcs) ->
                taken.put(each, arcs.stream().mapToLong(network::flow).sum()));
        return network.flow(arc);
    }

    private int node(int term, int node) {
        return SINK + 1 + term * trees.total + node;
    }

    private void addTree(FlowNetwork network, int term) {
        Bounds of = bounds.get(term);
        network.bounded(node(term, CategoryTrees.ROOT), SINK, of.least[trees.total], FlowNetwork.UNLIMITED);
        for (int node = 1; node < trees.total; node++) {
            network.bounded(node(term, node), node(term, trees.parent(node)), of.least[node], of.most[node]);
        }
    }

    /** Adds what is recorded, and returns the arcs to terms before its last one. */
    private List<Integer> addLot(FlowNetwork network, int node, Lot lot, List<Integer> positions, int latest) {
        long amount = 0;
        for (int at : positions) {
            amount += worth(at);
        }
        network.arc(SOURCE, node, amount, 0);
        List<Integer> earlier = new ArrayList<>();
        for (int term = lot.first; term <= Math.min(lot.last, latest); term++) {
            for (int place : lot.places) {
                int arc = network.arc(node, node(term, place), amount, TAKEN * (lot.last - term));
                if (term < lot.last) {
                    earlier.add(arc);
                }
            }
        }
        return earlier;
    }
}
