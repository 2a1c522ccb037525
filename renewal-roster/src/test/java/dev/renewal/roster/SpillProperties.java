package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rows come back by entry, in the order in which they were added, however long they are and wherever their entries stand. */
class SpillProperties {
    private record Stored(RosterFile file, long line, String text) {}

    @Property(tries = 200)
    void rowsComeBackByEntry(
            @ForAll @Size(max = 300) List<@IntRange(max = 5_000) Integer> entries,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(min = 1, max = 4096) int perStretch)
            throws IOException {
        Map<Integer, List<Stored>> wanted = new TreeMap<>();
        Map<Integer, List<Stored>> found = new TreeMap<>();
        try (Scratch scratch = new Scratch()) {
            Spill spill = new Spill(scratch, perStretch);
            PackedRow packed = new PackedRow();
            for (int line = 0; line < entries.size(); line++) {
                RosterFile file = RosterFile.at(line % 4);
                String text = String.valueOf(line).repeat(1 + line * length % 5_000);
                packed.start(PackedRow.TEXTS);
                packed.add(text);
                spill.add(entries.get(line), file, line, packed);
                wanted.computeIfAbsent(entries.get(line), unseen -> new ArrayList<>())
                        .add(new Stored(file, line, text));
            }
            spill.complete();
            for (int stretch = 0; stretch < spill.stretches(); stretch++) {
                Spill.Rows rows = spill.rows(stretch);
                for (int entry = spill.start(stretch); entry < spill.start(stretch + 1); entry++) {
                    int of = entry;
                    rows.of(
                            entry,
                            (file, line, octets, from, to) -> found.computeIfAbsent(of, unseen -> new ArrayList<>())
                                    .add(new Stored(file, line, text(Arrays.copyOfRange(octets, from, to)))));
                }
            }
        }
        assertThat(found).isEqualTo(wanted);
    }

    private static String text(byte[] octets) {
        PackedRow.Reader reader = new PackedRow.Reader(octets, 0, new Words());
        assertThat(reader.number()).isEqualTo(PackedRow.TEXTS);
        String text = reader.text();
        assertThat(reader.at()).isEqualTo(octets.length);
        return text;
    }
}
