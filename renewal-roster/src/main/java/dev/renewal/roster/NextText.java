package dev.renewal.roster;

import dev.renewal.credit.Shortfall;
import dev.renewal.fee.FeeLine;
import dev.renewal.fee.FeeQuote;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.NextStep;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.policy.Standing;
import dev.renewal.policy.Step;
import java.time.LocalDate;
import java.util.Optional;

/** The next step of an answer in few words: what to do, by when, and what its option costs. */
final class NextText {
    private final Assessment assessment;
    private final Optional<NextStep> next;

    NextText(Assessment assessment) {
        this.assessment = assessment;
        this.next = assessment.nextStep();
    }

    Optional<LocalDate> by() {
        return next.flatMap(one -> one.step().by());
    }

    String action() {
        return next.map(this::action).orElseGet(this::nothing);
    }

    private String action(NextStep one) {
        RenewalOption option = assessment.option(one.route());
        String from = option.isOpen() ? "" : "From " + option.opens() + " on: ";
        return from
                + (one.step().action() == Step.Action.EARN
                        ? earn(option, one.step())
                        : one.step().text());
    }

    private static String earn(RenewalOption option, Step step) {
        Shortfall shortfall = option.shortfall();
        String route = option.route().equals(Route.CONTINUING_EDUCATION) ? "" : " (" + option.route() + ")";
        return shortfall.plan().isEmpty()
                ? step.text()
                : PlanText.of(shortfall) + (shortfall.hasKnownAmounts() ? "" : " or more") + route + ".";
    }

    private String nothing() {
        if (assessment.standing() == Standing.NOT_YET_CERTIFIED) {
            return "Nothing before the certification.";
        }
        boolean done =
                assessment.options().stream().anyMatch(option -> option.isOpen() && option.canStillBeSatisfied());
        return done ? "Nothing." : "Ask the certifying body.";
    }

    String cost() {
        return next.map(one -> cost(assessment.option(one.route()).fees())).orElse("");
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
