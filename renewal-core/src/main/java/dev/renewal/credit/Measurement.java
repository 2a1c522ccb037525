package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.credit.CreditFlow.Bounds;
import dev.renewal.credit.CreditFlow.Group;
import dev.renewal.credit.CreditFlow.Solution;
import dev.renewal.fact.Inquiry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final MeasuredTree first;
    private final MeasuredTree second;
    private final List<Lot> lots;
    /** The decimals of the smallest fraction in use, once it was looked for. */
    private int decimals;

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
        this.first = new MeasuredTree(set.first(), zero);
        this.second = new MeasuredTree(set.second(), zero);
        for (BucketTree listed : set.listed()) {
            MeasuredTree tree = listed == set.first() ? first : second;
            for (int node = 1; node < listed.size(); node++) {
                Bucket bucket = listed.bucket(node);
                tree.least[node] = set.least(bucket, inquiry, total).orElse(null);
                tree.most[node] =
                        bucket.most().map(amount -> amount.in(inquiry, total)).orElse(null);
            }
        }
        first.check();
        second.check();
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
        Credits[] neededFirst = first.needed(zero);
        Credits[] neededSecond = second.needed(total.lessAtMost(second.counted[BucketTree.ROOT]));
        Credits fewest =
                sums ? neededFirst[BucketTree.ROOT].max(neededSecond[BucketTree.ROOT]) : credits(solution.fewest());
        Planning planning = new Planning(first, second, set.listed().get(0) != set.first());
        List<PlanLine> plan = sums
                ? planning.paired(first.parts(neededFirst, fewest), second.parts(neededSecond, fewest))
                : planning.flowing(solution.further(), this::credits);
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
            if (second.cuts(node) || second.most[node] != null && second.hasMinimumWithin(node)) {
                return false;
            }
        }
        return !set.keepsApart() && lots.stream().allMatch(lot -> lot.first.length == 1 && lot.second.length == 1);
    }

    private void countBySums() {
        for (Lot lot : lots) {
            first.count(lot.first[0], lot.credits);
            second.count(lot.second[0], lot.credits);
        }
        Credits ofTotal = second.counted[BucketTree.ROOT];
        for (int node : second.buckets.inner(BucketTree.ROOT)) {
            if (second.most[node] != null) {
                ofTotal = ofTotal.lessAtMost(second.counted[node].lessAtMost(second.most[node]));
            }
        }
        second.counted[BucketTree.ROOT] = ofTotal;
    }

    private void countByFlow(Solution solution) {
        for (int node = 1; node < first.counted.length; node++) {
            first.counted[node] = credits(solution.countedFirst()[node]);
        }
        for (int node = 0; node < second.counted.length; node++) {
            second.counted[node] = credits(solution.countedSecond()[node]);
        }
    }

    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        requirements.add(new Requirement(set.totalId(), total, second.counted[BucketTree.ROOT]));
        for (BucketTree listed : set.listed()) {
            MeasuredTree tree = listed == set.first() ? first : second;
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
            MeasuredTree tree = listed == set.first() ? first : second;
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

    private void explain(String what, Requirement part, MeasuredTree tree, int node) {
        ledger.inquiry().begin(what);
        explainEntries(tree, node);
        ledger.inquiry().end(part.counted() + " of " + part.required() + ", missing " + part.missing());
    }

    private void explainEntries(MeasuredTree tree, int node) {
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
        boolean totalDecides = fewest.equals(total.lessAtMost(second.counted[BucketTree.ROOT]));
        if (recorded.isZero() || eachCounts && totalDecides && recorded.compareTo(total) <= 0) {
            return zero;
        }
        return recorded.lessAtMost(credits(flow(false).recorded()));
    }

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
        for (MeasuredTree tree : List.of(first, second)) {
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
}
