package dev.renewal.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The inputs that are kept: what the fuzzer starts from, and what it once found. */
final class Recorded {
    static final Path FOLDER = Path.of("src", "test", "resources", "recorded");

    private Recorded() {}

    static Path folder(Target target) {
        return FOLDER.resolve(target.name().toLowerCase(Locale.ROOT));
    }

    static List<Path> inputs(Target target) throws IOException {
        try (Stream<Path> files = Files.list(folder(target))) {
            return files.sorted().toList();
        }
    }
}
