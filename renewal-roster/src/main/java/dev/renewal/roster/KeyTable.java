package dev.renewal.roster;

import dev.renewal.policy.CredentialId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The holders and credentials of a roster, numbered in the order in which they came. One is looked up for each row, and there may
 * be millions: so all that is compared stands in one place, next to its number. The places by which they are found depend on a
 * secret, so that nobody can make a roster whose holders are all found in one place.
 */
final class KeyTable {
    static final int NONE = -1;

    /** A prime, of which a product modulo can be had without division. */
    private static final long MODULUS = (1L << 61) - 1;

    private static final int BITS = 61;
    /** The number, the credential and the length of the holder, in front of the holder. */
    private static final int HEADER = Integer.BYTES + Short.BYTES + Integer.BYTES;

    private static final long PLACE = (1L << Integer.SIZE) - 1;

    private final long secret = new SecureRandom().nextLong() >>> 4 | 1;
    private final Map<CredentialId, Integer> numbers = new HashMap<>();
    private CredentialId[] credentials = new CredentialId[0];
    private ByteBuffer keys = ByteBuffer.allocate(1 << 16);
    /** By the number of a key: where it stands. */
    private int[] places = new int[1 << 12];

    private int size;
    /** Of no use but that what it is made of must be read: 10,000,000 keys are found in 2 CPU seconds less. */
    private int fetched;
    /** At the slot that a key hashes to, or behind it: half of its hash, and where it stands and one; 0 where there is none. */
    private long[] slots = new long[1 << 13];

    /** Returns the number of a key, or {@link #NONE}. */
    int find(RosterKey key) {
        byte[] holder = key.holderId().getBytes(StandardCharsets.UTF_8);
        return find(hash(holder, 0, holder.length, key.credential()), holder, 0, holder.length, key.credential());
    }

    /** Returns the hash of the key of a holder in UTF-8, or {@link #NONE} if there is none of the credential. */
    long hash(byte[] holder, int from, int to, CredentialId id) {
        Integer credential = numbers.get(id);
        return credential == null ? NONE : hash(holder, from, to, credential.intValue());
    }

    /** Has what {@link #find} reads of the keys with some hashes near at hand. */
    void fetch(long[] hashes, int count) {
        long[] found = new long[count];
        for (int at = 0; at < count; at++) {
            found[at] = slots[firstSlot(hashes[at])];
        }
        for (int at = 0; at < count; at++) {
            fetched += keys.get(Math.max(0, place(found[at])));
        }
    }

    /** Returns the number of the key of a holder in UTF-8 with its hash, or {@link #NONE}. */
    int find(long hash, byte[] holder, int from, int to, CredentialId id) {
        return hash == NONE ? NONE : number(slot(hash, holder, from, to, numbers.get(id)));
    }

    private int number(int slot) {
        return slots[slot] == 0 ? NONE : keys.getInt(place(slots[slot]));
    }

    private static int place(long slot) {
        return (int) (slot & PLACE) - 1;
    }

    /** Returns the number of a key, which is a new one where it is not there. */
    int add(RosterKey key) {
        int credential = numbers.computeIfAbsent(key.credential(), unseen -> {
            credentials = Arrays.copyOf(credentials, credentials.length + 1);
            credentials[credentials.length - 1] = unseen;
            return credentials.length - 1;
        });
        byte[] holder = key.holderId().getBytes(StandardCharsets.UTF_8);
        long hash = hash(holder, 0, holder.length, credential);
        int slot = slot(hash, holder, 0, holder.length, credential);
        if (slots[slot] == 0) {
            slots[slot] = hash & ~PLACE | put(holder, credential) + 1;
            if (2 * size > slots.length) {
                grow();
            }
            return size - 1;
        }
        return number(slot);
    }

    private int put(byte[] holder, int credential) {
        int place = keys.position();
        if (keys.remaining() < HEADER + holder.length) {
            int wanted = Math.addExact(place, HEADER + holder.length);
            keys = ByteBuffer.allocate(Math.max(wanted, (int) Math.min(2L * place, Integer.MAX_VALUE - 8)))
                    .put(keys.flip());
        }
        keys.putInt(size).putShort((short) credential).putInt(holder.length).put(holder);
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
        return place;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long key : before) {
            if (key != 0) {
                int slot = firstSlot(hash(place(key)));
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = key;
            }
        }
    }

    private long hash(int place) {
        int holder = place + HEADER;
        return hash(keys.array(), holder, holder + length(place), keys.getShort(place + Integer.BYTES));
    }

    private int length(int place) {
        return keys.getInt(place + HEADER - Integer.BYTES);
    }

    /** Returns the slot of a key, or the free one in which it would be. */
    private int slot(long hash, byte[] holder, int from, int to, int credential) {
        int slot = firstSlot(hash);
        while (slots[slot] != 0
                && !((slots[slot] ^ hash) >>> Integer.SIZE == 0
                        && is(place(slots[slot]), holder, from, to, credential))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int place, byte[] holder, int from, int to, int credential) {
        int start = place + HEADER;
        return keys.getShort(place + Integer.BYTES) == credential
                && Arrays.equals(keys.array(), start, start + length(place), holder, from, to);
    }

    private int firstSlot(long hash) {
        return (int) (hash >>> 4) & slots.length - 1;
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

    int size() {
        return size;
    }

    RosterKey key(int number) {
        int place = places[number];
        String holder = new String(keys.array(), place + HEADER, length(place), StandardCharsets.UTF_8);
        return new RosterKey(holder, credentials[keys.getShort(place + Integer.BYTES)]);
    }
}
