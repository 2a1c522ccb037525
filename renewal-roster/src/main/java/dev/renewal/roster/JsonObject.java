package dev.renewal.roster;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes the fields of objects, in one thread. What is not known is null; days and amounts are text, so that no reader rounds
 * them. Most of what is written is the same in many lines, which a generator of the JSON library would encode again in each.
 */
final class JsonObject {
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final int USUAL = 8 * 1024;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final SharedJson shared;
    private byte[] octets = new byte[USUAL];
    private int end;

    /** What is written of a thing. */
    interface Fields<T> {
        void write(T of, JsonObject to);
    }

    JsonObject(SharedJson shared) {
        this.shared = shared;
    }

    /** Returns the JSON of one thing. */
    <T> byte[] encoded(T of, Fields<T> fields) {
        end = 0;
        write(of, fields);
        return Arrays.copyOf(octets, end);
    }

    /** Writes text that is of this object alone. */
    void text(String name, String value) {
        field(name);
        if (value == null) {
            put(NULL);
        } else {
            quoted(value);
        }
    }

    /** Writes nothing where there is no value. */
    void textIfAny(String name, Optional<String> value) {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    /** Writes text that many lines have: see {@link SharedJson#word}. */
    void word(String name, String value) {
        field(name);
        put(shared.word(value));
    }

    void words(String name, Collection<?> values) {
        field(name);
        put('[');
        for (Object value : values) {
            comma();
            put(shared.word(value.toString()));
        }
        put(']');
    }

    void day(String name, LocalDate value) {
        field(name);
        int year = value.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            quoted(value.toString());
            return;
        }
        // a line has many days: LocalDate.toString() would take longer than the rest of it
        put('"');
        digits(year / 100);
        digits(year % 100);
        put('-');
        digits(value.getMonthValue());
        put('-');
        digits(value.getDayOfMonth());
        put('"');
    }

    private void digits(int number) {
        put((char) ('0' + number / 10));
        put((char) ('0' + number % 10));
    }

    void day(String name, Optional<LocalDate> value) {
        if (value.isPresent()) {
            day(name, value.get());
        } else {
            nothing(name);
        }
    }

    void credits(String name, Credits value) {
        text(name, value.amount().toPlainString());
    }

    void credits(String name, Optional<Credits> value) {
        text(name, value.isEmpty() ? null : value.get().amount().toPlainString());
    }

    void money(String name, Optional<Money> value) {
        text(name, value.isEmpty() ? null : value.get().amount().toPlainString());
    }

    void number(String name, long value) {
        field(name);
        put(ascii(Long.toString(value)));
    }

    void yesOrNo(String name, boolean value) {
        field(name);
        put(value ? TRUE : FALSE);
    }

    void yesOrNo(String name, Optional<Boolean> value) {
        if (value.isPresent()) {
            yesOrNo(name, value.get());
        } else {
            nothing(name);
        }
    }

    <T> void object(String name, T of, Fields<T> fields) {
        field(name);
        write(of, fields);
    }

    <T> void object(String name, Optional<T> of, Fields<T> fields) {
        if (of.isPresent()) {
            object(name, of.get(), fields);
        } else {
            nothing(name);
        }
    }

    <T> void objects(String name, List<T> all, Fields<T> fields) {
        field(name);
        put('[');
        for (T one : all) {
            comma();
            write(one, fields);
        }
        put(']');
    }

    /** Writes nothing where there are none. */
    <T> void objectsIfAny(String name, List<T> all, Fields<T> fields) {
        if (!all.isEmpty()) {
            objects(name, all, fields);
        }
    }

    /** Writes things that other lines have too: see {@link SharedJson#of}. */
    <T> void sharedObjects(String name, List<T> all, Fields<T> fields) {
        field(name);
        put('[');
        for (T one : all) {
            comma();
            byte[] known = shared.of(one, fields);
            if (known == null) {
                write(one, fields);
            } else {
                put(known);
            }
        }
        put(']');
    }

    private <T> void write(T of, Fields<T> fields) {
        put('{');
        fields.write(of, this);
        put('}');
    }

    private void field(String name) {
        comma();
        put(shared.word(name));
        put(':');
    }

    private void nothing(String name) {
        field(name);
        put(NULL);
    }

    /** Sets a field or an element apart from the one before, if there is one. */
    private void comma() {
        if (octets[end - 1] != '{' && octets[end - 1] != '[') {
            put(',');
        }
    }

    private void quoted(String value) {
        put('"');
        int start = end;
        room(value.length());
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                end = start;
                put(JsonStringEncoder.getInstance().quoteAsUTF8(value));
                break;
            }
            octets[end++] = (byte) character;
        }
        put('"');
    }

    private void put(char ascii) {
        room(1);
        octets[end++] = (byte) ascii;
    }

    private void put(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, octets, end, json.length);
        end += json.length;
    }

    private void room(int more) {
        if (end + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(end + more, 2 * octets.length));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
