package dev.retort.source.code;

import dev.retort.access.Grantee.Role;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.ObjectOperation.Comment;
import dev.retort.operation.ObjectOperation.Rename;
import dev.retort.operation.ObjectOperation.SetOwner;
import dev.retort.operation.ObjectOperation.SetSchema;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.CollationName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.StatisticsName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.Identifier;
import java.util.List;

/** What can be done to an object of any kind. */
public final class ObjectSource {

    private ObjectSource() {}

    public static Code of(ObjectOperation operation) {
        return switch (operation) {
            case Rename rename -> rename(rename.object(), rename.to());
            case SetSchema set -> setSchema(set);
            case SetOwner set -> setOwner(set);
            case Comment comment -> comment(comment);
        };
    }

    /** {@code op} in the schema of the object. */
    public static Code op(ObjectName object) {
        return new SchemaScope(object.schema()).op();
    }

    /** {@code table("users")}, without its schema. */
    public static Code object(ObjectName object) {
        return switch (object) {
            case TableName table -> named("table", table.simpleName());
            case ViewName view -> named("view", view.simpleName());
            case MaterializedViewName view -> named("materializedView", view.simpleName());
            case ForeignTableName table -> named("foreignTable", table.simpleName());
            case IndexName index -> named("indexNamed", index.simpleName());
            case SequenceName sequence -> named("sequence", sequence.simpleName());
            case TypeName type -> named("typeNamed", type.simpleName());
            case DomainName domain -> named("domain", domain.simpleName());
            case StatisticsName statistics -> named("statistics", statistics.simpleName());
            case CollationName collation -> named("collation", collation.simpleName());
            case RoutineName routine -> routine(routine);
            case PartName part -> part(part);
            case GlobalName global -> global(global);
        };
    }

    private static Code named(String factory, Identifier name) {
        return Code.call(Names.class, factory, SchemaScope.name(name));
    }

    private static Code routine(RoutineName routine) {
        String factory = switch (routine.kind()) {
            case FUNCTION -> "function";
            case PROCEDURE -> "procedure";
            case AGGREGATE -> "aggregate";
        };
        return Code.call(
                Names.class,
                factory,
                Code.arguments(
                        List.of(SchemaScope.name(routine.simpleName())),
                        routine.arguments().stream().map(TypeSource::of).toList()));
    }

    private static Code part(PartName part) {
        String factory = switch (part.kind()) {
            case COLUMN -> "column";
            case VIEW_COLUMN -> "viewColumn";
            case MATERIALIZED_VIEW_COLUMN -> "materializedViewColumn";
            case FOREIGN_TABLE_COLUMN -> "foreignTableColumn";
            case CONSTRAINT -> "constraint";
            case TRIGGER -> "trigger";
            case RULE -> "rule";
            case POLICY -> "policy";
            case ATTRIBUTE -> "attribute";
            case DOMAIN_CONSTRAINT -> "domainConstraint";
        };
        return Code.call(Names.class, factory, SchemaScope.name(part.of().name()), SchemaScope.name(part.name()));
    }

    private static Code global(GlobalName global) {
        String factory = switch (global.kind()) {
            case SCHEMA -> "schemaNamed";
            case EXTENSION -> "extension";
            case EVENT_TRIGGER -> "eventTrigger";
            case PUBLICATION -> "publication";
            case DATABASE -> "database";
            case ROLE -> "role";
        };
        return named(factory, global.name());
    }

    /** Tables and columns have methods of their own. */
    private static Code rename(ObjectName object, Identifier to) {
        Code name = SchemaScope.name(to);
        return switch (object) {
            case TableName table -> op(object).then("renameTable", SchemaScope.name(table.simpleName()), name);
            case PartName part
            when part.kind() == PartKind.COLUMN ->
                op(object)
                        .then("renameColumn", SchemaScope.name(part.of().name()), SchemaScope.name(part.name()), name);
            case ObjectName other -> op(object).then("rename", object(other), name);
        };
    }

    private static Code setSchema(SetSchema set) {
        Code to = SchemaScope.name(set.to());
        Code object = object(set.object());
        return set.was() == null || set.was().equals(set.object().schema())
                ? op(set.object()).then("setSchema", object, to)
                : op(set.object()).then("setSchema", object, to, SchemaScope.name(set.was()));
    }

    private static Code setOwner(SetOwner set) {
        List<Role> roles = set.was() == null ? List.of(set.to()) : List.of(set.to(), set.was());
        return op(set.object()).then("setOwner", Code.arguments(List.of(object(set.object())), RoleSource.of(roles)));
    }

    private static Code comment(Comment comment) {
        Code op = op(comment.object());
        Code object = object(comment.object());
        String was = comment.was() == null ? null : comment.was().text();
        if (comment.text() != null) {
            return was == null
                    ? op.then("comment", object, Code.text(comment.text()))
                    : op.then("comment", object, Code.text(comment.text()), Code.text(was));
        }
        return was == null ? op.then("dropComment", object) : op.then("dropComment", object, Code.text(was));
    }
}
