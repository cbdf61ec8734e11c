package dev.retort.source;

import dev.retort.operation.ColumnOperation;
import dev.retort.operation.ColumnOperation.AddColumn;
import dev.retort.operation.ColumnOperation.AlterColumn;
import dev.retort.operation.ColumnOperation.DropColumn;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnStorage;
import dev.retort.schema.Creation;
import dev.retort.schema.Elements;
import dev.retort.schema.SequenceOption;
import dev.retort.source.code.Code;
import dev.retort.source.code.DropSource;
import dev.retort.source.code.ExpressionSource;
import dev.retort.source.code.SchemaScope;
import dev.retort.source.code.StorageSource;
import dev.retort.source.code.TypeSource;
import dev.retort.sql.QualifiedName;
import java.util.List;

/** Columns. */
final class ColumnSource {

    private ColumnSource() {}

    static Code of(ColumnOperation operation) {
        return switch (operation) {
            case AddColumn add ->
                on(
                        add.table(),
                        "addColumn",
                        column(add.column()),
                        add.creation() == Creation.MUST_BE_NEW ? List.of() : List.of(Code.constant(add.creation())));
            case DropColumn drop ->
                on(
                        drop.table(),
                        "dropColumn",
                        drop.was() == null ? SchemaScope.name(drop.column()) : column(drop.was()),
                        DropSource.of(drop.how()));
            case AlterColumn alter ->
                on(
                        alter.table(),
                        "alterColumn",
                        SchemaScope.name(alter.column()),
                        alter.changes().stream().map(ColumnChangeSource::of).toList());
        };
    }

    private static Code on(QualifiedName table, String method, Code what, List<Code> more) {
        return SchemaScope.of(table)
                .op()
                .then(method, Code.arguments(List.of(SchemaScope.name(table.name()), what), more));
    }

    static Code column(Column column) {
        Code code = Code.call(Elements.class, "column", SchemaScope.name(column.name()), TypeSource.of(column.type()));
        if (column.collation() != null) {
            code = code.then("collate", SchemaScope.NONE.name(column.collation()));
        }
        boolean identity = column.value() instanceof Column.Value.Identity;
        if (!column.nullable() && !identity) {
            code = code.then("notNull");
        }
        code = storage(value(code, column.value()), column.storage());
        return column.comment() == null ? code : code.then("comment", Code.text(column.comment()));
    }

    private static Code value(Code code, Column.Value value) {
        return switch (value) {
            case Column.Value.None none -> code;
            case Column.Value.Default given -> code.then("serverDefault", ExpressionSource.of(given.expression()));
            case Column.Value.Generated generated -> {
                Code expression = Code.text(generated.expression().sql());
                yield switch (generated.generation()) {
                    case STORED -> code.then("generatedAs", expression);
                    case VIRTUAL -> code.then("generatedAs", expression, Code.constant(generated.generation()));
                };
            }
            case Column.Value.Identity identity ->
                code.then(
                        "identity",
                        identity.kind() == Column.IdentityKind.ALWAYS
                                ? SequenceSource.options(identity.options(), SchemaScope.NONE)
                                : identity(identity.kind(), identity.options()));
        };
    }

    /** {@code BY_DEFAULT, startWith(5)}. */
    static List<Code> identity(Column.IdentityKind kind, List<SequenceOption> options) {
        return Code.arguments(List.of(Code.constant(kind)), SequenceSource.options(options, SchemaScope.NONE));
    }

    private static Code storage(Code column, ColumnStorage storage) {
        Code code = storage.strategy() == null ? column : column.then("storage", Code.constant(storage.strategy()));
        if (storage.compression() != null) {
            code = code.then("compression", SchemaScope.name(storage.compression()));
        }
        if (storage.statistics() != null) {
            code = code.then("statistics", Code.number(storage.statistics()));
        }
        return StorageSource.with(code, storage.options());
    }
}
