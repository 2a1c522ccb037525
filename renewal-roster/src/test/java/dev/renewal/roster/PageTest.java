package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a browser: it reads on any screen and on paper, and shows hostile names as text. */
class PageTest {
    private static final String DAY = "2026-11-24";
    private static final List<String> HOSTILE = List.of(
            "<script>document.title = 'taken'</script>",
            "=HYPERLINK(\"https://example.org\")",
            "Ann\u202Egnp.exe",
            "x".repeat(300),
            "</bdi></th><img src=x onerror=alert(1)>",
            "${1 + 1} @if(true)",
            "Zoë & 'Ana' \uD83D\uDE00");

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Outcome show(Object roster, String asOf, int width) throws IOException {
        Outcome outcome = Outcome.of(
                roster, "--as-of", asOf, "--format", "html", "--errors", folder.resolve("page-errors.jsonl"));
        browser.show(Files.writeString(folder.resolve("page.html"), outcome.out()), width);
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void nothingIsWiderThanTheScreenAndNothingIsHardToRead(int width) throws IOException {
        show(PageTest.hostile(folder), DAY, width);
        browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        assertThat(browser.violations()).isEqualTo(List.of());
        assertThat(browser.run(
                        "return [...document.querySelectorAll('h1, h2, h3')].map(one => one.tagName[1]).join('')"))
                .as("levels of the headings, none left out")
                .asString()
                .matches("1(2+3*)+");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** Names that are markup, formulas, or turn the text around them. */
    private static Path hostile(Path folder) throws IOException {
        Path roster = Files.createDirectories(folder.resolve("hostile"));
        String credentials = HOSTILE.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + "\",aama:cma,2022-02-10\n")
                .collect(Collectors.joining(
                        "", "holder_id,credential,certified_on\n", "\"</table><b>\",aama:cma,soon\n"));
        Files.writeString(roster.resolve("credentials.csv"), credentials);
        Files.writeString(
                roster.resolve("activities.csv"),
                "holder_id,credential,activity_id,completed_on,kind,amount,unit\n" + "\"" + HOSTILE.get(0)
                        + "\",aama:cma,<i>A-1</i>,2023-02-10,<u>course</u>,1,ceu\n");
        return roster;
    }

    @Test
    void hostileNamesAreSeenAsText() throws IOException {
        show(hostile(folder), DAY, 1280);

        assertThat(browser.texts(".rows > tbody > tr > th"))
                .containsExactlyInAnyOrder(
                        HOSTILE.get(0),
                        "'" + HOSTILE.get(1),
                        "Ann[U+202E]gnp.exe",
                        HOSTILE.get(3),
                        HOSTILE.get(4),
                        HOSTILE.get(5),
                        HOSTILE.get(6));
        assertThat(browser.texts("#roster > .figures td")).startsWith("</table><b>");
        assertThat(browser.run("return document.title")).isEqualTo("Certifications as of " + DAY);
        assertThat(browser.texts("script, img, bdi *, i, u, main b")).isEmpty();
    }

    @Test
    void nothingIsFetched() throws IOException {
        String page = show("sample", DAY, 1280).out();

        assertThat(browser.run("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        assertThat(page).doesNotContain("<script", "<link", "<img", "src=", "url(http", "@import");
    }

    @Test
    void everyRowUnfoldsToItsReasonsAndSources() throws IOException {
        show("sample", DAY, 1280);

        List<String> holders = browser.texts(".rows > tbody > tr > th");
        List<String> explanations = browser.texts(".rows pre");
        assertThat(explanations).hasSize(16).hasSameSizeAs(holders);
        for (int row = 0; row < holders.size(); row++) {
            assertThat(Outcome.of("sample", "--as-of", DAY, "--explain", holders.get(row))
                            .out()
                            .replaceAll("\\s+", " "))
                    .contains(explanations.get(row));
        }
        browser.run("document.querySelector('.rows summary').click()");
        assertThat((Long) browser.run("return document.querySelector('.rows .lines').clientWidth"))
                .as("over the whole table")
                .isGreaterThan(1100);
    }

    @Test
    void printsOnPaper() throws IOException {
        show("sample", DAY, 1280);

        String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf.split("/Type\\s*/Page\\b")).as("three pages").hasSize(4);
    }

    @Test
    void tenThousandCredentialsAreOnePageThatSaysWhatIsLeftOut() throws IOException {
        Path roster = folder.resolve("large");
        assertThat(GenerateCommand.run(roster.toString(), "--credentials", "10000", "--seed", "1"))
                .isZero();
        String errors = IntStream.rangeClosed(1, 260)
                .mapToObj(row -> "\nnobody,aama:cma," + row)
                .collect(Collectors.joining());
        Files.writeString(
                roster.resolve("payments.csv"),
                "holder_id,credential,paid_on,fee,amount" + errors,
                StandardCharsets.UTF_8);

        String page = show(roster, DAY, 1280).out();

        assertThat(page.length()).as("characters").isLessThan(40_000_000);
        assertThat(browser.texts(".rows > tbody > tr > th")).hasSize(10_000);
        assertThat(browser.texts(".rows > tbody > tr > td > details > summary")).hasSizeBetween(1_000, 6 * 250);
        assertThat(browser.texts("#roster > .figures > tbody > tr")).hasSize(250);
        assertThat(page).contains("of these rows do not unfold", "10 more are not shown. <code>--errors FILE</code>");
    }
}
