package dev.renewal.examples.service;

import dev.renewal.policy.Certification;
import dev.renewal.policy.CredentialId;
import dev.renewal.term.HistoryEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The holders, and what the database knows of their certifications. */
@Repository
class RecordedCertifications {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedCertifications.class);
    private static final int IDS_AT_ONCE = 500;
    private static final List<String> OF_CERTIFICATION =
            List.of("history_event", "certification_input", "activity", "payment", "assessment_change", "assessment");
    private static final String OF_HOLDER = "tenant = :tenant and holder_id = :holder";

    private final JdbcClient jdbc;
    private final DeclaredInputs declared;
    private final JsonMapper json;
    private final Limits limits;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    RecordedCertifications(
            JdbcClient jdbc,
            DeclaredInputs declared,
            JsonMapper json,
            Limits limits,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.audit = audit;
        this.transactions = transactions;
        this.limits = limits;
        this.jdbc = jdbc;
        this.declared = declared;
        this.json = json;
    }

    /**
     * A certification as it was read.
     *
     * @param version rises with each change of what was read
     * @param known what was put
     */
    record Recorded(
            long id,
            long version,
            CertificationRecord known,
            List<ActivityRecord> activities,
            List<PaymentRecord> payments,
            Certification certification) {}

    private record Row(long id, String holder, CredentialId credential, long version, CertificationRecord known) {}

    /** Also where many put the same one at once, each finds it there. */
    public void putHolder(Holder holder) {
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.sql("insert into holder (tenant, id) values (?, ?)")
                        .params(holder.tenant(), holder.id())
                        .update();
                audit.write(holder, "put", null);
            });
        } catch (DuplicateKeyException there) {
            LOG.trace("It is there", there);
        }
    }

    /** Until the end of this transaction no other one writes answers: none is left behind of what is deleted. */
    void waitForTurn() {
        jdbc.sql("select id from nightly_turn for update").query(Integer.class).single();
    }

    /** Deletes a holder with all that is known, and the answers derived from it. */
    @Transactional
    public void erase(Holder holder) {
        waitForTurn();
        lock(holder);
        // what is being recorded of one of them comes before, or finds it gone
        jdbc.sql("select id from certification where tenant = ? and holder_id = ? order by id for update")
                .params(holder.tenant(), holder.id())
                .query(Long.class)
                .list()
                .forEach(this::delete);
        for (String of : List.of("calendar where tenant = ? and holder_id = ?", "holder where tenant = ? and id = ?")) {
            jdbc.sql("delete from " + of).params(holder.tenant(), holder.id()).update();
        }
        audit.erase(holder);
    }

    @Transactional
    public void delete(Holder holder, CredentialId credential) {
        waitForTurn();
        delete(risen(holder, credential));
        audit.write(holder, "delete", credential.toString());
    }

    private void delete(long certification) {
        for (String table : OF_CERTIFICATION) {
            jdbc.sql("delete from " + table + " where certification_id = ?")
                    .param(certification)
                    .update();
        }
        jdbc.sql("delete from certification where id = ?").param(certification).update();
    }

    /** Whoever changes the same holder at the same time waits until this transaction ends. */
    void lock(Holder holder) {
        require("select id from holder where tenant = ? and id = ? for update", holder);
    }

    private void require(String select, Holder holder) {
        jdbc.sql(select)
                .params(holder.tenant(), holder.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> notFound("There is no such holder."));
    }

    @Transactional
    public void putCertification(Holder holder, CredentialId credential, CertificationRecord known) {
        lock(holder);
        boolean isNew = rise(holder, credential) == 0;
        if (isNew) {
            fits(
                    "certifications",
                    limits.certifications(),
                    "certification where tenant = ? and holder_id = ?",
                    holder.tenant(),
                    holder.id());
        }
        String sql = isNew ? """
                  insert into certification (tenant, holder_id, credential, certified_on, renewed_on, never_renewed,
                      reinstated_on, expires_on, complete, member)
                  values (:tenant, :holder, :credential, :certifiedOn, :renewedOn, :neverRenewed,
                      :reinstatedOn, :expiresOn, :complete, :member)
                  """ : """
                  update certification set certified_on = :certifiedOn, renewed_on = :renewedOn,
                      never_renewed = :neverRenewed, reinstated_on = :reinstatedOn, expires_on = :expiresOn,
                      complete = :complete, member = :member
                  where tenant = :tenant and holder_id = :holder and credential = :credential
                  """;
        jdbc.sql(sql)
                .param("certifiedOn", known.certifiedOn())
                .param("renewedOn", known.renewedOn())
                .param("reinstatedOn", known.reinstatedOn())
                .param("expiresOn", known.expiresOn())
                .param("member", known.member())
                .param("neverRenewed", Boolean.TRUE.equals(known.neverRenewed()))
                .param("complete", Boolean.TRUE.equals(known.complete()))
                .param("tenant", holder.tenant())
                .param("holder", holder.id())
                .param("credential", credential.toString())
                .update();
        long certification = idOf(holder, credential);
        putEvents(certification, known.toEvents());
        putInputs(certification, known.inputs());
        audit.write(holder, "put", credential.toString());
    }

    private void putInputs(long certification, Map<String, Object> inputs) {
        jdbc.sql("delete from certification_input where certification_id = ?")
                .param(certification)
                .update();
        inputs.forEach((input, given) -> {
            if (given != null) {
                jdbc.sql("insert into certification_input (certification_id, input, given) values (?, ?, ?)")
                        .params(certification, input, json.writeValueAsString(given))
                        .update();
            }
        });
    }

    private void putEvents(long certification, List<HistoryEvent> events) {
        jdbc.sql("delete from history_event where certification_id = ?")
                .param(certification)
                .update();
        for (int place = 0; place < events.size(); place++) {
            EventRecord event = EventRecord.of(events.get(place));
            jdbc.sql("""
                    insert into history_event (certification_id, place, event, happened_on, expires_on, until_day)
                    values (:certification, :place, :event, :happenedOn, :expiresOn, :until)
                    """)
                    .param("certification", certification)
                    .param("place", place)
                    .param("event", event.event())
                    .param("happenedOn", event.on())
                    .param("expiresOn", event.expiresOn())
                    .param("until", event.until())
                    .update();
        }
    }

    @Transactional
    public void add(Holder holder, CredentialId credential, EntryRecord.Row row) {
        insert(risen(holder, credential), row);
        audit.write(holder, "add", about(credential, row.kind(), row.id()));
    }

    /** Also where it is not there yet. */
    @Transactional
    public void replace(Holder holder, CredentialId credential, EntryRecord.Row row) {
        long certification = risen(holder, credential);
        delete(certification, row.kind(), row.id());
        insert(certification, row);
        audit.write(holder, "put", about(credential, row.kind(), row.id()));
    }

    @Transactional
    public void delete(Holder holder, CredentialId credential, EntryRecord.Kind kind, String id) {
        if (delete(risen(holder, credential), kind, id) == 0) {
            throw notFound("The certification has no such " + kind.table + ".");
        }
        audit.write(holder, "delete", about(credential, kind, id));
    }

    private int delete(long certification, EntryRecord.Kind kind, String id) {
        return jdbc.sql("delete from " + kind.table + " where certification_id = ? and " + kind.id() + " = ?")
                .params(certification, id)
                .update();
    }

    private static String about(CredentialId credential, EntryRecord.Kind kind, String id) {
        return credential + " " + kind.table + " " + id;
    }

    private void insert(long certification, EntryRecord.Row row) {
        String table = row.kind().table;
        fits(row.kind().plural, limits.entries(), table + " where certification_id = ?", certification);
        List<Object> values = new ArrayList<>(List.of(certification, row.id()));
        values.addAll(row.columns().values());
        jdbc.sql("insert into " + table + " (certification_id, "
                        + row.kind().id() + ", "
                        + String.join(", ", row.columns().keySet()) + ") values (?"
                        + ", ?".repeat(values.size() - 1) + ")")
                .params(values)
                .update();
    }

    /** Refuses one more where the table has as many as there may be. */
    private void fits(String what, int most, String where, Object... of) {
        if (jdbc.sql("select count(*) from " + where)
                        .params(of)
                        .query(Integer.class)
                        .single()
                >= most) {
            throw Problems.limit(what, "one more", "at most " + most);
        }
    }

    /** Raises the version, which also makes others that change the same certification wait for this transaction. */
    private int rise(Holder holder, CredentialId credential) {
        return jdbc.sql(
                        "update certification set version = version + 1 where tenant = ? and holder_id = ? and credential = ?")
                .params(holder.tenant(), holder.id(), credential.toString())
                .update();
    }

    private long risen(Holder holder, CredentialId credential) {
        if (rise(holder, credential) == 0) {
            throw notFound("The holder has no such certification.");
        }
        return idOf(holder, credential);
    }

    private long idOf(Holder holder, CredentialId credential) {
        return jdbc.sql("select id from certification where tenant = ? and holder_id = ? and credential = ?")
                .params(holder.tenant(), holder.id(), credential.toString())
                .query(Long.class)
                .single();
    }

    /** Reads one certification in one snapshot: never an activity without the payment that came before it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Recorded find(Holder holder, CredentialId credential) {
        return read(
                        OF_HOLDER + " and credential = :credential",
                        Map.of("tenant", holder.tenant(), "holder", holder.id(), "credential", credential.toString()))
                .stream()
                .findFirst()
                .orElseThrow(() -> notFound("The holder has no such certification."));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Recorded> ofHolder(Holder holder) {
        require("select id from holder where tenant = ? and id = ?", holder);
        return read(OF_HOLDER, Map.of("tenant", holder.tenant(), "holder", holder.id()));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Certification> ofTenant(String tenant) {
        List<Long> ids = jdbc.sql("select id from certification where tenant = ? order by id")
                .param(tenant)
                .query(Long.class)
                .list();
        List<Certification> all = new ArrayList<>(ids.size());
        // a statement takes a limited number of parameters
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            withIds(ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size())))
                    .forEach(found -> all.add(found.certification()));
        }
        return all;
    }

    public List<Recorded> withIds(Collection<Long> ids) {
        return read("id in (:ids)", Map.of("ids", ids));
    }

    private List<Recorded> read(String which, Map<String, ?> params) {
        // first the versions: what comes in later may be read, and is then read once more, but is never missed
        List<Row> rows = jdbc.sql("select * from certification where " + which + " order by id")
                .params(params)
                .query((row, number) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<EventRecord>> events = new HashMap<>();
        jdbc.sql("select * from history_event where certification_id in (:ids) order by place")
                .param("ids", ids)
                .query(row -> {
                    events.computeIfAbsent(row.getLong("certification_id"), id -> new ArrayList<>())
                            .add(event(row));
                });
        Map<Long, Map<String, Object>> inputs = new HashMap<>();
        jdbc.sql("select * from certification_input where certification_id in (:ids) order by input")
                .param("ids", ids)
                .query(row -> {
                    inputs.computeIfAbsent(row.getLong("certification_id"), id -> new LinkedHashMap<>())
                            .put(row.getString("input"), json.readValue(row.getString("given"), Object.class));
                });
        Map<Long, List<ActivityRecord>> activities = new HashMap<>();
        jdbc.sql("select * from activity where certification_id in (:ids) order by completed_on, activity_id")
                .param("ids", ids)
                .query(row -> {
                    activities
                            .computeIfAbsent(row.getLong("certification_id"), id -> new ArrayList<>())
                            .add(ActivityRecord.of(row));
                });
        Map<Long, List<PaymentRecord>> payments = new HashMap<>();
        jdbc.sql("select * from payment where certification_id in (:ids) order by paid_on, payment_id")
                .param("ids", ids)
                .query(row -> {
                    payments.computeIfAbsent(row.getLong("certification_id"), id -> new ArrayList<>())
                            .add(PaymentRecord.of(row));
                });
        return rows.stream()
                .map(row -> {
                    CertificationRecord known = row.known()
                            .with(events.getOrDefault(row.id(), List.of()), inputs.getOrDefault(row.id(), Map.of()));
                    List<ActivityRecord> earned = activities.getOrDefault(row.id(), List.of());
                    List<PaymentRecord> paid = payments.getOrDefault(row.id(), List.of());
                    Certification.Builder certification = known.toCertification(row.holder(), row.credential())
                            .activities(earned.stream()
                                    .map(ActivityRecord::toActivity)
                                    .toList())
                            .payments(
                                    paid.stream().map(PaymentRecord::toPayment).toList());
                    return new Recorded(
                            row.id(),
                            row.version(),
                            known,
                            earned,
                            paid,
                            declared.add(known, row.credential(), certification).build());
                })
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("holder_id"),
                CredentialId.parse(row.getString("credential")),
                row.getLong("version"),
                new CertificationRecord(
                        row.getObject("certified_on", LocalDate.class),
                        row.getObject("renewed_on", LocalDate.class),
                        row.getBoolean("never_renewed"),
                        row.getObject("reinstated_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getBoolean("complete"),
                        List.of(),
                        row.getObject("member", Boolean.class),
                        Map.of()));
    }

    private static EventRecord event(ResultSet row) throws SQLException {
        return new EventRecord(
                row.getString("event"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    static ResponseStatusException notFound(String reason) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
    }
}
