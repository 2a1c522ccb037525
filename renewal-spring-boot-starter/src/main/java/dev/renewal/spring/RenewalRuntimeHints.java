package dev.renewal.spring;

import dev.renewal.policy.Labels;
import dev.renewal.policy.RenewalPolicy;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image has to keep so that policies are found, and their answers can be written as text. */
final class RenewalRuntimeHints implements RuntimeHintsRegistrar {
    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern("META-INF/services/" + RenewalPolicy.class.getName());
        hints.resources().registerPattern(Labels.class.getPackageName().replace('.', '/') + "/labels.properties");
        ServiceLoader.load(RenewalPolicy.class, classLoader).stream()
                .map(ServiceLoader.Provider::type)
                .forEach(policy -> hints.reflection().registerType(policy, MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS));
    }
}
