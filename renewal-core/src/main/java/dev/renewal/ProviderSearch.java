package dev.renewal;

import static dev.renewal.error.InvalidInputException.quoted;

import dev.renewal.ServicesFiles.Line;
import dev.renewal.policy.RenewalPolicy;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs {@link ServiceLoader} to the end. A provider that fails becomes a finding, and the search goes on.
 *
 * <p>After a failure on the class path, the services files are also read line by line. Only then can a finding name the file
 * and the line, and providers after a malformed line are not lost.
 */
final class ProviderSearch implements Consumer<Provider<RenewalPolicy>> {
    /** The limit of failures. If a loader cannot list its files, {@link ServiceLoader} would ask it without end. */
    private static final int MOST_FAILURES = 100;

    private final LoadFindings findings;
    private final List<RenewalPolicy> policies = new ArrayList<>();
    /** The names of the classes that were handled. */
    private final Set<String> seen = new HashSet<>();
    /** The classes and the places of lines that have a finding, to recognize failures of {@link ServiceLoader} about them. */
    private final Set<String> explained = new HashSet<>();

    private ProviderSearch(LoadFindings findings) {
        this.findings = findings;
    }

    static List<RenewalPolicy> in(ServiceLoader<RenewalPolicy> services, LoadFindings findings) {
        ProviderSearch search = new ProviderSearch(findings);
        for (Throwable failure : forEach(services, search)) {
            search.failed(failure);
        }
        return search.policies;
    }

    static List<RenewalPolicy> in(ClassLoader loader, LoadFindings findings) {
        ProviderSearch search = new ProviderSearch(findings);
        Collection<Throwable> failures = forEach(ServiceLoader.load(RenewalPolicy.class, loader), search);
        if (!failures.isEmpty()) {
            int before = findings.size();
            List<Line> lines = ServicesFiles.lines(loader, findings);
            boolean unreadable = findings.size() > before;
            lines.forEach(line -> search.make(line, loader));
            failures.stream()
                    .filter(failure -> !search.isExplained(failure, unreadable))
                    .forEach(search::failed);
        }
        return search.policies;
    }

    /** Returns the policy classes that a loader sees, usable or not, with the place of each. Creates no instances. */
    static Map<String, String> seenBy(ClassLoader loader) {
        Map<String, String> seen = new TreeMap<>();
        for (Line line : ServicesFiles.lines(loader, new LoadFindings())) {
            if (line.isClassName()) {
                seen.putIfAbsent(line.text(), line.text() + " (" + line.file() + ")");
            }
        }
        forEach(
                ServiceLoader.load(RenewalPolicy.class, loader),
                provider -> seen.put(provider.type().getName(), PolicySource.of(provider.type())));
        return seen;
    }

    /** Applies an action to each provider, and returns the distinct failures. */
    private static Collection<Throwable> forEach(
            ServiceLoader<RenewalPolicy> services, Consumer<Provider<RenewalPolicy>> action) {
        Map<String, Throwable> failures = new LinkedHashMap<>();
        Spliterator<Provider<RenewalPolicy>> providers = services.stream().spliterator();
        for (int failed = 0; failed < MOST_FAILURES; ) {
            try {
                if (!providers.tryAdvance(action)) {
                    break;
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException failure) {
                // a LinkageError, or an exception of the class loader, is not wrapped; the search can go on after it
                failed++;
                failures.putIfAbsent(LoadFindings.described(failure), failure);
            }
        }
        return failures.values();
    }

    /** Creates a policy that {@link ServiceLoader} found. */
    @Override
    public void accept(Provider<RenewalPolicy> provider) {
        seen.add(provider.type().getName());
        try {
            policies.add(provider.get());
        } catch (ServiceConfigurationError failed) {
            Throwable why = Optional.ofNullable(failed.getCause()).orElse(failed);
            findings.add("FAILED_CONSTRUCTOR", PolicySource.of(provider.type()) + " cannot be made", why);
        }
    }

    private void make(Line line, ClassLoader loader) {
        if (!line.isClassName()) {
            explained.add(line + ":");
            findings.add(
                    "MALFORMED_SERVICES",
                    line + ": found " + quoted(line.text()) + ", wanted the name of a policy's class");
        } else if (seen.add(line.text())) {
            int before = findings.size();
            make(line.text(), line + ": " + line.text(), loader);
            if (findings.size() > before) {
                explained.add(line.text());
            }
        }
    }

    private void make(String className, String where, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            // a named module uses its descriptor; its services file is ignored
            if (!type.getModule().isNamed()) {
                make(type, where);
            }
        } catch (ClassNotFoundException missing) {
            findings.add("MISSING_CLASS", where + " is not there for " + PolicyDiscovery.named(loader));
        } catch (LinkageError unlinkable) {
            addUnlinkable(where + " cannot be linked", unlinkable, unlinkable);
        }
    }

    private void make(Class<?> type, String where) {
        if (!RenewalPolicy.class.isAssignableFrom(type)) {
            findings.add(
                    "UNUSABLE_PROVIDER",
                    where + " does not implement the " + RenewalPolicy.class.getSimpleName() + " of "
                            + PolicySource.origin(RenewalPolicy.class) + anotherCopy(type));
            return;
        }
        try {
            Constructor<? extends RenewalPolicy> constructor =
                    type.asSubclass(RenewalPolicy.class).getConstructor();
            policies.add(constructor.newInstance());
        } catch (InvocationTargetException failed) {
            findings.add(
                    "FAILED_CONSTRUCTOR",
                    PolicySource.of(type) + " cannot be made",
                    Objects.requireNonNull(failed.getCause()));
        } catch (NoSuchMethodException none) {
            findings.add("UNUSABLE_PROVIDER", where + " has no public constructor without parameters");
        } catch (ReflectiveOperationException | ExceptionInInitializerError | RuntimeException failed) {
            // like ServiceLoader: a class that is abstract or not public cannot be instantiated
            findings.add("FAILED_CONSTRUCTOR", PolicySource.of(type) + " cannot be made", failed);
        }
    }

    private static String anotherCopy(Class<?> type) {
        try {
            Class<?> other = Class.forName(RenewalPolicy.class.getName(), false, type.getClassLoader());
            return other == RenewalPolicy.class
                    ? ""
                    : "; its loader has another copy, of " + PolicySource.origin(other);
        } catch (ClassNotFoundException | LinkageError none) {
            return "";
        }
    }

    private boolean isExplained(Throwable failure, boolean unreadable) {
        if (failure instanceof ServiceConfigurationError && !(failure.getCause() instanceof IOException)) {
            return Stream.of(String.valueOf(failure.getMessage()).split("\\s+")).anyMatch(explained::contains);
        }
        // unwrapped linkage errors come from the class path only, so from a line that was read
        return failure instanceof LinkageError ? !explained.isEmpty() : unreadable;
    }

    private void failed(Throwable failure) {
        Throwable why = Optional.ofNullable(failure.getCause()).orElse(failure);
        if (why instanceof LinkageError unlinkable) {
            addUnlinkable("a policy cannot be linked", unlinkable, failure);
        } else if (why instanceof IOException) {
            findings.add("UNREADABLE_SERVICES", "the services files cannot be read", why);
        } else {
            findings.add("UNUSABLE_PROVIDER", "a policy cannot be used", failure);
        }
    }

    private void addUnlinkable(String what, LinkageError why, Throwable thrown) {
        boolean tooNew = why instanceof UnsupportedClassVersionError;
        String newer = ", compiled for a newer Java than the one that runs, "
                + Runtime.version().feature();
        findings.add(tooNew ? "CLASS_TOO_NEW" : "UNLINKABLE_CLASS", what + (tooNew ? newer : ""), thrown);
    }
}
