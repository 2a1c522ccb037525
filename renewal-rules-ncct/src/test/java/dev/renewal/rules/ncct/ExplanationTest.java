package dev.renewal.rules.ncct;

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
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new NcctPolicy());

    /** Asks again for each file and not once for the class, so that a mutant of the policy is asked too. */
    private static Map<String, Explanation> cases() {
        Map<String, Explanation> cases = new LinkedHashMap<>();
        cases.put(
                "current",
                POLICIES.withOverrides(FactOverrides.parse(
                                "ncct.fee.renewal | 2026-01-01 | 77 | USD | 2027-01-01 | invoice 815 | 2026-12-31",
                                POLICIES.facts()))
                        .explain(
                                Certification.of("ncct:ncpt", day("2024-06-15"))
                                        .withKey("holder-1")
                                        .withRenewedOn(day("2026-06-01"))
                                        .withPrintedExpiration(day("2027-06-30"))
                                        .withActivity(course("too-early", "2025-12-31", "3", "clock-hour"))
                                        .withActivity(course("course-1", "2026-02-01", "4.5", "clock-hour"))
                                        .withActivity(course("training-1", "2026-03-01", "2", "clock-hour")
                                                .withKind("employer-training"))
                                        .withActivity(course("training-2", "2026-09-01", "2", "clock-hour")
                                                .withKind("employer-training"))
                                        .withActivity(course("contact", "2026-10-01", "2", "contact-hour")),
                                day("2026-11-24")));
        cases.put(
                "inactive",
                POLICIES.explain(
                        Certification.of("ncct:ncma", day("2022-06-15"))
                                .withKey("holder-2")
                                .withNeverRenewed()
                                .withActivity(course("course-1", "2023-02-01", "14", "clock-hour"))
                                .withActivity(course("course-2", "2024-02-01", "6", "clock-hour")),
                        day("2024-11-24")));
        cases.put(
                "lapsed",
                POLICIES.explain(
                        Certification.of("ncct:ncma", day("2012-06-15"))
                                .withKey("holder-3")
                                .withReinstatedOn(day("2018-02-28"))
                                .withPrintedExpiration(day("2019-02-28")),
                        day("2026-11-24")));
        cases.put(
                "undetermined", POLICIES.explain(Certification.of("ncct:ncma", day("2024-02-29")), day("2026-11-24")));
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
