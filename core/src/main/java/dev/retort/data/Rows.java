package dev.retort.data;

import dev.retort.sql.SqlExpression;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that a migration says rows with, to be imported statically. */
public final class Rows {

    private Rows() {}

    /** The columns of {@code op.bulkInsert}, in the order of the values of each row. */
    public static List<String> columns(String... names) {
        return List.of(names);
    }

    /** {@code row(1, "admin", now())}: the values of one row, see {@link Value#of} for the classes. */
    public static Row row(@Nullable Object... values) {
        return new Row(Stream.of(values).map(Value::of).toList());
    }

    /** {@code onConflictDoNothing("id")}: leaves a row that is there already; without columns, whatever constraint finds it. */
    public static OnConflict.DoNothing onConflictDoNothing(String... columns) {
        return new OnConflict.DoNothing(OnConflict.target(columns));
    }

    /** {@code onConflictDoUpdate("id")}: changes a row that is there already to the values of the new one. */
    public static OnConflict.DoUpdate onConflictDoUpdate(String... columns) {
        return new OnConflict.DoUpdate(OnConflict.target(columns), null, null);
    }

    /** {@code csv("countries.csv")}: a file beside the migration, whose first line names the columns. */
    public static RowFile.Csv csv(String path) {
        return new RowFile.Csv(path, ',', "");
    }

    /** {@code jsonLines("countries.jsonl")}: a file beside the migration with one JSON object a line. */
    public static RowFile.JsonLines jsonLines(String path) {
        return new RowFile.JsonLines(path);
    }

    /** {@code set("plan = 'free'").where("plan is null").batchSize(1_000)}, for {@code op.updateInBatches}. */
    public static BatchUpdate set(String assignments) {
        return new BatchUpdate(new SqlExpression(assignments), null, List.of(), BatchUpdate.USUAL_SIZE, Duration.ZERO);
    }
}
