package dev.renewal.fact;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
public final class NearestWord {
    private NearestWord() {}

    /**
     * Finds the nearest known word, if one is near: one {@linkplain #resembles that it resembles}, or else the one with the
     * smallest edit distance, at most a third of the length of the unknown word, or 1.
     *
     * @param word the unknown word, in the form in which words are compared
     * @param known the known words in that form
     * @return the nearest; of equally near ones the first
     */
    public static Optional<String> of(String word, Collection<String> known) {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(known, "known");
        String nearest = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String each : known) {
            int distance = resembles(word, each) || resembles(each, word) ? 0 : distance(word, each);
            if (distance < least) {
                least = distance;
                nearest = each;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Says whether a word holds a known one as a word of its own, such as {@code aama-approved}, or is it but for punctuation,
     * such as {@code a.a.m.a.}
     *
     * @param word the word
     * @param known the known word
     * @return true if it does
     */
    public static boolean resembles(String word, String known) {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(known, "known");
        return holds(word, known) || isBesidesPunctuation(word, known);
    }

    private static boolean holds(String word, String known) {
        for (int at = word.indexOf(known); at >= 0; at = word.indexOf(known, at + 1)) {
            int end = at + known.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(word.charAt(at - 1));
            boolean ends = end == word.length() || !Character.isLetterOrDigit(word.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesidesPunctuation(String word, String known) {
        int i = next(word, 0);
        int j = next(known, 0);
        boolean same = i < word.length();
        while (same && i < word.length() && j < known.length()) {
            same = word.charAt(i) == known.charAt(j);
            i = next(word, i + 1);
            j = next(known, j + 1);
        }
        return same && i == word.length() && j == known.length();
    }

    /** The place of the next letter or digit, or the length. */
    private static int next(String word, int from) {
        int place = from;
        while (place < word.length() && !Character.isLetterOrDigit(word.charAt(place))) {
            place++;
        }
        return place;
    }

    /** The Levenshtein distance, computed row by row (Wagner and Fischer, 1974). */
    static int distance(String from, String to) {
        if (Math.abs(from.length() - to.length()) > to.length()) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[to.length()];
    }
}
