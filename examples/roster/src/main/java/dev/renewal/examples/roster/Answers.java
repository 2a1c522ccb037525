package dev.renewal.examples.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;

/** Asks the library where each certification stands. One that it fails on is refused, and the others are answered. */
final class Answers implements EntryWriter {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final Roster roster;
    private final RefusalLog refusals;
    private final AnswerWriter writer;
    private int position;

    Answers(RenewalPolicies policies, LocalDate asOf, Roster roster, RefusalLog refusals, AnswerWriter writer) {
        this.policies = policies;
        this.asOf = asOf;
        this.roster = roster;
        this.refusals = refusals;
        this.writer = writer;
    }

    @Override
    public void write(Stream<Certification> complete) throws IOException {
        refusals.startRun();
        Iterator<Outcome> outcomes = policies.assessAll(complete, asOf).iterator();
        while (outcomes.hasNext()) {
            write(outcomes.next(), roster.at(position++));
        }
    }

    private void write(Outcome outcome, RosterEntry entry) throws IOException {
        try {
            writer.write(answer(outcome, entry));
        } catch (RefusedException refused) {
            refusals.add(new Refusal(RosterFile.CREDENTIALS, entry.line(), refused.column(), refused.getMessage()));
        }
    }

    /** Makes an answer of an outcome, or refuses the entry where there is none. */
    static Answer answer(Outcome outcome, RosterEntry entry) throws RefusedException {
        if (outcome.failure().isPresent()) {
            throw new RefusedException(
                    Columns.CREDENTIAL,
                    "Found no answer, because of a defect of the rules: "
                            + outcome.failure().get() + ".");
        }
        return new Answer(
                entry.certification().key().orElseThrow(), outcome.assessment().orElseThrow(), entry.refusedRows());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
