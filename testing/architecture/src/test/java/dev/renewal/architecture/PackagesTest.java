package dev.renewal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.renewal.policy.Outcome;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports run downwards only, as docs/architecture.md draws them. */
class PackagesTest {
    @Test
    void allPackagesAreLookedAt() {
        Set<String> packages =
                Published.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .containsExactlyInAnyOrder(
                        "dev.renewal",
                        "dev.renewal.amount",
                        "dev.renewal.credit",
                        "dev.renewal.error",
                        "dev.renewal.fact",
                        "dev.renewal.fee",
                        "dev.renewal.policy",
                        "dev.renewal.term",
                        "dev.renewal.rules.aama",
                        "dev.renewal.rules.aamp",
                        "dev.renewal.rules.aha",
                        "dev.renewal.rules.amca",
                        "dev.renewal.rules.amt",
                        "dev.renewal.rules.ncct",
                        "dev.renewal.rules.nha",
                        "dev.renewal.rules.wadoh");
    }

    @Test
    void importsOfTheCoreRunDownwardsOnly() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.renewal..")
                .layer("registry")
                .definedBy("dev.renewal")
                .layer("rules")
                .definedBy("dev.renewal.rules..")
                .layer("policy")
                .definedBy("dev.renewal.policy")
                .layer("term")
                .definedBy("dev.renewal.term")
                .layer("credit")
                .definedBy("dev.renewal.credit")
                .layer("fee")
                .definedBy("dev.renewal.fee")
                .layer("fact")
                .definedBy("dev.renewal.fact")
                .layer("amount")
                .definedBy("dev.renewal.amount")
                .layer("error")
                .definedBy("dev.renewal.error")
                .whereLayer("registry")
                .mayOnlyAccessLayers("policy", "term", "credit", "fee", "fact", "amount", "error")
                .whereLayer("rules")
                .mayOnlyAccessLayers("policy", "term", "credit", "fee", "fact", "amount", "error")
                .whereLayer("policy")
                .mayOnlyAccessLayers("term", "credit", "fee", "fact", "amount", "error")
                // these three do not know each other
                .whereLayer("term")
                .mayOnlyAccessLayers("fact", "amount", "error")
                .whereLayer("credit")
                .mayOnlyAccessLayers("fact", "amount", "error")
                .whereLayer("fee")
                .mayOnlyAccessLayers("fact", "amount", "error")
                .whereLayer("fact")
                .mayOnlyAccessLayers("amount", "error")
                .whereLayer("amount")
                .mayOnlyAccessLayers("error")
                .whereLayer("error")
                .mayNotAccessAnyLayer();

        rule.check(Published.CLASSES);
    }

    @Test
    void bodiesDoNotKnowEachOther() {
        slices().matching("dev.renewal.rules.(*)..")
                .should()
                .notDependOnEachOther()
                .check(Published.CLASSES);
    }

    /** Below the root package there is holder data, which is never logged; and a logger is started only for a warning. */
    @Test
    void oneClassOfTheRootPackageAsksForALogger() {
        assertThat(thoseThatUse("org.slf4j", "java.util.logging")).containsExactly("dev.renewal.Warnings");
    }

    /** Platforms without layers can load all the others. Descriptors of methods count as use. */
    @Test
    void oneClassKnowsOfModuleLayers() {
        assertThat(thoseThatUse("java.lang.ModuleLayer")).containsExactly("dev.renewal.ModuleLayerPolicies");
        assertThat(thoseThatUse("dev.renewal.ModuleLayerPolicies")).isEmpty();
    }

    private static Stream<String> thoseThatUse(String... prefixes) {
        return Published.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(used -> used.getTargetClass().getName())
                        .filter(used -> !used.equals(type.getName()))
                        .anyMatch(used -> Arrays.stream(prefixes).anyMatch(used::startsWith)))
                .map(JavaClass::getName);
    }

    /** What hosts hold says what a host may do. Rules, and the builders that rules use, take traces and facts. */
    @Test
    void valuesDoNotKnowOfTheRunThatMadeThem() {
        ArchRule rule = codeUnits()
                .that(describe("are of values", unit -> isValue(unit.getOwner())))
                .should()
                .notHaveRawParameterTypes(
                        describe("something of a run", types -> types.stream().anyMatch(PackagesTest::isOfARun)));

        rule.check(Published.CLASSES);
        Published.assertFound(List.of(rule), Impure.Traced.class);
        assertThat(Published.CLASSES.stream().filter(PackagesTest::isValue).map(JavaClass::getSimpleName))
                .contains("Certification", "Assessment", "Explanation", "Outcome", "RenewalOption", "Shortfall")
                .contains("FeeQuote", "Activity", "Transcript", "RenewalHistory", "HistoryEvent", "TermCycle");
    }

    /** What can be sent to another machine, all records that are public, and the outcome of a batch. */
    private static boolean isValue(JavaClass type) {
        return type.isAssignableTo(Serializable.class)
                || type.isEquivalentTo(Outcome.class)
                || type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isOfARun(JavaClass type) {
        return Set.of("Trace", "FactsAsOf", "Sourced", "Dated").contains(type.getSimpleName());
    }
}
