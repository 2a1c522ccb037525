package dev.renewal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scanners and editors look for in a published jar. */
class JarContentsIT {
    private static final Path ROOT = Path.of("..", "..");

    static List<Path> published() {
        return Jars.and(Jars.and(List.of(Jars.CORE), Jars.AAMA), Jars.FURTHER_RULES);
    }

    @ParameterizedTest
    @MethodSource("published")
    void aJarSaysWhatItIsAndUnderWhichLicense(Path path) throws IOException {
        String artifact = path.getFileName().toString().replace("-" + Jars.VERSION + ".jar", "");
        try (JarFile jar = new JarFile(path.toFile())) {
            for (String file : List.of("LICENSE", "NOTICE")) {
                assertThat(bytes(jar, "META-INF/" + file)).isEqualTo(Files.readAllBytes(ROOT.resolve(file)));
            }
            String descriptors = "META-INF/maven/dev.renewal/" + artifact + "/";
            Properties properties = new Properties();
            properties.load(jar.getInputStream(jar.getEntry(descriptors + "pom.properties")));
            assertThat(properties)
                    .isEqualTo(Map.of("groupId", "dev.renewal", "artifactId", artifact, "version", Jars.VERSION));
            assertThat(new String(bytes(jar, descriptors + "pom.xml"), StandardCharsets.UTF_8))
                    .contains("<artifactId>" + artifact + "<");
            // and nothing of the machine that made it
            assertThat(jar.getManifest().getMainAttributes().entrySet())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder(
                            "Manifest-Version=1.0",
                            "Implementation-Title=" + artifact,
                            "Implementation-Version=" + Jars.VERSION);
        }
    }

    private static byte[] bytes(JarFile jar, String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return in.readAllBytes();
        }
    }
}
