package dev.renewal;

import static dev.renewal.error.InvalidInputException.quoted;

import dev.renewal.policy.RenewalPolicy;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Finds policies in a module layer. It is apart from {@link RenewalPolicies}, for not every platform has layers: this class
 * alone names {@link ModuleLayer}, and is loaded by those only who call it. Stateless and thread-safe.
 */
public final class ModuleLayerPolicies {
    private ModuleLayerPolicies() {}

    /**
     * Finds the policies in a module layer and its parents.
     *
     * @param layer the layer
     * @return the registry
     * @throws PolicyLoadException if a policy cannot be used, two govern one credential, or none is found
     */
    public static RenewalPolicies load(ModuleLayer layer) {
        Objects.requireNonNull(layer, "layer");
        return new RenewalPolicies(
                PolicyDiscovery.in(ServiceLoader.load(layer, RenewalPolicy.class), "module layer " + quoted(layer)));
    }
}
