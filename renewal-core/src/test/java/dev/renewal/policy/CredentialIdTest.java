package dev.renewal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.error.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"aama:cma", "nha:cpct-a", "ncct:ts-c", "b2:c3", "a0:z9", "9-0:a-z"})
    void readsWhatItWrites(String text) {
        assertThat(CredentialId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "aama", "aama:", ":cma", "aama:cma:x", "aama:-cma", "aama:cma-", "aama:cmä"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> CredentialId.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("INVALID_CREDENTIAL_ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAMA:cma, aama:cma",
        "aama:CMA, aama:cma",
        "' aama : cma ', aama:cma",
        "nha:CPCT_A, nha:cpct-a",
        "ncct:ts  c, ncct:ts-c",
        "WA--DOH:ma, wa-doh:ma",
    })
    void keepsNamesInTheirComparedForm(String text, String compared) {
        assertThat(CredentialId.parse(text)).hasToString(compared);
    }

    @Test
    void namesHaveAtMostAHundredCharacters() {
        assertThat(new CredentialId("b", "c".repeat(100)).code()).hasSize(100);
        assertThatThrownBy(() -> new CredentialId("b", "c".repeat(101))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void sortsByBodyThenByCode() {
        assertThat(Stream.of("nha:ccma", "amt:rma", "nha-x:a", "amt:ahi")
                        .map(CredentialId::parse)
                        .sorted())
                .extracting(CredentialId::toString)
                .containsExactly("amt:ahi", "amt:rma", "nha:ccma", "nha-x:a");
    }

    @Test
    void whatDiffersIsHashedApart() {
        assertThat(CredentialId.parse("aama:cma"))
                .hasSameHashCodeAs(new CredentialId("aama", "cma"))
                .doesNotHaveSameHashCodeAs(CredentialId.parse("aama:cmb"));
    }

    @Test
    void twoBodiesMayUseTheSameLetters() {
        assertThat(CredentialId.parse("ncct:ncma")).isNotEqualTo(CredentialId.parse("amca:ncma"));
    }
}
