package dev.retort.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.effect.Rewrite.Verdict;
import dev.retort.fixture.TestDatabase;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Which changes of a type rewrite the table: every pair of types, on a server. */
class TypeChangeTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    static final List<String> TYPES = List.of(
            "smallint",
            "int",
            "bigint",
            "int8",
            "numeric",
            "numeric(10)",
            "numeric(10,2)",
            "numeric(12,2)",
            "numeric(12,3)",
            "decimal(10,2)",
            "real",
            "double precision",
            "money",
            "boolean",
            "text",
            "varchar",
            "varchar(10)",
            "character varying(20)",
            "char",
            "char(10)",
            "bpchar",
            "bytea",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "date",
            "time",
            "time(3)",
            "timetz",
            "timestamp",
            "timestamp(3)",
            "timestamp with time zone",
            "timestamptz(3)",
            "timestamp(6) without time zone",
            "interval",
            "interval(3)",
            "bit",
            "bit(5)",
            "varbit",
            "varbit(5)",
            "bit varying(9)",
            "inet",
            "cidr",
            "macaddr",
            "point",
            "tsvector",
            "int4range",
            "oid",
            "regclass",
            "regtype",
            "regproc",
            "name",
            "int[]",
            "bigint[]",
            "text[]",
            "varchar(10)[]",
            "varchar(20)[]",
            "varchar[]",
            "numeric(10,2)[]",
            "numeric[]",
            "pg_catalog.int4",
            "interval year to month",
            "\"char\"");

    @ParameterizedTest
    @FieldSource("TYPES")
    void aTableIsRewrittenWhereItIsSaid(String before) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table t (c " + before + "); insert into t default values");
            List<String> wrong = new ArrayList<>();
            for (String after : TYPES) {
                Verdict said = TypeChange.rewrite(before, after).verdict();
                String seen = rewrites(connection, statement, after);
                if (!seen.isEmpty() && said != Verdict.MAYBE && !said.name().equals(seen)) {
                    wrong.add(before + " to " + after + ": said " + said + ", seen " + seen);
                }
                boolean known = isKnown(before) && isKnown(after);
                if (said == Verdict.MAYBE && known) {
                    wrong.add(before + " to " + after + ": said nothing");
                }
            }
            connection.rollback();
            assertThat(wrong).isEmpty();
        }
    }

    /** Of timestamps it is the session's time zone that decides; see below. */
    private static boolean isKnown(String type) {
        return !type.startsWith("timestamp") && !type.startsWith("interval year") && !type.startsWith("\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timestamp     | timestamptz    | maybe: unless the session's TimeZone is UTC
            timestamptz   | timestamp(3)   | yes: each value is made to fit
            mood          | temper         | maybe: unless mood and temper store the same bytes
            app.mood      | app.mood       | no
            app . "Mood"  | app."Mood"     | no
            int []        | integer array  | no
            int           | int[]          | yes: each value is stored otherwise
            """)
    void theReasonIsSaid(String before, String after, String rewrite) {
        assertThat(TypeChange.rewrite(before, after)).hasToString(rewrite);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            c                      ; NO
            (c)                    ; NO
            "c"::text              ; NO
            ( ( c :: text ) )      ; NO
            c::text || 'x'         ; YES
            c::int::text           ; YES
            lower(c)               ; YES
            c2                     ; YES
            """)
    void usingCountsWhenItComputes(String using, Verdict verdict) {
        Effect effect = Effect.of(
                "alter table t alter c type text using " + using,
                PostgresVersion.NEWEST,
                (table, column) -> "varchar(9)");

        assertThat(effect.rewrite().verdict()).isEqualTo(verdict);
    }

    /** Empty when the server cannot. */
    private static String rewrites(Connection connection, Statement statement, String after) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            long file = file(statement);
            statement.execute("alter table t alter c type " + after);
            return file(statement) == file ? "NO" : "YES";
        } catch (SQLException e) {
            return "";
        } finally {
            connection.rollback(savepoint);
        }
    }

    private static long file(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select pg_relation_filenode('t')")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
