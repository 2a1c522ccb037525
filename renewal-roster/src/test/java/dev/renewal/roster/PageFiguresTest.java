package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.renewal.policy.CredentialId;
import dev.renewal.policy.Labels;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the page are those of the JSON Lines. */
class PageFiguresTest {
    private static final List<String> LISTS = List.of("may-not", "not-known", "due-30", "due-90", "due-180", "later");
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

    static Stream<Arguments> rosters() throws IOException, URISyntaxException {
        List<Arguments> rosters = new ArrayList<>();
        for (String kind : List.of("roster", "cases")) {
            try (Stream<Path> folders = Files.list(
                    Path.of(PageFiguresTest.class.getResource("/" + kind).toURI()))) {
                for (Path one : folders.sorted().toList()) {
                    Path asOf = one.resolve("as-of");
                    String name = one.getFileName().toString();
                    String day = Files.exists(asOf)
                            ? Files.readString(asOf).strip()
                            : name.equals("bad") ? "2026-11-24" : name;
                    rosters.add(Arguments.of(one, day));
                }
            }
        }
        rosters.add(Arguments.of(Path.of("sample"), "2026-11-24"));
        assertThat(rosters).hasSize(18);
        return rosters.stream();
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void theFiguresAreThoseOfTheJsonLines(Path roster, String asOf) throws IOException {
        Path errors = folder.resolve("errors.jsonl");
        Path errorsOfPage = folder.resolve("page-errors.jsonl");
        Outcome json = Outcome.of(roster, "--as-of", asOf, "--errors", errors);
        Outcome page = Outcome.of(roster, "--as-of", asOf, "--errors", errorsOfPage, "--format", "html");
        browser.show(Files.writeString(folder.resolve("page.html"), page.out()), 1280);

        assertThat(page.status()).isEqualTo(json.status());
        assertThat(page.err()).isEqualTo(json.err());
        assertThat(errorsOfPage).hasSameTextualContentAs(errors);
        List<List<String>> rows = expectedRows(json.answers());
        assertThat(browser.rows(".rows > tbody > tr", 5)).isEqualTo(rows);
        assertThat(browser.texts(".overview b"))
                .isEqualTo(LISTS.stream()
                        .map(list -> ""
                                + rows.stream()
                                        .filter(row -> row.get(0).equals(list))
                                        .count())
                        .toList());
        assertThat(browser.rows("#missing tbody tr", 5))
                .extracting(PageFiguresTest::withoutUnit)
                .isEqualTo(expectedMissing(json.answers()));
        assertThat(browser.rows("#roster > .figures > tbody > tr", 3))
                .isEqualTo(Outcome.lines(Files.readString(errors)).stream()
                        .map(PageFiguresTest::refusal)
                        .toList());
        assertThat(browser.texts("#roster > details > summary")).isEqualTo(expectedFindings(json.answers()));
        assertThat(browser.texts("#roster > .warnings > li"))
                .isEqualTo(json.warnings().stream()
                        .map(line -> line.replaceFirst("warning: ", ""))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void theMonthsAreThoseOfTheForecast(Path roster, String asOf) throws IOException {
        YearMonth first = YearMonth.from(LocalDate.parse(asOf));
        Map<String, List<String>> fees = Outcome.of(
                        roster,
                        "--as-of",
                        asOf,
                        "--forecast",
                        "--by",
                        "month",
                        "--until",
                        first.plusMonths(11).atEndOfMonth())
                .answers()
                .stream()
                .collect(Collectors.toMap(month -> month.get("month").textValue(), PageFiguresTest::month));

        Outcome page = Outcome.of(roster, "--as-of", asOf, "--format", "html");
        browser.show(Files.writeString(folder.resolve("page.html"), page.out()), 1280);

        List<List<String>> months = IntStream.range(0, 12)
                .mapToObj(month -> first.plusMonths(month).toString())
                .map(month -> fees.getOrDefault(month, List.of("costs", month, "USD 0.00", "0", "0")))
                .toList();
        assertThat(browser.rows("#costs tbody tr", 4)).isEqualTo(months);
        assertThat(browser.texts("#costs svg g text"))
                .isEqualTo(months.stream()
                        .map(month -> month.get(1) + " " + month.get(2)
                                + (month.get(4).equals("0") ? "" : " + " + month.get(4) + " not known"))
                        .toList());
        assertThat(browser.texts("#costs svg [fill='url(#hatched)']"))
                .as("drawn as unknown")
                .hasSize((int) months.stream()
                        .filter(month -> !month.get(4).equals("0"))
                        .count());
    }

    private static List<String> month(JsonNode month) {
        return List.of(
                "costs",
                month.get("month").textValue(),
                "USD " + month.get("known_total").asText(),
                month.get("known_fees").asText(),
                month.get("unknown_fees").asText());
    }

    private static List<String> refusal(JsonNode refusal) {
        return List.of(
                "roster",
                refusal.get("file").textValue() + ", line " + refusal.get("line") + ", column "
                        + refusal.get("column").textValue(),
                refusal.path("holder_id").asText(""),
                refusal.get("problem").textValue().strip());
    }

    private static List<String> expectedFindings(List<JsonNode> answers) {
        Map<String, Long> findings = answers.stream()
                .flatMap(answer -> each(answer.get("findings")))
                .collect(Collectors.groupingBy(
                        finding -> finding.get("code").textValue(), TreeMap::new, Collectors.counting()));
        return findings.entrySet().stream()
                .map(code -> code.getKey() + " (" + code.getValue() + ")")
                .toList();
    }

    private static List<List<String>> expectedRows(List<JsonNode> answers) {
        return LISTS.stream()
                .flatMap(list -> answers.stream()
                        .filter(answer -> list(answer).equals(list))
                        .sorted(Comparator.comparing(PageFiguresTest::due))
                        .map(answer -> List.of(
                                list,
                                answer.get("holder_id").textValue(),
                                title(answer),
                                standing(answer),
                                dueText(answer),
                                cost(answer))))
                .toList();
    }

    private static String list(JsonNode answer) {
        if (!answer.get("may_use_title").asBoolean()) {
            return answer.get("may_use_title").isNull() ? "not-known" : "may-not";
        }
        long days =
                ChronoUnit.DAYS.between(LocalDate.parse(answer.get("as_of").textValue()), LocalDate.parse(due(answer)));
        return days <= 30 ? "due-30" : days <= 90 ? "due-90" : days <= 180 ? "due-180" : "later";
    }

    private static String due(JsonNode answer) {
        String next = answer.get("next").path("by").asText("null");
        return next.equals("null")
                ? each(answer.get("deadlines"))
                        .filter(deadline -> !deadline.get("met").booleanValue())
                        .map(deadline -> deadline.get("on").textValue())
                        .filter(day -> day.compareTo(answer.get("as_of").textValue()) >= 0)
                        .findFirst()
                        .orElse("9999-12-31")
                : next;
    }

    private static String dueText(JsonNode answer) {
        String due = due(answer);
        return due.equals("9999-12-31")
                ? "–"
                : due + (due.compareTo(answer.get("as_of").textValue()) < 0 ? " overdue" : "");
    }

    private static String title(JsonNode answer) {
        return Labels.english().of(CredentialId.parse(answer.get("credential").textValue()));
    }

    private static String standing(JsonNode answer) {
        return Labels.english().words().get("standing." + answer.get("standing").textValue());
    }

    private static JsonNode nextOption(JsonNode answer) {
        return each(answer.get("options"))
                .filter(option -> option.get("route").equals(answer.get("next").path("route")))
                .findFirst()
                .orElse(null);
    }

    private static String cost(JsonNode answer) {
        JsonNode option = nextOption(answer);
        if (option == null) {
            return "–";
        }
        long unknown = each(option.get("fees").get("lines"))
                .filter(line -> line.get("amount").isNull())
                .count();
        String known = "$" + option.get("fees").get("known_total").textValue();
        String fees = unknown == 1 ? "an unknown fee" : unknown + " unknown fees";
        return unknown == 0 ? known : unknown == option.get("fees").get("lines").size() ? fees : known + " and " + fees;
    }

    /** The JSON Lines name no unit of a requirement. */
    private static List<String> withoutUnit(List<String> row) {
        return row.stream()
                .map(cell -> cell.replaceFirst("^([\\d.]+) .*", "$1"))
                .toList();
    }

    /** Adds up as decimals what each holder lacks. */
    private static List<List<String>> expectedMissing(List<JsonNode> answers) {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (JsonNode answer : answers) {
            JsonNode option = nextOption(answer);
            if (option != null) {
                JsonNode requirements = option.get("requirements");
                boolean known =
                        each(requirements).noneMatch(one -> one.get("missing").isNull());
                addMissing(
                        sums,
                        title(answer) + "\n",
                        option.get("minimum_additional").textValue(),
                        known);
                for (JsonNode one : requirements.size() > 1 ? requirements : List.<JsonNode>of()) {
                    addMissing(
                            sums,
                            title(answer) + "\n" + one.get("id").textValue().replace('-', ' '),
                            one.get("missing").asText("0").replace("null", "0"),
                            !one.get("missing").isNull());
                }
            }
        }
        return sums.entrySet().stream().map(PageFiguresTest::missingRow).toList();
    }

    private static void addMissing(Map<String, BigDecimal[]> sums, String place, String missing, boolean known) {
        BigDecimal amount = new BigDecimal(missing);
        if (amount.signum() > 0 || !known) {
            BigDecimal[] sum = sums.computeIfAbsent(
                    place, unseen -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(BigDecimal.valueOf(amount.signum()));
            sum[1] = sum[1].add(amount);
            sum[2] = sum[2].add(known ? BigDecimal.ZERO : BigDecimal.ONE);
        }
    }

    private static List<String> missingRow(Map.Entry<String, BigDecimal[]> sum) {
        String[] place = sum.getKey().split("\n", -1);
        BigDecimal[] sums = sum.getValue();
        return List.of(
                "missing",
                place[0],
                place[1].isEmpty() ? "fewest in all" : place[1],
                sums[0].toPlainString(),
                sums[0].signum() == 0
                        ? "not known"
                        : sums[1].stripTrailingZeros().toPlainString(),
                sums[2].toPlainString());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
