package dev.renewal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compilers of hosts know that nothing is null unless it says so: each package of what is published is marked. */
class NullMarkedTest {
    private static final Path ROOT = Path.of("../..");
    private static final String UNPUBLISHED = "<renewal.unpublished>true</renewal.unpublished>";

    @Test
    void eachPackageOfEachPublishedModuleIsNullMarked() throws IOException {
        Set<Path> packages = new TreeSet<>();
        Set<Path> marked = new TreeSet<>();
        for (Path sources : sources()) {
            for (Path file : javaFiles(sources)) {
                if (!file.getParent().equals(sources)) {
                    packages.add(file.getParent());
                }
                if (file.endsWith("package-info.java") && Files.readString(file).contains("\n@NullMarked\npackage ")) {
                    marked.add(file.getParent());
                }
            }
        }

        assertThat(packages).hasSizeGreaterThan(16);
        assertThat(marked).containsExactlyElementsOf(packages);
    }

    /** Nobody has to have the annotations. */
    @Test
    void noModuleRequiresTheAnnotationsAtRunTime() throws IOException {
        for (Path sources : sources()) {
            Path module = sources.resolve("module-info.java");
            assertThat(Files.exists(module) ? Files.readString(module) : "requires static org.jspecify;")
                    .as("%s", module)
                    .contains("requires static org.jspecify;");
        }
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            Set<Path> sources = new TreeSet<>();
            for (Path module : modules.toList()) {
                Path java = module.resolve("src/main/java");
                if (module.getFileName().toString().startsWith("renewal-")
                        && Files.isDirectory(java)
                        && !Files.readString(module.resolve("pom.xml")).contains(UNPUBLISHED)) {
                    sources.add(java);
                }
            }
            return sources;
        }
    }

    private static Set<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<Path> found = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            return found;
        }
    }
}
