package dev.retort.postgres;

import static dev.retort.sql.SqlText.sql;

import dev.retort.definition.AttributeChange;
import dev.retort.definition.EnumValue;
import dev.retort.definition.TypeDefinition;
import dev.retort.definition.TypeDefinition.Attribute;
import dev.retort.definition.TypeDefinition.Composite;
import dev.retort.definition.TypeDefinition.Enumeration;
import dev.retort.definition.TypeDefinition.Range;
import dev.retort.operation.TypeOperation;
import dev.retort.operation.TypeOperation.AddEnumValue;
import dev.retort.operation.TypeOperation.AlterType;
import dev.retort.operation.TypeOperation.CreateType;
import dev.retort.operation.TypeOperation.DropType;
import dev.retort.operation.TypeOperation.RenameEnumValue;
import dev.retort.postgres.clause.DropSql;
import dev.retort.postgres.clause.NeedsNewerServerException;
import dev.retort.schema.Dropping.Dependents;
import dev.retort.sql.Literal;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Enum, composite and range types. */
final class TypeSql {

    private TypeSql() {}

    static SqlText of(TypeOperation operation, PostgresVersion server) {
        return switch (operation) {
            case CreateType create ->
                sql("CREATE TYPE {} AS {}", create.name(), definition(create.definition(), server));
            case DropType drop -> DropSql.of(sql("DROP TYPE"), drop.how(), drop.name());
            case AlterType alter ->
                sql(
                        "ALTER TYPE {} {}",
                        alter.name(),
                        SqlText.join(
                                ", ",
                                alter.changes().stream().map(TypeSql::change).toList()));
            case AddEnumValue add -> add(add);
            case RenameEnumValue rename ->
                sql(
                        "ALTER TYPE {} RENAME VALUE {} TO {}",
                        rename.type(),
                        Literal.text(rename.from()),
                        Literal.text(rename.to()));
        };
    }

    static SqlText behavior(Dependents behavior) {
        return switch (behavior) {
            case RESTRICT -> sql("");
            case CASCADE -> sql(" CASCADE");
        };
    }

    private static SqlText definition(TypeDefinition definition, PostgresVersion server) {
        return switch (definition) {
            case Enumeration enumeration ->
                sql(
                        "ENUM ({})",
                        SqlText.join(
                                ", ",
                                enumeration.labels().stream().map(Literal::text).toList()));
            case Composite composite ->
                sql(
                        "({})",
                        SqlText.join(
                                ", ",
                                composite.attributes().stream()
                                        .map(TypeSql::attribute)
                                        .toList()));
            case Range range -> range(range, server);
        };
    }

    private static SqlText attribute(Attribute attribute) {
        return sql("{} {}", attribute.name(), type(attribute));
    }

    private static SqlText type(Attribute attribute) {
        SqlText type = sql("{}", attribute.type().sql());
        return attribute.collation() == null ? type : type.and(" COLLATE {}", attribute.collation());
    }

    private static SqlText range(Range range, PostgresVersion server) {
        List<SqlText> parts = new ArrayList<>();
        parts.add(sql("SUBTYPE = {}", range.subtype().sql()));
        if (range.operatorClass() != null) {
            parts.add(sql("SUBTYPE_OPCLASS = {}", range.operatorClass()));
        }
        if (range.collation() != null) {
            parts.add(sql("COLLATION = {}", range.collation()));
        }
        if (range.canonical() != null) {
            parts.add(sql("CANONICAL = {}", range.canonical()));
        }
        if (range.difference() != null) {
            parts.add(sql("SUBTYPE_DIFF = {}", range.difference()));
        }
        if (range.multirange() != null) {
            NeedsNewerServerException.unless(server, 14, "MULTIRANGE_TYPE_NAME");
            parts.add(sql("MULTIRANGE_TYPE_NAME = {}", range.multirange()));
        }
        return sql("RANGE ({})", SqlText.join(", ", parts));
    }

    private static SqlText change(AttributeChange change) {
        return switch (change) {
            case AttributeChange.Add add ->
                sql("ADD ATTRIBUTE {}", attribute(add.attribute())).and(behavior(add.behavior()));
            case AttributeChange.Drop drop ->
                sql("DROP ATTRIBUTE {}", drop.name()).and(behavior(drop.behavior()));
            case AttributeChange.Retype retype ->
                sql("ALTER ATTRIBUTE {} TYPE {}", retype.name(), type(retype.to()))
                        .and(behavior(retype.behavior()));
        };
    }

    private static SqlText add(AddEnumValue add) {
        EnumValue value = add.value();
        SqlText text = switch (value.creation()) {
            case MUST_BE_NEW -> sql("ALTER TYPE {} ADD VALUE {}", add.type(), Literal.text(value.label()));
            case IF_NOT_EXISTS ->
                sql("ALTER TYPE {} ADD VALUE IF NOT EXISTS {}", add.type(), Literal.text(value.label()));
        };
        return switch (value.position()) {
            case EnumValue.Position.Last last -> text;
            case EnumValue.Position.Before before -> text.and(" BEFORE {}", Literal.text(before.label()));
            case EnumValue.Position.After after -> text.and(" AFTER {}", Literal.text(after.label()));
        };
    }
}
