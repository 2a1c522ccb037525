package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch in a process of its own, which is killed. */
class KilledBatchTest {
    private static final int CERTIFICATIONS = 1500;

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsKilledAndRunAgainLosesAndDoublesNothing() throws Exception {
        String killed = TestDatabase.in(folder);
        runUntil("so far: 200 of", killed, "--demonstration.certifications=" + CERTIFICATIONS);
        int first = Integer.parseInt(
                query(killed, "select count(*) from assessment").get(0));
        runUntil("so far: 400 of", killed, "--nightly.once=true");
        int second = Integer.parseInt(
                query(killed, "select count(*) from assessment").get(0));
        runUntil("done: ", killed, "--nightly.once=true");

        assertThat(first).isBetween(200, CERTIFICATIONS - 1);
        assertThat(second).isBetween(first + 400, CERTIFICATIONS - 1);
        assertThat(query(killed, "select count(*) from certification")).containsExactly("" + CERTIFICATIONS);
        assertThat(query(killed, "select count(*) from assessment")).containsExactly("" + CERTIFICATIONS);
        assertThat(query(killed, "select count(*) from assessment_change")).containsExactly("" + CERTIFICATIONS);
        String answers = """
                select c.holder_id, n.revision, n.standing, n.term_end, n.missing, a.digest
                from certification c
                    join assessment a on a.certification_id = c.id
                    join assessment_change n on n.certification_id = c.id
                where n.revision = 1
                order by c.holder_id
                """;
        String undisturbed = TestDatabase.in(folder);
        runUntil("The same night again", undisturbed, "--demonstration.certifications=" + CERTIFICATIONS);
        assertThat(query(killed, answers)).hasSize(CERTIFICATIONS).isEqualTo(query(undisturbed, answers));
    }

    /** Starts the service, and kills it when it has said something, or waits for its end where that is the last word. */
    private static void runUntil(String words, String url, String option) throws Exception {
        try (ServiceProcess service =
                new ServiceProcess(url, "--spring.main.web-application-type=none", "--nightly.chunk=10", option)) {
            service.await(words);
            if (words.startsWith("done")) {
                service.awaitEnd();
            }
        }
    }

    private static List<String> query(String url, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder(result.getString(1));
                for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
                    row.append(' ').append(result.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
