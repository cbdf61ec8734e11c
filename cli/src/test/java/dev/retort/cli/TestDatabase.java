package dev.retort.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database as tests look at it, beside the commands. */
public record TestDatabase(String url) {

    /** Objects by name and definition, without identifiers of this one database; one statement, whose rows are lines. */
    private static final String CATALOG = """
            WITH schemas AS (
                SELECT oid FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
            SELECT format('schema %s owner %s acl %s', nspname, nspowner::regrole, nspacl)
                FROM pg_namespace JOIN schemas USING (oid)
            UNION ALL SELECT format('relation %s %s %s %s', oid::regclass, relkind, relpersistence, reloptions)
                FROM pg_class WHERE relnamespace IN (TABLE schemas)
            UNION ALL SELECT format('column %s %s %s %s not null %s default %s identity %s generated %s',
                    attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
                    pg_get_expr(adbin, adrelid), attidentity, attgenerated)
                FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
                LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                WHERE relnamespace IN (TABLE schemas) AND attnum > 0
            UNION ALL SELECT format('constraint %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
                FROM pg_constraint WHERE connamespace IN (TABLE schemas)
            UNION ALL SELECT format('index %s valid %s', pg_get_indexdef(indexrelid), indisvalid)
                FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace IN (TABLE schemas)
            UNION ALL SELECT format('function %s', pg_get_functiondef(oid))
                FROM pg_proc WHERE pronamespace IN (TABLE schemas) AND prokind <> 'a'
            UNION ALL SELECT format('type %s %s', oid::regtype, typtype)
                FROM pg_type WHERE typnamespace IN (TABLE schemas)
            UNION ALL SELECT format('enum %s %s', enumtypid::regtype, enumlabel) FROM pg_enum
            UNION ALL SELECT format('view %s %s', oid::regclass, pg_get_viewdef(oid))
                FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace IN (TABLE schemas)
            UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT format('comment on %s %s %s', objoid::regclass, objsubid, description)
                FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid >= 16384
            UNION ALL SELECT format('sequence %s.%s %s', schemaname, sequencename, last_value) FROM pg_sequences
                WHERE schemaname <> 'retort' -- a failed run leaves a gap in the history's numbers
            UNION ALL SELECT format('extension %s %s', extname, extversion) FROM pg_extension
            ORDER BY 1""";

    private static final String TABLES = """
            SELECT oid::regclass FROM pg_class
            WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)' ORDER BY oid::regclass::text""";

    /** The rows, their values joined by {@code |}. */
    public List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Every object and every row. */
    public List<String> content() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> lines = rows(statement, CATALOG);
            for (String table : rows(statement, TABLES)) {
                rows(statement, "SELECT t::text FROM ONLY " + table + " t ORDER BY 1")
                        .forEach(row -> lines.add("row " + table + " " + row));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    /** The statistics that row counts come from arrive a moment after the session that made the rows has ended. */
    void awaitStatistics(String table, long rows) throws InterruptedException {
        String count = "SELECT n_live_tup FROM pg_stat_user_tables WHERE relname = '" + table + "'";
        for (int attempt = 0; !query(count).equals(List.of(Long.toString(rows))); attempt++) {
            if (attempt == 100) {
                throw new AssertionError(table + " has " + query(count) + " rows, not " + rows);
            }
            Thread.sleep(50);
        }
    }

    /** The heads, sorted. */
    public List<String> heads() {
        return query("SELECT version_num FROM retort.version ORDER BY 1");
    }

    public String name() {
        return url.replaceAll(".*/([^/?]+).*", "$1");
    }

    String readable(String text) {
        String server = url.replaceAll(".*://([^/]+)/.*", "$1");
        return text.replace(server, "localhost:5432").replace(name(), "app");
    }
}
