package dev.renewal.benchmarks;

/** Where a certification of the simplified rule stands. */
public enum Stage {
    CURRENT,
    EXPIRED,
    LAPSED
}
