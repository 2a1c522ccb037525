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
    /** A row of the table; the grade is empty where the answer has no note on the fact. */
    private record Row(String credential, String record, LocalDate asOf, String key, String grade) {}

    /** Creates the tests. */
    protected NotesContract() {}

    /** {@return the policy} */
    protected abstract RenewalPolicy policy();

    /**
     * Returns the examples, one a line: the code of the credential, the record as {@link Records} reads it, the as-of date, the
     * key of a fact, and the grade of the note; no grade where the answer has no note on it. Cells are separated by {@code |};
     * a line that begins with {@code #} is a comment.
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
        RenewalPolicies policies = RenewalPolicies.of(policy());
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(notes(row, policies).stream()
                                        .filter(note -> note.key().equals(row.key))
                                        .map(note -> note.grade().label()))
                                .containsExactly(row.grade.isEmpty() ? new String[0] : new String[] {row.grade})));
    }

    @Test
    void everyFactThatAsksForANoteHasAnExampleWithItAndOneWithout() {
        List<Row> rows = rows();
        assertThat(rows.stream().filter(row -> !row.grade.isEmpty()).map(row -> row.key + " " + row.grade))
                .containsAll(facts().flatMap(fact -> fact.note().stream())
                        .map(note -> note.key() + " " + note.grade().label())
                        .toList());
        assertThat(rows.stream().filter(row -> row.grade.isEmpty()).map(Row::key))
                .containsAll(doubtful())
                .containsAll(noted());
    }

    @Test
    void noExampleNotesWhatIsWellEstablishedOrUnused() {
        Set<String> expected = new HashSet<>(doubtful());
        expected.addAll(noted());
        expected.add("renewal.stale");
        RenewalPolicies policies = RenewalPolicies.of(policy());
        assertThat(rows().stream().flatMap(row -> notes(row, policies).stream()))
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

    private List<Row> rows() {
        String body = policy().body().id();
        return examples()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(
                        body + ":" + cells[0].strip(),
                        cells[1].strip(),
                        LocalDate.parse(cells[2].strip()),
                        cells[3].strip(),
                        cells[4].strip()))
                .toList();
    }

    private static List<Note> notes(Row row, RenewalPolicies policies) {
        return policies.assess(Records.read(row.credential, row.record), row.asOf)
                .notes();
    }
}
