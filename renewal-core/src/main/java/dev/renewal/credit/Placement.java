package dev.renewal.credit;

import java.util.Arrays;

/**
 * Where activities with equal traits count: the nodes of {@link CategoryTrees} that they may fill, one of each tree.
 *
 * @param first the nodes of the first tree, several where the holder may choose; not to be changed
 * @param second the nodes of the second tree; not to be changed
 * @param pair the pair of the two nodes; -1 where the holder may choose
 * @param noneInFirst whether they match several categories of the first tree, and therefore count in none of them
 * @param noneInSecond whether they match several categories of the second tree, and therefore count in none of them
 */
record Placement(int[] first, int[] second, int pair, boolean noneInFirst, boolean noneInSecond)
        implements Comparable<Placement> {
    /** By the nodes of the first tree, then by those of the second. */
    @Override
    public int compareTo(Placement other) {
        int byFirst = Arrays.compare(first, other.first);
        return byFirst != 0 ? byFirst : Arrays.compare(second, other.second);
    }
}
