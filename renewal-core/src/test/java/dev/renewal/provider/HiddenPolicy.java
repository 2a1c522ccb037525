package dev.renewal.provider;

/** Is not public, but its constructor is. */
final class HiddenPolicy extends SamplePolicy {
    /** Makes the policy. */
    public HiddenPolicy() {}
}
