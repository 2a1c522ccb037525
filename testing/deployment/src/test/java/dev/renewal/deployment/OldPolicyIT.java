package dev.renewal.deployment;

import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.policy.Standing.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.Note;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that were compiled when level 1 was new, one declared and one written by hand, answer as they did then. */
class OldPolicyIT {
    private static final LocalDate EXPIRATION = LocalDate.of(2026, 3, 10);
    private static final LocalDate CLOSES = LocalDate.of(2026, 9, 10);

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

    private static Certification holder(String credential) {
        return Certification.of(credential, LocalDate.of(2024, 3, 10))
                .with(InputKey.FAILED_EXAM_ATTEMPTS, 1)
                .withActivity(Activity.of(LocalDate.of(2024, 5, 1), Credits.of("1.2", "ceu")))
                .withActivity(Activity.of(LocalDate.of(2026, 5, 1), Credits.of("2", "contact-hour"))
                        .withTopic("law"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep:one", "keep:two"})
    void duringTheTerm(String credential) {
        Assessment answer = policies.assess(holder(credential), EXPIRATION);
        assertThat(answer.standing()).isEqualTo(CURRENT);
        assertThat(answer.deadlines()).extracting(Deadline::on).containsExactly(EXPIRATION, CLOSES);
        RenewalOption renewal = answer.option(Route.CONTINUING_EDUCATION);
        assertThat(renewal.shortfall().minimumAdditional()).isEqualTo(Credits.of("8", "contact-hour"));
        assertThat(renewal.fees().total()).contains(Money.of("90.00", "USD"));
        assertThat(answer.notes())
                .extracting(Note::key)
                .contains("keep.ce.per-ceu", "keep.reinstatement.period", "keep.term.day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep:one", "keep:two"})
    void whetherItWasRenewedIsNotKnown(String credential) {
        Assessment answer = policies.assess(holder(credential), CLOSES);
        assertThat(answer.standing()).isEqualTo(UNDETERMINED);
        assertThat(answer.notes()).extracting(Note::key).contains("renewal.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep:one", "keep:two"})
    void afterTheTerm(String credential) {
        Assessment answer = policies.assess(holder(credential).withNeverRenewed(), CLOSES);
        assertThat(answer.standing()).isEqualTo(EXPIRED);
        RenewalOption reinstatement = answer.option(Route.REINSTATEMENT);
        assertThat(reinstatement.shortfall().minimumAdditional()).isEqualTo(Credits.of("6", "contact-hour"));
        assertThat(reinstatement.fees().total()).isEmpty();
        assertThat(reinstatement.fees().knownTotal()).isEqualTo(Money.of("90.00", "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep:one", "keep:two"})
    void afterReinstatement(String credential) {
        Certification holder = holder(credential).withNeverRenewed();
        Assessment answer = policies.assess(holder, CLOSES.plusDays(1));
        assertThat(answer.standing()).isEqualTo(LAPSED);
        assertThat(answer.option(Route.EXAMINATION).fees().total()).contains(Money.of("120.00", "USD"));
        assertThat(policies.explain(holder, CLOSES.plusDays(1)).answer()).isEqualTo(answer);
    }
}
