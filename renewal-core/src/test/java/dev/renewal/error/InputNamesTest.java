package dev.renewal.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputNamesTest {
    @ParameterizedTest
    @CsvSource({
        "aama, aama",
        "AAMA, aama",
        "' aama ', aama",
        "'\taama\u00a0', aama",
        "Aama, aama",
        "CPR Card, cpr-card",
        "Clock_Hour, clock-hour",
        "clock _-  hour, clock-hour",
        "clock\u00a0hour, clock-hour",
        "contact-hour, contact-hour",
        "AAMA approved, aama-approved",
        "a.a.m.a., a.a.m.a.",
        "_aama_, -aama-",
        "ÜBUNG 1, übung-1",
        "☃, ☃",
        "-, -",
    })
    void aNameHasOneForm(String name, String compared) {
        assertThat(InputNames.compared(name)).isEqualTo(compared);
    }

    @Test
    void aNameOfThatFormIsKept() {
        String name = new String("clock-hour");
        assertThat(InputNames.compared(name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u2003"})
    void aBlankNameIsRefused(String blank) {
        assertThat(InputNames.compared(blank)).isEmpty();
        assertThatThrownBy(() -> InputNames.compared("INVALID_NAME", "topic", blank, "a name"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("topic: found ")
                .hasMessageEndingWith(", wanted: a name [INVALID_NAME]");
    }

    @Property
    void theFormIsThatOfARegularExpression(@ForAll("names") String name) {
        String trimmed = name.toLowerCase(Locale.ROOT).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        String expected = trimmed.replaceAll("[\\s\\p{Z}_-]+", "-");
        assertThat(InputNames.compared(name)).isEqualTo(expected);
        assertThat(InputNames.compared(expected)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aZ9 _-\t\u00a0.\u2003É").ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(8).filter(InputNamesTest::hasUsualSpace));
    }

    /** Control characters that separate files, and lines, are white space to Java alone. */
    private static boolean hasUsualSpace(String name) {
        return name.chars().noneMatch(c -> c >= '\u001c' && c <= '\u001f' || c == '\u0085');
    }
}
