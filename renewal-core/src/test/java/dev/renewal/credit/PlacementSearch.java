package dev.renewal.credit;

import dev.renewal.credit.RequirementGenerator.BucketSketch;
import dev.renewal.credit.RequirementGenerator.FamilySketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries every way to place whole credits, one by one: each recorded one is left away or put in a place that its topics allow,
 * each further one in any place. Knows nothing of trees, sums or flows.
 */
final class PlacementSearch {
    private static final int MOST_FURTHER = 12;
    /** A search through more takes minutes; smaller cases are of the same forms. */
    static final int MOST_STATES = 100_000;

    /** Says that a case is too large for a search. */
    static final class TooManyStates extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final RequirementGenerator sketch;
    private final int mostStates;
    /** The places of each family, as the path of buckets from the outermost on; the empty path is outside of all. */
    private final List<List<List<BucketSketch>>> places = new ArrayList<>();

    PlacementSearch(RequirementGenerator sketch, int mostStates) {
        this.sketch = sketch;
        this.mostStates = mostStates;
        for (int i = 0; i < 2; i++) {
            List<List<BucketSketch>> ofFamily = new ArrayList<>();
            ofFamily.add(List.of());
            if (i < sketch.families.size()) {
                for (BucketSketch bucket : sketch.families.get(i).buckets()) {
                    ofFamily.add(List.of(bucket));
                    bucket.inner().forEach(inner -> ofFamily.add(List.of(bucket, inner)));
                }
            }
            places.add(ofFamily);
        }
    }

    /** How many credits lie in each place of the first, then of the second family. */
    private record State(List<Integer> counts) {
        State plus(int one, int other) {
            List<Integer> more = new ArrayList<>(counts);
            more.set(one, more.get(one) + 1);
            more.set(other, more.get(other) + 1);
            return new State(more);
        }
    }

    /** The fewest further credits, or -1 if no number of them helps. */
    int fewest(List<Activity> activities) {
        Set<State> states = recorded(activities, Integer.MAX_VALUE);
        for (int further = 0; further <= MOST_FURTHER; further++) {
            if (states.stream().anyMatch(this::isSatisfied)) {
                return further;
            }
            states = withOneMore(states);
        }
        return -1;
    }

    /** The fewest recorded credits with which the fewest further ones still suffice. */
    int fewestRecorded(List<Activity> activities) {
        int fewest = fewest(activities);
        for (int kept = 0; ; kept++) {
            Set<State> states = recorded(activities, kept);
            for (int further = 0; further < fewest; further++) {
                states = withOneMore(states);
            }
            if (states.stream().anyMatch(this::isSatisfied)) {
                return kept;
            }
        }
    }

    private Set<State> withOneMore(Set<State> states) {
        Set<State> next = new HashSet<>();
        for (State state : states) {
            for (int one = 0; one < places.get(0).size(); one++) {
                for (int other = 0; other < places.get(1).size(); other++) {
                    if (isPlace(0, one) && isPlace(1, other) && !isApart(one, other)) {
                        next.add(state.plus(one, places.get(0).size() + other));
                    }
                }
            }
            if (next.size() > mostStates) {
                throw new TooManyStates();
            }
        }
        next.removeIf(this::isAboveAMaximum);
        return next;
    }

    /** Whether a further credit can lie there: not outside of all buckets side by side where one of them takes the rest. */
    private boolean isPlace(int family, int place) {
        List<BucketSketch> path = places.get(family).get(place);
        if (family >= sketch.families.size()) {
            return true;
        }
        List<BucketSketch> within = path.isEmpty()
                ? sketch.families.get(family).buckets()
                : path.get(path.size() - 1).inner();
        return within.stream().noneMatch(BucketSketch::otherwise);
    }

    private boolean isApart(int one, int other) {
        if (sketch.apart == null) {
            return false;
        }
        String[] pair = sketch.apart.split(" ");
        return places.get(0).get(one).stream().anyMatch(bucket -> bucket.id().equals(pair[0]))
                && places.get(1).get(other).stream()
                        .anyMatch(bucket -> bucket.id().equals(pair[1]));
    }

    private Set<State> recorded(List<Activity> activities, int most) {
        List<Integer> nothing = new ArrayList<>();
        for (int i = 0; i < places.get(0).size() + places.get(1).size(); i++) {
            nothing.add(0);
        }
        Set<State> states = new HashSet<>(Set.of(new State(nothing)));
        for (Activity activity : activities) {
            int credits = activity.amount().amount().intValueExact();
            for (int i = 0; i < credits; i++) {
                Set<State> more = new HashSet<>(states);
                for (State state : states) {
                    if (kept(state) == most) {
                        continue;
                    }
                    for (int one : placesOf(activity, 0)) {
                        for (int other : placesOf(activity, 1)) {
                            more.add(state.plus(one, places.get(0).size() + other));
                        }
                    }
                }
                states = more;
            }
        }
        states.removeIf(this::isAboveAMaximum);
        return states;
    }

    private int kept(State state) {
        return state.counts.subList(0, places.get(0).size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Integer> placesOf(Activity activity, int index) {
        if (index >= sketch.families.size()) {
            return List.of(0);
        }
        FamilySketch family = sketch.families.get(index);
        List<BucketSketch> matching = new ArrayList<>();
        for (BucketSketch bucket : family.buckets()) {
            if (!bucket.otherwise() && activity.topics().contains(bucket.id())) {
                matching.add(bucket);
            }
        }
        if (matching.isEmpty()) {
            family.buckets().stream().filter(BucketSketch::otherwise).forEach(matching::add);
        }
        if (matching.isEmpty() || matching.size() > 1 && family.severalForNone()) {
            return List.of(0);
        }
        List<Integer> found = new ArrayList<>();
        for (BucketSketch bucket : matching) {
            for (List<BucketSketch> path : pathsFrom(bucket, activity, family)) {
                found.add(places.get(index).indexOf(path));
            }
        }
        return found;
    }

    private static List<List<BucketSketch>> pathsFrom(BucketSketch bucket, Activity activity, FamilySketch family) {
        List<BucketSketch> within = bucket.inner().stream()
                .filter(inner -> !inner.otherwise() && activity.topics().contains(inner.id()))
                .toList();
        if (within.isEmpty()) {
            within = bucket.inner().stream().filter(BucketSketch::otherwise).toList();
        }
        return within.isEmpty() || within.size() > 1 && family.severalForNone()
                ? List.of(List.of(bucket))
                : within.stream().map(inner -> List.of(bucket, inner)).toList();
    }

    private boolean isAboveAMaximum(State state) {
        return eachBucket(state, (bucket, count) -> bucket.most() >= 0 && !bucket.ofTotal() && count > bucket.most());
    }

    private boolean isSatisfied(State state) {
        boolean tooFew = eachBucket(state, (bucket, count) -> count < bucket.least());
        return !tooFew && total(state) >= sketch.total;
    }

    private int total(State state) {
        int total = kept(state);
        for (int family = 0; family < sketch.families.size(); family++) {
            for (BucketSketch bucket : sketch.families.get(family).buckets()) {
                int count = count(state, family, bucket);
                total -= bucket.ofTotal() ? Math.max(0, count - bucket.most()) : 0;
            }
        }
        return total;
    }

    private interface Check {
        boolean holds(BucketSketch bucket, int count);
    }

    private boolean eachBucket(State state, Check check) {
        for (int family = 0; family < sketch.families.size(); family++) {
            for (BucketSketch bucket : sketch.families.get(family).buckets()) {
                if (check.holds(bucket, count(state, family, bucket))) {
                    return true;
                }
                for (BucketSketch inner : bucket.inner()) {
                    if (check.holds(inner, count(state, family, inner))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int count(State state, int family, BucketSketch bucket) {
        int offset = family == 0 ? 0 : places.get(0).size();
        int count = 0;
        for (int place = 0; place < places.get(family).size(); place++) {
            if (places.get(family).get(place).contains(bucket)) {
                count += state.counts.get(offset + place);
            }
        }
        return count;
    }
}
