package dev.renewal.credit;

import dev.renewal.credit.RequirementGenerator.CategorySketch;
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
    /** The places of each family, as the path of categories from the outermost on; the empty path is outside of all. */
    private final List<List<List<CategorySketch>>> places = new ArrayList<>();

    PlacementSearch(RequirementGenerator sketch, int mostStates) {
        this.sketch = sketch;
        this.mostStates = mostStates;
        for (int i = 0; i < 2; i++) {
            List<List<CategorySketch>> ofFamily = new ArrayList<>();
            ofFamily.add(List.of());
            if (i < sketch.families.size()) {
                for (CategorySketch category : sketch.families.get(i).categories()) {
                    ofFamily.add(List.of(category));
                    category.inner().forEach(inner -> ofFamily.add(List.of(category, inner)));
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

    /** Whether a further credit can lie there: not outside of all categories side by side where one of them takes the rest. */
    private boolean isPlace(int family, int place) {
        List<CategorySketch> path = places.get(family).get(place);
        if (family >= sketch.families.size()) {
            return true;
        }
        List<CategorySketch> within = path.isEmpty()
                ? sketch.families.get(family).categories()
                : path.get(path.size() - 1).inner();
        return within.stream().noneMatch(CategorySketch::rest);
    }

    private boolean isApart(int one, int other) {
        if (sketch.apart == null) {
            return false;
        }
        String[] pair = sketch.apart.split(" ");
        return places.get(0).get(one).stream()
                        .anyMatch(category -> category.id().equals(pair[0]))
                && places.get(1).get(other).stream()
                        .anyMatch(category -> category.id().equals(pair[1]));
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
        List<CategorySketch> matching = new ArrayList<>();
        for (CategorySketch category : family.categories()) {
            if (!category.rest() && activity.topics().contains(category.id())) {
                matching.add(category);
            }
        }
        if (matching.isEmpty()) {
            family.categories().stream().filter(CategorySketch::rest).forEach(matching::add);
        }
        if (matching.isEmpty() || matching.size() > 1 && family.severalForNone()) {
            return List.of(0);
        }
        List<Integer> found = new ArrayList<>();
        for (CategorySketch category : matching) {
            for (List<CategorySketch> path : pathsFrom(category, activity, family)) {
                found.add(places.get(index).indexOf(path));
            }
        }
        return found;
    }

    private static List<List<CategorySketch>> pathsFrom(
            CategorySketch category, Activity activity, FamilySketch family) {
        List<CategorySketch> within = category.inner().stream()
                .filter(inner -> !inner.rest() && activity.topics().contains(inner.id()))
                .toList();
        if (within.isEmpty()) {
            within = category.inner().stream().filter(CategorySketch::rest).toList();
        }
        return within.isEmpty() || within.size() > 1 && family.severalForNone()
                ? List.of(List.of(category))
                : within.stream().map(inner -> List.of(category, inner)).toList();
    }

    private boolean isAboveAMaximum(State state) {
        return eachCategory(
                state, (category, count) -> category.most() >= 0 && !category.ofTotal() && count > category.most());
    }

    private boolean isSatisfied(State state) {
        boolean tooFew = eachCategory(state, (category, count) -> count < category.least());
        return !tooFew && total(state) >= sketch.total;
    }

    private int total(State state) {
        int total = kept(state);
        for (int family = 0; family < sketch.families.size(); family++) {
            for (CategorySketch category : sketch.families.get(family).categories()) {
                int count = count(state, family, category);
                total -= category.ofTotal() ? Math.max(0, count - category.most()) : 0;
            }
        }
        return total;
    }

    private interface Check {
        boolean holds(CategorySketch category, int count);
    }

    private boolean eachCategory(State state, Check check) {
        for (int family = 0; family < sketch.families.size(); family++) {
            for (CategorySketch category : sketch.families.get(family).categories()) {
                if (check.holds(category, count(state, family, category))) {
                    return true;
                }
                for (CategorySketch inner : category.inner()) {
                    if (check.holds(inner, count(state, family, inner))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int count(State state, int family, CategorySketch category) {
        int offset = family == 0 ? 0 : places.get(0).size();
        int count = 0;
        for (int place = 0; place < places.get(family).size(); place++) {
            if (places.get(family).get(place).contains(category)) {
                count += state.counts.get(offset + place);
            }
        }
        return count;
    }
}
