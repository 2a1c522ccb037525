package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages as a compliance officer sees them, in a browser of a phone's width. */
class PageTest extends ServiceTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static ChromeDriver browser;

    /** Debian's packages chromium and chromium-driver: .ci/run installs them. */
    @BeforeAll
    static void open() {
        assumeThat(CHROMIUM).exists();
        assumeThat(DRIVER).exists();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.manage().window().setSize(new Dimension(390, 844));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void loggedOut() {
        go("/login");
        browser.manage().deleteAllCookies();
        go("/login");
    }

    private void go(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private void logIn(String with) {
        browser.findElement(By.id("token")).sendKeys(with);
        leaveBy(By.tagName("button"));
    }

    /** Waits until the page that had the link or button is gone. */
    private void leaveBy(By link) {
        WebElement page = browser.findElement(By.tagName("html"));
        browser.findElement(link).click();
        new WebDriverWait(browser, Duration.ofSeconds(20))
                // the driver may fail while one page takes the place of another: ask again
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(page));
    }

    private String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    private void isAccessibleAndNarrow() {
        Results results = new AxeBuilder().analyze(browser);
        assertThat(results.getViolations()).isEmpty();
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .as(browser.getCurrentUrl())
                .isNotPositive();
        assertThat(browser.findElements(By.tagName("script"))).isEmpty();
    }

    @Test
    void anOfficerFindsWhoMustNotUseTheTitleAndWhyAndSeesACourseChangeTheAnswer() {
        as("officer");
        String lapsed = holder();
        send(
                "PUT",
                "/holders/" + lapsed + "/certifications/aama:cma",
                "{\"certified_on\": \"2015-04-12\", \"never_renewed\": true}");
        String due = holder();
        send(
                "PUT",
                "/holders/" + due + "/certifications/aama:cma",
                "{\"certified_on\": \"2022-01-10\", \"never_renewed\": true, \"member\": true}");
        isAccessibleAndNarrow();

        logIn(token);
        assertThat(browser.findElement(By.cssSelector("table[aria-labelledby=no-title]"))
                        .getText())
                .contains(lapsed)
                .doesNotContain(due);
        assertThat(browser.findElement(By.cssSelector("table[aria-labelledby=due]"))
                        .getText())
                .contains(due, "2027-01-31", "60 points");
        assertThat(browser.findElement(By.cssSelector("table[aria-labelledby=costs]"))
                        .getText())
                .contains("2027-01", "USD 65.00");
        isAccessibleAndNarrow();

        leaveBy(By.linkText(lapsed));
        assertThat(text()).contains("CMA (AAMA) as of 2026-11-24").doesNotContain("account of the record");
        browser.findElement(By.tagName("summary")).click();
        assertThat(text()).contains("account of the record", "certified on 2015-04-12");
        isAccessibleAndNarrow();

        go("/page/holders/" + due);
        assertThat(text()).contains("60 points missing");
        postActivity(due, "A-1", "12");
        browser.navigate().refresh();
        assertThat(text()).contains("48 points missing");

        leaveBy(By.tagName("button"));
        assertThat(browser.getCurrentUrl()).endsWith("/login");
        go("/page");
        assertThat(browser.getCurrentUrl()).endsWith("/login");
    }

    @Test
    void findingsOfTheRecordAndMarkupInItAreShownAsText() {
        as("markup");
        String holder = "<b>x</b>=cmd";
        String path = "/holders/%3Cb%3Ex%3C%2Fb%3E=cmd";
        assertThat(send("PUT", path, "").status()).isIn(400, 404);
        String plain = holder();
        send("PUT", "/holders/" + plain + "/certifications/aama:cma", "{\"certified_on\": \"2022-01-10\"}");
        send("POST", "/holders/" + plain + "/certifications/aama:cma/activities", """
                {"activity_id": "<img src=x onerror=alert(1)>", "completed_on": "2024-05-04",
                 "credits": {"amount": "1", "unit": "ceu"}, "topics": ["<script>alert(1)</script>"], "course": "=1+1",
                 "kind": "<b>bold</b>"}
                """);
        logIn(token);
        go("/page/holders/" + plain);

        browser.findElement(By.tagName("summary")).click();

        assertThat(text())
                .contains("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "Findings of the record");
        assertThat(browser.findElements(By.cssSelector("script, img, b"))).isEmpty();
        assertThat(holder).contains("<b>");
    }

    @Test
    void withoutAGoodTokenNobodyIsLetIn() {
        go("/page");
        assertThat(browser.getCurrentUrl()).endsWith("/login");
        logIn("forged");
        assertThat(text()).contains("This token is not taken");
        isAccessibleAndNarrow();
        logIn(new Tokens().sign(claims -> claims.claim(Access.TENANT, "north").claim(Access.ROLES, Tokens.ROLES)));
        assertThat(text()).contains("This token is not taken");
        assertThat(browser.manage().getCookieNamed(PageAccess.COOKIE)).isNull();
    }

    @Test
    void theCookieIsKeptFromScriptsAndTakenForPagesOnly() {
        as("officer");
        logIn(token);
        Cookie cookie = browser.manage().getCookieNamed(PageAccess.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        String header = PageAccess.COOKIE + "=" + token;

        String theirs = holderOfCma();
        as("north");
        String ours = holderOfCma();
        token = "";
        assertThat(send("GET", "/holders/" + theirs, "", "Cookie", header).status())
                .isEqualTo(401);
        assertThat(send("DELETE", "/holders/" + theirs, "", "Cookie", header).status())
                .isEqualTo(401);
        assertThat(send("GET", "/page/holders/" + theirs, "", "Cookie", header).status())
                .isEqualTo(200);
        assertThat(send("GET", "/page/holders/" + ours, "", "Cookie", header).status())
                .isEqualTo(404);
        for (String path : List.of("/login", "/logout")) {
            assertThat(send("POST", path, "token=x", "Cookie", header).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        as("long-list");
        for (int i = 0; i < 51; i++) {
            send(
                    "PUT",
                    "/holders/" + holder() + "/certifications/aama:cma",
                    "{\"certified_on\": \"2022-01-10\", \"never_renewed\": true, \"member\": true}");
        }
        logIn(token);
        By rows = By.cssSelector("table[aria-labelledby=due] tbody tr");
        assertThat(text()).contains("Due in 90 days, or overdue: 51", "Page 1 of 2");
        assertThat(browser.findElements(rows)).hasSize(50);
        assertThat(browser.findElements(By.linkText("Previous"))).isEmpty();
        String first = browser.findElement(rows).getText();
        isAccessibleAndNarrow();

        leaveBy(By.linkText("Next"));
        assertThat(browser.findElements(rows))
                .singleElement()
                .satisfies(row -> assertThat(row.getText()).isNotEqualTo(first));
        assertThat(browser.findElements(By.linkText("Next"))).isEmpty();
        isAccessibleAndNarrow();

        leaveBy(By.linkText("Previous"));
        assertThat(browser.findElement(rows).getText()).isEqualTo(first);
    }
}
