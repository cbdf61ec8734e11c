package dev.retort.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.connection.Cancellation;
import dev.retort.fixture.RoundTrips;
import dev.retort.fixture.TestProject;
import dev.retort.patience.Patience;
import dev.retort.plan.Stage;
import dev.retort.plan.Transactions;
import dev.retort.project.RunOptions;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions are sent one behind the other, and yet each stands or falls by itself. */
@Timeout(120)
class PipelineTest {

    @TempDir
    private Path root;

    private TestProject project;

    @BeforeEach
    void createDatabase() {
        project = TestProject.in(root);
    }

    @AfterEach
    void dropDatabase() {
        project.database().drop();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "r%03d", number);
    }

    /** Revisions that follow each other. */
    private void tables(int first, int last) {
        for (int i = first; i <= last; i++) {
            String table = "t" + i;
            project.folder()
                    .sql(
                            id(i),
                            i == 1 ? "" : id(i - 1),
                            "create table " + table + " (id int primary key, name text);\ncreate index on " + table
                                    + " (name);",
                            "drop table " + table + ";");
        }
    }

    private void revision(int number, String upgrade) {
        project.folder().sql(id(number), number == 1 ? "" : id(number - 1), upgrade, "");
    }

    private List<String> history() {
        return project.database().query("select revision from retort.history where outcome = 'done' order by id");
    }

    private static List<String> ids(int last) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            ids.add(id(i));
        }
        return ids;
    }

    /** Four of them are what two connections take. */
    @ParameterizedTest
    @EnumSource
    void aHundredRevisionsTakeFewRoundTrips(Transactions transactions) throws IOException {
        tables(1, 101);
        project.upgrade("r001");

        assertThat(roundTrips("head", transactions))
                .isLessThanOrEqualTo(
                        switch (transactions) {
                            case ONE_PER_REVISION -> 18;
                            case ONE_FOR_ALL -> 15;
                        });
        assertThat(history()).isEqualTo(ids(101));
    }

    @Test
    void onADatabaseThatRetortNeverSawItIsNotManyMore() throws IOException {
        tables(1, 100);
        assertThat(roundTrips("head", Transactions.ONE_PER_REVISION)).isLessThanOrEqualTo(22);
    }

    private int roundTrips(String target, Transactions transactions) throws IOException {
        try (RoundTrips network = RoundTrips.to(project.database())) {
            assertThat(project.with(network.entrance(project.database()))
                            .upgrade(target, transactions)
                            .done())
                    .hasSize(100);
            assertThat(network.connections()).isEqualTo(2);
            return network.trips();
        }
    }

    @Test
    void aHundredDowngradesDoToo() throws IOException {
        tables(1, 100);
        project.upgrade("head");
        try (RoundTrips network = RoundTrips.to(project.database())) {
            assertThat(project.with(network.entrance(project.database()))
                            .downgrade("base")
                            .done())
                    .hasSize(100);
            assertThat(network.trips()).isLessThanOrEqualTo(22);
        }
        assertThat(project.heads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t1 values (1); insert into t1 values (1);",
                "select 1;\ninsert into t1 values (1, 'a'), (1, 'b');",
                "create table u (n int); select from nowhere;",
                "drop table t2; create tabel u (n int);"
            })
    void aFailureNamesItsStatementAndNothingBehindItRan(String failing) {
        tables(1, 4);
        revision(5, failing);
        tables(6, 9);

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> project.upgrade("head"))
                .satisfies(e -> assertThat(e.stage().revision()).isEqualTo("r005"))
                .satisfies(e -> assertThat(e.before()).hasSize(4))
                .satisfies(e -> assertThat(e.isOfTheFile()).isTrue())
                .withMessageMatching("(?s)versions/r005.sql:(6:[0-9]{2}|7:1): .*");

        assertThat(project.heads()).containsExactly("r004");
        assertThat(history()).isEqualTo(ids(4));
        assertThat(project.database().query("select count(*) from t1")).containsExactly("0");
        assertThat(project.database()
                        .query("select relname from pg_class where relkind = 'r' and relname ~ '^[tu]' "
                                + "and relnamespace = 'public'::regnamespace order by 1"))
                .containsExactly("t1", "t2", "t3", "t4");
        revision(5, "select 1;");
        assertThat(project.upgrade("head").done()).hasSize(5);
    }

    @Test
    void whatTheServerRefusesAtCommitIsOfItsRevision() {
        tables(1, 2);
        revision(3, """
                alter table t1 add unique (name) deferrable initially deferred;
                insert into t1 values (1, 'a'), (2, 'a');""");
        tables(4, 6);

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> project.upgrade("head"))
                .satisfies(e -> assertThat(e.stage().revision()).isEqualTo("r003"))
                .withMessageContaining("SQLSTATE 23505, at COMMIT");
        assertThat(project.heads()).containsExactly("r002");
    }

    @Test
    void inOneTransactionAFailureTakesAllBack() {
        tables(1, 60);
        revision(61, "select from nowhere;");

        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> project.upgrade("head", Transactions.ONE_FOR_ALL))
                .satisfies(e -> assertThat(e.stage().revision()).isEqualTo("r061"))
                .satisfies(e -> assertThat(e.before()).isEmpty());
        assertThat(project.heads()).isEmpty();
        assertThat(project.database().query("select to_regclass('t1') is null")).containsExactly("t");
    }

    @Test
    void aLockThatPassesIsMetByTheSameRevisionAgain() throws Exception {
        tables(1, 2);
        project.upgrade("head");
        revision(3, "create table u (n int);");
        revision(4, "alter table t1 add extra int;");
        tables(5, 7);
        RunOptions options = new RunOptions(
                Transactions.ONE_PER_REVISION,
                Duration.ofSeconds(1),
                Patience.standard().withLockTimeout(Duration.ofMillis(100)),
                RunListener.SILENT,
                new Cancellation());
        CompletableFuture<Outcome> run;
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table t1 in access share mode");
            run = CompletableFuture.supplyAsync(() -> new Upgrade(project.project()).run(Target.head(), options));
            Thread.sleep(700);
            assertThat(project.heads()).containsExactly("r003");
        }
        assertThat(run.get(30, TimeUnit.SECONDS).done()).hasSize(5);
        assertThat(history()).isEqualTo(ids(7));
    }

    /** A server that cannot get rid of them takes nothing more, and who sends on and on would never read them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select repeat('x', 1000) from generate_series(1, 30000);",
                "do $$ begin for i in 1..100000 loop raise notice '%', repeat('x', 100); end loop; end $$;"
            })
    void rowsAndNoticesInPlentyBlockNobody(String plenty) {
        revision(1, "create table t (n int, x text);");
        revision(2, plenty);
        String insert = "insert into t values (1, '" + "y".repeat(9_000) + "');\n";
        revision(3, insert.repeat(300));

        assertThat(project.upgrade("head").done()).hasSize(3);
        assertThat(project.database().query("select count(*) from t")).containsExactly("300");
    }

    @Test
    void aMigrationThatLooksAtTheDatabaseSeesWhatCameBeforeIt() {
        tables(1, 3);
        project.folder().java("r004", "r003", """
                        op.run(connection -> {
                            try (var statement = connection.createStatement();
                                    var rows = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
                                rows.next();
                                statement.execute("create table seen as select " + rows.getInt(1) + " as n");
                            }
                        });""");
        tables(5, 7);

        assertThat(project.upgrade("head").done()).hasSize(7);
        assertThat(project.database().query("select n from seen")).containsExactly("3");
    }

    @Test
    void whatLetsWaitIsShownWhileItDoes() {
        tables(1, 2);
        revision(3, "select pg_sleep(2.5);");
        tables(4, 5);
        List<Long> times = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void starting(Stage stage) {
                if (stage.revision().equals("r003")) {
                    times.add(System.nanoTime());
                }
            }

            @Override
            public void finished(Stage stage, Duration duration) {
                if (stage.revision().equals("r003")) {
                    times.add(System.nanoTime());
                }
            }
        };
        Outcome outcome = new Upgrade(project.project())
                .run(Target.head(), new RunOptions(Transactions.ONE_PER_REVISION, Duration.ofSeconds(1), listener));

        assertThat(outcome.done().get(2).duration()).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(30));
        assertThat(outcome.done().get(4).duration()).isLessThan(Duration.ofMillis(2500));
        assertThat(times).hasSize(2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(Duration.ofMillis(500));
        assertThat(history()).isEqualTo(ids(5));
    }
}
