package dev.renewal.provider;

/** Has a constructor that nobody may call. */
public final class PrivatePolicy extends SamplePolicy {
    private PrivatePolicy() {}

    static PrivatePolicy of() {
        return new PrivatePolicy();
    }
}
