package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Certification;
import dev.renewal.policy.Explanation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the answers about one holder come about, as the host shows it. */
class ExplainTest {
    private static final RenewalPolicies POLICIES = RenewalPolicies.load();

    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "H-001 | aama:cma of H-001 as of 2026-11-24: current",
                "H-001 |   term: 2021-12-03 to 2026-12-31, counted from 2021-12-03",
                "H-001 |   record: activities 5, payments 0",
                "H-001 |       requirement general: 8.5 point of 10 point, missing 1.5 point",
                "H-001 |   account of the record",
                "H-001 |     certified on 2021-12-03: opened the term from 2021-12-03 to 2026-12-31",
                "H-001 |     activity A-004 of 2026-02-14, course, 4 contact-hour, on clinical and general: counted 4 point towards total (continuing-education)",
                "H-001 |     aama.ce.contact-hour, assumed: Assumed: one contact hour is one point.",
                "H-004 | amt:rma of H-004 as of 2026-11-24: current",
                "H-004 |   record: activities 2, payments 4",
                "H-004 |   running term: 2025-06-11 to 2028-06-10, counted from 2022-06-11",
                "H-004 |       activity A-011 of 2026-01-15, course, 6 point, approved by amt: 6 point",
                "H-007 | nha:ccma of H-007 as of 2026-11-24: current",
                "H-007 |   term: 2025-01-15 to 2027-01-15, by the printed expiration",
                "H-007 |       by nha.fee.renewal.ccma = 179.00 USD, guide (Renew Your Medical Assistant Certification)",
                "H-007 | nha:cpt of H-007 as of 2026-11-24: current",
                "H-007 |       by nha.fee.renewal.cpt = unknown, not-established",
                "H-009 | ncct:ncma of H-009 as of 2026-11-24: current",
                "H-009 |       requirement total: 9 clock-hour of 14 clock-hour, missing 5 clock-hour",
                "H-009 |     fee: renewal of unknown amount due 2027-08-09",
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void theStepsOfASampleHolder(String holder, String line) {
        Outcome outcome = Outcome.of("sample", "--as-of", "2026-11-24", "--explain", holder.strip())
                .assertStatus(0);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.out().lines()).contains(line.substring(1));
    }

    @Test
    void eachCredentialOfTheHolderInTheOrderOfTheRosterAndNoOther() {
        roster.credentials("H-1,nha:cpt,2025-02-10,,,,,\nH-2,nha:cpt,2025-02-10,,,,,\n" + RosterFolder.GOOD)
                .activities(RosterFolder.GOOD_ACTIVITY);

        Outcome outcome = roster.run("--explain", "H-1").assertStatus(0);

        assertThat(outcome.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "nha:cpt of H-1 as of 2026-11-24: current", "aama:cma of H-1 as of 2026-11-24: current");
        assertThat(outcome.out())
                .contains("activity A-1 of 2023-02-10, course, 10 ceu, on clinical, approved by aama: 10 point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-30", "2020-03-31", "2026-11-24"})
    void whatIsExplainedIsTheAnswerOfEverySample(String asOf) throws IOException {
        LocalDate day = LocalDate.parse(asOf);

        assertThat(samples(asOf)).isNotEmpty().allSatisfy(certification -> {
            Explanation explanation = POLICIES.explain(certification, day);
            assertThat(explanation.answer()).isEqualTo(POLICIES.assess(certification, day));
            assertThat(explanation.reasons()).isNotEmpty();
        });
    }

    /** The certifications of a sample roster, each with all its rows. */
    private static List<Certification> samples(String asOf) throws IOException {
        List<Certification> all = new ArrayList<>();
        EntryWriter collecting = new EntryWriter() {
            @Override
            public Writing prepare(CompleteEntry entry) {
                return () -> all.add(entry.certification());
            }

            @Override
            public void close() {
                // the list stays open
            }
        };
        Path folder = Path.of("src", "test", "resources", "roster", asOf);
        LocalDate day = LocalDate.parse(asOf);
        new RosterRun(POLICIES, folder, Conventions.USUAL, day, new RosterWarnings(day), Progress.NONE)
                .answer(roster -> collecting, new TextRefusals(Writer.nullWriter()));
        return all;
    }

    @Test
    void aFactOfTheHostIsNamedAsSuch(@TempDir Path folder) {
        RosterFolder overrides = new RosterFolder(folder)
                .write("own.txt", "aama.fee.renewal.member|2026-01-01|70.00|USD|-|AAMA, letter|2027-06-01\n");

        Outcome outcome = roster.run(
                        "--explain",
                        "H-1",
                        "--overrides",
                        overrides.path().resolve("own.txt").toString())
                .assertStatus(0);

        assertThat(outcome.out().lines())
                .contains("    fee: renewal USD 70.00 due 2027-02-28")
                .contains("      by aama.fee.renewal.member = 70.00 USD, from 2026-01-01, host (AAMA, letter)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H-2", "h-1", "H-1 ", "", "H-3"})
    void aHolderWithoutARowInGoodOrder(String holder) {
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,x,,,,,\n");

        roster.run("--explain", holder)
                .assertUnanswered("Found no holder \"" + holder + "\" with a row in good order in credentials.csv;"
                        + " without --explain, each refused row is named.");
    }

    @Test
    void refusedRowsAreNamedAsEver() {
        roster.credentials("H-1,nha:cpt,x,,,,,\n" + RosterFolder.GOOD);

        Outcome outcome = roster.run("--explain", "H-1");

        outcome.assertRefused("credentials.csv, line 2, column certified_on: Found \"x\"; wanted: a date from"
                + " 1900-01-01 to 2199-12-31, such as 2026-11-24.");
        assertThat(outcome.out()).startsWith("aama:cma of H-1 as of 2026-11-24: current\n");
    }

    @Test
    void noTextOfTheRosterSteersTheTerminal() {
        roster.activities("H-1,aama:cma,\u001b[2JA\u202e,2023-02-10,course,clinical,aama,10,ceu\n");

        assertThat(roster.run("--explain", "H-1").assertStatus(0).out())
                .contains("activity ?[2JA? of 2023-02-10")
                .doesNotContain("\u001b", "\u202e");
    }
}
