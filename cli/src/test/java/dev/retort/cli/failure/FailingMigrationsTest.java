package dev.retort.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.cli.fixture.CliRun;
import dev.retort.cli.fixture.Workspace;
import dev.retort.cli.root.ExitCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails while it runs leaves nothing behind. */
class FailingMigrationsTest {

    private static final String NOTHING_REMAINS = "Nothing of this revision remains: the database is as it was before."
            + " Correct %s and run the command again.";

    @RegisterExtension
    private final Workspace work = new Workspace();

    @BeforeEach
    void makeUpgradedProject() {
        work.project();
        work.run("upgrade", "head").exits(ExitCode.DONE);
    }

    @Test
    void aStatementThatTheServerRefusesIsShownWithAllThatTheServerSaid() {
        work.revision("3c", "2b", "Unique", """
                create table notes (id int);
                insert into users (id, email) values (3, 'eve@example.org'),
                    (1, 'ada@example.org');""", "");
        work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head")
                .prints()
                .says("""
                error: upgrade of revision 3c failed: migrations/versions/3c.sql:7:1: duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)
                insert into users (id, email) values (3, 'eve@example.org'),
                ^
                detail: Key (id)=(1) already exists.
                table: public.users
                constraint: users_pkey
                """ + NOTHING_REMAINS.formatted("migrations/versions/3c.sql"));
    }

    @Test
    void aMistakeIsShownAtItsLineAndColumn() {
        work.revision("3c", "2b", "Typo", """
                create table notes (id int);
                select u.id,
                    'ä' || u.emial
                from users u;""", "");
        work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head")
                .prints()
                .says("""
                error: upgrade of revision 3c failed: migrations/versions/3c.sql:8:12: column u.emial does not exist (SQLSTATE 42703)
                    'ä' || u.emial
                           ^
                hint: Perhaps you meant to reference the column "u.email".
                """ + NOTHING_REMAINS.formatted("migrations/versions/3c.sql"));
    }

    @Test
    void anUpdateInBatchesThatStopsInTheMiddleSaysThatItGoesOn() {
        work.database()
                .execute("create table numbers (n int primary key, done int default 0 check (n < 3 or done = 0));"
                        + " insert into numbers select generate_series(1, 3)");
        work.javaRevision(
                "3c", "2b", "op.updateInBatches(\"numbers\", dev.retort.data.Rows.set(\"done = 1\").batchSize(1));");
        work.run("upgrade", "head").exits(ExitCode.STOPPED_HALFWAY).prints().says("""
                error: upgrade of revision 3c failed: migrations/versions/R3c_Test.java:10: new row for relation "numbers" violates check constraint "numbers_check" (SQLSTATE 23514)
                UPDATE numbers
                SET done = 1
                detail: Failing row contains (3, 1).
                table: public.numbers
                constraint: numbers_check
                done before: 2 rows
                The batches before stand, and the version table says 2b until the last one is done: the next run goes on behind the last row. Put right what stopped it and run the command again.""");
    }

    @Test
    void inJavaItIsShownAtTheLineOfTheCall() {
        work.javaRevision(
                "3c", "2b", "op.execute(\"create table notes (id int)\");\n        op.dropColumn(\"users\", \"nam\");");
        work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head")
                .prints()
                .says("""
                error: upgrade of revision 3c failed: migrations/versions/R3c_Test.java:11: column "nam" of relation "users" does not exist (SQLSTATE 42703)
                ALTER TABLE users DROP COLUMN nam
                """ + NOTHING_REMAINS.formatted("migrations/versions/R3c_Test.java"));
    }

    @Test
    void asJsonTheErrorIsADocument() {
        work.revision("3c", "2b", "Typo", "selec 1;", "");
        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head", "--json");

        assertThat(run.json()).containsOnlyKeys("ok", "exit", "error").containsEntry("exit", 3L);
        assertThat(run.err()).isEqualTo("error: " + run.json().get("error") + "\n");
    }

    @Test
    void veryVerboseTheTraceIsShownToo() {
        work.revision("3c", "2b", "Typo", "selec 1;", "");
        CliRun run = work.run("upgrade", "head", "-v", "-v").exits(ExitCode.MIGRATION_FAILED);
        assertThat(run.err()).contains("error: upgrade of revision 3c failed", "\tat dev.retort.");
    }

    /** What {@code op.run} does, and the message behind the file's name. */
    static Stream<Arguments> works() {
        return Stream.of(
                arguments("throw new java.io.IOException(\"disk\");", "10: IOException: disk"),
                arguments("throw new OutOfMemoryError(\"much\");", "10: OutOfMemoryError: much"),
                arguments("deep(1);", ": StackOverflowError\nNothing"),
                arguments(
                        "c.createStatement().execute(\"selec 1\");",
                        "10: syntax error at or near \"selec\" (SQLSTATE 42601)\nrun: work\nNothing"),
                arguments(
                        "c.commit();",
                        "a migration does not call commit() on its connection: Retort commits or rolls back the whole"
                                + " revision. Throw an exception to roll back"),
                arguments("c.rollback();", "a migration does not call rollback() on its connection"),
                arguments("c.setAutoCommit(true);", "a migration does not call setAutoCommit() on its connection"),
                arguments("c.close();", "a migration does not call close() on its connection"),
                arguments(
                        "c.unwrap(org.postgresql.PGConnection.class).cancelQuery(); throw new Error(\"x\");",
                        "Error: x"));
    }

    @ParameterizedTest
    @MethodSource("works")
    void codeThatFailsTakesItsChangesAlong(String work, String message) {
        this.work.javaRevision(
                "3c",
                "2b",
                "op.run(\"work\", c -> { c.createStatement().execute(\"create table half ()\"); " + work
                        + " });\n    }\n    static int deep(int n) {\n        return 1 + deep(n + 1);");
        CliRun run =
                this.work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head").prints();
        assertThat(run.err())
                .startsWith("error: upgrade of revision 3c failed: migrations/versions/R3c_Test.java:")
                .contains(message)
                .endsWith(NOTHING_REMAINS.formatted("migrations/versions/R3c_Test.java") + "\n");
    }

    @Test
    void theConnectionsOfAMigrationMayRollBackToASavepoint() {
        work.javaRevision("3c", "2b", """
                op.run("work", c -> {
                    java.sql.Savepoint here = c.setSavepoint();
                    c.createStatement().execute("create table half ()");
                    c.rollback(here);
                    c.createStatement().execute("create table whole ()");
                });""");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        assertThat(work.database().query("SELECT to_regclass('half'), to_regclass('whole')"))
                .containsExactly("null|whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.createStatement().execute(\"commit\");",
                "c.createStatement().executeUpdate(\"select 1; /* and */ Commit\");",
                "c.createStatement().addBatch(\"end\");",
                "c.prepareStatement(\"rollback\");",
                "c.prepareCall(\"abort\");",
                "c.createStatement(1003, 1007).execute(\"begin\");"
            })
    void codeMayNotEndTheTransactionInSqlEither(String end) {
        work.javaRevision("3c", "2b", """
                op.run("work", c -> {
                    c.createStatement().execute("create table half ()");
                    %s
                });""".formatted(end));
        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head").prints();
        assertThat(run.err())
                .startsWith(
                        "error: upgrade of revision 3c failed: migrations/versions/R3c_Test.java:12: a migration does not"
                                + " begin or end transactions (");
    }

    @Test
    void aTransactionEndedInAProcedureIsRefusedByTheServer() {
        work.revision("3c", "2b", "Commit", "create table half ();\ndo $$ begin commit; end $$;", "");
        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head");
        assertThat(run.err()).contains("3c.sql:7:1: invalid transaction termination (SQLSTATE 2D000)");
    }

    @Test
    void aConstraintThatIsCheckedAtTheEndFailsLikeAStatement() {
        work.revision("3c", "2b", "Deferred", """
                create table orders (user_id bigint references users deferrable initially deferred);
                insert into orders values (99);""", "");
        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "upgrade", "head");
        assertThat(run.err()).contains("violates foreign key constraint", "SQLSTATE 23503", "at COMMIT");
    }

    @Test
    void aDowngradeThatFailsLeavesTheRevision() {
        work.revision("3c", "2b", "One way", "create table notes ();", "drop table notes;\ndrop table noted;");
        work.run("upgrade", "head").exits(ExitCode.DONE);
        CliRun run = work.refuses(ExitCode.MIGRATION_FAILED, "downgrade", "-1", "--yes");
        assertThat(run.err())
                .contains(
                        "error: downgrade of revision 3c failed: migrations/versions/3c.sql:10:1: table \"noted\" does not exist");
    }
}
