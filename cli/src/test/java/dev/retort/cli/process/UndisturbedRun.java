package dev.retort.cli.process;

import dev.retort.connection.Database;
import dev.retort.connection.DatabaseUrl;
import dev.retort.connection.SessionSettings;
import dev.retort.migration.Format;
import dev.retort.plan.Tracking;
import dev.retort.project.Project;
import dev.retort.project.RunOptions;
import dev.retort.project.Settings;
import dev.retort.project.Upgrade;
import dev.retort.revision.Target;
import dev.retort.revision.TargetException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a database looks like behind each revision when nobody kills anything; run in this JVM, which can look in between. */
final class UndisturbedRun {

    private UndisturbedRun() {}

    /** The states by the heads of the version table, that of the empty database included. */
    static Map<List<String>, DatabaseState> of(MigrationFolder folder) throws SQLException {
        Map<List<String>, DatabaseState> states = new HashMap<>();
        try (TestDatabase database = TestDatabase.create()) {
            Upgrade upgrade = new Upgrade(project(folder, database.url()));
            do {
                states.put(database.heads(), DatabaseState.of(database));
            } while (!upgrade.run(Target.parse("+1"), RunOptions.standard())
                    .done()
                    .isEmpty());
        } catch (TargetException e) {
            // There is none above the last one.
        }
        return Map.copyOf(states);
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
}
