package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.fixture.Golden;
import dev.retort.fixture.Psql;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.plan.PlanException;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts for {@code psql} do what a run does. */
class OfflineScriptTest {

    private static final String HISTORY = """
            select revision, action, message, heads, checksum, sql, db_user, tool, finished_at >= started_at
            from retort.history order by id""";

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder()
                .java("a1", "", """
                                op.createTable("users",
                                        column("id", bigint()).identity(),
                                        column("name", text()).notNull().comment("it's \\\\ theirs"),
                                        primaryKey("id").named("pk_users"));
                                op.bulkInsert("users", columns("name"), row("$retort$"), row("a;b"));""")
                .sql("b2", "a1", """
                        create function f() returns int language plpgsql as $$
                        begin
                            return 1; -- '
                        end $$;
                        copy users (name) from stdin;
                        c\\td
                        \\.
                        set search_path = pg_catalog;""", "drop function f(); delete from users where name = E'c\\td';")
                .sql("b3", "a1", "alter table users add age int;", "alter table users drop age;")
                .sql("d4", "b2, b3", "select 1;", "select 1;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private String upgrade(String from, String to, Transactions transactions) {
        return withoutVersion(new Upgrade(project.project())
                .script(Target.parse(from), Target.parse(to), transactions, project.session(), PostgresVersion.NEWEST));
    }

    private String downgrade(String from, String to) {
        return withoutVersion(new Downgrade(project.project())
                .script(
                        Target.parse(from),
                        Target.parse(to),
                        Transactions.ONE_PER_REVISION,
                        project.session(),
                        PostgresVersion.NEWEST));
    }

    /** Golden files stay the same when the project gets a new version. */
    private static String withoutVersion(String script) {
        return script.replace("'retort " + RetortVersion.current() + "'", "'retort 0'");
    }

    @Test
    void theScriptOfAnUpgradeIsAsItWas() {
        Golden.assertGolden("offline/upgrade.sql", upgrade("base", "head", Transactions.ONE_PER_REVISION));
    }

    @Test
    void theScriptOfADowngradeIsAsItWas() {
        Golden.assertGolden("offline/downgrade.sql", downgrade("head", "a1"));
    }

    @Test
    void theScriptOfOneTransactionIsAsItWas() {
        Golden.assertGolden("offline/one-transaction.sql", upgrade("a1", "b3", Transactions.ONE_FOR_ALL));
    }

    @ParameterizedTest
    @EnumSource(Transactions.class)
    void itDoesWhatTheRunDoes(Transactions transactions) {
        project.upgrade("head", transactions);
        TestDatabase other = TestDatabase.create();

        List<String> errors = Psql.STOPPING_AT_ERRORS.run(other, upgrade("base", "head", transactions));

        assertThat(errors).isEmpty();
        assertThat(other.catalog()).isEqualTo(project.database().catalog());
        assertThat(other.query("select * from users order by id"))
                .isEqualTo(project.database().query("select * from users order by id"));
        assertThat(project.with(other).heads()).containsExactly("d4");
        assertThat(other.query(HISTORY).stream()
                        .map(row -> row.replace("retort 0", "retort " + RetortVersion.current())))
                .containsExactlyElementsOf(project.database().query(HISTORY));
        assertThat(other.query("select distinct client from retort.history")).containsExactly("null");
    }

    @Test
    void aDowngradeDoesWhatTheRunDoes() {
        project.upgrade("head");
        TestProject other = project.with(TestDatabase.create());
        other.upgrade("head");
        project.downgrade("a1");

        assertThat(Psql.STOPPING_AT_ERRORS.run(other.database(), downgrade("head", "a1")))
                .isEmpty();

        assertThat(other.heads()).containsExactly("a1");
        assertThat(other.database().catalog()).isEqualTo(project.database().catalog());
        assertThat(other.database().query("select revision, action, heads from retort.history order by id"))
                .isEqualTo(project.database().query("select revision, action, heads from retort.history order by id"));
    }

    @Test
    void aScriptMayBeginInTheMiddle() {
        project.upgrade("a1");

        assertThat(Psql.STOPPING_AT_ERRORS.run(project.database(), upgrade("a1", "b3", Transactions.ONE_PER_REVISION)))
                .isEmpty();
        assertThat(project.upgrade("head").done())
                .extracting(done -> done.stage().revision())
                .containsExactly("b2", "d4");
    }

    @ParameterizedTest
    @EnumSource(Psql.class)
    void atAnotherStartingPointItFailsAndChangesNothing(Psql psql) {
        project.upgrade("b2");
        String before = project.database().catalog();
        List<String> history = project.database().query(HISTORY);

        List<String> errors = psql.run(project.database(), upgrade("base", "b3", Transactions.ONE_PER_REVISION));

        assertThat(errors.getFirst())
                .startsWith("ERROR: the database is at b2, not at base\n  Where: PL/pgSQL function inline_code_block");
        assertThat(project.heads()).containsExactly("b2");
        assertThat(project.database().catalog()).isEqualTo(before);
        assertThat(project.database().query(HISTORY)).isEqualTo(history);
    }

    @ParameterizedTest
    @EnumSource(Psql.class)
    void aScriptThatRanAlreadyFailsAndChangesNothing(Psql psql) {
        String script = upgrade("base", "b3", Transactions.ONE_PER_REVISION);
        assertThat(psql.run(project.database(), script)).isEmpty();
        List<String> history = project.database().query(HISTORY);

        assertThat(psql.run(project.database(), script).getFirst())
                .startsWith("ERROR: the database is at b3, not at base\n");
        assertThat(project.database().query(HISTORY)).isEqualTo(history);
    }

    /** Behind a COPY that the server refuses, psql would take the rows for statements. */
    @Test
    void aScriptWithRowsStopsAtTheFirstError() {
        String script = upgrade("base", "head", Transactions.ONE_PER_REVISION);
        project.database().execute("create table users (id text)");

        assertThat(script).startsWith("\\set ON_ERROR_STOP on\n");
        assertThat(Psql.GOING_ON_AFTER_ERRORS.run(project.database(), script)).hasSize(1);
        assertThat(upgrade("base", "b3", Transactions.ONE_PER_REVISION)).doesNotContain("ON_ERROR_STOP");
    }

    @Test
    void aScriptWithCodeIsRefused() {
        project.folder().java("e5", "d4", "        op.run(\"backfill slugs\", connection -> {});");

        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> upgrade("base", "head", Transactions.ONE_PER_REVISION))
                .withMessage("versions/Re5.java: revision e5 runs code (\"backfill slugs\"), which --sql cannot show;"
                        + " run it online, up to the revision before and from it on with --sql");
        assertThat(upgrade("base", "d4", Transactions.ONE_PER_REVISION)).isNotEmpty();
    }

    @Test
    void aScriptNeedsNoDatabase() {
        Project unreachable = new Project(
                project.project().settings(),
                () -> {
                    throw new AssertionError("asked for the database");
                },
                project.project().classPath());

        assertThat(new Upgrade(unreachable)
                        .script(
                                Target.base(),
                                Target.head(),
                                Transactions.ONE_PER_REVISION,
                                project.session(),
                                PostgresVersion.NEWEST))
                .contains("CREATE TABLE users");
    }
}
