package dev.renewal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
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
                        "dev.renewal.rules.amt",
                        "dev.renewal.rules.ncct",
                        "dev.renewal.rules.nha");
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

    @Test
    void onlyTheRegistryLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.renewal")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
                .because("below it there is holder data, which is never logged")
                .check(Published.CLASSES);
    }
}
