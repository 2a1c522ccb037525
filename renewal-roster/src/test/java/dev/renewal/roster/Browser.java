package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, as Debian packages it with its driver. Where it is missing the tests are skipped in words; where
 * {@code RENEWAL_BROWSER=required} they fail instead, so that a build server does not pass without them.
 */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        Optional<File> chromium = find("chromium");
        Optional<File> chromedriver = find("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String sentence = "The page was not looked at in a browser: chromium or chromedriver is not on the PATH."
                    + " On Debian: apt-get install chromium chromium-driver";
            assertThat(System.getenv("RENEWAL_BROWSER")).as(sentence).isNotEqualTo("required");
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.get())
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get())
                        .build(),
                options));
    }

    private static Optional<File> find(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Shows a page as a screen of that width does. */
    void show(Path page, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.get(page.toUri().toString());
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** The texts of elements, seen or not, with single spaces. */
    @SuppressWarnings("unchecked") // the script returns a list of texts
    List<String> texts(String selector) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent.replace(/\\s+/g, ' ').trim())",
                selector);
    }

    /** The texts of the first cells of rows, seen or not, behind the id of their section. */
    @SuppressWarnings("unchecked") // the script returns a list of lists of texts
    List<List<String>> rows(String selector, int cells) {
        return (List<List<String>>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(row => [row.closest('section').id,"
                        + " ...[...row.cells].slice(0, arguments[1]).map(cell => cell.textContent.trim())])",
                selector,
                cells);
    }

    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** What axe-core objects to, one rule with its first element a line. */
    Object violations() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return driver.executeAsyncScript("const done = arguments[0]; axe.run().then(found =>"
                + " done(found.violations.map(one => one.id + ': ' + one.nodes[0].html)));");
    }

    byte[] screenshot(int width, int height) {
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        return decoded(driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "clip", clip, "captureBeyondViewport", true)));
    }

    byte[] pdf() {
        return decoded(driver.executeCdpCommand("Page.printToPDF", Map.of()));
    }

    private static byte[] decoded(Map<String, Object> answer) {
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
