package dev.renewal.examples.service;

import dev.renewal.RenewalPolicies;
import dev.renewal.policy.Credential;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * With {@code --demonstration.certifications=N}, fills an empty database with that many made-up certifications of five
 * activities each, runs the batch for three nights, and ends.
 */
@Component
@ConditionalOnProperty("demonstration.certifications")
class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int ROWS = 1000;
    private static final int ACTIVITIES = 5;
    private static final int LONGEST_HELD = 3000;
    private static final List<String> TOPICS = List.of("general", "clinical", "administrative");

    private final RenewalPolicies policies;
    private final NightlyBatch batch;
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ApplicationContext context;
    private final int certifications;

    Demonstration(
            RenewalPolicies policies,
            NightlyBatch batch,
            JdbcOperations jdbc,
            TransactionOperations transactions,
            Clock clock,
            ApplicationContext context,
            @Value("${demonstration.certifications}") int certifications) {
        this.policies = policies;
        this.batch = batch;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.context = context;
        this.certifications = certifications;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate tonight = LocalDate.now(clock);
        for (int first = 0; first < certifications; first += ROWS) {
            int from = first;
            transactions.executeWithoutResult(status -> fill(from, Math.min(from + ROWS, certifications), tonight));
        }
        LOG.info("{} certifications filled in; the first night assesses all", certifications);
        batch.run(tonight);
        LOG.info("The same night again, after a change of each hundredth");
        jdbc.update("update certification set version = version + 1 where mod(id, 100) = 0");
        batch.run(tonight);
        LOG.info("The next night");
        batch.run(tonight.plusDays(1));
        SpringApplication.exit(context);
    }

    private void fill(int from, int to, LocalDate today) {
        List<Credential> credentials = policies.credentials();
        List<Object[]> holders = new ArrayList<>();
        List<Object[]> held = new ArrayList<>();
        List<Object[]> activities = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String holder = "D-" + i;
            String credential = credentials.get(i % credentials.size()).id().toString();
            int days = i * 37 % LONGEST_HELD;
            holders.add(new Object[] {holder, "demonstration"});
            held.add(new Object[] {holder, credential, today.minusDays(days), i % 2 == 0});
            for (int n = 0; n < ACTIVITIES; n++) {
                activities.add(new Object[] {
                    "A-" + n,
                    today.minusDays((long) days * n / ACTIVITIES),
                    new String[] {TOPICS.get((i + n) % TOPICS.size())},
                    2 + n,
                    holder,
                    credential
                });
            }
        }
        jdbc.batchUpdate("insert into holder (id, tenant) values (?, ?)", holders);
        jdbc.batchUpdate(
                "insert into certification (tenant, holder_id, credential, certified_on, never_renewed, member)"
                        + " values ('demonstration', ?, ?, ?, true, ?)",
                held);
        jdbc.batchUpdate("""
                insert into activity (certification_id, activity_id, completed_on, kind, topics, approvers, amount, unit)
                select id, ?, ?, 'course', ?, array['aama'], ?, 'ceu'
                from certification where tenant = 'demonstration' and holder_id = ? and credential = ?
                """, activities);
    }
}
