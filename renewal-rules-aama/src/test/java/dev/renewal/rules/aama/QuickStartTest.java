package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.PlanLine;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Compiles and runs the quick start of the README, and holds the two texts against each other. */
class QuickStartTest {
    @Test
    void quickStartAnswersAsTheReadmeSays() {
        // README: begin
        RenewalPolicies policies = RenewalPolicies.load();
        Certification cma = Certification.of("aama:cma", LocalDate.of(2022, 2, 10))
                .withMember(true)
                .withActivity(Activity.of(LocalDate.of(2024, 5, 4), Credits.of("12", "ceu"))
                        .withTopic("clinical")
                        .withApprover("aama"));

        Assessment answer = policies.assess(cma, LocalDate.of(2026, 11, 24));

        answer.standing(); // CURRENT
        answer.term(); // 2022-02-10 to 2027-02-28
        answer.deadlines(); // examination, expiration, continuing education; for which routes, and whether they are met
        answer.nextStep(); // continuing-education: earn by 2027-02-28
        answer.mayUseTitle(); // true
        RenewalOption renewal = answer.option(Route.CONTINUING_EDUCATION);
        renewal.shortfall().minimumAdditional(); // 48 points
        renewal.shortfall().plan(); // 10 administrative and 8 general, approved by AAMA; 2 general; 28 of any topic
        renewal.fees().total(); // USD 65.00
        answer.notes(); // which facts are assumed, disputed or not known, and who says what
        // README: end

        assertThat(answer.standing()).isEqualTo(Standing.CURRENT);
        assertThat(answer.term()).contains(new DateRange(LocalDate.of(2022, 2, 10), LocalDate.of(2027, 2, 28)));
        assertThat(answer.deadlines()).hasSize(4);
        assertThat(answer.nextStep().map(NextStep::toString)).contains("continuing-education: earn by 2027-02-28");
        assertThat(answer.mayUseTitle()).contains(true);
        assertThat(renewal.shortfall().minimumAdditional()).isEqualTo(Credits.of("48", "point"));
        assertThat(renewal.shortfall().plan())
                .extracting(PlanLine::toString)
                .containsExactly(
                        "10 point, topic administrative, approved_by aama",
                        "8 point, topic general, approved_by aama",
                        "2 point, topic general",
                        "28 point");
        assertThat(renewal.fees().total()).contains(Money.of("65", "USD"));
        assertThat(answer.notes()).isNotEmpty();
    }

    @Test
    void readmeShowsTheLinesThatRunHere() throws IOException {
        String shown = between(Files.readString(Path.of("..", "README.md")), "```java\n", "```\n");
        String run = between(
                Files.readString(
                        Path.of("src", "test", "java", "dev", "renewal", "rules", "aama", "QuickStartTest.java")),
                "// README: begin\n",
                "        // README: end\n");
        assertThat(shown).isEqualTo(run.indent(-8));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
