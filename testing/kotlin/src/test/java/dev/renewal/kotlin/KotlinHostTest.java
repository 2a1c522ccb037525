package dev.renewal.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a host in Kotlin, with the compiler as it is set by default, and without the jar of the annotations. */
class KotlinHostTest {
    private static final Path SOURCES = Path.of("src/test/resources");

    @TempDir
    Path classes;

    @Test
    void aHostCompilesWithoutWarningAndRuns() throws ReflectiveOperationException, IOException {
        Compiled host = compiled("Host.kt");

        assertThat(host.messages).isEmpty();
        assertThat(host.exit).isEqualTo(ExitCode.OK);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object text = loader.loadClass("com.example.host.HostKt")
                    .getMethod("answer", LocalDate.class, LocalDate.class, String.class, Boolean.class)
                    .invoke(null, LocalDate.of(2022, 2, 10), LocalDate.of(2026, 11, 24), null, true);
            assertThat((String) text)
                    .startsWith("CMA (AAMA) as of 2026-11-24: Current\n")
                    .contains("48 points missing; renewal fee USD 65.00 by 2027-02-28");
        }
    }

    @Test
    void nullsThatAreHandedInDoNotCompile() throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("Mistakes.kt"));
        List<Integer> mistakes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// mistake")) {
                mistakes.add(i + 1);
            }
        }

        Compiled found = compiled("Mistakes.kt");

        assertThat(found.exit).isEqualTo(ExitCode.COMPILATION_ERROR);
        assertThat(mistakes).hasSize(10);
        assertThat(found.linesWithErrors()).as(found.messages).containsExactlyElementsOf(mistakes);
    }

    private record Compiled(ExitCode exit, String messages) {
        private static final Pattern ERROR = Pattern.compile("\\.kt:(\\d+):\\d+: error: ");

        List<Integer> linesWithErrors() {
            Matcher errors = ERROR.matcher(messages);
            return errors.results()
                    .map(error -> Integer.valueOf(error.group(1)))
                    .toList();
        }
    }

    private Compiled compiled(String source) {
        String withoutAnnotations = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jspecify") && Files.exists(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-classpath",
                        withoutAnnotations,
                        "-d",
                        classes.toString(),
                        SOURCES.resolve(source).toString());
        return new Compiled(exit, messages.toString(StandardCharsets.UTF_8));
    }
}
