package dev.renewal.deployment;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The jars that the build has made, and others made of them. */
final class Jars {
    static final Path HOST = named("renewal-deployment");
    static final Path CORE = named("renewal-core");
    static final Path AAMA = named("renewal-rules-aama");
    static final List<Path> FURTHER_RULES = List.of(
            named("renewal-rules-aamp"),
            named("renewal-rules-aha"),
            named("renewal-rules-amca"),
            named("renewal-rules-amt"),
            named("renewal-rules-nha"),
            named("renewal-rules-ncct"),
            named("renewal-rules-wa-doh"));
    static final List<Path> LOGGING = List.of(named("slf4j-api"), named("slf4j-simple"));
    /** The host, the library and what logs, without any rules. */
    static final List<Path> WITHOUT_RULES = and(List.of(HOST, CORE), LOGGING);

    static final String VERSION = CORE.getFileName().toString().replaceAll("^renewal-core-|\\.jar$", "");

    private Jars() {}

    private static Path named(String artifact) {
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
                .toList();
        if (jars.size() != 1) {
            throw new IllegalStateException("jars of " + artifact + ": " + jars);
        }
        return jars.get(0);
    }

    static List<Path> and(List<Path> jars, Path... further) {
        return and(jars, Arrays.asList(further));
    }

    static List<Path> and(List<Path> jars, List<Path> further) {
        List<Path> all = new ArrayList<>(jars);
        all.addAll(further);
        return List.copyOf(all);
    }

    static Path ofLevel(int level) {
        try {
            return Path.of(Jars.class.getResource("/policy-jars/level-" + level).toURI())
                    .resolve("keep-policy.jar");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy of the rules of AAMA whose policy is compiled for a Java that is yet to come. */
    static Path tooNew(Path folder) throws IOException {
        Path copy = Files.copy(AAMA, folder.resolve("too-new.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(copy)) {
            Path policy = jar.getPath("dev/renewal/rules/aama/AamaPolicy.class");
            byte[] bytes = Files.readAllBytes(policy);
            bytes[7] = 99; // the major version of the class file; 61 is that of Java 17
            Files.write(policy, bytes);
        }
        return copy;
    }

    /** The line in which a registry says where its policies come from. */
    static String registry(String... sources) {
        return "policies [" + String.join(", ", sources) + "]";
    }

    /** The start of that line, where more policies are found than the first. */
    static String registryFrom(String first) {
        return "policies [" + first + ", ";
    }

    /** The body, and what is said of its policy on the class path. */
    static String source(String body) {
        return body + " by " + onClassPath(body);
    }

    /** What is said of a policy of ours on the class path. */
    static String onClassPath(String body) {
        return described(body, "renewal-rules-" + body, url(named("renewal-rules-" + body)));
    }

    static String described(String body, String artifact, String location) {
        StringBuilder policy = new StringBuilder();
        for (String word : body.split("-")) {
            policy.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return "dev.renewal.rules." + body.replace("-", "") + "." + policy + "Policy of " + artifact + " " + VERSION
                + " (" + location + ")";
    }

    static String coreOnClassPath() {
        return "renewal-core " + VERSION + " (" + url(CORE) + ")";
    }

    static String url(Path jar) {
        try {
            return jar.toUri().toURL().toString();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
