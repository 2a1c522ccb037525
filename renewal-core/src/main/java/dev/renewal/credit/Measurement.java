package dev.renewal.credit;

import dev.renewal.amount.Credits;
import dev.renewal.fact.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record compared with one set of requirements. Immutable once made.
 *
 * <p>Where each credit has one place, no maximum cuts and nothing is incompatible, sums suffice: each further credit can fill a
 * gap in both trees, so the fewest further credits are the larger of the two gaps. Otherwise {@link ShortfallSolver} finds them.
 */
final class Measurement implements Shortfall.Parts {
    final Requirements requirements;
    final Bounds bounds;
    final CountedCredits record;
    /** The recorded credits that count in each node; for the total, those within the maxima. Not to be changed. */
    final long[] counted;
    /** The further credits that each node needs, those of its inner nodes included. Not to be changed. */
    final long[] needed;
    /** The fewest further credits, in millionths. */
    final long fewest;

    /** The measurements by each set of requirements, where any one of several is enough; else null. */
    private final @Nullable List<Measurement> alternatives;

    private final CategoryTrees trees;
    /** The further credits by pair of nodes; null where sums suffice. */
    private final long @Nullable [] further;

    Measurement(Requirements requirements, Bounds bounds, CountedCredits record) {
        this.requirements = requirements;
        this.trees = requirements.trees;
        this.bounds = bounds;
        this.record = record;
        this.alternatives = null;
        if (isSum()) {
            this.counted = sums();
            this.needed = needs();
            this.fewest = Math.max(needed[CategoryTrees.ROOT], needed[trees.total]);
            this.further = null;
        } else {
            ShortfallSolver.Solution solution = ShortfallSolver.keepingAll(trees, bounds, record);
            this.counted = solution.counted();
            this.needed = needs();
            this.fewest = solution.fewest();
            this.further = solution.further();
        }
    }

    private Measurement(Measurement nearest, List<Measurement> alternatives) {
        this.requirements = nearest.requirements;
        this.trees = nearest.trees;
        this.bounds = nearest.bounds;
        this.record = nearest.record;
        this.counted = nearest.counted;
        this.needed = nearest.needed;
        this.fewest = nearest.fewest;
        this.further = nearest.further;
        this.alternatives = alternatives;
    }

    /** A copy that knows the measurements by each set of requirements, this one included. */
    Measurement oneOf(Measurement... all) {
        return new Measurement(this, List.of(all));
    }

    /** The measurements by each set of requirements, of which any one is enough. */
    List<Measurement> alternatives() {
        return alternatives == null ? List.of(this) : alternatives;
    }

    /** Whether each credit has one place and no maximum cuts, so that what a category lacks is a difference. */
    boolean isSum() {
        return bounds.sumsSuffice && !record.hasChoices();
    }

    private long[] sums() {
        long[] sums = new long[trees.size];
        for (int pair = 0; pair < trees.pairs(); pair++) {
            long credits = record.in(pair);
            sums[trees.first(pair)] += credits;
            sums[trees.second(pair)] += credits;
        }
        trees.addUp(sums);
        for (int node : trees.inner(trees.total)) {
            sums[trees.total] -= Math.max(0, sums[node] - bounds.most[node]);
        }
        return sums;
    }

    private long[] needs() {
        long[] needs = new long[trees.size];
        for (int node = needs.length - 1; node >= 0; node--) {
            needs[node] = Math.max(needs[node], bounds.least[node] - counted[node]);
            if (!trees.isRoot(node)) {
                needs[trees.parent(node)] += needs[node];
            }
        }
        return needs;
    }

    @Override
    public Credits minimumAdditional() {
        return requirements.credits(fewest);
    }

    @Override
    public List<Requirement> requirements() {
        Requirement[] found = new Requirement[trees.required.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = requirement(trees.required[i]);
        }
        return List.of(found);
    }

    private Requirement requirement(int node) {
        return new Requirement(requirements.id(node), bounds.required.get(node), requirements.credits(counted[node]));
    }

    @Override
    public boolean isComplete() {
        return bounds.complete;
    }

    @Override
    public boolean requiresCredits() {
        return trees.required.length > 0;
    }

    @Override
    public boolean hasEnough() {
        return fewest == 0;
    }

    /** Whether this is known to be nearer to its requirements than another one. */
    boolean isNearerThan(Measurement other) {
        return bounds.complete == other.bounds.complete ? fewest < other.fewest : bounds.complete;
    }

    @Override
    public List<PlanLine> plan() {
        if (fewest == 0) {
            return List.of();
        }
        PlanWriter writer = new PlanWriter(this);
        return further == null ? writer.pairing() : writer.flowing(further);
    }

    @Override
    public Credits surplus() {
        long total = bounds.complete ? record.total() : 0;
        boolean eachCounts = total == counted[trees.total];
        long missing = Math.max(0, bounds.least[trees.total] - counted[trees.total]);
        if (total == 0 || eachCounts && fewest == missing && total <= bounds.least[trees.total]) {
            return requirements.credits(0);
        }
        return requirements.credits(
                further == null && bounds.surplusIsASum
                        ? total - neededBySums()
                        : total
                                - ShortfallSolver.keepingFewest(trees, bounds, record)
                                        .recorded());
    }

    /**
     * The recorded credits that are needed where all further credits can be of the one category of the second family, which
     * has no maximum.
     *
     * <p>Further credits fill any gap of the first family. The rest of its minima is taken from recorded credits of that one
     * category first, as they help everywhere; then that category is filled up to its own minimum, then the total. Each step
     * takes no more than it must, and none could take less.
     */
    private long neededBySums() {
        boolean one = trees.size == trees.total + 1;
        int best = one ? trees.total : trees.total + 1;
        long demand = -fewest;
        long helpful = 0;
        for (int node = 1; node < trees.total; node++) {
            demand += bounds.least[node];
            helpful += Math.min(bounds.least[node], record.in(trees.pair(node, best)));
        }
        long ofBest = Math.max(0, Math.min(demand, helpful));
        long ofOthers = Math.max(0, demand - ofBest);
        long used = one ? ofBest : Math.max(ofBest, bounds.least[best] - fewest);
        long limit = one ? Bounds.NONE : bounds.most[trees.total + 2];
        long missing = bounds.least[trees.total] - fewest - used - Math.min(ofOthers, limit);
        return used + ofOthers + Math.max(0, missing);
    }

    /** Records which activities count towards what, and what each maximum leaves out. */
    void explain(Trace trace) {
        explainRequirement(trees.total, trace);
        for (int node : trees.listed) {
            if (trees.hasMinimum(node)) {
                explainRequirement(node, trace);
            }
            if (trees.hasMaximum(node)) {
                trace.begin("maximum " + requirements.id(node));
                explainEntries(node, trace);
                trace.end(requirements.credits(counted[node])
                        + (bounds.most[node] == Bounds.NONE
                                ? ", how much of it counts is not known"
                                : ", at most " + requirements.credits(bounds.most[node]) + " of it counts"
                                        + (trees.category(node).cuts() ? "" : " for the total")));
            }
        }
    }

    /** The ids of the requirements towards which credits at a place count. */
    List<String> towards(Placement placement) {
        List<String> ids = new ArrayList<>();
        for (int node : trees.required) {
            if (counts(placement, node)) {
                ids.add(requirements.id(node));
            }
        }
        return List.copyOf(ids);
    }

    /** Whether credits at a place may count in a node. */
    boolean counts(Placement placement, int node) {
        boolean counts = false;
        for (int place : node < trees.total ? placement.first() : placement.second()) {
            counts |= trees.isWithin(place, node);
        }
        return counts;
    }

    private void explainRequirement(int node, Trace trace) {
        Requirement part = requirement(node);
        trace.begin("requirement " + part.id());
        explainEntries(node, trace);
        trace.end(
                part.required().isEmpty()
                        ? part.counted() + ", how much is required is not known"
                        : part.counted() + " of " + part.required().get() + ", missing "
                                + part.missing().get());
    }

    private void explainEntries(int node, Trace trace) {
        for (CountedCredits.Entry entry : record.entries()) {
            if (counts(entry.placement(), node)) {
                trace.given(entry.description(), entry.credits());
            }
        }
    }
}
