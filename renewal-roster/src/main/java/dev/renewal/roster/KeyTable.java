package dev.renewal.roster;

import dev.renewal.policy.CredentialId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The holders and credentials of a roster, numbered in the order in which they came. They are looked up once for each row, and
 * there may be millions: so they are kept as bytes next to each other. The numbers by which they are found depend on a secret,
 * so that nobody can make a roster whose holders are all found in one place.
 */
final class KeyTable {
    static final int NONE = -1;

    /** A prime, of which a product modulo can be had without division. */
    private static final long MODULUS = (1L << 61) - 1;

    private static final int BITS = 61;

    private final long secret = new SecureRandom().nextLong() >>> 4 | 1;
    private final Map<CredentialId, Integer> numbers = new HashMap<>();
    private CredentialId[] credentials = new CredentialId[0];

    private byte[] holders = new byte[1 << 16];
    private int[] ends = new int[1 << 12];
    private short[] credentialOf = new short[1 << 12];
    private int size;
    /** At the place that a key hashes to, or behind it: its number and one; 0 where there is none. */
    private int[] slots = new int[1 << 13];

    /** Returns the number of a key, or {@link #NONE}. */
    int find(RosterKey key) {
        byte[] holder = key.holderId().getBytes(StandardCharsets.UTF_8);
        return find(holder, 0, holder.length, key.credential());
    }

    /** Returns the number of the key of a holder in UTF-8, or {@link #NONE}. */
    int find(byte[] holder, int from, int to, CredentialId id) {
        Integer credential = numbers.get(id);
        return credential == null ? NONE : slots[slot(holder, from, to, credential)] - 1;
    }

    /** Returns the number of a key, which is a new one where it is not there. */
    int add(RosterKey key) {
        int credential = numbers.computeIfAbsent(key.credential(), unseen -> {
            credentials = Arrays.copyOf(credentials, credentials.length + 1);
            credentials[credentials.length - 1] = unseen;
            return credentials.length - 1;
        });
        byte[] holder = key.holderId().getBytes(StandardCharsets.UTF_8);
        int slot = slot(holder, 0, holder.length, credential);
        if (slots[slot] == 0) {
            put(holder, credential);
            slots[slot] = size;
            if (2 * size > slots.length) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    private void put(byte[] holder, int credential) {
        int start = start(size);
        int end = Math.addExact(start, holder.length);
        if (end > holders.length) {
            holders = Arrays.copyOf(holders, Math.max(end, 2 * holders.length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            credentialOf = Arrays.copyOf(credentialOf, 2 * size);
        }
        System.arraycopy(holder, 0, holders, start, holder.length);
        ends[size] = end;
        credentialOf[size] = (short) credential;
        size++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int slot = place(hash(holders, start(number), ends[number], credentialOf[number]));
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    /** Returns the slot of a key, or the free one in which it would be. */
    private int slot(byte[] holder, int from, int to, int credential) {
        int slot = place(hash(holder, from, to, credential));
        while (slots[slot] != 0 && !is(slots[slot] - 1, holder, from, to, credential)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int number, byte[] holder, int from, int to, int credential) {
        return credentialOf[number] == credential
                && Arrays.equals(holders, start(number), ends[number], holder, from, to);
    }

    private int place(long hash) {
        return (int) (hash >>> 20) & slots.length - 1;
    }

    /** The value at the secret of the polynomial whose coefficients are the bytes. */
    private long hash(byte[] octets, int from, int to, int credential) {
        long hash = credential + 1;
        for (int at = from; at < to; at++) {
            hash = times(hash) + (octets[at] & 0xFF) + 1;
        }
        return times(hash);
    }

    private long times(long hash) {
        long low = hash * secret;
        long high = Math.multiplyHigh(hash, secret);
        long sum = (low & MODULUS) + (low >>> BITS | high << Long.SIZE - BITS);
        return sum >= MODULUS ? sum - MODULUS : sum;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int size() {
        return size;
    }

    RosterKey key(int number) {
        String holder = new String(holders, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
        return new RosterKey(holder, credentials[credentialOf[number]]);
    }

    /** Returns behind how many other keys the last one is found at most. */
    int longestSearch() {
        int longest = 0;
        for (int number = 0; number < size; number++) {
            int place = place(hash(holders, start(number), ends[number], credentialOf[number]));
            int steps = 0;
            while (slots[place + steps & slots.length - 1] != number + 1) {
                steps++;
            }
            longest = Math.max(longest, steps);
        }
        return longest;
    }
}
