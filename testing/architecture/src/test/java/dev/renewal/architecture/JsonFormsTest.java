package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.credit.Transcript;
import dev.renewal.error.InvalidInputException;
import dev.renewal.error.JsonByModule;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.json.Form;
import dev.renewal.term.RenewalHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from JSON is a value that the library makes, or refused; what was written is read, equal. */
class JsonFormsTest {
    private static final Samples SAMPLES = new Samples();
    private static final Map<Class<?>, Form<?>> FORMS =
            Form.all().stream().collect(Collectors.toMap(Form::type, Function.identity()));

    /** The value, its fields, those of these, and the elements of their lists. */
    private static final int DEEPEST = 3;

    private static final Object LEFT_OUT = new Object();

    static Stream<Class<?>> classes() {
        return SAMPLES.classes().stream().filter(FORMS::containsKey);
    }

    /** The others stand in the fields of their values. */
    @Test
    void everyPublicValueHasAForm() {
        assertThat(SAMPLES.classes().stream().filter(type -> !FORMS.containsKey(type)))
                .containsExactlyInAnyOrder(FactKey.class, RenewalHistory.class, Transcript.class);
    }

    /** A record has its parts for Jackson, under other names than those of the module, and a list its elements. */
    @Test
    void noMapperWritesAValueWithoutItsParts() {
        assertThat(SAMPLES.classes())
                .filteredOn(type -> !type.isRecord() && !List.class.isAssignableFrom(type))
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(JsonByModule.class).isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void isReadAsItWasWritten(Class<?> type) {
        for (Object sample : SAMPLES.of(type)) {
            Object tree = write(sample);
            Object read = FORMS.get(type).read(tree);
            assertThat(read).isEqualTo(sample).hasToString(sample.toString());
            assertThat(write(read)).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nothingInATreeCanBeReplacedSoThatNonsenseIsRead(Class<?> type) {
        for (Object sample : SAMPLES.of(type)) {
            Object tree = write(sample);
            for (List<Object> path : paths(tree, DEEPEST)) {
                for (Object other : Arrays.asList(LEFT_OUT, null, "", "x", "1", 0, -1, true, List.of(), Map.of())) {
                    checkReadOrRefused(type, with(tree, path, other));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aFieldThatIsNotKnownIsRefusedByItsName(Class<?> type) {
        Object tree = write(SAMPLES.of(type).get(0));
        if (tree instanceof Map) {
            assertThatThrownBy(() -> FORMS.get(type).read(with(tree, List.of("unheard_of"), "x")))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("UNKNOWN_FIELD");
                        assertThat(refused.field()).isEqualTo("unheard_of");
                    });
        }
    }

    private static Object write(Object value) {
        return write(FORMS.get(value.getClass()), value);
    }

    private static <T> Object write(Form<T> form, Object value) {
        return form.write(form.type().cast(value));
    }

    private static void checkReadOrRefused(Class<?> type, Object tree) {
        Object read;
        try {
            read = FORMS.get(type).read(tree);
        } catch (InvalidInputException | InvalidFactsException refused) {
            return;
        }
        Soundness.check(read);
        assertThat(FORMS.get(type).read(write(read))).as("%s", tree).isEqualTo(read);
    }

    /** Where something stands: names of fields and numbers of elements. */
    private static List<List<Object>> paths(Object tree, int deep) {
        List<List<Object>> paths = new ArrayList<>();
        paths.add(List.of());
        if (deep > 0) {
            children(tree)
                    .forEach((step, child) -> paths(child, deep - 1)
                            .forEach(path -> paths.add(Stream.concat(Stream.of(step), path.stream())
                                    .toList())));
        }
        return paths;
    }

    /** The fields of an object, or the first elements of a list. */
    private static Map<?, ?> children(Object tree) {
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        Map<Object, Object> elements = new LinkedHashMap<>();
        if (tree instanceof List<?> list) {
            for (Object element : list.subList(0, Math.min(2, list.size()))) {
                elements.put(elements.size(), element);
            }
        }
        return elements;
    }

    private static Object with(Object tree, List<Object> path, Object other) {
        if (path.isEmpty()) {
            return other == LEFT_OUT ? null : other;
        }
        List<Object> rest = path.subList(1, path.size());
        if (tree instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list);
            int at = (Integer) path.get(0);
            changed.set(at, with(changed.get(at), rest, other));
            return changed;
        }
        Map<Object, Object> changed = new LinkedHashMap<>((Map<?, ?>) tree);
        if (rest.isEmpty() && other == LEFT_OUT) {
            changed.remove(path.get(0));
        } else {
            changed.put(path.get(0), with(changed.get(path.get(0)), rest, other));
        }
        return changed;
    }
}
