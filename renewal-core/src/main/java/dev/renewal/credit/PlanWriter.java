package dev.renewal.credit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes further credits as lines that a holder can follow. Not thread-safe; used once. */
final class PlanWriter {
    private final Measurement measurement;
    private final Requirements requirements;
    private final CategoryTrees trees;
    private final Bounds bounds;
    /** By node, the further credits planned in it and within it, and those of them not further within; null until known. */
    private long @Nullable [] planned;

    private long @Nullable [] plannedAt;
    private final List<PlanLine> lines = new ArrayList<>(4);
    /** Whether a line was added that is so small that a counting rule would not count it. */
    private boolean hasSmall;

    PlanWriter(Measurement measurement) {
        this.measurement = measurement;
        this.requirements = measurement.requirements;
        this.trees = requirements.trees;
        this.bounds = measurement.bounds;
    }

    /** Pairs the needs of the two trees in the order of their nodes, as the north-west corner rule does for transport problems. */
    List<PlanLine> pairing() {
        Needs row = new Needs(CategoryTrees.ROOT, trees.total);
        Needs column = new Needs(trees.total, trees.size);
        for (long left = measurement.fewest; left > 0; ) {
            row.advance();
            column.advance();
            long both = Math.min(row.amount, column.amount);
            add(both, trees.pair(row.node, column.node), row.without, column.without);
            row.amount -= both;
            column.amount -= both;
            left -= both;
        }
        return written();
    }

    /** The further credits that the nodes of a tree need, one node after the other: the root last, and what only the other needs. */
    private final class Needs {
        private final int root;
        private final int end;
        private int step;
        private int node;
        /** What is left to plan at the node. */
        private long amount;

        private List<Trait> without = List.of();

        Needs(int root, int end) {
            this.root = root;
            this.end = end;
        }

        /** Goes on to the next need if nothing is left of this one. */
        void advance() {
            while (amount == 0) {
                // two steps for each node
                int next = root + 1 + step / 2;
                if (next > end) {
                    node = root;
                    amount = measurement.fewest - measurement.needed[root];
                    without = List.of();
                } else {
                    take(next == end ? root : next, step % 2 == 0);
                }
                step++;
            }
        }

        /** Takes what a node needs besides its inner nodes: as far as any kind counts in full, or the rest. */
        private void take(int around, boolean ofAnyKind) {
            long own = measurement.needed[around];
            for (int inner : trees.inner(around)) {
                own -= measurement.needed[inner];
            }
            amount = 0;
            if (own == 0) {
                return;
            }
            int unlimited = around;
            for (int inner : trees.inner(around)) {
                unlimited = unlimited == around && !trees.hasMaximum(inner) ? inner : unlimited;
            }
            int rest = trees.rest(around);
            long any = rest >= 0 && trees.hasMaximum(rest) ? Math.min(own, room(rest)) : own;
            node = ofAnyKind ? around : unlimited;
            amount = ofAnyKind ? any : own - any;
            without = amount == 0 || !trees.mayExclude(node) ? List.of() : without(node, amount);
        }
    }

    /**
     * Names the places of further credits; lines that ask for the same are one.
     *
     * @param further the further credits by pair of nodes
     */
    List<PlanLine> flowing(long... further) {
        plannedAt = new long[trees.size];
        for (int pair = 0; pair < further.length; pair++) {
            plannedAt[trees.first(pair)] += further[pair];
            plannedAt[trees.second(pair)] += further[pair];
        }
        planned = plannedAt.clone();
        trees.addUp(planned);
        // categories as they are listed, then credits in none of them
        int width = trees.size - trees.total;
        for (int i = 1; i <= trees.total; i++) {
            for (int j = 1; j <= width; j++) {
                int one = i % trees.total;
                int other = trees.total + j % width;
                int pair = trees.pair(one, other);
                if (further[pair] > 0) {
                    add(further[pair], pair, without(one, plannedAt[one]), without(other, plannedAt[other]));
                }
            }
        }
        merge();
        return written();
    }

    private void add(long amount, int pair, List<Trait> withoutOne, List<Trait> withoutOther) {
        hasSmall |= amount < requirements.leastOfPair(pair);
        lines.add(line(amount, trees.traitsOfPair(pair), trees.inOrder(withoutOne, withoutOther)));
    }

    private PlanLine line(long amount, List<Trait> traits, List<Trait> without) {
        return new PlanLine(requirements.credits(amount), traits, without);
    }

    /** Joins lines that ask for the same. */
    private void merge() {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = lines.size() - 1; j > i; j--) {
                PlanLine line = lines.get(i);
                if (line.traits().equals(lines.get(j).traits())
                        && line.without().equals(lines.get(j).without())) {
                    lines.set(i, line(amount(line) + amount(lines.remove(j)), line.traits(), line.without()));
                }
            }
        }
    }

    private static long amount(PlanLine line) {
        return line.credits().millionths();
    }

    private boolean isTooSmall(PlanLine line) {
        return amount(line) < requirements.course(line.traits()).least();
    }

    /** The traits that so many further credits in a node must not have. */
    private List<Trait> without(int node, long amount) {
        List<Trait> without = withLimited(List.of(), node, amount);
        boolean needed = false;
        for (int around = node; !trees.isRoot(around); around = trees.parent(around)) {
            needed |= trees.hasMinimum(around);
            if (trees.category(around).isRest()) {
                // a credit that is in a category beside the one for the rest may not do as well
                for (int beside : trees.inner(trees.parent(around))) {
                    without = needed || trees.hasMaximum(beside)
                            ? with(without, beside)
                            : withIfLimited(without, beside, amount);
                }
            }
        }
        return without;
    }

    private List<Trait> with(List<Trait> without, int node) {
        Trait trait = trees.category(node).trait;
        return trait == null ? without : CategoryTrees.joined(without, List.of(trait));
    }

    /** Excludes the categories within a node that have no room for so much more. */
    private List<Trait> withLimited(List<Trait> without, int node, long amount) {
        List<Trait> more = without;
        for (int inner : trees.inner(node)) {
            more = withIfLimited(more, inner, amount);
        }
        return more;
    }

    private List<Trait> withIfLimited(List<Trait> without, int node, long amount) {
        if (trees.category(node).isRest()) {
            return without;
        }
        int rest = trees.rest(node);
        return isLimited(node, amount) || rest >= 0 && isLimited(rest, amount)
                ? with(without, node)
                : withLimited(without, node, amount);
    }

    private boolean isLimited(int node, long amount) {
        return trees.hasMaximum(node) && room(node) < Math.max(amount, free(node));
    }

    /** The further credits that a holder may earn in a node although no line asks for it. */
    private long free(int node) {
        long sum = 0;
        for (int within = node; plannedAt != null && !trees.isRoot(within); within = trees.parent(within)) {
            int around = trees.parent(within);
            int rest = trees.rest(around);
            sum += plannedAt[around] + (rest >= 0 && rest != within ? plannedAt[rest] : 0);
        }
        return sum;
    }

    private long room(int node) {
        return Math.max(0, bounds.most[node] - measurement.counted[node] - (planned == null ? 0 : planned[node]));
    }

    private List<PlanLine> written() {
        for (int i = 0; hasSmall && i < lines.size(); i++) {
            if (isTooSmall(lines.get(i))) {
                enlarge(i);
                i = -1;
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Changes a line that is so small that a counting rule would not count it: it names a trait that exempts it, or is joined
     * with another line, or else asks for the least that counts.
     */
    private void enlarge(int index) {
        PlanLine small = lines.get(index);
        for (Trait exempting : requirements.exempting) {
            List<Trait> traits = CategoryTrees.joined(small.traits(), List.of(exempting));
            if (replace(index, index, line(amount(small), traits, small.without()))) {
                return;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            PlanLine other = lines.get(i);
            PlanLine joined = line(
                    amount(small) + amount(other),
                    CategoryTrees.joined(small.traits(), other.traits()),
                    CategoryTrees.joined(small.without(), other.without()));
            if (i != index && replace(Math.min(i, index), Math.max(i, index), joined)) {
                return;
            }
        }
        lines.set(index, line(requirements.course(small.traits()).least(), small.traits(), small.without()));
    }

    /** Puts one line in the place of one or two, if it counts, somebody can earn it, and the plan still satisfies. */
    private boolean replace(int index, int further, PlanLine line) {
        if (isTooSmall(line) || !isPossible(line)) {
            return false;
        }
        List<PlanLine> before = List.copyOf(lines);
        lines.set(index, line);
        if (further != index) {
            lines.remove(further);
        }
        if (satisfies()) {
            merge();
            return true;
        }
        lines.clear();
        lines.addAll(before);
        return false;
    }

    /** Whether an activity can be as the line says, as far as the body and the attributes tell. */
    private boolean isPossible(PlanLine line) {
        boolean possible = true;
        for (Trait trait : line.traits()) {
            possible &= !line.without().contains(trait);
            for (Trait other : line.traits()) {
                possible &= !trait.excludes(other);
            }
        }
        Placement placement = requirements.course(line.traits()).placement();
        for (int one : placement.first()) {
            for (int other : placement.second()) {
                possible &= !trees.isIncompatible(trees.pair(one, other));
            }
        }
        return possible;
    }

    /** Whether nothing is missing once each line is recorded as one course. */
    private boolean satisfies() {
        CountedCredits all = measurement.record.copy();
        for (PlanLine line : lines) {
            all.add(requirements.course(line.traits()).placement(), amount(line));
        }
        return new Measurement(requirements, bounds, all).fewest == 0;
    }
}
