package dev.renewal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.renewal.PolicyLoadException;
import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.InvalidFactsException;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Route;
import dev.renewal.rules.aama.AamaPolicy;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** With the rules of AAMA and NHA on the class path. */
class RenewalAutoConfigurationTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 24);
    private static final Certification CMA =
            Certification.of("aama:cma", LocalDate.of(2022, 2, 10)).withMember(true);

    @TempDir
    private Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    RenewalAutoConfiguration.class,
                    RenewalActuatorAutoConfiguration.class,
                    RenewalWebAutoConfiguration.class))
            .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2027-06-02T00:00:00Z"), ZoneOffset.UTC));

    private ApplicationContextRunner stating(String... lines) throws IOException {
        return application.withPropertyValues(
                "renewal.overrides=" + write(lines).toUri());
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("overrides.txt"), List.of(lines));
    }

    private static String fee(String amount) {
        return "aama.fee.renewal.member | 2026-12-01 | " + amount + " | USD | - | AAMA, a letter | 2027-06-01";
    }

    private static String feeBy(RenewalPolicies policies) {
        return policies.assess(CMA, AS_OF)
                .option(Route.CONTINUING_EDUCATION)
                .fees()
                .total()
                .orElseThrow()
                .toString();
    }

    @Test
    void theRulesOfTheClassPathAreBeans() {
        application.run(context -> {
            RenewalPolicies policies = context.getBean(RenewalPolicies.class);
            assertThat(policies.bodies()).extracting(body -> body.id()).containsExactly("aama", "nha");
            assertThat(context.getBean(RenewalRules.class).policies()).isSameAs(policies);
            assertThat(context.getBean(RenewalAnswers.class).assess(CMA, AS_OF)).isEqualTo(policies.assess(CMA, AS_OF));
            // no web, and no endpoint unless it is exposed
            assertThat(context).doesNotHaveBean(RenewalProblems.class).doesNotHaveBean(RenewalEndpoint.class);
        });
    }

    @Test
    void aBodyThatIsRequiredAndMissingFailsTheStart() {
        application
                .withPropertyValues("renewal.requiring=aama, nha")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withPropertyValues("renewal.requiring=aama,amt")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(PolicyLoadException.class)
                        .rootCause()
                        .hasMessageContaining("no policy of \"amt\"")
                        .hasMessageContaining("[MISSING_BODY]"));
    }

    @Test
    void overridesAreReloadedAllOrNothing() throws IOException {
        stating(fee("70.00")).run(context -> {
            RenewalRules rules = context.getBean(RenewalRules.class);
            assertThat(feeBy(rules.policies())).isEqualTo("USD 70.00");
            assertThat(feeBy(context.getBean(RenewalPolicies.class))).isEqualTo("USD 70.00");

            write(fee("75.00"));
            assertThat(feeBy(rules.policies())).isEqualTo("USD 70.00");
            rules.reload();
            assertThat(feeBy(rules.policies())).isEqualTo("USD 75.00");

            write(fee("80.00"), "aama.fee.renewal.membr | 2026-12-01 | 80.00 | USD | - | a letter | 2027-06-01");
            assertThatThrownBy(rules::reload)
                    .isInstanceOfSatisfying(
                            InvalidFactsException.class,
                            refused -> assertThat(refused.findings())
                                    .extracting(finding -> finding.line() + " " + finding.code())
                                    .containsExactly("2 UNKNOWN_KEY"));
            assertThat(feeBy(rules.policies())).isEqualTo("USD 75.00");

            Files.delete(folder.resolve("overrides.txt"));
            assertThatThrownBy(rules::reload)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("renewal.overrides cannot be read: URL [file:");
            assertThat(feeBy(rules.policies())).isEqualTo("USD 75.00");

            write("# nothing is stated any more");
            rules.reload();
            assertThat(feeBy(context.getBean(RenewalAnswers.class), context.getBean(RenewalRules.class)))
                    .isEqualTo("USD 65.00");
        });
    }

    private static String feeBy(RenewalAnswers answers, RenewalRules rules) {
        assertThat(answers.assess(CMA, AS_OF)).isEqualTo(rules.policies().assess(CMA, AS_OF));
        return feeBy(rules.policies());
    }

    @Test
    void overridesThatCannotBeUsedFailTheStart() throws IOException {
        stating("aama.fee.renewal.member | 2026-12-01")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(InvalidFactsException.class)
                        .rootCause()
                        .hasMessageContaining("[MALFORMED_LINE]"));
        application
                .withPropertyValues("renewal.overrides=classpath:absent.txt")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("renewal.overrides cannot be read"));
    }

    @Test
    void policiesOfTheApplicationsOwnGetTheOverridesOnTop() throws IOException {
        RenewalPolicies own = RenewalPolicies.of(new AamaPolicy());
        stating(fee("70.00")).withBean(RenewalPolicies.class, () -> own).run(context -> {
            assertThat(context.getBean(RenewalPolicies.class)).isSameAs(own);
            RenewalPolicies inForce = context.getBean(RenewalRules.class).policies();
            assertThat(inForce.bodies()).hasSize(1);
            assertThat(feeBy(inForce)).isEqualTo("USD 70.00");
        });
    }

    @Test
    void eachBeanGivesWayToOneOfTheApplication() {
        RenewalRules rules = new RenewalRules(RenewalPolicies.of(new AamaPolicy()), Optional.empty());
        RenewalAnswers answers = new RenewalAnswers(rules, ObservationRegistry.NOOP);
        HealthIndicator health = () -> Health.down().build();
        application
                .withBean(RenewalRules.class, () -> rules)
                .withBean(RenewalAnswers.class, () -> answers)
                .withBean("renewalHealthIndicator", HealthIndicator.class, () -> health)
                .run(context -> {
                    assertThat(context.getBean(RenewalRules.class)).isSameAs(rules);
                    assertThat(context.getBean(RenewalAnswers.class)).isSameAs(answers);
                    assertThat(context.getBean(HealthIndicator.class)).isSameAs(health);
                });
    }

    @Test
    void healthSaysWhichBodiesAndHowOldTheirFactsAre() throws IOException {
        stating(fee("70.00")).run(context -> {
            Health health = context.getBean("renewalHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            // verified on 2026-11-24, stale after 24 months; today is 2027-06-02
            assertThat(health.getDetails().get("bodies"))
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsOnlyKeys("aama", "nha")
                    .containsEntry(
                            "aama",
                            Map.of(
                                    "name", "American Association of Medical Assistants",
                                    "verifiedOn", "2026-11-24",
                                    "daysAgo", 190L,
                                    "reviewBy", "2028-11-24",
                                    "reviewDue", false));
            assertThat(health.getDetails().get("overrides"))
                    .isEqualTo(List.of(Map.of(
                            "key", "aama.fee.renewal.member",
                            "from", "2026-12-01",
                            "reviewBy", "2027-06-01",
                            "reviewDue", true)));
        });
    }

    @Test
    void infoSaysWhereThePoliciesComeFrom() {
        application.run(context -> {
            Info.Builder info = new Info.Builder();
            context.getBean("renewalInfoContributor", InfoContributor.class).contribute(info);
            assertThat(info.build().getDetails())
                    .isEqualTo(Map.of(
                            "renewal",
                            Map.of(
                                    "policies",
                                    context.getBean(RenewalPolicies.class).sources())));
        });
    }

    @Test
    void anApplicationWithoutActuatorAndWeb() {
        application
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.health",
                        "org.springframework.http"))
                .run(context -> assertThat(context)
                        .hasSingleBean(RenewalAnswers.class)
                        .doesNotHaveBean("renewalHealthIndicator")
                        .doesNotHaveBean("renewalInfoContributor"));
    }

    @Test
    void questionsAreObservedWithoutHolderData() {
        TestObservationRegistry observed = TestObservationRegistry.create();
        application.withBean(ObservationRegistry.class, () -> observed).run(context -> {
            RenewalAnswers answers = context.getBean(RenewalAnswers.class);
            Certification cpt = Certification.of("nha:cpt", LocalDate.of(2025, 2, 10));
            answers.assess(CMA.withKey("holder-4711"), AS_OF);
            answers.plan(List.of(CMA, cpt), AS_OF);
            answers.explain(cpt, AS_OF);
            Certification secret = Certification.of("secret:4711", LocalDate.of(2025, 2, 10));
            assertThatThrownBy(() -> answers.assess(secret, AS_OF)).isInstanceOf(InvalidInputException.class);
        });
        TestObservationRegistryAssert.assertThat(observed)
                .hasNumberOfObservationsEqualTo(4)
                .hasAnObservation(of -> of.hasNameEqualTo("renewal.assess")
                        .hasLowCardinalityKeyValue("body", "aama")
                        .hasLowCardinalityKeyValue("credential", "aama:cma")
                        .hasLowCardinalityKeyValue("outcome", "answered"))
                .hasAnObservation(of -> of.hasNameEqualTo("renewal.plan")
                        .hasLowCardinalityKeyValue("body", "several")
                        .hasLowCardinalityKeyValue("credential", "several")
                        .hasLowCardinalityKeyValue("outcome", "answered"))
                .hasAnObservation(
                        of -> of.hasNameEqualTo("renewal.explain").hasLowCardinalityKeyValue("credential", "nha:cpt"))
                .hasAnObservation(of -> of.hasNameEqualTo("renewal.assess")
                        .hasLowCardinalityKeyValue("body", "other")
                        .hasLowCardinalityKeyValue("credential", "other")
                        .hasLowCardinalityKeyValue("outcome", "UNKNOWN_CREDENTIAL")
                        .doesNotHaveError());
    }

    @Test
    void aNullThatIsHandedInIsNamed() {
        RenewalRules rules = new RenewalRules(RenewalPolicies.of(new AamaPolicy()), Optional.empty());
        RenewalAnswers answers = new RenewalAnswers(rules, ObservationRegistry.NOOP);
        assertThatNullPointerException()
                .isThrownBy(() -> answers.assess(null, AS_OF))
                .withMessage("certification");
        assertThatNullPointerException()
                .isThrownBy(() -> answers.explain(CMA, null))
                .withMessage("asOf");
        assertThatNullPointerException()
                .isThrownBy(() -> answers.plan(null, AS_OF))
                .withMessage("certifications");
    }
}
