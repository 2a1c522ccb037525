package dev.renewal;

import dev.renewal.error.InputDates;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.fact.Trace;
import dev.renewal.policy.AccountEntry;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Vocabulary;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The registry of policies: finds the policy that governs a credential, and answers with it.
 *
 * <p>Make one with {@link #load()} and keep it; the library keeps no registry in a static field, and no data of a holder.
 * Immutable and thread-safe.
 */
public final class RenewalPolicies {
    private final List<RenewalPolicy> policies;
    /** Sorted by id. A hash map, as each assessment looks up its credential. */
    private final Map<CredentialId, Governed> governed;

    private final FactTable facts;

    /** A credential, the policy that governs it, and the facts that the policy reads. */
    record Governed(Credential credential, RenewalPolicy policy, FactTable facts, RulesByDate rules) {
        Governed(Credential credential, RenewalPolicy policy, FactTable facts) {
            this(credential, policy, facts, new RulesByDate(credential.id(), policy, facts));
        }
    }

    RenewalPolicies(PolicyAdmission admitted) {
        this.policies = admitted.policies();
        this.governed = new LinkedHashMap<>(admitted.governed());
        FactTable all = PlanFacts.ofEveryBody();
        FactTable added = all;
        for (Governed by : governed.values()) {
            // credentials of one body are adjacent, and those of one policy share a table
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
        // credentials of one policy share a table
        Map<FactTable, FactTable> overlaid = new IdentityHashMap<>();
        shipped.governed.forEach((credential, by) -> governed.put(
                credential,
                new Governed(
                        by.credential, by.policy, overlaid.computeIfAbsent(by.facts, table -> table.with(overrides)))));
    }

    /**
     * Finds the policies on the class path or module path that the library itself was loaded from.
     *
     * <p>It searches the class loader of the library, not that of the calling thread. It logs a warning if the context class
     * loader of the thread sees more policies, or if several jars hold one policy. {@link #sources()} lists the policies that
     * were found.
     *
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load() {
        return new RenewalPolicies(PolicyDiscovery.byDefault());
    }

    /**
     * Finds the policies that a class loader sees. It logs a warning if several jars hold one policy.
     *
     * @param loader the class loader
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        return new RenewalPolicies(PolicyDiscovery.in(loader));
    }

    /**
     * Makes a registry of the given policies, without discovery.
     *
     * @param policies the policies
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, or two govern one credential
     */
    public static RenewalPolicies of(RenewalPolicy... policies) {
        Objects.requireNonNull(policies, "policies");
        return new RenewalPolicies(PolicyDiscovery.admitted(Arrays.asList(policies), new LoadFindings()));
    }

    /**
     * Refuses to go on without a policy of each of some bodies. A host that calls this where it starts learns there, and not
     * from its first holder, that a jar is missing, or that a fat jar lost the line that registers a policy.
     *
     * @param bodies the ids of the bodies, such as {@code aama}; capitals and spaces make no difference
     * @return this registry
     * @throws PolicyLoadException with one finding for each body that is missing; code {@code MISSING_BODY}
     */
    public RenewalPolicies requiring(String... bodies) {
        Objects.requireNonNull(bodies, "bodies");
        Set<String> found = new TreeSet<>();
        for (CertifyingBody body : bodies()) {
            found.add(body.id());
        }
        LoadFindings findings = new LoadFindings();
        for (String body : bodies) {
            if (!found.contains(InputNames.compared(body))) {
                findings.add("MISSING_BODY", OwnBodies.missing(body, sources()));
            }
        }
        findings.throwIfAny();
        return this;
    }

    /**
     * Assesses a certification as of a date. Entries of the record that are dated later do not affect the answer. The printed
     * expiration, the membership and the further inputs have no date: pass the values that were known on the as-of date.
     *
     * @param certification the host's record
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return the answer, with the certification's own key
     * @throws InvalidInputException if no policy governs the credential, the policy does not declare one of the further
     *     inputs, or the date is out of range; codes {@code UNKNOWN_CREDENTIAL}, {@code UNDECLARED_INPUT},
     *     {@code INVALID_DATE}
     */
    public Assessment assess(Certification certification, LocalDate asOf) {
        Governed by = governing(certification);
        inRange(asOf);
        RulesByDate.Resolved resolved = by.rules.asOf(asOf);
        Trace trace = Trace.of(resolved.facts());
        Certification known = certification.asKnownOn(asOf);
        if (known != certification) {
            trace.changesOn(certification.nextRecordedAfter(asOf).orElseThrow());
        }
        return answer(certification, known, resolved, trace);
    }

    /**
     * Assesses many certifications as of a date: lazily, in the order of the stream, and in parallel if the stream is
     * parallel. A certification that cannot be answered becomes an outcome with the reason. It does not end the stream.
     *
     * @param certifications the host's records
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return one outcome for each; closing this stream closes the given one
     * @throws InvalidInputException at once, if the date is out of range; code {@code INVALID_DATE}
     */
    public Stream<Outcome> assessAll(Stream<Certification> certifications, LocalDate asOf) {
        Objects.requireNonNull(certifications, "certifications");
        inRange(asOf);
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
     * Assesses a certification as of a date, and explains the answer. The computation is the same as that of {@link #assess},
     * with every step recorded.
     *
     * @param certification the host's record
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @return an answer equal to that of {@link #assess}, and its steps
     * @throws InvalidInputException as {@link #assess} does
     */
    public Explanation explain(Certification certification, LocalDate asOf) {
        Governed by = governing(certification);
        inRange(asOf);
        RulesByDate.Resolved resolved = by.rules.asOf(asOf);
        Trace trace = Trace.explaining(resolved.facts());
        Certification known = RecordExplanation.explained(certification, trace);
        Assessment answer = answer(certification, known, resolved, trace);
        List<AccountEntry> account = RecordAccount.of(known, by.rules.vocabulary(), answer, trace);
        return new Explanation(answer, trace.reasons(), account);
    }

    private static Assessment answer(
            Certification given, Certification known, RulesByDate.Resolved resolved, Trace trace) {
        resolved.findings().report(known, trace);
        boolean derived = known.history().certifiedOn().isEmpty();
        Certification dated = derived ? known.withHistory(resolved.rules().certified(known.history(), trace)) : known;
        boolean certified = trace.hasReached(dated.history().beganOn());
        if (trace.isExplaining()) {
            trace.concluded(
                    "record",
                    "activities " + given.activities().size() + ", payments "
                            + given.payments().size());
        }
        if (certified) {
            return resolved.rules().assess(dated, trace);
        }
        Standing before =
                derived ? Standing.recorded(known.history()).orElse(Standing.UNDETERMINED) : Standing.NOT_YET_CERTIFIED;
        return new Assessment.Builder(known, trace, before).build();
    }

    /**
     * Returns the answers for a certification over some time, if nothing more is recorded: that of the first day, and that of
     * each later day on which anything but the as-of date is different, notes included. What the record dates later becomes
     * known on its day.
     *
     * @param certification the host's record
     * @param from the first day, from year 1 to year 9999
     * @param to the last day, inclusive; no answer if it is before the first
     * @return the answers in the order of their days, computed as the stream is read
     * @throws InvalidInputException as {@link #assess} does
     */
    public Stream<Assessment> timeline(Certification certification, LocalDate from, LocalDate to) {
        governing(certification);
        InputDates.checked("from", from);
        InputDates.checked("to", to);
        return lazily(new AnswerTimeline(this, certification, from, to));
    }

    /**
     * Forecasts the fees of a certification that is renewed in time.
     *
     * <p>While the standing is current: the lines of the first option that keeps the term, on the as-of date if they are
     * overdue, else on their due days with the amount of that day; then those of the next terms. Each line is taken to be paid
     * on its due day, and each term to be renewed on its last day. While it is not current: the lines of the first open
     * option, on the as-of date, and nothing further. What the record dates after the as-of date is not known to a forecast.
     *
     * @param certification the host's record
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @param until the last day, inclusive; no fee if it is before the as-of date
     * @return the fees in the order of their days, computed as the stream is read
     * @throws InvalidInputException as {@link #assess} does
     */
    public Stream<ForecastFee> forecast(Certification certification, LocalDate asOf, LocalDate until) {
        governing(certification);
        inRange(asOf);
        InputDates.checked("until", until);
        return lazily(new FeeForecast(this, certification, asOf, until));
    }

    /**
     * Forecasts the fees of many certifications, each as {@link #forecast(Certification, LocalDate, LocalDate)} does.
     *
     * @param certifications the host's records
     * @param asOf the date as of which the question is asked, from year 1 to year 9999
     * @param until the last day, inclusive
     * @return the fees in the order of the certifications, then of their days, computed as the stream is read; closing it
     *     closes the given one. Reading it throws {@link InvalidInputException} at a certification that no policy governs
     * @throws InvalidInputException at once, if a date is out of range; code {@code INVALID_DATE}
     */
    public Stream<ForecastFee> forecast(Stream<Certification> certifications, LocalDate asOf, LocalDate until) {
        Objects.requireNonNull(certifications, "certifications");
        inRange(asOf);
        InputDates.checked("until", until);
        return certifications.flatMap(certification -> forecast(certification, asOf, until));
    }

    /**
     * Plans the fewest further hours that satisfy several certifications of one holder together.
     *
     * <p>Of each certification, the first option is planned for that is open, can still be satisfied, is not, asks for credits,
     * and of which all that is required is known. A further course of some hours is as many contact hours and as many clock
     * hours. It counts for each certification as it would if it were recorded, unless a fact of a body says that a course that
     * counts there may serve no other.
     *
     * @param certifications the host's records of one holder, of any bodies
     * @param asOf the date as of which the question is asked, from year 1 to year 9999; courses are completed on it
     * @return the plan; for certifications of which none can be planned for, without hours and lines
     * @throws InvalidInputException as {@link #assess} does, or if there is more to choose from than can be searched; code
     *     {@code PLAN_TOO_LARGE}
     */
    public JointPlan plan(List<Certification> certifications, LocalDate asOf) {
        Objects.requireNonNull(certifications, "certifications");
        return new JointPlanner(this, certifications, inRange(asOf)).plan();
    }

    /** The facts as of a date that answers for a certification are based on. */
    FactsAsOf factsOf(Certification certification, LocalDate asOf) {
        return governing(certification).rules.asOf(asOf).facts();
    }

    private static <T> Stream<T> lazily(Iterator<T> items) {
        int properties = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, properties), false);
    }

    /**
     * Makes a registry with a host's overrides of shipped facts. This registry does not change. A warning is logged for each
     * override that the shipped facts have superseded.
     *
     * @param overrides the host's overrides, added to those of this registry
     * @return a registry with the overrides
     * @throws InvalidFactsException with every finding, if an override has an unknown key, has another type or unit than its
     *     fact, or overlaps with another
     */
    public RenewalPolicies withOverrides(FactOverrides overrides) {
        Objects.requireNonNull(overrides, "overrides");
        overrides.requireKnown(facts);
        overrides.supersededBy(facts).forEach(superseded -> Warnings.log("Renewal facts: {}", superseded));
        return new RenewalPolicies(this, overrides);
    }

    private static LocalDate inRange(LocalDate asOf) {
        return InputDates.checked("as_of", Objects.requireNonNull(asOf, "asOf"));
    }

    private Governed governing(Certification certification) {
        Objects.requireNonNull(certification, "certification");
        CredentialId credential = certification.credential();
        Governed by = governed.get(credential);
        if (by == null) {
            throw new InvalidInputException(
                    "UNKNOWN_CREDENTIAL", "credential", credential, OwnBodies.wanted(credential, governed.keySet()));
        }
        if (!certification.inputs().isEmpty()) {
            requireDeclared(certification, by);
        }
        return by;
    }

    private static void requireDeclared(Certification certification, Governed by) {
        for (InputKey<?> input : certification.inputs()) {
            if (!by.policy.inputs().contains(input)) {
                throw undeclared(input, by);
            }
        }
        for (InputKey<?> declared : by.policy.inputs()) {
            // the host's own key may not say which values can be read
            certification.input(declared).ifPresent(declared::check);
        }
    }

    private static InvalidInputException undeclared(InputKey<?> input, Governed by) {
        for (InputKey<?> declared : by.policy.inputs()) {
            if (declared.name().equals(input.name())) {
                return new InvalidInputException(
                        "UNDECLARED_INPUT",
                        input.name(),
                        "a value of the type " + input.type().getName(),
                        "one of the type " + declared.type().getName() + ", which " + by.credential.id() + " declares");
            }
        }
        return new InvalidInputException(
                "UNDECLARED_INPUT",
                "input",
                input,
                "one of the inputs of " + by.credential.id() + ": " + by.policy.inputs());
    }

    /** {@return the certifying bodies, without duplicates} */
    public List<CertifyingBody> bodies() {
        return policies.stream().map(RenewalPolicy::body).distinct().toList();
    }

    /** {@return one line for each policy, with its body, class, artifact and jar; sorted} */
    public List<String> sources() {
        Set<String> sources = new TreeSet<>();
        for (RenewalPolicy policy : policies) {
            sources.add(policy.body().id() + " by " + PolicySource.of(policy));
        }
        return List.copyOf(sources);
    }

    /** {@return the credentials, sorted by id} */
    public List<Credential> credentials() {
        return governed.values().stream().map(Governed::credential).toList();
    }

    /**
     * Returns the further inputs that a credential's policy declares.
     *
     * @param credential the credential
     * @return the keys, or empty if no policy governs the credential
     */
    public Optional<Set<InputKey<?>>> inputs(CredentialId credential) {
        Objects.requireNonNull(credential, "credential");
        return Optional.ofNullable(governed.get(credential)).map(by -> by.policy.inputs());
    }

    /**
     * Returns the words that a credential knows: kinds, units, topics, approvers, fees and further inputs.
     *
     * @param credential the credential
     * @return the vocabulary, or empty if no policy governs the credential, or its policy states none
     */
    public Optional<Vocabulary> vocabulary(CredentialId credential) {
        Objects.requireNonNull(credential, "credential");
        return Optional.ofNullable(governed.get(credential)).flatMap(by -> by.rules.vocabulary());
    }

    /**
     * Returns the facts that answers for a credential are based on, including the facts of every body.
     *
     * @param credential the credential
     * @return the facts, or empty if no policy governs the credential
     */
    public Optional<FactTable> facts(CredentialId credential) {
        Objects.requireNonNull(credential, "credential");
        return Optional.ofNullable(governed.get(credential)).map(Governed::facts);
    }

    /**
     * Returns the facts that answers for a body's credentials are based on, including the facts of every body.
     *
     * @param body the id of the body, such as {@code aama}
     * @return the facts, or empty if no policy belongs to that body
     */
    public Optional<FactTable> facts(String body) {
        Objects.requireNonNull(body, "body");
        return governed.values().stream()
                .filter(by -> by.credential.id().body().equals(body))
                .map(Governed::facts)
                .distinct()
                .reduce(FactTable::and);
    }

    /**
     * Returns how long after its verification a fact of a body counts as fresh. Answers as of a later day say that it is old.
     *
     * @param body the id of the body, such as {@code aama}
     * @return the time, the shortest if the policies of the body differ; empty if no policy belongs to that body
     */
    public Optional<Period> staleAfter(String body) {
        Objects.requireNonNull(body, "body");
        return policies.stream()
                .filter(policy -> policy.body().id().equals(body))
                .map(RenewalPolicy::staleAfter)
                .min(Comparator.comparing(LocalDate.EPOCH::plus));
    }

    /** {@return all facts, with the host's overrides} */
    public FactTable facts() {
        return facts;
    }

    /** Returns the {@linkplain #sources() sources} of the policies. */
    @Override
    public String toString() {
        return "policies " + sources();
    }
}
