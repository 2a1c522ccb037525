package dev.renewal.examples.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;

/** Who changed what and when. Whoever changes something writes here in the same transaction: there is no change without it. */
@Repository
class AuditTrail {
    private static final int WHO = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param who the subject of the client's token
     * @param about the credential, and the id of the activity or payment; empty where all of the holder is meant, or erased
     */
    record Entry(Instant at, String who, String what, Optional<String> about) {}

    void write(Holder holder, String what, String about) {
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        String who = client == null ? "the service" : client.getName();
        jdbc.sql("insert into audit (tenant, holder_id, happened_at, who, what, about) values (?, ?, ?, ?, ?, ?)")
                .params(
                        holder.tenant(),
                        holder.id(),
                        Timestamp.from(clock.instant()),
                        who.substring(0, Math.min(who.length(), WHO)),
                        what,
                        about)
                .update();
    }

    /** What is left says who erased the holder and when, and who had changed something before. */
    void erase(Holder holder) {
        jdbc.sql("update audit set about = null where tenant = ? and holder_id = ?")
                .params(holder.tenant(), holder.id())
                .update();
        write(holder, "erase", null);
    }

    List<Entry> of(Holder holder) {
        return jdbc.sql("select * from audit where tenant = ? and holder_id = ? order by id")
                .params(holder.tenant(), holder.id())
                .query((row, number) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        Optional.ofNullable(row.getString("about"))))
                .list();
    }
}
