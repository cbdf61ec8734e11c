package dev.retort.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.catalog.Catalog;
import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.embedded.ThrowawayServer;
import dev.retort.fixture.TestDatabase;
import dev.retort.fixture.TestProject;
import dev.retort.revision.Target;
import dev.retort.scratch.ScratchServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What migrations make is kept by what they say, on a server of its own. */
class KeptRevisionsTest {

    private static final String KEPT = "select count(*) from pg_database where datname like 'retort\\_kept\\_%'";

    @TempDir
    private Path root;

    private ThrowawayServer postgres;
    private TestProject project;

    @BeforeEach
    void start() {
        postgres = ThrowawayServer.start();
        project = TestProject.in(root);
    }

    @AfterEach
    void stop() {
        postgres.close();
        project.database().drop();
    }

    @Test
    void theSameRevisionsAreReadAgainAndChangedOnesAreMadeAnew() throws SQLException {
        project.folder().sql("a1", "", "create table users (id int primary key);", "drop table users;");
        Catalog first = read("a1");

        assertThat(read("a1")).isEqualTo(first);
        assertThat(kept()).isEqualTo("1");

        project.folder().sql("b2", "a1", "alter table users add phone text;", "alter table users drop phone;");
        assertThat(read("a1")).isEqualTo(first);
        assertThat(kept()).isEqualTo("1");
        assertThat(read("head")).isNotEqualTo(first);
        assertThat(kept()).isEqualTo("2");
    }

    @Test
    void whatRunsCodeIsNotKept() throws SQLException {
        project.folder().java("a1", "", "op.run(connection -> {});");

        read("head");

        assertThat(kept()).isEqualTo("0");
    }

    private Catalog read(String target) {
        Database maintenance =
                new Database(DatabaseUrl.parse(postgres.jdbcUrl("postgres")), SessionSettings.standard(), "test");
        ScratchServer server = new ScratchServer(maintenance).keepingByRecipe();
        return new Catalogs(
                        project.project(),
                        () -> server,
                        SessionSettings.standard().searchPath())
                .read(new Source.AtRevision(Target.parse(target)));
    }

    private String kept() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"))) {
            List<String> rows = TestDatabase.query(connection, KEPT);
            return rows.getFirst();
        }
    }
}
