package dev.renewal.provider;

/** Cannot be made, though it has a constructor. */
public abstract class AbstractPolicy extends SamplePolicy {
    /** For subclasses, of which there are none. */
    public AbstractPolicy() {}
}
