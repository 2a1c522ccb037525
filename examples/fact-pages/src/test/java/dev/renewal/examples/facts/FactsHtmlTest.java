package dev.renewal.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.fact.Citation;
import dev.renewal.fact.Fact;
import dev.renewal.fact.FactKey;
import dev.renewal.fact.FactTable;
import dev.renewal.fact.Grade;
import dev.renewal.policy.CertifyingBody;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsHtmlTest {
    private static final String MARKUP = "<b>&\"'";
    private static final String ESCAPED = "&lt;b&gt;&amp;&quot;&#39;";

    @Test
    void everyTextIsEscapedAndOnlyAddressesOfTheWebAreLinks() {
        FactTable facts = FactTable.of(
                "2026-11-24",
                Fact.of(FactKey.count("lamp.size"), 3)
                        .noting(MARKUP)
                        .graded(
                                Grade.SECONDARY,
                                new Citation(MARKUP, "https://lamp.example/?a='\"&b"),
                                new Citation("Run", "JavaScript:alert(1)")),
                Fact.notEstablished(FactKey.count("lamp.lapse"), MARKUP));
        String page = FactsHtml.page(new BodyFacts(
                new CertifyingBody("lamp", MARKUP),
                facts,
                List.of(
                        new PageToRead(Citation.titled(MARKUP), List.of("lamp.lapse")),
                        new PageToRead(Citation.titled("Guild"), List.of(MARKUP)))));

        assertThat(page)
                .contains(
                        "<title>" + ESCAPED + ": facts</title>",
                        "<tr><td>lamp.lapse</td><td>" + ESCAPED + "</td><td>" + ESCAPED + "</td></tr>",
                        "<tr><td></td><td>" + ESCAPED + "</td><td>Guild</td></tr>",
                        "<tr><td>lamp.size</td><td></td><td>3</td><td>secondary</td><td>2026-11-24</td><td>" + ESCAPED
                                + "</td><td><a href=\"https://lamp.example/?a=&#39;&quot;&amp;b\">" + ESCAPED
                                + "</a>; Run, JavaScript:alert(1)</td></tr>")
                .doesNotContain(MARKUP);
    }
}
