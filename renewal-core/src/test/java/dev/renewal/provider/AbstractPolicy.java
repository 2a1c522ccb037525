package dev.renewal.provider;

/** Abstract: it has a constructor and cannot be instantiated. */
public abstract class AbstractPolicy extends SamplePolicy {
    /** For subclasses, of which there are none. */
    public AbstractPolicy() {}
}
