package dev.renewal.policy;

import java.io.Serializable;
import java.util.Objects;

/**
 * A credential that a body awards. Immutable and thread-safe.
 *
 * @param id the id
 * @param name the full name
 */
public record Credential(CredentialId id, String name) implements Serializable {
    /**
     * Checks that nothing is missing.
     *
     * @param id the id
     * @param name the full name
     */
    public Credential {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Names a credential of a body.
     *
     * @param body the body
     * @param code the code of the credential within the body
     * @param name the full name
     * @return the credential
     */
    public static Credential of(CertifyingBody body, String code, String name) {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(name, "name");
        return new Credential(new CredentialId(body.id(), code), name);
    }
}
