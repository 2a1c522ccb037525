package dev.renewal.provider;

import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.policy.Rules;
import dev.renewal.policy.Standing;
import java.util.List;

/**
 * A policy of the body {@code sample} for the credential {@code sample:a}. The tests put it and the classes beside it into
 * jars, as others would with theirs.
 */
public class SamplePolicy implements RenewalPolicy {
    /** The body. */
    protected static final CertifyingBody SAMPLE = new CertifyingBody("sample", "Sample Body");

    @Override
    public int level() {
        return LEVEL;
    }

    @Override
    public CertifyingBody body() {
        return SAMPLE;
    }

    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(SAMPLE, "a", "Sample A"));
    }

    @Override
    public FactTable facts() {
        return FactTable.of("2026-11-24");
    }

    @Override
    public Rules rules(CredentialId credential, FactsAsOf facts) {
        return (certification, trace) -> new Assessment.Builder(certification, trace, Standing.CURRENT).build();
    }
}
