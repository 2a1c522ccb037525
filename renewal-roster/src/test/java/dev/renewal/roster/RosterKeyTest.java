package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.CredentialId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterKeyTest {
    /** "Aa" and "BB" have one hash code. A hash map searches keys of one hash code in steps, if it can order them. */
    @Test
    void keysOfOneHashCodeAreOrdered() {
        List<RosterKey> keys = IntStream.range(0, 1 << 12)
                .mapToObj(number -> new RosterKey(
                        Integer.toBinaryString(number).replace("0", "Aa").replace("1", "BB"),
                        CredentialId.parse(number % 2 == 0 ? "aama:cma" : "amt:rma")))
                .filter(key -> key.holderId().length() == 24)
                .toList();

        assertThat(keys.stream().map(key -> key.holderId().hashCode()).distinct())
                .hasSize(1);
        assertThat(new TreeSet<>(keys)).hasSameSizeAs(keys).containsAll(keys);
    }
}
