package dev.renewal.deployment;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Note;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.term.Deadline;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy that was compiled when level 1 was new, with many of the building blocks, answers as it did then. */
class OldPolicyIT {
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 3, 10);
    private static final LocalDate CLOSES = LocalDate.of(2026, 9, 10);

    private final Certification holder = Certification.of("keep:one", LocalDate.of(2024, 3, 10))
            .with(InputKey.FAILED_EXAM_ATTEMPTS, 1)
            .withActivity(Activity.of(LocalDate.of(2024, 5, 1), Credits.of("1.2", "ceu")))
            .withActivity(Activity.of(LocalDate.of(2026, 5, 1), Credits.of("2", "contact-hour"))
                    .withTopic("law"));

    private URLClassLoader loader;
    private RenewalPolicies policies;

    @BeforeEach
    void load() throws IOException {
        loader =
                new URLClassLoader(new URL[] {Jars.ofLevel(1).toUri().toURL()}, RenewalPolicies.class.getClassLoader());
        policies = RenewalPolicies.load(loader);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void duringTheTerm() {
        Assessment answer = policies.assess(holder, EXPIRATION);
        assertThat(answer.standing()).isEqualTo(CURRENT);
        assertThat(answer.deadlines()).extracting(Deadline::on).containsExactly(EXPIRATION, CLOSES);
        RenewalOption renewal = answer.option(Route.CONTINUING_EDUCATION);
        assertThat(renewal.shortfall().minimumAdditional()).isEqualTo(Credits.of("8", "contact-hour"));
        assertThat(renewal.fees().total()).contains(Money.of("90.00", "USD"));
        assertThat(answer.notes())
                .extracting(Note::rule)
                .contains("keep.ce.per-ceu", "keep.reinstatement.period", "keep.term.day");
    }

    @Test
    void afterTheTerm() {
        Assessment answer = policies.assess(holder.withNeverRenewed(), CLOSES);
        assertThat(answer.standing()).isEqualTo(EXPIRED);
        RenewalOption reinstatement = answer.option(Route.REINSTATEMENT);
        assertThat(reinstatement.shortfall().minimumAdditional()).isEqualTo(Credits.of("6", "contact-hour"));
        assertThat(reinstatement.fees().total()).isEmpty();
        assertThat(reinstatement.fees().knownTotal()).isEqualTo(Money.of("90.00", "USD"));
    }

    @Test
    void afterReinstatement() {
        Assessment answer = policies.assess(holder.withNeverRenewed(), CLOSES.plusDays(1));
        assertThat(answer.standing()).isEqualTo(LAPSED);
        assertThat(answer.option(Route.EXAMINATION).fees().total()).contains(Money.of("120.00", "USD"));
        assertThat(policies.explain(holder.withNeverRenewed(), CLOSES.plusDays(1))
                        .answer())
                .isEqualTo(answer);
    }
}
