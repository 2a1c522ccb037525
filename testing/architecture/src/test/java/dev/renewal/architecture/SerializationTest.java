package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a serialized form is what was written, or what the factories would make, or refused. */
class SerializationTest {
    private static final Samples SAMPLES = new Samples();

    /** An object that no class of ours holds. */
    private static final Serializable STRANGER = new BitSet();

    /** The value, what it holds, and the elements of its lists. */
    private static final int DEEPEST = 3;

    private static final int MOST_OBJECTS = 40;

    /** How many bytes of a stream are changed: -Drenewal.positions=1000000 changes each. */
    private static final int POSITIONS = Integer.getInteger("renewal.positions", 300);

    static Set<Class<?>> classes() {
        return SAMPLES.classes();
    }

    /** Constants of enums are read by their names, and so cannot be tampered with. */
    @Test
    void everyPublishedClassThatCanBeSerializedHasASample() {
        Set<String> published = Published.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Serializable.class) && !type.isAssignableTo(Enum.class))
                // what writes another in its place is read as that
                .filter(type -> type.getMethods().stream()
                        .noneMatch(method -> method.getName().equals("writeReplace")))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(SAMPLES.classes().stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void isReadAsItWasWritten(Class<?> type) throws IOException, ClassNotFoundException {
        for (Object sample : SAMPLES.of(type)) {
            assertSame(Streams.read(Streams.of(sample)), sample);
        }
    }

    private static void assertSame(Object copy, Object value) {
        if (copy.getClass() != value.getClass()) {
            // one that is written in the place of another becomes that
            assertThat(Streams.of(copy)).isEqualTo(Streams.of(value));
        } else if (value instanceof Throwable thrown) {
            assertThat(copy).isInstanceOf(thrown.getClass()).hasToString(thrown.toString());
        } else {
            assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value);
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nothingIsReadInPlaceOfAnother(Class<?> type) {
        for (Object sample : SAMPLES.of(type)) {
            for (int number : ownObjects(sample)) {
                for (Object other : substitutes(sample, number)) {
                    String what = sample + " with " + other + " as object " + number;
                    Object read = readOrRefused(replaced(sample, number, other), what);
                    assertThat(read == null || other != STRANGER).as(what).isTrue();
                }
            }
        }
    }

    private static byte[] replaced(Object sample, int number, Object other) {
        return Streams.with(sample, at -> written -> at == number ? other : written);
    }

    /** The numbers of the objects that a value holds itself, its lists and their elements; what these hold are samples too. */
    private static List<Integer> ownObjects(Object sample) {
        List<Integer> numbers = new ArrayList<>();
        Streams.with(sample, number -> {
            long depth = StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getMethodName().equals("writeObject0"))
                            .count());
            if (number > 0 && depth <= DEEPEST) {
                numbers.add(number);
            }
            return UnaryOperator.identity();
        });
        return numbers.size() <= MOST_OBJECTS ? numbers : numbers.subList(0, MOST_OBJECTS);
    }

    /** What a stream may hold in the place of an object: nothing, a stranger, and the worst of its own kind. */
    private static List<Object> substitutes(Object sample, int number) {
        AtomicReference<Object> found = new AtomicReference<>();
        Streams.with(sample, at -> written -> {
            if (at == number) {
                found.set(written);
            }
            return written;
        });
        Object written = found.get();
        List<Object> others = new ArrayList<>(Arrays.asList(null, STRANGER));
        if (written instanceof String) {
            others.addAll(List.of("", " ", "a\nb", "\uD800"));
        } else if (written instanceof Integer) {
            others.addAll(List.of(-1, Integer.MIN_VALUE));
        } else if (written instanceof BigDecimal) {
            others.addAll(List.of(
                    BigDecimal.ONE.negate(),
                    new BigDecimal("0.00000000001"),
                    new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                    new BigDecimal("1E999999999"),
                    new BigDecimal("1E-999999999")));
        } else if (written instanceof BigInteger) {
            others.addAll(List.of(BigInteger.ONE.negate(), BigInteger.TEN.pow(5_000)));
        } else {
            Stream.of(
                            LocalDate.MIN,
                            LocalDate.of(0, 1, 1),
                            LocalDate.of(1, 1, 1),
                            LocalDate.of(9999, 12, 31),
                            LocalDate.MAX,
                            List.of(),
                            List.of("a", "a"),
                            List.of(1, 2, 3))
                    .map(SerializationTest::asWritten)
                    .filter(other -> other.getClass() == written.getClass())
                    .forEach(others::add);
            others.add(new ArrayList<>(List.of("a")));
        }
        return others;
    }

    /** What stands in the stream for an object that names a delegate. */
    private static Object asWritten(Object value) {
        AtomicReference<Object> first = new AtomicReference<>();
        Streams.with(value, at -> written -> {
            first.compareAndSet(null, written);
            return written;
        });
        return first.get();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noByteCanBeChangedSoThatNonsenseIsRead(Class<?> type) {
        Object sample = SAMPLES.of(type).get(0);
        byte[] octets = Streams.of(sample);
        int step = 1 + octets.length / POSITIONS;
        for (int at = 0; at < octets.length; at += step) {
            for (int change : new int[] {1 << at % Byte.SIZE, 0xFF}) {
                byte[] tampered = octets.clone();
                tampered[at] ^= (byte) change;
                readOrRefused(tampered, sample + " with byte " + at + " changed by " + change);
            }
        }
    }

    /**
     * Whether classes of the JDK threw, which throw what they like where a stream does not fit; ours say so in one way. What a
     * JVM throws often has no stack trace after a while; what ours throw has one.
     */
    private static boolean isOfReading(Throwable refused) {
        String first = Arrays.stream(refused.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("java.io.Object") || name.startsWith("dev.renewal."))
                .findFirst()
                .orElse("java.io.");
        return first.startsWith("java.io.");
    }

    /** The value that is read, which must be sound, or null where the stream is refused in a documented way. */
    private static Object readOrRefused(byte[] octets, String what) {
        Object read;
        try {
            read = Streams.read(octets);
        } catch (IOException | ClassNotFoundException refused) {
            return null;
        } catch (RuntimeException | InternalError refused) {
            return isOfReading(refused) ? null : fail(what, refused);
        } catch (Error failed) {
            return fail(what, failed);
        }
        try {
            Soundness.check(read);
            assertSame(Streams.read(Streams.of(read)), read);
        } catch (IOException | ClassNotFoundException | RuntimeException | AssertionError unsound) {
            return fail(what, unsound);
        }
        return read;
    }
}
