package dev.retort.schema;

import dev.retort.schema.ObjectName.CollationName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.IndexName;
import dev.retort.schema.ObjectName.MaterializedViewName;
import dev.retort.schema.ObjectName.PartKind;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.RoutineKind;
import dev.retort.schema.ObjectName.RoutineName;
import dev.retort.schema.ObjectName.SequenceName;
import dev.retort.schema.ObjectName.StatisticsName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.ObjectName.TypeName;
import dev.retort.schema.ObjectName.ViewName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;

/**
 * Objects by their kind and name, to be imported statically: {@code op.rename(sequence("offer_numbers"), "offer_no")}. Every
 * name is taken exactly as it is written; to what lives in a schema belongs that of the recorder, {@code op.schema("app")}.
 */
public final class Names {

    private Names() {}

    public static TableName table(String name) {
        return new TableName(QualifiedName.of(name));
    }

    public static ViewName view(String name) {
        return new ViewName(QualifiedName.of(name));
    }

    public static MaterializedViewName materializedView(String name) {
        return new MaterializedViewName(QualifiedName.of(name));
    }

    public static ForeignTableName foreignTable(String name) {
        return new ForeignTableName(QualifiedName.of(name));
    }

    public static IndexName indexNamed(String name) {
        return new IndexName(QualifiedName.of(name));
    }

    public static SequenceName sequence(String name) {
        return new SequenceName(QualifiedName.of(name));
    }

    /** An enum, composite or range type. */
    public static TypeName typeNamed(String name) {
        return new TypeName(QualifiedName.of(name));
    }

    public static DomainName domain(String name) {
        return new DomainName(QualifiedName.of(name));
    }

    public static StatisticsName statistics(String name) {
        return new StatisticsName(QualifiedName.of(name));
    }

    public static CollationName collation(String name) {
        return new CollationName(QualifiedName.of(name));
    }

    /** @param arguments the types of its input arguments */
    public static RoutineName function(String name, DataType... arguments) {
        return new RoutineName(RoutineKind.FUNCTION, QualifiedName.of(name), List.of(arguments));
    }

    /** @param arguments the types of its input arguments */
    public static RoutineName procedure(String name, DataType... arguments) {
        return new RoutineName(RoutineKind.PROCEDURE, QualifiedName.of(name), List.of(arguments));
    }

    /** @param arguments the types of its input arguments; none for {@code (*)} */
    public static RoutineName aggregate(String name, DataType... arguments) {
        return new RoutineName(RoutineKind.AGGREGATE, QualifiedName.of(name), List.of(arguments));
    }

    public static PartName column(String table, String name) {
        return part(PartKind.COLUMN, table, name);
    }

    public static PartName constraint(String table, String name) {
        return part(PartKind.CONSTRAINT, table, name);
    }

    public static PartName trigger(String table, String name) {
        return part(PartKind.TRIGGER, table, name);
    }

    public static PartName rule(String table, String name) {
        return part(PartKind.RULE, table, name);
    }

    public static PartName policy(String table, String name) {
        return part(PartKind.POLICY, table, name);
    }

    /** Of a composite type. */
    public static PartName attribute(String type, String name) {
        return part(PartKind.ATTRIBUTE, type, name);
    }

    public static PartName domainConstraint(String domain, String name) {
        return part(PartKind.DOMAIN_CONSTRAINT, domain, name);
    }

    public static PartName viewColumn(String view, String name) {
        return part(PartKind.VIEW_COLUMN, view, name);
    }

    public static PartName materializedViewColumn(String view, String name) {
        return part(PartKind.MATERIALIZED_VIEW_COLUMN, view, name);
    }

    public static PartName foreignTableColumn(String table, String name) {
        return part(PartKind.FOREIGN_TABLE_COLUMN, table, name);
    }

    public static GlobalName schemaNamed(String name) {
        return global(GlobalKind.SCHEMA, name);
    }

    public static GlobalName extension(String name) {
        return global(GlobalKind.EXTENSION, name);
    }

    public static GlobalName eventTrigger(String name) {
        return global(GlobalKind.EVENT_TRIGGER, name);
    }

    public static GlobalName publication(String name) {
        return global(GlobalKind.PUBLICATION, name);
    }

    public static GlobalName database(String name) {
        return global(GlobalKind.DATABASE, name);
    }

    public static GlobalName role(String name) {
        return global(GlobalKind.ROLE, name);
    }

    private static PartName part(PartKind kind, String of, String name) {
        return new PartName(kind, QualifiedName.of(of), Identifier.of(name));
    }

    private static GlobalName global(GlobalKind kind, String name) {
        return new GlobalName(kind, Identifier.of(name));
    }
}
