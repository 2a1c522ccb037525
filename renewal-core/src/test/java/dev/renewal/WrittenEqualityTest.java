package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Money;
import dev.renewal.credit.Trait;
import dev.renewal.fact.Citation;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Records with a written-out equals(): two are equal if, and only if, every component is equal. */
class WrittenEqualityTest {
    /** No two make equal values; of each pair in a record one component differs. */
    private static final List<Supplier<Object>> MAKERS = List.of(
            () -> new CreditUnit("ceu"),
            () -> new CreditUnit("point"),
            () -> new Route("ceu"),
            () -> new Route("examination"),
            () -> new Trait("topic", "clinical"),
            () -> new Trait("topic", "topic"),
            () -> new Trait("kind", "clinical"),
            () -> new CredentialId("aama", "cma"),
            () -> new CredentialId("aama", "aama"),
            () -> new CredentialId("cma", "aama"),
            () -> FactKey.money("a.fee", "USD"),
            () -> FactKey.money("a.fee", "EUR"),
            () -> FactKey.money("b.fee", "USD"),
            () -> FactKey.credits("a.fee", CreditUnit.CEU),
            () -> new InputKey<>("a.fee", Integer.class),
            () -> new InputKey<>("a.fee", String.class),
            () -> new InputKey<>("b.fee", String.class),
            () -> Money.of("65", "USD"),
            () -> Money.of("65", "EUR"),
            () -> Money.of("130", "USD"),
            () -> Citation.titled("by-laws"),
            () -> new Citation("by-laws", "https://example.org"),
            () -> new Citation("faqs", "https://example.org"),
            () -> new Note("a.fee", Grade.ASSUMED, "assumed", List.of()),
            () -> new Note("b.fee", Grade.ASSUMED, "assumed", List.of()),
            () -> new Note("a.fee", Grade.DISPUTED, "assumed", List.of()),
            () -> new Note("a.fee", Grade.ASSUMED, "disputed", List.of()),
            () -> new Note("a.fee", Grade.ASSUMED, "assumed", List.of(Citation.titled("faqs"))));

    @Test
    void eachEqualsOnlyItsTwin() {
        List<Object> values = new ArrayList<>();
        MAKERS.forEach(maker -> values.add(maker.get()));

        for (int i = 0; i < values.size(); i++) {
            Object twin = MAKERS.get(i).get();
            assertThat(values.indexOf(twin)).isEqualTo(i);
            assertThat(values.lastIndexOf(twin)).isEqualTo(i);
            assertThat(twin).hasSameHashCodeAs(values.get(i)).isNotEqualTo(null);
        }
    }
}
