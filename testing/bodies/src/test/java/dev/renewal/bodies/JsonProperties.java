package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a host has: what is written is read again, equal, and the library answers the same about it. */
class JsonProperties {
    private final RenewalPolicies policies = RenewalPolicies.load();
    private final List<CredentialId> credentials =
            policies.credentials().stream().map(Credential::id).toList();

    @Property
    void aCertificationIsReadAsItWasWritten(@ForAll long seed) {
        Certification record = new RecordGenerator(seed).of(credentials);
        Certification read = Json.read(Json.write(record), Certification.class);
        assertThat(read).isEqualTo(record);
        assertThat(Json.write(read)).isEqualTo(Json.write(record));
    }

    @Property
    void whateverIsAnsweredIsWritten(@ForAll long seed) {
        RecordGenerator records = new RecordGenerator(seed);
        Certification record = records.of(credentials);
        LocalDate asOf = records.asOf(record);
        assertThat(Json.write(policies.explain(record, asOf)))
                .startsWith("{\"answer\":" + Json.write(policies.assess(record, asOf)) + ",\"reasons\":[{")
                .doesNotContain("{}");
        assertThat(Json.write(
                        policies.assessAll(Stream.of(record), asOf).findFirst().orElseThrow()))
                .startsWith("{\"key\":\"H-1\",")
                .doesNotContain("{}");
    }
}
