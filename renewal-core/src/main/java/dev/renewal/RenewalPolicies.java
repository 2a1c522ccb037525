package dev.renewal;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Standing;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The registry of policies: finds the policy that governs a credential and asks it.
 *
 * <p>Make one with {@link #load()} and keep it; it is immutable and thread-safe, and nothing is kept statically.
 */
public final class RenewalPolicies {
    private final List<RenewalPolicy> policies;
    private final Map<CredentialId, Governed> governed;

    /** A credential, the policy that governs it, and the facts that the policy reads. */
    private record Governed(Credential credential, RenewalPolicy policy, FactTable facts) {}

    private RenewalPolicies(Collection<RenewalPolicy> found) {
        this.policies = List.copyOf(found);
        List<String> findings = new ArrayList<>();
        Map<CredentialId, Governed> byCredential = new TreeMap<>();
        for (RenewalPolicy policy : policies) {
            try {
                enter(policy, byCredential, findings);
            } catch (RuntimeException | LinkageError broken) {
                findings.add(PolicySource.of(policy) + " cannot say what it governs: " + broken);
            }
        }
        if (!findings.isEmpty()) {
            throw new PolicyLoadException(findings);
        }
        this.governed = byCredential;
    }

    private static void enter(RenewalPolicy policy, Map<CredentialId, Governed> byCredential, List<String> findings) {
        if (policy.level() > RenewalPolicy.LEVEL) {
            findings.add(PolicySource.of(policy) + " is written for level " + policy.level()
                    + " of RenewalPolicy, and this renewal-core has level " + RenewalPolicy.LEVEL
                    + ": use a newer renewal-core");
            return;
        }
        FactTable facts = policy.facts().and(TermFacts.table());
        for (Credential credential : policy.credentials()) {
            if (!credential.id().body().equals(policy.body().id())) {
                findings.add(PolicySource.of(policy) + " is of the body "
                        + policy.body().id() + " and names " + credential.id() + ", a credential of another");
            }
            Governed earlier = byCredential.putIfAbsent(credential.id(), new Governed(credential, policy, facts));
            if (earlier != null) {
                findings.add("two policies for " + credential.id() + ": " + PolicySource.of(earlier.policy) + " and "
                        + PolicySource.of(policy));
            }
        }
    }

    /**
     * Finds the policies on the class path or module path that the library itself was loaded from.
     *
     * <p>The loader is that of the library, not that of the calling thread. One line at level INFO says what was found.
     *
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load() {
        return load(RenewalPolicies.class.getClassLoader());
    }

    /**
     * Finds the policies that a class loader sees.
     *
     * @param loader the class loader
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load(ClassLoader loader) {
        return new RenewalPolicies(PolicyDiscovery.in(loader));
    }

    /**
     * Finds the policies in a module layer and its parents.
     *
     * @param layer the layer
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load(ModuleLayer layer) {
        return new RenewalPolicies(PolicyDiscovery.in(layer));
    }

    /**
     * Takes the given policies, without any discovery.
     *
     * @param policies the policies
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, or two govern one credential
     */
    public static RenewalPolicies of(RenewalPolicy... policies) {
        return new RenewalPolicies(Arrays.asList(policies));
    }

    /**
     * Assesses a certification as of a date. Nothing dated after that date has any bearing on the answer. The printed
     * expiration, the membership and the further inputs have no date: give what was known on the as-of date.
     *
     * @param certification what the host knows
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return the answer, with the certification's own key
     * @throws InvalidInputException if no policy governs the credential, the policy does not declare one of the further
     *     inputs, or the date is out of range; codes {@code UNKNOWN_CREDENTIAL}, {@code UNDECLARED_INPUT},
     *     {@code INVALID_DATE}
     */
    public Assessment assess(Certification certification, LocalDate asOf) {
        Governed by = governing(certification.credential());
        for (InputKey<?> input : certification.inputs()) {
            if (!by.policy.inputs().contains(input)) {
                throw new InvalidInputException(
                        "UNDECLARED_INPUT",
                        "input",
                        input,
                        "one of the inputs of " + by.credential.id() + ": " + by.policy.inputs());
            }
        }
        Inquiry inquiry = Inquiry.of(by.facts, InputDates.checked("as_of", asOf));
        if (!inquiry.hasReached(certification.history().certifiedOn())) {
            return Assessment.of(certification, inquiry, Standing.NOT_YET_CERTIFIED)
                    .build();
        }
        return by.policy.assess(certification.knownTo(inquiry), inquiry);
    }

    private Governed governing(CredentialId credential) {
        Governed by = governed.get(credential);
        if (by == null) {
            throw new InvalidInputException(
                    "UNKNOWN_CREDENTIAL", "credential", credential, "one of " + governed.keySet());
        }
        return by;
    }

    /**
     * Returns the bodies whose policies were found.
     *
     * @return the bodies
     */
    public List<CertifyingBody> bodies() {
        return policies.stream().map(RenewalPolicy::body).toList();
    }

    /**
     * Returns the credentials that can be assessed.
     *
     * @return the credentials in the order of their ids
     */
    public List<Credential> credentials() {
        return governed.values().stream().map(Governed::credential).toList();
    }

    /**
     * Returns the further inputs that a credential's policy declares.
     *
     * @param credential the credential
     * @return the keys, or empty where no policy governs the credential
     */
    public Optional<Set<InputKey<?>>> inputs(CredentialId credential) {
        return Optional.ofNullable(governed.get(credential)).map(by -> by.policy.inputs());
    }

    /**
     * Returns the facts that the answers for a credential rest on, those that hold for every body included.
     *
     * @param credential the credential
     * @return the facts, or empty where no policy governs the credential
     */
    public Optional<FactTable> facts(CredentialId credential) {
        return Optional.ofNullable(governed.get(credential)).map(Governed::facts);
    }

    /** Returns the ids of the bodies. */
    @Override
    public String toString() {
        return "policies of " + bodies().stream().map(CertifyingBody::id).toList();
    }
}
