package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Partitions are stretches of consecutive entries that leave none out. */
class PartitionsProperties {
    @Property
    void everyEntryIsInThePartitionThatHoldsItsPosition(
            @ForAll @IntRange(min = 1, max = 5_000) int entries, @ForAll @IntRange(min = 1, max = 200) int count) {
        Partitions partitions = new Partitions(entries, Math.min(count, entries));

        assertThat(partitions.start(0)).isZero();
        assertThat(partitions.start(partitions.count())).isEqualTo(entries);
        for (int position = 0; position < entries; position++) {
            int partition = partitions.of(position);
            assertThat(position).isGreaterThanOrEqualTo(partitions.start(partition));
            assertThat(position).isLessThan(partitions.start(partition + 1));
        }
    }
}
