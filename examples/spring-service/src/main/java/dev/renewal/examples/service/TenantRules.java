package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.InvalidFactsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules for each tenant: those that are shipped and, where the folder holds a file {@code <tenant>.txt}, what the
 * tenant states in place of some of them. Files are read at the start, and again when told to.
 */
@Component
class TenantRules {
    private static final Logger LOG = LoggerFactory.getLogger(TenantRules.class);
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,50}");
    private static final String SUFFIX = ".txt";

    private final Path folder;
    private final Rules shipped;
    private final Map<String, Rules> ofTenants = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /**
     * Policies, and what identifies them.
     *
     * @param version is another one whenever an answer may be another one although the record is the same
     */
    record Rules(RenewalPolicies policies, String version) {
        static Rules of(RenewalPolicies policies) {
            String library = RenewalPolicies.class.getPackage().getImplementationVersion();
            return new Rules(
                    policies,
                    Sha256.of(library
                            + policies.facts().toText()
                            + policies.facts().overrides().toText()));
        }
    }

    TenantRules(RenewalPolicies shipped, @Value("${service.overrides}") Path folder) {
        this.folder = folder;
        this.shipped = Rules.of(shipped);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                files.forEach(this::atStart);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The mistake of one tenant stops no other: it starts with the shipped rules. */
    private void atStart(Path file) {
        String name = file.getFileName().toString();
        String tenant = name.substring(0, name.length() - SUFFIX.length());
        if (!isTenant(tenant)) {
            LOG.warn("{} is of no tenant, and is not read", name);
            return;
        }
        try {
            reload(tenant);
        } catch (InvalidFactsException | UncheckedIOException unusable) {
            LOG.warn("The shipped rules hold for {}: {} cannot be used", tenant, name, unusable);
        }
    }

    /** What is wrong with the file of each tenant whose latest reading was refused. */
    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** The rules as they are now: ask once for each answer. */
    Rules of(String tenant) {
        return ofTenants.getOrDefault(tenant, shipped);
    }

    /**
     * Reads a tenant's file anew; where it cannot be used, the earlier rules stay.
     *
     * @throws InvalidFactsException if the file cannot be used; with every finding
     */
    synchronized Rules reload(String tenant) {
        Path file = folder.resolve(tenant + SUFFIX);
        if (!Files.exists(file)) {
            ofTenants.remove(tenant);
            refused.remove(tenant);
            return shipped;
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            FactOverrides stated = FactOverrides.parse(text, shipped.policies().facts());
            Rules rules = Rules.of(shipped.policies().withOverrides(stated));
            ofTenants.put(tenant, rules);
            refused.remove(tenant);
            return rules;
        } catch (InvalidFactsException unusable) {
            refused.put(tenant, unusable.getMessage());
            throw unusable;
        } catch (IOException unreadable) {
            refused.put(tenant, "The file cannot be read as text in UTF-8.");
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isTenant(String id) {
        return TENANT.matcher(id).matches();
    }
}
