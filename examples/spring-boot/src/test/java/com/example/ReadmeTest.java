package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The starter's README shows this application, all of it. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "renewal-spring-boot-starter", "README.md");

    private static String shown(String file) throws IOException {
        List<String> blocks = Pattern.compile("<!-- file: \\Q" + file + "\\E -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as(file).hasSize(1);
        return blocks.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/com/example/Credentialing.java",
                "src/main/resources/import.sql",
                "src/main/resources/application.properties"
            })
    void aFileOfTheApplication(String file) throws IOException {
        assertThat(shown(file)).isEqualTo(Files.readString(Path.of(file)));
    }

    /** A user has another parent, and our versions from the bill of materials. */
    @Test
    void thePomHasTheDependenciesThatAreTestedHere() throws IOException {
        String ours = Files.readString(Path.of("pom.xml"));
        assertThat(dependencies(ours)).startsWith(dependencies(shown("pom.xml")).toArray(String[]::new));
        String root = Files.readString(Path.of("..", "..", "pom.xml"));
        assertThat(root)
                .contains("<version.spring-boot>" + first(shown("pom.xml"), "version") + "</version.spring-boot>");
    }

    private static List<String> dependencies(String pom) {
        String afterManagement = pom.substring(pom.indexOf("</dependencyManagement>"));
        return Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(afterManagement)
                .results()
                .map(dependency -> dependency.group(1).replaceAll("\\s+", ""))
                .toList();
    }

    private static String first(String pom, String element) {
        return Pattern.compile("<" + element + ">(.*?)<")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fewerThanSixtyLinesOfItsOwn() throws IOException {
        long lines = 0;
        for (String file : List.of(
                "src/main/java/com/example/Credentialing.java",
                "src/main/resources/import.sql",
                "src/main/resources/application.properties")) {
            lines += Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isBlank())
                    .count();
        }
        assertThat(lines).isLessThan(60);
    }
}
