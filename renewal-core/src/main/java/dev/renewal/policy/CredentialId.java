package dev.renewal.policy;

import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The id of a credential, namespaced by the body that certifies it, such as {@code aama:cma}.
 *
 * <p>Names are kept in the form in which they are compared ({@link InputNames}), so {@code AAMA:CMA} is {@code aama:cma}.
 * Immutable and thread-safe.
 *
 * @param body the id of the certifying body, such as {@code aama}
 * @param code the code of the credential within the body, such as {@code cma}
 */
public record CredentialId(String body, String code) implements Comparable<CredentialId>, Serializable {
    private static final int LONGEST = 100;

    /**
     * Brings the names into their compared form, and checks them.
     *
     * @param body the id of the certifying body, such as {@code aama}
     * @param code the code of the credential within the body, such as {@code cma}
     * @throws InvalidInputException if a name is not of letters from a to z, digits and single hyphens; code
     *     {@code INVALID_CREDENTIAL_ID}
     */
    public CredentialId {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(code, "code");
        String found = body + ":" + code;
        body = InputNames.compared(body);
        code = InputNames.compared(code);
        if (!isName(body) || !isName(code)) {
            throw invalid(found);
        }
    }

    /**
     * Reads an id.
     *
     * @param text the id as {@code body:code}
     * @return the id
     * @throws InvalidInputException if the text does not have that form; code {@code INVALID_CREDENTIAL_ID}
     */
    public static CredentialId parse(String text) {
        Objects.requireNonNull(text, "text");
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw invalid(text);
        }
        return new CredentialId(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean isName(String name) {
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean ofWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!ofWord && !(c == '-' && inWord)) {
                return false;
            }
            inWord = ofWord;
        }
        return inWord && name.length() <= LONGEST;
    }

    private static InvalidInputException invalid(String found) {
        return new InvalidInputException("INVALID_CREDENTIAL_ID", "credential", found, "body:code, such as aama:cma");
    }

    /** Orders by body, then by code. */
    @Override
    public int compareTo(CredentialId other) {
        Objects.requireNonNull(other, "other");
        int byBody = body.compareTo(other.body);
        return byBody != 0 ? byBody : code.compareTo(other.code);
    }

    // written out, for the start of a JVM: docs/architecture.md
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialId that && body.equals(that.body) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return 31 * body.hashCode() + code.hashCode();
    }

    /** Returns the id as {@code body:code}. */
    @Override
    public String toString() {
        return body + ":" + code;
    }
}
