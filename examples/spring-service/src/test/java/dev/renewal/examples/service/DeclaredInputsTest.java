package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What JSON gives for an input of each type. */
class DeclaredInputsTest {
    private final DeclaredInputs inputs =
            new DeclaredInputs(RenewalPolicies.load(), JsonMapper.builder().build());

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(4, 4),
                Arguments.of(4, 4L),
                Arguments.of(4, (short) 4),
                Arguments.of(4, BigInteger.valueOf(4)),
                Arguments.of(4, new BigDecimal("4")),
                Arguments.of(4.5, new BigDecimal("4.5")),
                Arguments.of(true, true),
                Arguments.of("a", "a"),
                Arguments.of("2026-11-29", LocalDate.of(2026, 11, 29)));
    }

    private static <T extends Serializable> InputKey<T> input(Class<T> type) {
        return new InputKey<>("of-a-body", type);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueOfTheTypeIsRead(Object given, Serializable value) {
        assertThat(inputs.read(input(value.getClass()), given).map(Object.class::cast))
                .contains(value);
    }

    static Stream<Arguments> ofOtherTypes() {
        return Stream.of(
                Arguments.of("4", Integer.class),
                Arguments.of(4.5, Integer.class),
                Arguments.of(70_000, Short.class),
                Arguments.of("4", Long.class),
                Arguments.of("4.5", BigDecimal.class),
                Arguments.of(1, Boolean.class),
                Arguments.of("true", Boolean.class),
                Arguments.of(5, String.class),
                Arguments.of(5, LocalDate.class));
    }

    @ParameterizedTest
    @MethodSource("ofOtherTypes")
    void aValueOfAnotherTypeIsNot(Object given, Class<? extends Serializable> type) {
        assertThat(inputs.read(input(type), given)).isEmpty();
    }
}
