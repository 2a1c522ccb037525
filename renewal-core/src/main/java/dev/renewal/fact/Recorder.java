package dev.renewal.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of steps of one computation while it runs. Not thread-safe. */
final class Recorder {
    private static final int MANY = 64;

    private final Deque<Part> open = new ArrayDeque<>();

    Recorder() {
        open.push(new Part(""));
    }

    /** A step that has no result yet. */
    private static final class Part {
        private final String what;
        private final List<Reason> steps = new ArrayList<>();
        /** The number of steps up to and including the last conclusion. */
        private int concluded;
        /** The number of steps that belong to the part as a whole; later results do not include them. */
        private int settled;
        /** The steps since the last conclusion; null while they are few, as a linear scan is faster then. */
        private @Nullable Set<Known> known;

        Part(String what) {
            this.what = what;
        }

        /** Replaces the steps from an index on by one result that contains them. */
        void draw(int first, String name, String result) {
            List<Reason> ledHere = steps.subList(first, steps.size());
            Reason computed = new Reason.Computed(name, result, ledHere);
            if (known != null) {
                for (Reason step : ledHere) {
                    known.remove(new Known(step));
                }
            }
            ledHere.clear();
            steps.add(computed);
        }

        /** Whether a step was recorded since the last conclusion; if not, it is added to {@link #known}. */
        boolean knows(Reason step) {
            List<Reason> since = steps.subList(concluded, steps.size());
            if (known == null && since.size() < MANY) {
                return since.contains(step);
            }
            if (known == null) {
                known = new HashSet<>();
                for (Reason earlier : since) {
                    known.add(new Known(earlier));
                }
            }
            return !known.add(new Known(step));
        }
    }

    /** A step in a hash set. Comparable, so the set stays fast if a host passes names whose hashes collide. */
    private record Known(Reason step) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            return step.toString().compareTo(other.step.toString());
        }
    }

    void add(Reason step) {
        Part part = open.peek();
        // one result often reads the same fact or day several times; record it once
        if (!part.knows(step)) {
            part.steps.add(step);
        }
    }

    void begin(String what) {
        open.push(new Part(what));
    }

    void end(String result) {
        Part part = open.pop();
        open.peek().steps.add(new Reason.Computed(part.what, result, part.steps));
    }

    /** Adds a result that contains the facts, days and fields since the last result. */
    void computed(String what, String result) {
        Part part = open.peek();
        int first = part.steps.size();
        while (first > Math.max(part.concluded, part.settled)
                && !(part.steps.get(first - 1) instanceof Reason.Computed)) {
            first--;
        }
        part.draw(first, what, result);
    }

    /** Attributes the steps so far to the open part instead of to the next result. */
    void settle() {
        Part part = open.peek();
        part.settled = part.steps.size();
    }

    /** Adds a result that contains everything since the last conclusion, including other results. */
    void concluded(String what, String result) {
        Part part = open.peek();
        part.draw(part.concluded, what, result);
        part.concluded = part.steps.size();
        part.settled = part.concluded;
        part.known = null;
    }

    /** Returns the steps so far. Closes open parts, such as a count whose result nobody read. */
    List<Reason> steps() {
        while (open.size() > 1) {
            end("not used");
        }
        return List.copyOf(open.getLast().steps);
    }
}
