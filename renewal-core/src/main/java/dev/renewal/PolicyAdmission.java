package dev.renewal;

import dev.renewal.RenewalPolicies.Governed;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.RuleKey;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.term.TermFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks each policy once what it governs, and holds the answers against what a registry needs of all of them together. */
final class PolicyAdmission {
    /** In the number of a level, the part above this is the major version of renewal-core, the rest the minor one. */
    private static final int MAJOR = 1000;

    private final List<RenewalPolicy> policies;
    private final LoadFindings findings;
    private final Map<CredentialId, Governed> governed = new TreeMap<>();
    private final Map<String, Stated> stated = new HashMap<>();

    /** A rule of a policy's facts, and where the policy comes from. */
    private record Stated(RuleKey<?> key, FactTable facts, String by) {
        boolean differs(Stated other) {
            return !key.equals(other.key) || !facts.entries(key).equals(other.facts.entries(key));
        }
    }

    /** What a policy says of itself; constants and no lambdas, for the start of a JVM: docs/architecture.md. */
    private enum Method {
        LEVEL("level()"),
        BODY("body()"),
        CREDENTIALS("credentials()"),
        FACTS("facts()"),
        INPUTS("inputs()"),
        VERIFICATION_HOLDS("verificationHolds()");

        private final String text;

        Method(String text) {
            this.text = text;
        }
    }

    /** Adds what is wrong with the policies to the findings. */
    PolicyAdmission(Collection<RenewalPolicy> found, LoadFindings findings) {
        this.policies = List.copyOf(found);
        this.findings = findings;
        enter(TermFacts.table(), PolicySource.of(TermFacts.class));
        for (RenewalPolicy policy : policies) {
            enter(policy);
        }
    }

    List<RenewalPolicy> policies() {
        return policies;
    }

    /** The policies by what they govern; of use only where there was no finding. */
    Map<CredentialId, Governed> governed() {
        return governed;
    }

    private void enter(RenewalPolicy policy) {
        Optional<Integer> level = answer(policy, Method.LEVEL);
        if (level.isPresent() && !hasLevel(policy, level.get())) {
            return; // whatever else it does may come of that
        }
        Optional<CertifyingBody> body = answer(policy, Method.BODY);
        Optional<List<Credential>> credentials = answer(policy, Method.CREDENTIALS);
        Optional<FactTable> facts = answer(policy, Method.FACTS);
        answer(policy, Method.INPUTS);
        answer(policy, Method.VERIFICATION_HOLDS);
        FactTable all = facts.isEmpty() ? TermFacts.table() : enter(facts.get(), PolicySource.of(policy));
        if (credentials.isEmpty()) {
            return;
        }
        if (credentials.get().isEmpty()) {
            findings.add("NO_CREDENTIAL", PolicySource.of(policy) + " governs no credential");
        }
        for (Credential credential : credentials.get()) {
            enter(policy, body, credential, all);
        }
    }

    private <T> Optional<T> answer(RenewalPolicy policy, Method method) {
        try {
            // each method is asked for what it declares
            @SuppressWarnings("unchecked")
            T answer = (T) asked(policy, method);
            if (answer == null) {
                findings.add("FAILED_POLICY", PolicySource.of(policy) + ": " + method.text + " returns null");
            }
            return Optional.ofNullable(answer);
        } catch (RuntimeException | LinkageError | AssertionError failed) {
            findings.add("FAILED_POLICY", PolicySource.of(policy) + ": " + method.text + " failed", failed);
            return Optional.empty();
        }
    }

    private static Object asked(RenewalPolicy policy, Method method) {
        return switch (method) {
            case LEVEL -> policy.level();
            case BODY -> policy.body();
            case CREDENTIALS -> policy.credentials();
            case FACTS -> policy.facts();
            case INPUTS -> policy.inputs();
            case VERIFICATION_HOLDS -> policy.verificationHolds();
        };
    }

    private boolean hasLevel(RenewalPolicy policy, int level) {
        if (level > RenewalPolicy.LEVEL) {
            findings.add(
                    "UNSUPPORTED_LEVEL",
                    PolicySource.of(policy) + " is written for level " + level
                            + " of RenewalPolicy and needs renewal-core >= " + level / MAJOR + "." + level % MAJOR
                            + "; here is level " + RenewalPolicy.LEVEL + ", of "
                            + PolicySource.origin(RenewalPolicy.class));
        } else if (level < 1) {
            findings.add(
                    "UNSUPPORTED_LEVEL",
                    PolicySource.of(policy) + " is written for level " + level
                            + " of RenewalPolicy, which never was: level() returns RenewalPolicy.LEVEL");
        }
        return level >= 1 && level <= RenewalPolicy.LEVEL;
    }

    private void enter(RenewalPolicy policy, Optional<CertifyingBody> body, Credential credential, FactTable facts) {
        if (credential == null || credential.id() == null) {
            findings.add(
                    "FAILED_POLICY",
                    PolicySource.of(policy) + ": credentials() holds null, or a credential without id");
            return;
        }
        CredentialId id = credential.id();
        if (body.isPresent() && !id.body().equals(body.get().id())) {
            findings.add(
                    "FOREIGN_CREDENTIAL",
                    PolicySource.of(policy) + " is of the body " + body.get().id() + " and names " + id
                            + ", a credential of another");
        }
        Governed earlier = governed.putIfAbsent(id, new Governed(credential, policy, facts));
        if (earlier != null && earlier.policy() == policy) {
            findings.add("DUPLICATE_CREDENTIAL", PolicySource.of(policy) + " names " + id + " twice");
        } else if (earlier != null) {
            findings.add(
                    "DUPLICATE_CREDENTIAL",
                    "two policies for " + id + ": " + PolicySource.of(earlier.policy()) + " and "
                            + PolicySource.of(policy));
        }
    }

    /** Returns the facts with those of every body; these alone where others that were entered before are contradicted. */
    private FactTable enter(FactTable facts, String by) {
        Map<String, List<String>> contradicted = new TreeMap<>();
        for (RuleKey<?> key : facts.keys()) {
            Stated now = new Stated(key, facts, by);
            Stated before = stated.putIfAbsent(key.id(), now);
            if (before != null && before.differs(now)) {
                contradicted
                        .computeIfAbsent(before.by, any -> new ArrayList<>())
                        .add(key.id());
            }
        }
        for (Map.Entry<String, List<String>> other : contradicted.entrySet()) {
            findings.add(
                    "CONTRADICTING_FACTS",
                    other.getKey() + " and " + by + " state different facts for "
                            + String.join(", ", other.getValue()));
        }
        return contradicted.isEmpty() ? facts.and(TermFacts.table()) : TermFacts.table();
    }
}
