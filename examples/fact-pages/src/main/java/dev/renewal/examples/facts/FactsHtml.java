package dev.renewal.examples.facts;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactOverride;
import dev.renewal.fact.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of one body, as an HTML page that needs no other file. Every text is escaped. */
public final class FactsHtml {
    private static final String STYLE = "body{font-family:sans-serif;max-width:90em;margin:1em auto;padding:0 1em}"
            + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em;text-align:left;"
            + "vertical-align:top}";

    private final StringBuilder page = new StringBuilder();

    private FactsHtml() {}

    /**
     * Makes the page of a body.
     *
     * @param body what is known of the body
     * @return the page; lines end with {@code \n}
     */
    public static String page(BodyFacts body) {
        FactsHtml made = new FactsHtml();
        String title = escaped(body.body().name()) + ": facts";
        made.line("<!DOCTYPE html>");
        made.line("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body>");
        made.line("<h1>" + title + "</h1>");
        made.counts(body);
        made.notKnown(body);
        made.known(body);
        made.stated(body.facts().overrides().all());
        made.line("</body></html>");
        return made.page.toString();
    }

    private void counts(BodyFacts body) {
        heading("How well it is known", "grade", "facts", "meaning");
        for (Map.Entry<Grade, Long> grade : body.byGrade().entrySet()) {
            row(
                    grade.getKey().label(),
                    grade.getValue().toString(),
                    escaped(grade.getKey().meaning()));
        }
        line("</table>");
        heading("When it was last looked up", "day", "facts");
        body.byDay().forEach((day, facts) -> row(day.toString(), facts.toString()));
        line("</table>");
    }

    private void notKnown(BodyFacts body) {
        heading("Not known", "fact", "what is not known", "would be settled by");
        for (Fact<?> fact : body.notKnown()) {
            row(
                    escaped(fact.key().id()),
                    escaped(BodyFacts.remark(fact)),
                    sources(body.settling(fact).stream().map(PageToRead::page).toList()));
        }
        for (PageToRead page : body.settlingMore()) {
            row("", escaped(String.join(", ", page.settles())), sources(List.of(page.page())));
        }
        line("</table>");
    }

    private void known(BodyFacts body) {
        heading("Known", "fact", "from", "value", "grade", "last looked up", "remark", "source");
        for (Fact<?> fact : body.facts().facts()) {
            if (fact.value().isPresent()) {
                row(
                        escaped(fact.key().id()),
                        fact.start().map(LocalDate::toString).orElse(""),
                        escaped(BodyFacts.value(fact)),
                        BodyFacts.grade(fact),
                        fact.verifiedOn().map(LocalDate::toString).orElse(""),
                        escaped(BodyFacts.remark(fact)),
                        sources(fact.sources()));
            }
        }
        line("</table>");
    }

    private void stated(List<FactOverride<?>> overrides) {
        if (overrides.isEmpty()) {
            return;
        }
        heading("Stated by the host, in place of what is shipped", "override", "source", "review by");
        for (FactOverride<?> override : overrides) {
            row(
                    escaped(override.toString()),
                    escaped(override.source()),
                    override.reviewBy().toString());
        }
        line("</table>");
    }

    private static String sources(List<Citation> sources) {
        return sources.stream().map(FactsHtml::source).collect(Collectors.joining("; "));
    }

    /** Only addresses of the web become links: no other scheme, such as one that runs a script. */
    private static String source(Citation source) {
        String title = escaped(source.title());
        String location = source.location().toLowerCase(Locale.ROOT);
        if (location.startsWith("https://") || location.startsWith("http://")) {
            return "<a href=\"" + escaped(source.location()) + "\">" + title + "</a>";
        }
        return location.isEmpty() ? title : title + ", " + escaped(source.location());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void heading(String heading, String... columns) {
        line("<h2>" + heading + "</h2>");
        line("<table><tr><th>" + String.join("</th><th>", columns) + "</th></tr>");
    }

    private void row(String... cells) {
        line("<tr><td>" + String.join("</td><td>", cells) + "</td></tr>");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
