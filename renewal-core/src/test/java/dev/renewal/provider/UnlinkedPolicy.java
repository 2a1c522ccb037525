package dev.renewal.provider;

/** Extends a class that the tests leave out. */
public final class UnlinkedPolicy extends AbsentPolicy {}
