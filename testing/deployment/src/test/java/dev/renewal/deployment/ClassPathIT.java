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

/** Hosts on the class path, and in fat jars. */
class ClassPathIT {
    @TempDir
    private Path folder;

    private Jvm host(List<Path> jars, String... credentials) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-cp", Jvm.path(jars), "dev.renewal.deployment.Host"));
        arguments.addAll(List.of(credentials));
        return Jvm.java(folder, arguments.toArray(String[]::new));
    }

    @Test
    void allPoliciesAreFoundAndNothingIsLogged() throws Exception {
        Jvm ended = host(
                and(and(WITHOUT_RULES, AAMA), FURTHER_RULES),
                "aama:cma",
                "amt:rma",
                "nha:cpt",
                "ncct:ncma",
                "aha:bls",
                "wa-doh:ma-c",
                "amca:cmac",
                "aamp:certificate");
        assertThat(ended.out())
                .containsExactly(
                        Jars.registry(
                                Jars.source("aama"),
                                Jars.source("aamp"),
                                Jars.source("aha"),
                                Jars.source("amca"),
                                Jars.source("amt"),
                                Jars.source("ncct"),
                                Jars.source("nha"),
                                Jars.source("wa-doh")),
                        "aama:cma CURRENT",
                        "amt:rma CURRENT",
                        "nha:cpt CURRENT",
                        "ncct:ncma CURRENT",
                        "aha:bls CURRENT",
                        "wa-doh:ma-c UNDETERMINED",
                        "amca:cmac CURRENT",
                        "aamp:certificate UNDETERMINED");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() throws Exception {
        Jvm ended = host(WITHOUT_RULES, "aama:cma");
        assertThat(ended.out())
                .containsExactly(
                        "NO_POLICY: no policy was found by class loader \"app\", which loaded "
                                + Jars.coreOnClassPath()
                                + "; it is the context class loader of this thread, too; add a jar with"
                                + " a policy, such as renewal-rules-aama, or hand over what holds one with"
                                + " RenewalPolicies.load(ClassLoader) or of(policies), or ModuleLayerPolicies.load(ModuleLayer)");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aPolicyThatIsTooNewFailsTheLoad() throws Exception {
        Path tooNew = Jars.tooNew(folder);
        Jvm ended = host(and(and(WITHOUT_RULES, FURTHER_RULES), tooNew), "amt:rma");
        assertThat(ended.out())
                .singleElement()
                .asString()
                .startsWith("CLASS_TOO_NEW: jar:" + Jars.url(tooNew)
                        + "!/META-INF/services/dev.renewal.policy.RenewalPolicy:1: dev.renewal.rules.aama.AamaPolicy"
                        + " cannot be linked, compiled for a newer Java than the one that runs, ");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aPolicyThatIsInTwoJarsIsUsedOnceAndWarnedOf() throws Exception {
        Path other = Files.copy(AAMA, folder.resolve("other.jar"));
        Jvm ended = host(and(WITHOUT_RULES, other, AAMA), "aama:cma");
        String used = Jars.described("aama", "renewal-rules-aama", Jars.url(other));
        assertThat(ended.out()).containsExactly(Jars.registry("aama by " + used), "aama:cma CURRENT");
        String services = "!/META-INF/services/dev.renewal.policy.RenewalPolicy";
        assertThat(ended.err())
                .containsExactly("[main] WARN dev.renewal.RenewalPolicies - Renewal policy " + used
                        + " is used, and registered in several places: jar:" + Jars.url(other) + services
                        + ", jar:" + Jars.url(AAMA) + services + "; keep one of them [REPEATED_POLICY]");
    }

    @Test
    void aFatJarThatMergedItsServicesFiles() throws Exception {
        Path jar = Path.of("target", "fat-merged.jar").toAbsolutePath();
        Jvm ended = Jvm.java(folder, "-jar", jar.toString(), "aama:cma", "amt:rma", "nha:cpt", "ncct:ncma");
        // the manifest of a fat jar is that of the host
        assertThat(ended.out())
                .element(0)
                .asString()
                .startsWith(
                        Jars.registryFrom("aama by " + Jars.described("aama", "renewal-deployment", Jars.url(jar))));
        assertThat(ended.out().subList(1, ended.out().size()))
                .containsExactly("aama:cma CURRENT", "amt:rma CURRENT", "nha:cpt CURRENT", "ncct:ncma CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aFatJarThatKeptOneServicesFileOfSeveral() throws Exception {
        Path jar = Path.of("target", "fat-unmerged.jar").toAbsolutePath();
        Jvm ended = Jvm.java(folder, "-jar", jar.toString(), "aama:cma", "amt:rma", "nha:cpt", "ncct:ncma");
        // which of them was kept is up to the order of the dependencies
        assertThat(ended.out())
                .containsExactly(
                        Jars.registry("aama by " + Jars.described("aama", "renewal-deployment", Jars.url(jar))),
                        "aama:cma CURRENT",
                        unknown("amt:rma"),
                        unknown("nha:cpt"),
                        unknown("ncct:ncma"));
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aFatJarThatLostABodyDoesNotStartWithoutIt() throws Exception {
        assertThat(requiring("fat-merged.jar", "aama", "amt"))
                .singleElement()
                .asString()
                .startsWith("policies [aama by ")
                .contains(", amt by ");
        String jar = Jars.url(Path.of("target", "fat-unmerged.jar").toAbsolutePath());
        assertThat(requiring("fat-unmerged.jar", "aama", "amt"))
                .containsExactly("MISSING_BODY: no policy of \"amt\" was found, only [aama by "
                        + Jars.described("aama", "renewal-deployment", jar)
                        + "]; add dev.renewal:renewal-rules-amt, or, where a fat jar lost it, keep each line of the files"
                        + " META-INF/services/dev.renewal.policy.RenewalPolicy");
    }

    private List<String> requiring(String fatJar, String... bodies) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-cp", "target/" + fatJar, "dev.renewal.deployment.RequiringHost"));
        arguments.addAll(List.of(bodies));
        return Jvm.java(folder, arguments.toArray(String[]::new)).out();
    }

    private static String unknown(String credential) {
        return "credential: found \"" + credential + "\", wanted: dev.renewal:renewal-rules-"
                + credential.substring(0, credential.indexOf(':'))
                + " on the class path or module path, or one of [aama:cma] [UNKNOWN_CREDENTIAL]";
    }

    @Test
    void aPolicyOfLevelOneGoesOnWorking() throws Exception {
        Path jar = Jars.ofLevel(1);
        Jvm ended = host(and(WITHOUT_RULES, jar, AAMA), "keep:one", "keep:two", "aama:cma");
        String origin = " of keep-policy 1.0 (" + Jars.url(jar) + ")";
        assertThat(ended.out())
                .containsExactly(
                        Jars.registry(
                                Jars.source("aama"),
                                "keep by org.example.keep.HandWrittenPolicy" + origin,
                                "keep by org.example.keep.KeepPolicy" + origin),
                        "keep:one CURRENT",
                        "keep:two CURRENT",
                        "aama:cma CURRENT");
        assertThat(ended.err()).isEmpty();
    }
}
