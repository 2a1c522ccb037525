package dev.renewal.deployment;

import static dev.renewal.deployment.Jars.AAMA;
import static dev.renewal.deployment.Jars.FURTHER_RULES;
import static dev.renewal.deployment.Jars.WITHOUT_RULES;
import static dev.renewal.deployment.Jars.and;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start of a host costs the JVM, and how a host spares it. */
class StartIT {
    private static final List<Path> ALL = and(and(WITHOUT_RULES, AAMA), FURTHER_RULES);

    @TempDir
    private Path folder;

    @Test
    void theCoreLoadsPoliciesWithoutALambda() throws Exception {
        assertThat(classesLoaded())
                .anyMatch(line -> line.contains("dev.renewal.rules.nha.NhaFacts"))
                // those of a policy and of the host are their own
                .noneMatch(line -> line.contains("$$Lambda")
                        && line.contains("dev.renewal.")
                        && !line.contains("dev.renewal.rules.")
                        && !line.contains("dev.renewal.deployment."));
    }

    @Test
    void noLayerIsSearchedWhereNobodyAsks() throws Exception {
        assertThat(classesLoaded("aama:cma"))
                .anyMatch(line -> line.contains("dev.renewal.PolicyDiscovery"))
                .noneMatch(line -> line.contains("dev.renewal.ModuleLayerPolicies"));
    }

    @Test
    void noFirstAnswerHasTheMethodsOfARecordGenerated() throws Exception {
        assertThat(classesLoaded(
                        "aama:cma",
                        "amt:rma",
                        "nha:ccma",
                        "nha:cpht",
                        "ncct:ncma",
                        "aha:bls",
                        "wa-doh:ma-c",
                        "amca:cmac",
                        "aamp:certificate"))
                .anyMatch(line -> line.contains("dev.renewal.policy.Assessment"))
                .noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods"));
    }

    private List<String> classesLoaded(String... credentials) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        List<String> arguments = new ArrayList<>(List.of("-Xlog:class+load:file=" + loaded));
        arguments.addAll(List.of("-cp", Jvm.path(ALL), "dev.renewal.deployment.Host"));
        arguments.addAll(List.of(credentials));
        assertThat(Jvm.java(folder, arguments.toArray(String[]::new)).out()).hasSize(1 + credentials.length);
        return Files.readAllLines(loaded);
    }

    @Test
    void theCommandsOfTheReadmeArchiveTheClassesOfAHost() throws Exception {
        Path app = Files.createDirectory(folder.resolve("app"));
        for (Path jar : ALL) {
            Files.copy(jar, app.resolve(jar.getFileName()));
        }
        Path root = Path.of("..", "..").toAbsolutePath();
        List<String> commands = Jvm.run(
                        folder,
                        root.resolve(".ci").resolve("block"),
                        root.resolve("README.md").toString(),
                        "command: archive")
                .out();
        assertThat(commands).hasSize(2);

        assertThat(run(commands.get(0), "")).contains("aama:cma CURRENT");
        // refuses to start where the archive cannot be used
        assertThat(run(commands.get(1), " -Xshare:on -Xlog:class+load:file=loaded.txt"))
                .endsWith("aama:cma CURRENT");
        assertThat(Files.readAllLines(folder.resolve("loaded.txt")))
                .anyMatch(line -> line.contains("dev.renewal.RenewalPolicies source: shared objects file (top)"));
    }

    private List<String> run(String command, String options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String here = command.replaceFirst("^java", java + options)
                .replace("com.example.Host", "dev.renewal.deployment.Host");
        return Jvm.run(folder, Path.of("/bin/bash"), "-c", "cd " + folder + " && " + here + " aama:cma")
                .out();
    }
}
