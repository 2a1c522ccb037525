package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Part 6 of the contract: valid input is answered, other input is refused with a code. */
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
        FactTable facts = subject.facts();
        for (FactOverrides statements : List.of(
                new HostStatements(facts, random).some(),
                new HostStatements(facts, random).some(),
                HostStatements.largestRatios(facts),
                new HostStatements(facts, random).oneTakenBack())) {
            FactTable stated = facts.with(statements);
            try {
                assertThat(subject.answer(question, stated)).as("the answer").isNotNull();
                assertThat(subject.explanation(question, stated).toText())
                        .as("the text of the explanation")
                        .isNotBlank();
            } catch (RuntimeException thrown) {
                if (!isRefused(thrown)) {
                    throw new AssertionError(
                            thrown + System.lineSeparator() + "where the host states: " + statements.toText(), thrown);
                }
            }
        }
    }

    /** Whether an amount of credits grew beyond the limit, or the rules need a fact that the host took back. */
    static boolean isRefused(RuntimeException thrown) {
        return thrown instanceof InvalidInputException refused
                && List.of("CREDITS_OUT_OF_RANGE", "FACT_NOT_ESTABLISHED").contains(refused.code());
    }

    void rulesAreMadeForEachCredentialAndDate() {
        Stream<LocalDate> starts =
                subject.facts().facts().stream().map(Fact::start).flatMap(Optional::stream);
        List<LocalDate> days = Stream.concat(Stream.of(Variations.FIRST, Variations.LAST), starts)
                .distinct()
                .toList();
        for (Credential credential : subject.policies().credentials()) {
            for (LocalDate day : days) {
                madeRules(credential.id(), subject.facts(), day, "as of " + day);
            }
        }
    }

    /** Tries each fact as not established, and then all facts together. */
    void rulesAreMadeWhateverIsNotEstablished() {
        List<Set<FactKey<?>>> unknown = new ArrayList<>();
        subject.facts().keys().forEach(key -> unknown.add(Set.of(key)));
        unknown.add(subject.facts().keys());
        for (Set<FactKey<?>> keys : unknown) {
            FactTable facts = without(keys);
            String what = keys.size() == 1 ? keys.iterator().next().toString() : "no fact";
            String where = "where " + what + (keys.size() == 1 ? " is not established" : " is established");
            for (Credential credential : subject.policies().credentials()) {
                madeRules(credential.id(), facts, Variations.LAST, where);
            }
        }
    }

    /** Returns the facts, with the given ones not established on any day. */
    private FactTable without(Set<FactKey<?>> keys) {
        List<Fact<?>> facts = new ArrayList<>();
        for (FactKey<?> key : subject.facts().keys()) {
            if (keys.contains(key)) {
                facts.add(Fact.notEstablished(key, "Not known."));
            } else {
                facts.addAll(subject.facts().entries(key));
            }
        }
        return FactTable.of(Variations.FIRST.toString(), facts.toArray(Fact<?>[]::new));
    }

    private void madeRules(CredentialId credential, FactTable facts, LocalDate asOf, String where) {
        String what = "the rules of " + credential + " " + where;
        try {
            assertThat(subject.policy().rules(credential, subject.resolved(facts, asOf)))
                    .as(what)
                    .isNotNull();
        } catch (RuntimeException thrown) {
            throw new AssertionError(what + ": " + thrown, thrown);
        }
    }

    void eachValueOfAnInputIsAnsweredOrNamed(Question question, Random random) {
        for (InputKey<?> input : subject.policy().inputs()) {
            eachValueIsAnsweredOrNamed(input, question);
        }
    }

    private <T extends Serializable> void eachValueIsAnsweredOrNamed(InputKey<T> input, Question question) {
        for (T value : values(input.type())) {
            try {
                Question asked = new Question(question.certification().with(input, value), question.asOf());
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

    /** Returns values of the usual types, including unusual ones. Values of other types come from the samples. */
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
        LocalDate asOf = sample.history().beganOn();
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
