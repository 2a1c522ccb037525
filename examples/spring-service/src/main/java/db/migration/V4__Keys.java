package db.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Drops the keys by the holder's id alone; each database has given them other names. */
public class V4__Keys extends BaseJavaMigration {
    private static final String KEYS = """
            select table_name, constraint_name from information_schema.table_constraints
            where table_schema = current_schema
                and (lower(table_name) = 'certification' and constraint_type in ('FOREIGN KEY', 'UNIQUE')
                    or lower(table_name) = 'holder' and constraint_type = 'PRIMARY KEY')
            order by table_name, constraint_type
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            List<String> drops = new ArrayList<>();
            try (ResultSet keys = statement.executeQuery(KEYS)) {
                while (keys.next()) {
                    drops.add("alter table " + keys.getString(1) + " drop constraint \"" + keys.getString(2) + "\"");
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
    }
}
