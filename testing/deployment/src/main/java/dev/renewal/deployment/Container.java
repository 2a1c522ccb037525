package dev.renewal.deployment;

import dev.renewal.ModuleLayerPolicies;
import dev.renewal.RenewalPolicies;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A container in which the application's jars are behind a class loader of their own, as in a servlet container.
 *
 * <p>Its arguments: how to load, the jars, and the credentials to ask for.
 */
public final class Container {
    private Container() {}

    public static void main(String... arguments) throws Exception {
        Path[] jars = Launcher.jars(arguments[1]);
        String[] credentials = Arrays.copyOfRange(arguments, 2, arguments.length);
        ClassLoader own = Container.class.getClassLoader();
        switch (arguments[0]) {
            case "load" -> {
                Launcher.enter(jars, own);
                Host.main(credentials);
            }
            case "load-context" -> {
                ClassLoader application = Launcher.enter(jars, own);
                Host.answer(() -> RenewalPolicies.load(application), credentials);
            }
            case "load-other-copy" -> {
                ClassLoader application = Launcher.enter(jars, ClassLoader.getPlatformClassLoader());
                Host.answer(() -> RenewalPolicies.load(application), credentials);
            }
            case "load-in-pool" -> {
                Launcher.enter(jars, own);
                Launcher.inPool(() -> {
                    Host.main(credentials);
                    return null;
                });
            }
            case "load-layer" -> Host.answer(() -> ModuleLayerPolicies.load(layer(jars)), credentials);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static ModuleLayer layer(Path[] jars) {
        ModuleFinder found = ModuleFinder.of(jars);
        List<String> names = found.findAll().stream()
                .map(module -> module.descriptor().name())
                .toList();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration all = boot.configuration().resolve(found, ModuleFinder.of(), names);
        return boot.defineModulesWithOneLoader(all, Container.class.getClassLoader());
    }
}
