package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private final Labels labels = Labels.english();

    @ParameterizedTest
    @EnumSource
    void eachStandingHasALabel(Standing standing) {
        assertThat(labels.words()).containsKey("standing." + standing.label());
        assertThat(labels.of(standing)).isEqualTo(labels.words().get("standing." + standing.label()));
    }

    @ParameterizedTest
    @EnumSource
    void eachActionHasALabel(Step.Action action) {
        assertThat(labels.words()).containsKey("step." + action.name().toLowerCase(Locale.ROOT));
        assertThat(labels.of(action)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "1, contact-hour, 1 contact hour",
        "1.5, contact-hour, 1.5 contact hours",
        "0, point, 0 points",
        "0.5, ceu, 0.5 CEUs",
        "1, ceu, 1 CEU",
        "2, lecture-hour, 2 lecture hour"
    })
    void unitsAreSingularForOne(String amount, String unit, String shown) {
        assertThat(labels.of(Credits.of(amount, new CreditUnit(unit).name()))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"aama:cma, CMA (AAMA)", "ptcb:cpht, CPHT (PTCB)"})
    void titlesAreThoseThatHoldersWrite(String credential, String title) {
        assertThat(labels.of(CredentialId.parse(credential))).isEqualTo(title);
    }

    @Test
    void aNameWithoutLabelIsShownAsWords() {
        assertThat(labels.of(new Route("proof-of-practice"))).isEqualTo("Proof of practice");
        assertThat(labels.of(new DeadlineKind("audit"))).isEqualTo("Audit");
    }

    @Test
    void aHostReplacesWords() {
        Labels german = labels.with(Map.of("standing.current", "gültig"));
        assertThat(german.of(Standing.CURRENT)).isEqualTo("gültig");
        assertThat(german.of(Standing.LAPSED)).isEqualTo("Lapsed");
        assertThat(labels.of(Standing.CURRENT)).isEqualTo("Current");
    }
}
