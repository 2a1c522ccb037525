package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads further inputs by the names and types that the policy of a credential declares: no body has fields of its own here. */
@Component
class DeclaredInputs {
    private final RenewalPolicies policies;
    private final JsonMapper json;

    DeclaredInputs(RenewalPolicies policies, JsonMapper json) {
        this.policies = policies;
        this.json = json;
    }

    /**
     * Refuses what no field and no input of the credential holds, by its name.
     *
     * @throws InvalidInputException if a name is not known or a value is not of the type of its input; codes {@code
     *     UNKNOWN_FIELD}, {@code INVALID_DATE}, {@code INVALID_INPUT}
     */
    void check(CredentialId credential, CertificationRecord known) {
        policies.inputs(credential)
                .ifPresent(declared -> known.inputs().forEach((name, given) -> {
                    InputKey<?> input = named(name, declared)
                            .orElseThrow(() -> new InvalidInputException(
                                    "UNKNOWN_FIELD", name, name, "one of " + names(declared)));
                    if (given != null && read(input, given).isEmpty()) {
                        boolean day = input.type() == LocalDate.class;
                        throw new InvalidInputException(
                                day ? "INVALID_DATE" : "INVALID_INPUT", name, given, Problems.wanted(input.type()));
                    }
                }));
    }

    /** Adds the inputs of a record. One that its policy does not declare any more becomes a text, which the library refuses. */
    Certification.Builder add(CertificationRecord known, CredentialId credential, Certification.Builder certification) {
        Set<InputKey<?>> declared = policies.inputs(credential).orElse(Set.of());
        known.inputs().forEach((name, given) -> {
            if (given != null) {
                Optional<InputKey<?>> input =
                        named(name, declared).filter(key -> read(key, given).isPresent());
                input.ifPresentOrElse(
                        key -> add(key, given, certification),
                        () -> certification.input(new InputKey<>(name, String.class), given.toString()));
            }
        });
        return certification;
    }

    private <T extends Serializable> void add(InputKey<T> input, Object given, Certification.Builder certification) {
        certification.input(input, read(input, given).orElseThrow());
    }

    /** Empty where the value would come back as another one: {@code "2"} is no whole number, and 5 is no date. */
    <T> Optional<T> read(InputKey<? extends T> input, Object given) {
        try {
            T value = json.convertValue(given, input.type());
            return value != null && isSame(value, given) ? Optional.of(value) : Optional.empty();
        } catch (JacksonException otherType) {
            return Optional.empty();
        }
    }

    /** Whatever the types of two numbers: 4 is a long or a decimal too. */
    private boolean isSame(Object value, Object given) {
        return value instanceof Number && given instanceof Number
                ? new BigDecimal(value.toString()).compareTo(new BigDecimal(given.toString())) == 0
                : json.valueToTree(value).equals(json.valueToTree(given));
    }

    private static Optional<InputKey<?>> named(String name, Set<InputKey<?>> declared) {
        for (InputKey<?> input : declared) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(Set<InputKey<?>> declared) {
        PropertyNamingStrategies.SnakeCaseStrategy json = new PropertyNamingStrategies.SnakeCaseStrategy();
        Set<String> names = new TreeSet<>();
        for (RecordComponent field : CertificationRecord.class.getRecordComponents()) {
            names.add(json.nameForField(null, null, field.getName()));
        }
        names.remove("inputs");
        declared.forEach(input -> names.add(input.name()));
        return names;
    }
}
