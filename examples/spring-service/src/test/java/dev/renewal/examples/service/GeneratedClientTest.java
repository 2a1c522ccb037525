package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.renewal.examples.client.ActivityApi;
import dev.renewal.examples.client.ActivityRecord;
import dev.renewal.examples.client.ApiClient;
import dev.renewal.examples.client.ApiException;
import dev.renewal.examples.client.Assessment;
import dev.renewal.examples.client.CertificationControllerApi;
import dev.renewal.examples.client.CertificationRecord;
import dev.renewal.examples.client.Credits;
import dev.renewal.examples.client.DashboardControllerApi;
import dev.renewal.examples.client.HolderControllerApi;
import dev.renewal.examples.client.JointPlan;
import dev.renewal.examples.client.Line;
import dev.renewal.examples.client.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that the build generates from {@code src/test/openapi.json}. */
class GeneratedClientTest extends ServiceTest {
    private static final String HOLDER = "Ana Núñez #1";
    private static final String CMA = "aama:cma";

    private final ApiClient client = new ApiClient();
    private HolderControllerApi holders;
    private CertificationControllerApi certifications;
    private ActivityApi activities;

    @BeforeEach
    void connect() {
        as("generated");
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        holders = new HolderControllerApi(client);
        activities = new ActivityApi(client);
        certifications = new CertificationControllerApi(client);
    }

    @Test
    void recordsAndReadsTheAnswerWhoIsDueAndThePlan() throws ApiException {
        ActivityRecord activity = new ActivityRecord()
                .activityId("A-1")
                .completedOn(LocalDate.of(2024, 5, 4))
                .credits(new Credits().amount("12.25").unit("ceu"))
                .topics(List.of("clinical"))
                .approvedBy(List.of("aama"));
        holders.putHolder(HOLDER);
        certifications.putCertification(
                HOLDER,
                CMA,
                new CertificationRecord()
                        .certifiedOn(LocalDate.of(2022, 1, 10))
                        .neverRenewed(true)
                        .member(true));
        activities.addActivity(HOLDER, CMA, activity);

        Assessment answer = certifications.assess(HOLDER, CMA, TODAY);
        List<Line> due = new DashboardControllerApi(client).due(90, null, 10).getEntries();
        JointPlan plan = holders.plan(HOLDER, TODAY);

        assertThat(answer.getKey()).isEqualTo(HOLDER);
        assertThat(answer.getStanding()).isEqualTo(Assessment.StandingEnum.CURRENT);
        assertThat(answer.getMayUseTitle()).isTrue();
        assertThat(answer.getBodyWord()).isNull();
        assertThat(answer.getOptions()
                        .get(0)
                        .getShortfall()
                        .getMinimumAdditional()
                        .getAmount())
                .isEqualTo("47.75");
        assertThat(activities.listActivity(HOLDER, CMA)).singleElement().satisfies(back -> {
            assertThat(back.getActivityId()).isEqualTo("A-1");
            assertThat(back.getCredits()).isEqualTo(activity.getCredits());
        });
        assertThat(due).singleElement().satisfies(line -> {
            assertThat(line.getHolder()).isEqualTo(HOLDER);
            assertThat(line.getNext().getStep().getBy()).isEqualTo("2027-01-31");
        });
        assertThat(plan.getTotalHours()).isEqualTo("47.75");
        assertThat(certifications.explain(HOLDER, CMA, TODAY))
                .startsWith("aama:cma of " + HOLDER + " as of 2026-11-24");
    }

    @Test
    void meetsAProblemThatSaysWhatIsWanted() throws JsonProcessingException {
        CertificationRecord record =
                new CertificationRecord().certifiedOn(LocalDate.of(2022, 1, 10)).renewedOn(LocalDate.of(2021, 1, 1));
        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> certifications.putCertification(HOLDER, CMA, record));

        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);

        assertThat(refused.getCode()).isEqualTo(400).isEqualTo(problem.getStatus());
        assertThat(problem.getCode()).isEqualTo("INVALID_DATE");
        assertThat(problem.getField()).isEqualTo("renewed_on");
        assertThat(problem.getFound()).contains("2021-01-01");
        assertThat(problem.getWanted()).isNotBlank();
    }
}
