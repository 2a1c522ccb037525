package dev.renewal;

import dev.renewal.RenewalPolicies.Governed;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.term.TermFacts;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks each policy once what it governs, and checks that all of them can be in one registry. */
final class PolicyAdmission {
    /** A level is the major version of renewal-core times this, plus the minor version. */
    private static final int MAJOR = 1000;

    /** A day of the calendar that is so many months later is still one of the calendar. */
    private static final long MOST_MONTHS = 12_000;

    private final List<RenewalPolicy> policies;
    private final LoadFindings findings;
    private final Map<CredentialId, Governed> governed = new TreeMap<>();
    private final Map<String, Stated> stated = new HashMap<>();

    /** A fact of a policy, and the class of the policy. */
    private record Stated(FactKey<?> key, FactTable facts, Class<?> by) {
        boolean differs(Stated other) {
            return !key.equals(other.key) || !facts.entries(key).equals(other.facts.entries(key));
        }
    }

    /** The methods by which a policy describes itself. Constants instead of lambdas for a faster start-up: docs/architecture.md. */
    private enum Method {
        LEVEL("level()"),
        BODY("body()"),
        CREDENTIALS("credentials()"),
        FACTS("facts()"),
        INPUTS("inputs()"),
        STALE_AFTER("staleAfter()");

        private final String text;

        Method(String text) {
            this.text = text;
        }
    }

    /** Checks the policies and adds every error to the findings. */
    PolicyAdmission(Collection<RenewalPolicy> found, LoadFindings findings) {
        this.policies = List.copyOf(found);
        this.findings = findings;
        enter(PlanFacts.ofEveryBody(), TermFacts.class);
        for (RenewalPolicy policy : policies) {
            enter(policy);
        }
    }

    List<RenewalPolicy> policies() {
        return policies;
    }

    /** Returns the policies by credential. Use it only if there was no finding. */
    Map<CredentialId, Governed> governed() {
        return governed;
    }

    private void enter(RenewalPolicy policy) {
        Optional<Integer> level = answer(policy, Method.LEVEL);
        if (level.isPresent() && !hasLevel(policy, level.get())) {
            return; // other errors may only be consequences of this one
        }
        Optional<CertifyingBody> body = answer(policy, Method.BODY);
        Optional<List<Credential>> credentials = answer(policy, Method.CREDENTIALS);
        Optional<FactTable> facts = answer(policy, Method.FACTS);
        answer(policy, Method.INPUTS);
        Optional<Period> staleAfter = answer(policy, Method.STALE_AFTER);
        if (staleAfter.isPresent()
                && staleAfter.get().toTotalMonths() + staleAfter.get().getDays() / 28L > MOST_MONTHS) {
            findings.add(
                    "FAILED_POLICY",
                    PolicySource.of(policy) + ": staleAfter() is " + staleAfter.get() + ", more than a thousand years");
        }
        FactTable all = facts.isEmpty() ? PlanFacts.ofEveryBody() : enter(facts.get(), policy.getClass());
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
            // callers ask for the return type of the method
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
            case STALE_AFTER -> policy.staleAfter();
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
        if (credential == null) {
            findings.add("FAILED_POLICY", PolicySource.of(policy) + ": credentials() holds null");
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

    /** Returns the facts together with {@link PlanFacts#ofEveryBody}; only the latter if they contradict facts entered before. */
    private FactTable enter(FactTable facts, Class<?> by) {
        Map<Class<?>, List<String>> contradicted = new LinkedHashMap<>();
        for (FactKey<?> key : facts.keys()) {
            Stated now = new Stated(key, facts, by);
            Stated before = stated.putIfAbsent(key.id(), now);
            if (before != null && before.differs(now)) {
                contradicted
                        .computeIfAbsent(before.by, any -> new ArrayList<>())
                        .add(key.id());
            }
        }
        for (Map.Entry<Class<?>, List<String>> other : contradicted.entrySet()) {
            findings.add(
                    "CONTRADICTING_FACTS",
                    PolicySource.of(other.getKey()) + " and " + PolicySource.of(by) + " state different facts for "
                            + String.join(", ", other.getValue()));
        }
        return contradicted.isEmpty() ? facts.and(PlanFacts.ofEveryBody()) : PlanFacts.ofEveryBody();
    }
}
