package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.credit.EducationRule;
import dev.renewal.credit.PlanLine;
import dev.renewal.credit.Shortfall;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.DeclaredPolicy;
import dev.renewal.policy.RenewalOption;
import dev.renewal.policy.Route;
import dev.renewal.term.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks about one term, and about the next one once the holder has renewed. */
final class TermsInTurn {
    /** Days before and after the end of a term on which credits may count for either of two. */
    private static final List<Integer> AROUND = List.of(-45, -27, -13, -1, 0, 1, 14, 45);

    private final PolicyUnderTest subject;

    TermsInTurn(PolicyUnderTest subject) {
        this.subject = subject;
    }

    /**
     * Earns what is missing in a term on a day around its end, exactly as the plan says, and renews. The next term then misses what
     * it would miss without that.
     */
    void countOnce(Question question, BiFunction<PlanLine, LocalDate, Activity> earned) {
        Optional<DateRange> term = subject.answer(question).term();
        if (term.isEmpty() || term.get().end().isAfter(Variations.LAST.minusYears(1))) {
            return;
        }
        for (int days : AROUND) {
            LocalDate day = term.get().end().plusDays(days);
            Question then = new Question(question.certification().asKnownOn(day), day);
            boolean known = !day.isBefore(question.certification().history().latestEvent());
            Optional<Assessment> answer = known ? Optional.of(subject.answer(then)) : Optional.empty();
            for (RenewalOption option : answer.filter(of -> of.term().equals(term))
                    .map(Assessment::options)
                    .orElse(List.of())) {
                if (option.canStillBeSatisfied() && !countsForSeveralTerms(option.route(), question)) {
                    countOnce(option, term.get(), then, earned);
                }
            }
        }
    }

    private void countOnce(
            RenewalOption option, DateRange term, Question question, BiFunction<PlanLine, LocalDate, Activity> earned) {
        List<Activity> further = option.shortfall().plan().stream()
                .map(line -> earned.apply(line, question.asOf()))
                .toList();
        Certification more = question.certification().withActivities(further);
        Assessment after = subject.answer(new Question(more, question.asOf()));
        boolean counts = after.term().filter(term::equals).isPresent()
                && missing(after, option.route()).filter(Credits::isZero).isPresent();
        if (further.isEmpty() || !counts) {
            return;
        }
        LocalDate renewed = (question.asOf().isAfter(term.end()) ? question.asOf() : term.end()).plusDays(1);
        Assessment next = renewed(question.certification(), renewed);
        Assessment nextAfter = renewed(more, renewed);
        Optional<Credits> without = missing(next, option.route());
        Optional<Credits> with = missing(nextAfter, option.route());
        boolean follows =
                next.term().filter(dates -> dates.start().isAfter(term.end())).isPresent();
        if (!follows || !next.term().equals(nextAfter.term()) || without.isEmpty() || with.isEmpty()) {
            return;
        }
        Credits planned = option.shortfall().plan().stream()
                .map(PlanLine::credits)
                .reduce(Credits::plus)
                .orElseThrow();
        assertThat(without.get().lessAtMost(with.get()))
                .as(
                        "what %s misses less in the next term, %s, as the term %s needed %s, earned on %s",
                        option.route(),
                        next.term().orElseThrow(),
                        term,
                        option.shortfall().plan(),
                        question.asOf())
                .isLessThanOrEqualTo(planned.lessAtMost(option.shortfall().minimumAdditional()));
    }

    /** Whether the policy is declared, and says so. */
    private boolean countsForSeveralTerms(Route route, Question question) {
        return subject.policy() instanceof DeclaredPolicy declared
                && Objects.requireNonNull(declared.declarations()
                                .get(question.certification().credential()))
                        .options()
                        .stream()
                        .filter(option -> option.route().equals(route))
                        .flatMap(option -> option.education().stream())
                        .anyMatch(EducationRule::countsForSeveralTerms);
    }

    private Assessment renewed(Certification certification, LocalDate day) {
        return subject.answer(new Question(certification.withRenewedOn(day), day));
    }

    private static Optional<Credits> missing(Assessment answer, Route route) {
        return answer.findOption(route)
                .map(RenewalOption::shortfall)
                .filter(Shortfall::hasKnownAmounts)
                .map(Shortfall::minimumAdditional);
    }
}
