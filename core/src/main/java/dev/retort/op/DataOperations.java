package dev.retort.op;

import dev.retort.data.BatchUpdate;
import dev.retort.data.InsertPart;
import dev.retort.data.NamedValues;
import dev.retort.data.OnConflict;
import dev.retort.data.Parameter;
import dev.retort.data.Row;
import dev.retort.data.RowFile;
import dev.retort.operation.DataOperation.BulkInsert;
import dev.retort.operation.DataOperation.Execute;
import dev.retort.operation.DataOperation.InsertFile;
import dev.retort.operation.DataOperation.Run;
import dev.retort.operation.DataOperation.UpdateInBatches;
import dev.retort.operation.Work;
import dev.retort.sql.Identifier;
import dev.retort.sql.SqlSplitter;
import dev.retort.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows, SQL as it is, and code. */
public sealed interface DataOperations extends Recorder permits Operations {

    /**
     * {@code op.execute("update users set age = 18 where age is null")}: one or more SQL statements, as they are; a colon is just
     * a colon.
     *
     * <p>{@code op.execute("update users set plan = :plan where id = :id", param("plan", "pro"), param("id", id))}: with parameters,
     * {@code :name} outside of strings, comments, quoted names and dollar quotes is a value. Of {@code ::type}, {@code :=} and the
     * slice {@code a[low:high]} nothing is one.
     *
     * @throws dev.retort.sql.SqlSyntaxException when PostgreSQL's lexer could not read it
     * @throws IllegalArgumentException when a name in the text has no parameter, or a parameter no place in the text
     */
    default void execute(String sql, Parameter... parameters) {
        NamedValues values = NamedValues.of(parameters);
        List<SqlStatement> statements = SqlSplitter.split(sql);
        values.requireFor(sql, statements);
        statements.forEach(statement -> invoke(new Execute(statement, values.in(statement))));
    }

    /**
     * {@code op.bulkInsert("roles", columns("id", "name"), row(1, "admin"), row(2, "student"))}; the last part may be
     * {@code onConflictDoNothing("id")} or {@code onConflictDoUpdate("id")}.
     */
    default void bulkInsert(String table, List<String> columns, InsertPart... parts) {
        List<Row> rows = new ArrayList<>();
        List<OnConflict> conflicts = new ArrayList<>();
        for (InsertPart part : parts) {
            switch (part) {
                case Row row -> rows.add(row);
                case OnConflict conflict -> conflicts.add(conflict);
            }
        }
        if (conflicts.size() > 1) {
            throw new IllegalArgumentException("the rows for table \"" + table + "\" come with " + conflicts.size()
                    + " times onConflict…(…); expected one");
        }
        insert(table, columns, rows, conflicts.isEmpty() ? null : conflicts.getFirst());
    }

    /** {@code op.bulkInsert("roles", columns("id", "name"), rows)}, for rows that the migration's code makes. */
    default void bulkInsert(String table, List<String> columns, Iterable<Row> rows) {
        insert(table, columns, StreamSupport.stream(rows.spliterator(), false).toList(), null);
    }

    /** {@code op.bulkInsert("roles", columns("id", "name"), rows, onConflictDoNothing("id"))}. */
    default void bulkInsert(String table, List<String> columns, Iterable<Row> rows, OnConflict conflict) {
        insert(table, columns, StreamSupport.stream(rows.spliterator(), false).toList(), conflict);
    }

    /** {@code op.bulkInsert("numbers", columns("n"), IntStream.range(0, 1000).mapToObj(n -> row(n)))}. */
    default void bulkInsert(String table, List<String> columns, Stream<Row> rows) {
        insert(table, columns, rows.toList(), null);
    }

    private void insert(String table, List<String> columns, List<Row> rows, @Nullable OnConflict conflict) {
        invoke(new BulkInsert(name(table), identifiers(columns), rows, conflict));
    }

    /**
     * {@code op.bulkInsert("countries", csv("countries.csv"))}: rows of a file beside the migration, which names the columns. It is
     * read now, and checked.
     *
     * @throws IllegalArgumentException when the file cannot be read or is not what it should be, with its line
     */
    default void bulkInsert(String table, RowFile file) {
        invoke(new InsertFile(name(table), null, file, file.read(files().text(file.path()), null)));
    }

    /**
     * {@code op.bulkInsert("countries", columns("code", "name"), csv("countries.csv"))}: the first line of the CSV file is a row
     * then; of JSON objects only these keys are taken.
     *
     * @throws IllegalArgumentException when the file cannot be read or is not what it should be, with its line
     */
    default void bulkInsert(String table, List<String> columns, RowFile file) {
        List<Identifier> named = identifiers(columns);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no column for the rows of " + file.path()
                    + "; name some, or leave columns() out where the file names them");
        }
        invoke(new InsertFile(name(table), named, file, file.read(files().text(file.path()), named)));
    }

    /**
     * {@code op.updateInBatches("users", set("plan = 'free'").where("plan is null").batchSize(1_000))}: changes rows in the order
     * of the primary key, each batch in a transaction of its own. A run that dies is continued by the next one behind the last batch
     * that was committed. Nothing else stands in the revision.
     */
    default void updateInBatches(String table, BatchUpdate update) {
        invoke(new UpdateInBatches(name(table), update));
    }

    private static List<Identifier> identifiers(List<String> columns) {
        return columns.stream().map(Identifier::of).toList();
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
