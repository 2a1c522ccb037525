package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The classes of the core and of the bodies, as they are published. */
final class Published {
    private static final ImportOption OF_ANSWERS =
            location -> !location.contains("/dev/renewal/architecture/") && !location.contains("/dev/renewal/json/");

    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(OF_ANSWERS).importPackages("dev.renewal");

    /**
     * Classes that no answer uses. Those that find the policies ask class loaders, name jars, and, where ServiceLoader fails,
     * read the services files again to name every finding. Labels reads a resource.
     */
    private static final Set<String> NOT_ANSWERING = Set.of(
            "ModuleLayerPolicies",
            "PolicyDiscovery",
            "PolicySource",
            "ProviderSearch",
            "ServicesFiles",
            "policy.Labels");

    private Published() {}

    /** All classes but those that no answer uses. */
    static DescribedPredicate<JavaClass> answering() {
        return DescribedPredicate.describe(
                "answer", type -> !NOT_ANSWERING.contains(type.getName().replaceAll("^dev\\.renewal\\.|\\$.*", "")));
    }

    static JavaClasses wrong(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    /** A rule that finds nothing anywhere proves nothing: each method of a wrong class has to be found. */
    static void assertFound(List<ArchRule> rules, Class<?> wrong) {
        List<String> violations = violations(rules, wrong(wrong));
        List<String> methods = Arrays.stream(wrong.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
        assertThat(methods)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(violations)
                        .anyMatch(violation -> violation.contains(wrong.getName() + "." + method + "(")));
    }

    static List<String> violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
                .toList();
    }
}
