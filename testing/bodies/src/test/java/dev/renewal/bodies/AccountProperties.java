package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Finding;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Explanation;
import dev.renewal.testkit.AccountLaw;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nothing that is handed in vanishes: laws over records of each body, five to a try. */
class AccountProperties {
    private static final int RECORDS_OF_A_TRY = 5;

    private final RenewalPolicies policies = RenewalPolicies.load();

    @Property
    void eachItemOfAama(@ForAll long seed) {
        holds("aama", seed);
    }

    @Property
    void eachItemOfAamp(@ForAll long seed) {
        holds("aamp", seed);
    }

    @Property
    void eachItemOfAmca(@ForAll long seed) {
        holds("amca", seed);
    }

    @Property
    void eachItemOfAha(@ForAll long seed) {
        holds("aha", seed);
    }

    @Property
    void eachItemOfWaDoh(@ForAll long seed) {
        holds("wa-doh", seed);
    }

    @Property
    void eachItemOfAmt(@ForAll long seed) {
        holds("amt", seed);
    }

    @Property
    void eachItemOfNha(@ForAll long seed) {
        holds("nha", seed);
    }

    @Property
    void eachItemOfNcct(@ForAll long seed) {
        holds("ncct", seed);
    }

    private void holds(String body, long seed) {
        List<CredentialId> credentials = policies.credentials().stream()
                .map(Credential::id)
                .filter(id -> id.body().equals(body))
                .toList();
        RecordGenerator records = new RecordGenerator(seed);
        for (int i = 0; i < RECORDS_OF_A_TRY; i++) {
            Certification record = records.of(credentials);
            LocalDate asOf = records.asOf(record);
            Explanation explanation = policies.explain(record, asOf);
            AccountLaw.requireWhole(explanation, record);
            Assessment answer = policies.assess(record, asOf);
            assertThat(explanation.answer()).isEqualTo(answer);
            assertThat(policies.assess(record.asKnownOn(asOf), asOf).findings())
                    .as("the findings without what is dated later")
                    .isEqualTo(answer.findings());
            assertThat(answer.findings())
                    .extracting(Finding::code, Finding::item, Finding::key, Finding::sentence)
                    .doesNotHaveDuplicates();
        }
    }
}
