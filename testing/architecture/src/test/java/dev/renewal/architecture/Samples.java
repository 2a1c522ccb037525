package dev.renewal.architecture;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Fraction;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Condition;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Fate;
import dev.renewal.fact.Grade;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Credential;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.InputKey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of every public class that can be serialized: what hosts hand in and get, and what can be asked of it. */
final class Samples {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final int A_FEW = 3;

    private final Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
    private final Set<Object> seen = new HashSet<>();

    Samples() {
        RenewalPolicies policies = RenewalPolicies.load();
        List<Certification> held = new ArrayList<>();
        for (Credential credential : policies.credentials()) {
            add(credential);
            held.add(Certification.of(credential.id(), LocalDate.of(2026, 1, 1)).withNeverRenewed());
            for (Certification certification : certifications(credential)) {
                add(certification);
                add(policies.explain(certification, AS_OF));
                List<ForecastFee> fees = policies.forecast(certification, AS_OF, AS_OF.plusYears(2))
                        .toList();
                fees.forEach(this::add);
                fees.stream().collect(ForecastFee.byMonth()).forEach(this::add);
            }
        }
        add(policies.plan(held, AS_OF));
        add(policies.plan(List.of(), AS_OF));
        policies.bodies().forEach(this::add);
        addFacts();
    }

    private static List<Certification> certifications(Credential credential) {
        Certification bare = Certification.of(credential.id(), LocalDate.of(2019, 5, 31));
        Activity activity = Activity.of(LocalDate.of(2026, 2, 28), Credits.of("12.5", "ceu"))
                .withKey("A-1")
                .withTopic("clinical")
                .withTopic("general")
                .withApprover("aama")
                .withDelivery("live")
                .withCourse("C-1");
        Certification full = bare.withKey("H-1")
                .withRenewedOn(LocalDate.of(2024, 5, 31))
                .withReinstatedOn(LocalDate.of(2020, 1, 1))
                .withPrintedExpiration(LocalDate.of(2029, 5, 31))
                .withMember(true)
                .withActivities(List.of(
                        activity,
                        activity.withKey("A-2").withKind("unheard-of").withUsedFor("amt:rma"),
                        activity.withKey("A-3").withTopic("administrative")))
                .withPayments(List.of(
                        Payment.of(LocalDate.of(2025, 5, 31), "annual", Money.of("75.00", "USD")),
                        Payment.of(LocalDate.of(2026, 5, 31), "annual", Money.of("-75.00", "USD"))
                                .withKey("P-2")));
        return List.of(bare, bare.withNeverRenewed(), full);
    }

    private void addFacts() {
        FactKey<BigDecimal> ratio = FactKey.ratio("test.ratio");
        FactKey<Integer> count = FactKey.count("test.count");
        Citation text = new Citation("a text", "https://example.org/");
        FactTable table = FactTable.of(
                "2026-11-24",
                Fact.of(ratio, new BigDecimal("0.5"))
                        .graded(Grade.PRIMARY, text)
                        .but(Grade.DISPUTED, "A doubt."),
                Fact.of(count, 3).noting("So it is read.").graded(Grade.ASSUMED),
                Fact.of(count, 4).from("2026-01-01").graded(Grade.GUIDE, text),
                Fact.of(FactKey.period("test.term"), Period.ofYears(2)).graded(Grade.GUIDE, text),
                Fact.of(FactKey.yesOrNo("test.yes"), true).graded(Grade.GUIDE, text),
                Fact.of(FactKey.date("test.date"), AS_OF).graded(Grade.GUIDE, text),
                Fact.stating(FactKey.statement("test.words"), "Words.").graded(Grade.GUIDE, text),
                Fact.<Money>notEstablished(FactKey.money("test.price", "USD"), "Nothing is known."));
        FactOverrides stated = FactOverrides.of(
                FactOverride.of(count, 5, LocalDate.of(2026, 1, 1), "HR", AS_OF).until(AS_OF),
                FactOverride.of(count, 6, AS_OF, "HR", AS_OF).until(AS_OF.plusYears(1)),
                FactOverride.notEstablished(count, AS_OF.plusYears(1), "HR", AS_OF),
                FactOverride.of(ratio, BigDecimal.ONE, AS_OF, "HR", AS_OF));
        add(table);
        add(table.with(stated));
        add(table.with(stated).on(count, AS_OF));
        stated.supersededBy(table).forEach(this::add);
        add(Credits.of("0.0001", CreditUnit.POINT).convertedAt(new BigDecimal("0.01"), CreditUnit.POINT));
        add(Fraction.of(20, 3));
        add(Fraction.of(Long.MAX_VALUE, 3).times(Fraction.of(Long.MAX_VALUE, 5)));
        add(InputKey.FAILED_EXAM_ATTEMPTS);
        add(new Condition("card", true));
        add(FeeLine.of("renewal", Optional.of(Money.of("65", "USD")))
                .withDue(AS_OF)
                .withLater(List.of(
                        new FeeLine.Later(AS_OF.minusDays(9), Optional.of(Money.of("70", "USD"))),
                        new FeeLine.Later(AS_OF, Optional.empty()))));
        add(new Fate.Paid("annual", AS_OF));
        add(new Fate.MovedEnd(AS_OF, AS_OF.plusYears(1)));
        add(Certification.of("nha:ccma", AS_OF)
                .with(InputKey.CREDENTIALS_HELD, 2)
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 1));
    }

    private void add(Serializable value) {
        for (Object found : Soundness.check(value)) {
            if (found instanceof Serializable && !(found instanceof Enum) && seen.add(found)) {
                List<Object> ofClass = byClass.computeIfAbsent(found.getClass(), first -> new ArrayList<>());
                if (ofClass.size() < A_FEW) {
                    ofClass.add(found);
                }
            }
        }
    }

    Set<Class<?>> classes() {
        return byClass.keySet();
    }

    List<Object> of(Class<?> type) {
        return byClass.get(type);
    }
}
