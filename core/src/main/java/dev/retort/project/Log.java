package dev.retort.project;

import dev.retort.past.HistoryTable;
import dev.retort.past.Row;
import java.util.List;

/** What was run on a database. */
public final class Log {

    private final Project project;

    public Log(Project project) {
        this.project = project;
    }

    /** The last so many, newest first. */
    public List<Row> newest(int limit) {
        return new Run(project, RunOptions.standard())
                .read(connection -> HistoryTable.newest(connection, project.tracking(), limit));
    }
}
