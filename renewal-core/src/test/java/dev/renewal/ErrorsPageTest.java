package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of codes has each code of the published modules once, of an error or of a finding, and no other. */
class ErrorsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final String CODE = "([A-Z]+(?:_[A-Z]+)+)";
    /** In the source, a code is a string of its own, or in brackets at the end of one; so is the label of a parameter. */
    private static final Pattern IN_SOURCE = Pattern.compile("(?<!paramLabel = )\"" + CODE + "\"|\\[" + CODE + "]\"");

    private static final String FINDING = "([a-z]+(?:-[a-z]+)*)";
    /** In the source, a finding, or a method that makes one, takes its code first; one code is a constant. */
    private static final Pattern FINDING_IN_SOURCE = Pattern.compile(
            "(?:new Finding|report|ofNoEffect|word)\\(\\s*\"" + FINDING + "\"|CONTRADICTION = \"" + FINDING + "\"");

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\| `(" + CODE + "|" + FINDING + ")` \\| (\\S.*) \\| (\\S.*) \\|$");

    @Test
    void eachCodeHasOneEntry() throws IOException {
        List<String> entries =
                ENTRY.matcher(page()).results().map(entry -> entry.group(1)).toList();
        Set<String> errors = codes(IN_SOURCE);
        Set<String> findings = codes(FINDING_IN_SOURCE);
        assertThat(errors).contains("FEWER_POLICIES", "INVALID_DATE", "WRONG_UNIT");
        assertThat(findings).contains("contradiction", "input-not-given", "payment-unused", "unknown-kind");
        errors.addAll(findings);
        assertThat(entries).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(errors);
        assertThat(page().lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(entries);
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/errors.md"));
    }

    private static Set<String> codes(Pattern inSource) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                Path sources = module.resolve("src/main/java");
                if (module.getFileName().toString().startsWith("renewal-") && Files.isDirectory(sources)) {
                    codes.addAll(codes(inSource, sources));
                }
            }
        }
        return codes;
    }

    private static List<String> codes(Pattern inSource, Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> inSource.matcher(read(file)).results())
                    .map(ErrorsPageTest::code)
                    .toList();
        }
    }

    private static String code(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
