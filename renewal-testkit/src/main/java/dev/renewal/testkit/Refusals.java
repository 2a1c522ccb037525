package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is answered, and what is refused and how. */
final class Refusals {
    private static final InputKey<String> UNDECLARED = new InputKey<>("an_input_that_no_body_declares", String.class);

    private final PolicyUnderTest subject;

    Refusals(PolicyUnderTest subject) {
        this.subject = subject;
    }

    void everyValidCertificationIsAnswered(Question question, Random random) {
        assertThat(subject.answer(question)).as("the answer").isNotNull();
        assertThat(subject.explanation(question).toText())
                .as("the text of the explanation")
                .isNotBlank();
    }

    void everyValidCertificationIsAnsweredWhateverAHostStates(Question question, Random random) {
        for (int i = 0; i < 2; i++) {
            FactTable stated = subject.facts().with(new HostStatements(subject.facts(), random).some());
            try {
                assertThat(subject.answer(question, stated)).as("the answer").isNotNull();
                assertThat(subject.explanation(question, stated).toText())
                        .as("the text of the explanation")
                        .isNotBlank();
            } catch (RuntimeException thrown) {
                throw new AssertionError(
                        thrown + System.lineSeparator() + "where the host states: "
                                + stated.overrides().toText(),
                        thrown);
            }
        }
    }

    void eachValueOfAnInputIsAnsweredOrNamed(Question question, Random random) {
        for (InputKey<?> input : subject.policy().inputs()) {
            eachValueIsAnsweredOrNamed(input, question);
        }
    }

    private <T extends Serializable> void eachValueIsAnsweredOrNamed(InputKey<T> input, Question question) {
        for (T value : values(input.type())) {
            Question asked = new Question(question.certification().with(input, value), question.asOf());
            try {
                assertThat(subject.answer(asked)).as("the answer").isNotNull();
            } catch (InvalidInputException refused) {
                assertThat(refused.field())
                        .as("the field that is named where %s is %s", input, value)
                        .isEqualTo(input.name());
            } catch (RuntimeException thrown) {
                throw new AssertionError("where " + input + " is " + value + ": " + thrown, thrown);
            }
        }
    }

    /** Values of the usual types, the odd ones among them; of others the author's samples hold some. */
    private static <T> List<T> values(Class<T> type) {
        Object[] constants = type.getEnumConstants();
        List<?> values = constants != null
                ? Arrays.asList(constants)
                : List.of(
                        0,
                        1,
                        7,
                        Integer.MAX_VALUE,
                        0L,
                        Long.MAX_VALUE,
                        true,
                        false,
                        "",
                        "☃",
                        BigDecimal.ZERO,
                        new BigDecimal("999999999999.999999"),
                        Variations.FIRST,
                        LocalDate.of(2024, 2, 29),
                        Variations.LAST,
                        Period.ZERO);
        return values.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void whatIsNotValidIsRefused() {
        Certification sample = subject.samples().get(0);
        LocalDate asOf = sample.history().certifiedOn();
        CredentialId unknown = new CredentialId(sample.credential().body(), "a-credential-that-no-body-awards");
        refused("UNDECLARED_INPUT", "input", sample.with(UNDECLARED, "x"), asOf);
        refused("UNKNOWN_CREDENTIAL", "credential", Certification.of(unknown, asOf), asOf);
        refused("INVALID_DATE", "as_of", sample, LocalDate.of(0, 12, 31));
        refused("INVALID_DATE", "as_of", sample, LocalDate.of(10_000, 1, 1));
    }

    private void refused(String code, String field, Certification certification, LocalDate asOf) {
        Throwable thrown = catchThrowable(() -> subject.answer(new Question(certification, asOf)));
        assertThat(thrown)
                .as("what is thrown for %s", code)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.code()).as("its code").isEqualTo(code);
                    assertThat(refusal.field()).as("its field").isEqualTo(field);
                });
    }
}
