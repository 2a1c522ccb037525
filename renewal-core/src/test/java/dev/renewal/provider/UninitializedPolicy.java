package dev.renewal.provider;

/** Its class cannot be initialized. */
public final class UninitializedPolicy extends SamplePolicy {
    static final int SIZE = Integer.parseInt("many");
}
