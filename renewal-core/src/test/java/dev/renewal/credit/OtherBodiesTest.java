package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.renewal.amount.CreditUnit;
import dev.renewal.amount.Credits;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Requirements of bodies that the library does not ship, each in a few lines. The numbers stand for the form alone.
 *
 * <p>What the language cannot say, and refuses: a maximum for what is in a category of one family and a category of the other at
 * once, such as distance learning within the national component alone, where the components have topics of their own.
 */
class OtherBodiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** PTCB: an hour is about law or about patient safety, and may be for technicians as well; few for pharmacists count. */
    private static final RequirementSet PTCB = RequirementSet.total("total", hours(20))
            .with(
                    Category.topic("law", "law").atLeast(hours(1)),
                    Category.topic("patient-safety", "patient-safety").atLeast(hours(1)))
            .with(
                    Category.topic("technician", "technician").atLeast(hours(15)),
                    Category.topic("pharmacist", "pharmacist").atMost(hours(5)));

    /** NREMT: three components, the national one with topics of its own, and a maximum for distance learning. */
    private static final RequirementSet NREMT = RequirementSet.total("total", hours(40))
            .with(
                    Category.topic("national", "national")
                            .atLeast(hours(20))
                            .containing(
                                    Category.topic("airway", "airway")
                                            .atLeast(RequiredAmount.of(Credits.of("1.5", "clock-hour"))),
                                    Category.topic("cardiology", "cardiology").atLeast(hours(6)),
                                    Category.topic("trauma", "trauma")
                                            .atLeast(RequiredAmount.of(Credits.of("1.5", "clock-hour")))),
                    Category.topic("local", "local").atLeast(hours(10)),
                    Category.rest("individual"))
            .with(Category.delivery("distance", "distance").atMost(hours(24)));

    private static final FactKey<BigDecimal> DOMAIN_SHARE = FactKey.ratio("ahima.ce.domain-share");

    /** AHIMA: most of the total in the body's own domain, the total by the number of credentials. */
    private static final RequirementSet AHIMA = RequirementSet.total("total", hours(20))
            .with(Category.topic("domain", "domain").atLeast(RequiredAmount.shareOfTotal(DOMAIN_SHARE)));

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
        Shortfall shortfall = tally(AHIMA, course("10"))
                .condition("self-review", true)
                .requiring("total", Credits.of(30, CreditUnit.CLOCK_HOUR))
                .shortfall();
        assertThat(shortfall.requirements())
                .extracting(
                        Requirement::id, part -> part.missing().orElseThrow().toString())
                .containsExactly(tuple("total", "20 clock-hour"), tuple("domain", "24 clock-hour"));
        assertThat(shortfall.minimumAdditional()).isEqualTo(Credits.of(24, CreditUnit.CLOCK_HOUR));
    }

    private static List<String> plan(RequirementSet set, Activity... activities) {
        return tally(set, activities).shortfall().plan().stream()
                .map(PlanLine::toString)
                .toList();
    }

    private static CreditTally tally(RequirementSet set, Activity... activities) {
        FactTable facts = RequirementGenerator.FACTS.and(FactTable.of(
                "2026-01-01",
                Fact.of(DOMAIN_SHARE, new BigDecimal("0.8"))
                        .noting("A number of this test.")
                        .graded(Grade.ASSUMED)));
        return RequirementGenerator.tally(
                set, List.of(activities), CreditUnit.CLOCK_HOUR, FactsAsOf.of(facts, DAY, FactsAsOf.STALE_AFTER));
    }

    private static Activity course(String hours) {
        return Activity.of(DAY, Credits.of(hours, "clock-hour"));
    }

    private static RequiredAmount hours(int amount) {
        return RequiredAmount.of(Credits.of(amount, CreditUnit.CLOCK_HOUR));
    }
}
