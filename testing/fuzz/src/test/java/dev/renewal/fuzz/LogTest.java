package dev.renewal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing of a record is logged, whether it is answered or not; this host logs to standard error. */
class LogTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final InputKey<String> UNDECLARED = new InputKey<>("undeclared", String.class);

    @Test
    void nothingOfARecordIsLogged() {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            LoggerFactory.getLogger(RenewalPolicies.class).trace("everything is logged");
            RenewalPolicies policies = RenewalPolicies.load();
            Stream<Certification> records = policies.credentials().stream()
                    .map(credential -> Certification.of(credential.id(), LocalDate.of(2019, 7, 13))
                            .withKey("s3cret")
                            .withActivity(Activity.of(LocalDate.of(2025, 10, 23), Credits.of("7.77", "s3cret"))
                                    .withKind("s3cret")))
                    .flatMap(record -> Stream.of(record, record.with(UNDECLARED, "s3cret")));
            assertThat(policies.assessAll(records, AS_OF))
                    .hasSize(2 * policies.credentials().size());
        } finally {
            System.setErr(before);
        }
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("everything is logged")
                .doesNotContain("s3cret", "2019-07-13", "2025-10-23", "7.77");
    }
}
