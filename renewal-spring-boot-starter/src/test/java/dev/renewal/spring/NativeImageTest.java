package dev.renewal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.resource;

import dev.renewal.rules.aama.AamaPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** What is generated ahead of time, and what a native image is told to keep. */
class NativeImageTest {
    @Test
    void theContextIsGeneratedAheadOfTimeWithItsHints() {
        InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
        DefaultGenerationContext generated =
                new DefaultGenerationContext(new ClassNameGenerator(ClassName.get("com.example", "Host")), files);
        try (AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext()) {
            application.register(Configurations.getClasses(
                    AutoConfigurations.of(RenewalAutoConfiguration.class, RenewalActuatorAutoConfiguration.class)));
            new ApplicationContextAotGenerator().processAheadOfTime(application, generated);
        }
        generated.writeGeneratedContent();

        RuntimeHints hints = generated.getRuntimeHints();
        assertThat(resource().forResource("META-INF/services/dev.renewal.policy.RenewalPolicy"))
                .accepts(hints);
        assertThat(resource().forResource("dev/renewal/policy/labels.properties"))
                .accepts(hints);
        assertThat(reflection().onType(AamaPolicy.class).withMemberCategory(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS))
                .accepts(hints);
        assertThat(reflection().onType(RenewalProperties.class)).accepts(hints);
        assertThat(files.getGeneratedFiles(Kind.SOURCE))
                .anySatisfy((file, source) -> assertThat(file).contains("RenewalAutoConfiguration"));
    }

    @Test
    void editorsKnowTheProperties() throws IOException {
        try (var metadata =
                RenewalProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"name\": \"renewal.requiring\"")
                    .contains("Ids of the certifying bodies without which the application does not start.")
                    .contains("\"name\": \"renewal.overrides\"")
                    .contains("Resource with your own dated facts in place of shipped ones, one per line, in UTF-8.");
        }
    }
}
