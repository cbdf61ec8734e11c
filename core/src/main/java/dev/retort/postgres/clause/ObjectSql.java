package dev.retort.postgres.clause;

import static dev.retort.sql.SqlText.sql;

import dev.retort.operation.ObjectOperation;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.CollationName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.StatisticsName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** What can be done to an object of any kind. */
public final class ObjectSql {

    private ObjectSql() {}

    public static SqlText of(ObjectOperation operation, PostgresVersion server) {
        return switch (operation) {
            case Rename rename -> rename(rename.object(), rename.to());
            case SetSchema set -> sql("ALTER {} SET SCHEMA {}", object(set.object()), set.to());
            case SetOwner set -> sql("ALTER {} OWNER TO {}", object(set.object()), RoleSql.of(set.to(), server));
            case Comment comment -> sql("COMMENT ON {} IS {}", object(comment.object()), text(comment.text()));
        };
    }

    public static SqlText commentOnColumn(QualifiedName table, Identifier column, @Nullable String text) {
        return sql("COMMENT ON COLUMN {}.{} IS {}", table, column, text(text));
    }

    /** The object with its kind, as most commands want it: {@code TABLE app.users}, {@code TRIGGER t ON users}. */
    public static SqlText object(ObjectName object) {
        return switch (object) {
            case TableName table -> sql("TABLE {}", table.name());
            case ViewName view -> sql("VIEW {}", view.name());
            case MaterializedViewName view -> sql("MATERIALIZED VIEW {}", view.name());
            case ForeignTableName table -> sql("FOREIGN TABLE {}", table.name());
            case IndexName index -> sql("INDEX {}", index.name());
            case SequenceName sequence -> sql("SEQUENCE {}", sequence.name());
            case TypeName type -> sql("TYPE {}", type.name());
            case DomainName domain -> sql("DOMAIN {}", domain.name());
            case StatisticsName statistics -> sql("STATISTICS {}", statistics.name());
            case CollationName collation -> sql("COLLATION {}", collation.name());
            case RoutineName routine -> routine(routine);
            case PartName part -> part(part);
            case GlobalName global -> global(global);
        };
    }

    /** An aggregate without arguments is written with a star (manual, COMMENT and ALTER AGGREGATE). */
    private static SqlText routine(RoutineName routine) {
        SqlText arguments = SqlText.join(
                ", ", routine.arguments().stream().map(type -> type.sql()).toList());
        return switch (routine.kind()) {
            case FUNCTION -> sql("FUNCTION {}({})", routine.name(), arguments);
            case PROCEDURE -> sql("PROCEDURE {}({})", routine.name(), arguments);
            case AGGREGATE ->
                routine.arguments().isEmpty()
                        ? sql("AGGREGATE {}(*)", routine.name())
                        : sql("AGGREGATE {}({})", routine.name(), arguments);
        };
    }

    private static SqlText part(PartName part) {
        return switch (part.kind()) {
            case COLUMN, VIEW_COLUMN, MATERIALIZED_VIEW_COLUMN, FOREIGN_TABLE_COLUMN, ATTRIBUTE ->
                sql("COLUMN {}.{}", part.of(), part.name());
            case CONSTRAINT -> sql("CONSTRAINT {} ON {}", part.name(), part.of());
            case TRIGGER -> sql("TRIGGER {} ON {}", part.name(), part.of());
            case RULE -> sql("RULE {} ON {}", part.name(), part.of());
            case POLICY -> sql("POLICY {} ON {}", part.name(), part.of());
            case DOMAIN_CONSTRAINT -> sql("CONSTRAINT {} ON DOMAIN {}", part.name(), part.of());
        };
    }

    private static SqlText global(GlobalName global) {
        return switch (global.kind()) {
            case SCHEMA -> sql("SCHEMA {}", global.name());
            case EXTENSION -> sql("EXTENSION {}", global.name());
            case EVENT_TRIGGER -> sql("EVENT TRIGGER {}", global.name());
            case PUBLICATION -> sql("PUBLICATION {}", global.name());
            case DATABASE -> sql("DATABASE {}", global.name());
            case ROLE -> sql("ROLE {}", global.name());
        };
    }

    private static SqlText rename(ObjectName object, Identifier to) {
        return object instanceof PartName part
                ? renamePart(part, to)
                : sql("ALTER {} RENAME TO {}", object(object), to);
    }

    private static SqlText renamePart(PartName part, Identifier to) {
        return switch (part.kind()) {
            case COLUMN -> sql("ALTER TABLE {} RENAME COLUMN {} TO {}", part.of(), part.name(), to);
            case VIEW_COLUMN -> sql("ALTER VIEW {} RENAME COLUMN {} TO {}", part.of(), part.name(), to);
            case MATERIALIZED_VIEW_COLUMN ->
                sql("ALTER MATERIALIZED VIEW {} RENAME COLUMN {} TO {}", part.of(), part.name(), to);
            case FOREIGN_TABLE_COLUMN ->
                sql("ALTER FOREIGN TABLE {} RENAME COLUMN {} TO {}", part.of(), part.name(), to);
            case CONSTRAINT -> sql("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", part.of(), part.name(), to);
            case ATTRIBUTE -> sql("ALTER TYPE {} RENAME ATTRIBUTE {} TO {}", part.of(), part.name(), to);
            case DOMAIN_CONSTRAINT -> sql("ALTER DOMAIN {} RENAME CONSTRAINT {} TO {}", part.of(), part.name(), to);
            case TRIGGER, RULE, POLICY -> sql("ALTER {} RENAME TO {}", object(part), to);
        };
    }

    private static Literal text(@Nullable String text) {
        return Literal.of(text);
    }
}
