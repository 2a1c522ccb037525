package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the batch has found to be another answer than before. */
@Repository
class AnswerChanges {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerChanges.class);
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
            Optional<String> refused) {
        Place place() {
            return new Place(asOf, revision, credential, holder);
        }
    }

    /** Where a change stands in the list of all. */
    record Place(LocalDate asOf, long revision, String credential, String holder) {
        static Place before(LocalDate day) {
            return new Place(day, 0, "", "");
        }

        static Place parse(String text) {
            String[] parts = text.split(",", 4);
            try {
                return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3]);
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException none) {
                LOG.debug("No place", none);
                throw new InvalidInputException("INVALID_INPUT", "after", text, "what \"next\" said");
            }
        }

        @Override
        public String toString() {
            return asOf + "," + revision + "," + credential + "," + holder;
        }
    }

    List<Change> after(String tenant, Place place, int most) {
        return list(
                "(n.as_of, n.revision, c.credential, c.holder_id) > (?, ?, ?, ?)"
                        + " order by n.as_of, n.revision, c.credential, c.holder_id limit ?",
                tenant,
                place.asOf(),
                place.revision(),
                place.credential(),
                place.holder(),
                most);
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
