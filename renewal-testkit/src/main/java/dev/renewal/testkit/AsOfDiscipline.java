package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.credit.Activity;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Reason;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.term.RenewalHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Part 4 of the contract: nothing dated later affects an answer, and days are compared through the trace only. */
final class AsOfDiscipline {
    /** Later than every day that matters for the questions here. */
    private static final LocalDate FAR_OFF = LocalDate.of(9900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);
    private static final int DAYS_ASKED = 5;
    private static final int SOON = 1;
    private static final int YEARS_LATER = 4_000;

    private final PolicyUnderTest subject;

    AsOfDiscipline(PolicyUnderTest subject) {
        this.subject = subject;
    }

    void laterEntriesChangeNothing(Question question, Random random) {
        LocalDate asOf = question.asOf();
        if (!asOf.isBefore(LATEST)) {
            return;
        }
        Assessment wanted = subject.answer(question);
        for (LocalDate later : List.of(asOf.plusDays(SOON), asOf.plusDays(YEARS_LATER))) {
            Certification more = withLaterEntries(question.certification(), later, random);
            // ask with the later entries first: a policy that wrongly keeps them would use them below
            subject.answer(new Question(more, later));
            requireSame("with activities and payments of " + later, wanted, subject.answer(new Question(more, asOf)));
            laterEventChangesNothing(question, later);
        }
    }

    private Certification withLaterEntries(Certification holder, LocalDate later, Random random) {
        Stream<Activity> further = Stream.concat(
                Stream.generate(() -> subject.variations().course(later, random))
                        .limit(3),
                holder.activities().stream().map(activity -> again(Variations.on(later, activity))));
        Stream<Payment> paid =
                holder.payments().stream().map(payment -> Payment.of(later, payment.fee(), payment.amount()));
        return holder.withActivities(further.toList()).withPayments(paid.toList());
    }

    /** Gives an activity another key, as a record may hold each key once. */
    private static Activity again(Activity activity) {
        return activity.key().map(key -> activity.withKey(key + " again")).orElse(activity);
    }

    /**
     * A later renewal or reinstatement gives the same answer as none. Without the printed expiration of which the day is not
     * known: which certificate that belongs to is all that later events tell.
     */
    private void laterEventChangesNothing(Question question, LocalDate later) {
        RenewalHistory history = question.certification().history();
        if (later.isBefore(history.beganOn())) {
            return;
        }
        Certification holder = question.certification()
                .withHistory(RenewalHistory.of(history.beganOn(), history.events(), history.isComplete(), null));
        Assessment wanted = subject.answer(new Question(holder, question.asOf()));
        if (history.renewedOn().isEmpty() && !history.neverRenewed()) {
            Certification renewed = holder.withRenewedOn(later);
            subject.answer(new Question(renewed, later));
            requireSame("with a renewal on " + later, wanted, subject.answer(new Question(renewed, question.asOf())));
        }
        if (history.reinstatedOn().isEmpty()) {
            Certification reinstated = holder.withReinstatedOn(later);
            subject.answer(new Question(reinstated, later));
            requireSame(
                    "with a reinstatement on " + later,
                    wanted,
                    subject.answer(new Question(reinstated, question.asOf())));
        }
    }

    void laterFactsChangeNothing(Question question, Random random) {
        Stream<LocalDate> days = Stream.concat(Stream.of(question.asOf()), Question.days(question.certification()));
        if (!days.allMatch(LATEST::isAfter)) {
            return;
        }
        Explanation explanation = subject.explanation(question);
        FactTable later = subject.facts().with(new HostStatements(subject.facts(), random).from(FAR_OFF));
        requireSame("with facts that hold from " + FAR_OFF, explanation.answer(), subject.answer(question, later));
        LocalDate latest = Stream.of(
                        Stream.of(question.asOf()),
                        Question.days(question.certification()),
                        Questions.days(explanation.answer()))
                .flatMap(named -> named)
                .max(LocalDate::compareTo)
                .orElseThrow();
        for (Reason.FactRead read : PolicyUnderTest.factsRead(explanation.reasons())) {
            assertThat(read.selector())
                    .as(
                            "the day for which %s is read: the as-of date, or one that the record or the answer names",
                            read.fact().key())
                    .isBeforeOrEqualTo(latest);
        }
    }

    void timeCountsThroughTheTraceOnly(Question question, Random random) {
        FactTable stated = subject.facts().with(new HostStatements(subject.facts(), random).some());
        for (FactTable facts : List.of(subject.facts(), stated)) {
            Assessment wanted = subject.answer(question, facts);
            LocalDate last =
                    wanted.nextChange().map(change -> change.minusDays(1)).orElse(Variations.LAST);
            assertThat(last).as("the last day before the next change").isAfterOrEqualTo(question.asOf());
            for (LocalDate day : daysUpTo(last, question.asOf(), random)) {
                assertThat(Differences.apartFromTheQuestion(wanted, subject.answer(question.asOf(day), facts)))
                        .as(
                                "what is different as of %s, where the trace was asked about no day and no fact that"
                                        + " changes before %s",
                                day, last.plusDays(1))
                        .isEmpty();
            }
        }
    }

    /** Returns the first days, the last days, and some days between them. */
    private static Set<LocalDate> daysUpTo(LocalDate last, LocalDate first, Random random) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < DAYS_ASKED; i++) {
            days.add(first.plusDays(i));
            days.add(last.minusDays(i));
            days.add(Variations.between(first, last, random));
        }
        days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
        return days;
    }

    private static void requireSame(String what, Assessment wanted, Assessment found) {
        if (!found.equals(wanted)) {
            throw new AssertionError(what + ": " + Differences.between(wanted, found));
        }
    }
}
