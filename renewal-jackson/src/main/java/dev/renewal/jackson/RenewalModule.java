package dev.renewal.jackson;

import dev.renewal.json.Form;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes the values of the library as JSON, and reads certifications, overrides and amounts. {@code findAndAddModules()} finds
 * it, and so does Spring Boot.
 *
 * <p>What cannot be read is refused by a {@link dev.renewal.error.InvalidInputException}, whose field is the path to it; inside a
 * value of the host's own, Jackson makes that the cause of an exception of its own.
 */
public final class RenewalModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public RenewalModule() {
        super("renewal");
        Form.all().forEach(this::add);
    }

    private <T> void add(Form<T> form) {
        addSerializer(form.type(), new FormSerializer<>(form));
        addDeserializer(form.type(), new FormDeserializer<>(form));
    }
}
