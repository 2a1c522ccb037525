package dev.renewal.provider;

/** No policy at all. */
public final class NoPolicy {}
