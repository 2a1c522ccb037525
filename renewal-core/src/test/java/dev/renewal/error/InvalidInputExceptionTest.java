package dev.renewal.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {
    @Test
    void saysWhatWasFoundAndWhatIsWanted() {
        InvalidInputException refused = new InvalidInputException("INVALID_X", "x", 7, "less");
        assertThat(refused).hasMessage("x: found \"7\", wanted: less [INVALID_X]");
        assertThat(refused.code()).isEqualTo("INVALID_X");
        assertThat(refused.field()).isEqualTo("x");
        assertThat(refused.found()).isEqualTo("\"7\"");
        assertThat(refused.wanted()).isEqualTo("less");
    }

    @Test
    void keepsItsMessageOnOneLine() {
        InvalidInputException refused = new InvalidInputException("C", "f", "a\r\nb\tc\u0000d\u001b[31m\u007f", "w");
        assertThat(refused.found()).isEqualTo("\"a<U+000D><U+000A>b<U+0009>c<U+0000>d<U+001B>[31m<U+007F>\"");
        assertThat(refused.getMessage()).doesNotContainPattern("\\p{Cntrl}");
    }

    /** The name of a field may come from outside as well: a key of JSON, a column of a roster. */
    @Test
    void showsTheFieldOnTheSameLine() {
        InvalidInputException refused = new InvalidInputException("C", "kee\nERROR\u202e", 7, "w");
        assertThat(refused).hasMessage("kee<U+000A>ERROR<U+202E>: found \"7\", wanted: w [C]");
        assertThat(refused.field()).isEqualTo("kee\nERROR\u202e");
        assertThat(new InvalidInputException("C", "k".repeat(50_000), 7, "w"))
                .hasMessage("k".repeat(240) + "…: found \"7\", wanted: w [C]");
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(found("2022-02-10\u00a0")).isEqualTo("\"2022-02-10<U+00A0>\"");
        assertThat(found("\ufeffaama\u200b:\u202ecma \udcff"))
                .isEqualTo("\"<U+FEFF>aama<U+200B>:<U+202E>cma <U+DCFF>\"");
    }

    @Test
    void shortensLongValuesWithoutSplittingACharacter() {
        assertThat(found("a".repeat(60))).isEqualTo('"' + "a".repeat(60) + '"');
        assertThat(found("a".repeat(61))).isEqualTo('"' + "a".repeat(60) + "…\"");
        assertThat(found("😀".repeat(60))).isEqualTo('"' + "😀".repeat(60) + '"');
        assertThat(found("😀".repeat(61))).isEqualTo('"' + "😀".repeat(60) + "…\"");
        assertThat(found(null)).isEqualTo("\"null\"");
    }

    private static String found(Object value) {
        return new InvalidInputException("C", "f", value, "w").found();
    }
}
