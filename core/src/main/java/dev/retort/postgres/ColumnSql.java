package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.change.ColumnStorageChange;
import dev.retort.change.ColumnStorageChange.SetOption;
import dev.retort.change.ColumnStorageChange.SetStatistics;
import dev.retort.change.ColumnStorageChange.SetStorage;
import dev.retort.operation.ColumnOperation;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.postgres.clause.ObjectSql;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnStorage;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Columns. */
final class ColumnSql {

    private ColumnSql() {}

    static List<SqlText> of(ColumnOperation operation, PostgresVersion server) {
        return switch (operation) {
            case AddColumn add -> add(add, server);
            case DropColumn drop ->
                List.of(DropSql.of(sql("ALTER TABLE {} DROP COLUMN", drop.table()), drop.how(), drop.column()));
            case AlterColumn alter ->
                List.of(sql(
                        "ALTER TABLE {} {}",
                        alter.table(),
                        SqlText.join(", ", ColumnChangeSql.actions(alter, server))));
        };
    }

    static SqlText definition(Column column, PostgresVersion server) {
        SqlText text = sql("{} {}", column.name(), column.type().sql());
        ColumnStorage storage = column.storage();
        if (storage.strategy() != null && takesStorage(server)) {
            text = text.and(" STORAGE {}", ColumnChangeSql.strategy(storage.strategy()));
        }
        if (storage.compression() != null) {
            NeedsNewerServerException.unless(server, 14, "COMPRESSION");
            text = text.and(" COMPRESSION {}", storage.compression());
        }
        if (column.collation() != null) {
            text = text.and(" COLLATE {}", column.collation());
        }
        text = value(text, column.value(), server);
        return column.nullable() ? text : text.and(" NOT NULL");
    }

    private static SqlText value(SqlText text, Column.Value value, PostgresVersion server) {
        return switch (value) {
            case Column.Value.None none -> text;
            case Column.Value.Default given -> text.and(" DEFAULT {}", given.expression());
            case Column.Value.Generated generated ->
                text.and(" GENERATED ALWAYS AS ({})", generated.expression())
                        .and(generation(generated.generation(), server));
            case Column.Value.Identity identity ->
                text.and(" {}", ColumnChangeSql.identity(identity.kind(), identity.options()));
        };
    }

    private static SqlText generation(Column.Generation generation, PostgresVersion server) {
        return switch (generation) {
            case STORED -> sql(" STORED");
            case VIRTUAL -> {
                NeedsNewerServerException.unless(server, 18, "GENERATED … VIRTUAL");
                yield sql(" VIRTUAL");
            }
        };
    }

    /** Since PostgreSQL 16 a column's definition has it (release notes); before, it is a change of the column. */
    private static boolean takesStorage(PostgresVersion server) {
        return server.isAtLeast(16);
    }

    /** Actions of {@code ALTER TABLE} for what the column's definition cannot say. */
    static List<SqlText> actionsAfterwards(Column column, PostgresVersion server) {
        ColumnStorage storage = column.storage();
        List<ColumnStorageChange> changes = new ArrayList<>();
        if (storage.strategy() != null && !takesStorage(server)) {
            changes.add(new SetStorage(storage.strategy(), null));
        }
        if (storage.statistics() != null) {
            changes.add(new SetStatistics(storage.statistics(), null));
        }
        storage.options().forEach(option -> changes.add(new SetOption(option, null)));
        return changes.stream()
                .map(change -> ColumnChangeSql.action(column.name(), change, server))
                .toList();
    }

    private static List<SqlText> add(AddColumn add, PostgresVersion server) {
        List<SqlText> statements = new ArrayList<>();
        statements.add(sql("ALTER TABLE {} {}", add.table(), addition(add, server)));
        List<SqlText> later = actionsAfterwards(add.column(), server);
        if (!later.isEmpty()) {
            statements.add(sql("ALTER TABLE {} {}", add.table(), SqlText.join(", ", later)));
        }
        statements.addAll(comment(add));
        return statements;
    }

    /** As an action of {@code ALTER TABLE}. */
    static SqlText addition(AddColumn add, PostgresVersion server) {
        SqlText definition = definition(add.column(), server);
        return switch (add.creation()) {
            case MUST_BE_NEW -> sql("ADD COLUMN {}", definition);
            case IF_NOT_EXISTS -> sql("ADD COLUMN IF NOT EXISTS {}", definition);
        };
    }

    /** At most one. */
    static List<SqlText> comment(AddColumn add) {
        Column column = add.column();
        return column.comment() == null
                ? List.of()
                : List.of(ObjectSql.commentOnColumn(add.table(), column.name(), column.comment()));
    }
}
