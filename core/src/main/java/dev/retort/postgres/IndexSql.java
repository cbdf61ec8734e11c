package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;

/** Indexes. */
final class IndexSql {

    private IndexSql() {}

    static SqlText of(IndexOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateIndex create -> create(create.index());
            case DropIndex drop -> sql("DROP INDEX {}", drop.name());
        };
    }

    /** The name carries no schema: an index always lives in the schema of its table (manual, CREATE INDEX). */
    private static SqlText create(Index index) {
        SqlText text = switch (index.uniqueness()) {
            case UNIQUE -> sql("CREATE UNIQUE INDEX {} ON {}", index.name(), index.table());
            case NOT_UNIQUE -> sql("CREATE INDEX {} ON {}", index.name(), index.table());
        };
        if (index.method() != null) {
            text = text.and(" USING {}", index.method());
        }
        text = text.and(
                " ({})",
                SqlText.join(", ", index.parts().stream().map(IndexSql::part).toList()));
        if (!index.include().isEmpty()) {
            text = text.and(" INCLUDE ({})", SqlText.join(", ", index.include()));
        }
        return index.where() == null ? text : text.and(" WHERE {}", index.where());
    }

    private static SqlText part(IndexPart part) {
        SqlText key = switch (part) {
            case IndexPart.OfColumn column -> sql("{}", column.column());
            case IndexPart.OfExpression expression -> sql("({})", expression.expression());
        };
        return part.modifiers() == null ? key : key.and(" {}", part.modifiers());
    }
}
