package dev.renewal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The jars can be shaded and compiled ahead of time: a class is found by its name through {@link ServiceLoader} alone. */
class ReflectionTest {
    /** What may be asked of a class: its name, where it comes from, and whether a value is one of it. */
    private static final Set<String> HARMLESS = Set.of(
            "cast",
            "equals",
            "getClassLoader",
            "getModule",
            "getName",
            "getPackage",
            "getProtectionDomain",
            "getSimpleName",
            "hashCode",
            "isInstance",
            "toString");

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that(Published.answering())
                    .should()
                    .accessTargetWhere(target(describe("a lookup", ReflectionTest::isLookup))),
            noClasses()
                    .that(Published.answering())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "sun..", "jdk.internal.."),
            noClasses()
                    .that(Published.answering())
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ServiceLoader.class));

    @Test
    void nothingIsLookedUpByNameButPolicies() {
        RULES.forEach(rule -> rule.check(Published.CLASSES));
        Published.assertFound(RULES, Impure.Reflecting.class);
    }

    private static boolean isLookup(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Class.class) && !HARMLESS.contains(target.getName())
                || target.getOwner().isAssignableTo(ClassLoader.class);
    }
}
