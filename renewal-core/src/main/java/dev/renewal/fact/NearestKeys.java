package dev.renewal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Suggests known ids for a mistyped one. */
final class NearestKeys {
    private static final int MOST = 3;

    private NearestKeys() {}

    /**
     * Returns up to three ids: those with the smallest edit distance to the text, and those with one edit more. The distance is
     * at most a third of the length of the text, or 2.
     */
    static List<String> to(String text, FactTable known) {
        String typed = text.toLowerCase(Locale.ROOT);
        SortedMap<Integer, SortedSet<String>> byDistance = new TreeMap<>();
        for (FactKey<?> key : known.keys()) {
            // a missing last word, such as "member" in the id of a fee, counts as one edit
            int distance = key.id().startsWith(typed + ".") ? 1 : NearestWord.distance(typed, key.id());
            if (distance <= Math.max(2, text.length() / 3)) {
                byDistance.putIfAbsent(distance, new TreeSet<>());
                byDistance.get(distance).add(key.id());
            }
        }
        List<String> nearest = new ArrayList<>();
        if (!byDistance.isEmpty()) {
            for (SortedSet<String> ids :
                    byDistance.headMap(byDistance.firstKey() + 2).values()) {
                nearest.addAll(ids);
            }
        }
        return List.copyOf(nearest.subList(0, Math.min(MOST, nearest.size())));
    }
}
