package dev.renewal.testkit;

import dev.renewal.policy.RenewalPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Checks the registration of a policy in the services file (class path) and in the module descriptor (module path). */
final class Registration {
    static final String SERVICES_FILE = "META-INF/services/" + RenewalPolicy.class.getName();

    private Registration() {}

    /** Returns the errors in the registration of a class; empty if there are none. */
    static List<String> findings(Class<?> policy) {
        String name = policy.getName();
        List<String> findings = new ArrayList<>();
        try {
            if (!services(policy.getClassLoader()).contains(name)) {
                findings.add("no line \"" + name + "\" in a file " + SERVICES_FILE + " on the class path");
            }
            Optional<ModuleDescriptor> module = descriptor(policy);
            if (module.isPresent() && !isProvidedBy(module.get(), name)) {
                findings.add("no \"provides " + RenewalPolicy.class.getName() + " with " + name
                        + "\" in the descriptor of the module " + module.get().name());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return findings;
    }

    static boolean isProvidedBy(ModuleDescriptor module, String policy) {
        return module.provides().stream()
                .filter(provided -> provided.service().equals(RenewalPolicy.class.getName()))
                .anyMatch(provided -> provided.providers().contains(policy));
    }

    private static List<String> services(ClassLoader loader) throws IOException {
        List<String> named = new ArrayList<>();
        for (URL file : Collections.list(loader.getResources(SERVICES_FILE))) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
                lines.lines().map(line -> line.replaceFirst("#.*", "").strip()).forEach(named::add);
            }
        }
        return named;
    }

    /** Returns the descriptor of the module of a class, or the one in its folder or jar. */
    private static Optional<ModuleDescriptor> descriptor(Class<?> policy) throws IOException {
        ModuleDescriptor running = policy.getModule().getDescriptor();
        CodeSource code = policy.getProtectionDomain().getCodeSource();
        if (running != null || code == null || code.getLocation() == null) {
            return Optional.ofNullable(running);
        }
        String location = code.getLocation().toString();
        String root = location.endsWith("/") ? location : "jar:" + location + "!/";
        try (InputStream found = open(URI.create(root + "module-info.class").toURL())) {
            return Optional.of(ModuleDescriptor.read(found));
        } catch (IOException none) {
            // no descriptor: the policy is for the class path only
            return Optional.empty();
        }
    }

    private static InputStream open(URL file) throws IOException {
        var connection = file.openConnection();
        // a cached connection would keep the jar open
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
