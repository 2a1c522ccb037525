package dev.renewal.provider;

/** Cannot be made. */
public final class ThrowingPolicy extends SamplePolicy {
    /** Throws. */
    public ThrowingPolicy() {
        throw new IllegalStateException("no facts\nat hand");
    }
}
