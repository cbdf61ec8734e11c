package dev.retort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.connection.Cancellation;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.fixture.TestProject;
import dev.retort.patience.Patience;
import dev.retort.plan.PlannedStatement;
import dev.retort.plan.Transactions;
import dev.retort.revision.Target;
import dev.retort.watch.Blocker;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meets somebody else's lock holds others up for a moment only, and is tried again. */
@Timeout(60)
class PatienceTest {

    private static final Patience SHORT =
            Patience.standard().withLockTimeout(Duration.ofMillis(1500)).withRetryFor(Duration.ofSeconds(20));

    /** Fails twice with an error that passes; sequences know of no rollback. */
    private static final String THIRD_TIME = """
            do $$ begin
                if nextval('tries') < 3 then
                    raise exception 'not yet' using errcode = '40001';
                end if;
            end $$;""";

    @TempDir
    private Path root;

    private TestProject project;
    private final List<List<Blocker>> blocked = new CopyOnWriteArrayList<>();
    private final List<String> retried = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeProject() {
        project = TestProject.in(root);
        project.folder()
                .sql(
                        "a1",
                        "",
                        "create table users (id int primary key, n int);\ncreate sequence tries;\n"
                                + "insert into users select g, 0 from generate_series(1, 30) g;",
                        "drop table users;");
        project.upgrade("head");
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private Outcome upgrade(Patience patience, Runnable whenRetried) {
        RunListener listener = new RunListener() {
            @Override
            public void blocked(List<Blocker> blockers) {
                blocked.add(blockers);
            }

            @Override
            public void retrying(MigrationFailure failure, int attempt, Duration pause) {
                retried.add(attempt + ": " + failure.getMessage());
                whenRetried.run();
            }
        };
        RunOptions options = new RunOptions(
                Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), patience, listener, new Cancellation());
        return new Upgrade(project.project()).run(Target.head(), options);
    }

    private Outcome upgrade() {
        return upgrade(SHORT, () -> {});
    }

    @Test
    void whoIsInTheWayIsNamedAndTheTransactionTriedAgain() throws SQLException {
        project.folder().sql("b2", "a1", "create table b (n int);\nalter table users add age int;", "");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set application_name = 'web'; select\n count(*) from users");

            assertThat(upgrade(SHORT, () -> rollback(other)).done()).hasSize(1);
        }
        assertThat(retried)
                .singleElement()
                .asString()
                .startsWith("1: versions/b2.sql:7:1: canceling statement due to lock" + " timeout (SQLSTATE 55P03)");
        assertThat(blocked)
                .singleElement()
                .satisfies(who -> assertThat(who)
                        .singleElement()
                        .asString()
                        .matches("pid [0-9]+, user postgres, application web, idle in transaction, for [0-9]+ s:"
                                + " select count\\(\\*\\) from users"));
        assertThat(project.heads()).containsExactly("b2");
    }

    @Test
    void whatOthersRunIsShownWithoutTheirPasswords() throws SQLException {
        project.folder().sql("b2", "a1", "alter table users add age int;", "");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select count(*) from users");
            statement.execute("alter role current_user password 's3cret' /* " + "long ".repeat(400) + "*/");

            upgrade(SHORT, () -> rollback(other));
        }
        assertThat(blocked.toString())
                .contains(": alter role current_user password '***'")
                .doesNotContain("s3cret", "long ".repeat(20));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void atTheEndOfPatienceThoseInTheWayAreListed() throws SQLException {
        project.folder().sql("b2", "a1", "alter table users add age int;", "");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select count(*) from users");
            Patience little = SHORT.withLockTimeout(Duration.ofMillis(300)).withRetries(2);

            assertThatExceptionOfType(MigrationFailure.class)
                    .isThrownBy(() -> upgrade(little, () -> {}))
                    .withMessageMatching(
                            "(?s)versions/b2.sql:6:1: canceling statement due to lock timeout .*\\nblocked by:\\n"
                                    + "  pid [0-9]+, user postgres, .*idle in transaction, for .*: select count.*\\ntried 3 times")
                    .satisfies(e -> assertThat(e.blockers()).hasSize(1))
                    .satisfies(e -> assertThat(e.isOfTheFile()).isFalse());
        }
        assertThat(retried).hasSize(2);
        assertThat(project.heads()).containsExactly("a1");
    }

    @Test
    void theVersionTableIsWaitedForInTheSameWay() throws SQLException {
        project.folder().sql("b2", "a1", "select 1;", "");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            RunListener locking = new RunListener() {
                private boolean once;

                @Override
                public void running(PlannedStatement planned) {
                    if (!once) {
                        once = true;
                        try {
                            statement.execute("lock table retort.version in share mode");
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }

                @Override
                public void retrying(MigrationFailure failure, int attempt, Duration pause) {
                    rollback(other);
                }
            };
            RunOptions options = new RunOptions(
                    Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), SHORT, locking, new Cancellation());
            assertThat(new Upgrade(project.project())
                            .run(Target.head(), options)
                            .done())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into users values (100, 1);\n%s",
                "insert into users values (100, 1);\n%s\ncreate index concurrently i on users (n);",
                "create index concurrently i on users (n);\ninsert into users values (100, 1);\n%s"
            })
    void whatPassesIsTriedFromTheBeginningOfItsTransaction(String revision) {
        project.folder().sql("b2", "a1", revision.formatted(THIRD_TIME), "");

        assertThat(upgrade().done()).hasSize(1);

        assertThat(retried).hasSize(2);
        assertThat(project.database().query("select count(*) from users where id = 100"))
                .containsExactly("1");
    }

    @Test
    void aBatchIsTriedAgain() {
        project.database().execute("""
                create function passing() returns trigger language plpgsql as $$ begin
                    if new.id = 15 and nextval('tries') < 3 then
                        raise exception 'not yet' using errcode = '40P01';
                    end if;
                    return new;
                end $$;
                create trigger passing before update on users for each row execute function passing();""");
        project.folder().java("b2", "a1", "        op.updateInBatches(\"users\", set(\"n = n + 1\").batchSize(10));");

        assertThat(upgrade().done()).hasSize(1);

        assertThat(retried).hasSize(2);
        assertThat(project.database().query("select distinct n from users")).containsExactly("1");
    }

    /** Nobody knows what else the code did. */
    @Test
    void codeRunsOnce() {
        project.folder().java("b2", "a1", """
                        op.run("count", connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute("select nextval('tries')");
                            }
                        });
                        op.execute("do 'begin raise exception using errcode = ''40001''; end'");""");

        assertThatExceptionOfType(MigrationFailure.class).isThrownBy(this::upgrade);

        assertThat(retried).isEmpty();
        assertThat(project.database().query("select last_value from tries")).containsExactly("1");
    }

    @Test
    void theRolesStatementTimeoutDoesNotCount() {
        project.database().execute("alter database " + project.database().name() + " set statement_timeout = '300ms'");
        project.folder().sql("b2", "a1", """
                select pg_sleep(0.5);
                create function slow(n int) returns int language plpgsql immutable as
                    'begin perform pg_sleep(0.02); return n; end';
                create index concurrently i on users (slow(n));""", "");

        assertThat(upgrade().done()).hasSize(1);
    }

    @Test
    void theSettingsDo() {
        project.folder().sql("b2", "a1", "select pg_sleep(5);", "");

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> upgrade(SHORT.withStatementTimeout(Duration.ofMillis(100)), () -> {}))
                .withMessageContaining("canceling statement due to statement timeout (SQLSTATE 57014)");
    }

    /** A validation lets others work, so it may wait; what holds them up may not. */
    @Test
    void whatLetsOthersWorkTakesItsTime() {
        project.database().execute("alter table users add constraint positive check (n >= 0) not valid");
        project.folder()
                .sql("b2", "a1", "create table seen as select current_setting('lock_timeout') as t;", "")
                .sql(
                        "c3",
                        "b2",
                        "alter table users validate constraint positive;\n"
                                + "insert into seen select current_setting('lock_timeout');",
                        "");

        upgrade();

        assertThat(project.database().query("select t from seen")).containsExactly("1500ms", "1500ms");
    }

    private void limit(String setting) {
        project.database().execute("alter database " + project.database().name() + " set " + setting + " = '300ms'");
    }

    @Test
    void whoSaysNothingForTooLongIsToldWhoseLimitThatIs() {
        limit("idle_in_transaction_session_timeout");
        project.folder().java("b2", "a1", """
                        op.run("think", connection -> Thread.sleep(1000));
                        op.execute("select 1");""");

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(this::upgrade)
                .withMessageContaining("(SQLSTATE 25P03)")
                .withMessageContaining(
                        "\nhint: idle_in_transaction_session_timeout of the role, the database or the server")
                .satisfies(e -> assertThat(e.isOfTheFile()).isFalse());
    }

    @Test
    void whoseTransactionTakesTooLongIsToldWhoseLimitThatIs() {
        assumeTrue(
                Integer.parseInt(project.database()
                                .query("show server_version_num")
                                .getFirst())
                        >= 170000,
                "transaction_timeout is new in PostgreSQL 17");
        limit("transaction_timeout");
        project.folder().sql("b2", "a1", "select pg_sleep(5);", "");

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(this::upgrade)
                .withMessageContaining("(SQLSTATE 25P04)")
                .withMessageContaining("\nhint: transaction_timeout of the role, the database or the server");
    }
}
