package dev.renewal.error;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that a mapper of Jackson writes by {@code renewal-jackson} or {@code renewal-jackson2} only.
 *
 * <p>It has no getters, so a mapper without the module would write <code>{}</code>, or <code>{"open":true}</code>, and say nothing.
 * Jackson 2 and 3 find the method below instead. Without Jackson its annotation does not exist, and nobody misses it. Who writes
 * the values by mix-ins adds one for this type, whose method of the same name has the annotation {@code @JsonValue(false)}.
 */
public interface JsonByModule {
    @JsonValue
    private Object addRenewalJackson() {
        throw new IllegalStateException(
                "A mapper without the module writes nothing of " + getClass().getName()
                        + ": add dev.renewal:renewal-jackson (Jackson 3) or renewal-jackson2, and findAndAddModules()");
    }
}
