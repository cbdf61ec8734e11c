package dev.retort.cli.run;

import dev.retort.postgres.Statement;
import dev.retort.secret.Secrets;

/** A statement as people see it: without its secrets, as the history keeps it. */
final class StatementText {

    private StatementText() {}

    static String of(Statement statement) {
        return switch (statement) {
            case Statement.Sql sql -> of(sql);
            case Statement.CopyIn copy -> copy.text() + ";";
            case Statement.InBatches update -> update.text() + "; -- " + update.note();
            case Statement.Call call -> "-- run: " + call.what();
        };
    }

    static String of(Statement.Sql statement) {
        return Secrets.masked(statement.text()) + ";";
    }
}
