package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.credit.CreditFlow.Bounds;
import dev.renewal.credit.CreditFlow.Group;
import dev.renewal.credit.CreditFlow.Solution;
import dev.renewal.fact.Inquiry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One count held against one set of requirements. Not thread-safe.
 *
 * <p>Where each recorded credit has one place and no maximum cuts, sums suffice: the fewest further credits are the larger of
 * what the two families miss, as one further credit can fill a gap of each. All other cases, and the surplus, are left to
 * {@link CreditFlow}.
 */
final class Measurement {
    private final RequirementSet set;
    private final CreditLedger ledger;
    private final Credits zero;
    private final Credits total;
    private final Tree first;
    private final Tree second;
    private final List<Lot> lots;
    /** The decimals of the smallest fraction in use, once it was looked for. */
    private int decimals;

    /** A tree with its amounts for this count. */
    private static final class Tree {
        private final BucketTree buckets;
        private final Credits[] least;
        private final Credits[] most;
        private final Credits[] counted;
        /** The further credits that fill a part of what a maximum leaves. */
        private final Credits[] planned;
        /** The places of each entry of the ledger. */
        private final List<int[]> places = new ArrayList<>();

        Tree(BucketTree buckets, Credits zero) {
            this.buckets = buckets;
            this.least = new Credits[buckets.size()];
            this.most = new Credits[buckets.size()];
            this.counted = new Credits[buckets.size()];
            this.planned = new Credits[buckets.size()];
            Arrays.fill(counted, zero);
            Arrays.fill(planned, zero);
        }

        boolean cuts(int node) {
            return most[node] != null && !buckets.bucket(node).limitsTotalAlone();
        }
    }

    /** Recorded credits that can count in the same places. */
    private static final class Lot {
        private final int[] first;
        private final int[] second;
        private Credits credits;

        Lot(int[] first, int[] second, Credits credits) {
            this.first = first;
            this.second = second;
            this.credits = credits;
        }
    }

    Measurement(RequirementSet set, CreditLedger ledger) {
        this.set = set;
        this.ledger = ledger;
        this.zero = Credits.zero(ledger.unit());
        Inquiry inquiry = ledger.inquiry();
        this.total = set.total(inquiry, zero);
        this.first = new Tree(set.first(), zero);
        this.second = new Tree(set.second(), zero);
        for (BucketTree listed : set.listed()) {
            Tree tree = listed == set.first() ? first : second;
            for (int node = 1; node < listed.size(); node++) {
                Bucket bucket = listed.bucket(node);
                tree.least[node] = set.least(bucket, inquiry, total).orElse(null);
                tree.most[node] =
                        bucket.most().map(amount -> amount.in(inquiry, total)).orElse(null);
            }
        }
        this.lots = lots(inquiry);
    }

    private List<Lot> lots(Inquiry inquiry) {
        List<Lot> found = new ArrayList<>();
        for (CreditLedger.Entry entry : ledger.entries()) {
            int[] one = first.buckets.places(entry.activity(), inquiry);
            int[] other = second.buckets.places(entry.activity(), inquiry);
            first.places.add(one);
            second.places.add(other);
            Lot lot = null;
            for (Lot known : found) {
                if (Arrays.equals(known.first, one) && Arrays.equals(known.second, other)) {
                    lot = known;
                }
            }
            if (lot == null) {
                found.add(new Lot(one, other, entry.credits()));
            } else {
                lot.credits = lot.credits.plus(entry.credits());
            }
        }
        return found;
    }

    Shortfall shortfall() {
        boolean sums = sumsSuffice();
        Solution solution = sums ? null : flow(true);
        if (sums) {
            countBySums();
        } else {
            countByFlow(solution);
        }
        Credits[] neededFirst = needed(first, zero);
        Credits[] neededSecond = needed(second, gap(total, second.counted[BucketTree.ROOT]));
        Credits fewest =
                sums ? neededFirst[BucketTree.ROOT].max(neededSecond[BucketTree.ROOT]) : credits(solution.fewest());
        List<PlanLine> plan = sums ? paired(neededFirst, neededSecond, fewest) : planOf(solution);
        if (ledger.inquiry().isExplaining()) {
            explain();
        }
        return new Shortfall(requirements(), fewest, plan, surplus(fewest), ledger.conditions(), ledger.uncounted());
    }

    private boolean sumsSuffice() {
        for (int node = 1; node < first.buckets.size(); node++) {
            if (first.cuts(node)) {
                return false;
            }
        }
        for (int node = 1; node < second.buckets.size(); node++) {
            boolean bothWays = second.least[node] != null && second.most[node] != null;
            if (second.cuts(node) || bothWays) {
                return false;
            }
        }
        return !set.keepsApart() && lots.stream().allMatch(lot -> lot.first.length == 1 && lot.second.length == 1);
    }

    private void countBySums() {
        for (Lot lot : lots) {
            add(first, lot.first[0], lot.credits);
            add(second, lot.second[0], lot.credits);
        }
        Credits ofTotal = second.counted[BucketTree.ROOT];
        for (int node : second.buckets.inner(BucketTree.ROOT)) {
            if (second.most[node] != null) {
                ofTotal = ofTotal.lessAtMost(gap(second.counted[node], second.most[node]));
            }
        }
        second.counted[BucketTree.ROOT] = ofTotal;
    }

    private static void add(Tree tree, int place, Credits credits) {
        for (int node = place; node >= 0; node = tree.buckets.parent(node)) {
            tree.counted[node] = tree.counted[node].plus(credits);
        }
    }

    private void countByFlow(Solution solution) {
        for (int node = 1; node < first.counted.length; node++) {
            first.counted[node] = credits(solution.countedFirst()[node]);
        }
        for (int node = 0; node < second.counted.length; node++) {
            second.counted[node] = credits(solution.countedSecond()[node]);
        }
    }

    private static Credits gap(Credits wanted, Credits found) {
        return wanted.lessAtMost(found);
    }

    /** What further credits each node needs, those of its inner nodes included. */
    private Credits[] needed(Tree tree, Credits ofRoot) {
        Credits[] needed = new Credits[tree.buckets.size()];
        for (int node = needed.length - 1; node >= 0; node--) {
            Credits own = node == BucketTree.ROOT
                    ? ofRoot
                    : tree.least[node] == null ? zero : gap(tree.least[node], tree.counted[node]);
            Credits inner = zero;
            for (int next : tree.buckets.inner(node)) {
                inner = inner.plus(needed[next]);
            }
            needed[node] = own.max(inner);
        }
        return needed;
    }

    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        requirements.add(new Requirement(set.totalId(), total, second.counted[BucketTree.ROOT]));
        for (BucketTree listed : set.listed()) {
            Tree tree = listed == set.first() ? first : second;
            for (int node = 1; node < listed.size(); node++) {
                if (tree.least[node] != null) {
                    requirements.add(new Requirement(listed.bucket(node).id(), tree.least[node], tree.counted[node]));
                }
            }
        }
        return requirements;
    }

    /** Tells what counts towards what, and what a maximum leaves out. */
    private void explain() {
        Inquiry inquiry = ledger.inquiry();
        explain(
                "requirement " + set.totalId(),
                new Requirement(set.totalId(), total, second.counted[BucketTree.ROOT]),
                second,
                BucketTree.ROOT);
        for (BucketTree listed : set.listed()) {
            Tree tree = listed == set.first() ? first : second;
            for (int node = 1; node < listed.size(); node++) {
                String id = listed.bucket(node).id();
                if (tree.least[node] != null) {
                    explain("requirement " + id, new Requirement(id, tree.least[node], tree.counted[node]), tree, node);
                }
                if (tree.most[node] != null) {
                    inquiry.begin("maximum " + id);
                    explainEntries(tree, node);
                    inquiry.end(tree.counted[node] + ", at most " + tree.most[node] + " of it counts"
                            + (tree.cuts(node) ? "" : " for the total"));
                }
            }
        }
    }

    private void explain(String what, Requirement part, Tree tree, int node) {
        ledger.inquiry().begin(what);
        explainEntries(tree, node);
        ledger.inquiry().end(part.counted() + " of " + part.required() + ", missing " + part.missing());
    }

    private void explainEntries(Tree tree, int node) {
        int index = 0;
        for (CreditLedger.Entry entry : ledger.entries()) {
            int[] places = tree.places.get(index++);
            if (Arrays.stream(places).anyMatch(place -> tree.buckets.isWithin(place, node))) {
                ledger.inquiry().given(entry.activity().description(), entry.credits());
            }
        }
    }

    /** Recorded credits that no requirement needs, and that take nothing from the holder when they are left away. */
    private Credits surplus(Credits fewest) {
        Credits recorded = zero;
        for (Lot lot : lots) {
            recorded = recorded.plus(lot.credits);
        }
        boolean eachCounts = recorded.equals(second.counted[BucketTree.ROOT]);
        boolean totalDecides = fewest.equals(gap(total, second.counted[BucketTree.ROOT]));
        if (recorded.isZero() || eachCounts && totalDecides && recorded.compareTo(total) <= 0) {
            return zero;
        }
        return gap(recorded, credits(flow(false).recorded()));
    }

    // a plan from sums

    /** Further credits of a kind. */
    private record Part(Credits credits, List<Trait> traits, List<Trait> without) {}

    /**
     * Pairs what the two families need, in the order in which they are listed: the north-west corner rule of transportation
     * problems, which leaves at most one line fewer than there are parts.
     */
    private List<PlanLine> paired(Credits[] neededFirst, Credits[] neededSecond, Credits fewest) {
        List<Part> rows = parts(first, neededFirst, fewest);
        List<Part> columns = parts(second, neededSecond, fewest);
        List<PlanLine> lines = new ArrayList<>();
        int row = 0;
        int column = 0;
        Credits ofRow = zero;
        Credits ofColumn = zero;
        while (row < rows.size() || !ofRow.isZero()) {
            ofRow = ofRow.isZero() ? rows.get(row++).credits : ofRow;
            ofColumn = ofColumn.isZero() ? columns.get(column++).credits : ofColumn;
            Credits both = ofRow.min(ofColumn);
            lines.add(line(both, rows.get(row - 1), columns.get(column - 1)));
            ofRow = ofRow.lessAtMost(both);
            ofColumn = ofColumn.lessAtMost(both);
        }
        return lines;
    }

    private PlanLine line(Credits credits, Part one, Part other) {
        boolean turned = set.listed().get(0) != set.first();
        Part listedFirst = turned ? other : one;
        Part listedLast = turned ? one : other;
        List<Trait> traits = new ArrayList<>(listedFirst.traits);
        traits.addAll(listedLast.traits);
        List<Trait> without = new ArrayList<>(listedFirst.without);
        without.addAll(listedLast.without);
        return new PlanLine(credits, traits, without);
    }

    private List<Part> parts(Tree tree, Credits[] needed, Credits fewest) {
        List<Part> parts = new ArrayList<>();
        for (int node = 1; node < needed.length; node++) {
            addRest(tree, node, needed, parts);
        }
        addRest(tree, BucketTree.ROOT, needed, parts);
        // what the other family needs besides may be of any kind in this one
        Credits free = fewest.lessAtMost(needed[BucketTree.ROOT]);
        if (!free.isZero()) {
            parts.add(new Part(free, List.of(), List.of()));
        }
        return parts;
    }

    /** Further credits of a node that none of its inner ones needs: of any of them, where that counts in full. */
    private void addRest(Tree tree, int node, Credits[] needed, List<Part> parts) {
        Credits amount = needed[node];
        for (int inner : tree.buckets.inner(node)) {
            amount = amount.lessAtMost(needed[inner]);
        }
        int otherwise = tree.buckets.otherwise(node);
        if (otherwise >= 0 && tree.most[otherwise] != null) {
            // up to the maximum of whatever is none of the others anything will do, then one of the others is needed
            Credits any = amount.min(room(tree, otherwise));
            addPart(tree, node, any, parts);
            addPart(tree, unlimited(tree, node), amount.lessAtMost(any), parts);
        } else {
            addPart(tree, node, amount, parts);
        }
    }

    private void addPart(Tree tree, int node, Credits amount, List<Part> parts) {
        if (!amount.isZero()) {
            parts.add(part(tree, node, amount));
        }
    }

    private Part part(Tree tree, int node, Credits amount) {
        List<Trait> without = new ArrayList<>();
        for (int inner : tree.buckets.inner(node)) {
            if (tree.most[inner] != null && room(tree, inner).compareTo(amount) < 0) {
                tree.buckets.bucket(inner).trait().ifPresent(without::add);
            }
        }
        if (node > BucketTree.ROOT && tree.buckets.bucket(node).isOtherwise()) {
            for (int beside : tree.buckets.inner(tree.buckets.parent(node))) {
                // where it has no minimum of its own, what has no maximum is as good
                if (tree.least[node] != null || tree.most[beside] != null) {
                    tree.buckets.bucket(beside).trait().ifPresent(without::add);
                }
            }
        }
        return new Part(amount, tree.buckets.traits(node), without);
    }

    private static Credits room(Tree tree, int node) {
        return gap(tree.most[node], tree.counted[node].plus(tree.planned[node]));
    }

    private static int unlimited(Tree tree, int node) {
        for (int inner : tree.buckets.inner(node)) {
            if (tree.most[inner] == null) {
                return inner;
            }
        }
        return node;
    }

    // everything else, in whole units of the smallest fraction

    private Solution flow(boolean keepAll) {
        decimals = decimals();
        long[] leastFirst = units(first.least, 0);
        long[] leastSecond = units(second.least, 0);
        leastSecond[BucketTree.ROOT] = units(total);
        Bounds bounds = new Bounds(
                leastFirst,
                units(first.most, FlowNetwork.UNLIMITED),
                leastSecond,
                units(second.most, FlowNetwork.UNLIMITED),
                beyond(),
                set.apart());
        List<Group> groups = new ArrayList<>();
        for (Lot lot : lots) {
            groups.add(new Group(lot.first, lot.second, units(lot.credits)));
        }
        return keepAll
                ? CreditFlow.usingAll(set.first(), set.second(), bounds, groups)
                : CreditFlow.usingFewest(set.first(), set.second(), bounds, groups);
    }

    private boolean[] beyond() {
        boolean[] beyond = new boolean[second.buckets.size()];
        for (int node = 1; node < beyond.length; node++) {
            beyond[node] = second.most[node] != null && !second.cuts(node);
        }
        return beyond;
    }

    private int decimals() {
        int most = total.decimals();
        for (Tree tree : List.of(first, second)) {
            for (int node = 1; node < tree.buckets.size(); node++) {
                most = Math.max(most, tree.least[node] == null ? 0 : tree.least[node].decimals());
                most = Math.max(most, tree.most[node] == null ? 0 : tree.most[node].decimals());
            }
        }
        for (Lot lot : lots) {
            most = Math.max(most, lot.credits.decimals());
        }
        return most;
    }

    private long[] units(Credits[] amounts, long without) {
        long[] units = new long[amounts.length];
        for (int node = 0; node < units.length; node++) {
            units[node] = amounts[node] == null ? without : units(amounts[node]);
        }
        return units;
    }

    /** An amount in whole units; one that is beyond all that is ever required is as good as the largest that fits. */
    private long units(Credits amount) {
        long largest = FlowNetwork.UNLIMITED / (2L * (lots.size() + second.counted.length + first.counted.length));
        return amount.inUnits(decimals, largest);
    }

    private Credits credits(long units) {
        return Credits.exactly(BigDecimal.valueOf(units, decimals), ledger.unit());
    }

    private List<PlanLine> planOf(Solution solution) {
        Map<List<List<Trait>>, Long> amounts = new LinkedHashMap<>();
        long[] restFirst = sums(solution.further(), true);
        long[] restSecond = sums(solution.further(), false);
        plan(first, restFirst);
        plan(second, restSecond);
        for (int one : rootLast(first)) {
            for (int other : rootLast(second)) {
                long further = solution.further()[one][other];
                if (further > 0) {
                    Part ofFirst = part(first, one, credits(restFirst[one]));
                    Part ofSecond = part(second, other, credits(restSecond[other]));
                    PlanLine line = line(zero, ofFirst, ofSecond);
                    amounts.merge(List.of(line.traits(), line.without()), further, Long::sum);
                }
            }
        }
        List<PlanLine> lines = new ArrayList<>();
        amounts.forEach((kind, amount) -> lines.add(new PlanLine(credits(amount), kind.get(0), kind.get(1))));
        return lines;
    }

    /** The nodes in the order in which a plan names them: buckets as they are listed, then what is in none. */
    private static int[] rootLast(Tree tree) {
        int size = tree.buckets.size();
        return IntStream.rangeClosed(1, size).map(node -> node % size).toArray();
    }

    private void plan(Tree tree, long[] further) {
        for (int place = 0; place < further.length; place++) {
            for (int node = place; node > BucketTree.ROOT; node = tree.buckets.parent(node)) {
                tree.planned[node] = tree.planned[node].plus(credits(further[place]));
            }
        }
    }

    private static long[] sums(long[][] table, boolean ofRows) {
        long[] sums = new long[ofRows ? table.length : table[0].length];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                sums[ofRows ? row : column] += table[row][column];
            }
        }
        return sums;
    }
}
