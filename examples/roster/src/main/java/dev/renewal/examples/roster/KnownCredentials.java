package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The credentials that the library has rules for. Their ids are kept once, whatever the number of rows. */
final class KnownCredentials {
    private final Map<String, CredentialId> byText;
    private final Set<CredentialId> countingFailures;
    private final String wanted;

    KnownCredentials(RenewalPolicies policies) {
        byText = policies.credentials().stream()
                .map(Credential::id)
                .collect(Collectors.toUnmodifiableMap(CredentialId::toString, id -> id));
        countingFailures = byText.values().stream()
                .filter(id -> policies.inputs(id).orElse(Set.of()).contains(InputKey.FAILED_EXAM_ATTEMPTS))
                .collect(Collectors.toUnmodifiableSet());
        wanted = "one of " + byText.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    CredentialId read(Cell cell) throws RefusedException {
        String text = cell.required(wanted);
        CredentialId known = byText.get(text);
        if (known == null) {
            throw unknown(text);
        }
        return known;
    }

    private RefusedException unknown(String text) {
        try {
            return RefusedException.found(
                    Columns.CREDENTIAL, CredentialId.parse(text).toString(), wanted);
        } catch (InvalidInputException illFormed) {
            return RefusedException.by(illFormed);
        }
    }

    /** A policy refuses an input that it does not declare. */
    boolean takesFailedAttempts(CredentialId credential) {
        return countingFailures.contains(credential);
    }
}
