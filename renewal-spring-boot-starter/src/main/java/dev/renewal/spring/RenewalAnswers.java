package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.JointPlan;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Answers by the rules in force, and observes each question: {@code renewal.assess}, {@code renewal.explain} and
 * {@code renewal.plan}. Thread-safe.
 *
 * <p>An observation has the tags {@code body}, {@code credential} and {@code outcome}: {@code answered}, the code of a refusal,
 * or {@code failed}. A credential that no policy governs is {@code other}, and credentials of several kinds are
 * {@code several}. No data of a holder is in it, nor the exception, whose message would have some.
 */
public final class RenewalAnswers {
    private static final String OTHER = "other";
    private static final String SEVERAL = "several";

    private final RenewalRules rules;
    private final ObservationRegistry observations;

    /**
     * Makes a bean that answers.
     *
     * @param rules the rules
     * @param observations where to report; {@link ObservationRegistry#NOOP} reports nowhere
     */
    public RenewalAnswers(RenewalRules rules, ObservationRegistry observations) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.observations = Objects.requireNonNull(observations, "observations");
    }

    /**
     * Assesses a certification as {@link RenewalPolicies#assess} does.
     *
     * @param certification the host's record
     * @param asOf the date as of which the question is asked
     * @return the answer
     * @throws InvalidInputException as that method does
     */
    public Assessment assess(Certification certification, LocalDate asOf) {
        Objects.requireNonNull(certification, "certification");
        return observed("assess", List.of(certification), policies -> policies.assess(certification, asOf));
    }

    /**
     * Assesses a certification and explains the answer as {@link RenewalPolicies#explain} does.
     *
     * @param certification the host's record
     * @param asOf the date as of which the question is asked
     * @return the answer and its steps
     * @throws InvalidInputException as that method does
     */
    public Explanation explain(Certification certification, LocalDate asOf) {
        Objects.requireNonNull(certification, "certification");
        return observed("explain", List.of(certification), policies -> policies.explain(certification, asOf));
    }

    /**
     * Plans for several certifications of one holder as {@link RenewalPolicies#plan} does.
     *
     * @param certifications the host's records of one holder
     * @param asOf the date as of which the question is asked
     * @return the plan
     * @throws InvalidInputException as that method does
     */
    public JointPlan plan(List<Certification> certifications, LocalDate asOf) {
        Objects.requireNonNull(certifications, "certifications");
        return observed("plan", certifications, policies -> policies.plan(certifications, asOf));
    }

    private <T> T observed(String what, List<Certification> about, Function<RenewalPolicies, T> question) {
        RenewalPolicies policies = rules.policies();
        List<CredentialId> known = about.stream()
                .map(Certification::credential)
                .filter(credential -> policies.facts(credential).isPresent())
                .toList();
        Observation observation = Observation.createNotStarted("renewal." + what, observations)
                .contextualName("renewal " + what)
                .lowCardinalityKeyValue("body", one(known, CredentialId::body))
                .lowCardinalityKeyValue("credential", one(known, CredentialId::toString))
                .start();
        Observation.Scope scope = observation.openScope();
        String outcome = "failed";
        try {
            T answer = question.apply(policies);
            outcome = "answered";
            return answer;
        } catch (InvalidInputException refusal) {
            outcome = refusal.code();
            throw refusal;
        } finally {
            scope.close();
            observation.lowCardinalityKeyValue("outcome", outcome).stop();
        }
    }

    private static String one(List<CredentialId> known, Function<CredentialId, String> value) {
        List<String> values = known.stream().map(value).distinct().toList();
        return values.isEmpty() ? OTHER : values.size() == 1 ? values.get(0) : SEVERAL;
    }
}
