package dev.retort.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.catalog.Catalog;
import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.execute.SqlScript;
import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a server of its own, as all databases of it are looked at. */
class KeptDatabasesTest {

    private static final String USERS = "create table users (id int primary key);";
    private static final String NAMES =
            "select datname from pg_database where datname like 'retort\\_%' order by datname";

    private static ThrowawayServer postgres;

    private final AtomicInteger made = new AtomicInteger();

    @BeforeAll
    static void start() {
        postgres = ThrowawayServer.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @AfterEach
    void dropAll() throws SQLException {
        for (String name : query(NAMES)) {
            execute("drop database " + name + " with (force)");
        }
    }

    @Test
    void whatWasMadeOnceIsReadAgain() throws SQLException {
        Catalog first = make(server(), USERS);
        Catalog second = make(server(), USERS);

        assertThat(second).isEqualTo(first);
        assertThat(first.entries()).isNotEmpty();
        assertThat(made).hasValue(1);
        assertThat(query(NAMES)).singleElement().asString().startsWith("retort_kept_");
    }

    @Test
    void whatIsMadeOfSomethingElseIsMadeAnew() throws SQLException {
        make(server(), USERS);
        make(server(), USERS + " ");
        server(List.of("other", "public")).made(new Recipe(List.of(USERS)), database -> made.incrementAndGet());
        server().made(new Recipe(List.of("", USERS)), database -> made.incrementAndGet());
        server().made(new Recipe(List.of(USERS, "")), database -> made.incrementAndGet());

        assertThat(made).hasValue(5);
        assertThat(query(NAMES)).hasSize(5);
    }

    @Test
    void anotherSettingOfTheServerMakesAnotherDatabase() throws SQLException {
        make(server(), USERS);
        execute("alter system set work_mem to '5MB'");
        execute("select pg_reload_conf()");
        try {
            awaitSetting("work_mem", "configuration file");
            make(server(), USERS);
            assertThat(made).hasValue(2);
        } finally {
            execute("alter system reset work_mem");
            execute("select pg_reload_conf()");
        }
    }

    @Test
    void whatFailsIsNotKept() throws SQLException {
        assertThatThrownBy(() -> make(server(), USERS + " create table broken (id nothing);"))
                .isInstanceOf(SqlScript.Failure.class);

        assertThat(query(NAMES)).isEmpty();
    }

    @Test
    void nothingIsKeptOnAServerThatIsNotRetortsOwn() throws SQLException {
        ScratchServer foreign = new ScratchServer(server().maintenance());
        make(foreign, USERS);
        make(foreign, USERS);

        assertThat(made).hasValue(2);
        assertThat(query(NAMES)).isEmpty();
    }

    @Test
    void manyRunsAtOnceAllGetTheWholeOfIt() throws Exception {
        int runs = 6;
        CyclicBarrier together = new CyclicBarrier(runs);
        Catalog expected = make(new ScratchServer(server().maintenance()), USERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(runs)) {
            List<Callable<Catalog>> work = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                work.add(() -> {
                    together.await();
                    return make(server(), USERS);
                });
            }
            for (Future<Catalog> result : threads.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
        assertThat(query(NAMES)).singleElement().asString().startsWith("retort_kept_");
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws SQLException {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int number = 0; number < KeptDatabases.KEPT; number++) {
            make(at(start.plus(Duration.ofHours(number))), "create table t" + number + " ();");
        }
        make(at(start.plus(Duration.ofHours(50))), "create table t0 ();");
        make(at(start.plus(Duration.ofHours(51))), "create table one_more ();");

        assertThat(query(NAMES)).hasSize(KeptDatabases.KEPT);
        int before = made.get();
        make(at(start.plus(Duration.ofHours(52))), "create table t0 ();");
        assertThat(made).as("it was used lately").hasValue(before);
        make(at(start.plus(Duration.ofHours(53))), "create table t1 ();");
        assertThat(made).as("it was the oldest").hasValue(before + 1);
    }

    @Test
    void whatWasNotUsedForLongGoes() throws SQLException {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        make(at(start), "create table a ();");
        make(at(start.plus(Duration.ofDays(40))), "create table b ();");

        assertThat(query(NAMES)).hasSize(1);
    }

    private Catalog make(ScratchServer server, String script) {
        Consumer<ScratchDatabase> making = database -> {
            made.incrementAndGet();
            database.run(new SqlScript("test", script));
        };
        return server.made(new Recipe(List.of(script)), making);
    }

    private static ScratchServer server() {
        return server(List.of("public"));
    }

    private static ScratchServer server(List<String> searchPath) {
        List<Identifier> schemas = searchPath.stream().map(Identifier::of).toList();
        return new ScratchServer(new Database(
                        DatabaseUrl.parse(postgres.jdbcUrl("postgres")), new SessionSettings(schemas, null), "test"))
                .keepingByRecipe();
    }

    private static ScratchServer at(Instant instant) {
        return new ScratchServer(
                server().maintenance(), Clock.fixed(instant, ZoneOffset.UTC), ScratchServer.Keeping.BY_RECIPE);
    }

    private static void awaitSetting(String name, String source) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(10);
        String query = "select source from pg_settings where name = '" + name + "'";
        while (!query(query).equals(List.of(source))) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
