package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.connection.SessionSettings;
import dev.retort.execute.MigrationFailure;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.sql.Identifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files do the same on every database, whatever its defaults are. */
class SessionSettingsTest {

    private static final List<String> HOSTILE = List.of(
            "search_path = elsewhere, pg_catalog",
            "standard_conforming_strings = off",
            "backslash_quote = on",
            "escape_string_warning = off",
            "TimeZone = 'Asia/Kolkata'",
            "DateStyle = 'SQL, DMY'",
            "IntervalStyle = 'sql_standard'",
            "check_function_bodies = off",
            "default_transaction_isolation = 'serializable'",
            "quote_all_identifiers = on",
            "lc_messages = 'C'",
            "client_min_messages = 'debug1'");

    @TempDir
    private Path temporary;

    private static TestProject withMigrations(TestProject project) {
        project.folder().java("a1", "", """
                                op.createTable("moments",
                                        column("id", integer()),
                                        column("at", timestamptz()).serverDefault(value("2024-02-03 04:05:06")),
                                        column("day", date()),
                                        column("path", text()).serverDefault(value("C:\\\\temp\\\\'")));
                                op.bulkInsert("moments", columns("id", "day"), row(1, java.time.LocalDate.of(2024, 2, 3)));""").sql("b2", "a1", """
                        insert into moments (id, at, day, path) values
                            (2, '01/02/2024 00:00', '03/04/2024', 'C:\\temp\\');
                        insert into moments (id, path) select 3, at::text || ' ' || interval '1 day 2 hours'::text
                            from moments where id = 1;""", "delete from moments where id > 1;");
        return project;
    }

    private static List<String> moments(TestProject project) {
        return project.database()
                .query(
                        "select id, at at time zone 'UTC', to_char(day, 'YYYY-MM-DD'), path from public.moments order by id");
    }

    @Test
    void aDatabaseWithHostileDefaultsBecomesTheSame() {
        TestProject ordinary = withMigrations(TestProject.in(temporary.resolve("ordinary")));
        TestDatabase hostile = TestDatabase.create().execute("create schema elsewhere");
        for (String setting : HOSTILE) {
            hostile.execute("alter database " + hostile.name() + " set " + setting);
        }
        TestProject strange = ordinary.with(hostile);

        ordinary.upgrade("head");
        strange.upgrade("head");
        hostile.execute("drop schema elsewhere");
        HOSTILE.forEach(setting ->
                hostile.execute("alter database " + hostile.name() + " reset " + setting.replaceFirst(" =.*", "")));

        assertThat(moments(strange)).isEqualTo(moments(ordinary));
        assertThat(hostile.catalog()).isEqualTo(ordinary.database().catalog());
        strange.downgrade("a1");
        assertThat(moments(strange)).hasSize(1);
    }

    @Test
    void namesAreLookedForInTheSchemasOfTheSettings() {
        TestProject project = TestProject.in(temporary);
        project.database().execute("create schema \"App\"");
        SessionSettings settings = new SessionSettings(List.of(Identifier.of("App"), Identifier.of("public")), null);
        TestProject inApp = new TestProject(project.folder(), project.database(), project.tracking(), settings);
        inApp.folder().java("a1", "", "        op.createTable(\"users\", column(\"id\", integer()));");

        inApp.upgrade("head");

        assertThat(project.database().catalog()).contains("r App.users\n");
    }

    @Test
    void aSearchPathWithoutSchemasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionSettings(List.of(), null))
                .withMessage("the search path names no schema; expected for example \"public\"");
    }

    @Test
    void aStatementDoesNotWaitLongerForALockThanTheSettingsSay() throws SQLException {
        TestProject project = TestProject.in(temporary);
        project.folder()
                .sql("a1", "", "create table users (id int);", "")
                .sql("b2", "a1", "alter table users add age int;", "");
        project.upgrade("a1");
        TestProject impatient = new TestProject(
                project.folder(),
                project.database(),
                project.tracking(),
                new SessionSettings(List.of(Identifier.of("public")), Duration.ofMillis(50)));

        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table users in access share mode");

            assertThatExceptionOfType(MigrationFailure.class)
                    .isThrownBy(() -> impatient.upgrade("head"))
                    .withMessageStartingWith(
                            "versions/b2.sql:6:1: canceling statement due to lock timeout (SQLSTATE 55P03)\n"
                                    + "alter table users add age int;\n^");
        }
        assertThat(project.heads()).containsExactly("a1");
        impatient.upgrade("head");
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void theServerLooksWhetherItsClientIsStillThere() {
        TestProject project = TestProject.in(temporary);
        project.folder().sql("a1", "", """
                create table seen as select current_setting('client_connection_check_interval', true) as interval;""", "");

        project.upgrade("head");

        boolean since14 = project.database()
                .query("select current_setting('server_version_num')::int >= 140000")
                .contains("t");
        assertThat(project.database().query("select interval from seen")).containsExactly(since14 ? "500ms" : "null");
    }
}
