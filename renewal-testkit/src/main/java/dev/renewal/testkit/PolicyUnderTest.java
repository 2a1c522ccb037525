package dev.renewal.testkit;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Reason;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.RecordFindings;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A policy, a registry with only this policy, and the input for its tests.
 *
 * @param another creates another instance of the policy
 * @param policy the instance in the registry
 * @param policies the registry
 * @param facts the facts of the registry's answers, in the order of their notes
 * @param samples the author's certifications
 * @param variations the generator of further certifications
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
                throw new AssertionError("samples() names " + sample + ", but the policy only governs " + credentials);
            }
        }
        List<Vocabulary> vocabularies = credentials.stream()
                .flatMap(credential -> policy.vocabulary(credential).stream())
                .toList();
        Words words = Words.of(samples, policy.facts(), vocabularies);
        return new PolicyUnderTest(
                another,
                policy,
                policies,
                policies.facts(credentials.get(0)).orElseThrow(),
                List.copyOf(samples),
                new Variations(credentials, samples, words, words.withUnknownOnes()));
    }

    Assessment answer(Question question) {
        return policies.assess(question.certification(), question.asOf());
    }

    Explanation explanation(Question question) {
        return policies.explain(question.certification(), question.asOf());
    }

    /** Returns the answer of the policy with other facts than it ships, as from a registry with these facts. */
    Assessment answer(Question question, FactTable other) {
        FactsAsOf resolved = resolved(other, question.asOf());
        return assessed(question, rules(question, resolved), Trace.of(resolved));
    }

    Explanation explanation(Question question, FactTable other) {
        FactsAsOf resolved = resolved(other, question.asOf());
        return explanation(question, rules(question, resolved), resolved);
    }

    /** Explains with given rules, which were made from given facts. */
    Explanation explanation(Question question, Rules rules, FactsAsOf resolved) {
        Trace trace = Trace.explaining(resolved);
        Assessment answer = assessed(question, rules, trace);
        return new Explanation(answer, trace.reasons(), List.of());
    }

    FactsAsOf resolved(FactTable table, LocalDate asOf) {
        return FactsAsOf.of(table, asOf, policy.staleAfter());
    }

    Rules rules(Question question, FactsAsOf resolved) {
        return policy.rules(question.certification().credential(), resolved);
    }

    private Assessment assessed(Question question, Rules rules, Trace trace) {
        Certification certification = question.certification();
        certification.nextRecordedAfter(question.asOf()).ifPresent(trace::changesOn);
        Certification known = certification.asKnownOn(question.asOf());
        new RecordFindings(policy.vocabulary(certification.credential())).report(known, trace);
        return rules.assess(known, trace);
    }

    /** Returns all facts read in these steps and in the steps within them. */
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
