package dev.renewal;

import java.security.CodeSource;

/** Where a policy comes from: its class, the version of its artifact, and its jar. */
record PolicySource(String className, String version, String location) {
    static PolicySource of(Object policy) {
        Class<?> type = policy.getClass();
        String version = type.getPackage().getImplementationVersion();
        CodeSource code = type.getProtectionDomain().getCodeSource();
        boolean located = code != null && code.getLocation() != null;
        return new PolicySource(
                type.getName(),
                version == null ? "unversioned" : version,
                located ? code.getLocation().toString() : String.valueOf(type.getModule()));
    }

    @Override
    public String toString() {
        return className + " " + version + " (" + location + ")";
    }
}
