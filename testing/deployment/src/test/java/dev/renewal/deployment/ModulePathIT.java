package dev.renewal.deployment;

import static dev.renewal.deployment.Jars.AAMA;
import static dev.renewal.deployment.Jars.FURTHER_RULES;
import static dev.renewal.deployment.Jars.WITHOUT_RULES;
import static dev.renewal.deployment.Jars.and;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that are modules: on the module path, with a layer of their own, and in an image of jlink. */
class ModulePathIT {
    private static final String HOST = "dev.renewal.deployment/dev.renewal.deployment.Host";
    private static final String CONTAINER = "dev.renewal.deployment/dev.renewal.deployment.Container";
    private static final List<Path> ALL = and(and(WITHOUT_RULES, AAMA), FURTHER_RULES);

    @TempDir
    private Path folder;

    @Test
    void allPoliciesAreFoundAndNothingIsLogged() throws Exception {
        Jvm ended = Jvm.java(folder, "-p", Jvm.path(ALL), "-m", HOST, "aama:cma", "amt:rma", "nha:cpt", "ncct:ncma");
        assertThat(ended.out()).element(0).asString().startsWith(Jars.registryFrom("aama by " + modular("aama")));
        assertThat(ended.out().subList(1, ended.out().size()))
                .containsExactly("aama:cma CURRENT", "amt:rma CURRENT", "nha:cpt CURRENT", "ncct:ncma CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    private static String modular(String body) {
        return Jars.described(body, "dev.renewal.rules." + body, Jars.url(AAMA));
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() throws Exception {
        Jvm ended = Jvm.java(folder, "-p", Jvm.path(WITHOUT_RULES), "-m", HOST, "aama:cma");
        assertThat(ended.out())
                .singleElement()
                .asString()
                .startsWith("NO_POLICY: no policy was found by class loader \"app\", which loaded dev.renewal.core "
                        + Jars.VERSION + " (" + Jars.url(Jars.CORE) + "); ");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void rulesOfTheClassPathBesideALibraryOfTheModulePath() throws Exception {
        Jvm ended = Jvm.java(
                folder,
                "-p",
                Jvm.path(and(WITHOUT_RULES, FURTHER_RULES)),
                "-cp",
                AAMA.toString(),
                "-m",
                HOST,
                "aama:cma",
                "amt:rma");
        assertThat(ended.out()).element(0).asString().startsWith(Jars.registryFrom(Jars.source("aama")));
        assertThat(ended.out().subList(1, ended.out().size())).containsExactly("aama:cma CURRENT", "amt:rma CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anImageOfJlink() throws Exception {
        Path image = folder.resolve("image");
        Jvm.run(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "jlink"),
                "--module-path",
                Jvm.path(ALL),
                "--add-modules",
                "dev.renewal.deployment,dev.renewal.rules.aama,dev.renewal.rules.amt,org.slf4j.simple",
                "--output",
                image.toString());
        Jvm ended =
                Jvm.run(folder, image.resolve(Path.of("bin", "java")), "-m", HOST, "aama:cma", "amt:rma", "nha:cpt");
        assertThat(ended.out())
                .startsWith(
                        Jars.registry(
                                "aama by "
                                        + Jars.described(
                                                "aama", "dev.renewal.rules.aama", "jrt:/dev.renewal.rules.aama"),
                                "amt by "
                                        + Jars.described("amt", "dev.renewal.rules.amt", "jrt:/dev.renewal.rules.amt")),
                        "aama:cma CURRENT",
                        "amt:rma CURRENT")
                .last()
                .asString()
                .startsWith(
                        "credential: found \"nha:cpt\", wanted: dev.renewal:renewal-rules-nha on the class path or module"
                                + " path, or one of [aama:cma, amt:ahi, ")
                .endsWith("[UNKNOWN_CREDENTIAL]");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aLayerThatHoldsTheRules() throws Exception {
        Jvm ended = Jvm.java(
                folder, "-p", Jvm.path(WITHOUT_RULES), "-m", CONTAINER, "load-layer", AAMA.toString(), "aama:cma");
        assertThat(ended.out()).containsExactly(Jars.registry("aama by " + modular("aama")), "aama:cma CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aPolicyThatIsTooNewFailsTheLoad() throws Exception {
        Path tooNew = Jars.tooNew(folder);
        Jvm onPath = Jvm.java(folder, "-p", Jvm.path(and(WITHOUT_RULES, tooNew)), "-m", HOST, "aama:cma");
        assertTooNew(onPath, "META-INF/services/dev.renewal.policy.RenewalPolicy:1: dev.renewal.rules.aama.AamaPolicy");
        Jvm inLayer = Jvm.java(
                folder, "-p", Jvm.path(WITHOUT_RULES), "-m", CONTAINER, "load-layer", tooNew.toString(), "aama:cma");
        assertTooNew(inLayer, "CLASS_TOO_NEW: a policy");
    }

    private static void assertTooNew(Jvm ended, String policy) {
        assertThat(ended.out())
                .singleElement()
                .asString()
                .startsWith("CLASS_TOO_NEW: ")
                .contains(
                        policy + " cannot be linked, compiled for a newer Java than the one that runs, ",
                        "dev/renewal/rules/aama/AamaPolicy",
                        "99.0");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aPolicyOfLevelOneGoesOnWorking() throws Exception {
        Path jar = Jars.ofLevel(1);
        Jvm ended = Jvm.java(folder, "-p", Jvm.path(and(WITHOUT_RULES, jar)), "-m", HOST, "keep:one", "keep:two");
        String origin = " of org.example.keep 1.0 (" + Jars.url(jar) + ")";
        assertThat(ended.out())
                .containsExactly(
                        Jars.registry(
                                "keep by org.example.keep.HandWrittenPolicy" + origin,
                                "keep by org.example.keep.KeepPolicy" + origin),
                        "keep:one CURRENT",
                        "keep:two CURRENT");
        assertThat(ended.err()).isEmpty();
    }
}
