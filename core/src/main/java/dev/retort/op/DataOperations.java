package dev.retort.op;

import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.Work;
import dev.retort.schema.Row;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlSplitter;
import java.util.List;

/** Rows, SQL as it is, and code. */
public sealed interface DataOperations extends Recorder permits Operations {

    /**
     * {@code op.execute("update users set age = 18 where age is null")}: one or more SQL statements, as they are; a colon is just
     * a colon.
     *
     * @throws dev.retort.sql.SqlSyntaxException when PostgreSQL's lexer could not read it
     */
    default void execute(String sql) {
        SqlSplitter.split(sql).forEach(statement -> invoke(new Execute(statement)));
    }

    /** {@code op.bulkInsert("roles", columns("id", "name"), row(1, "admin"), row(2, "student"))}. */
    default void bulkInsert(String table, List<String> columns, Row... rows) {
        if (columns.isEmpty() || rows.length == 0) {
            throw new IllegalArgumentException("nothing to insert into \"" + table + "\": it has " + columns.size()
                    + " columns and " + rows.length + " rows");
        }
        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("a row for table \"" + table + "\" has "
                        + row.values().size() + " values, but there are " + columns.size() + " columns " + columns
                        + ": " + row.values());
            }
        }
        invoke(new BulkInsert(name(table), columns.stream().map(Identifier::of).toList(), List.of(rows)));
    }

    /** Code that needs the database. Offline mode ({@code --sql}) cannot show it and refuses it. */
    default void run(Work work) {
        run("code", work);
    }

    /**
     * {@code op.run("backfill slugs", connection -> …)}.
     *
     * @param what a few words for messages, such as {@code "backfill slugs"}
     */
    default void run(String what, Work work) {
        invoke(new Run(what, work));
    }
}
