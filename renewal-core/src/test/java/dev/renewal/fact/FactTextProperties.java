package dev.renewal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Formatted text parses to the same values, whatever they contain and whatever an editor did to the line ends. */
class FactTextProperties {
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> SAYING_NOTHING =
            List.of("", "   ", "\t", "#", "# a | b | c", "  # key | from", "#-\\");
    private static final List<String> SPACES = List.of("", " ", "    ", "\t", "\u3000");

    /** Facts, and overrides of some of them. */
    private record Stated(FactTable table, FactOverrides overrides) {}

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aTableIsReadAsItWasWritten(@ForAll("stated") Stated stated) {
        String text = stated.table.toText();
        assertThat(FactTable.parse(text)).isEqualTo(stated.table);
        assertThat(FactTable.parse(text).toText()).isEqualTo(text);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void overridesAreReadAsTheyWereWritten(@ForAll("stated") Stated stated) {
        String text = stated.overrides.toText();
        assertThat(FactOverrides.parse(text, stated.table)).isEqualTo(stated.overrides);
        assertThat(FactOverrides.parse(text, stated.table).toText()).isEqualTo(text);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void byteOrderMarksCommentsSpacesAndLineEndingsDoNotMatter(@ForAll("stated") Stated stated, @ForAll Random random) {
        assertThat(FactTable.parse(keptElsewhere(stated.table.toText(), random)))
                .isEqualTo(stated.table);
        assertThat(FactOverrides.parse(keptElsewhere(stated.overrides.toText(), random), stated.table))
                .isEqualTo(stated.overrides);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void fittingOverridesAreAcceptedAndTheTableKeepsItsShippedEntries(@ForAll("stated") Stated stated) {
        stated.overrides.requireKnown(stated.table);
        FactTable overlaid = stated.table.with(stated.overrides);
        assertThat(overlaid.overrides()).isEqualTo(stated.overrides);
        assertThat(overlaid.toText()).isEqualTo(stated.table.toText());
    }

    /** The same text as another program may write it. The library puts a space before each column. */
    private static String keptElsewhere(String text, Random random) {
        StringBuilder kept = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        String end = one(ENDS, random);
        for (String line : text.split("\n")) {
            while (random.nextInt(3) == 0) {
                kept.append(one(SAYING_NOTHING, random)).append(end);
            }
            kept.append(one(SPACES, random));
            for (String column : line.split("(?<=[^\\\\])(?=\\|)")) {
                kept.append(column.startsWith("|") ? column.substring(0, 1) + one(SPACES, random) : "")
                        .append(column.startsWith("|") ? column.substring(1).strip() : column.strip())
                        .append(one(SPACES, random));
            }
            kept.append(end);
        }
        // the last line need not end
        return random.nextBoolean() ? kept.toString() : kept.substring(0, kept.length() - end.length());
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Provide
    Arbitrary<Stated> stated() {
        return Arbitraries.randomValue(random -> {
            FactGenerator generator = new FactGenerator(random);
            FactTable table = generator.table();
            return new Stated(table, generator.overrides(table));
        });
    }
}
