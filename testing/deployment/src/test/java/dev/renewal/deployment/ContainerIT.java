package dev.renewal.deployment;

import static dev.renewal.deployment.Jars.AAMA;
import static dev.renewal.deployment.Jars.CORE;
import static dev.renewal.deployment.Jars.FURTHER_RULES;
import static dev.renewal.deployment.Jars.HOST;
import static dev.renewal.deployment.Jars.LOGGING;
import static dev.renewal.deployment.Jars.WITHOUT_RULES;
import static dev.renewal.deployment.Jars.and;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications behind a class loader of their own, as in a servlet container, and threads that do not know of it. */
class ContainerIT {
    private static final String ADVICE =
            "; add a jar with a policy, such as renewal-rules-aama, or hand over what holds one"
                    + " with RenewalPolicies.load(ClassLoader) or of(policies), or ModuleLayerPolicies.load(ModuleLayer)";

    @TempDir
    private Path folder;

    private Jvm container(List<Path> shared, String how, List<Path> application, String... credentials)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("-cp", Jvm.path(shared), "dev.renewal.deployment.Container", how, Jvm.path(application)));
        arguments.addAll(List.of(credentials));
        return Jvm.java(folder, arguments.toArray(String[]::new));
    }

    @Test
    void rulesThatOnlyTheContextLoaderSees() throws Exception {
        Jvm ended = container(WITHOUT_RULES, "load", List.of(AAMA), "aama:cma");
        assertThat(ended.out())
                .containsExactly("NO_POLICY: no policy was found by class loader \"app\", which loaded "
                        + Jars.coreOnClassPath()
                        + "; the context class loader of this thread, class loader \"application\", sees "
                        + Jars.onClassPath("aama")
                        + ": call RenewalPolicies.load(Thread.currentThread().getContextClassLoader())" + ADVICE);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void rulesThatTheContextLoaderIsAskedFor() throws Exception {
        Jvm ended = container(WITHOUT_RULES, "load-context", List.of(AAMA), "aama:cma");
        assertThat(ended.out()).containsExactly(Jars.registry(Jars.source("aama")), "aama:cma CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void fewerRulesThanTheContextLoaderSees() throws Exception {
        Jvm ended = container(and(WITHOUT_RULES, AAMA), "load", FURTHER_RULES, "aama:cma", "nha:cpt");
        assertThat(ended.out())
                .containsExactly(
                        Jars.registry(Jars.source("aama")),
                        "aama:cma CURRENT",
                        "credential: found \"nha:cpt\", wanted: dev.renewal:renewal-rules-nha on the class path or module path,"
                                + " or one of [aama:cma] [UNKNOWN_CREDENTIAL]");
        assertThat(ended.err())
                .containsExactly(
                        "[main] WARN dev.renewal.RenewalPolicies - Renewal policies were searched by class loader"
                                + " \"app\", which loaded " + Jars.coreOnClassPath()
                                + "; the context class loader of this thread, class loader \"application\", sees more: "
                                + Jars.onClassPath("aamp") + ", " + Jars.onClassPath("aha") + ", "
                                + Jars.onClassPath("amca") + ", " + Jars.onClassPath("amt") + ", "
                                + Jars.onClassPath("ncct") + ", " + Jars.onClassPath("nha") + ", "
                                + Jars.onClassPath("wa-doh")
                                + "; to use them, call"
                                + " RenewalPolicies.load(Thread.currentThread().getContextClassLoader())"
                                + " [FEWER_POLICIES]");
    }

    @Test
    void rulesWrittenForAnotherCopyOfTheLibrary() throws Exception {
        Jvm ended = container(WITHOUT_RULES, "load-other-copy", and(LOGGING, CORE, AAMA), "aama:cma");
        assertThat(ended.out())
                .containsExactly("UNUSABLE_PROVIDER: jar:" + Jars.url(AAMA)
                        + "!/META-INF/services/dev.renewal.policy.RenewalPolicy:1: dev.renewal.rules.aama.AamaPolicy does"
                        + " not implement the RenewalPolicy of " + Jars.coreOnClassPath()
                        + "; its loader has another copy, of " + Jars.coreOnClassPath());
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void anApplicationThatLoadsInAThreadOfTheCommonPool() throws Exception {
        // the container has no library, and the thread no context loader of the application
        List<Path> application = and(and(List.of(HOST, CORE, AAMA), FURTHER_RULES), LOGGING);
        Jvm ended = Jvm.java(
                folder,
                "-cp",
                HOST.toString(),
                "dev.renewal.deployment.Launcher",
                Jvm.path(application),
                "aama:cma",
                "nha:cpt");
        assertThat(ended.out()).element(0).asString().startsWith("ForkJoinPool.commonPool-worker-");
        assertThat(ended.out().get(1)).startsWith(Jars.registryFrom(Jars.source("aama")));
        assertThat(ended.out().subList(2, ended.out().size())).containsExactly("aama:cma CURRENT", "nha:cpt CURRENT");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aThreadOfTheCommonPoolThatDoesNotSeeTheRules() throws Exception {
        Jvm ended = container(WITHOUT_RULES, "load-in-pool", List.of(AAMA), "aama:cma");
        assertThat(ended.out()).element(0).asString().startsWith("ForkJoinPool.commonPool-worker-");
        assertThat(ended.out().get(1))
                .isEqualTo("NO_POLICY: no policy was found by class loader \"app\", which loaded "
                        + Jars.coreOnClassPath() + "; it is the context class loader of this thread, too" + ADVICE);
        assertThat(ended.err()).isEmpty();
    }
}
