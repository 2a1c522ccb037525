package dev.renewal.provider;

import dev.renewal.policy.Credential;
import java.util.List;

/** Governs {@code sample:b}. */
public final class FurtherPolicy extends SamplePolicy {
    @Override
    public List<Credential> credentials() {
        return List.of(Credential.of(SAMPLE, "b", "Sample B"));
    }
}
