package dev.renewal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer depends only on what is handed in: nothing is asked of the machine, and no number is rounded. */
class PureFunctionTest {
    private static final Set<String> TELLING_TIME = Set.of(
            "java.time.Clock",
            "java.time.Instant",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.ZoneId",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.TimeZone",
            "java.util.Timer");

    private static final List<ArchRule> NO_CLOCK = List.of(
            noClasses().should().dependOnClassesThat(named("a class that tells the time or a zone", TELLING_TIME)),
            noClasses().should().accessTargetWhere(target(describe("a clock", PureFunctionTest::isClock))));

    private static final List<ArchRule> NO_DEFAULT = List.of(noClasses()
            .that(Published.answering())
            .should()
            .accessTargetWhere(target(describe("a default", PureFunctionTest::isDefault))));

    private static final List<ArchRule> NO_INPUT_OR_OUTPUT = List.of(noClasses()
            .that(Published.answering())
            .should()
            .dependOnClassesThat(describe("a class of input and output", PureFunctionTest::isInputOrOutput)));

    private static final List<ArchRule> NO_THREAD = List.of(
            noClasses()
                    .that(Published.answering())
                    .should()
                    .dependOnClassesThat(describe("a thread or a lock", PureFunctionTest::isThreadOrLock)),
            noClasses()
                    .that(describe(
                            "keep no table of what they found for all holders",
                            type -> !Set.of("dev.renewal.credit.EducationRule$AsOf", "dev.renewal.credit.KnownWords")
                                    .contains(type.getName())))
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ConcurrentHashMap.class),
            methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED));

    /**
     * A line of javap: an instruction that computes with float or double or makes one of an integer, but not dup; a constant;
     * or a declaration that names one.
     */
    private static final Pattern FLOATING_POINT = Pattern.compile(
            " *\\d+: (?:[df](?!up)[a-z0-9_]+|[il]2[df])\\b.*|.*// (?:double|float) .*|(?!.*//).*\\b(?:[dD]ouble|[fF]loat)\\b.*");

    @Test
    void nothingTellsTheTime() {
        NO_CLOCK.forEach(rule -> rule.check(Published.CLASSES));
        Published.assertFound(NO_CLOCK, Impure.Clocks.class);
    }

    private static boolean isClock(AccessTarget target) {
        return target.getName().equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time")
                || target.getOwner().isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
    }

    @Test
    void nothingIsTakenFromTheMachine() {
        NO_DEFAULT.forEach(rule -> rule.check(Published.CLASSES));
        Published.assertFound(NO_DEFAULT, Impure.Defaults.class);
    }

    /** The locale, the charset, a property, the environment, or the context of the calling thread. */
    private static boolean isDefault(AccessTarget target) {
        JavaClass owner = target.getOwner();
        List<String> parameters = target instanceof CodeUnitCallTarget called
                ? called.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        boolean withLocale = parameters.contains("java.util.Locale");
        boolean withCharset = parameters.contains("java.nio.charset.Charset");
        return switch (target.getName()) {
            case "getDefault", "defaultCharset", "systemDefault", "getContextClassLoader", "ofLocalizedDate" -> true;
            case "getProperty", "getProperties", "getenv", "in", "out", "err", "lineSeparator" ->
                owner.isEquivalentTo(System.class);
            case "toLowerCase", "toUpperCase", "format" -> owner.isEquivalentTo(String.class) && !withLocale;
            case "formatted" -> owner.isEquivalentTo(String.class);
            case "getBytes" -> owner.isEquivalentTo(String.class) && !withCharset;
            case "ofPattern" -> !withLocale;
            case "<init>" ->
                owner.isEquivalentTo(String.class) && parameters.contains("[B") && !withCharset
                        || Set.of("java.util.Scanner", "java.util.Formatter").contains(owner.getName());
            default -> owner.getPackageName().equals("java.text");
        };
    }

    @Test
    void nothingReadsOrWrites() {
        NO_INPUT_OR_OUTPUT.forEach(rule -> rule.check(Published.CLASSES));
        Published.assertFound(NO_INPUT_OR_OUTPUT, Impure.Reading.class);
    }

    private static boolean isInputOrOutput(JavaClass type) {
        return switch (type.getPackageName()) {
            case "java.io" ->
                !Set.of(
                                // what serialization takes
                                "InvalidObjectException",
                                "IOException",
                                "ObjectInputStream",
                                "ObjectOutputStream",
                                "ObjectStreamException",
                                "Serial",
                                "Serializable")
                        .contains(type.getSimpleName());
            case "java.util.zip", "java.util.jar", "java.util.prefs" -> true;
            default ->
                Stream.of("java.nio", "java.net", "java.sql", "java.rmi", "javax")
                        .anyMatch(type.getPackageName()::startsWith);
        };
    }

    @Test
    void nothingStartsAThreadOrWaitsForOne() {
        NO_THREAD.forEach(rule -> rule.check(Published.CLASSES));
        Published.assertFound(NO_THREAD, Impure.Threads.class);
    }

    private static boolean isThreadOrLock(JavaClass type) {
        return type.getPackageName().startsWith("java.util.concurrent") && !type.isEquivalentTo(ConcurrentHashMap.class)
                || type.isAssignableTo(Thread.class)
                || type.isAssignableTo(ThreadLocal.class);
    }

    @Test
    void noNumberIsOfFloatingPoint() {
        assertThat(floatingPoint(Published.CLASSES)).isEmpty();
        assertThat(floatingPoint(Published.wrong(Impure.Rounded.class)))
                .anyMatch(line -> line.contains("double parameter("))
                .anyMatch(line -> line.contains("java.lang.Float result("))
                .anyMatch(line -> line.contains(": i2d"))
                .anyMatch(line -> line.contains("// double 0.5d"))
                .anyMatch(line -> line.contains(": dmul"));
    }

    /** Read from the instructions: ArchUnit sees neither primitive types nor what is neither handed in nor handed out. */
    private static List<String> floatingPoint(JavaClasses classes) {
        String[] arguments = Stream.concat(
                        Stream.of("-c", "-p", "-cp", System.getProperty("java.class.path")),
                        classes.stream().map(HasName::getName))
                .toArray(String[]::new);
        StringWriter lines = new StringWriter();
        StringWriter mistakes = new StringWriter();
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(lines), new PrintWriter(mistakes), arguments);
        assertThat(mistakes.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(lines.toString().lines().filter(line -> line.startsWith("Compiled from")))
                .hasSameSizeAs(classes);
        return lines.toString()
                .lines()
                .filter(FLOATING_POINT.asMatchPredicate())
                .toList();
    }

    private static DescribedPredicate<JavaClass> named(String description, Set<String> names) {
        return describe(
                description, type -> names.contains(type.getBaseComponentType().getName()));
    }
}
