package dev.retort.cli.run;

import static dev.retort.cli.fixture.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.cli.fixture.Snapshot;
import dev.retort.cli.fixture.TestDatabase;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/** {@code --sql}: what would run, as a script. */
class OfflineScriptTest {

    private static final String IN_JAVA = """
                import static dev.retort.schema.Elements.*;
                import static dev.retort.schema.Types.*;

                import dev.retort.migration.*;
                import dev.retort.op.Operations;

                /** Add offers. */
                @Revision(id = "4d", down = "3c")
                public final class R4d_AddOffers implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.createTable(
                                "offers",
                                column("id", uuid()).notNull().serverDefault(genRandomUuid()),
                                column("user_id", bigint()).notNull(),
                                column("title", text()).notNull(),
                                primaryKey("id").named("pk_offers"),
                                foreignKey("user_id").references("users", "id").named("fk_offers_user"));
                        op.createIndex("idx_offers_user", "offers", "user_id");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.reverse(this::upgrade);
                    }
                }
                """;

    @RegisterExtension
    private final Workspace work = new Workspace();

    /** Everything that a script can hold: SQL and Java, a body in dollar quotes, data for COPY, non-ASCII text. */
    @BeforeEach
    void makeProject() {
        work.project();
        work.revision("3c", "2b", "Add cities; it's for 'ä'", """
                create table cities (id int primary key, name text);
                copy cities from stdin;
                1\tKöln
                2\tTab\\tand \\\\.
                \\.
                create function first_city() returns text language sql
                begin atomic
                    select name from cities order by id limit 1;
                end;
                do $$ begin update users set phone = 'a;b'; end $$;""", """
                drop function first_city;
                drop table cities;""");
        work.write("migrations/versions/R4d_AddOffers.java", IN_JAVA);
    }

    private String script(String... arguments) {
        return work.run(arguments).exits(ExitCode.DONE).says().out();
    }

    @Test
    void anUpgradeIsWrittenByteForByte() throws IOException {
        assertGolden("upgrade.sql", script("upgrade", "head", "--sql"));
    }

    @Test
    void aDowngradeIsWrittenByteForByte() throws IOException {
        assertGolden("downgrade.sql", script("downgrade", "head:1a", "--sql"));
    }

    @Test
    void aPartInOneTransactionIsWrittenByteForByte() throws IOException {
        assertGolden("upgrade-part.sql", script("upgrade", "1a:3c", "--sql", "--single-transaction"));
    }

    @Test
    void everyOtherOptionLeavesTheScriptAsItIs() {
        String script = script("upgrade", "head", "--sql");
        for (String option : List.of("-q", "-v", "--json", "--color=always")) {
            assertThat(script("upgrade", "head", "--sql", option)).isEqualTo(script);
        }
    }

    @Test
    void whatTheVersionInTheSettingsDoesNotKnowIsRefusedByItsLine() {
        work.javaRevision("5e", "4d", """
                op.addColumn("users", dev.retort.schema.Elements.column("city", dev.retort.schema.Types.text()));
                op.addColumn("users", dev.retort.schema.Elements.column("note", dev.retort.schema.Types.text())
                        .compression("pglz"));""");
        work.write("retort.toml", work.read("retort.toml") + "server_version = 13\n");

        assertThat(work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "4d:head", "--sql")
                        .err())
                .contains("error: migrations/versions/R5e_Test.java:11: cannot add column users.note: "
                        + "COMPRESSION needs PostgreSQL 14 or newer; the server is PostgreSQL 13\n");

        work.write("retort.toml", work.read("retort.toml").replace("= 13", "= 14"));
        assertThat(script("upgrade", "4d:head", "--sql")).contains("COMPRESSION pglz");
    }

    @Test
    void theScriptDoesWhatTheCommandDoes() throws Exception {
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(runOnAnotherDatabase(script("upgrade", "head", "--sql"))).isEqualTo(comparable(work.database()));
        assertThat(work.database().query("SELECT first_city(), (SELECT name FROM cities WHERE id = 2)"))
                .containsExactly("Köln|Tab\tand \\.");

        work.run("downgrade", "1a", "--yes").exits(ExitCode.DONE);
        assertThat(runOnAnotherDatabase(script("upgrade", "head", "--sql"), script("downgrade", "head:1a", "--sql")))
                .isEqualTo(comparable(work.database()));
    }

    /** Statement by statement, as {@code psql} sends them. */
    private static List<String> runOnAnotherDatabase(String... scripts) throws SQLException, IOException {
        try (Workspace other = new Workspace()) {
            for (String script : scripts) {
                run(script, other.database());
            }
            return comparable(other.database());
        }
    }

    private static void run(String script, TestDatabase database) throws SQLException, IOException {
        String sql = script.replaceFirst("^" + Pattern.quote("\\set ON_ERROR_STOP on\n"), "");
        try (Connection connection = DriverManager.getConnection(database.url() + "&preferQueryMode=simple")) {
            for (SqlStatement statement : SqlSplitter.split(sql)) {
                String data = statement.copyData();
                if (data == null) {
                    connection.createStatement().execute(statement.text());
                } else {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), new StringReader(data));
                }
            }
        }
    }

    /** All but who ran it and when. */
    private static List<String> comparable(TestDatabase database) {
        List<String> lines = database.content();
        // A script has no lease, as nobody knows who runs it.
        lines.removeIf(line ->
                line.startsWith("row retort.history") || line.contains("retort.lease") || line.contains("lease_pkey"));
        lines.addAll(
                database.query(
                        "SELECT id, revision, action, message, heads, checksum, sql, db_user, tool FROM retort.history ORDER BY id"));
        return lines;
    }

    @Test
    void theScriptStopsWhereTheDatabaseIsElsewhere() {
        work.run("upgrade", "2b").exits(ExitCode.DONE);
        Snapshot before = work.snapshot();

        String script = script("upgrade", "head", "--sql");
        assertThatThrownBy(() -> run(script, work.database()))
                .hasMessageContaining("the database is at 2b, not at base");

        assertThat(work.snapshot()).isEqualTo(before);
    }

    @Test
    void codeHasNoScript() {
        work.javaRevision("5e", "4d", "op.run(\"backfill\", connection -> {});");
        work.refuses(ExitCode.NOTHING_TOUCHED, "upgrade", "head", "--sql")
                .prints()
                .says(
                        "error: migrations/versions/R5e_Test.java: revision 5e runs code (\"backfill\"), which --sql cannot show;"
                                + " run it online, up to the revision before and from it on with --sql");
    }

    @Test
    void itNeedsNoDatabase() {
        work.write("retort.toml", "[env.test]\nurl = '${NOT_SET}'\nlock_timeout = '2s'\n");
        assertThat(script("upgrade", "1a", "--sql")).contains("SET lock_timeout TO '2000ms';");
    }

    @Test
    void aDowngradeSaysWhereItStarts() {
        work.refuses(ExitCode.NOTHING_TOUCHED, "downgrade", "base", "--sql")
                .says(
                        "error: downgrade --sql wants FROM:TO, for example head:base: without a database nobody knows where it"
                                + " starts");
    }
}
