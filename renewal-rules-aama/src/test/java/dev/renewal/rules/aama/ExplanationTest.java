package dev.renewal.rules.aama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import dev.renewal.policy.InputKey;
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
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AamaPolicy());

    /** Asks again for each file and not once for the class, so that a mutant of the policy is asked too. */
    private static Map<String, Explanation> cases() {
        Map<String, Explanation> cases = new LinkedHashMap<>();
        cases.put(
                "not-yet-certified",
                POLICIES.explain(
                        Certification.of("aama:cma", day("2024-03-10"))
                                .withKey("holder-1")
                                .withActivity(course("course-1", "2024-01-20", "2", "ceu"))
                                .withActivity(course("course-2", "2024-04-01", "2", "ceu")),
                        day("2024-03-09")));
        cases.put(
                "current",
                POLICIES.explain(
                        Certification.of("aama:cma", day("2024-02-10"))
                                .withKey("holder-2")
                                .withNeverRenewed()
                                .withMember(true)
                                .withActivity(course("too-early", "2023-10-31", "3", "ceu"))
                                .withActivity(course("before-certification", "2024-01-15", "25", "contact-hour")
                                        .withTopic("administrative")
                                        .withApprover("aama"))
                                .withActivity(course("law-and-clinical", "2024-05-04", "6", "ceu")
                                        .withTopic("clinical")
                                        .withTopic("general"))
                                .withActivity(course("approved", "2024-09-30", "12", "ceu")
                                        .withTopic("clinical")
                                        .withApprover("aama"))
                                .withActivity(course("short", "2025-01-10", "0.5", "ceu"))
                                .withActivity(course("horoscopes", "2025-02-02", "2", "ceu")
                                        .withTopic("astrology"))
                                .withActivity(course("webinar", "2025-03-03", "1", "ceu")
                                        .withKind("webinar"))
                                .withActivity(course("hours", "2025-04-04", "2", "clock-hour"))
                                .withActivity(course("college", "2025-06-01", "1", "college-credit")
                                        .withKind("college-credit")
                                        .withTopic("general"))
                                .withActivity(course("cards", "2026-01-01", "4", "card")
                                        .withKind("cpr-card"))
                                .withActivity(course("next-year", "2027-01-15", "5", "ceu")),
                        day("2026-11-24")));
        cases.put(
                "expired",
                POLICIES.withOverrides(FactOverrides.parse(
                                "aama.fee.late | 2024-01-01 | 50 | USD | - | call with AAMA, 2024-02-05 | 2025-06-30",
                                POLICIES.facts()))
                        .explain(
                                Certification.of("aama:cma", day("2015-05-20"))
                                        .withKey("holder-3")
                                        .withRenewedOn(day("2020-06-15"))
                                        .withPrintedExpiration(day("2025-05-31"))
                                        .withActivity(course("in-term", "2023-08-09", "60", "ceu")
                                                .withApprover("aama"))
                                        .withActivity(course("late", "2025-07-01", "10", "ceu")
                                                .withTopic("general")
                                                .withApprover("aama")),
                                day("2025-07-20")));
        cases.put(
                "lapsed",
                POLICIES.explain(
                        Certification.of("aama:cma", day("2015-04-12"))
                                .withKey("holder-4")
                                .withNeverRenewed()
                                .withMember(false)
                                .with(InputKey.FAILED_EXAM_ATTEMPTS, 3)
                                .withActivity(course("in-term", "2019-08-09", "61", "point")
                                        .withApprover("aama")),
                        day("2026-11-24")));
        cases.put(
                "undetermined",
                POLICIES.explain(
                        Certification.of("aama:cma", day("2018-04-05"))
                                .withActivity(Activity.of(day("2023-05-05"), Credits.of("10", "ceu"))
                                        .withTopic("clinical")),
                        day("2023-05-06")));
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
