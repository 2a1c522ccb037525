package dev.renewal.credit;

import dev.renewal.credit.MeasuredTree.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts further credits of two families together into lines that a holder can follow. */
final class Planning {
    private final RequirementSet set;
    private final MeasuredTree first;
    private final MeasuredTree second;
    /** Whether the family of the second tree is listed before that of the first. */
    private final boolean turned;
    /** Makes an amount of a number of units. */
    private final Measurement measurement;

    Planning(RequirementSet set, MeasuredTree first, MeasuredTree second, Measurement measurement) {
        this.set = set;
        this.measurement = measurement;
        this.first = first;
        this.second = second;
        this.turned = set.listed().get(0) != set.first();
    }

    /**
     * Pairs what the two families need, in the order in which they are listed: the north-west corner rule of transportation
     * problems, which leaves at most one line fewer than there are parts.
     */
    List<PlanLine> paired(List<Part> rows, List<Part> columns) {
        List<PlanLine> lines = new ArrayList<>(rows.size() + columns.size());
        int column = 0;
        long ofColumn = columns.isEmpty() ? 0 : columns.get(0).credits();
        for (Part row : rows) {
            long ofRow = row.credits();
            while (ofRow > 0) {
                if (ofColumn == 0) {
                    ofColumn = columns.get(++column).credits();
                }
                long both = Math.min(ofRow, ofColumn);
                lines.add(line(both, row, columns.get(column)));
                ofRow -= both;
                ofColumn -= both;
            }
        }
        return lines;
    }

    /** Names the places between which further credits flow; lines that ask for the same are one. */
    List<PlanLine> flowing(long[][] further) {
        long[] ofFirst = new long[further.length];
        long[] ofSecond = new long[further[0].length];
        for (int one = 0; one < further.length; one++) {
            for (int other = 0; other < ofSecond.length; other++) {
                ofFirst[one] += further[one][other];
                ofSecond[other] += further[one][other];
            }
        }
        for (int one = 0; one < ofFirst.length; one++) {
            first.plan(one, ofFirst[one]);
        }
        for (int other = 0; other < ofSecond.length; other++) {
            second.plan(other, ofSecond[other]);
        }
        Map<List<List<Trait>>, Long> amounts = new LinkedHashMap<>();
        for (int one : rootLast(ofFirst.length)) {
            for (int other : rootLast(ofSecond.length)) {
                if (further[one][other] > 0) {
                    Part row = first.part(one, ofFirst[one]);
                    Part column = second.part(other, ofSecond[other]);
                    PlanLine line = line(row.credits(), row, column);
                    amounts.merge(List.of(line.traits(), line.without()), further[one][other], Long::sum);
                }
            }
        }
        List<PlanLine> lines = new ArrayList<>();
        for (Map.Entry<List<List<Trait>>, Long> kind : amounts.entrySet()) {
            lines.add(new PlanLine(
                    measurement.credits(kind.getValue()),
                    kind.getKey().get(0),
                    kind.getKey().get(1)));
        }
        return lines;
    }

    /** The nodes in the order in which a plan names them: buckets as they are listed, then what is in none. */
    private static int[] rootLast(int size) {
        int[] nodes = new int[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = (i + 1) % size;
        }
        return nodes;
    }

    private PlanLine line(long units, Part row, Part column) {
        return new PlanLine(
                measurement.credits(units),
                set.traits(row.node(), column.node()),
                both(turned ? column.without() : row.without(), turned ? row.without() : column.without()));
    }

    private static List<Trait> both(List<Trait> some, List<Trait> others) {
        if (others.isEmpty()) {
            return some;
        }
        if (some.isEmpty()) {
            return others;
        }
        List<Trait> all = new ArrayList<>(some.size() + others.size());
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
