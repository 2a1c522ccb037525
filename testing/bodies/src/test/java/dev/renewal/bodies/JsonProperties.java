package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.JointPlan;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
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
        assertReadAsWritten(Certification.class, record);
    }

    @Property
    void whateverIsAnsweredIsReadAsItWasWritten(@ForAll long seed) {
        RecordGenerator records = new RecordGenerator(seed);
        Certification record = records.of(credentials);
        LocalDate asOf = records.asOf(record);
        Explanation explanation = policies.explain(record, asOf);
        assertReadAsWritten(Explanation.class, explanation);
        assertThat(Json.read(Json.write(explanation), Explanation.class).toText())
                .isEqualTo(explanation.toText());
        assertReadAsWritten(
                Outcome.class,
                policies.assessAll(Stream.of(record), asOf).findFirst().orElseThrow());
        assertReadAsWritten(JointPlan.class, policies.plan(List.of(record, records.of(credentials)), asOf));
        assertReadAsWritten(
                ForecastFee[].class,
                policies.forecast(record, asOf, asOf.plusYears(2)).toArray(ForecastFee[]::new));
    }

    @Example
    void whatACredentialKnowsIsReadAsItWasWritten() {
        credentials.forEach(credential -> {
            assertReadAsWritten(
                    Vocabulary.class, policies.vocabulary(credential).orElseThrow());
            assertReadAsWritten(FactTable.class, policies.facts(credential).orElseThrow());
        });
    }

    private static <T> void assertReadAsWritten(Class<T> type, T value) {
        String json = Json.write(value);
        T read = Json.read(json, type);
        assertThat(read).isEqualTo(value);
        assertThat(Json.write(read)).isEqualTo(json);
    }
}
