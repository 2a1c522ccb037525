package dev.renewal.spring;

import dev.renewal.RenewalPolicies;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Refuses to write a value of the library as {@code {}} or as {@code {"open":true}}, as a mapper of Jackson 3 does in silence with
 * what it does not know. The module of {@code renewal-jackson}, which Spring Boot finds by itself, or mix-ins of the
 * application's own know them.
 */
@AutoConfiguration
@ConditionalOnClass(JacksonModule.class)
public final class RenewalJacksonAutoConfiguration {
    private static final String LIBRARY = RenewalPolicies.class.getPackageName() + ".";
    private static final List<String> VALUES = List.of("amount.", "credit.", "fact.", "fee.", "policy.", "term.");

    RenewalJacksonAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "renewalNothingEmpty")
    JacksonModule renewalNothingEmpty() {
        return new SimpleModule("renewalNothingEmpty").setSerializerModifier(new NothingEmpty());
    }

    private static final class NothingEmpty extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier type, List<BeanPropertyWriter> properties) {
            Class<?> value = type.getBeanClass();
            // of a class that is no record, Jackson knows by itself only what begins with "is"
            boolean written = value.isRecord() || config.findMixInClassFor(value) != null;
            if ((properties.isEmpty() || !written) && isOfTheLibrary(value.getName())) {
                throw new IllegalStateException(
                        value.getName()
                                + " would be written without its values: add dev.renewal:renewal-jackson, or mix-ins of your own");
            }
            return properties;
        }

        private static boolean isOfTheLibrary(String type) {
            return VALUES.stream().anyMatch(values -> type.startsWith(LIBRARY + values));
        }
    }
}
