package dev.retort.cli.process;

import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.execute.RunListener;
import dev.retort.migration.Format;
import dev.retort.plan.Stage;
import dev.retort.plan.Tracking;
import dev.retort.plan.Transactions;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Settings;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a database looks like behind each revision when nobody kills anything; run in this JVM, which can look in between. */
final class UndisturbedRun implements RunListener {

    private final TestDatabase database;
    private final Map<List<String>, DatabaseState> states = new HashMap<>();

    private UndisturbedRun(TestDatabase database) {
        this.database = database;
    }

    /** The states by the heads of the version table, that of the empty database included. */
    static Map<List<String>, DatabaseState> of(MigrationFolder folder) throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            UndisturbedRun run = new UndisturbedRun(database);
            run.look();
            new Upgrade(project(folder, database.url()))
                    .run(Target.head(), new RunOptions(Transactions.ONE_PER_REVISION, RunOptions.LOCK_WAIT, run));
            return Map.copyOf(run.states);
        }
    }

    static Project project(MigrationFolder folder, String url) {
        Path versions = folder.root().resolve("migrations/versions");
        Settings settings = new Settings(
                folder.root(),
                List.of(versions),
                Format.SQL,
                Optional.empty(),
                Settings.IGNORED,
                Tracking.inSchema("retort"));
        Database target = new Database(DatabaseUrl.parse(url), SessionSettings.standard(), "undisturbed");
        return new Project(settings, () -> target, System.getProperty("java.class.path"));
    }

    @Override
    public void finished(Stage stage, Duration duration) {
        try {
            look();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look() throws SQLException {
        states.put(database.heads(), DatabaseState.of(database));
    }
}
