package dev.renewal.testkit;

import dev.renewal.policy.RenewalPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a policy, as their class files are: the policy's class, its superclasses and interfaces, and all whose methods
 * or fields one of them uses, from the policy's own jar or folder.
 */
final class PolicyCode {
    private static final int SYNTHETIC = 0x1000;
    private static final Pattern CLOCK = Pattern.compile("java\\.time\\.(chrono\\.)?\\w+\\.(now|dateNow)\\(.*"
            + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*\\(.*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\((Ljava/util/(TimeZone|Locale);)*\\).*"
            + "|java\\.util\\.Calendar\\.getInstance\\(.*");
    private static final Pattern DEFAULTS = Pattern.compile("java\\.time\\.ZoneId\\.systemDefault\\(.*"
            + "|java\\.time\\.Clock\\.systemDefaultZone\\(.*"
            + "|java\\.util\\.TimeZone\\.getDefault\\(.*"
            + "|java\\.util\\.Locale\\.getDefault\\(.*"
            + "|java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\).*"
            + "|java\\.lang\\.String\\.(formatted\\(.*|format\\(Ljava/lang/String;.*)"
            + "|java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern\\(Ljava/lang/String;\\)|ofLocalized).*"
            + "|java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\).*"
            + "|java\\.util\\.Formatter\\.<init>\\(\\).*"
            + "|java\\.util\\.ResourceBundle\\.getBundle\\(Ljava/lang/String;\\).*"
            + "|java\\.text\\.MessageFormat\\.format\\(.*"
            + "|java\\.text\\.\\w+Format\\.(get\\w*Instance\\(\\)|<init>\\((Ljava/lang/String;)?\\)).*");
    private static final Pattern OUTSIDE = Pattern.compile(
            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\.\\w+)\\.(?!next).*"
                    + "|java\\.security\\.SecureRandom\\..*"
                    + "|java\\.lang\\.(Strict)?Math\\.random\\(.*"
                    + "|java\\.util\\.UUID\\.randomUUID\\(.*"
                    + "|java\\.util\\.Collections\\.shuffle\\(Ljava/util/List;\\).*"
                    + "|java\\.lang\\.System\\.(getenv|getProperty|getProperties|identityHashCode)\\(.*"
                    + "|java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*"
                    + "|java\\.nio\\.file\\.Files\\..*"
                    + "|java\\.lang\\.(ProcessHandle|ProcessBuilder|Runtime)\\..*"
                    + "|java\\.io\\.(File(Reader|InputStream)?|RandomAccessFile)\\..*"
                    + "|java\\.net\\.(URL\\.open|Socket|http\\.).*");
    private static final Set<String> UNMODIFIABLE = Set.of(
            "java.util.ImmutableCollections$",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton");
    private static final Pattern OF_MUTABLE_TYPE = Pattern.compile("\\[.*"
            + "|Ljava/util/\\w*(Map|List|Set|Queue|Deque|Vector|Stack|Table|Array|Date|Calendar|Random|Properties);"
            + "|Ljava/util/concurrent/.*"
            + "|Ljava/lang/(ThreadLocal|InheritableThreadLocal|StringBuilder|StringBuffer);");
    /** The name of the class of a lambda is that of the class around it, and this. */
    private static final Pattern OF_LAMBDA = Pattern.compile("\\$\\$Lambda.*");

    private static final Pattern OF_COLLECTION_INTERFACE =
            Pattern.compile("Ljava/util/((Sorted|Navigable)?(Map|Set)|List|Collection);|Ljava/lang/(Iterable|Object);");

    private final RenewalPolicy policy;
    private final ClassLoader loader;
    private final @Nullable URL jar;
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    private PolicyCode(RenewalPolicy policy) {
        this.policy = policy;
        this.loader = policy.getClass().getClassLoader();
        this.jar = location(policy.getClass());
    }

    /** Reads the classes of a policy. */
    static PolicyCode of(RenewalPolicy policy) {
        PolicyCode code = new PolicyCode(policy);
        code.read(policy.getClass().getName());
        return code;
    }

    private static @Nullable URL location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    private void read(String policy) {
        Deque<String> left = new ArrayDeque<>(List.of(policy));
        while (!left.isEmpty()) {
            String name = left.remove();
            if (!classes.containsKey(name) && isOwn(name)) {
                ClassFile read = read(loader, name);
                classes.put(name, read);
                left.addAll(read.parents());
                read.uses().forEach(member -> left.add(member.owner()));
            }
        }
    }

    /** Whether a class is in the jar or folder of the policy, or, as that, in none that its class loader names. */
    private boolean isOwn(String name) {
        if (name.startsWith("[") || name.startsWith("java.")) {
            return false;
        }
        try {
            Class<?> type = Class.forName(name, false, loader);
            return type.getClassLoader() == loader && Objects.equals(jar, location(type));
        } catch (ClassNotFoundException | LinkageError absent) {
            // the code that refers to it cannot run either
            return false;
        }
    }

    private static ClassFile read(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new AssertionError("no class file of " + name);
            }
            return ClassFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lists the uses of the clock. */
    List<String> usesOfTheClock() {
        return uses(CLOCK);
    }

    /** Lists the uses of the default time zone and locale. */
    List<String> usesOfDefaults() {
        return uses(DEFAULTS);
    }

    /** Lists the uses of random numbers, the environment, system properties, files and the network. */
    List<String> usesOfTheOutside() {
        return uses(OUTSIDE);
    }

    private List<String> uses(Pattern forbidden) {
        return classes.values().stream()
                .flatMap(type -> type.uses().stream()
                        .filter(member -> forbidden
                                .matcher(member.owner() + "." + member.name() + member.descriptor())
                                .matches())
                        .map(member -> type.type() + " uses " + member))
                .distinct()
                .toList();
    }

    /** Lists the static fields that can change, or hold what can change. */
    List<String> staticMemory() {
        return staticFields().flatMap(field -> finding(field, null)).toList();
    }

    private Stream<Field> staticFields() {
        return classes.values().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> Modifier.isStatic(field.flags()) && (field.flags() & SYNTHETIC) == 0)
                        .flatMap(field -> field(type.type(), field.name())));
    }

    private Stream<Field> field(String type, String name) {
        try {
            return Stream.of(Class.forName(type, true, loader).getDeclaredField(name));
        } catch (ReflectiveOperationException | LinkageError unreadable) {
            return Stream.empty();
        }
    }

    /**
     * Lists the fields of the policy that can change, or hold what can change, and those of its own objects that it or a static
     * field holds; what a lambda took from around it is a field of the lambda.
     */
    List<String> memory() {
        List<String> findings = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>(List.of(policy));
        staticFields().flatMap(field -> value(field, null)).forEach(left::add);
        while (!left.isEmpty()) {
            Object owner = left.remove();
            boolean isNew = seen.add(owner);
            if (isNew && owner instanceof Collection<?> several) {
                several.stream().filter(Objects::nonNull).forEach(left::add);
            } else if (isNew && owner instanceof Map<?, ?> several) {
                several.values().stream().filter(Objects::nonNull).forEach(left::add);
            } else if (isNew) {
                for (Class<?> type = owner.getClass();
                        type != null && isOwn(OF_LAMBDA.matcher(type.getName()).replaceFirst(""));
                        type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        if (!Modifier.isStatic(field.getModifiers())) {
                            finding(field, owner).forEach(findings::add);
                            value(field, owner).forEach(left::add);
                        }
                    }
                }
            }
        }
        return findings;
    }

    /** What can change in a field; the owner is null for a static one. */
    private static Stream<String> finding(Field field, @Nullable Object owner) {
        boolean ofLambda = field.getDeclaringClass().isHidden();
        String name = OF_LAMBDA.matcher(field.getDeclaringClass().getName()).replaceFirst("")
                + (ofLambda ? ": what a lambda takes from around it" : "." + field.getName())
                + (owner == null ? " is static and " : " is held by the policy and ");
        String type = field.getType().descriptorString();
        if (!Modifier.isFinal(field.getModifiers())) {
            return Stream.of(name + "not final");
        }
        // a parameter of variable length is an array, which nobody else has
        if (ofLambda && field.getType().isArray()) {
            return Stream.empty();
        }
        if (OF_MUTABLE_TYPE.matcher(type).matches()
                && !OF_COLLECTION_INTERFACE.matcher(type).matches()) {
            return Stream.of(name + "of a type that can change");
        }
        return value(field, owner)
                .filter(PolicyCode::canChange)
                .map(value -> name + "holds a " + value.getClass().getSimpleName()
                        + "; make it unmodifiable, as with List.copyOf");
    }

    /** Returns the value of a field, unless its module does not let the kit read it. */
    private static Stream<Object> value(Field field, @Nullable Object owner) {
        try {
            return field.trySetAccessible() ? Stream.ofNullable(field.get(owner)) : Stream.empty();
        } catch (IllegalAccessException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean canChange(Object value) {
        Predicate<String> isOfItsClass = value.getClass().getName()::startsWith;
        return value instanceof Collection || value instanceof Map
                ? UNMODIFIABLE.stream().noneMatch(isOfItsClass)
                : OF_MUTABLE_TYPE.matcher(value.getClass().descriptorString()).matches();
    }
}
