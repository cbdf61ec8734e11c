package dev.retort.plan;

import dev.retort.change.ColumnChange.SetType;
import dev.retort.effect.ColumnTypes;
import dev.retort.effect.Effect;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.postgres.Statement;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What statements do beside what they are for, known from their text and from what the operations behind them say. */
public final class StatementEffect {

    private StatementEffect() {}

    /**
     * @param server the version that is to run it
     * @param operations those that the statement was made from; where they say which type a column had, it is known
     */
    public static Effect of(Statement statement, PostgresVersion server, List<Operation> operations) {
        ColumnTypes types = (table, column) -> typeBefore(operations, table, column);
        return switch (statement) {
            case Statement.Sql sql -> Effect.of(sql.text(), server, types);
            case Statement.CopyIn copy -> Effect.of(copy.text(), server);
            case Statement.InBatches update -> Effect.of(update.text(), server);
            case Statement.Call call -> Effect.ofCode();
        };
    }

    private static @Nullable String typeBefore(List<Operation> operations, QualifiedName table, Identifier column) {
        return operations.stream()
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .filter(alter -> alter.table().equals(table) && alter.column().equals(column))
                .flatMap(alter -> alter.changes().stream())
                .filter(SetType.class::isInstance)
                .map(change -> ((SetType) change).was())
                .filter(Objects::nonNull)
                .map(was -> was.type().sql().sql())
                .findFirst()
                .orElse(null);
    }
}
