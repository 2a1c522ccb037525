package dev.renewal.policy;

import java.io.Serializable;

/**
 * A body that certifies holders. Immutable and thread-safe.
 *
 * @param id the id, with which the ids of its credentials and facts start, such as {@code aama}
 * @param name the full name
 */
public record CertifyingBody(String id, String name) implements Serializable {}
