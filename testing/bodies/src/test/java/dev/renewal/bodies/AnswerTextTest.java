package dev.renewal.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.renewal.RenewalPolicies;
import dev.renewal.amount.Credits;
import dev.renewal.amount.Money;
import dev.renewal.credit.Activity;
import dev.renewal.fact.FactOverrides;
import dev.renewal.fee.Payment;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.term.HistoryEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares answers, as people read them, with the files of {@code src/test/resources/answers}.
 *
 * <p>After an intended change, {@code mvn test -Dtest=AnswerTextTest -Danswers.write=true} writes the files again and fails, so
 * that they are read before they are kept.
 */
class AnswerTextTest {
    private static final String WRITE = "answers.write";
    private static final Path FOLDER = Path.of("src", "test", "resources", "answers");
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Map<String, Assessment> CASES = cases();

    private static Map<String, Assessment> cases() {
        Map<String, Assessment> cases = new TreeMap<>();
        Certification cma = certified("aama:cma", "2022-02-10")
                .withMember(true)
                .withActivity(
                        course("2024-05-04", "12", "ceu").withTopic("clinical").withApprover("aama"));
        cases.put("aama-current", answer(cma));
        cases.put("aama-price-change", priceChange(cma));
        cases.put(
                "aama-expired",
                answer(certified("aama:cma", "2021-10-05").withActivity(course("2025-05-04", "1", "day"))));
        cases.put("aama-lapsed", answer(certified("aama:cma", "2015-04-12")));
        cases.put("aama-not-yet-certified", answer(certified("aama:cma", "2026-12-01")));
        cases.put("aama-undetermined", answer(Certification.of("aama:cma", LocalDate.of(2021, 10, 5))));
        cases.put("aama-suspended", answer(cma.withEvent(HistoryEvent.suspended(LocalDate.of(2026, 3, 1)))));
        cases.put("amt-current", answer(certified("amt:rma", "2024-06-11")));
        cases.put("amt-nothing-to-do", answer(nothingToDo()));
        cases.put(
                "amt-needs-no-credits",
                answer(certified("amt:rma", "2004-05-01").withPayment(annual("2026-04-30"))));
        cases.put(
                "amt-needs-no-credits-paid",
                answer(certified("amt:rma", "2004-05-01").withPayment(annual("2026-11-01"))));
        cases.put("amt-unknown-fee", answer(certified("amt:mdt", "2025-02-01")));
        cases.put("amt-expired", answer(certified("amt:rma", "2022-06-11").withPayment(annual("2023-06-10"))));
        cases.put("nha-current", answer(certified("nha:ccma", "2025-01-15")));
        cases.put("nha-expired-unknown-fee", answer(certified("nha:cpt", "2024-06-01")));
        cases.put("nha-lapsed", answer(certified("nha:ccma", "2020-06-01")));
        cases.put("ncct-current", answer(certified("ncct:ncma", "2026-08-10")));
        cases.put("ncct-too-late", answer(certified("ncct:ncma", "2024-08-10")));
        cases.put("aha-current", answer(Certification.of("aha:bls", LocalDate.of(2025, 3, 10))));
        cases.put("aha-lapsed", answer(certified("aha:acls", "2024-09-10")));
        cases.put("amca-current", answer(certified("amca:cmac", "2025-03-12").withActivity(volume("2026-05-01"))));
        cases.put("amca-undetermined", answer(certified("amca:cmac", "2024-10-12")));
        cases.put("aamp-late", answer(printed("aamp:certificate", "2025-12-20", "2026-11-30")));
        cases.put("aamp-without-group", answer(certified("aamp:certificate", "2026-03-01")));
        cases.put("wa-doh-current", answer(printed("wa-doh:ma-c", "2025-02-01", "2026-12-14")));
        cases.put("wa-doh-expired", answer(printed("wa-doh:ma-r", "2024-02-01", "2025-10-14")));
        return cases;
    }

    private static Certification printed(String credential, String day, String expiration) {
        return certified(credential, day).withPrintedExpiration(LocalDate.parse(expiration));
    }

    private static Activity volume(String day) {
        return course(day, "1", "volume").withKind("amca-volume");
    }

    private static Certification certified(String credential, String day) {
        return Certification.of(credential, LocalDate.parse(day)).withNeverRenewed();
    }

    private static Activity course(String day, String amount, String unit) {
        return Activity.of(LocalDate.parse(day), Credits.of(amount, unit));
    }

    private static Payment annual(String day) {
        return Payment.of(LocalDate.parse(day), "annual", Money.of("75", "USD"));
    }

    private static Certification nothingToDo() {
        return Certification.of("amt:rma", LocalDate.of(2024, 6, 11))
                .withActivity(course("2025-05-04", "30", "contact-hour"))
                .withPayment(annual("2025-06-01"))
                .withPayment(annual("2026-06-01"))
                .withPayment(annual("2026-06-02"))
                .withRenewedOn(LocalDate.of(2026, 7, 1));
    }

    private static Assessment priceChange(Certification holder) {
        FactOverrides stated = FactOverrides.parse(
                "aama.fee.renewal.member | 2026-12-01 | 70.00 | USD | - | a letter (made up) | 2027-06-01",
                POLICIES.facts());
        return POLICIES.withOverrides(stated).assess(holder, AS_OF);
    }

    private static Assessment answer(Certification holder) {
        return POLICIES.assess(holder.withKey("H-1"), AS_OF);
    }

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTextEqualsItsFile(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String found = CASES.get(name).toText();
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
            fail("wrote " + file + "; read the changes, then test without -D" + WRITE);
        }
        assertThat(file).as("the answer, found:%n%s", found).exists();
        assertThat(found).as("%s, found:%n%s", file, found).isEqualTo(Files.readString(file));
        assertThat(found.lines()).as("about a dozen lines").hasSizeBetween(4, 15);
    }

    @Test
    void eachFileBelongsToACase() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".txt").toList());
        }
    }
}
