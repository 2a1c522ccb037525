package dev.renewal.benchmarks;

import dev.renewal.benchmarks.ColdStart.Way;
import dev.renewal.benchmarks.GeneratedRecords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The targets of the library and what it reached, as lines of a table. A target that was not measured has no line. */
final class Targets {
    /**
     * The code of before the rewrite does not run beside the code of today, so the time that it took to build and assess a
     * record is taken as this many times the time of Easy Rules in the same run: the ratio on JDK 17 before the rewrite (3.50
     * on JDK 25), as the ratios to the other peers varied more.
     */
    private static final double BEFORE_REWRITE_OF_EASY_RULES = 3.36;

    private final List<String> lines = new ArrayList<>();

    private Targets() {
        lines.add("| target | wanted | reached | |");
        lines.add("| --- | --- | --- | --- |");
    }

    /**
     * Makes the table.
     *
     * @param one the costs with one thread
     * @param two the costs with two threads
     * @param starts the median milliseconds of each start, empty if none was measured
     * @param kilobytes the size of all runtime jars
     * @return the lines of the table
     */
    static List<String> lines(Costs one, Costs two, Map<Way, Double> starts, double kilobytes) {
        Targets targets = new Targets();
        double full = one.nanoseconds(Costs.FULL_CMA);
        double beforeRewrite = BEFORE_REWRITE_OF_EASY_RULES * one.nanoseconds(Peer.EASY_RULES.benchmark());
        targets.timesAsFast("same work", Peer.PLAIN_JAVA, 1.2, one, one.nanoseconds(Costs.SAME_WORK));
        targets.timesAsFast("full answer", Peer.PLAIN_JAVA, 0.5, one, full);
        targets.timesAsFast("full answer", Peer.STREAMS, 1.9, one, full);
        targets.timesAsFast("full answer", Peer.EASY_RULES, 2, one, full);
        targets.timesAsFast("full answer", Peer.DROOLS, 13, one, full);
        targets.atMost("bytes, full answer of a CMA", 2_100, one.bytes(Costs.FULL_CMA));
        for (Kind kind : List.of(Kind.RMA, Kind.CCMA, Kind.NCMA)) {
            targets.atMost(
                    "time of an answer: " + kind + ", of a CMA's", 1.5, one.nanoseconds(Costs.FULL + kind) / full);
        }
        targets.atMost(
                "time of a record built from the host's values and assessed, of the time before the rewrite",
                0.5,
                one.nanoseconds(Costs.BUILT) / beforeRewrite);
        targets.atMost(
                "nanoseconds an activity, 10,000 of them", 12, one.nanoseconds(Costs.ACTIVITIES + "10000") / 10_000);
        targets.atMost("microseconds of one plan for CMA and RMA", 1_000, one.nanoseconds(Costs.PLAN_OF_TWO) / 1e3);
        targets.atLeast("two threads, of one", 1.8, 2 * full / two.nanoseconds(Costs.FULL_CMA));
        if (!starts.isEmpty()) {
            targets.atMost(
                    "start to the first answer, of plain Java's",
                    2,
                    starts.get(Way.RENEWAL) / starts.get(Way.PLAIN_JAVA));
            targets.atMost(
                    "the same, each with its classes in an archive",
                    1.5,
                    starts.get(Way.RENEWAL_ARCHIVED) / starts.get(Way.PLAIN_JAVA_ARCHIVED));
            targets.atMost("kB of all published runtime jars", 300, kilobytes);
        }
        return targets.lines;
    }

    private void timesAsFast(String what, Peer peer, double wanted, Costs one, double ours) {
        atLeast(what + ", times as fast as " + peer.label(), wanted, one.nanoseconds(peer.benchmark()) / ours);
    }

    private void atLeast(String what, double wanted, double reached) {
        add(what, "at least " + number(wanted), reached, reached >= wanted);
    }

    private void atMost(String what, double wanted, double reached) {
        add(what, "at most " + number(wanted), reached, reached <= wanted);
    }

    private void add(String what, String wanted, double reached, boolean met) {
        if (!Double.isNaN(reached)) {
            lines.add("| %s | %s | %s | %s |".formatted(what, wanted, number(reached), met ? "met" : "missed"));
        }
    }

    /** Two decimals for ratios, none for large numbers. */
    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
