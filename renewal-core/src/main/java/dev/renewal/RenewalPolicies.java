package dev.renewal;

import dev.renewal.error.InputDates;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Standing;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry of policies: finds the policy that governs a credential and asks it.
 *
 * <p>Make one with {@link #load()} and keep it; it is immutable and thread-safe, and neither a registry
 * nor anything of a holder is kept statically.
 */
public final class RenewalPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(RenewalPolicies.class);

    private final List<RenewalPolicy> policies;
    /** In the order of the ids; looked up by hash, as each assessment does. */
    private final Map<CredentialId, Governed> governed;

    private final FactTable facts;

    /** A credential, the policy that governs it, and the facts that the policy reads. */
    record Governed(Credential credential, RenewalPolicy policy, FactTable facts) {}

    private RenewalPolicies(PolicyAdmission admitted) {
        this.policies = admitted.policies();
        this.governed = new LinkedHashMap<>(admitted.governed());
        FactTable all = TermFacts.table();
        FactTable added = all;
        for (Governed by : governed.values()) {
            // the credentials of a policy share one table and stand together
            if (by.facts != added) {
                all = all.and(by.facts);
                added = by.facts;
            }
        }
        this.facts = all;
    }

    private RenewalPolicies(RenewalPolicies shipped, FactOverrides overrides) {
        this.policies = shipped.policies;
        this.facts = shipped.facts.with(overrides);
        this.governed = new LinkedHashMap<>();
        // the credentials of a policy share one table, and what it keeps of the dates that were asked for
        Map<FactTable, FactTable> overlaid = new IdentityHashMap<>();
        shipped.governed.forEach((credential, by) -> governed.put(
                credential,
                new Governed(
                        by.credential, by.policy, overlaid.computeIfAbsent(by.facts, table -> table.with(overrides)))));
    }

    /**
     * Finds the policies on the class path or module path that the library itself was loaded from.
     *
     * <p>The loader is that of the library, not that of the calling thread. One line at level INFO says what was found; one
     * at level WARN says so if the context class loader of the thread sees policies that the library's does not.
     *
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load() {
        return new RenewalPolicies(PolicyDiscovery.byDefault());
    }

    /**
     * Finds the policies that a class loader sees. One line at level INFO says what was found; one at level WARN names a
     * policy that several jars hold.
     *
     * @param loader the class loader
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load(ClassLoader loader) {
        return new RenewalPolicies(PolicyDiscovery.in(loader));
    }

    /**
     * Finds the policies in a module layer and its parents. One line at level INFO says what was found.
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
        LoadFindings findings = new LoadFindings();
        PolicyAdmission admitted = new PolicyAdmission(Arrays.asList(policies), findings);
        findings.throwIfAny();
        return new RenewalPolicies(admitted);
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
        Governed by = governing(certification);
        InputDates.checked("as_of", asOf);
        return answer(certification, by, Inquiry.of(by.facts, asOf, by.policy.verificationHolds()));
    }

    /**
     * Assesses many certifications as of a date: lazily, in the order of the stream, and in parallel where the stream is.
     * What cannot be answered becomes an outcome that says why, and does not end the stream.
     *
     * @param certifications what the host knows of each
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return the outcome of each; nothing is computed before the stream is used, and closing it closes the one given
     * @throws InvalidInputException at once, if the date is out of range; code {@code INVALID_DATE}
     */
    public Stream<Outcome> assessAll(Stream<Certification> certifications, LocalDate asOf) {
        InputDates.checked("as_of", asOf);
        return certifications.map(certification -> outcome(certification, asOf));
    }

    private Outcome outcome(Certification certification, LocalDate asOf) {
        try {
            return Outcome.answered(certification, assess(certification, asOf));
        } catch (RuntimeException failure) {
            return Outcome.failed(certification, failure);
        }
    }

    /**
     * Assesses a certification as of a date and says how the answer came about: the same computation, with every step
     * remembered.
     *
     * @param certification what the host knows
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return the answer, which equals that of {@link #assess}, and its reasons
     * @throws InvalidInputException as {@link #assess} does
     */
    public Explanation explain(Certification certification, LocalDate asOf) {
        Governed by = governing(certification);
        InputDates.checked("as_of", asOf);
        Inquiry inquiry = Inquiry.explaining(by.facts, asOf, by.policy.verificationHolds());
        Assessment answer = answer(certification, by, inquiry);
        return new Explanation(answer, inquiry.reasons());
    }

    private static Assessment answer(Certification certification, Governed by, Inquiry inquiry) {
        Certification known = certification.knownTo(inquiry);
        boolean certified = inquiry.hasReached(certification.history().certifiedOn());
        if (inquiry.isExplaining()) {
            inquiry.concluded(
                    "record",
                    "activities " + certification.activities().size() + ", payments "
                            + certification.payments().size());
        }
        return certified
                ? by.policy.assess(known, inquiry)
                : Assessment.of(certification, inquiry, Standing.NOT_YET_CERTIFIED)
                        .build();
    }

    /**
     * Makes a registry that reads a host's facts in place of some that are shipped; this one stays as it is. One line at
     * level WARN names each statement that the shipped facts have caught up with.
     *
     * @param overrides the host's statements, added to those of this registry
     * @return a registry with the statements
     * @throws InvalidFactsException if a statement is about no fact of the policies, has another type or unit than the fact,
     *     or overlaps with another; with every finding
     */
    public RenewalPolicies withOverrides(FactOverrides overrides) {
        overrides.requireKnown(facts);
        overrides.supersededBy(facts).forEach(superseded -> LOG.warn("Renewal facts: {}", superseded));
        return new RenewalPolicies(this, overrides);
    }

    private Governed governing(Certification certification) {
        CredentialId credential = certification.credential();
        Governed by = governed.get(credential);
        if (by == null) {
            throw new InvalidInputException(
                    "UNKNOWN_CREDENTIAL", "credential", credential, "one of " + governed.keySet());
        }
        if (!certification.inputs().isEmpty()) {
            requireDeclared(certification, by);
        }
        return by;
    }

    private static void requireDeclared(Certification certification, Governed by) {
        for (InputKey<?> input : certification.inputs()) {
            if (!by.policy.inputs().contains(input)) {
                throw new InvalidInputException(
                        "UNDECLARED_INPUT",
                        "input",
                        input,
                        "one of the inputs of " + by.credential.id() + ": " + by.policy.inputs());
            }
        }
    }

    /**
     * Returns the bodies whose policies were found.
     *
     * @return the bodies, each once, also where several policies are of one
     */
    public List<CertifyingBody> bodies() {
        return policies.stream().map(RenewalPolicy::body).distinct().toList();
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

    /**
     * Returns the facts that the answers for a body's credentials rest on, those that hold for every body included.
     *
     * @param body the id of the body, such as {@code aama}
     * @return the facts, or empty where no policy is of that body
     */
    public Optional<FactTable> facts(String body) {
        return governed.values().stream()
                .filter(by -> by.credential.id().body().equals(body))
                .map(Governed::facts)
                .distinct()
                .reduce(FactTable::and);
    }

    /**
     * Returns the facts of all bodies.
     *
     * @return the facts, a host's statements overlaid
     */
    public FactTable facts() {
        return facts;
    }

    /** Returns the ids of the bodies. */
    @Override
    public String toString() {
        return "policies of " + bodies().stream().map(CertifyingBody::id).toList();
    }
}
