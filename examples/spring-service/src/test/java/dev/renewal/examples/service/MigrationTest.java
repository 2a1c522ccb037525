package dev.renewal.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void holdersOfTheEarlierTablesKeepTheirTenantAndTheirCertifications() throws Exception {
        String url = TestDatabase.inMemory();
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(
                        url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
        flyway.target("3").load().migrate();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into holder (id, tenant) values ('H-1', 'north')");
            statement.execute("insert into certification (holder_id, credential, never_renewed)"
                    + " values ('H-1', 'aama:cma', true)");

            flyway.target("latest").load().migrate();

            statement.execute("insert into holder (id, tenant) values ('H-1', 'south')");
            statement.execute("insert into certification (tenant, holder_id, credential, never_renewed)"
                    + " values ('south', 'H-1', 'aama:cma', true)");
            try (ResultSet found = statement.executeQuery("select tenant, holder_id from certification order by id")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1) + " " + found.getString(2)).isEqualTo("north H-1");
            }
        }
    }
}
