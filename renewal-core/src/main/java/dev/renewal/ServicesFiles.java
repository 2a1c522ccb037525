package dev.renewal;

import dev.renewal.policy.RenewalPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the services files in which jars on the class path name their policies.
 *
 * <p>{@link java.util.ServiceLoader} reads them too. But it does not say which file names an unusable class, and it skips the
 * rest of a file after a malformed line.
 */
final class ServicesFiles {
    private static final String NAME = "META-INF/services/" + RenewalPolicy.class.getName();

    private ServicesFiles() {}

    /** A line that is neither blank nor a comment. */
    record Line(URL file, int number, String text) {
        boolean isClassName() {
            return Character.isJavaIdentifierStart(text.codePointAt(0))
                    && text.codePoints().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
        }

        /** Returns the file and the number of the line. */
        @Override
        public String toString() {
            return file + ":" + number;
        }
    }

    static List<Line> lines(ClassLoader loader, LoadFindings findings) {
        List<Line> lines = new ArrayList<>();
        for (URL file : files(loader, findings)) {
            try {
                lines.addAll(lines(file));
            } catch (IOException | RuntimeException unreadable) {
                findings.add("UNREADABLE_SERVICES", file + " cannot be read", unreadable);
            }
        }
        return lines;
    }

    private static List<URL> files(ClassLoader loader, LoadFindings findings) {
        try {
            return Collections.list(loader.getResources(NAME));
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            findings.add(
                    "UNREADABLE_SERVICES",
                    PolicyDiscovery.named(loader) + " cannot look for files " + NAME,
                    unreadable);
            return List.of();
        }
    }

    private static List<Line> lines(URL file) throws IOException {
        List<Line> lines = new ArrayList<>();
        URLConnection connection = file.openConnection();
        // a jar that the JVM caches stays open and could not be replaced
        connection.setUseCaches(false);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                int comment = line.indexOf('#');
                String text = (comment < 0 ? line : line.substring(0, comment)).trim();
                if (!text.isEmpty()) {
                    lines.add(new Line(file, number, text));
                }
            }
        }
        return lines;
    }
}
