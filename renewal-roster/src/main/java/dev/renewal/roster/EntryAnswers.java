package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers about one holder and credential after the other, for hosts that bring their rows together by themselves: word for
 * word what the roster host writes. Thread-safe.
 */
public final class EntryAnswers {
    private final RenewalPolicies policies;
    private final LocalDate asOf;
    private final ThreadLocal<RowReader> readers;

    /**
     * Makes one.
     *
     * @param policies the policies to ask
     * @param asOf the date as of which they are asked
     */
    public EntryAnswers(RenewalPolicies policies, LocalDate asOf) {
        this.policies = policies;
        this.asOf = asOf;
        RowReader reader = new RowReader(new KnownCredentials(policies), Conventions.USUAL);
        this.readers = ThreadLocal.withInitial(reader::another);
    }

    /**
     * Answers about one holder and credential.
     *
     * @param rows all rows with one key, sorted by file and line
     * @return the answer, if a row of {@code credentials.csv} is in good order, and the refusals
     */
    public List<RosterLine> about(Iterable<RosterRow> rows) {
        EntryRows entry = new EntryRows();
        List<RosterLine> lines = new ArrayList<>();
        rows.forEach(row -> entry.take(row.read(readers.get())));
        entry.complete().ifPresent(complete -> lines.add(line(complete)));
        entry.refusals().forEach(refusal -> lines.add(RosterLine.of(refusal)));
        return lines;
    }

    private RosterLine line(CompleteEntry entry) {
        try {
            return RosterLine.of(
                    Answers.answer(policies, entry, asOf), entry.row().line());
        } catch (RefusedException refused) {
            return RosterLine.of(entry.row().refusal(refused));
        }
    }
}
