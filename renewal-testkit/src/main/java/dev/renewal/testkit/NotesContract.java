package dev.renewal.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Note;
import dev.renewal.policy.RenewalPolicy;
import dev.renewal.term.TermFacts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests of the notes of a policy, from a table of examples: each doubtful fact is noted in an answer that used it, and in no
 * other. Extend it.
 */
public abstract class NotesContract {
    /** A row of the table; there is no grade where the answer has no note on the fact. */
    private record Row(String credential, String record, LocalDate asOf, String key, List<String> grades) {}

    /** Creates the tests. */
    protected NotesContract() {}

    /** {@return the policy} */
    protected abstract RenewalPolicy policy();

    /**
     * Returns the examples, one a line: the code of the credential, the record as {@link Records} reads it, the as-of date, the
     * key of a fact, and the grade of the note. The grade is empty where the answer has no note on the fact; where it has
     * several, they have commas between them. Cells are separated by {@code |}. A line that begins with {@code #} is a comment.
     *
     * @return the table
     */
    protected abstract String examples();

    /**
     * Returns the facts without doubt that are noted where they concern a holder.
     *
     * @return the keys; none by default
     */
    protected Set<String> noted() {
        return Set.of();
    }

    /**
     * Returns the facts that no answer of the policy rests on: some about terms and records in general, and what only a joint
     * plan reads.
     *
     * @return the keys; none by default
     */
    protected Set<String> unused() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> anAnswerNotesAFactThatItUsed() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(notes(row).stream()
                                        .filter(note -> note.key().equals(row.key))
                                        .map(note -> note.grade().label()))
                                .containsExactlyElementsOf(row.grades)));
    }

    @Test
    void everyFactThatAsksForANoteHasAnExampleWithItAndOneWithout() {
        List<Row> rows = rows();
        assertThat(rows.stream().flatMap(row -> row.grades.stream().map(grade -> row.key + " " + grade)))
                .containsAll(facts().flatMap(fact -> fact.note().stream())
                        .map(note -> note.key() + " " + note.grade().label())
                        .toList());
        assertThat(rows.stream().filter(row -> row.grades.isEmpty()).map(Row::key))
                .containsAll(doubtful())
                .containsAll(noted());
    }

    @Test
    void noExampleNotesWhatIsWellEstablishedOrUnused() {
        Set<String> expected = new HashSet<>(doubtful());
        expected.addAll(noted());
        expected.add("renewal.stale");
        assertThat(rows().stream().flatMap(row -> notes(row).stream()))
                .extracting(Note::key)
                .isSubsetOf(expected);
    }

    private Set<String> doubtful() {
        return facts().flatMap(fact -> fact.note().stream()).map(Note::key).collect(toSet());
    }

    private Stream<Fact<?>> facts() {
        Set<String> left = unused();
        FactTable all = policy().facts().and(TermFacts.table());
        assertThat(all.keys()).extracting(FactKey::id).containsAll(left);
        return all.facts().stream().filter(fact -> !left.contains(fact.key().id()));
    }

    /**
     * Returns the notes of an answer.
     *
     * @param credential the code of the credential
     * @param record the record, as {@link Records} reads it
     * @param asOf the as-of date
     * @return the notes, in the order of the answer
     */
    protected final List<Note> notes(String credential, String record, LocalDate asOf) {
        RenewalPolicy policy = policy();
        return RenewalPolicies.of(policy)
                .assess(Examples.record(policy, credential, record), asOf)
                .notes();
    }

    private List<Note> notes(Row row) {
        return notes(row.credential, row.record, row.asOf);
    }

    private List<Row> rows() {
        return Examples.rows(examples()).stream()
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        LocalDate.parse(cells[2]),
                        cells[3],
                        cells[4].isEmpty() ? List.of() : List.of(cells[4].split(", "))))
                .toList();
    }
}
