package dev.retort.source;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.ColumnChange.DropDefault;
import dev.retort.operation.ColumnChange.DropNotNull;
import dev.retort.operation.ColumnChange.SetDefault;
import dev.retort.operation.ColumnChange.SetNotNull;
import dev.retort.operation.ColumnChange.SetType;
import dev.retort.operation.ColumnOperation;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.schema.Column;
import dev.retort.schema.Elements;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Columns. */
final class ColumnSource {

    private ColumnSource() {}

    static Code of(ColumnOperation operation) {
        return switch (operation) {
            case AddColumn add -> on(add.table(), "addColumn", column(add.column()));
            case DropColumn drop ->
                on(
                        drop.table(),
                        "dropColumn",
                        drop.was() == null ? SchemaScope.name(drop.column()) : column(drop.was()));
            case AlterColumn alter -> alter(alter);
        };
    }

    static Code column(Column column) {
        Code code = Code.call(Elements.class, "column", SchemaScope.name(column.name()), TypeSource.of(column.type()));
        boolean identity = column.value() instanceof Column.Value.Identity;
        if (!column.nullable() && !identity) {
            code = code.then("notNull");
        }
        code = switch (column.value()) {
            case Column.Value.None none -> code;
            case Column.Value.Default given -> code.then("serverDefault", ExpressionSource.of(given.expression()));
            case Column.Value.Generated generated ->
                code.then("generatedAs", Code.text(generated.expression().sql()));
            case Column.Value.Identity kind ->
                switch (kind.kind()) {
                    case ALWAYS -> code.then("identity");
                    case BY_DEFAULT -> code.then("identity", Code.constant(kind.kind()));
                };
        };
        return column.comment() == null ? code : code.then("comment", Code.text(column.comment()));
    }

    private static Code on(QualifiedName table, String method, Code what) {
        return SchemaScope.of(table).op().then(method, SchemaScope.name(table.name()), what);
    }

    private static Code alter(AlterColumn alter) {
        return SchemaScope.of(alter.table())
                .op()
                .then(
                        "alterColumn",
                        Code.arguments(
                                List.of(SchemaScope.name(alter.table().name()), SchemaScope.name(alter.column())),
                                alter.changes().stream()
                                        .map(ColumnSource::change)
                                        .toList()));
    }

    static Code change(ColumnChange change) {
        return switch (change) {
            case SetType set -> setType(set);
            case SetNotNull set -> Code.call(ColumnChange.class, "setNotNull");
            case DropNotNull drop -> Code.call(ColumnChange.class, "dropNotNull");
            case SetDefault set -> setDefault(set);
            case DropDefault drop -> {
                Code code = Code.call(ColumnChange.class, "dropDefault");
                yield drop.was() == null ? code : code.then("from", ExpressionSource.of(drop.was()));
            }
        };
    }

    private static Code setType(SetType set) {
        Code code = Code.call(ColumnChange.class, "setType", TypeSource.of(set.type()));
        if (set.using() != null) {
            code = code.then("using", Code.text(set.using().sql()));
        }
        return set.was() == null ? code : code.then("from", TypeSource.of(set.was()));
    }

    private static Code setDefault(SetDefault set) {
        Code code = Code.call(ColumnChange.class, "setDefault", ExpressionSource.of(set.expression()));
        return switch (set.was()) {
            case null -> code;
            case ColumnChange.PreviousDefault was ->
                was.expression() == null
                        ? code.then("fromNone")
                        : code.then("from", ExpressionSource.of(was.expression()));
        };
    }
}
