package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.error.InputNames;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.CredentialId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The hand-written parsers, which speed up start-up, accept the same texts as regular expressions. */
class GrammarProperties {
    @Property
    void idsOfKeys(@ForAll("names") String text) {
        assertThat(isTaken(FactKey::count, text)).isEqualTo(text.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
    }

    @Property
    void idsOfCredentials(@ForAll("names") String text) {
        boolean isName = InputNames.compared(text).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(isTaken(name -> new CredentialId(name, "cma"), text)).isEqualTo(isName);
        assertThat(isTaken(name -> new CredentialId("aama", name), text)).isEqualTo(isName);
    }

    @Property
    void units(@ForAll("names") String text) {
        Optional<ValueKind> kind = text.matches("[A-Z]{3}")
                ? Optional.of(ValueKind.MONEY)
                : Optional.of(ValueKind.CREDITS).filter(any -> text.matches("[a-z][a-z0-9-]*"));
        assertThat(ValueKind.ofUnit(text)).isEqualTo(kind);
    }

    @Property
    void decimals(@ForAll("numbers") String text) {
        assertThat(isTaken(amount -> Credits.of(amount, "point"), text))
                .isEqualTo(text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?"));
        assertThat(isTaken(amount -> Money.of(amount, "CLF"), text))
                .isEqualTo(text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?"));
        assertThat(isTaken(amount -> ValueKind.MONEY.read(amount, "CLF"), text))
                .as("no price is negative")
                .isEqualTo(text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?|-0{1,12}(\\.0{1,4})?"));
    }

    @Property
    void ratios(@ForAll("numbers") String text) {
        assertThat(isTaken(number -> ValueKind.RATIO.read(number, "ratio"), text))
                .isEqualTo(text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?"));
    }

    @Property
    void counts(@ForAll("numbers") String text) {
        assertThat(isTaken(number -> ValueKind.COUNT.read(number, "count"), text))
                .isEqualTo(text.matches("[0-9]{1,5}"));
    }

    @Property
    void dates(@ForAll("dates") String text) {
        Optional<LocalDate> date = Optional.empty();
        if (text.matches("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                date = Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noSuchDay) {
                date = Optional.empty();
            }
        }
        assertThat(FactText.date(text)).isEqualTo(date);
    }

    @Property
    void linesAndQuotes(@ForAll("texts") String text) {
        assertThat(isTaken(FactText::line, text)).isEqualTo(isOneLine(text.strip()));
        assertThat(InvalidInputException.quoted(text))
                .isEqualTo('"'
                        + Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]")
                                .matcher(text)
                                .replaceAll(unseen ->
                                        "<U+%04X>".formatted(unseen.group().codePointAt(0)))
                        + '"');
    }

    private static boolean isOneLine(String text) {
        return !text.isEmpty()
                && !Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]")
                        .matcher(text)
                        .find();
    }

    private static boolean isTaken(Function<String, ?> reading, String text) {
        try {
            reading.apply(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("az09--..AZ{`/:_@[ä".toCharArray())
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withChars("0123456789...-+e/:٣".toCharArray())
                .ofMaxLength(18);
    }

    /** Texts of the length of a date, of a month or a leap year that there may be or not. */
    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("0129-/:+".toCharArray())
                        .ofMinLength(9)
                        .ofMaxLength(11),
                Arbitraries.of("0000", "0001", "1900", "2000", "2023", "2024", "9999")
                        .flatMap(year -> Arbitraries.of("00", "01", "02", "04", "12", "13", "1-")
                                .flatMap(month -> Arbitraries.of("00", "01", "28", "29", "30", "31", "32", "+1")
                                        .map(day -> year + "-" + month + "-" + day))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(
                        'a', ' ', '~', '\u007f', '\t', '\n', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u2028', '\u2029')
                .withChars('\u202e', '\ud83d', '\ude00', '\ue000', '\uffff')
                .ofMaxLength(10);
    }
}
