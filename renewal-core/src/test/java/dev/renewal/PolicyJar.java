package dev.renewal;

import dev.renewal.policy.RenewalPolicy;
import dev.renewal.provider.SamplePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** Writes jars with policies of {@code dev.renewal.provider}, and makes loaders that see these classes only in jars. */
final class PolicyJar {
    static final String PACKAGE = SamplePolicy.class.getPackageName() + ".";
    private static final List<String> CLASSES = List.of(
            "SamplePolicy",
            "FurtherPolicy",
            "RivalPolicy",
            "ThrowingPolicy",
            "UninitializedPolicy",
            "UnlinkedPolicy",
            "NoPolicy",
            "AbstractPolicy",
            "HiddenPolicy",
            "PrivatePolicy");

    private PolicyJar() {}

    /** Writes a jar with all classes and, as services file, the given lines. */
    static Path write(Path jar, String... services) throws IOException {
        return write(jar, "", services);
    }

    /** Writes a jar in which one class file has the version of a future Java. */
    static Path write(Path jar, String tooNew, String[] services) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Name.IMPLEMENTATION_TITLE, jar.getFileName().toString().replace(".jar", ""));
        manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, "1.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : CLASSES) {
                out.putNextEntry(new ZipEntry(PACKAGE.replace('.', '/') + name + ".class"));
                byte[] bytes = bytes(name);
                if (name.equals(tooNew)) {
                    bytes[7] = 99; // the major version of the class file; 61 is that of Java 17
                }
                out.write(bytes);
            }
            out.putNextEntry(new ZipEntry("META-INF/services/" + RenewalPolicy.class.getName()));
            out.write(String.join("\n", services).getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SamplePolicy.class.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }

    static URLClassLoader loader(Path... jars) {
        return new Loader(Arrays.stream(jars).map(PolicyJar::url).toArray(URL[]::new));
    }

    /** Makes a layer of one module: the jar, which has no descriptor. */
    static ModuleLayer layer(Path jar) {
        ModuleLayer boot = ModuleLayer.boot();
        ModuleFinder finder = ModuleFinder.of(jar);
        Set<String> names = finder.findAll().stream()
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());
        return boot.defineModulesWithOneLoader(
                boot.configuration().resolve(finder, ModuleFinder.of(), names), RenewalPolicies.class.getClassLoader());
    }

    static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the classes of the package from the jars, not from the tests. */
    private static final class Loader extends URLClassLoader {
        Loader(URL... jars) {
            super("jars", jars, RenewalPolicies.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
