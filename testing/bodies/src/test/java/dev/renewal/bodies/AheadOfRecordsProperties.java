package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CertifyingBody;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.ForecastFee;
import dev.renewal.testkit.AssessmentAssert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Timelines and forecasts of records with events of every kind, of all bodies alike. */
class AheadOfRecordsProperties {
    private static final int SIX_YEARS = 6 * 366;

    private final RenewalPolicies policies = RenewalPolicies.load();

    /** A record of each body, and a day on which to ask. */
    private interface Law {
        void holds(Certification record, LocalDate asOf);
    }

    private void ofEachBody(long seed, Law law) {
        RecordGenerator records = new RecordGenerator(seed);
        for (CertifyingBody body : policies.bodies()) {
            List<CredentialId> credentials = policies.credentials().stream()
                    .map(Credential::id)
                    .filter(id -> id.body().equals(body.id()))
                    .toList();
            Certification record = records.of(credentials);
            law.holds(record, records.asOf(record));
        }
    }

    @Property(tries = 50)
    void aTimelineHasTheAnswersOfTheDaysOnWhichTheyChange(@ForAll long seed) {
        ofEachBody(seed, (record, from) -> {
            List<Assessment> changes = new ArrayList<>(List.of(policies.assess(record, from)));
            for (LocalDate day = from.plusDays(1); !day.isAfter(from.plusDays(SIX_YEARS)); day = day.plusDays(1)) {
                Assessment answer = policies.assess(record, day);
                if (!answer.saysTheSameAs(changes.get(changes.size() - 1))) {
                    changes.add(answer);
                }
            }
            List<Assessment> timeline =
                    policies.timeline(record, from, from.plusDays(SIX_YEARS)).toList();
            assertThat(timeline).hasSameSizeAs(changes);
            for (int i = 0; i < changes.size(); i++) {
                AssessmentAssert.assertThat(timeline.get(i)).isEqualTo(changes.get(i));
            }
        });
    }

    @Property(tries = 300)
    void aShorterForecastIsTheFirstPartOfALongerOneAndLiesInItsDays(@ForAll long seed) {
        ofEachBody(seed, (record, asOf) -> {
            LocalDate until = asOf.plusDays(Math.floorMod(seed, SIX_YEARS));
            List<ForecastFee> shorter = policies.forecast(record, asOf, until).toList();
            List<ForecastFee> longer =
                    policies.forecast(record, asOf, until.plusYears(3)).toList();
            assertThat(shorter).allSatisfy(fee -> assertThat(fee.due()).isBetween(asOf, until));
            assertThat(longer).extracting(ForecastFee::due).isSorted();
            assertThat(longer.stream().filter(fee -> !fee.due().isAfter(until))).containsExactlyElementsOf(shorter);
        });
    }
}
