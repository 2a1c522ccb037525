package dev.renewal.examples.service;

import dev.renewal.error.InvalidInputException;
import dev.renewal.examples.service.RecordedCertifications.Recorded;
import dev.renewal.examples.service.TenantRules.Rules;
import dev.renewal.policy.Assessment;
import dev.renewal.policy.Outcome;
import dev.renewal.policy.RenewalOption;
import dev.renewal.term.DateRange;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assesses whose answer may have changed since it was last written, and writes what did change.
 *
 * <p>What is due follows from the tables alone, and a chunk is written in one transaction. So a run that is killed needs no
 * repair: the next one finds due what was not written.
 */
@Component
class NightlyBatch {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBatch.class);
    private static final int CHUNKS_A_LINE = 20;
    private static final String DUE = """
            from certification c
                left join assessment a on a.certification_id = c.id
            where c.tenant = :tenant
                and (a.certification_id is null
                    or a.version <> c.version or a.rules <> :rules or a.next_change <= :asOf)
            """;

    private final RecordedCertifications recorded;
    private final TenantRules rules;
    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final int chunk;

    NightlyBatch(
            RecordedCertifications recorded,
            TenantRules rules,
            JdbcClient jdbc,
            JdbcOperations rows,
            TransactionOperations transactions,
            JsonMapper json,
            Clock clock,
            @Value("${nightly.chunk}") int chunk) {
        this.recorded = recorded;
        this.rules = rules;
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.chunk = chunk;
    }

    /** What a run did: how many it assessed, and how many of the answers were not the ones before. */
    record Run(long assessed, long changed) {
        Run plus(Run other) {
            return new Run(assessed + other.assessed, changed + other.changed);
        }
    }

    /** A certification that is due, and what was last written about it: revision 0 where nothing was. */
    private record Due(long id, long revision, String digest) {}

    /** What is written about a certification. */
    private record Written(
            Due due,
            long version,
            LocalDate nextChange,
            String standing,
            LocalDate termEnd,
            String missing,
            String refused,
            String digest) {
        boolean changed() {
            return !digest.equals(due.digest);
        }

        long revision() {
            return changed() ? due.revision + 1 : due.revision;
        }
    }

    @Scheduled(cron = "${nightly.cron}", zone = "${service.zone}")
    Run runTonight() {
        return run(LocalDate.now(clock));
    }

    Run run(LocalDate asOf) {
        return run(
                jdbc.sql("select distinct tenant from holder order by tenant")
                        .query(String.class)
                        .list(),
                asOf);
    }

    Run run(String tenant, LocalDate asOf) {
        return run(List.of(tenant), asOf);
    }

    private Run run(List<String> tenants, LocalDate asOf) {
        Map<String, Rules> ofTenants = tenants.stream().collect(Collectors.toMap(Function.identity(), rules::of));
        long due = 0;
        for (Map.Entry<String, Rules> tenant : ofTenants.entrySet()) {
            due += due("select count(*) " + DUE, tenant, asOf).query(Long.class).single();
        }
        Progress progress = new Progress(asOf, due);
        List<RuntimeException> failures = new ArrayList<>();
        for (Map.Entry<String, Rules> tenant : ofTenants.entrySet()) {
            try {
                run(tenant, asOf, progress);
            } catch (RuntimeException failure) {
                LOG.error("The certifications of {} are not assessed", tenant.getKey(), failure);
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return progress.end();
    }

    private void run(Map.Entry<String, Rules> tenant, LocalDate asOf, Progress progress) {
        long after = 0;
        List<Written> written = chunk(tenant, asOf, after);
        while (!written.isEmpty()) {
            // said when it is certain: the transaction has ended
            progress.add(written);
            after = written.get(written.size() - 1).due().id();
            written = chunk(tenant, asOf, after);
        }
    }

    private List<Written> chunk(Map.Entry<String, Rules> tenant, LocalDate asOf, long after) {
        return transactions.execute(status -> assessAndWrite(tenant, asOf, after));
    }

    /** Returns what it wrote, by ascending id; nothing where nothing is due. */
    private List<Written> assessAndWrite(Map.Entry<String, Rules> tenant, LocalDate asOf, long after) {
        // of two runs at once, each finds due what the other has not written
        recorded.waitForTurn();
        Map<Long, Due> due = due(
                        "select c.id, a.revision, a.digest " + DUE + " and c.id > :after order by c.id limit :chunk",
                        tenant,
                        asOf)
                .param("after", after)
                .param("chunk", chunk)
                .query((row, number) -> new Due(row.getLong("id"), row.getLong("revision"), row.getString("digest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Due::id, Function.identity()));
        if (due.isEmpty()) {
            return List.of();
        }
        List<Recorded> found = recorded.withIds(due.keySet());
        List<Outcome> outcomes = tenant.getValue()
                .policies()
                .assessAll(found.stream().map(Recorded::certification), asOf)
                .toList();
        List<Written> written = IntStream.range(0, found.size())
                .mapToObj(i -> written(due.get(found.get(i).id()), found.get(i).version(), outcomes.get(i)))
                .toList();
        write(written, tenant.getValue(), asOf);
        return written;
    }

    private StatementSpec due(String sql, Map.Entry<String, Rules> tenant, LocalDate asOf) {
        return jdbc.sql(sql)
                .param("tenant", tenant.getKey())
                .param("rules", tenant.getValue().version())
                .param("asOf", asOf);
    }

    private Written written(Due due, long version, Outcome outcome) {
        return outcome.assessment()
                .map(answer -> new Written(
                        due,
                        version,
                        answer.nextChange().orElse(null),
                        answer.standing().label(),
                        answer.term().map(DateRange::end).orElse(null),
                        missing(answer),
                        null,
                        digest(answer)))
                .orElseGet(() -> {
                    // one record that cannot be answered stops no night, and is not lost: its row says why
                    LOG.warn("Not answered: {}", outcome);
                    String why = why(outcome.failure().orElseThrow());
                    return new Written(due, version, null, null, null, null, why, Sha256.of(why));
                });
    }

    private static String missing(Assessment answer) {
        return answer.options().stream()
                .filter(RenewalOption::isOpen)
                .findFirst()
                .map(option -> option.shortfall().minimumAdditional().toString())
                .orElse(null);
    }

    private static String why(RuntimeException failure) {
        return failure instanceof InvalidInputException refusal
                ? refusal.code() + " " + refusal.field()
                : failure.getClass().getName();
    }

    /** Of all that an answer says; from which day on it may be another one is no part of that. */
    private String digest(Assessment answer) {
        ObjectNode content = json.valueToTree(answer);
        content.remove(List.of("as_of", "next_change"));
        return Sha256.of(content.toString());
    }

    private void write(List<Written> written, Rules rules, LocalDate asOf) {
        rows.batchUpdate(
                "insert into assessment_change (certification_id, revision, as_of, standing, term_end, missing, refused)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                written.stream()
                        .filter(Written::changed)
                        .map(row -> new Object[] {
                            row.due().id(),
                            row.revision(),
                            asOf,
                            row.standing(),
                            row.termEnd(),
                            row.missing(),
                            row.refused()
                        })
                        .toList());
        Map<Boolean, List<Object[]>> byNovelty = written.stream()
                .collect(Collectors.partitioningBy(
                        row -> row.due().revision() == 0,
                        Collectors.mapping(
                                row -> new Object[] {
                                    asOf,
                                    row.nextChange(),
                                    row.version(),
                                    rules.version(),
                                    row.revision(),
                                    row.digest(),
                                    row.due().id()
                                },
                                Collectors.toList())));
        rows.batchUpdate(
                "insert into assessment (as_of, next_change, version, rules, revision, digest, certification_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                byNovelty.get(true));
        rows.batchUpdate(
                "update assessment set as_of = ?, next_change = ?, version = ?, rules = ?, revision = ?, digest = ?"
                        + " where certification_id = ?",
                byNovelty.get(false));
    }

    /** Counts, and says in the log how far a run is. */
    private static final class Progress {
        private final LocalDate asOf;
        private final long due;
        private final long start = System.nanoTime();
        private Run done = new Run(0, 0);
        private int chunks;

        Progress(LocalDate asOf, long due) {
            this.asOf = asOf;
            this.due = due;
        }

        void add(List<Written> written) {
            done = done.plus(new Run(
                    written.size(), written.stream().filter(Written::changed).count()));
            if (++chunks % CHUNKS_A_LINE == 0) {
                say("so far");
            }
        }

        Run end() {
            say("done");
            return done;
        }

        private void say(String how) {
            LOG.info(
                    "Nightly batch as of {}, {}: {} of {} assessed, {} changed, {} s",
                    asOf,
                    how,
                    done.assessed(),
                    due,
                    done.changed(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }
}
