package dev.renewal.testkit;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Reason;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.RenewalPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A policy, the registry that holds it alone, and what it is asked.
 *
 * @param another makes a further instance of the policy
 * @param policy the instance in the registry
 * @param policies the registry
 * @param facts the facts that the registry's answers rest on
 * @param samples the author's certifications
 * @param variations what further certifications are made with
 */
record PolicyUnderTest(
        Supplier<RenewalPolicy> another,
        RenewalPolicy policy,
        RenewalPolicies policies,
        FactTable facts,
        List<Certification> samples,
        Variations variations) {
    static PolicyUnderTest of(Supplier<RenewalPolicy> another, List<Certification> samples) {
        if (samples.isEmpty()) {
            throw new AssertionError("samples() names no certification; name at least one");
        }
        RenewalPolicy policy = another.get();
        RenewalPolicies policies = RenewalPolicies.of(policy);
        var credentials = policies.credentials().stream().map(Credential::id).toList();
        for (Certification sample : samples) {
            if (!credentials.contains(sample.credential())) {
                throw new AssertionError(
                        "samples() names " + sample + ", and the policy governs " + credentials + " alone");
            }
        }
        Words words = Words.of(samples, policy.facts());
        return new PolicyUnderTest(
                another,
                policy,
                policies,
                policies.facts(),
                List.copyOf(samples),
                new Variations(credentials, samples, words, words.withUnknownOnes()));
    }

    Assessment answer(Question question) {
        return policies.assess(question.certification(), question.asOf());
    }

    Explanation explanation(Question question) {
        return policies.explain(question.certification(), question.asOf());
    }

    /** The policy's answer from other facts than it ships, as a registry that holds these facts would get it. */
    Assessment answer(Question question, FactTable other) {
        return answer(question, Inquiry.of(other, question.asOf(), policy.verificationHolds()));
    }

    Assessment answer(Question question, Inquiry inquiry) {
        return policy.assess(question.certification().knownTo(inquiry), inquiry);
    }

    Explanation explanation(Question question, FactTable other) {
        Inquiry inquiry = Inquiry.explaining(other, question.asOf(), policy.verificationHolds());
        Assessment answer = answer(question, inquiry);
        return new Explanation(answer, inquiry.reasons());
    }

    /** The facts that were read on the way to an answer. */
    static List<Reason.FactRead> factsRead(List<Reason> reasons) {
        List<Reason.FactRead> read = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.Computed computed) {
                read.addAll(factsRead(computed.steps()));
            } else if (reason instanceof Reason.FactRead one) {
                read.add(one);
            }
        }
        return read;
    }
}
