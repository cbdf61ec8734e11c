package dev.retort.watch;

import static dev.retort.sql.SqlText.sql;

import dev.retort.secret.Secrets;
import dev.retort.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a statement waits for.
 *
 * @param pid of the server's process; 0 for a prepared transaction, which has none
 * @param user null where the server does not say
 * @param state for example {@code idle in transaction}; null where the server does not say, as to a role that may not see it
 * @param seconds since its transaction began; null where the server does not say
 * @param query the beginning of its last statement, in one line and without secrets
 */
public record Blocker(
        int pid,
        @Nullable String user,
        @Nullable String application,
        @Nullable String state,
        @Nullable Long seconds,
        @Nullable String query) {

    private static final int SHOWN = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String BLOCKING = """
            SELECT b.pid, a.usename, a.application_name, a.state,
                extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint, a.query
            FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids({})) AS pid) b
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
            ORDER BY a.xact_start, b.pid""";

    /** Those whom the server's process of that number waits for just now (manual, 9.27, pg_blocking_pids). */
    static List<Blocker> of(Connection connection, int backend) throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        sql(BLOCKING, Literal.of(backend)).sql())) {
            while (row.next()) {
                long seconds = row.getLong(5);
                blockers.add(new Blocker(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.wasNull() ? null : seconds,
                        beginning(row.getString(6))));
            }
        }
        return blockers;
    }

    /** The server itself cuts what is longer than track_activity_query_size (manual, 27.2.3, pg_stat_activity). */
    private static @Nullable String beginning(@Nullable String query) {
        if (query == null) {
            return null;
        }
        String line = BLANKS.matcher(Secrets.maskedBeginning(query)).replaceAll(" ");
        return line.substring(0, line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length()))));
    }

    /** Whether it is the same one, some time later. */
    boolean isSame(Blocker other) {
        return pid == other.pid;
    }

    /** {@code pid 4711, user app, application web, idle in transaction, for 35 s: UPDATE …}. */
    @Override
    public String toString() {
        if (pid == 0) {
            return "a prepared transaction (select * from pg_prepared_xacts)";
        }
        StringBuilder text = new StringBuilder("pid ").append(pid);
        append(text, ", user ", user);
        append(text, ", application ", application);
        append(text, ", ", state);
        append(text, ", for ", seconds == null ? null : seconds + " s");
        append(text, ": ", query);
        return text.toString();
    }

    private static void append(StringBuilder text, String before, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(before).append(value.strip());
        }
    }
}
