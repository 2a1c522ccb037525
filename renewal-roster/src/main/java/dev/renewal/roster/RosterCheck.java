package dev.renewal.roster;

import dev.renewal.RenewalPolicies;
import dev.renewal.error.InvalidInputException;
import dev.renewal.fact.Finding;
import dev.renewal.policy.Certification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people work through before a roster is answered: what was read, what is refused, the words that no rule knows, what
 * looks like a duplicate, and what to do.
 */
final class RosterCheck implements EntryWriter {
    private static final int MOST_SHOWN = 20;
    private static final String DUPLICATE = "possible-duplicate";
    private static final String UNKNOWN = "unknown-";

    private final RenewalPolicies policies;
    /** Null where each record is looked at as of its latest day. */
    private final LocalDate asOf;

    private final RosterWarnings warnings;
    private final Map<RosterFile, Long> refusedRows = new EnumMap<>(RosterFile.class);
    private final Map<String, Group> refused = new TreeMap<>();
    private final Map<String, Group> words = new TreeMap<>();
    private final Map<String, Group> duplicates = new TreeMap<>();
    private final Map<String, Group> others = new TreeMap<>();
    private final List<String> said = new ArrayList<>();
    private Refusal latest;
    private long answerable;

    /** What is said once of many: how often, and of whom first. */
    private static final class Group {
        private final String first;
        private long count;

        private Group(String first) {
            this.first = first;
        }
    }

    RosterCheck(RenewalPolicies policies, LocalDate asOf, RosterWarnings warnings) {
        this.policies = policies;
        this.asOf = asOf;
        this.warnings = warnings;
    }

    private static void add(Map<String, Group> groups, String what, String first) {
        groups.computeIfAbsent(what, unseen -> new Group(first)).count++;
    }

    @Override
    public Writing prepare(CompleteEntry entry) throws RefusedException {
        Certification certification = entry.certification();
        LocalDate day = asOf == null ? latestDay(entry) : asOf;
        List<Finding> findings =
                Answers.asked(() -> policies.assess(certification, day)).findings();
        String of = entry.holderId() + ", " + certification.credential();
        return () -> {
            answerable++;
            findings.forEach(
                    finding -> found(finding, certification.credential().toString(), of));
        };
    }

    private static LocalDate latestDay(CompleteEntry entry) {
        LocalDate recorded = entry.laterThan(LocalDate.MIN).latest();
        LocalDate event = entry.certification().history().latestDay().orElse(LocalDate.EPOCH);
        return recorded == null || recorded.isBefore(event) ? event : recorded;
    }

    private void found(Finding finding, String credential, String of) {
        if (finding.code().startsWith(UNKNOWN)) {
            String word =
                    finding.code().substring(UNKNOWN.length()) + " " + InvalidInputException.quoted(finding.key());
            String near =
                    finding.nearest().map(one -> "did you mean " + one + "?").orElse("nothing is near");
            add(words, word + ", of " + credential + "; " + near, of);
        } else if (finding.code().equals(DUPLICATE)) {
            add(duplicates, of + ": " + finding.item().label() + " of " + finding.key(), of);
        } else {
            add(others, finding.code(), of + ": " + finding.sentence());
        }
    }

    void refused(Refusal refusal) {
        boolean isSameRow = latest != null && latest.file() == refusal.file() && latest.line() == refusal.line();
        refusedRows.merge(refusal.file(), isSameRow ? 0L : 1L, Long::sum);
        latest = refusal;
        add(
                refused,
                refusal.place() + ", column " + refusal.column(),
                "line " + refusal.line() + ": " + refusal.problem());
    }

    void warned(String sentence) {
        said.add(sentence);
    }

    /** Returns the report. */
    String text() {
        StringBuilder text = new StringBuilder("Read\n");
        for (RosterFile file : RosterFile.values()) {
            Long rows = warnings.rows().get(file);
            String read = rows == null
                    ? "not there"
                    : RosterWarnings.counted(rows, "row") + ", " + refusedRows.getOrDefault(file, 0L)
                            + " refused or used in part";
            text.append("  ")
                    .append(warnings.name(file))
                    .append(": ")
                    .append(read)
                    .append('\n');
        }
        list("Refused, by column, each with its first row", refused, text);
        list("Words that no rule of the credential knows, each with the first holder", words, text);
        list("Rows that look like duplicates", duplicates, text);
        list("Other findings, each with the first", others, text);
        section("Warnings", said, text);
        section("What to do", toDo(), text);
        return text.toString();
    }

    private static void list(String title, Map<String, Group> groups, StringBuilder text) {
        List<String> lines = new ArrayList<>();
        groups.forEach((what, group) ->
                lines.add(what.startsWith(group.first) ? what : what + ": " + group.count + " times; " + group.first));
        section(title, lines, text);
    }

    private static void section(String title, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append(title).append('\n');
            lines.stream()
                    .limit(MOST_SHOWN)
                    .forEach(line ->
                            text.append("  ").append(PlainText.oneLine(line)).append('\n'));
            if (lines.size() > MOST_SHOWN) {
                text.append("  and ").append(lines.size() - MOST_SHOWN).append(" more\n");
            }
        }
    }

    private List<String> toDo() {
        List<String> steps = new ArrayList<>();
        long lacking = warnings.rows().getOrDefault(RosterFile.CREDENTIALS, 0L) - answerable;
        if (lacking > 0) {
            steps.add("Correct the refused rows of " + warnings.name(RosterFile.CREDENTIALS) + ": "
                    + RosterWarnings.counted(lacking, "row") + " of it would not be answered.");
        }
        if (refusedRows.keySet().stream().anyMatch(file -> file != RosterFile.CREDENTIALS)) {
            steps.add("Correct the refused rows of the other files: answers leave them out. --errors lists each.");
        }
        if (!words.isEmpty()) {
            steps.add("Replace the words that no rule knows, or keep them where nothing is meant to count.");
        }
        if (!duplicates.isEmpty()) {
            steps.add("Delete rows that are there twice, or give each an id: without one, both count.");
        }
        if (steps.isEmpty()) {
            steps.add("Nothing.");
        }
        steps.add(RosterWarnings.counted(answerable, "certification") + " can be answered as the roster is.");
        return steps;
    }

    @Override
    public void close() {
        // the report is written after the refusals
    }
}
