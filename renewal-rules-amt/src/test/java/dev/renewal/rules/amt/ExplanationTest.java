package dev.renewal.rules.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fee.Payment;
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
    private static final RenewalPolicies POLICIES = RenewalPolicies.of(new AmtPolicy());

    /** Asks again for each file and not once for the class, so that a mutant of the policy is asked too. */
    private static Map<String, Explanation> cases() {
        Map<String, Explanation> cases = new LinkedHashMap<>();
        cases.put(
                "current",
                POLICIES.withOverrides(FactOverrides.parse(
                                "amt.ccp.points.rma | 2025-01-01 | 24 | point | 2028-01-01 | board decision 12"
                                        + " | 2027-06-30",
                                POLICIES.facts()))
                        .explain(
                                Certification.of("amt:rma", day("2025-03-15"))
                                        .withKey("holder-1")
                                        .withPayment(annual("2025-12-01", "60"))
                                        .withActivity(course("too-early", "2025-03-14", "3", "point"))
                                        .withActivity(course("course-1", "2025-05-01", "8", "contact-hour"))
                                        .withActivity(course("work", "2026-01-31", "4", "point")
                                                .withKind("employment"))
                                        .withActivity(course("lecture", "2026-02-01", "1", "ceu")),
                                day("2026-11-24")));
        cases.put(
                "expired",
                POLICIES.explain(
                        Certification.of("amt:rma", day("2020-03-01"))
                                .withKey("holder-2")
                                .withNeverRenewed()
                                .withPayment(annual("2021-01-15", "60"))
                                .withActivity(course("course-1", "2022-05-01", "20", "point"))
                                .withActivity(course("course-2", "2025-05-01", "12", "point")),
                        day("2026-11-24")));
        cases.put(
                "lapsed",
                POLICIES.explain(
                        Certification.of("amt:mlt", day("2008-06-01"))
                                .withKey("holder-3")
                                .withNeverRenewed()
                                .withPrintedExpiration(day("2011-05-31")),
                        day("2026-11-24")));
        cases.put("undetermined", POLICIES.explain(Certification.of("amt:cmas", day("2021-06-01")), day("2026-11-24")));
        cases.put(
                "rolled-over",
                POLICIES.explain(
                        Certification.of("amt:rma", day("2020-03-01"))
                                .withKey("holder-5")
                                .withPayment(annual("2020-12-01", "60"))
                                .withPayment(annual("2021-12-01", "75"))
                                .withPayment(annual("2022-12-01", "75"))
                                .withPayment(annual("2023-12-01", "75"))
                                .withActivity(course("work", "2020-12-31", "10", "point")
                                        .withKind("employment"))
                                .withActivity(course("course-1", "2022-05-01", "20", "contact-hour"))
                                .withActivity(course("course-2", "2024-05-01", "12.5", "point")),
                        day("2025-11-24")));
        cases.put(
                "annual-fee-only-current",
                POLICIES.explain(
                        Certification.of("amt:rma", day("1999-04-01"))
                                .withKey("holder-6")
                                .withPayment(annual("2024-03-20", "75")),
                        day("2026-11-24")));
        cases.put(
                "annual-fee-only-expired",
                POLICIES.explain(
                        Certification.of("amt:rda", day("1999-04-17"))
                                .withKey("holder-7")
                                .withPayment(annual("2021-03-20", "60")),
                        day("2026-11-24")));
        cases.put(
                "annual-fee-only-undetermined",
                POLICIES.explain(
                        Certification.of("amt:mdt", day("2005-12-31")).withKey("holder-8"), day("2026-11-24")));
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

    private static Payment annual(String date, String dollars) {
        return Payment.of(day(date), "annual", Money.of(dollars, "USD"));
    }
}
