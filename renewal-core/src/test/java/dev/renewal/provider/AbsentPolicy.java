package dev.renewal.provider;

/** Not in any jar. */
public class AbsentPolicy extends SamplePolicy {}
