package dev.renewal.jackson2;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.renewal.json.Form;

/**
 * Writes the values of the library as JSON, and reads them again, equal. {@code findAndAddModules()} finds it.
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
