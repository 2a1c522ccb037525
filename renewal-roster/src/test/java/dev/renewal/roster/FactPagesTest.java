package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.examples.facts.FactsMarkdown;
import dev.renewal.examples.facts.PageToRead;
import dev.renewal.fact.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pages that say what is known of the bodies, how old it is, and what should be looked up again. */
class FactPagesTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    @TempDir
    private Path folder;

    static List<String> bodies() {
        return RuleTablesTest.bodies();
    }

    @Test
    void thePageOfTheDocumentationSaysWhatIsShipped() throws IOException {
        assertThat(Files.readString(Documents.ROOT.resolve("docs").resolve("facts.md")))
                .withFailMessage(
                        () -> "docs/facts.md does not say what is shipped; write it anew, as CONTRIBUTING.md says")
                .isEqualTo(FactsMarkdown.page(POLICIES));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatAPageWouldSettleIsAFactOfItsBodyOrInWords(String body) {
        List<String> keys = POLICIES.facts(body).orElseThrow().keys().stream()
                .map(Object::toString)
                .toList();

        assertThat(PageToRead.of(body))
                .flatExtracting(PageToRead::settles)
                .allSatisfy(what -> assertThat(what.contains(" ") || keys.contains(what))
                        .as(what)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anHtmlPageIsWellFormedAndNamesEachFact(String body) throws Exception {
        String page =
                Outcome.of("--facts", body, "--format", "html").assertStatus(0).out();

        // the page is XML but for its first line and the tag without an end
        String xml = page.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", "");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        String text = document.getDocumentElement().getTextContent();
        for (Fact<?> fact : POLICIES.facts(body).orElseThrow().facts()) {
            boolean named = fact.value().isPresent() || fact.key().id().startsWith(body + ".");
            assertThat(text.contains(fact.key().id())).as(fact.toString()).isEqualTo(named);
            assertThat(text).contains(fact.sentence().orElse(""));
        }
    }

    @Test
    void whatAHostStatesIsEscaped() throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("overrides.txt"),
                "aama.fee.renewal.member | 2026-12-01 | unknown | USD | - | <script>\"HR\" & 'us' | 2027-06-01\n");

        assertThat(Outcome.of("--facts", "aama", "--format", "html", "--overrides", overrides)
                        .assertStatus(0)
                        .out())
                .contains("<td>aama.fee.renewal.member from 2026-12-01: unknown</td>"
                        + "<td>&lt;script&gt;&quot;HR&quot; &amp; &#39;us&#39;</td><td>2027-06-01</td>")
                .doesNotContain("<script");
    }

    // what is shipped was last looked up on 2026-11-24, and answers call it old after two years
    @ParameterizedTest
    @CsvSource({
        "2027-05-31, false, false",
        "2027-06-01, true, false",
        "2028-11-23, true, false",
        "2028-11-24, true, true",
    })
    void whatShouldBeLookedUpAgainByADay(String day, boolean stated, boolean shipped) throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("overrides.txt"),
                "aama.fee.renewal.member | 2026-12-01 | 70.00 | USD | - | AAMA, letter | 2027-06-01\n");

        Outcome outcome =
                Outcome.of("--review-due", day, "--overrides", overrides).assertStatus(0);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()
                        .lines()
                        .toList()
                        .contains("2027-06-01 | aama.fee.renewal.member from 2026-12-01: 70.00 USD"
                                + " | stated by the host: AAMA, letter"))
                .isEqualTo(stated);
        assertThat(outcome.out()
                        .lines()
                        .toList()
                        .contains("2028-11-24 | aamp.term.length: 1 year | primary, last looked up on 2026-11-24"))
                .isEqualTo(shipped);
        assertThat(outcome.out().lines().map(line -> LocalDate.parse(line.substring(0, 10))))
                .isSorted()
                .allMatch(due -> !due.isAfter(LocalDate.parse(day)));
    }

    @Test
    void everyShippedFactIsDueOnce() {
        assertThat(Outcome.of("--review-due", "2199-12-31").assertStatus(0).out())
                .hasLineCount(POLICIES.facts().facts().size());
    }
}
