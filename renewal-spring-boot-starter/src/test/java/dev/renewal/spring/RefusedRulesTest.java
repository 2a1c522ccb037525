package dev.renewal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads of an application that does not start. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedRulesTest {
    @ImportAutoConfiguration(RenewalAutoConfiguration.class)
    static class Application {}

    private static void start(String property) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> application.run("--" + property)).isInstanceOf(Exception.class);
    }

    @Test
    void aBodyIsMissing(CapturedOutput written) {
        start("renewal.requiring=amt");
        assertThat(written)
                .contains("APPLICATION FAILED TO START", "  no policy of \"amt\" was found", "[MISSING_BODY]")
                .contains("Correct each finding; docs/errors.md says what to do for its code in brackets.");
    }

    @Test
    void overridesCannotBeUsed(CapturedOutput written) {
        start("renewal.overrides=classpath:refused-overrides.txt");
        assertThat(written)
                .contains(
                        "APPLICATION FAILED TO START",
                        "renewal.overrides cannot be used:",
                        "line 2: ",
                        "[UNKNOWN_KEY]");
    }

    @Test
    void overridesCannotBeRead(CapturedOutput written) {
        start("renewal.overrides=file:/no/such/overrides.txt");
        assertThat(written)
                .contains(
                        "APPLICATION FAILED TO START",
                        "renewal.overrides cannot be read: URL [file:/no/such/overrides.txt]",
                        "FileNotFoundException: /no/such/overrides.txt",
                        "Correct the property, or the resource.");
    }
}
