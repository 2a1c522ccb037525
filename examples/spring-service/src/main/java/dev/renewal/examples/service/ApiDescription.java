package dev.renewal.examples.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.renewal.json.Form;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What OpenAPI says: of the library's values what their own schema says, of the service's the names that its mapper writes. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Credentialing service", version = "1"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
class ApiDescription {
    /** The settings of the service's mapper are not seen here, which is one of Jackson 2. */
    @Bean
    ModelResolver ownSchemas() {
        return new ModelResolver(JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build())
                .openapi31(true);
    }

    /** A client has a method of its own for each: where controllers share a method, the name of the controller is added. */
    @Bean
    OperationCustomizer names() {
        return (operation, handler) -> {
            if (handler.getMethod().getDeclaringClass() != handler.getBeanType()) {
                operation.setOperationId(
                        handler.getMethod().getName() + handler.getBeanType().getSimpleName());
            }
            return operation;
        };
    }

    @Bean
    ModelConverter librarySchemas(tools.jackson.databind.json.JsonMapper json) {
        JsonNode definitions = json.valueToTree(Form.schema()).get("$defs");
        Map<Class<?>, String> names = new HashMap<>();
        for (Form<?> form : Form.all()) {
            String name = form.type().getName();
            names.put(form.type(), name.substring(name.lastIndexOf('.') + 1).replace('$', '.'));
        }
        return new LibrarySchemas(definitions, names);
    }

    /**
     * Describes what the library writes.
     *
     * @param definitions the schema of each object, by its name
     * @param names all that the library writes; what is no object is a text
     */
    private record LibrarySchemas(JsonNode definitions, Map<Class<?>, String> names) implements ModelConverter {
        private static final String COMPONENTS = "#/components/schemas/";
        private static final Pattern REFERENCE = Pattern.compile("\"" + COMPONENTS + "([^\"]+)\"");

        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
            String name = names.get(
                    TypeFactory.defaultInstance().constructType(type.getType()).getRawClass());
            if (name != null && definitions.has(name)) {
                define(name, context);
                return new JsonSchema().$ref(COMPONENTS + name);
            }
            AnnotatedType other = name == null ? type : type.type(String.class);
            return others.hasNext() ? others.next().resolve(other, context, others) : null;
        }

        private void define(String name, ModelConverterContext context) {
            if (context.getDefinedModels().containsKey(name)) {
                return;
            }
            String schema = definitions.get(name).toString().replace("#/$defs/", COMPONENTS);
            try {
                context.defineModel(name, Json31.mapper().readValue(schema, JsonSchema.class));
            } catch (JsonProcessingException ours) {
                throw new IllegalStateException(ours);
            }
            REFERENCE.matcher(schema).results().forEach(found -> define(found.group(1), context));
        }
    }
}
