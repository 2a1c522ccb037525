package dev.renewal.rules.amca;

import dev.renewal.fact.FactsAsOf;
import dev.renewal.fact.Resolvable;
import dev.renewal.fact.Sourced;
import dev.renewal.fact.Trace;
import dev.renewal.policy.Holder;
import dev.renewal.term.HistoryEvent;
import dev.renewal.term.HistoryEvent.Kind;
import dev.renewal.term.MissingDays;
import dev.renewal.term.RenewalHistory;
import dev.renewal.term.TermRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The day from which terms are counted: the latest reinstatement, or else the later of the test and the 18th birthday. */
final class TestOrBirthday implements Resolvable<Holder.Rule<LocalDate>> {
    private final TermRule terms;

    TestOrBirthday(TermRule terms) {
        this.terms = terms;
    }

    @Override
    public Holder.Rule<LocalDate> asOf(FactsAsOf facts) {
        return new AsOf(terms.asOf(facts), facts);
    }

    private static final class AsOf implements Holder.Rule<LocalDate> {
        private final TermRule.AsOf terms;
        private final Sourced<Period> length;
        private final Sourced<Period> age;
        private final Sourced<String> birthday;
        private final Sourced<String> reinstatement;
        private final MissingDays missing;

        private AsOf(TermRule.AsOf terms, FactsAsOf facts) {
            this.terms = terms;
            this.length = facts.get(AmcaFacts.TERM_LENGTH);
            this.age = facts.get(AmcaFacts.TERM_ANCHOR);
            this.birthday = facts.get(AmcaFacts.TERM_BIRTHDAY);
            this.reinstatement = facts.get(AmcaFacts.TERM_REINSTATED);
            this.missing = MissingDays.asOf(facts);
        }

        @Override
        public LocalDate of(Holder holder) {
            Trace trace = holder.trace();
            RenewalHistory history = holder.history();
            LocalDate began = history.certifiedOrReinstatedOn();
            trace.given("test, or the latest reinstatement", began);
            Optional<LocalDate> born = holder.certification().input(AmcaPolicy.BORN_ON);
            born.ifPresent(day -> trace.given(AmcaPolicy.BORN_ON.name(), day));
            Optional<String> impossible = born.flatMap(day -> whyNot(adult(day), holder));
            impossible.ifPresent(why -> trace.remark(birthday, why));
            if (history.reinstatedOn().isPresent()) {
                trace.cite(reinstatement);
                return began;
            }
            if (born.isPresent() && impossible.isEmpty()) {
                LocalDate adult = missing.plus(born.get(), trace.use(age), trace);
                return adult.isAfter(began) ? adult : began;
            }
            if (born.isEmpty()) {
                trace.cite(birthday);
            }
            return began;
        }

        private LocalDate adult(LocalDate born) {
            return born.plus(age.required());
        }

        /** Says why a date of birth cannot be true, if it cannot. */
        private Optional<String> whyNot(LocalDate adult, Holder holder) {
            RenewalHistory history = holder.history();
            LocalDate tested = history.beganOn();
            if (adult.isAfter(tested.plus(holder.trace().use(length)))) {
                return notUsed(adult, "it lies too long after the test of " + tested);
            }
            for (HistoryEvent event : history.events()) {
                boolean renews = event.kind() == Kind.RENEWED || event.kind() == Kind.REINSTATED;
                if (renews && !adult.isBefore(event.on())) {
                    return notUsed(
                            adult, "the certification was " + event.kind().label() + " by then");
                }
            }
            return terms.printedInUse(history, holder.trace())
                    .filter(printed -> !adult.isBefore(printed))
                    .flatMap(printed -> notUsed(adult, "the printed expiration is " + printed));
        }

        private static Optional<String> notUsed(LocalDate adult, String why) {
            return Optional.of(
                    "Assumed: the date of birth is not used, and the term starts on the day of the test; the birthday on "
                            + adult + " cannot be true, as " + why + ".");
        }
    }
}
