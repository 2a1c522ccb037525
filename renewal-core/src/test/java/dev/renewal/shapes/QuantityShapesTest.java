package dev.renewal.shapes;

import static dev.renewal.credit.Amount.by;
import static dev.renewal.credit.Amount.shareOfTotal;
import static dev.renewal.shapes.ExampleFacts.APPROVED;
import static dev.renewal.shapes.ExampleFacts.CARD_AGAIN;
import static dev.renewal.shapes.ExampleFacts.ETHICS;
import static dev.renewal.shapes.ExampleFacts.FURTHER;
import static dev.renewal.shapes.ExampleFacts.KINDS;
import static dev.renewal.shapes.ExampleFacts.LAW;
import static dev.renewal.shapes.ExampleFacts.LAW_LATE;
import static dev.renewal.shapes.ExampleFacts.ONLINE_SHARE;
import static dev.renewal.shapes.ExampleFacts.PER_CEU;
import static dev.renewal.shapes.ExampleFacts.PER_SEMESTER;
import static dev.renewal.shapes.ExampleFacts.SEMINARS;
import static dev.renewal.shapes.ExampleFacts.STEP;
import static dev.renewal.shapes.ExampleFacts.TOTAL;
import static dev.renewal.shapes.ExampleFacts.hours;
import static dev.renewal.shapes.ExampleFacts.inquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.credit.Bucket;
import dev.renewal.credit.Condition;
import dev.renewal.credit.CountingRule;
import dev.renewal.credit.CreditConversion;
import dev.renewal.credit.CreditLedger;
import dev.renewal.credit.Match;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.RequirementSet;
import dev.renewal.credit.Shortfall;
import dev.renewal.credit.TraitTest;
import dev.renewal.credit.Uncounted;
import dev.renewal.fact.Inquiry;
import dev.renewal.fee.FeeQuote;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.InputKey;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of quantity in docs/shapes.md. */
class QuantityShapesTest {
    private static final InputKey<Boolean> AUDITED = new InputKey<>("audited", Boolean.class);
    private static final InputKey<Boolean> ATTESTED = new InputKey<>("attested", Boolean.class);
    private static final InputKey<Boolean> NURSE = new InputKey<>("licensed_nurse", Boolean.class);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final DateRange TERM = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final FeeQuote FREE = FeeQuote.in(Currency.getInstance("USD"));
    private static final CreditConversion CLOCK_HOURS =
            CreditConversion.into(CreditUnit.CLOCK_HOUR, KINDS).counting(Activity.COURSE, CreditUnit.CLOCK_HOUR);

    private final Inquiry inquiry = inquiry(LocalDate.of(2025, 9, 1));

    @Test
    void units() {
        // shape 8: begin
        CreditConversion intoHours = CreditConversion.into(CreditUnit.CLOCK_HOUR, KINDS)
                .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR)
                .counting(Activity.COURSE, CreditUnit.CEU, PER_CEU)
                .counting("college", CreditUnit.COLLEGE_CREDIT, PER_SEMESTER)
                .roundedTo(STEP, RoundingMode.DOWN);
        // shape 8: end

        Shortfall shortfall = CreditLedger.open(intoHours, inquiry)
                .enter(List.of(
                        course("1.3"),
                        Activity.of(DAY, Credits.of("0.25", "ceu")),
                        Activity.of(DAY, Credits.of("0.9", "college-credit")).withKind("college"),
                        Activity.of(DAY, Credits.of("3", "point"))))
                .measure(RequirementSet.total("total", by(TOTAL)));
        // 1 and 2.5, and 13.5 at the ratio of 15
        assertThat(shortfall.requirements().get(0).counted()).isEqualTo(hours("17"));
        assertThat(shortfall.uncounted()).extracting(Uncounted::code).containsExactly(Uncounted.UNIT);
    }

    @Test
    void minimaAndMaxima() {
        // shape 9: begin
        RequirementSet requirements = RequirementSet.total("total", by(TOTAL))
                .with( // each credit is in one bucket of a family, and in those around it
                        Bucket.of("approved", Match.approvedBy("board"))
                                .atLeast(by(APPROVED))
                                .containing(
                                        Bucket.of("law", Match.topic("law")).atLeast(by(LAW)),
                                        Bucket.of("ethics", Match.topic("ethics"))
                                                .atLeast(by(ETHICS))))
                .with( // and, with a further tag, in one of the other family
                        Bucket.of("online", Match.delivery("online")).atMost(shareOfTotal(ONLINE_SHARE)));
        // shape 9: end

        Shortfall shortfall = CreditLedger.open(CLOCK_HOURS, inquiry)
                .enter(List.of(
                        course("14").withApprover("board").withDelivery("online"),
                        course("3").withApprover("board").withTopic("law")))
                .measure(requirements);
        assertThat(shortfall.requirements())
                .extracting(Requirement::id, line -> line.counted().toString())
                .contains(tuple("total", "13 clock-hour"));
        assertThat(shortfall.plan())
                .extracting(PlanLine::toString)
                .containsExactly(
                        "2 clock-hour, approved_by board, topic ethics, not delivery online",
                        "5 clock-hour, not delivery online");
    }

    @Test
    void frequencies() {
        TraitTest card = TraitTest.kind("card");
        TraitTest seminar = TraitTest.topic("seminar");

        // shape 10: begin
        CountingRule[] rules = {
            CountingRule.onceIn(card, inquiry.value(CARD_AGAIN), "card-again"), // before the window: looks beyond it
            CountingRule.within(TERM.start(), TERM.end()),
            CountingRule.atMostActivities(seminar, inquiry.value(SEMINARS), "One seminar counts in a term."),
            CountingRule.noRepeats(activity -> activity.course().orElse(""), "A course counts once."),
        };
        // shape 10: end

        Activity first = course("1");
        CreditConversion cards = CLOCK_HOURS.counting("card", CreditUnit.CLOCK_HOUR);
        Shortfall shortfall = CreditLedger.open(cards, inquiry)
                .enter(
                        List.of(
                                Activity.of(LocalDate.of(2020, 6, 1), hours("1"))
                                        .withKind("card")
                                        .withKey("a"),
                                first.withKind("card").withKey("b"),
                                first.withTopic("seminar").withKey("c"),
                                first.withTopic("seminar").withKey("d"),
                                first.withCourse("BLS-1").withKey("e"),
                                first.withCourse("BLS-1").withKey("f"),
                                Activity.of(LocalDate.of(2025, 6, 1), hours("1"))
                                        .withKind("card")
                                        .withKey("g")),
                        rules)
                .measure(RequirementSet.total("total", by(TOTAL)));
        assertThat(shortfall.uncounted())
                .extracting(left -> left.activityKey().orElseThrow(), Uncounted::code)
                .containsExactly(
                        tuple("a", Uncounted.BEFORE_WINDOW),
                        tuple("b", "card-again"),
                        tuple("d", Uncounted.OVER_MAXIMUM),
                        tuple("f", Uncounted.REPEATED));
        assertThat(shortfall.requirements().get(0).counted()).isEqualTo(hours("3"));
    }

    @ParameterizedTest
    @CsvSource({
        // credentials, late, audited: total, law, documents asked for
        "1, false, false, 20, 1, true",
        "3, false, false, 30, 1, true",
        "3, true, true, 30, 2, false",
    })
    void requirementsOfTheHolder(
            int held, boolean late, boolean audited, String required, String law, boolean satisfied) {
        Certification certification = Certification.of("example:tech", TERM.start())
                .with(InputKey.CREDENTIALS_HELD, held)
                .with(AUDITED, audited);
        RequirementSet standard = RequirementSet.total("total", by(TOTAL))
                .with(Bucket.of("law", Match.topic("law")).atLeast(by(LAW)));
        CreditLedger ledger = CreditLedger.open(CLOCK_HOURS, inquiry)
                .enter(List.of(course("30").withTopic("law")));

        // shape 11: begin
        int further = Math.max(0, certification.input(InputKey.CREDENTIALS_HELD).orElse(1) - 1);
        Credits total = inquiry.value(TOTAL).plus(inquiry.value(FURTHER).times(further));
        if (certification.input(AUDITED).orElse(false)) {
            ledger.condition("certificates-submitted", false);
        }
        Shortfall shortfall = ledger.measure(
                standard.requiring("total", total).requiring("law", inquiry.value(late ? LAW_LATE : LAW)));
        // shape 11: end

        assertThat(shortfall.requirements())
                .extracting(Requirement::required)
                .containsExactly(hours(required), hours(law));
        assertThat(shortfall.isSatisfied()).isEqualTo(satisfied);
    }

    @Test
    void sharedActivities() {
        List<Activity> activities = List.of(
                course("1"),
                course("2").withUsedFor("example:tech"),
                course("4").withUsedFor("example:nurse"));

        // shape 12: begin
        CreditLedger shared = CreditLedger.open(CLOCK_HOURS, inquiry).enter(activities);
        CreditLedger notShared = CreditLedger.open(CLOCK_HOURS, inquiry)
                .enter( // the host says Activity.withUsedFor("example:nurse")
                        activities,
                        CountingRule.notUsedElsewhere("example:tech", "An hour counts for one credential."));
        // shape 12: end

        RequirementSet requirements = RequirementSet.total("total", by(TOTAL));
        assertThat(shared.measure(requirements).requirements().get(0).counted()).isEqualTo(hours("7"));
        assertThat(notShared.measure(requirements).requirements().get(0).counted())
                .isEqualTo(hours("3"));
    }

    @ParameterizedTest
    @CsvSource({
        // hours, attested, nurse: the fewest further hours, and whether each way is satisfied
        "20, true, false, 0, true, false",
        "20, false, true, 0, false, true",
        "9, true, true, 6, false, true",
    })
    void alternatives(
            String earned, boolean attested, boolean nurse, String missing, boolean byHours, boolean byLicence) {
        Certification certification = Certification.of("example:tech", TERM.start())
                .with(ATTESTED, attested)
                .with(NURSE, nurse)
                .withActivity(course(earned).withApprover("board"))
                .withPayment(new Payment(DAY, "renewal", Money.of("55", "USD")));
        RequirementSet twentyHours = RequirementSet.total("total", by(TOTAL));
        RequirementSet fifteenApproved = RequirementSet.total("total", by(APPROVED))
                .with(Bucket.of("approved", Match.approvedBy("board")).atLeast(by(APPROVED)));

        // shape 13: begin
        Shortfall hours = CreditLedger.open(CLOCK_HOURS, inquiry)
                .enter(certification.activities())
                .condition("attestation", certification.input(ATTESTED).orElse(false))
                .condition(
                        "fee-paid-first",
                        !certification.paymentsIn(TERM, "renewal").isEmpty())
                .measure(twentyHours, fifteenApproved); // the nearest of the sets
        Shortfall licence = Shortfall.none(
                CreditUnit.CLOCK_HOUR,
                new Condition("licensed-nurse", certification.input(NURSE).orElse(false)));
        Shortfall nothing = Shortfall.none(CreditUnit.CLOCK_HOUR);
        List<RenewalOption> ways = List.of(
                RenewalOption.between(Route.CONTINUING_EDUCATION, TERM.start(), TERM.end(), hours, FREE, inquiry),
                RenewalOption.between(new Route("other-licence"), TERM.start(), TERM.end(), licence, FREE, inquiry),
                RenewalOption.from(Route.EXAMINATION, TERM.start(), nothing, FREE, inquiry));
        // shape 13: end

        assertThat(ways).allMatch(RenewalOption::isOpen);
        assertThat(hours.minimumAdditional()).isEqualTo(ExampleFacts.hours(missing));
        assertThat(ways).extracting(way -> way.shortfall().isSatisfied()).containsExactly(byHours, byLicence, true);
    }

    private static Activity course(String amount) {
        return Activity.of(DAY, hours(amount));
    }
}
