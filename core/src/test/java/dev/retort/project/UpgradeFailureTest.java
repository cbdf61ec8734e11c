package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.execute.MigrationFailure;
import dev.retort.fixture.TestProject;
import dev.retort.migration.ScriptException;
import dev.retort.plan.Transactions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A revision that fails is told with its place, and nothing of it remains. */
class UpgradeFailureTest {

    @TempDir
    private Path temporary;

    private TestProject project;

    @BeforeEach
    void makeProject() {
        project = TestProject.in(temporary);
        project.folder().sql("a1", "", "create table users (id int primary key, name text);", "drop table users;");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private MigrationFailure failure() {
        return failure(Transactions.ONE_PER_REVISION);
    }

    private MigrationFailure failure(Transactions transactions) {
        MigrationFailure failure =
                catchThrowableOfType(MigrationFailure.class, () -> project.upgrade("head", transactions));
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<String> history() {
        return project.database()
                .query("select revision, action from retort.history where outcome = 'done' order by id");
    }

    @Test
    void theDatabaseIsWhereTheRevisionBeforeLeftIt() {
        project.upgrade("head");
        String before = project.database().catalog();
        project.folder()
                .sql("b2", "a1", "create table b (id int);\ninsert into users values (1, 'a');\nselect 1 / 0;", "");

        MigrationFailure failure = failure();

        assertThat(failure).hasMessage("versions/b2.sql:8:1: division by zero (SQLSTATE 22012)\nselect 1 / 0;\n^");
        assertThat(failure.stage().revision()).isEqualTo("b2");
        assertThat(failure.before()).isEmpty();
        assertThat(project.database().catalog()).isEqualTo(before);
        assertThat(project.database().query("select * from users")).isEmpty();
        assertThat(project.heads()).containsExactly("a1");
        assertThat(history()).containsExactly("a1|upgrade");
    }

    @Test
    void revisionsBeforeTheOneThatFailsStand() {
        project.folder().sql("b2", "a1", "select nope;", "").sql("c3", "b2", "select 1;", "");

        MigrationFailure failure = failure();

        assertThat(failure.before()).extracting(done -> done.stage().revision()).containsExactly("a1");
        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().catalog()).contains("r public.users\n");
    }

    @Test
    void inOneTransactionForAllNoneStands() {
        String empty = project.database().catalog();
        project.folder().sql("b2", "a1", "create table b (id int);", "").sql("c3", "b2", "select nope;", "");

        MigrationFailure failure = failure(Transactions.ONE_FOR_ALL);

        assertThat(failure.before()).isEmpty();
        assertThat(failure.stage().revision()).isEqualTo("c3");
        assertThat(project.heads()).isEmpty();
        assertThat(project.database().query("select to_regnamespace('retort') is null"))
                .containsExactly("t");
        assertThat(project.database().catalog()).isEqualTo(empty);
    }

    @Test
    void theCaretStandsUnderTheCharacterThatTheServerMeans() {
        project.folder().sql("b2", "a1", "-- größer 😀\nselect '😀é',\n\tnope,\n  2;", "");

        assertThat(failure()).hasMessage("""
                versions/b2.sql:8:2: column "nope" does not exist (SQLSTATE 42703)
                \tnope,
                \t^""");
    }

    @Test
    void allThatTheServerSaysIsTold() {
        project.folder().sql("b2", "a1", "insert into users values (1, 'a');\n insert into users values (1, 'b');", "");

        assertThat(failure()).hasMessage("""
                versions/b2.sql:7:2: duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)
                 insert into users values (1, 'b');
                 ^
                detail: Key (id)=(1) already exists.
                table: public.users
                constraint: users_pkey""");
    }

    @Test
    void aHintAndTheWayThroughAFunctionAreTold() {
        project.folder().sql("b2", "a1", """
                create function f() returns void language plpgsql as $$
                begin
                    raise exception 'no luck' using hint = 'try again', detail = 'really', errcode = 'P0042';
                end $$;
                select f();""", "");

        assertThat(failure()).hasMessage("""
                versions/b2.sql:10:1: no luck (SQLSTATE P0042)
                select f();
                ^
                detail: really
                hint: try again
                where: PL/pgSQL function f() line 3 at RAISE""");
    }

    @Test
    void aStatementThatRetortWroteIsShown() {
        project.folder().java("b2", "a1", """
                        op.createTable("other",
                                column("id", type("no_such_type")),
                                column("name", text()));""");

        assertThat(failure()).hasMessage("""
                versions/Rb2.java:14: type "no_such_type" does not exist (SQLSTATE 42704)
                line 2 of the statement:
                    id no_such_type,
                       ^""");
    }

    @Test
    void aStatementOfOneLineIsShownWithItsCaret() {
        project.folder().java("b2", "a1", "        op.dropColumn(\"nobody\", \"name\");");

        assertThat(failure()).hasMessage("""
                versions/Rb2.java:14: relation "nobody" does not exist (SQLSTATE 42P01)
                ALTER TABLE nobody DROP COLUMN name""");
    }

    @Test
    void badRowsOfCopyAreToldAtTheirStatement() {
        project.folder().sql("b2", "a1", "copy users from stdin;\n1\ta\nx\tb\n\\.\n", "");

        assertThat(failure()).hasMessage("""
                versions/b2.sql:6:1: invalid input syntax for type integer: "x" (SQLSTATE 22P02)
                copy users from stdin;
                ^
                where: COPY users, line 2, column id: "x\"""");
        assertThat(project.database().query("select * from users")).isEmpty();
    }

    @Test
    void aDeferredConstraintThatFailsAtCommitUndoesTheRevision() {
        project.folder().sql("b2", "a1", """
                create table orders (user_id int constraint fk_orders references users deferrable initially deferred);
                insert into orders values (7);""", "");

        assertThat(failure()).hasMessage("""
                insert or update on table "orders" violates foreign key constraint "fk_orders" (SQLSTATE 23503, at COMMIT)
                detail: Key (user_id)=(7) is not present in table "users".
                table: public.orders
                constraint: fk_orders""");
        assertThat(project.heads()).containsExactly("a1");
        assertThat(history()).containsExactly("a1|upgrade");
        assertThat(project.database().catalog()).doesNotContain("orders");
    }

    @ParameterizedTest
    @EnumSource(Transactions.class)
    void aRunAfterAFailureCarriesOn(Transactions transactions) {
        project.folder().sql("b2", "a1", "select nope;", "");
        failure(transactions);
        project.folder().sql("b2", "a1", "select 1;", "");

        project.upgrade("head", transactions);

        assertThat(project.heads()).containsExactly("b2");
        assertThat(history()).containsExactly("a1|upgrade", "b2|upgrade");
    }

    @Test
    void theErrorOfCodeIsToldWithTheLineOfTheCode() {
        project.folder().java("b2", "a1", """
                        op.createTable("b");
                        op.run("fill b", connection -> {
                            throw new IllegalStateException("no luck");
                        });""");

        assertThat(failure()).hasMessage("versions/Rb2.java:16: IllegalStateException: no luck");
        assertThat(project.database().catalog()).doesNotContain("public.b\n");
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void theServersErrorInCodeIsToldWithTheLineOfTheCode() {
        project.folder().java("b2", "a1", """
                        op.run("fill b", connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute("insert into users values (1, 'a'), (1, 'b')");
                            }
                        });""");

        assertThat(failure()).hasMessage("""
                versions/Rb2.java:16: duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)
                run: fill b
                detail: Key (id)=(1) already exists.
                table: public.users
                constraint: users_pkey""");
    }

    @Test
    void codeThatSwallowsTheServersErrorDoesNotGetAway() {
        project.folder().java("b2", "a1", """
                        op.run(connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute("select nope");
                            } catch (java.sql.SQLException e) {
                                // Hides it.
                            }
                        });""");

        assertThat(failure())
                .hasMessageContaining("current transaction is aborted")
                .hasMessageStartingWith("Retort's own bookkeeping: ");
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void errorsOfTheVirtualMachineAreFailuresToo() {
        project.folder()
                .java("b2", "a1", "        op.run(connection -> { throw new OutOfMemoryError(\"by hand\"); });");

        assertThat(failure()).hasMessage("versions/Rb2.java:14: OutOfMemoryError: by hand");
        assertThat(project.heads()).containsExactly("a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit()", "rollback()", "setAutoCommit(true)", "close()", "abort(Runnable::run)"})
    void codeDoesNotEndTheTransaction(String call) {
        project.folder().java("b2", "a1", """
                        op.run(connection -> connection.createStatement().execute("create table b (id int)"));
                        op.run(connection -> connection.%s);""".formatted(call));

        assertThat(failure())
                .hasMessage("versions/Rb2.java:15: a migration does not call "
                        + call.substring(0, call.indexOf('('))
                        + "() on its connection: Retort commits or rolls back the whole revision. Throw an exception to"
                        + " roll back\nrun: code");
        assertThat(project.database().catalog()).doesNotContain("public.b\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection.createStatement().getConnection().commit()",
                "connection.getMetaData().getConnection().commit()",
                "connection.prepareStatement(\"select 1\").getConnection().close()",
                "connection.unwrap(java.sql.Connection.class).commit()",
                "connection.createStatement().execute(\"COMMIT\")",
                "connection.createStatement().executeUpdate(\"select 1; /* now */ Commit\")",
                "connection.prepareStatement(\"rollback\").execute()",
                "connection.prepareCall(\"begin\").execute()"
            })
    void codeDoesNotEndTheTransactionInRoundaboutWays(String call) {
        project.folder().java("b2", "a1", """
                        op.run(connection -> connection.createStatement().execute("create table b (id int)"));
                        op.run(connection -> %s);""".formatted(call));

        failure();

        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().catalog()).doesNotContain("public.b\n");
    }

    @Test
    void codeMayUseSavepoints() {
        project.folder().java("b2", "a1", """
                        op.run(connection -> {
                            var savepoint = connection.setSavepoint();
                            connection.createStatement().execute("create table b (id int)");
                            connection.rollback(savepoint);
                            connection.createStatement().execute("create table c (id int)");
                        });""");

        project.upgrade("head");

        assertThat(project.database().catalog()).contains("public.c\n").doesNotContain("public.b\n");
    }

    @Test
    void aLostConnectionLeavesTheRevisionBefore() {
        project.folder().sql("b2", "a1", "create table b (id int); select pg_terminate_backend(pg_backend_pid());", "");

        assertThat(failure()).hasMessageContaining("57P01").hasMessageStartingWith("versions/b2.sql:6:26: ");
        assertThat(project.heads()).containsExactly("a1");
        assertThat(project.database().catalog()).doesNotContain("public.b\n");
    }

    @Test
    void anUpgradeThatCannotBePlannedRunsNothing() {
        project.folder().java("b2", "a1", "        throw new IllegalStateException(\"no luck\");");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> project.upgrade("head"))
                .withMessage("versions/Rb2.java:14: upgrade() threw java.lang.IllegalStateException: no luck");
        assertThat(project.heads()).isEmpty();
    }
}
