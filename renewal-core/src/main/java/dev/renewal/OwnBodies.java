package dev.renewal;

import static dev.renewal.error.InvalidInputException.quoted;

import dev.renewal.error.InputNames;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RenewalPolicy;
import java.util.Collection;
import java.util.Map;

/** The bodies whose rules this project publishes, each in an artifact of its own. */
final class OwnBodies {
    private static final String GROUP = "dev.renewal";

    /** By the id of the body; a test compares the list with the modules. */
    private static final Map<String, String> ARTIFACTS = Map.of(
            "aama", "renewal-rules-aama",
            "aha", "renewal-rules-aha",
            "amt", "renewal-rules-amt",
            "amca", "renewal-rules-amca",
            "aamp", "renewal-rules-aamp",
            "ncct", "renewal-rules-ncct",
            "nha", "renewal-rules-nha",
            "wa-doh", "renewal-rules-wa-doh");

    private OwnBodies() {}

    /** Says what is wanted in place of a credential that no policy governs: its body's jar if that is missing, or another. */
    static String wanted(CredentialId credential, Collection<CredentialId> governed) {
        String artifact = ARTIFACTS.get(credential.body());
        boolean missing = artifact != null;
        for (CredentialId each : governed) {
            missing &= !each.body().equals(credential.body());
        }
        return (missing ? GROUP + ":" + artifact + " on the class path or module path, or " : "") + "one of "
                + governed;
    }

    /** Says what was found in place of a body that a host requires, and what to do. */
    static String missing(String body, Collection<String> sources) {
        String artifact = ARTIFACTS.get(InputNames.compared(body));
        return "no policy of " + quoted(body) + " was found, only " + sources + "; add "
                + (artifact == null ? "the jar with its policy" : GROUP + ":" + artifact)
                + ", or, where a fat jar lost it, keep each line of the files META-INF/services/"
                + RenewalPolicy.class.getName();
    }

    /** The artifacts, without their group. */
    static Collection<String> artifacts() {
        return ARTIFACTS.values();
    }
}
