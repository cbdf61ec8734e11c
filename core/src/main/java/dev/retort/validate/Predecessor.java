package dev.retort.validate;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.migration.Script;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.HistoryTable;
import dev.retort.past.VersionTable;
import dev.retort.project.Project;
import dev.retort.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The database in which revisions have to run before they run in another one. */
public final class Predecessor {

    private final Project project;
    private final Database database;

    public Predecessor(Project project, Database database) {
        this.project = project;
        this.database = database;
    }

    /** Lines that say which of these revisions it has not, or has had by another file; none when it has all. */
    public List<String> missing(List<RevisionId> wanted) {
        ScriptDirectory scripts = project.scripts();
        try (Connection connection = database.connect()) {
            Set<RevisionId> applied = scripts.graph()
                    .knownApplied(
                            VersionTable.read(connection, project.settings().tracking())
                                    .orElseGet(TreeSet::new));
            Map<String, String> checksums = HistoryTable.summary(
                            connection, project.settings().tracking())
                    .checksums();
            List<String> missing = new ArrayList<>();
            for (RevisionId id : wanted) {
                Script script = scripts.script(id);
                String ran = checksums.get(id.value());
                if (!applied.contains(id)) {
                    missing.add(line(script, "not applied there"));
                } else if (ran == null) {
                    missing.add(line(script, "its history does not say that it ran there"));
                } else if (!ran.equals(script.checksum())) {
                    missing.add(line(script, "ran there as another file"));
                }
            }
            return missing;
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    private static String line(Script script, String why) {
        String message = script.node().message();
        return "  " + script.id() + (message.isEmpty() ? "" : ", " + message) + ": " + why;
    }
}
