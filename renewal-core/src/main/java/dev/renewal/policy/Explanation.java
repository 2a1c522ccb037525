package dev.renewal.policy;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Note;
import dev.renewal.fact.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer and how it came about: each step in the order of the computation, down to the facts and who states them.
 *
 * <p>It holds the dates of the holder's record, as an audit needs them. Immutable and thread-safe.
 *
 * @param answer the answer
 * @param reasons the steps that led to it
 */
public record Explanation(Assessment answer, List<Reason> reasons) implements Serializable {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /**
     * Copies the steps.
     *
     * @param answer the answer
     * @param reasons the steps that led to it
     */
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /**
     * Writes the explanation for people: one step a line, what led to a step indented below it, and the notes at the end.
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
        reasons.forEach(reason -> write(reason, "  ", text));
        if (!answer.notes().isEmpty()) {
            text.append("  notes\n");
            answer.notes()
                    .forEach(note -> text.append("    ").append(line(note)).append('\n'));
        }
        return text.toString();
    }

    private void write(Reason reason, String indent, StringBuilder text) {
        text.append(indent).append(onOneLine(line(reason))).append('\n');
        if (reason instanceof Reason.Computed computed) {
            computed.steps().forEach(step -> write(step, indent + "  ", text));
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
                    + (read.selector().equals(answer.asOf()) ? "" : ", asked for " + read.selector());
        }
        if (reason instanceof Reason.Compared compared) {
            return "reached " + compared.day() + ": " + (compared.reached() ? "yes" : "no");
        }
        if (reason instanceof Reason.Given given) {
            return "given " + given.field() + ": " + given.value();
        }
        Reason.LeftOut leftOut = (Reason.LeftOut) reason;
        return "not counted " + leftOut.what() + ": " + leftOut.why() + " [" + leftOut.code() + "]";
    }

    private static String line(Fact<?> fact) {
        return fact.key() + " = " + fact.valueText()
                + fact.start().map(start -> ", from " + start).orElse("")
                + ", " + fact.grade().label()
                + fact.doubtGrade().map(doubt -> " but " + doubt.label()).orElse("")
                + sources(fact.sources());
    }

    private static String line(Note note) {
        return note.rule() + ", " + note.grade().label() + ": " + note.text() + sources(note.sources());
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
