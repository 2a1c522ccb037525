package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.renewal.error.InvalidInputException;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read from a stream is a value that its factories make, or refused. Which classes a stream may hold, and how much of
 * them, is for the filter of docs/serialization.md.
 */
class SerializationTest {
    private static final Samples SAMPLES = new Samples();

    /** The value, what it holds, and the elements of its lists. */
    private static final int DEEPEST = 4;

    private static final int MOST_OBJECTS = 60;

    /** How many bytes of a stream are changed. */
    private static final int POSITIONS = 300;

    static Stream<Class<?>> classes() {
        return SAMPLES.classes().stream();
    }

    private static Stream<JavaClass> serializable() {
        return Published.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Serializable.class) && !type.isAssignableTo(Enum.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    /** An enum constant is read by its name. The filter does not let exceptions through. */
    @Test
    void everyPublicValueHasASample() {
        List<String> values = serializable()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isAssignableTo(Throwable.class))
                .filter(type -> type.getEnclosingClass()
                        .map(outer -> !outer.isAssignableTo(Throwable.class))
                        .orElse(true))
                .map(JavaClass::getName)
                .toList();

        assertThat(classes().map(Class::getName)).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void noExportedClassServesSerializationOnly() {
        assertThat(serializable().filter(type -> type.getSimpleName().equals("Form")))
                .hasSizeGreaterThan(10)
                .allSatisfy(form -> assertThat(form.getModifiers()).contains(JavaModifier.PRIVATE));
        assertThat(Published.CLASSES.stream().filter(type -> type.isAssignableTo(Externalizable.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void isReadAsItWasWritten(Class<?> type) throws IOException, ClassNotFoundException {
        for (Object sample : SAMPLES.of(type)) {
            assertThat(Streams.read(Streams.of(sample)))
                    .isEqualTo(sample)
                    .hasSameHashCodeAs(sample)
                    .hasToString(sample.toString());
        }
    }

    @Test
    void theFilterRefusesOtherClassesAndExceptions() {
        for (Serializable other :
                List.of(new BitSet(), new InvalidInputException("CODE", "field", "found", "wanted"))) {
            assertThatExceptionOfType(InvalidClassException.class)
                    .isThrownBy(() -> Streams.read(Streams.of(other)))
                    .withMessageContaining("REJECTED");
        }
    }

    @Test
    void thePageShowsTheFilterThatIsUsedHere() throws IOException {
        String source = Files.readString(
                Path.of("src", "test", "java", Streams.class.getName().replace('.', '/') + ".java"));
        int begin = source.indexOf("// filter: begin\n") + "// filter: begin\n".length();
        String shown = source.substring(begin, source.indexOf("        // filter: end"))
                .indent(-8);

        assertThat(Files.readString(Path.of("..", "..", "docs", "serialization.md")))
                .contains("<!-- java: filter -->\n```java\n" + shown + "```\n");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noObjectInAStreamCanBeReplacedSoThatNonsenseIsRead(Class<?> type) {
        for (Object sample : SAMPLES.of(type)) {
            for (int number : ownObjects(sample)) {
                for (Object other : substitutes(sample, number)) {
                    checkReadOrRefused(
                            Streams.with(sample, at -> written -> at == number ? other : written),
                            sample + " with " + other + " as object " + number);
                }
            }
        }
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

    /** What may stand in the place of an object: nothing, a list of strangers, and the worst of its own class. */
    private static List<Object> substitutes(Object sample, int number) {
        Object written = written(sample, number);
        List<Object> others = new ArrayList<>();
        others.add(null);
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
                    .map(value -> written(value, 0))
                    .filter(other -> other.getClass() == written.getClass())
                    .forEach(others::add);
        }
        return others;
    }

    /** An object of a stream as it is written, such as the form of a value. */
    private static Object written(Object value, int number) {
        AtomicReference<Object> found = new AtomicReference<>();
        Streams.with(value, at -> written -> {
            if (at == number) {
                found.set(written);
            }
            return written;
        });
        return found.get();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noByteOfAStreamCanBeChangedSoThatNonsenseIsRead(Class<?> type) {
        Object sample = SAMPLES.of(type).get(0);
        byte[] octets = Streams.of(sample);
        int step = 1 + octets.length / POSITIONS;
        for (int at = 0; at < octets.length; at += step) {
            for (int change : new int[] {1 << at % Byte.SIZE, 0xFF}) {
                byte[] tampered = octets.clone();
                tampered[at] ^= (byte) change;
                checkReadOrRefused(tampered, sample + " with byte " + at + " changed by " + change);
            }
        }
    }

    /** A list whose kind was changed into that of a map is refused by the JDK with an error, where it has an odd length. */
    private static boolean isRefusalOfAnImmutableCollection(Error failed) {
        return failed instanceof InternalError
                && failed.getStackTrace()[0].getClassName().startsWith("java.util.ImmutableCollections$Map");
    }

    /** Any exception is a refusal. A value that is read must be sound, and read again as it is. */
    private static void checkReadOrRefused(byte[] octets, String what) {
        Object read;
        try {
            read = Streams.read(octets);
        } catch (Exception refused) {
            return;
        } catch (Error failed) {
            if (!isRefusalOfAnImmutableCollection(failed)) {
                fail(what, failed);
            }
            return;
        }
        if (read == null) {
            return;
        }
        try {
            Soundness.check(read);
            assertThat(Streams.read(Streams.of(read))).isEqualTo(read);
        } catch (IOException | ClassNotFoundException | RuntimeException | AssertionError unsound) {
            fail(what, unsound);
        }
    }
}
