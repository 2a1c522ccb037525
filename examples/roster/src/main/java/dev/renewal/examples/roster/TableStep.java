package dev.renewal.examples.roster;

import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Deadline;
import dev.renewal.policy.DeadlineKind;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first open option of an answer in few words: what to do, by when, and what it costs. Bodies list first what most holders
 * do; the whole answer is in the other format.
 */
final class TableStep {
    private static final String NOTHING = "-";

    private final Assessment assessment;
    private final Optional<RenewalOption> option;

    TableStep(Assessment assessment) {
        this.assessment = assessment;
        this.option = open().filter(RenewalOption::canStillBeSatisfied)
                .findFirst()
                .or(() -> open().findFirst())
                .or(() -> assessment.options().stream()
                        .filter(later -> later.opens().isAfter(assessment.asOf()))
                        .findFirst());
    }

    private Stream<RenewalOption> open() {
        return assessment.options().stream().filter(RenewalOption::isOpen);
    }

    String action() {
        return option.map(this::action).orElseGet(this::withoutOption);
    }

    private String withoutOption() {
        if (assessment.standing() == Standing.NOT_YET_CERTIFIED) {
            return "nothing before the certification";
        }
        return assessment.options().isEmpty() ? "ask the body" : "ask the body: no way back is open";
    }

    private String action(RenewalOption chosen) {
        if (!chosen.canStillBeSatisfied()) {
            return "ask the body: what is missing can no longer be earned";
        }
        String from = chosen.isOpen() ? "" : " from " + chosen.opens() + " on";
        String by = lastDay(chosen).map(day -> " by " + day).orElse("");
        String action = chosen.shortfall().isSatisfied()
                ? onRoute(chosen.route())
                : PlanText.of(chosen.shortfall())
                        + (chosen.route().equals(Route.CONTINUING_EDUCATION) ? "" : " and " + onRoute(chosen.route()));
        return action + from + by;
    }

    private static String onRoute(Route route) {
        if (route.equals(Route.EXAMINATION)) {
            return "take the examination";
        }
        if (route.equals(Route.REINSTATEMENT)) {
            return "apply for reinstatement";
        }
        if (route.equals(Route.ANNUAL_FEE)) {
            return "pay the annual fee";
        }
        return route.equals(Route.CONTINUING_EDUCATION) ? "renew" : "renew by " + route.name();
    }

    /**
     * The earliest of the days that end something: the route, the earning of what is missing, and, while the certification is
     * valid, its validity.
     */
    private Optional<LocalDate> lastDay(RenewalOption chosen) {
        Optional<LocalDate> earnBy = chosen.shortfall().isSatisfied() ? Optional.empty() : chosen.earnBy();
        return Stream.of(chosen.closes(), earnBy, comingExpiration())
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(chosen.opens()))
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> comingExpiration() {
        return assessment.deadlines().stream()
                .filter(deadline -> deadline.kind().equals(DeadlineKind.EXPIRATION))
                .map(Deadline::on)
                .filter(day -> !day.isBefore(assessment.asOf()))
                .findFirst();
    }

    String cost() {
        return option.map(RenewalOption::fees).map(TableStep::cost).orElse(NOTHING);
    }

    private static String cost(FeeQuote fees) {
        long unknown = fees.lines().stream()
                .map(FeeLine::amount)
                .filter(Optional::isEmpty)
                .count();
        String known = "$" + fees.knownTotal().amount().toPlainString();
        if (unknown == 0) {
            return known;
        }
        String unknownFees = unknown == 1 ? "an unknown fee" : unknown + " unknown fees";
        return unknown == fees.lines().size() ? unknownFees : known + " and " + unknownFees;
    }
}
