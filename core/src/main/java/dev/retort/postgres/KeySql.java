package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.postgres.clause.StorageSql;
import dev.retort.schema.IndexPart;
import dev.retort.sql.SqlText;
import java.util.List;

/** Keys of indexes, exclusion constraints and partitioned tables. */
final class KeySql {

    private KeySql() {}

    /** {@code a, (lower(b)) COLLATE "C" text_pattern_ops DESC NULLS LAST}. */
    static SqlText list(List<IndexPart> parts) {
        return SqlText.join(", ", parts.stream().map(KeySql::of).toList());
    }

    static SqlText of(IndexPart part) {
        SqlText text = switch (part.key()) {
            case IndexPart.Key.OfColumn of -> sql("{}", of.column());
            case IndexPart.Key.OfExpression of -> sql("({})", of.expression());
        };
        if (part.collation() != null) {
            text = text.and(" COLLATE {}", part.collation());
        }
        IndexPart.OperatorClass opclass = part.opclass();
        if (opclass != null) {
            text = text.and(" {}", opclass.name());
            text = opclass.parameters().isEmpty() ? text : text.and(" {}", StorageSql.list(opclass.parameters()));
        }
        text = switch (part.order()) {
            case UNSAID -> text;
            case ASC -> text.and(" ASC");
            case DESC -> text.and(" DESC");
        };
        text = switch (part.nulls()) {
            case UNSAID -> text;
            case FIRST -> text.and(" NULLS FIRST");
            case LAST -> text.and(" NULLS LAST");
        };
        return part.modifiers() == null ? text : text.and(" {}", part.modifiers());
    }
}
