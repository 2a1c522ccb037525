package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.credit.EducationRule.CountedKind;
import dev.renewal.credit.EducationRule.CountedUnit;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vocabulary of each body against the table of its card. */
class VocabularyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 28);
    private static final Set<String> WITHOUT_KINDS = Set.of("aha", "wa-doh");
    private static final Set<String> OF_THEIR_OWN = Set.of("nha:cpht", "wa-doh:ma-r");

    private final RenewalPolicies policies = RenewalPolicies.load();

    private Vocabulary vocabulary(String credential) {
        return policies.vocabulary(CredentialId.parse(credential)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "aama:cma, 'course: contact-hour 1, point 1, ceu 1; college-credit: college-credit 15; cpr-card: card 4'",
        "amt:rma, 'course: point 1, contact-hour 1; employment: point 1'",
        "amt:mls, 'course: point 1, contact-hour 1; employment: point 1'",
        "nha:ccma, 'course: credit 1, clock-hour 0.5, contact-hour 0.5'",
        "nha:cpht, 'course: credit 2, clock-hour 1, contact-hour 1'",
        "ncct:ncma, 'course: clock-hour 1; employer-training: clock-hour 1'",
        "aha:bls, ''",
        "wa-doh:ma-c, ''",
        "amca:cmac, 'course: credit 1, contact-hour 1, clock-hour 1; amca-volume: volume 5; home-study: program 10'",
        "aamp:certificate, 'course: cme 1, clock-hour 1; cpr-card: cme 1, clock-hour 1;"
                + " drug-representative: cme 1, clock-hour 1; journal-test: cme 1, clock-hour 1;"
                + " in-service: cme 1, clock-hour 1'",
    })
    void kindsCountInTheirUnits(String credential, String expected) {
        FactTable facts = policies.facts(CredentialId.parse(credential)).orElseThrow();
        List<String> kinds = new ArrayList<>();
        for (CountedKind kind : vocabulary(credential).kinds()) {
            List<String> units = new ArrayList<>();
            for (CountedUnit unit : kind.units()) {
                BigDecimal ratio = unit.ratio()
                        .map(key -> facts.on(key, AS_OF).value().orElseThrow())
                        .orElse(BigDecimal.ONE);
                units.add(unit.unit() + " " + ratio.stripTrailingZeros().toPlainString());
            }
            kinds.add(kind.kind() + ": " + String.join(", ", units));
        }
        assertThat(String.join("; ", kinds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "aama:cma, administrative clinical general, true, aama",
        "amt:rma, '', false, ''",
        "nha:ccma, '', false, ''",
        "nha:cpht, law patient-safety, false, ''",
        "ncct:ncma, '', false, ''",
        "aha:bls, '', false, ''",
        "wa-doh:ma-c, '', false, ''",
        "amca:cmac, '', false, ''",
        "aamp:certificate, '', false, ''",
    })
    void topicsAndApprovers(String credential, String topics, boolean ownOnly, String approvers) {
        Vocabulary words = vocabulary(credential);
        assertThat(String.join(" ", words.topics())).isEqualTo(topics);
        assertThat(words.ownTopicsOnly()).isEqualTo(ownOnly);
        assertThat(String.join(" ", words.approvers())).isEqualTo(approvers);
    }

    @ParameterizedTest
    @CsvSource({
        "aama:cma, renewal late examination reactivation, '', member failed_exam_attempts",
        "amt:rma, annual reinstatement, annual, ''",
        "nha:ccma, renewal reinstatement examination, '', ''",
        "nha:cpht, renewal reinstatement examination, '', ''",
        "ncct:ncma, renewal examination, '', ''",
        "aha:bls, course, '', ''",
        "wa-doh:ma-c, renewal late reissuance reapplication, '', born_on",
        "wa-doh:ma-r, renewal late reissuance, '', born_on",
        "amca:cmac, renewal, '', born_on",
        "aamp:certificate, renewal late, renewal late, group_month",
    })
    void feesAndInputs(String credential, String quoted, String read, String inputs) {
        Vocabulary words = vocabulary(credential);
        assertThat(String.join(" ", words.feesQuoted())).isEqualTo(quoted);
        assertThat(String.join(" ", words.feesRead())).isEqualTo(read);
        assertThat(words.inputs().stream().map(InputKey::name))
                .containsExactly(inputs.isEmpty() ? new String[0] : inputs.split(" "));
    }

    @Test
    void credentialsOfOneBodyKnowTheSameWordsButForTheirTopicsAndRatios() {
        for (Credential credential : policies.credentials()) {
            Vocabulary words = vocabulary(credential.id().toString());
            assertThat(words.kinds().isEmpty())
                    .as("no kinds of %s", credential.id())
                    .isEqualTo(WITHOUT_KINDS.contains(credential.id().body()));
            String first = policies.credentials().stream()
                    .map(each -> each.id().toString())
                    .filter(id -> id.startsWith(credential.id().body() + ":"))
                    .findFirst()
                    .orElseThrow();
            if (!OF_THEIR_OWN.contains(credential.id().toString())) {
                assertThat(words).as("the words of %s", credential.id()).isEqualTo(vocabulary(first));
            }
        }
    }

    @Test
    void aCredentialThatNobodyGovernsHasNoVocabulary() {
        assertThat(policies.vocabulary(CredentialId.parse("xyz:one"))).isEmpty();
    }
}
