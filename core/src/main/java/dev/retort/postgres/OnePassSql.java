package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ConstraintOperation.AddConstraint;
import dev.retort.operation.Operation;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Several operations on one table as one {@code ALTER TABLE}; what a new column's definition cannot say comes behind it. */
final class OnePassSql {

    private final PostgresVersion server;
    private final List<SqlText> actions = new ArrayList<>();
    private final List<SqlText> actionsAfterwards = new ArrayList<>();
    private final List<SqlText> comments = new ArrayList<>();

    private OnePassSql(PostgresVersion server) {
        this.server = server;
    }

    /** @param operations a part that {@link OnePass#cut} made, of at least two */
    static List<SqlText> of(List<Operation> operations, PostgresVersion server) {
        OnePassSql pass = new OnePassSql(server);
        QualifiedName table = operations.stream().map(pass::add).toList().getFirst();
        List<SqlText> statements = new ArrayList<>();
        statements.add(alter(table, pass.actions));
        if (!pass.actionsAfterwards.isEmpty()) {
            statements.add(alter(table, pass.actionsAfterwards));
        }
        statements.addAll(pass.comments);
        return statements;
    }

    private static SqlText alter(QualifiedName table, List<SqlText> actions) {
        return sql("ALTER TABLE {}\n    {}", table, SqlText.join(",\n    ", actions));
    }

    /** @return its table */
    private QualifiedName add(Operation operation) {
        return switch (operation) {
            case AddColumn add -> {
                actions.add(ColumnSql.addition(add, server));
                actionsAfterwards.addAll(ColumnSql.actionsAfterwards(add.column(), server));
                comments.addAll(ColumnSql.comment(add));
                yield add.table();
            }
            case AlterColumn alter -> {
                actions.addAll(ColumnChangeSql.actions(alter, server));
                yield alter.table();
            }
            case AddConstraint add -> {
                actions.add(sql("ADD {}", ConstraintSql.definition(add.constraint(), server)));
                yield add.table();
            }
            case Operation other ->
                throw new IllegalArgumentException("cannot " + other.summary() + " together with other operations");
        };
    }
}
