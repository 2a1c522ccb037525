package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told of a roster although no row is refused for it. */
class RosterWarningsTest {
    private RosterFolder roster;

    @BeforeEach
    void goodRoster(@TempDir Path folder) {
        roster = new RosterFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity.csv",
                "Activities.csv",
                "activities (1).csv",
                "payments.xls",
                "history.csv.bak",
                "certifications.csv",
                "courses.CSV"
            })
    void aFileThatLooksLikeOneOfARosterIsNamed(String name) {
        Outcome outcome = roster.write(name, "anything").run().assertStatus(0);

        assertThat(outcome.warnings())
                .containsExactly("warning: files not read: \"" + name
                        + "\"; the files of a roster are credentials.csv, activities.csv, payments.csv, history.csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-of", "expected.jsonl", "errors.jsonl", "overrides.txt"})
    void otherFilesAreNot(String name) {
        assertThat(roster.write(name, "anything").run().assertStatus(0).err()).isEmpty();
    }

    @Test
    void withoutCredentialsAFileThatLooksLikeThemIsNamed() throws IOException {
        Files.delete(roster.path().resolve("credentials.csv"));

        roster.write("Credentials.csv", "anything")
                .run()
                .assertUnanswered("There is no credentials.csv in " + roster.path() + "; found: Credentials.csv.");
    }

    @Test
    void columnsThatAreNotReadAreNamedOnce() {
        roster.write(
                "credentials.csv",
                "holder_id,credential,certified_on,remark,born\u200bon,remark\nH-1,aama:cma,2022-02-10,,,\n");
        roster.write("payments.csv", "holder_id,credential,paid_on,fee,amount,currency\n");

        assertThat(roster.run().assertStatus(0).warnings())
                .containsExactly(
                        "warning: credentials.csv: columns not read: \"remark\", \"born<U+200B>on\".",
                        "warning: payments.csv: columns not read: \"currency\".");
    }

    @Test
    void findingsAreCountedByTheirCodes() {
        roster.activities("H-1,aama:cma,,2023-02-10,webinar,astrology,,1,ceu\n"
                + "H-1,aama:cma,,2023-02-11,seance,clinical,,1,ceu\n");

        Outcome outcome = roster.run().assertStatus(0);

        assertThat(outcome.warnings())
                .containsExactly(
                        "warning: 2 findings of the code unknown-kind.",
                        "warning: 1 finding of the code unknown-topic.");
        assertThat(roster.run("--explain", "H-1").warnings()).isEqualTo(outcome.warnings());
    }

    @Test
    void warningsComeAfterRefusals() {
        roster.credentials(RosterFolder.GOOD + "H-2,aama:cma,x,,,,,\n").write("activity.csv", "");

        assertThat(roster.run().assertStatus(1).err().lines())
                .satisfiesExactly(
                        refusal -> assertThat(refusal).startsWith("credentials.csv, line 3"),
                        warning -> assertThat(warning).startsWith("warning: files not read"));
    }
}
