package dev.retort.backup;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.execute.VersionTable;
import dev.retort.plan.Tracking;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes a database of a dump, beside the one that there is, and puts it in its place.
 *
 * @param program {@code pg_dump}, whose {@code pg_restore} is used
 * @param target the database that gets another content
 * @param maintenance another database of its server, as the same user
 */
public record Restore(String program, Database target, Database maintenance, Clock clock) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    /** An identifier has at most 63 bytes; what is put behind the name has 24. */
    private static final int LONGEST_NAME = 39;

    private static final int PATIENCE = 100;
    private static final String NO_RIGHT = "42501";

    /** What to do with other sessions in the database. */
    public enum Others {
        REFUSE,
        TERMINATE
    }

    /**
     * What became of it.
     *
     * @param made the new database, by the name that it has now
     * @param before the name of the old one now; empty when it is where it was, because of the problem
     * @param problem why the two were not swapped; empty when they were
     */
    public record Result(String made, Optional<String> before, Optional<String> problem) {}

    /**
     * @param heads that the restored database must have; empty when nobody knows
     * @throws BackupException when the dump cannot be restored, or has other heads; then nothing remains. Also when others are
     *     connected and are to be left alone; then nothing was begun
     */
    public Result run(Path file, Optional<List<String>> heads, Tracking tracking, Others others) {
        PostgresProgram restore = PostgresProgram.restoreBeside(program);
        String name = target.url().database();
        String prefix = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        String stamp = STAMP.format(clock.instant());
        String made = prefix + "_restore_" + stamp;
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            restore.checkNotOlder(Database.version(connection).major());
            if (others == Others.REFUSE) {
                refuseOthers(statement, name);
            }
            create(statement, name, made);
            try {
                restore.run(
                        target.url().withDatabase(made),
                        "--exit-on-error",
                        "--no-password",
                        "--dbname=" + made,
                        file.toString());
                checkHeads(made, heads, tracking);
            } catch (BackupException | ConnectionException e) {
                statement.execute(
                        sql("DROP DATABASE IF EXISTS {}", Identifier.of(made)).sql());
                throw e;
            }
            return swap(connection, name, made, prefix + "_before_" + stamp, others);
        } catch (SQLException e) {
            throw ConnectionException.refused(target.url(), e);
        }
    }

    private static void create(Statement statement, String old, String made) throws SQLException {
        String encoding = "UTF8";
        String collate = "C";
        String type = "C";
        try (ResultSet row = statement.executeQuery(sql(
                        "SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype"
                                + " FROM pg_catalog.pg_database WHERE datname = {}",
                        Literal.text(old))
                .sql())) {
            if (!row.next()) {
                throw new BackupException("there is no database " + old + " to be replaced; create it first");
            }
            encoding = row.getString(1);
            collate = row.getString(2);
            type = row.getString(3);
        }
        statement.execute(sql(
                        "CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                        Identifier.of(made),
                        Literal.text(encoding),
                        Literal.text(collate),
                        Literal.text(type))
                .sql());
        statement.execute(
                sql("DO {}", Literal.dollarQuoted(properties(old, made))).sql());
    }

    /** A dump of one database has its objects; owner, rights and settings are the database's own and are taken from the old one. */
    private static String properties(String old, String made) {
        return sql(
                        """

                        DECLARE
                            one record;
                            old oid := (SELECT oid FROM pg_catalog.pg_database WHERE datname = {});
                        BEGIN
                            FOR one IN SELECT unnest(setconfig) AS setting FROM pg_catalog.pg_db_role_setting
                                    WHERE setdatabase = old AND setrole = 0 LOOP
                                EXECUTE format('ALTER DATABASE %I SET %s TO %s', {}, split_part(one.setting, '=', 1),
                                    CASE WHEN split_part(one.setting, '=', 1) IN ('search_path', 'session_preload_libraries')
                                        THEN substr(one.setting, strpos(one.setting, '=') + 1)
                                        ELSE quote_literal(substr(one.setting, strpos(one.setting, '=') + 1)) END);
                            END LOOP;
                            IF (SELECT datacl FROM pg_catalog.pg_database WHERE oid = old) IS NOT NULL THEN
                                EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', {});
                                FOR one IN SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS who,
                                        privilege_type AS what, is_grantable AS further
                                        FROM pg_catalog.pg_database, aclexplode(datacl) WHERE oid = old LOOP
                                    EXECUTE format('GRANT %s ON DATABASE %I TO %s%s', one.what, {}, one.who,
                                        CASE WHEN one.further THEN ' WITH GRANT OPTION' ELSE '' END);
                                END LOOP;
                            END IF;
                            EXECUTE format('ALTER DATABASE %I OWNER TO %s', {},
                                (SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_catalog.pg_database WHERE oid = old));
                        END
                        """,
                        Literal.text(old),
                        Literal.text(made),
                        Literal.text(made),
                        Literal.text(made),
                        Literal.text(made))
                .sql();
    }

    private void checkHeads(String made, Optional<List<String>> heads, Tracking tracking) {
        Database restored = new Database(target.url().withDatabase(made), target.settings(), target.client());
        try (Connection connection = restored.connect()) {
            List<String> there = VersionTable.read(connection, tracking).orElseGet(TreeSet::new).stream()
                    .map(RevisionId::value)
                    .toList();
            if (heads.isPresent() && !heads.get().equals(there)) {
                throw new BackupException("the restored database is at " + String.join(", ", there)
                        + ", and its manifest says " + String.join(", ", heads.get()) + "; it was dropped again");
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(restored.url(), e);
        }
    }

    private static void refuseOthers(Statement statement, String name) throws SQLException {
        List<String> others = others(statement, name);
        if (!others.isEmpty()) {
            throw new BackupException(
                    "others are connected to " + name + ", so it cannot be replaced:\n" + String.join("\n", others)
                            + "\nNothing was done. Stop them, or end their sessions with --terminate");
        }
    }

    private static List<String> others(Statement statement, String name) throws SQLException {
        List<String> others = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql(
                        "SELECT pid, usename, application_name, coalesce(state, ''), backend_start::text"
                                + " FROM pg_catalog.pg_stat_activity WHERE datname = {} ORDER BY backend_start",
                        Literal.text(name))
                .sql())) {
            while (rows.next()) {
                others.add("  backend " + rows.getInt(1) + ", " + rows.getString(2) + ", " + rows.getString(3) + ", "
                        + rows.getString(4) + ", since " + rows.getString(5));
            }
        }
        return others;
    }

    /** Both names change in one transaction. */
    private Result swap(Connection connection, String name, String made, String before, Others others)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean closed = false;
            try {
                if (others == Others.TERMINATE) {
                    closed = true;
                    terminate(statement, name);
                }
                connection.setAutoCommit(false);
                statement.execute(sql("ALTER DATABASE {} RENAME TO {}", Identifier.of(name), Identifier.of(before))
                        .sql());
                statement.execute(sql("ALTER DATABASE {} RENAME TO {}", Identifier.of(made), Identifier.of(name))
                        .sql());
                connection.commit();
                connection.setAutoCommit(true);
                if (closed) {
                    allow(statement, before, true);
                }
                return new Result(name, Optional.of(before), Optional.empty());
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                if (closed && !NO_RIGHT.equals(e.getSQLState())) {
                    allow(statement, name, true);
                }
                return new Result(made, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
            }
        }
    }

    private static void terminate(Statement statement, String name) throws SQLException {
        allow(statement, name, false);
        String end = sql(
                        "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = {}",
                        Literal.text(name))
                .sql();
        for (int i = 0; i < PATIENCE && !others(statement, name).isEmpty(); i++) {
            statement.execute(end);
            statement.execute("SELECT pg_catalog.pg_sleep(0.1)");
        }
    }

    private static void allow(Statement statement, String name, boolean allowed) throws SQLException {
        statement.execute(sql("ALTER DATABASE {} WITH ALLOW_CONNECTIONS {}", Identifier.of(name), Literal.of(allowed))
                .sql());
    }
}
