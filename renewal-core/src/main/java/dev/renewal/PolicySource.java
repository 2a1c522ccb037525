package dev.renewal;

import java.lang.module.ModuleDescriptor;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes where a class comes from: the artifact and version that its jar or module states, and the jar. */
final class PolicySource {
    private PolicySource() {}

    static String of(Object policy) {
        return of(policy.getClass());
    }

    /** The class, the artifact and the jar. */
    static String of(Class<?> type) {
        return type.getName() + " of " + origin(type);
    }

    /** The artifact and the jar. */
    static String origin(Class<?> type) {
        CodeSource code = type.getProtectionDomain().getCodeSource();
        boolean located = code != null && code.getLocation() != null;
        return artifact(type) + " (" + (located ? code.getLocation() : "no jar") + ")";
    }

    private static String artifact(Class<?> type) {
        // manifests are read only for packages on the class path
        ModuleDescriptor module = type.getModule().getDescriptor();
        return module == null
                ? artifact(
                        type.getPackage().getImplementationTitle(),
                        type.getPackage().getImplementationVersion())
                : artifact(module.name(), module.rawVersion().orElse(null));
    }

    private static String artifact(String name, @Nullable String version) {
        return Objects.requireNonNullElse(name, "an unnamed artifact") + " "
                + Objects.requireNonNullElse(version, "without version");
    }
}
