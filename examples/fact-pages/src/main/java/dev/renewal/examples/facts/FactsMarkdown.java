package dev.renewal.examples.facts;

import dev.renewal.RenewalPolicies;
import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.Grade;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The page docs/facts.md: what is known of all bodies, how well, how long ago it was looked up, and what is not known. */
public final class FactsMarkdown {
    private final StringBuilder page = new StringBuilder();

    private FactsMarkdown() {}

    /**
     * Prints the page for the policies on the class path.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page(RenewalPolicies.load()));
    }

    /**
     * Makes the page.
     *
     * @param policies the policies
     * @return the page; lines end with {@code \n}
     */
    public static String page(RenewalPolicies policies) {
        List<BodyFacts> bodies = BodyFacts.all(policies);
        FactsMarkdown made = new FactsMarkdown();
        made.line("# What is known, and what is not");
        made.line("");
        made.line("Generated from the facts that are shipped. All of them, one a line, are in [rules](rules); "
                + "[new-fact.md](new-fact.md) says how to correct or add one.");
        made.line("");
        made.summary(bodies);
        bodies.forEach(made::body);
        return made.page.toString();
    }

    private void summary(List<BodyFacts> bodies) {
        List<Grade> grades = List.of(Grade.values()).stream()
                .filter(grade -> bodies.stream().anyMatch(body -> body.byGrade().containsKey(grade)))
                .toList();
        row("body", grades.stream().map(Grade::label).collect(Collectors.joining(" | ")), "last looked up");
        line("| --- |" + " ---: |".repeat(grades.size()) + " --- |");
        for (BodyFacts body : bodies) {
            String counts = grades.stream()
                    .map(grade -> body.byGrade().getOrDefault(grade, 0L).toString())
                    .collect(Collectors.joining(" | "));
            row("[" + body.body().id() + "](#" + body.body().id() + ")", counts, days(body));
        }
        line("");
        grades.forEach(grade -> line("* " + grade.label() + ": " + text(grade.meaning())));
    }

    private static String days(BodyFacts body) {
        boolean one = body.byDay().size() == 1;
        return body.byDay().entrySet().stream()
                .map(day -> day.getKey() + (one ? "" : " (" + day.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }

    private void body(BodyFacts body) {
        line("");
        line("## " + body.body().id());
        line("");
        line(text(body.body().name()) + ": [all facts](rules/" + body.body().id() + ".txt).");
        notKnown(body);
        doubtful(body);
        certain(body);
    }

    private void notKnown(BodyFacts body) {
        line("");
        line("### Not known");
        line("");
        row("fact", "what is not known", "would be settled by");
        line("| --- | --- | --- |");
        for (Fact<?> fact : body.notKnown()) {
            List<PageToRead> pages = body.settling(fact);
            row(key(fact), text(BodyFacts.remark(fact)), pages.isEmpty() ? "no page is known" : titles(pages));
        }
        List<PageToRead> more = body.settlingMore();
        if (!more.isEmpty()) {
            line("");
            more.forEach(page -> line("* To read as well: " + source(page.page()) + ", for "
                    + text(String.join(", ", page.settles())) + "."));
        }
    }

    private void doubtful(BodyFacts body) {
        line("");
        line("### In doubt");
        line("");
        row("fact", "from", "value", "grade", "last looked up", "remark", "source");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        for (Fact<?> fact : body.doubtful()) {
            row(
                    key(fact),
                    fact.start().map(LocalDate::toString).orElse("-"),
                    text(BodyFacts.value(fact)),
                    BodyFacts.grade(fact),
                    fact.verifiedOn().orElseThrow().toString(),
                    text(BodyFacts.remark(fact)),
                    fact.sources().stream().map(FactsMarkdown::source).collect(Collectors.joining("; ")));
        }
    }

    private void certain(BodyFacts body) {
        line("");
        line("### Known without doubt");
        line("");
        for (Grade grade : body.byGrade().keySet()) {
            String facts = body.certain().stream()
                    .filter(fact -> fact.grade() == grade)
                    .map(fact -> key(fact) + from(fact) + " (" + text(BodyFacts.value(fact)) + ")")
                    .collect(Collectors.joining(", "));
            if (!facts.isEmpty()) {
                line("* " + grade.label() + ": " + facts);
            }
        }
    }

    private static String from(Fact<?> fact) {
        return fact.start().map(start -> " from " + start).orElse("");
    }

    private static String titles(List<PageToRead> pages) {
        return pages.stream().map(page -> source(page.page())).collect(Collectors.joining("; "));
    }

    private static String source(Citation source) {
        return source.location().startsWith("http")
                ? "[" + text(source.title()) + "](" + source.location() + ")"
                : text(source.title());
    }

    private static String key(Fact<?> fact) {
        return "`" + fact.key().id() + "`";
    }

    private static String text(String plain) {
        return plain.replaceAll("[\\\\|<>*_\\[\\]`]", "\\\\$0");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
