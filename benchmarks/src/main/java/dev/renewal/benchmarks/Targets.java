package dev.renewal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was wanted of the library, and what it reached, as lines of a table. */
final class Targets {
    private final List<String> lines = new ArrayList<>();

    Targets() {
        lines.add("| target | wanted | reached | |");
        lines.add("| --- | --- | --- | --- |");
    }

    void atLeast(String what, double wanted, double reached) {
        add(what, "at least " + number(wanted), reached, reached >= wanted);
    }

    void atMost(String what, double wanted, double reached) {
        add(what, "at most " + number(wanted), reached, reached <= wanted);
    }

    private void add(String what, String wanted, double reached, boolean met) {
        lines.add("| %s | %s | %s | %s |".formatted(what, wanted, number(reached), met ? "met" : "missed"));
    }

    /** Ratios with two decimals, and what is counted without. */
    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    List<String> lines() {
        return lines;
    }
}
