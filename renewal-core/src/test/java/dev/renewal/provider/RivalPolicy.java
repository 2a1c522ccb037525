package dev.renewal.provider;

/** Governs what its parent does. */
public final class RivalPolicy extends SamplePolicy {}
