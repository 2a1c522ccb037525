package dev.renewal.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Feeds each target for a time with what Jazzer makes up from what was recorded. The first argument says for how many seconds,
 * the others name the targets; all are fed where none is named.
 */
final class Fuzzing {
    private Fuzzing() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        List<Target> targets = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Target::valueOf).toList()
                : List.of(Target.values());
        List<Target> failed = new ArrayList<>();
        for (Target target : targets) {
            System.out.println("=== " + target);
            if (feed(target, arguments[0]) != 0) {
                failed.add(target);
            }
        }
        if (!failed.isEmpty()) {
            System.out.println("Findings: " + failed + ". Each is in target/fuzz; move it to " + Recorded.FOLDER
                    + ", where the tests run it from now on.");
            System.exit(1);
        }
    }

    private static int feed(Target target, String seconds) throws IOException, InterruptedException {
        String name = target.name().toLowerCase(Locale.ROOT);
        Path made = Files.createDirectories(Path.of("target", "fuzz", name));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Target.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=dev.renewal.**",
                "--reproducer_path=" + made.getParent(),
                "-artifact_prefix=" + made.getParent() + File.separator + name + "-",
                "-max_total_time=" + seconds,
                "-timeout=10",
                "-use_value_profile=1",
                "-print_final_stats=1",
                // what is long is slow and tells little; the tests of the modules hand in long texts
                "-max_len=4096",
                made.toString(),
                Recorded.folder(target).toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
