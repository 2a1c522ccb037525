package dev.renewal.examples.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the batch has found to be another answer than before. */
@Repository
class AnswerChanges {
    private static final String SELECT = """
            select c.holder_id, c.credential, n.*
            from assessment_change n join certification c on c.id = n.certification_id
            where c.tenant = ? and\s""";

    private final JdbcClient jdbc;

    AnswerChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that is not the one before; the first is revision 1.
     *
     * @param missing what the first open way still needs
     * @param refused why the record cannot be answered; then there is no standing
     */
    record Change(
            String holder,
            String credential,
            long revision,
            LocalDate asOf,
            Optional<String> standing,
            Optional<LocalDate> termEnd,
            Optional<String> missing,
            Optional<String> refused) {}

    List<Change> since(String tenant, LocalDate day, int most) {
        return list("n.as_of >= ? order by n.as_of, c.id, n.revision limit ?", tenant, day, most);
    }

    List<Change> of(Holder holder) {
        return list("c.holder_id = ? order by c.id, n.revision", holder.tenant(), holder.id());
    }

    private List<Change> list(String where, Object... params) {
        return jdbc.sql(SELECT + where)
                .params(params)
                .query((row, number) -> new Change(
                        row.getString("holder_id"),
                        row.getString("credential"),
                        row.getLong("revision"),
                        row.getObject("as_of", LocalDate.class),
                        Optional.ofNullable(row.getString("standing")),
                        Optional.ofNullable(row.getObject("term_end", LocalDate.class)),
                        Optional.ofNullable(row.getString("missing")),
                        Optional.ofNullable(row.getString("refused"))))
                .list();
    }
}
