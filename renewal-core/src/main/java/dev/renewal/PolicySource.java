package dev.renewal;

import java.lang.module.ModuleDescriptor;
import java.security.CodeSource;
import java.util.Objects;

/** Where a class comes from: its artifact and version, as its jar or module states them, and its jar. */
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
        // the manifest is read for packages of the class path alone
        ModuleDescriptor module = type.getModule().getDescriptor();
        return module == null
                ? artifact(
                        type.getPackage().getImplementationTitle(),
                        type.getPackage().getImplementationVersion())
                : artifact(module.name(), module.rawVersion().orElse(null));
    }

    private static String artifact(String name, String version) {
        return Objects.requireNonNullElse(name, "an unnamed artifact") + " "
                + Objects.requireNonNullElse(version, "without version");
    }
}
