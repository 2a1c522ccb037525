package dev.renewal.shapes;

import static dev.renewal.credit.Amount.by;
import static dev.renewal.policy.Route.CONTINUING_EDUCATION;
import static dev.renewal.policy.Route.EXAMINATION;
import static dev.renewal.policy.Route.REINSTATEMENT;
import static dev.renewal.policy.Standing.CURRENT;
import static dev.renewal.policy.Standing.EXPIRED;
import static dev.renewal.policy.Standing.INACTIVE;
import static dev.renewal.policy.Standing.LAPSED;
import static dev.renewal.shapes.ExampleFacts.ATTEMPTS;
import static dev.renewal.shapes.ExampleFacts.GRACE;
import static dev.renewal.shapes.ExampleFacts.LATE;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.LAW_LATE;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.WAITING;
import static dev.renewal.shapes.ExampleFacts.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.CreditUnit;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.Note;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.LapseLadder;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Standing;
import dev.renewal.term.DateRange;
import dev.renewal.term.DeadlineKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of standing in docs/shapes.md. */
class StandingShapesTest {
    private static final InputKey<LocalDate> LAST_FAILED_ON = new InputKey<>("last_failed_on", LocalDate.class);
    private static final DateRange TERM = new DateRange(LocalDate.of(2022, 5, 11), LocalDate.of(2024, 5, 10));
    private static final FeeQuote FREE = FeeQuote.in(Currency.getInstance("USD"));
    private static final Shortfall NOTHING = Shortfall.none(CreditUnit.CLOCK_HOUR);
    private static final CreditConversion HOURS = CreditConversion.into(CreditUnit.CLOCK_HOUR, ExampleFacts.KINDS)
            .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR);

    @Test
    void statesOfTheBodysOwn() {
        Certification certification = Certification.of("example:tech", TERM.start());
        Inquiry inquiry = inquiry(LocalDate.of(2023, 1, 1));

        // shape 15: begin
        List<Assessment> answers = List.of(
                Assessment.of(certification, inquiry, CURRENT)
                        .bodyWord("probation")
                        .term(TERM)
                        .deadline(DeadlineKind.EXPIRATION, TERM.end())
                        .build(),
                Assessment.of(certification, inquiry, INACTIVE)
                        .bodyWord("retired")
                        .build(),
                Assessment.of(certification, inquiry, CURRENT)
                        .bodyWord("never expires") // no term, no deadline, no option
                        .build(),
                Assessment.of(certification, inquiry, LAPSED)
                        .bodyWord("permanently ineligible") // no option either
                        .build());
        // shape 15: end

        assertThat(answers)
                .extracting(answer -> answer.bodyWord().orElseThrow())
                .containsExactly("probation", "retired", "never expires", "permanently ineligible");
        assertThat(answers.get(0).term()).contains(TERM);
        assertThat(answers.get(2).term()).isEmpty();
        assertThat(answers).allMatch(answer -> answer.options().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-10, CURRENT, , continuing-education, true, 1 law",
        "2024-05-11, EXPIRED, grace, continuing-education, false, 1 law",
        "2024-08-08, EXPIRED, grace, continuing-education, false, 1 law",
        "2024-08-09, EXPIRED, reinstatement, reinstatement, true, 2 law",
        "2025-05-10, EXPIRED, reinstatement, reinstatement, true, 2 law",
        "2025-05-11, LAPSED, examination only, examination, true, ''",
    })
    void ladders(LocalDate asOf, Standing standing, String word, String route, boolean stillInTime, String missing) {
        RequirementSet ordinary = RequirementSet.total("total", by(TOTAL))
                .with(Bucket.of("law", Match.topic("law")).atLeast(by(LAW)));
        Inquiry inquiry = inquiry(asOf);
        RequirementSet more = ordinary.requiring("law", inquiry.value(LAW_LATE));
        List<Activity> activities = List.of(Activity.of(LocalDate.of(2023, 1, 1), ExampleFacts.hours("20")));
        LocalDate start = TERM.start();
        LocalDate end = TERM.end();

        // shape 16: begin
        LocalDate grace = end.plus(inquiry.value(GRACE));
        LocalDate late = end.plus(inquiry.value(LATE));
        LapseLadder ladder = LapseLadder.currentThrough(end)
                .then(EXPIRED, "grace", grace)
                .then(EXPIRED, "reinstatement", late)
                .endingIn(LAPSED, "examination only");
        String stage = ladder.word(inquiry).orElse("in time");
        RequirementSet needs = stage.equals("reinstatement") ? more : ordinary;
        Shortfall shortfall =
                CreditLedger.open(HOURS, inquiry).enter(activities).measure(needs);
        LocalDate closed = grace.plusDays(1);
        RenewalOption option = switch (stage) {
            case "in time", "grace" ->
                RenewalOption.between(CONTINUING_EDUCATION, start, grace, shortfall, FREE, inquiry)
                        .withEarnBy(end, inquiry); // in the grace, time to file and none to earn
            case "reinstatement" -> RenewalOption.between(REINSTATEMENT, closed, late, shortfall, FREE, inquiry);
            default -> RenewalOption.from(EXAMINATION, late.plusDays(1), NOTHING, FREE, inquiry);
        };
        // shape 16: end

        assertThat(ladder.stage(inquiry)).isEqualTo(standing);
        assertThat(ladder.word(inquiry).orElse(null)).isEqualTo(word);
        assertThat(option.route()).hasToString(route);
        assertThat(option.isOpen()).isTrue();
        assertThat(option.canStillBeSatisfied()).isEqualTo(stillInTime);
        assertThat(String.join(
                        " ",
                        option.shortfall().requirements().stream()
                                .filter(line -> !line.missing().isZero())
                                .map(line -> line.missing().amount() + " " + line.id())
                                .toList()))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        // failed attempts, the last of them: when the examination opens again, and whether it is open on 2023-07-01
        "0, , 2022-05-11, true",
        "1, 2023-05-02, 2023-07-01, true",
        "1, 2023-05-03, 2023-07-02, false",
        "1, 2023-07-02, 2022-05-11, true",
        "3, 2023-01-01, 2023-03-02, false",
    })
    void examinations(int attempts, LocalDate lastFailedOn, LocalDate opens, boolean open) {
        Certification holder =
                Certification.of("example:tech", TERM.start()).with(InputKey.FAILED_EXAM_ATTEMPTS, attempts);
        Certification certification = lastFailedOn == null ? holder : holder.with(LAST_FAILED_ON, lastFailedOn);
        Inquiry inquiry = inquiry(LocalDate.of(2023, 7, 1));

        // shape 17: begin
        LocalDate again = certification
                .input(LAST_FAILED_ON)
                .filter(inquiry::hasReached) // an input is not cut off at the as-of date
                .map(day -> day.plus(inquiry.value(WAITING)))
                .orElse(TERM.start());
        RenewalOption examination = RenewalOption.from(EXAMINATION, again, NOTHING, FREE, inquiry);
        int failed = certification.input(InputKey.FAILED_EXAM_ATTEMPTS).orElse(0);
        if (failed >= inquiry.value(ATTEMPTS)) {
            inquiry.remark(ATTEMPTS, "The examination is closed after " + failed + " failed attempts.");
            examination = examination.withheld();
        }
        // shape 17: end

        assertThat(examination.opens()).isEqualTo(opens);
        assertThat(examination.isOpen()).isEqualTo(open);
        assertThat(inquiry.notes())
                .extracting(Note::rule)
                .containsExactly(attempts == 3 ? new String[] {"example.exam.attempts"} : new String[0]);
    }
}
