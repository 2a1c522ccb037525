package dev.renewal.policy;

import dev.renewal.credit.Disallowance;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Finding;
import dev.renewal.fact.Grade;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer and how it came about: each step in the order of the computation, down to the facts and who states them.
 *
 * <p>It holds the dates of the holder's record, as an audit needs them. Immutable and thread-safe.
 *
 * @param answer the answer
 * @param reasons the steps that led to it
 * @param account every item of the record that is known on the as-of date, each once, with what became of it
 */
public record Explanation(Assessment answer, List<Reason> reasons, List<AccountEntry> account) implements Serializable {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /**
     * Copies the steps.
     *
     * @param answer the answer
     * @param reasons the steps that led to it
     * @param account every item of the record that is known on the as-of date, each once, with what became of it
     */
    public Explanation {
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(answer, "answer");
        // a stream may hold a list of anything
        for (Reason reason : reasons) {
            Objects.requireNonNull(reason, "reason");
        }
        reasons = List.copyOf(reasons);
        for (AccountEntry entry : account) {
            Objects.requireNonNull(entry, "entry");
        }
        account = List.copyOf(account);
    }

    /**
     * Returns what became of an item of the record.
     *
     * @param item what kind of item it is
     * @param key the host's key of the item, or else its day; the name of a further input
     * @return the entries: one, or several where items without key are of one day
     */
    public List<AccountEntry> account(AccountEntry.Item item, String key) {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(key, "key");
        List<AccountEntry> found = new ArrayList<>();
        for (AccountEntry entry : account) {
            if (entry.item() == item && entry.key().equals(key)) {
                found.add(entry);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns the recorded activities that count, in the order of the account.
     *
     * @return the entries of the account, each of which says {@linkplain AccountEntry#counted() where it counts}
     */
    public List<AccountEntry> counted() {
        List<AccountEntry> counted = new ArrayList<>();
        for (AccountEntry entry : account) {
            if (entry.counts()) {
                counted.add(entry);
            }
        }
        return List.copyOf(counted);
    }

    /**
     * Returns the activities of this certification that count, and that count for another one of the holder as well.
     *
     * @param other the explanation of the other certification, of whose record they have the same key, or the same day where
     *     the host gives no keys
     * @return the entries of this account
     */
    public List<AccountEntry> countedToo(Explanation other) {
        Objects.requireNonNull(other, "other");
        Set<String> there = new HashSet<>();
        other.counted().forEach(entry -> there.add(entry.key()));
        return counted().stream().filter(entry -> there.contains(entry.key())).toList();
    }

    /**
     * Writes the explanation for people: one step a line, what led to a step indented below it, then the account of the
     * record, the findings and notes of the answer, and what the grades mean.
     *
     * @return the text; lines end with {@code \n}
     */
    public String toText() {
        StringBuilder text = new StringBuilder()
                .append(onOneLine(answer.toString()))
                .append(answer.bodyWord()
                        .map(word -> " (the body says: " + word + ")")
                        .orElse(""))
                .append('\n');
        write(reasons, "  ", text);
        if (!account.isEmpty()) {
            text.append("  account of the record\n");
            for (AccountEntry entry : account) {
                text.append("    ").append(onOneLine(entry.toText())).append('\n');
            }
        }
        if (!answer.findings().isEmpty()) {
            text.append("  findings\n");
            for (Finding finding : answer.findings()) {
                text.append("    ").append(onOneLine(line(finding))).append('\n');
            }
        }
        if (!answer.notes().isEmpty()) {
            text.append("  notes\n");
            for (Note note : answer.notes()) {
                text.append("    ").append(line(note)).append('\n');
            }
        }
        text.append("  grades\n");
        for (Grade grade : grades()) {
            text.append("    ")
                    .append(grade.label())
                    .append(": ")
                    .append(grade.meaning())
                    .append('\n');
        }
        return text.toString();
    }

    /** The grades that the text names, which not every reader knows. */
    private Set<Grade> grades() {
        Set<Grade> grades = new TreeSet<>();
        addGrades(reasons, grades);
        for (Note note : answer.notes()) {
            grades.add(note.grade());
        }
        return grades;
    }

    private static void addGrades(List<Reason> steps, Set<Grade> grades) {
        for (Reason reason : steps) {
            if (reason instanceof Reason.FactRead read) {
                grades.add(read.fact().grade());
                read.fact().doubtGrade().ifPresent(grades::add);
            } else if (reason instanceof Reason.Computed computed) {
                addGrades(computed.steps(), grades);
            }
        }
    }

    private void write(List<Reason> steps, String indent, StringBuilder text) {
        for (Reason reason : steps) {
            text.append(indent).append(onOneLine(line(reason))).append('\n');
            if (reason instanceof Reason.Computed computed) {
                write(computed.steps(), indent + "  ", text);
            }
        }
    }

    /** A host's key may hold anything; it must not look like a line of its own. */
    private static String onOneLine(String text) {
        return UNSEEN.matcher(text).replaceAll("?");
    }

    private String line(Reason reason) {
        if (reason instanceof Reason.Computed computed) {
            return computed.what() + ": " + computed.result();
        }
        if (reason instanceof Reason.FactRead read) {
            return "by " + line(read.fact())
                    + (read.selector().equals(answer.asOf()) ? "" : ", as it held on " + read.selector());
        }
        if (reason instanceof Reason.Compared compared) {
            return compared.day() + (compared.reached() ? " has come" : " is still to come");
        }
        if (reason instanceof Reason.Given given) {
            return "given " + given.field() + ": " + given.value();
        }
        Reason.LeftOut leftOut = (Reason.LeftOut) reason;
        String how = leftOut.code().equals(Disallowance.IN_PART) ? "counted in part " : "not counted ";
        return how + leftOut.what() + ": " + leftOut.why() + " [" + leftOut.code() + "]";
    }

    private static String line(Fact<?> fact) {
        boolean words = fact.value().filter(String.class::isInstance).isPresent();
        return fact.key() + " = " + (words ? '"' + fact.valueText() + '"' : fact.valueText())
                + fact.start().map(start -> ", from " + start).orElse("")
                + ", " + fact.grade().label()
                + fact.doubtGrade().map(doubt -> " but " + doubt.label()).orElse("")
                + sources(fact.sources());
    }

    private static String line(Finding finding) {
        return finding.sentence()
                + finding.nearest()
                        .map(word -> " Nearest known word: " + word + ".")
                        .orElse("") + " ["
                + finding.code() + "]";
    }

    private static String line(Note note) {
        return note.key() + ", " + note.grade().label() + ": " + note.text() + sources(note.sources());
    }

    private static String sources(List<Citation> sources) {
        return sources.isEmpty()
                ? ""
                : sources.stream().map(Citation::toString).collect(Collectors.joining("; ", " (", ")"));
    }

    /** Returns a description without the holder's dates. */
    @Override
    public String toString() {
        return "explanation of " + answer;
    }
}
