package dev.renewal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan for all certifications of a holder. */
class PlanTest {
    private RosterFolder roster;

    @BeforeEach
    void threeCertificationsOfOneHolder(@TempDir Path folder) throws IOException {
        roster = new RosterFolder(folder);
        Files.writeString(folder.resolve("credentials.csv"), """
                holder_id,credential,certified_on,renewed_on,history
                H-1,aama:cma,2024-02-10,never,
                H-2,amt:rma,2025-02-10,never,
                H-1,nha:ccma,2025-06-10,never,
                H-1,amt:rma,2001-10-20,never,
                H-1,ncct:ncma,2025-02-30,never,
                """);
        Files.writeString(folder.resolve("activities.csv"), """
                holder_id,credential,completed_on,kind,topic,approved_by,amount,unit
                H-1,aama:cma,2026-01-05,course,administrative,aama,30,contact-hour
                H-1,aama:cma,2026-01-05,course,clinical,aama,10,contact-hour
                H-1,nha:ccma,2026-01-05,course,,,2.5,clock-hour
                """);
    }

    @Test
    void isOneObject() {
        String plan = roster.run("--plan", "H-1").assertStatus(1).out();

        assertThat(plan).hasLineCount(1).startsWith("""
                {"holder_id":"H-1","as_of":"2026-11-24","certifications":[\
                {"credential":"aama:cma","planned":true,"minimum_additional":"20","unit":"point"},\
                {"credential":"nha:ccma","planned":true,"minimum_additional":"8.75","unit":"credit"},\
                {"credential":"amt:rma","planned":false,"reason":"no-credits","minimum_additional":"0","unit":"point"}],\
                "total_hours":"20","separate_hours":"37.5","lines":[\
                {"hours":"20","topics":["general"],"approved_by":[],"by":"2027-06-10","counts":[\
                {"credential":"aama:cma","credits":"20","unit":"point"},\
                {"credential":"nha:ccma","credits":"10","unit":"credit"}]}],\
                "notes":[{"rule":"plan.hour",""");
    }

    @Test
    void isATableForPeople() {
        assertThat(roster.run("--plan", "H-1", "--format", "table")
                        .assertStatus(1)
                        .out())
                .isEqualTo("""
                HOURS     BY          WHAT                                                COUNTS
                20        2027-06-10  course on general                                   aama:cma 20 point, nha:ccma 10 credit
                20                    in all; one after the other 37.5
                                      amt:rma: no-credits
                """);
    }

    @Test
    void needsAHolder() {
        roster.run("--plan", "H-9")
                .assertUnanswered("Found no holder \"H-9\" with a row in good order in credentials.csv; without --plan,"
                        + " each refused row is named.");
        roster.run("--plan", "H-1", "--until", "2027-01-01").assertUnanswered("--plan does not go with --until.");
    }
}
