package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.CredentialId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Keys have numbers in the order in which they came, as in a map; whatever their hash codes. */
class KeyTableTest {
    private static final List<CredentialId> CREDENTIALS =
            List.of(CredentialId.parse("aama:cma"), CredentialId.parse("amt:rma"));

    @Property
    void numbersAreThoseOfAMap(@ForAll @Size(max = 200) List<@IntRange(max = 300) Integer> numbers) {
        KeyTable table = new KeyTable();
        Map<RosterKey, Integer> map = new HashMap<>();
        for (int number : numbers) {
            RosterKey key = key(number);
            assertThat(table.find(key)).isEqualTo(map.getOrDefault(key, KeyTable.NONE));
            map.putIfAbsent(key, map.size());
            assertThat(table.add(key)).isEqualTo(map.get(key));
        }
        map.forEach((key, number) -> {
            assertThat(table.find(key)).isEqualTo(number);
            assertThat(table.key(number)).isEqualTo(key);
        });
    }

    private static RosterKey key(int number) {
        return new RosterKey("é".repeat(number % 7) + number / 2, CREDENTIALS.get(number % 2));
    }

    /** "Aa" and "BB" have one hash code as strings. Here they have hashes of their own, which fill the places evenly. */
    @Example
    void holdersOfOneHashCodeHaveHashesOfTheirOwn() {
        KeyTable table = new KeyTable();
        table.add(key(0));
        int count = 1 << 15;
        Set<Long> hashes = new HashSet<>();
        Set<Long> places = new HashSet<>();
        for (int number = 0; number < count; number++) {
            byte[] holder = ofOneHashCode(number).getBytes(StandardCharsets.UTF_8);
            long hash = table.hash(holder, 0, holder.length, CREDENTIALS.get(0));
            hashes.add(hash);
            places.add(hash >>> 4 & 2 * count - 1);
        }
        assertThat(hashes).hasSize(count);
        // evenly by chance: 1 - 1 / sqrt(e) of the places, which is 0.39
        assertThat(places.size()).isBetween((int) (0.37 * 2 * count), (int) (0.42 * 2 * count));
    }

    private static String ofOneHashCode(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
