package dev.retort.validate;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.migration.ScriptDirectory;
import dev.retort.past.HistoryTable;
import dev.retort.past.Row;
import dev.retort.past.VersionTable;
import dev.retort.plan.Tracking;
import dev.retort.project.Project;
import dev.retort.revision.RevisionId;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the files of a project with the history of its database. What is not yet applied is no finding. */
public final class Validate {

    private final Project project;

    public Validate(Project project) {
        this.project = project;
    }

    /**
     * What a database says of itself.
     *
     * @param rows the whole history, oldest first
     * @param checksums see {@link HistoryTable.Summary}
     */
    record Told(SortedSet<RevisionId> heads, List<Row> rows, Map<String, String> checksums, PostgresVersion server) {
        Told {
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
            rows = List.copyOf(rows);
            checksums = Map.copyOf(checksums);
        }
    }

    /** In the order of the files, what has none behind. */
    public List<Finding> run() {
        ScriptDirectory scripts = project.scripts();
        Told told = told(project.database().get(), project.settings().tracking());
        return new Findings(project, scripts, told).all();
    }

    private static Told told(Database database, Tracking tracking) {
        try (Connection connection = database.connect()) {
            return new Told(
                    VersionTable.read(connection, tracking).orElseGet(TreeSet::new),
                    HistoryTable.all(connection, tracking),
                    HistoryTable.summary(connection, tracking).checksums(),
                    Database.version(connection));
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }
}
