package dev.renewal;

import static dev.renewal.error.InvalidInputException.quoted;

import dev.renewal.policy.RenewalPolicy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds policies. If there are none, or more elsewhere, an exception or a warning says where they are. */
final class PolicyDiscovery {
    private static final String LOAD_CONTEXT = "RenewalPolicies.load(Thread.currentThread().getContextClassLoader())";

    private PolicyDiscovery() {}

    /** Searches the class loader of the library. Warns if the context class loader of the thread sees more policies. */
    static PolicyAdmission byDefault() {
        ClassLoader searched = own();
        PolicyAdmission admitted = in(searched);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        Map<String, String> further = further(context, searched);
        if (!further.isEmpty()) {
            // a warning, not a failure: the result of load() must not depend on the calling thread
            Warnings.log(
                    "Renewal policies were searched by {}, which loaded {}; the context class loader of this thread, {},"
                            + " sees more: {}; to use them, call {} [FEWER_POLICIES]",
                    named(searched),
                    core(),
                    named(context),
                    String.join(", ", further.values()),
                    LOAD_CONTEXT);
        }
        return admitted;
    }

    static PolicyAdmission in(ClassLoader loader) {
        LoadFindings findings = new LoadFindings();
        List<RenewalPolicy> policies = ProviderSearch.in(loader, findings);
        if (policies.isEmpty() && findings.size() == 0) {
            findings.add("NO_POLICY", nothingFound(named(loader), loader));
        }
        PolicyAdmission admitted = admitted(policies, findings);
        warnOfRepetitions(policies, loader);
        return admitted;
    }

    /** Warns if two jars hold the same class, mostly in two versions: the class loader silently takes the first. */
    private static void warnOfRepetitions(List<RenewalPolicy> policies, ClassLoader loader) {
        Map<String, Set<String>> files = new HashMap<>();
        for (ServicesFiles.Line line : ServicesFiles.lines(loader, new LoadFindings())) {
            files.putIfAbsent(line.text(), new LinkedHashSet<>());
            files.get(line.text()).add(line.file().toString());
        }
        for (RenewalPolicy policy : policies) {
            Set<String> naming = files.getOrDefault(policy.getClass().getName(), Set.of());
            // a named module uses its descriptor; its services file is ignored
            if (naming.size() > 1 && !policy.getClass().getModule().isNamed()) {
                Warnings.log(
                        "Renewal policy {} is used, and registered in several places: {}; keep one of them"
                                + " [REPEATED_POLICY]",
                        PolicySource.of(policy),
                        String.join(", ", naming));
            }
        }
    }

    /** Takes what a search beside any class loader finds. */
    static PolicyAdmission in(ServiceLoader<RenewalPolicy> services, String where) {
        LoadFindings findings = new LoadFindings();
        List<RenewalPolicy> policies = ProviderSearch.in(services, findings);
        if (policies.isEmpty() && findings.size() == 0) {
            findings.add("NO_POLICY", nothingFound(where, null));
        }
        return admitted(policies, findings);
    }

    /** Admits the policies, or throws an exception with every finding. */
    static PolicyAdmission admitted(List<RenewalPolicy> policies, LoadFindings findings) {
        PolicyAdmission admitted = new PolicyAdmission(policies, findings);
        findings.throwIfAny();
        return admitted;
    }

    /** Says what was searched, where policies are instead, and which method to call. */
    private static String nothingFound(String where, @Nullable ClassLoader searched) {
        ClassLoader own = own();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        StringBuilder text = new StringBuilder("no policy was found by ").append(where);
        text.append(searched == own ? ", which loaded " + core() : "; " + named(own) + " loaded " + core());
        if (searched != own && context != own) {
            text.append(elsewhere("; that one", own, searched, "RenewalPolicies.load()"));
        }
        if (context == null) {
            text.append("; this thread has no context class loader");
        } else if (context == searched) {
            text.append("; it is the context class loader of this thread, too");
        } else {
            text.append(elsewhere(
                    "; the context class loader of this thread, " + named(context) + ",",
                    context,
                    searched,
                    LOAD_CONTEXT));
        }
        return text.append(
                        "; add a jar with a policy, such as renewal-rules-aama, or hand over what holds one with"
                                + " RenewalPolicies.load(ClassLoader) or of(policies), or ModuleLayerPolicies.load(ModuleLayer)")
                .toString();
    }

    private static String elsewhere(String who, ClassLoader other, @Nullable ClassLoader searched, String call) {
        Map<String, String> seen = further(other, searched);
        return seen.isEmpty()
                ? who + " sees none either"
                : who + " sees " + String.join(", ", seen.values()) + ": call " + call;
    }

    /** Returns, by class name, the policies that another loader sees and the searched one does not. */
    private static Map<String, String> further(ClassLoader other, @Nullable ClassLoader searched) {
        for (ClassLoader seen = searched; seen != null; seen = seen.getParent()) {
            if (seen == other) {
                return Map.of();
            }
        }
        if (other == null) {
            return Map.of();
        }
        Map<String, String> further = ProviderSearch.seenBy(other);
        if (searched != null) {
            further.keySet().removeAll(ProviderSearch.seenBy(searched).keySet());
        }
        return further;
    }

    /** Returns the class loader of the library. */
    private static ClassLoader own() {
        ClassLoader own = PolicyDiscovery.class.getClassLoader();
        // null: the library is on the boot class path
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }

    private static String core() {
        return PolicySource.origin(RenewalPolicies.class);
    }

    /** Describes a class loader on one line; its toString() may have several. */
    static String named(ClassLoader loader) {
        return "class loader "
                + (loader.getName() == null
                        ? loader.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(loader))
                        : quoted(loader.getName()));
    }
}
