package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.examples.service.NightlyBatch.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NightlyBatchTest extends ServiceTest {
    @Autowired
    private NightlyBatch batch;

    /** What other tests have left behind is done with. */
    @BeforeEach
    void settle() {
        batch.run(TODAY);
    }

    private List<String> changes(String holder) {
        return jdbc.sql("""
                        select n.revision, n.as_of, n.standing, n.term_end, n.missing, n.refused
                        from assessment_change n join certification c on c.id = n.certification_id
                        where c.holder_id = ? order by n.revision
                        """)
                .param(holder)
                .query((row, number) -> String.join(
                        " ",
                        row.getString("revision"),
                        row.getString("as_of"),
                        row.getString("standing"),
                        row.getString("term_end"),
                        row.getString("missing"),
                        row.getString("refused")))
                .list();
    }

    @Test
    void theFirstAnswerAndEachOtherOneIsWrittenOnce() {
        String holder = holderOfCma();
        assertThat(batch.run(TODAY)).isEqualTo(new Run(1, 1));
        assertThat(batch.run(TODAY)).isEqualTo(new Run(0, 0));

        postActivity(holder, "A-1", "12");
        assertThat(batch.run(TODAY)).isEqualTo(new Run(1, 1));
        assertThat(batch.run(TODAY)).isEqualTo(new Run(0, 0));

        assertThat(changes(holder))
                .containsExactly(
                        "1 2026-11-24 current 2027-02-28 60 point null",
                        "2 2026-11-24 current 2027-02-28 48 point null");
    }

    @Test
    void whatChangesByTheTimeAloneIsWrittenOnTheDayOnWhichItChanges() {
        String holder = holderOfCma();
        batch.run(TODAY);
        LocalDate next = LocalDate.parse(assessment(holder).at("/next_change").stringValue());

        batch.run(next.minusDays(1));
        assertThat(asOf(holder)).isEqualTo(TODAY);
        batch.run(next);
        assertThat(asOf(holder)).isEqualTo(next);
        batch.run(LocalDate.of(2027, 3, 1));

        assertThat(changes(holder)).last().asString().contains("2027-03-01 expired 2027-02-28");
        // later tests start from today again
        jdbc.sql("delete from assessment_change").update();
        jdbc.sql("delete from assessment").update();
    }

    private LocalDate asOf(String holder) {
        return jdbc.sql("""
                        select a.as_of from assessment a join certification c on c.id = a.certification_id
                        where c.holder_id = ?
                        """).param(holder).query(LocalDate.class).single();
    }

    @Test
    void aTenantsStatementsMakeItsAnswersDue() throws IOException {
        String other = holderOfCma();
        as("own-hours");
        String holder = holderOfCma();
        batch.run(TODAY);
        Files.writeString(
                OVERRIDES.resolve("own-hours.txt"),
                "aama.fee.renewal.member | 2026-01-01 | 70.00 | USD | - | a letter | 2027-06-01\n");
        send("POST", "/rules/reload", "");

        assertThat(batch.run(TODAY)).isEqualTo(new Run(1, 1));

        assertThat(changes(holder)).hasSize(2);
        assertThat(changes(other)).hasSize(1);
    }

    @Test
    void aRecordThatTheRulesDoNotTakeStopsNoNightAndIsNotLost() {
        String refused = holderOfCma();
        jdbc.sql("update certification set credential = 'aama:gone', version = version + 1 where holder_id = ?")
                .param(refused)
                .update();
        String fine = holderOfCma();

        assertThat(batch.run(TODAY)).isEqualTo(new Run(2, 2));

        assertThat(changes(refused)).containsExactly("1 2026-11-24 null null null UNKNOWN_CREDENTIAL credential");
        assertThat(changes(fine)).hasSize(1);
        assertThat(batch.run(TODAY)).isEqualTo(new Run(0, 0));
    }

    @Test
    void twoRunsAtOnceAndClientsWriteNothingTwiceAndLoseNothing() throws Exception {
        List<String> holders =
                IntStream.range(0, 40).mapToObj(i -> holderOfCma()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> running = new ArrayList<>();
        try {
            running.add(threads.submit(() -> batch.run(TODAY)));
            running.add(threads.submit(() -> batch.run(TODAY)));
            running.add(threads.submit(() -> holders.forEach(holder -> postActivity(holder, "A-1", "12"))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        batch.run(TODAY);

        for (String holder : holders) {
            assertThat(changes(holder)).hasSizeBetween(1, 2).last().asString().endsWith("48 point null");
        }
        assertThat(batch.run(TODAY)).isEqualTo(new Run(0, 0));
    }
}
