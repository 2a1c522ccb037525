package dev.renewal.credit;

import dev.renewal.amount.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides credits that lie in the windows of several terms between them, exactly, as a linear program.
 *
 * <p>Every credit, recorded or further, counts in one term, there in one node of each tree and in the nodes around these. The terms
 * are satisfied one after the other, the earliest first, each with the fewest further credits that those before it leave possible. A
 * credit that an earlier term takes from a later one costs something, so that none is taken that is not needed. Not thread-safe;
 * used once.
 */
final class TermDivision {
    /** The cost of a further credit: more than that of any number of recorded ones that could take its place. */
    private static final long FURTHER = 1_000_000_000L;
    /** The cost of each term by which a credit is taken from a later one. */
    private static final long TAKEN = 1L;

    private final List<CreditTally> tallies;
    private final List<Bounds> bounds = new ArrayList<>();
    private final CategoryTrees trees;
    /** What may count in the same nodes of the same terms, with the positions of its activities. */
    private final Map<Lot, List<Integer>> lots = new TreeMap<>();

    private record Lot(int first, int last, Placement placement) implements Comparable<Lot> {
        @Override
        public int compareTo(Lot other) {
            int order = Integer.compare(first, other.first);
            order = order == 0 ? Integer.compare(last, other.last) : order;
            return order == 0 ? placement.compareTo(other.placement) : order;
        }
    }

    private TermDivision(List<CreditTally> tallies) {
        this.tallies = tallies;
        for (CreditTally tally : tallies) {
            bounds.add(tally.closed());
        }
        this.trees = tallies.get(0).trees();
        for (int at = 0; at < tallies.get(0).positions(); at++) {
            addLot(at);
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

    /** Adds an activity with the terms in which it may count; of one whose amounts are not all known, any credit may be needed. */
    private void addLot(int at) {
        int first = -1;
        int latest = -1;
        for (int term = 0; term <= last(); term++) {
            boolean open = latest < 0 || bounds.get(latest).complete;
            if (tallies.get(term).worthAt(at) > 0 && open) {
                first = first < 0 ? term : first;
                latest = term;
            }
        }
        if (latest >= 0) {
            Lot lot = new Lot(first, latest, tallies.get(0).placementAt(at));
            lots.computeIfAbsent(lot, each -> new ArrayList<>()).add(at);
        }
    }

    private long worth(int at) {
        long worth = 0;
        for (CreditTally tally : tallies) {
            worth = Math.max(worth, tally.worthAt(at));
        }
        return worth;
    }

    private long[] needed() {
        Map<Lot, Long> taken = Map.of();
        List<Fraction> fewest = new ArrayList<>();
        boolean dividesAny = lots.keySet().stream().anyMatch(lot -> lot.first < lot.last);
        for (int term = 0; dividesAny && term <= last(); term++) {
            Division division = new Division(term, fewest);
            fewest.add(division.further);
            taken = division.taken;
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

    /** Satisfies the terms up to one, those before it with the further credits that are known already. */
    private final class Division {
        private final int latest;
        private final LinearProgram program = new LinearProgram();
        /** By term and node, what counts there. */
        private final LinearProgram.Sum[][] within;
        /** The fewest further credits of the latest term, in millionths. */
        private final Fraction further;
        /** What earlier terms take of each lot from its last one, in millionths. */
        private final Map<Lot, Long> taken = new TreeMap<>();

        Division(int latest, List<Fraction> fewest) {
            this.latest = latest;
            this.within = new LinearProgram.Sum[latest + 1][trees.size];
            for (LinearProgram.Sum[] ofTerm : within) {
                for (int node = 0; node < ofTerm.length; node++) {
                    ofTerm[node] = new LinearProgram.Sum();
                }
            }
            Map<Lot, List<Integer>> takenFrom = new TreeMap<>();
            lots.forEach((lot, positions) -> takenFrom.put(lot, recorded(lot, positions)));
            List<Integer> missing = List.of();
            for (int term = 0; term <= latest; term++) {
                missing = furtherIn(term);
                if (term < latest) {
                    program.notNegative(
                            new LinearProgram.Sum().plus(fewest.get(term)).minus(sum(missing)));
                }
                demand(term);
            }
            Fraction[] solved = program.solved();
            if (solved == null) {
                throw new IllegalArgumentException(Bounds.TOO_LOW);
            }
            this.further = added(solved, missing);
            takenFrom.forEach((lot, variables) ->
                    taken.put(lot, added(solved, variables).roundedUp(0).longValueExact()));
        }

        /** Divides what is recorded over terms and nodes, and returns the variables of the terms before its last one. */
        private List<Integer> recorded(Lot lot, List<Integer> positions) {
            long amount = 0;
            for (int at : positions) {
                amount += worth(at);
            }
            List<Integer> all = new ArrayList<>();
            List<Integer> earlier = new ArrayList<>();
            for (int term = lot.first; term <= Math.min(lot.last, latest); term++) {
                for (int one : lot.placement.first()) {
                    for (int other : lot.placement.second()) {
                        int variable = variable(term, one, other, TAKEN * (lot.last - term));
                        all.add(variable);
                        if (term < lot.last) {
                            earlier.add(variable);
                        }
                    }
                }
            }
            program.notNegative(
                    new LinearProgram.Sum().plus(Fraction.of(amount, 1)).minus(sum(all)));
            return earlier;
        }

        private List<Integer> furtherIn(int term) {
            List<Integer> variables = new ArrayList<>();
            for (int pair = 0; pair < trees.pairs(); pair++) {
                if (trees.takesFurther(pair)) {
                    variables.add(variable(term, trees.first(pair), trees.second(pair), term == latest ? FURTHER : 0));
                }
            }
            return variables;
        }

        private int variable(int term, int one, int other, long cost) {
            int variable = program.variable(cost);
            for (int inner : new int[] {one, other}) {
                for (int node = inner; node >= 0; node = trees.parent(node)) {
                    within[term][node].plus(Fraction.ONE, variable);
                }
            }
            return variable;
        }

        private void demand(int term) {
            Bounds of = bounds.get(term);
            for (int node = 0; node < trees.size; node++) {
                program.notNegative(
                        new LinearProgram.Sum().plus(within[term][node]).plus(Fraction.of(-of.least[node], 1)));
                if (of.most[node] < Bounds.NONE) {
                    program.notNegative(new LinearProgram.Sum()
                            .plus(Fraction.of(of.most[node], 1))
                            .minus(within[term][node]));
                }
            }
        }

        private LinearProgram.Sum sum(List<Integer> variables) {
            LinearProgram.Sum sum = new LinearProgram.Sum();
            for (int variable : variables) {
                sum.plus(Fraction.ONE, variable);
            }
            return sum;
        }

        private Fraction added(Fraction[] solved, List<Integer> variables) {
            Fraction sum = Fraction.ZERO;
            for (int variable : variables) {
                sum = sum.plus(solved[variable]);
            }
            return sum;
        }
    }
}
