package dev.renewal.rules.nha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares explanations, as people read them, with the files of {@code src/test/resources/explanations}.
 *
 * <p>After an intended change, {@code mvn test -Dtest=ExplanationTest -Dexplanations.write=true} writes the files again
 * and fails, so that they are read before they are kept.
 */
class ExplanationTest {
    private static final String WRITE = "explanations.write";
    private static final Path FOLDER = Path.of("src", "test", "resources", "explanations");
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new NhaPolicy());

    /** Asks again for each file and not once for the class, so that a mutant of the policy is asked too. */
    private static Map<String, Explanation> cases() {
        Map<String, Explanation> cases = new LinkedHashMap<>();
        cases.put(
                "current",
                POLICIES.withOverrides(FactOverrides.parse(
                                "nha.fee.renewal.cpt | 2026-01-01 | 169 | USD | - | invoice 4711 | 2026-06-30",
                                POLICIES.facts()))
                        .explain(
                                Certification.of("nha:cpt", day("2023-05-20"))
                                        .withKey("holder-1")
                                        .withRenewedOn(day("2025-03-01"))
                                        .withActivity(course("old", "2025-03-02", "4", "credit"))
                                        .withActivity(course("course-1", "2025-06-01", "4", "credit"))
                                        .withActivity(course("hours", "2025-07-01", "3", "clock-hour"))
                                        .withActivity(course("work", "2025-08-01", "10", "credit")
                                                .withKind("employment"))
                                        .withActivity(course("points", "2025-09-01", "10", "point")),
                                day("2026-11-24")));
        cases.put(
                "expired",
                POLICIES.explain(
                        Certification.of("nha:ccma", day("2023-05-20"))
                                .withKey("holder-2")
                                .withNeverRenewed()
                                .withPrintedExpiration(day("2025-05-31"))
                                .withActivity(course("course-1", "2024-06-01", "4", "credit"))
                                .withActivity(course("course-2", "2025-09-01", "3", "credit")),
                        day("2025-11-24")));
        cases.put(
                "lapsed",
                POLICIES.explain(
                        Certification.of("nha:cehrs", day("2019-05-20"))
                                .withKey("holder-3")
                                .withReinstatedOn(day("2022-01-31"))
                                .withActivity(course("course-1", "2023-06-01", "10", "credit")),
                        day("2025-01-31")));
        cases.put(
                "undetermined",
                POLICIES.explain(
                        Certification.of("nha:ccma", day("2022-05-20")).withPrintedExpiration(day("2030-05-20")),
                        day("2024-11-24")));
        cases.put(
                "pharmacy-technician",
                POLICIES.explain(
                        Certification.of("nha:cpht", day("2025-02-28"))
                                .withKey("holder-5")
                                .withNeverRenewed()
                                .withActivity(course("law", "2025-06-01", "2", "clock-hour")
                                        .withTopic("law"))
                                .withActivity(course("both", "2025-07-01", "3", "contact-hour")
                                        .withTopic("law")
                                        .withTopic("patient-safety"))
                                .withActivity(course("credits", "2026-08-01", "4", "credit"))
                                .withActivity(course("next-year", "2027-01-01", "4", "credit")),
                        day("2026-11-24")));
        return cases;
    }

    static Stream<String> names() {
        return cases().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTextEqualsItsFile(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String found = cases().get(name).toText();
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
            fail("wrote " + file + "; read the changes, then test without -D" + WRITE);
        }
        assertThat(file).as("the explanation, found:%n%s", found).exists();
        assertThat(found).as("%s, found:%n%s", file, found).isEqualTo(Files.readString(file));
    }

    @Test
    void eachFileBelongsToACase() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".txt").toList());
        }
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Activity course(String key, String date, String amount, String unit) {
        return Activity.of(day(date), Credits.of(amount, unit)).withKey(key);
    }
}
