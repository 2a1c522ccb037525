package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text in facts/malformed and overrides/malformed is refused with the message in the file next to it. */
class MalformedTextTest {
    private static final String FACTS = "facts";
    private static final String OVERRIDES = "overrides";
    private static final Citation TEXT = Citation.titled("a text");

    // One entry per line: it reads like a table.
    // spotless:off
    /** The facts that the overrides name. */
    private static final FactTable KNOWN = FactTable.of("2026-11-24",
            Fact.of(FactKey.count("test.size"), 3).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.period("test.years"), Period.ofYears(2)).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.period("test.days"), Period.ofDays(30)).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.credits("test.points", CreditUnit.POINT), Credits.of("30", "point")).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.money("test.price", "USD"), Money.of("65", "USD")).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.ratio("test.ratio"), BigDecimal.ONE).graded(Grade.PRIMARY, TEXT),
            Fact.of(FactKey.date("test.date"), LocalDate.of(2026, 11, 24)).graded(Grade.PRIMARY, TEXT),
            Fact.stating(FactKey.statement("test.words"), "Words.").graded(Grade.PRIMARY, TEXT));
    // spotless:on

    static Stream<String> texts() throws IOException {
        return Stream.concat(texts(FACTS), texts(OVERRIDES));
    }

    private static Stream<String> texts(String kind) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder(kind))) {
            files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("\\.[^.]*$", ""))
                    .distinct()
                    .sorted()
                    .forEach(name -> texts.add(kind + "/malformed/" + name));
        }
        assertThat(texts).as("texts about " + kind).isNotEmpty();
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedWithTheMessageInTheFileNextToIt(String name) throws IOException {
        assertThat(message(name)).isEqualTo(read(name + ".expected").stripTrailing());
    }

    /** The codes are stable; hosts may rely on the ones listed here. */
    @Test
    void everyCodeIsCovered() throws IOException {
        assertThat(codes(FACTS)).containsExactlyInAnyOrder("MALFORMED_LINE", "INVALID_TABLE");
        assertThat(codes(OVERRIDES))
                .containsExactlyInAnyOrder(
                        "MALFORMED_LINE",
                        "UNKNOWN_KEY",
                        "MISSING_FROM",
                        "MISSING_REVIEW_BY",
                        "MISSING_SOURCE",
                        "INVALID_DATE",
                        "INVALID_RANGE",
                        "INVALID_VALUE",
                        "WRONG_TYPE",
                        "WRONG_UNIT",
                        "OVERLAPPING_ENTRIES");
    }

    private static Set<String> codes(String kind) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String name : texts(kind).toList()) {
            refused(name).findings().forEach(finding -> codes.add(finding.code()));
        }
        return codes;
    }

    private static String message(String name) throws IOException {
        return refused(name).getMessage();
    }

    private static InvalidFactsException refused(String name) throws IOException {
        String text = read(name + ".txt");
        InvalidFactsException refused = catchThrowableOfType(InvalidFactsException.class, () -> parse(name, text));
        assertThat(refused).as("the refusal of " + name).isNotNull();
        return refused;
    }

    private static Object parse(String name, String text) {
        return name.startsWith(FACTS) ? FactTable.parse(text) : FactOverrides.parse(text, KNOWN);
    }

    private static String read(String file) throws IOException {
        Path path = folder(file.substring(0, file.indexOf('/')))
                .resolve(Path.of(file).getFileName());
        assertThat(path).as("each text has its message next to it").exists();
        return Files.readString(path);
    }

    private static Path folder(String kind) {
        URL folder = MalformedTextTest.class.getResource("/" + kind + "/malformed");
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
