package dev.renewal.provider;

/** Put into no jar. */
public class AbsentPolicy extends SamplePolicy {}
