package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Stretches hold consecutive entries and leave none out. */
class SpillProperties {
    @Property
    void everyEntryIsInTheStretchThatHoldsItsPosition(
            @ForAll @IntRange(min = 1, max = 5_000) int entries, @ForAll @IntRange(max = 200) int megabytes)
            throws IOException {
        try (ScratchFolder scratch = new ScratchFolder();
                Spill spill = new Spill(scratch, entries, megabytes * 16L * 1024 * 1024)) {
            assertThat(spill.start(0)).isZero();
            assertThat(spill.start(spill.stretches())).isEqualTo(entries);
            for (int position = 0; position < entries; position++) {
                int stretch = spill.stretchOf(position);
                assertThat(position)
                        .isGreaterThanOrEqualTo(spill.start(stretch))
                        .isLessThan(spill.start(stretch + 1));
            }
        }
    }
}
