package dev.renewal.provider;

/** Its constructor throws. */
public final class ThrowingPolicy extends SamplePolicy {
    /** Throws. */
    public ThrowingPolicy() {
        throw new IllegalStateException("no facts\nat hand");
    }
}
