package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Inquiry;
import dev.renewal.fact.RuleKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Requirements of bodies that the library does not ship, each in a few lines. The numbers stand for the form alone.
 *
 * <p>What the language cannot say, and refuses: a maximum for what is in a bucket of one family and a bucket of the other at
 * once, such as distance learning within the national component alone, where the components have topics of their own.
 */
class OtherBodiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** PTCB: an hour is about law or about patient safety, and may be for technicians as well; few for pharmacists count. */
    private static final RequirementSet PTCB = RequirementSet.total("total", hours(20))
            .with(
                    Bucket.of("law", Match.topic("law")).atLeast(hours(1)),
                    Bucket.of("patient-safety", Match.topic("patient-safety")).atLeast(hours(1)))
            .with(
                    Bucket.of("technician", Match.topic("technician")).atLeast(hours(15)),
                    Bucket.of("pharmacist", Match.topic("pharmacist")).atMost(hours(5)));

    /** NREMT: three components, the national one with topics of its own, and a maximum for distance learning. */
    private static final RequirementSet NREMT = RequirementSet.total("total", hours(40))
            .with(
                    Bucket.of("national", Match.topic("national"))
                            .atLeast(hours(20))
                            .containing(
                                    Bucket.of("airway", Match.topic("airway"))
                                            .atLeast(Amount.of(Credits.of("1.5", "clock-hour"))),
                                    Bucket.of("cardiology", Match.topic("cardiology"))
                                            .atLeast(hours(6)),
                                    Bucket.of("trauma", Match.topic("trauma"))
                                            .atLeast(Amount.of(Credits.of("1.5", "clock-hour")))),
                    Bucket.of("local", Match.topic("local")).atLeast(hours(10)),
                    Bucket.otherwise("individual"))
            .with(Bucket.of("distance", Match.delivery("distance")).atMost(hours(24)));

    private static final RuleKey<BigDecimal> DOMAIN_SHARE = RuleKey.ratio("ahima.ce.domain-share");

    /** AHIMA: most of the total in the body's own domain, the total by the number of credentials. */
    private static final RequirementSet AHIMA = RequirementSet.total("total", hours(20))
            .with(Bucket.of("domain", Match.topic("domain")).atLeast(Amount.shareOfTotal(DOMAIN_SHARE)));

    @Test
    void pharmacyTechnicians() {
        assertThat(plan(PTCB))
                .containsExactly(
                        "1 clock-hour, topic law, topic technician",
                        "1 clock-hour, topic patient-safety, topic technician",
                        "13 clock-hour, topic technician",
                        "5 clock-hour");
        Activity forPharmacists = course("9").withTopic("pharmacist").withTopic("law");
        Activity forTechnicians = course("14").withTopic("technician");
        assertThat(plan(PTCB, forPharmacists, forTechnicians))
                .containsExactly("1 clock-hour, topic patient-safety, topic technician");
    }

    /** Of 31 hours of distance learning 24 count; which of them count is chosen so that the least is left to earn. */
    @Test
    void emergencyTechnicians() {
        assertThat(plan(
                        NREMT,
                        course("20")
                                .withTopic("national")
                                .withTopic("cardiology")
                                .withDelivery("distance"),
                        course("11").withTopic("local").withDelivery("distance")))
                .containsExactly(
                        "1.5 clock-hour, topic national, topic airway, not delivery distance",
                        "1.5 clock-hour, topic national, topic trauma, not delivery distance",
                        "3 clock-hour, topic local, not delivery distance",
                        "10 clock-hour, not delivery distance");
    }

    @Test
    void coders() {
        Inquiry inquiry = inquiry();
        RequirementSet twoCredentials = AHIMA.requiring("total", Credits.of(30, CreditUnit.CLOCK_HOUR));
        Shortfall shortfall = ledger(inquiry)
                .enter(List.of(course("10")))
                .condition("self-review", true)
                .measure(twoCredentials);
        assertThat(shortfall.requirements())
                .extracting(Requirement::id, part -> part.missing().toString())
                .containsExactly(tuple("total", "20 clock-hour"), tuple("domain", "24 clock-hour"));
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(24, CreditUnit.CLOCK_HOUR));
    }

    private static List<String> plan(RequirementSet set, Activity... activities) {
        return ledger(inquiry()).enter(List.of(activities)).measure(set).plan().stream()
                .map(PlanLine::toString)
                .toList();
    }

    private static Inquiry inquiry() {
        return Inquiry.of(
                RequirementGenerator.FACTS.and(FactTable.of(
                        "2026-01-01",
                        Fact.of(DOMAIN_SHARE, new BigDecimal("0.8"))
                                .noting("A number of this test.")
                                .graded(Grade.ASSUMED))),
                DAY);
    }

    private static CreditLedger ledger(Inquiry inquiry) {
        return CreditLedger.open(
                CreditConversion.into(CreditUnit.CLOCK_HOUR, RequirementGenerator.KINDS)
                        .counting(Activity.COURSE, CreditUnit.CLOCK_HOUR),
                inquiry);
    }

    private static Activity course(String hours) {
        return Activity.of(DAY, Credits.of(hours, "clock-hour"));
    }

    private static Amount hours(int amount) {
        return Amount.of(Credits.of(amount, CreditUnit.CLOCK_HOUR));
    }
}
