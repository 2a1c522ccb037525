package dev.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.renewal.PolicyLoadException.Finding;
import dev.renewal.policy.RenewalPolicy;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policies are found, and the messages, word for word, for those that cannot be found or created. */
@Timeout(60)
class PolicyDiscoveryTest {
    private static final String SERVICES = "META-INF/services/dev.renewal.policy.RenewalPolicy";

    @TempDir
    private Path folder;

    /** Placeholders: PLACE is the line of the services file, POLICY the package, JAR the jar. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLICY.SamplePolicy extra      | MALFORMED_SERVICES | PLACE: found "POLICY.SamplePolicy extra", wanted the name of a policy's class
            1Policy                        | MALFORMED_SERVICES | PLACE: found "1Policy", wanted the name of a policy's class
            POLICY/SamplePolicy            | MALFORMED_SERVICES | PLACE: found "POLICY/SamplePolicy", wanted the name of a policy's class
            POLICY.AbsentPolicy # a remark | MISSING_CLASS      | PLACE: POLICY.AbsentPolicy is not there for class loader "jars"
            POLICY.UnlinkedPolicy          | UNLINKABLE_CLASS   | PLACE: POLICY.UnlinkedPolicy cannot be linked: java.lang.NoClassDefFoundError: dev/renewal/provider/AbsentPolicy, because of java.lang.ClassNotFoundException: POLICY.AbsentPolicy
            POLICY.NoPolicy                | UNUSABLE_PROVIDER  | PLACE: POLICY.NoPolicy does not implement the RenewalPolicy of CORE
            POLICY.PrivatePolicy           | UNUSABLE_PROVIDER  | PLACE: POLICY.PrivatePolicy has no public constructor without parameters
            POLICY.AbstractPolicy          | FAILED_CONSTRUCTOR | POLICY.AbstractPolicy of broken 1.0 (JAR) cannot be made: java.lang.InstantiationException
            POLICY.ThrowingPolicy          | FAILED_CONSTRUCTOR | POLICY.ThrowingPolicy of broken 1.0 (JAR) cannot be made: java.lang.IllegalStateException: no facts at hand
            POLICY.UninitializedPolicy     | FAILED_CONSTRUCTOR | POLICY.UninitializedPolicy of broken 1.0 (JAR) cannot be made: java.lang.ExceptionInInitializerError, because of java.lang.NumberFormatException: For input string: "many"
            """)
    void aLineOfAServicesFile(String line, String code, String text) throws IOException {
        String written = line.replace("POLICY.", PolicyJar.PACKAGE).replace("POLICY", "dev/renewal/provider");
        Path alone = PolicyJar.write(folder.resolve("broken.jar"), "# one line", written);
        assertThat(findings(alone)).containsExactly(new Finding(code, expected(text, alone, 2)));

        // ServiceLoader stops at a malformed line, but policies after it are still found
        Path behind = PolicyJar.write(folder.resolve("broken.jar"), "not one name", "", written);
        assertThat(findings(behind))
                .containsExactly(
                        new Finding(
                                "MALFORMED_SERVICES",
                                expected(
                                        "PLACE: found \"not one name\", wanted the name of a policy's class",
                                        behind,
                                        1)),
                        new Finding(code, expected(text, behind, 3)));
    }

    private static String expected(String text, Path jar, int line) {
        return text.replace("PLACE", "jar:" + PolicyJar.url(jar) + "!/" + SERVICES + ":" + line)
                .replace("POLICY.", PolicyJar.PACKAGE)
                .replace("POLICY", "dev/renewal/provider")
                .replace("JAR", PolicyJar.url(jar).toString())
                .replace("CORE", core());
    }

    private static String core() {
        return PolicySource.origin(RenewalPolicies.class);
    }

    @Test
    void aClassFileThatIsTooNew() throws IOException {
        Path jar = PolicyJar.write(
                folder.resolve("new.jar"), "SamplePolicy", new String[] {PolicyJar.PACKAGE + "SamplePolicy"});
        assertThat(findings(jar)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CLASS_TOO_NEW");
            assertThat(finding.text())
                    .startsWith(expected(
                            "PLACE: POLICY.SamplePolicy cannot be linked, compiled for a newer Java than the one that"
                                    + " runs, " + Runtime.version().feature()
                                    + ": java.lang.UnsupportedClassVersionError: ",
                            jar,
                            1))
                    .contains("99.0");
        });
    }

    @Test
    void everyErrorIsReportedAtOnce() throws IOException {
        Path one = PolicyJar.write(
                folder.resolve("one.jar"),
                PolicyJar.PACKAGE + "UnlinkedPolicy",
                PolicyJar.PACKAGE + "ThrowingPolicy",
                "is malformed",
                PolicyJar.PACKAGE + "SamplePolicy",
                PolicyJar.PACKAGE + "AbsentPolicy");
        Path two = PolicyJar.write(
                folder.resolve("two.jar"),
                PolicyJar.PACKAGE + "UnlinkedPolicy",
                PolicyJar.PACKAGE + "NoPolicy",
                PolicyJar.PACKAGE + "RivalPolicy");
        assertThat(findings(one, two))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "UNLINKABLE_CLASS",
                        "FAILED_CONSTRUCTOR",
                        "MALFORMED_SERVICES",
                        "MISSING_CLASS",
                        "UNUSABLE_PROVIDER",
                        "DUPLICATE_CREDENTIAL");
    }

    @Test
    void twoPoliciesOfTwoJars() throws IOException {
        Path one = PolicyJar.write(folder.resolve("one.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        Path two = PolicyJar.write(folder.resolve("two.jar"), PolicyJar.PACKAGE + "RivalPolicy");
        // the classes of both come from the first jar that has them
        assertThat(findings(one, two))
                .containsExactly(new Finding(
                        "DUPLICATE_CREDENTIAL",
                        expected(
                                "two policies for sample:a: POLICY.SamplePolicy of one 1.0 (JAR) and POLICY.RivalPolicy of"
                                        + " one 1.0 (JAR)",
                                one,
                                0)));
    }

    @Test
    void causesAreKeptAsSuppressedExceptions() throws IOException {
        Path jar = PolicyJar.write(folder.resolve("a.jar"), PolicyJar.PACKAGE + "ThrowingPolicy");
        assertThat(refused(PolicyJar.loader(jar)).getSuppressed())
                .singleElement()
                .satisfies(thrown -> assertThat(thrown.getStackTrace()[0].getClassName())
                        .isEqualTo(PolicyJar.PACKAGE + "ThrowingPolicy"));
    }

    @Test
    void theMessageHoldsAllFindings() throws IOException {
        Path jar = PolicyJar.write(
                folder.resolve("a.jar"), PolicyJar.PACKAGE + "NoPolicy", PolicyJar.PACKAGE + "AbsentPolicy");
        PolicyLoadException refused = refused(PolicyJar.loader(jar));
        assertThat(refused.getMessage().lines()).hasSize(3).first().isEqualTo("policies cannot be used:");
        assertThat(refused.findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(refused)
                        .hasMessageContaining("\n  " + finding.text() + " [" + finding.code() + "]"));
    }

    @Test
    void goodPoliciesOfSeveralJars() throws IOException {
        Path one = PolicyJar.write(
                folder.resolve("one.jar"), "# a remark", "", "  " + PolicyJar.PACKAGE + "SamplePolicy # and another");
        Path two = PolicyJar.write(
                folder.resolve("two.jar"), PolicyJar.PACKAGE + "FurtherPolicy", PolicyJar.PACKAGE + "SamplePolicy");
        try (URLClassLoader loader = PolicyJar.loader(one, two)) {
            RenewalPolicies policies = RenewalPolicies.load(loader);
            assertThat(policies.credentials())
                    .extracting(credential -> credential.id().toString())
                    .containsExactly("sample:a", "sample:b");
            // the classes of both come from the first jar that has them
            assertThat(policies.sources())
                    .containsExactly(
                            expected("sample by POLICY.FurtherPolicy of one 1.0 (JAR)", one, 0),
                            expected("sample by POLICY.SamplePolicy of one 1.0 (JAR)", one, 0));
        }
    }

    /** Creating a logger takes longer than a first answer. Here slf4j is not on the class path, so creating one fails. */
    @Test
    void noLoggerIsCreatedUnlessThereIsAWarning() throws Exception {
        Path one = PolicyJar.write(folder.resolve("one.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        Path two = PolicyJar.write(folder.resolve("two.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        assertThat(loadedWithoutLogger(one))
                .isEqualTo(expected("policies [sample by POLICY.SamplePolicy of one 1.0 (JAR)]", one, 0));
        assertThatThrownBy(() -> loadedWithoutLogger(one, two))
                .as("the warning that two jars hold one policy")
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .hasStackTraceContaining("org.slf4j");
    }

    private static String loadedWithoutLogger(Path... jars) throws Exception {
        List<URL> urls = new ArrayList<>();
        urls.add(RenewalPolicies.class.getProtectionDomain().getCodeSource().getLocation());
        Arrays.stream(jars).map(PolicyJar::url).forEach(urls::add);
        // without a parent, as the platform's loader would find the module of the library
        try (URLClassLoader library = new URLClassLoader("library", urls.toArray(URL[]::new), null)) {
            return library.loadClass(RenewalPolicies.class.getName())
                    .getMethod("load", ClassLoader.class)
                    .invoke(null, library)
                    .toString();
        }
    }

    @Test
    void loadingTwiceSharesNoState() throws IOException {
        Path jar = folder.resolve("a.jar");
        PolicyJar.write(jar, PolicyJar.PACKAGE + "NoPolicy");
        try (URLClassLoader loader = PolicyJar.loader(jar)) {
            assertThat(refused(loader).findings()).hasSize(1);
        }
        PolicyJar.write(jar, PolicyJar.PACKAGE + "SamplePolicy");
        try (URLClassLoader loader = PolicyJar.loader(jar)) {
            assertThat(RenewalPolicies.load(loader).credentials()).hasSize(1);
            assertThat(RenewalPolicies.load(loader)).isNotSameAs(RenewalPolicies.load(loader));
        }
    }

    @Test
    void aLoaderThatCannotListItsFiles() {
        ClassLoader failing = new ClassLoader("failing", null) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThat(refused(failing).findings())
                .containsExactly(new Finding(
                        "UNREADABLE_SERVICES",
                        "class loader \"failing\" cannot look for files " + SERVICES
                                + ": java.io.IOException: the disk is gone"));
    }

    @Test
    void aLoaderThatFailsInAnotherWayEachTime() {
        ClassLoader stopped = new ClassLoader("stopped", null) {
            private int calls;

            @Override
            public Enumeration<URL> getResources(String name) {
                throw new IllegalStateException("stopped, call " + calls++);
            }
        };
        assertThat(refused(stopped).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNREADABLE_SERVICES");
            assertThat(finding.text()).contains("stopped, call ");
        });
    }

    @Test
    void aFileThatCannotBeReadHidesNoOther() throws IOException {
        Path other = PolicyJar.write(folder.resolve("other.jar"), PolicyJar.PACKAGE + "NoPolicy");
        URL gone = new File("gone", SERVICES).toURI().toURL();
        ClassLoader loader = new ClassLoader("half", PolicyJar.loader(other)) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                List<URL> files = new ArrayList<>(List.of(gone));
                files.addAll(Collections.list(super.getResources(name)));
                return Collections.enumeration(files);
            }
        };
        assertThat(refused(loader).findings())
                .satisfiesExactly(
                        unreadable -> {
                            assertThat(unreadable.code()).isEqualTo("UNREADABLE_SERVICES");
                            assertThat(unreadable.text())
                                    .startsWith(gone + " cannot be read: java.io.FileNotFoundException: ");
                        },
                        unusable -> assertThat(unusable.code()).isEqualTo("UNUSABLE_PROVIDER"));
    }

    @Test
    void aFailureIsReportedThoughTheSecondSearchFindsNothing() throws IOException {
        Path jar = PolicyJar.write(folder.resolve("a.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        assertThat(findingsOfAnUnsteadyLoader(jar, new IOException("the disk was away")))
                .containsExactly(new Finding(
                        "UNREADABLE_SERVICES",
                        "the services files cannot be read: java.io.IOException: the disk was away"));
        assertThat(findingsOfAnUnsteadyLoader(jar, new IllegalStateException("not started")))
                .containsExactly(new Finding(
                        "UNUSABLE_PROVIDER", "a policy cannot be used: java.lang.IllegalStateException: not started"));
        assertThat(findingsOfAnUnsteadyLoader(jar, new NoClassDefFoundError("no/more")))
                .containsExactly(new Finding(
                        "UNLINKABLE_CLASS", "a policy cannot be linked: java.lang.NoClassDefFoundError: no/more"));
    }

    private static List<Finding> findingsOfAnUnsteadyLoader(Path jar, Throwable first) {
        ClassLoader loader = new ClassLoader("unsteady", PolicyJar.loader(jar)) {
            private boolean failed;

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (!failed) {
                    failed = true;
                    throwing(first);
                }
                return super.getResources(name);
            }
        };
        return refused(loader).findings();
    }

    private static void throwing(Throwable failure) throws IOException {
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw (Error) failure;
    }

    @Test
    void aClassThatWasNotThereAtFirstIsNotPassedOver() throws IOException {
        String sample = PolicyJar.PACKAGE + "SamplePolicy";
        Path jar = PolicyJar.write(folder.resolve("a.jar"), sample);
        ClassLoader loader = new ClassLoader("unsteady", PolicyJar.loader(jar)) {
            private boolean failed;

            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!failed && name.equals(sample)) {
                    failed = true;
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        assertThat(refused(loader).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNUSABLE_PROVIDER");
            assertThat(finding.text()).startsWith("a policy cannot be used: ").contains(sample);
        });
    }

    @Test
    void aClassThatIsNotPublic() throws IOException {
        String hidden = PolicyJar.PACKAGE + "HiddenPolicy";
        Path jar = PolicyJar.write(folder.resolve("broken.jar"), hidden);
        Consumer<Finding> cannotBeMade = finding -> {
            assertThat(finding.code()).isEqualTo("FAILED_CONSTRUCTOR");
            assertThat(finding.text())
                    .startsWith(expected(
                            "POLICY.HiddenPolicy of broken 1.0 (JAR) cannot be made: java.lang.IllegalAccessException: ",
                            jar,
                            1));
        };
        assertThat(findings(jar)).satisfiesExactly(cannotBeMade);
        PolicyJar.write(jar, "is malformed", hidden);
        assertThat(findings(jar))
                .satisfiesExactly(
                        malformed -> assertThat(malformed.code()).isEqualTo("MALFORMED_SERVICES"), cannotBeMade);
    }

    @Test
    void aPolicyOfAnotherCopyOfTheLibrary() throws IOException {
        Path jar = PolicyJar.write(folder.resolve("a.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        String copied = RenewalPolicy.class.getName();
        ClassLoader loader = new URLClassLoader(
                "copy", new URL[] {PolicyJar.url(jar)}, getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals(copied) && !name.startsWith(PolicyJar.PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }

            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.equals(copied)) {
                    return super.findClass(name);
                }
                try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
        };
        assertThat(refused(loader).findings())
                .containsExactly(new Finding(
                        "UNUSABLE_PROVIDER",
                        expected(
                                "PLACE: POLICY.SamplePolicy does not implement the RenewalPolicy of CORE; its loader has"
                                        + " another copy, of an unnamed artifact without version (no jar)",
                                jar,
                                1)));
    }

    @Test
    void moreBrokenPoliciesThanAnyoneWillReadAreFoundAllTheSame() throws IOException {
        String[] services = new String[150];
        Arrays.setAll(services, i -> PolicyJar.PACKAGE + "Absent" + i);
        assertThat(findings(PolicyJar.write(folder.resolve("many.jar"), services)))
                .hasSize(150);
    }

    @Test
    void nothingByALoaderWhileTheContextSeesSome() throws IOException {
        Path jar = PolicyJar.write(folder.resolve("a.jar"), PolicyJar.PACKAGE + "SamplePolicy", "no.such.Policy");
        ClassLoader empty = new ClassLoader("empty", null) {};
        List<Finding> findings;
        try (URLClassLoader context = PolicyJar.loader(jar)) {
            findings = inContext(context, () -> refused(empty).findings());
        }
        assertThat(findings)
                .containsExactly(new Finding(
                        "NO_POLICY",
                        "no policy was found by class loader \"empty\"; class loader \"app\" loaded " + core()
                                + "; that one sees none either; the context class loader of this thread, class loader"
                                + " \"jars\", sees dev.renewal.provider.SamplePolicy of a 1.0 (" + PolicyJar.url(jar)
                                + "), no.such.Policy (jar:" + PolicyJar.url(jar) + "!/" + SERVICES
                                + "): call RenewalPolicies.load(Thread.currentThread().getContextClassLoader()); "
                                + ADVICE));
    }

    private static final String ADVICE =
            "add a jar with a policy, such as renewal-rules-aama, or hand over what holds one"
                    + " with RenewalPolicies.load(ClassLoader) or of(policies), or ModuleLayerPolicies.load(ModuleLayer)";

    @Test
    void nothingByTheLibrarysOwnLoader() {
        String text = inContext(
                RenewalPolicies.class.getClassLoader(),
                () -> catchThrowableOfType(PolicyLoadException.class, RenewalPolicies::load)
                        .findings()
                        .get(0)
                        .text());
        assertThat(text)
                .isEqualTo("no policy was found by class loader \"app\", which loaded " + core()
                        + "; it is the context class loader of this thread, too; " + ADVICE);
    }

    @Test
    void nothingInAThreadWithoutContext() {
        String text = inContext(
                null,
                () -> catchThrowableOfType(PolicyLoadException.class, RenewalPolicies::load)
                        .findings()
                        .get(0)
                        .text());
        assertThat(text)
                .isEqualTo("no policy was found by class loader \"app\", which loaded " + core()
                        + "; this thread has no context class loader; " + ADVICE);
    }

    @Test
    void policiesOfALayer() throws IOException {
        Path jar = PolicyJar.write(folder.resolve("layered.jar"), PolicyJar.PACKAGE + "SamplePolicy");
        assertThat(ModuleLayerPolicies.load(PolicyJar.layer(jar)).credentials())
                .extracting(credential -> credential.id().toString())
                .containsExactly("sample:a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NoPolicy       | UNUSABLE_PROVIDER  | a policy cannot be used: java.util.ServiceConfigurationError: dev.renewal.policy.RenewalPolicy:
            UnlinkedPolicy | UNLINKABLE_CLASS   | a policy cannot be linked: java.util.ServiceConfigurationError: dev.renewal.policy.RenewalPolicy:
            ThrowingPolicy | FAILED_CONSTRUCTOR | dev.renewal.provider.ThrowingPolicy of layered without version (
            """)
    void aPolicyOfALayerThatCannotBeUsed(String policy, String code, String text) throws IOException {
        Path jar = PolicyJar.write(
                folder.resolve("layered.jar"), PolicyJar.PACKAGE + policy, PolicyJar.PACKAGE + "SamplePolicy");
        PolicyLoadException refused =
                catchThrowableOfType(PolicyLoadException.class, () -> ModuleLayerPolicies.load(PolicyJar.layer(jar)));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.text()).startsWith(text);
        });
    }

    @Test
    void nothingInALayer() {
        PolicyLoadException refused =
                catchThrowableOfType(PolicyLoadException.class, () -> ModuleLayerPolicies.load(ModuleLayer.empty()));
        assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("no policy was found by module layer \"\"; class loader \"app\" loaded " + core())
                        .endsWith(ADVICE));
    }

    private interface Asked<T> {
        T answer();
    }

    private static <T> T inContext(ClassLoader context, Asked<T> asked) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return asked.answer();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Finding> findings(Path... jars) throws IOException {
        try (URLClassLoader loader = PolicyJar.loader(jars)) {
            return refused(loader).findings();
        }
    }

    private static PolicyLoadException refused(ClassLoader loader) {
        PolicyLoadException refused =
                catchThrowableOfType(PolicyLoadException.class, () -> RenewalPolicies.load(loader));
        assertThat(refused).as("the refusal").isNotNull();
        return refused;
    }
}
