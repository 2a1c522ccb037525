package dev.renewal.examples.service;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secrets by which the calendars of holders are read, at most one each. The table keeps digests: it gives no secret away. */
@Repository
class Calendars {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final RecordedCertifications recorded;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    Calendars(JdbcClient jdbc, RecordedCertifications recorded, AuditTrail audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.recorded = recorded;
    }

    @Transactional
    public String open(Holder holder) {
        recorded.lock(holder);
        delete(holder);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into calendar (tenant, holder_id, secret) values (?, ?, ?)")
                .params(holder.tenant(), holder.id(), Sha256.of(secret))
                .update();
        audit.write(holder, "open calendar", null);
        return secret;
    }

    @Transactional
    public void close(Holder holder) {
        recorded.lock(holder);
        if (delete(holder) > 0) {
            audit.write(holder, "close calendar", null);
        }
    }

    private int delete(Holder holder) {
        return jdbc.sql("delete from calendar where tenant = ? and holder_id = ?")
                .params(holder.tenant(), holder.id())
                .update();
    }

    public Holder holder(String secret) {
        return jdbc.sql("select tenant, holder_id from calendar where secret = ?")
                .param(Sha256.of(secret))
                .query((row, number) -> new Holder(row.getString("tenant"), row.getString("holder_id")))
                .optional()
                .orElseThrow(() -> RecordedCertifications.notFound("There is no such calendar."));
    }
}
