package dev.renewal.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.fact.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageToReadTest {
    @Test
    void aLineIsAPage() {
        assertThat(PageToRead.parse("""
                # title | address | what it would settle

                Guild, Handbook | https://lamp.example/handbook | lamp.fee.renewal, lamp.lapse
                Guild, list | - | which lamps there are
                """))
                .containsExactly(
                        new PageToRead(
                                new Citation("Guild, Handbook", "https://lamp.example/handbook"),
                                List.of("lamp.fee.renewal", "lamp.lapse")),
                        new PageToRead(Citation.titled("Guild, list"), List.of("which lamps there are")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Guild", "Guild | -", "Guild | - | a | b", "Guild | | a", " | - | a", "Guild | - |"})
    void refusesALineOfAnotherForm(String line) {
        assertThatThrownBy(() -> PageToRead.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found \"" + line + "\", wanted: title | address or - | what it would settle");
    }

    @Test
    void aBodyWithoutAListHasNoPages() {
        assertThat(PageToRead.of("lamp")).isEmpty();
    }
}
