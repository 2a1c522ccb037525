package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.policy.Credential;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Part 1 and part of part 2 of the contract: the description of a policy by itself, and its facts. */
final class SelfDescriptions {
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private SelfDescriptions() {}

    static void canBeMade(RenewalPolicy policy) {
        Class<?> type = policy.getClass();
        assertThat(Modifier.isPublic(type.getModifiers()))
                .as("%s is public, so that java.util.ServiceLoader can make one", type.getName())
                .isTrue();
        assertThat(type.getConstructors())
                .as("%s has a public constructor without parameters", type.getName())
                .extracting(Constructor::getParameterCount)
                .contains(0);
    }

    static void isRegistered(RenewalPolicy policy) {
        assertThat(Registration.findings(policy.getClass()))
                .as("what is missing for %s to be found", policy.getClass().getName())
                .isEmpty();
    }

    static void levelIsKnown(RenewalPolicy policy) {
        assertThat(policy.level())
                .as("level(), where this renewal-core has RenewalPolicy.LEVEL = %d", RenewalPolicy.LEVEL)
                .isBetween(1, RenewalPolicy.LEVEL);
    }

    static void governsItsOwn(RenewalPolicy policy) {
        String body = policy.body().id();
        assertThat(new CredentialId(body, "any").body())
                .as("the id of the body")
                .isEqualTo(body);
        assertThat(policy.body().name()).as("the name of the body").isNotBlank();
        List<Credential> credentials = policy.credentials();
        assertThat(credentials).as("credentials()").isNotEmpty();
        assertThat(credentials)
                .as("the bodies of credentials()")
                .extracting(credential -> credential.id().body())
                .containsOnly(body);
        assertThat(credentials)
                .as("the ids of credentials()")
                .extracting(Credential::id)
                .doesNotHaveDuplicates();
        assertThat(credentials)
                .as("the names of credentials()")
                .extracting(Credential::name)
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    static void saysAlwaysTheSame(Supplier<RenewalPolicy> another) {
        RenewalPolicy one = another.get();
        RenewalPolicy other = another.get();
        same("level()", one, other, RenewalPolicy::level);
        same("body()", one, other, RenewalPolicy::body);
        same("credentials()", one, other, RenewalPolicy::credentials);
        same("facts()", one, other, RenewalPolicy::facts);
        same("inputs()", one, other, RenewalPolicy::inputs);
        same("staleAfter()", one, other, RenewalPolicy::staleAfter);
        assertThat(ANY_DAY.plus(one.staleAfter()))
                .as("a day after which staleAfter(), %s, is over", one.staleAfter())
                .isAfter(ANY_DAY);
    }

    private static void same(
            String method, RenewalPolicy one, RenewalPolicy other, Function<RenewalPolicy, Object> asked) {
        Object first = asked.apply(one);
        assertThat(first).as(method).isNotNull();
        assertThat(asked.apply(one)).as("%s, asked twice", method).isEqualTo(first);
        assertThat(asked.apply(other)).as("%s of another instance", method).isEqualTo(first);
    }

    static void factsAreWhole(RenewalPolicy policy) {
        FactTable facts;
        try {
            facts = policy.facts();
        } catch (IllegalArgumentException | ExceptionInInitializerError incomplete) {
            Throwable why = incomplete.getCause() == null ? incomplete : incomplete.getCause();
            throw new AssertionError("facts(): " + why.getMessage(), incomplete);
        }
        assertThat(facts.facts()).as("facts()").isNotEmpty();
        assertThat(FactTable.parse(facts.toText()))
                .as("what is read from the text of facts()")
                .isEqualTo(facts);
    }

    static void factsAreNamespaced(RenewalPolicy policy) {
        assertThat(policy.facts().keys())
                .as("the ids of facts()")
                .extracting(FactKey::id)
                .allSatisfy(id -> assertThat(id).startsWith(policy.body().id() + "."));
    }

    static void inputsCannotChange(RenewalPolicy policy) {
        for (InputKey<?> input : policy.inputs()) {
            assertThat(ImmutableTypes.finding(input.type()))
                    .as("what can change in the type of the input %s", input)
                    .isEmpty();
        }
    }
}
