package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.ForecastFee;
import dev.renewal.policy.MonthlyFees;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the README shows of overrides and explanations, and holds the two texts against each other. */
class ReadmeTest {
    private static final String README = "README.md";
    private static final String HOST = "java -jar renewal-roster/target/renewal-roster.jar ";
    private static final String EXPLAINING = "--explain H-001";

    /** That of the quick start. */
    private final RenewalPolicies policies = RenewalPolicies.load();

    private final Certification cma = Certification.of("aama:cma", LocalDate.of(2022, 2, 10))
            .withMember(true)
            .withActivity(Activity.of(LocalDate.of(2024, 5, 4), Credits.of("12", "ceu"))
                    .withTopic("clinical")
                    .withApprover("aama"));

    @Test
    void theOverridesThatAreShownAreThoseOfTheExample() throws IOException {
        assertThat(Documents.block(README, "<!-- file: renewal-roster/overrides.txt -->\n```\n"))
                .isEqualTo(Files.readString(Path.of("overrides.txt")));
    }

    @Test
    void overridesChangeTheAnswerAsTheReadmeSays() throws IOException {
        String text = Files.readString(Path.of("overrides.txt"));

        // overrides: begin
        FactOverrides stated = FactOverrides.parse(text, policies.facts());
        RenewalPolicies ours = policies.withOverrides(stated); // policies itself stays as it is

        Assessment later = ours.assess(cma, LocalDate.of(2026, 12, 24));
        later.option(Route.CONTINUING_EDUCATION).fees().total(); // USD 70.00
        later.notes(); // says that the fee is stated by you, and your source
        // overrides: end

        assertThat(stated.all()).hasSize(2);
        assertThat(later.option(Route.CONTINUING_EDUCATION).fees().total()).contains(Money.of("70", "USD"));
        assertThat(later.notes())
                .filteredOn(note -> note.grade() == Grade.HOST)
                .extracting(Note::key)
                .containsExactly("aama.fee.renewal.member");
        assertThat(policies.facts().overrides().all()).isEmpty();
    }

    @Test
    void theAnswerIsExplainedAsTheReadmeSays() {
        // explain: begin
        Explanation explanation = policies.explain(cma, LocalDate.of(2026, 11, 24));

        explanation.answer(); // equals what assess answers
        explanation.toText(); // one step a line, what led to it indented below
        // explain: end

        assertThat(explanation.answer()).isEqualTo(policies.assess(cma, LocalDate.of(2026, 11, 24)));
        assertThat(explanation.toText().lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("  "));
    }

    @Test
    void whatIsAheadIsAsTheReadmeSays() throws IOException {
        // ahead: begin
        LocalDate today = LocalDate.of(2026, 11, 24);

        NextStep next = policies.assess(cma, today).nextStep().orElseThrow();
        next.step(); // earn by 2027-02-28
        policies.assess(cma, today).toText(); // for a person; toText(Labels.english().with(words)) in your words

        policies.timeline(cma, today, today.plusYears(1)); // each change of the answer if nothing more is recorded
        List<MonthlyFees> months = policies.forecast(Stream.of(cma), today, today.plusYears(1)) // each fee to come
                .collect(ForecastFee.byMonth()); // by month: what is known, and how many fees are not
        // ahead: end

        assertThat(next.step()).hasToString("earn by 2027-02-28");
        assertThat(policies.assess(cma, today).toText())
                .isEqualTo(Documents.block(README, "<!-- lines: ahead -->\n```\n"));
        assertThat(policies.timeline(cma, today, today.plusYears(1)).map(Assessment::standing))
                .startsWith(Standing.CURRENT)
                .endsWith(Standing.UNDETERMINED);
        assertThat(months).containsExactly(new MonthlyFees(YearMonth.of(2027, 2), Money.of("65", "USD"), 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overrides", "explain", "ahead"})
    void theLinesThatAreShownAreThoseThatRunHere(String snippet) throws IOException {
        assertThat(Documents.block(README, "<!-- java: " + snippet + " -->\n```java\n"))
                .isEqualTo(Documents.linesOf(
                        ReadmeTest.class, "// " + snippet + ": begin\n", "        // " + snippet + ": end\n"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandOfTheHostAnswers(String command) {
        Outcome outcome = run(command).assertStatus(0);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.out()).isNotEmpty();
    }

    @Test
    void theExplanationHasTheLinesThatAreShown() throws IOException {
        String command =
                commands().filter(one -> one.contains(EXPLAINING)).findFirst().orElseThrow();

        assertThat(run(command).out()).contains(Documents.block(README, "<!-- lines: explain -->\n```\n"));
    }

    static Stream<String> commands() throws IOException {
        List<String> commands = Files.readAllLines(Documents.ROOT.resolve(README)).stream()
                .filter(line -> line.contains(HOST))
                .map(line -> line.substring(line.indexOf(HOST) + HOST.length()))
                .toList();
        assertThat(commands).hasSize(3);
        return commands.stream();
    }

    /** The commands name files from the root of the repository. */
    private static Outcome run(String command) {
        return Outcome.of(Arrays.stream(command.split(" "))
                .map(argument -> argument.replaceFirst("^renewal-roster/", ""))
                .toArray());
    }
}
