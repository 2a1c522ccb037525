package dev.renewal.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the steps of one computation into a tree while it runs. Not thread-safe. */
final class Recorder {
    private static final int MANY = 64;

    private final Deque<Part> open = new ArrayDeque<>();

    Recorder() {
        open.push(new Part(""));
    }

    /** A step whose result is not there yet. */
    private static final class Part {
        private final String what;
        private final List<Reason> steps = new ArrayList<>();
        /** How many of the steps belong to conclusions that were drawn. */
        private int concluded;
        /** How many of the steps lead to no single result of the part, but to the part. */
        private int settled;
        /** The steps since the last conclusion; null while they are few, which are looked through more quickly. */
        private Set<Reason> known;

        Part(String what) {
            this.what = what;
        }

        /** Draws a result from the steps behind a place. */
        void draw(int first, String name, String result) {
            List<Reason> ledHere = steps.subList(first, steps.size());
            Reason computed = new Reason.Computed(name, result, ledHere);
            if (known != null) {
                for (Reason step : ledHere) {
                    known.remove(step);
                }
            }
            ledHere.clear();
            steps.add(computed);
        }

        /** Whether a step is among those since the last conclusion. */
        boolean knows(Reason step) {
            List<Reason> since = steps.subList(concluded, steps.size());
            if (known == null && since.size() < MANY) {
                return since.contains(step);
            }
            if (known == null) {
                known = new HashSet<>(since);
            }
            return !known.add(step);
        }
    }

    void add(Reason step) {
        Part part = open.peek();
        // the same fact or day is often asked for again on the way to one result: once is enough to tell
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

    /** Adds a result that the facts, days and fields since the last result led to. */
    void computed(String what, String result) {
        Part part = open.peek();
        int first = part.steps.size();
        while (first > Math.max(part.concluded, part.settled)
                && !(part.steps.get(first - 1) instanceof Reason.Computed)) {
            first--;
        }
        part.draw(first, what, result);
    }

    /** Leaves what was remembered so far to the part as a whole. */
    void settle() {
        Part part = open.peek();
        part.settled = part.steps.size();
    }

    /** Adds a result that everything since the last conclusion led to, other results among it. */
    void concluded(String what, String result) {
        Part part = open.peek();
        part.draw(part.concluded, what, result);
        part.concluded = part.steps.size();
        part.settled = part.concluded;
        part.known = null;
    }

    /** The steps up to now; a part that was begun and not ended, such as a count that nobody measured, is ended here. */
    List<Reason> steps() {
        while (open.size() > 1) {
            end("not used");
        }
        return List.copyOf(open.getLast().steps);
    }
}
