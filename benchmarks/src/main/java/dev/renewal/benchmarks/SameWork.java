package dev.renewal.benchmarks;

import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Requirement;
import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The values of an answer that the peers compute too, and two that they leave out: the next deadline and the fewest further
 * points for all requirements together.
 *
 * @param standing the standing
 * @param end the last day of the term
 * @param nextDeadline the first deadline on or after the as-of date, or null if all are past
 * @param fewest the fewest further points that satisfy all requirements
 * @param total the points missing in total
 * @param administrative the administrative points missing
 * @param clinical the clinical points missing
 * @param general the general points missing
 * @param fee the known total of the fees
 */
record SameWork(
        Standing standing,
        LocalDate end,
        LocalDate nextDeadline,
        Credits fewest,
        Credits total,
        Credits administrative,
        Credits clinical,
        Credits general,
        Money fee) {

    /** Reads these values of the answer for a CMA, and no others. */
    static SameWork of(Assessment answer) {
        RenewalOption renewal = answer.option(Route.CONTINUING_EDUCATION);
        Shortfall shortfall = renewal.shortfall();
        Credits total = null;
        Credits administrative = null;
        Credits clinical = null;
        Credits general = null;
        for (Requirement requirement : shortfall.requirements()) {
            switch (requirement.id()) {
                case "total" -> total = requirement.missing().orElseThrow();
                case "administrative" -> administrative = requirement.missing().orElseThrow();
                case "clinical" -> clinical = requirement.missing().orElseThrow();
                case "general" -> general = requirement.missing().orElseThrow();
                default -> {}
            }
        }
        return new SameWork(
                answer.standing(),
                answer.term().orElseThrow().end(),
                nextDeadline(answer),
                shortfall.minimumAdditional(),
                total,
                administrative,
                clinical,
                general,
                renewal.fees().knownTotal());
    }

    private static LocalDate nextDeadline(Assessment answer) {
        for (Deadline deadline : answer.deadlines()) {
            if (!deadline.on().isBefore(answer.asOf())) {
                return deadline.on();
            }
        }
        return null;
    }

    void read(Blackhole sink) {
        sink.consume(standing);
        sink.consume(end);
        sink.consume(nextDeadline);
        sink.consume(fewest);
        sink.consume(total);
        sink.consume(administrative);
        sink.consume(clinical);
        sink.consume(general);
        sink.consume(fee);
    }

    /** The part that the peers compute too. */
    CmaAnswer inHundredths() {
        return new CmaAnswer(
                end,
                CmaAnswer.hundredths(total.amount()),
                CmaAnswer.hundredths(administrative.amount()),
                CmaAnswer.hundredths(clinical.amount()),
                CmaAnswer.hundredths(general.amount()),
                CmaAnswer.hundredths(fee.amount()),
                Stage.valueOf(standing.name()));
    }
}
