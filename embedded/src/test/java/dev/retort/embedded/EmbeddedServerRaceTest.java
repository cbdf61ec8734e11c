package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight at once, on a folder that isn't there yet. */
class EmbeddedServerRaceTest {

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    private EmbeddedServer server = EmbeddedServer.in(Path.of("unused"));

    @BeforeEach
    void chooseFolder() {
        server = EmbeddedServer.in(temporary.resolve("new/pg"));
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void threadsGetTheSameServer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Long> start =
                    () -> EmbeddedServer.in(temporary.resolve("new/pg")).start().pid();
            List<Long> pids = new ArrayList<>();
            for (Future<Long> result :
                    threads.invokeAll(Stream.generate(() -> start).limit(8).toList())) {
                pids.add(result.get());
            }
            assertThat(pids).hasSize(8).containsOnly(server.start().pid());
        }
    }

    @Test
    void processesGetTheSameServer() throws Exception {
        List<Process> starters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starters.add(Jvm.start(
                    StartEmbeddedServer.class,
                    Map.of(),
                    temporary.resolve("new/pg").toString()));
        }
        List<String> outputs = new ArrayList<>();
        for (Process starter : starters) {
            outputs.add(Jvm.outputOf(starter));
        }
        assertThat(outputs).hasSize(8).containsOnly(Long.toString(server.start().pid()));
    }

    @Test
    void theSameDatabaseIsCreatedOnce() throws Exception {
        server.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<String> ensure = () -> {
                server.ensureDatabase("app");
                return currentDatabase();
            };
            for (Future<String> result :
                    threads.invokeAll(Stream.generate(() -> ensure).limit(8).toList())) {
                assertThat(result.get()).isEqualTo("app");
            }
        }
    }

    private String currentDatabase() throws SQLException {
        return Sql.query(server.jdbcUrl("app") + "&password=" + server.password(), "SELECT current_database()");
    }
}
