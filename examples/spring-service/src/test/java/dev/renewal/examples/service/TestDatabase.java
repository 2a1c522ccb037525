package dev.renewal.examples.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** New, empty databases: embedded, or a schema of the PostgreSQL whose URL the environment gives. */
final class TestDatabase {
    private static final String POSTGRES = System.getenv("SPRING_DATASOURCE_URL");

    private TestDatabase() {}

    /** The URL of a new database, which the embedded one keeps in memory. */
    static String inMemory() {
        String name = name();
        return POSTGRES == null ? "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" : schema(name);
    }

    /** The URL of a new database, which the embedded one keeps in a folder. */
    static String in(Path folder) {
        String name = name();
        return POSTGRES == null ? "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() : schema(name);
    }

    private static String name() {
        return "t_" + UUID.randomUUID().toString().replace('-', '_');
    }

    private static String schema(String name) {
        try (Connection connection = connect(POSTGRES);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return POSTGRES + "?currentSchema=" + name;
    }

    static Connection connect(String url) throws SQLException {
        return POSTGRES == null
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(
                        url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }
}
