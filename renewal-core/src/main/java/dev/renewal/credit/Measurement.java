package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.credit.CreditFlow.Bounds;
import dev.renewal.credit.CreditFlow.Group;
import dev.renewal.credit.CreditFlow.Solution;
import dev.renewal.credit.CreditLedger.Entry;
import dev.renewal.fact.Inquiry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One count held against one set of requirements. Not thread-safe.
 *
 * <p>Where each recorded credit has one place and no maximum cuts, sums suffice: the fewest further credits are the larger of
 * what the two families miss, as one further credit can fill a gap of each. For most sets that holds of the surplus as well
 * ({@link #surplusBySums}). All other cases are left to {@link CreditFlow}.
 */
final class Measurement {
    private final RequirementSet set;
    private final CreditLedger ledger;
    /** What counts, by what it is like. */
    private final Sums amounts;

    private final Credits required;
    private final MeasuredTree first;
    private final MeasuredTree second;
    /** The decimals of the smallest fraction in use; amounts are whole units of it. */
    private final int decimals;
    /**
     * The recorded credits by node of the first and node of the second tree, the second varying faster; null where one has
     * several places.
     */
    private long[] cells;
    /** The recorded credits, all of them; below zero where a long cannot hold them. */
    private long recorded;

    private long total;
    /** Null until asked for. */
    private List<Lot> lots;

    /** Recorded credits that can count in the same places. */
    private static final class Lot {
        private final int[] first;
        private final int[] second;
        private long credits;

        Lot(int[] first, int[] second) {
            this.first = first;
            this.second = second;
        }
    }

    Measurement(RequirementSet set, CreditLedger ledger) {
        this.set = set;
        this.ledger = ledger;
        this.amounts = ledger.sums();
        Inquiry inquiry = ledger.inquiry();
        this.required = set.total(inquiry, ledger.zero());
        this.first = new MeasuredTree(set.first());
        this.second = new MeasuredTree(set.second());
        tree(set.listed().get(0)).find(set, inquiry, required);
        tree(set.listed().get(1)).find(set, inquiry, required);
        this.decimals = decimals();
        this.cells = new long[first.counted.length * second.counted.length];
        place(inquiry);
    }

    private MeasuredTree tree(BucketTree buckets) {
        return buckets == set.first() ? first : second;
    }

    /**
     * The decimals that hold all amounts exactly, or fewer where the requirements would not fit into a whole number: then a
     * recorded amount counts as no more than it is, and a requirement as no less.
     */
    private int decimals() {
        int most = Math.max(amounts.decimals(), second.decimals(first.decimals(required.decimals())));
        int fewest = ledger.zero().decimals();
        if (most > fewest) {
            BigDecimal largest = second.largest(first.largest(required.amount()));
            BigDecimal room = BigDecimal.valueOf(largest(amounts.counted()));
            while (most > fewest && largest.movePointRight(most).compareTo(room) > 0) {
                most--;
            }
        }
        return most;
    }

    private void place(Inquiry inquiry) {
        boolean ofNoneInFirst = false;
        boolean ofNoneInSecond = false;
        for (int group = 0; group < amounts.size(); group++) {
            if (amounts.isNothing(group)) {
                continue;
            }
            Likeness likeness = amounts.likeness(group);
            int one = first.buckets.node(likeness.firstPlace(set));
            int other = second.buckets.node(likeness.secondPlace(set));
            ofNoneInFirst |= one != likeness.firstPlace(set);
            ofNoneInSecond |= other != likeness.secondPlace(set);
            long units = amounts.units(group, decimals, Long.MAX_VALUE);
            // once below zero, it stays there: what follows may make it no larger than zero
            recorded = recorded < 0 || units == Long.MAX_VALUE ? Long.MIN_VALUE : recorded + units;
            if (one < 0 || other < 0) {
                cells = null;
            } else if (cells != null) {
                cells[one * second.counted.length + other] += units;
            }
        }
        // the order of the activities has no bearing on that of the notes
        if (ofNoneInFirst) {
            first.buckets.noteNone(inquiry);
        }
        if (ofNoneInSecond) {
            second.buckets.noteNone(inquiry);
        }
    }

    Shortfall shortfall() {
        boolean sums = sumsSuffice();
        scale(sums ? FlowNetwork.UNLIMITED : largest(lots().size()));
        Planning planning = new Planning(set, first, second, this);
        long fewest;
        List<PlanLine> plan;
        if (sums) {
            countBySums();
            long[] neededFirst = first.needed(0);
            long[] neededSecond = second.needed(Math.max(0, total - second.counted[BucketTree.ROOT]));
            fewest = Math.max(neededFirst[BucketTree.ROOT], neededSecond[BucketTree.ROOT]);
            plan = fewest == 0
                    ? List.of()
                    : planning.paired(first.parts(neededFirst, fewest), second.parts(neededSecond, fewest));
        } else {
            Solution solution = flow(true);
            System.arraycopy(solution.countedFirst(), 1, first.counted, 1, first.counted.length - 1);
            System.arraycopy(solution.countedSecond(), 0, second.counted, 0, second.counted.length);
            fewest = solution.fewest();
            plan = planning.flowing(solution.further());
        }
        if (ledger.inquiry().isExplaining()) {
            explain();
        }
        return new Shortfall(
                requirements(), credits(fewest), plan, surplus(fewest, sums), ledger.conditions(), ledger.uncounted());
    }

    private void scale(long largest) {
        total = MeasuredTree.units(required, decimals, largest);
        first.scale(decimals, largest);
        second.scale(decimals, largest);
    }

    private boolean sumsSuffice() {
        if (cells == null || recorded < 0 || set.keepsApart()) {
            return false;
        }
        for (int node = 1; node < first.counted.length; node++) {
            if (first.cuts(node)) {
                return false;
            }
        }
        for (int node = 1; node < second.counted.length; node++) {
            if (second.cuts(node) || second.hasMost(node) && second.hasMinimumWithin(node)) {
                return false;
            }
        }
        return true;
    }

    private void countBySums() {
        int cell = 0;
        for (int one = 0; one < first.counted.length; one++) {
            for (int other = 0; other < second.counted.length; other++) {
                long credits = cells[cell++];
                if (credits > 0) {
                    first.count(one, credits);
                    second.count(other, credits);
                }
            }
        }
        for (int node : second.buckets.inner(BucketTree.ROOT)) {
            if (second.hasMost(node)) {
                second.counted[BucketTree.ROOT] -= Math.max(0, second.counted[node] - second.most(node));
            }
        }
    }

    private List<Requirement> requirements() {
        Requirement[] requirements = new Requirement[first.minima() + second.minima() + 1];
        requirements[0] = ofTotal();
        int found = 1;
        for (BucketTree listed : set.listed()) {
            MeasuredTree tree = tree(listed);
            for (int node = 1; node < tree.required.length; node++) {
                if (tree.required[node] != null) {
                    requirements[found++] = ofBucket(tree, node);
                }
            }
        }
        return List.of(requirements);
    }

    private Requirement ofTotal() {
        return new Requirement(set.totalId(), required, credits(second.counted[BucketTree.ROOT]));
    }

    private Requirement ofBucket(MeasuredTree tree, int node) {
        return new Requirement(tree.buckets.bucket(node).id(), tree.required[node], credits(tree.counted[node]));
    }

    /** Tells what counts towards what, and what a maximum leaves out. */
    private void explain() {
        Inquiry inquiry = ledger.inquiry();
        explain(ofTotal(), second, BucketTree.ROOT);
        for (BucketTree listed : set.listed()) {
            MeasuredTree tree = tree(listed);
            for (int node = 1; node < listed.size(); node++) {
                if (tree.required[node] != null) {
                    explain(ofBucket(tree, node), tree, node);
                }
                if (tree.hasMost(node)) {
                    inquiry.begin("maximum " + listed.bucket(node).id());
                    explainEntries(tree, node);
                    inquiry.end(credits(tree.counted[node]) + ", at most " + tree.limit(node) + " of it counts"
                            + (tree.cuts(node) ? "" : " for the total"));
                }
            }
        }
    }

    private void explain(Requirement part, MeasuredTree tree, int node) {
        ledger.inquiry().begin("requirement " + part.id());
        explainEntries(tree, node);
        ledger.inquiry().end(part.counted() + " of " + part.required() + ", missing " + part.missing());
    }

    private void explainEntries(MeasuredTree tree, int node) {
        for (Entry entry : ledger.explained()) {
            int[] places = tree.buckets.places(Likeness.of(entry.activity()));
            if (Arrays.stream(places).anyMatch(place -> tree.buckets.isWithin(place, node))) {
                ledger.inquiry().given(entry.activity().description(), entry.credits());
            }
        }
    }

    /** Recorded credits that no requirement needs, and that take nothing from the holder when they are left away. */
    private Credits surplus(long fewest, boolean sums) {
        boolean eachCounts = recorded == second.counted[BucketTree.ROOT];
        boolean totalDecides = fewest == Math.max(0, total - second.counted[BucketTree.ROOT]);
        if (recorded == 0 || eachCounts && totalDecides && recorded <= total && recorded > 0) {
            return ledger.zero();
        }
        if (sums && surplusIsASum()) {
            return credits(surplusBySums(fewest));
        }
        scale(largest(lots().size()));
        return amounts.total().lessAtMost(credits(flow(false).recorded()));
    }

    /**
     * Whether the first family has no buckets within others and none for the rest, and the second none but one and one for
     * the rest, of which the first alone may have a minimum and the other alone a maximum of the total.
     */
    private boolean surplusIsASum() {
        BucketTree one = first.buckets;
        BucketTree other = second.buckets;
        boolean none = other.size() == 1;
        boolean two = other.size() == 3
                && other.otherwise(BucketTree.ROOT) == 2
                && !second.hasMost(1)
                && second.required[2] == null;
        return one.isFlat() && one.otherwise(BucketTree.ROOT) < 0 && (none || two);
    }

    /**
     * The surplus where all further credits can be of the one bucket of the second family, which counts without a maximum.
     *
     * <p>Then further credits fill any gap of the first family, and what they do not fill is taken from recorded credits of
     * that one bucket first, as those help everywhere; then that bucket's own minimum is filled up from it, and then the
     * total, from whatever still counts. Each step takes no more than it must, and none could take less.
     */
    private long surplusBySums(long fewest) {
        boolean one = second.counted.length == 1;
        int width = second.counted.length;
        long demand = -fewest;
        long helpful = 0;
        for (int node = 1; node < first.counted.length; node++) {
            demand += first.least[node];
            helpful += Math.min(first.least[node], cells[node * width + (one ? 0 : 1)]);
        }
        long best = Math.max(0, Math.min(demand, helpful));
        long others = Math.max(0, demand - best);
        long used = one ? best : Math.max(best, second.least[1] - fewest);
        long limit = one || second.most(2) == MeasuredTree.NO_MAXIMUM ? Long.MAX_VALUE : second.most(2);
        long missing = total - fewest - used - Math.min(others, limit);
        return recorded - used - others - Math.max(0, missing);
    }

    /**
     * The recorded credits by their places, found once, and only where sums do not suffice; in an order of the places, as of
     * several answers that are as good the flow finds another in another order.
     */
    private List<Lot> lots() {
        if (lots == null) {
            lots = foundLots();
            lots.sort(new ByPlaces());
        }
        return lots;
    }

    /** A class and no lambda, as a first answer may sort: docs/architecture.md. */
    private static final class ByPlaces implements Comparator<Lot> {
        @Override
        public int compare(Lot one, Lot other) {
            int byFirst = Arrays.compare(one.first, other.first);
            return byFirst != 0 ? byFirst : Arrays.compare(one.second, other.second);
        }
    }

    private List<Lot> foundLots() {
        List<Lot> found = new ArrayList<>();
        for (int group = 0; group < amounts.size(); group++) {
            if (amounts.isNothing(group)) {
                continue;
            }
            int[] one = first.buckets.places(amounts.likeness(group));
            int[] other = second.buckets.places(amounts.likeness(group));
            Lot lot = null;
            for (Lot known : found) {
                if (Arrays.equals(known.first, one) && Arrays.equals(known.second, other)) {
                    lot = known;
                }
            }
            if (lot == null) {
                lot = new Lot(one, other);
                found.add(lot);
            }
            long units = amounts.units(group, decimals, FlowNetwork.UNLIMITED);
            lot.credits = Math.min(lot.credits + units, FlowNetwork.UNLIMITED);
        }
        return found;
    }

    /** The largest amount of which all sums fit; a recorded one above it is as good, as no more can be required. */
    private long largest(int lots) {
        return FlowNetwork.UNLIMITED / (2L * (lots + second.counted.length + first.counted.length));
    }

    private Solution flow(boolean keepAll) {
        List<Group> groups = new ArrayList<>();
        for (Lot lot : lots()) {
            groups.add(new Group(lot.first, lot.second, Math.min(lot.credits, largest(lots.size()))));
        }
        long[] leastSecond = second.least.clone();
        leastSecond[BucketTree.ROOT] = total;
        Bounds bounds = new Bounds(first.least, most(first), leastSecond, most(second), beyond(), set.apart());
        return keepAll
                ? CreditFlow.usingAll(set.first(), set.second(), bounds, groups)
                : CreditFlow.usingFewest(set.first(), set.second(), bounds, groups);
    }

    private static long[] most(MeasuredTree tree) {
        long[] most = new long[tree.counted.length];
        for (int node = 0; node < most.length; node++) {
            most[node] = tree.most(node) == MeasuredTree.NO_MAXIMUM ? FlowNetwork.UNLIMITED : tree.most(node);
        }
        return most;
    }

    private boolean[] beyond() {
        boolean[] beyond = new boolean[second.counted.length];
        for (int node = 1; node < beyond.length; node++) {
            beyond[node] = second.hasMost(node) && !second.cuts(node);
        }
        return beyond;
    }

    /** An amount of a number of units. */
    Credits credits(long units) {
        return units == 0 ? ledger.zero() : Credits.ofUnits(units, decimals, ledger.unit());
    }
}
