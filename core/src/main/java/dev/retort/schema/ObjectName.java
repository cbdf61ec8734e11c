package dev.retort.schema;

import static java.util.stream.Collectors.joining;

import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of one object of a database, with its kind; its factories are to be imported statically:
 * {@code op.comment(table("users"), "people who sign in")}.
 */
public sealed interface ObjectName {

    /** Null for a name that is looked for along {@code search_path}, and for what lives in no schema. */
    @Nullable
    Identifier schema();

    /** The same name where one without a schema is looked for in this one; unchanged for what lives in no schema. */
    ObjectName in(@Nullable Identifier schema);

    /** Its name without schema, table and kind. */
    Identifier simpleName();

    /** The object of this kind at this place with another name. */
    ObjectName renamed(Identifier to);

    /** What it lives and dies with: the table of a column. Everything else is its own. */
    default ObjectName owner() {
        return this;
    }

    /** Whether both may be one object: a name without a schema may be in any. */
    default boolean mayBe(ObjectName other) {
        Identifier mine = schema();
        Identifier others = other.schema();
        return (mine == null || others == null || mine.equals(others))
                && in(others).equals(other.in(mine));
    }

    /** What has a name of its own in a schema. */
    sealed interface InSchema extends ObjectName {

        QualifiedName name();

        @Override
        default @Nullable Identifier schema() {
            return name().schema();
        }

        @Override
        default Identifier simpleName() {
            return name().name();
        }
    }

    record TableName(QualifiedName name) implements InSchema {
        @Override
        public TableName in(@Nullable Identifier schema) {
            return new TableName(name.in(schema));
        }

        @Override
        public TableName renamed(Identifier to) {
            return new TableName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "table " + name;
        }
    }

    record ViewName(QualifiedName name) implements InSchema {
        @Override
        public ViewName in(@Nullable Identifier schema) {
            return new ViewName(name.in(schema));
        }

        @Override
        public ViewName renamed(Identifier to) {
            return new ViewName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "view " + name;
        }
    }

    record MaterializedViewName(QualifiedName name) implements InSchema {
        @Override
        public MaterializedViewName in(@Nullable Identifier schema) {
            return new MaterializedViewName(name.in(schema));
        }

        @Override
        public MaterializedViewName renamed(Identifier to) {
            return new MaterializedViewName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "materialized view " + name;
        }
    }

    record IndexName(QualifiedName name) implements InSchema {
        @Override
        public IndexName in(@Nullable Identifier schema) {
            return new IndexName(name.in(schema));
        }

        @Override
        public IndexName renamed(Identifier to) {
            return new IndexName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "index " + name;
        }
    }

    record SequenceName(QualifiedName name) implements InSchema {
        @Override
        public SequenceName in(@Nullable Identifier schema) {
            return new SequenceName(name.in(schema));
        }

        @Override
        public SequenceName renamed(Identifier to) {
            return new SequenceName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "sequence " + name;
        }
    }

    /** An enum, composite or range type. */
    record TypeName(QualifiedName name) implements InSchema {
        @Override
        public TypeName in(@Nullable Identifier schema) {
            return new TypeName(name.in(schema));
        }

        @Override
        public TypeName renamed(Identifier to) {
            return new TypeName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "type " + name;
        }
    }

    record DomainName(QualifiedName name) implements InSchema {
        @Override
        public DomainName in(@Nullable Identifier schema) {
            return new DomainName(name.in(schema));
        }

        @Override
        public DomainName renamed(Identifier to) {
            return new DomainName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "domain " + name;
        }
    }

    /** Extended statistics. */
    record StatisticsName(QualifiedName name) implements InSchema {
        @Override
        public StatisticsName in(@Nullable Identifier schema) {
            return new StatisticsName(name.in(schema));
        }

        @Override
        public StatisticsName renamed(Identifier to) {
            return new StatisticsName(name.sibling(to));
        }

        @Override
        public String toString() {
            return "statistics " + name;
        }
    }

    /** A function, procedure or aggregate, told from others of its name by the types of its input arguments. */
    record RoutineName(RoutineKind kind, QualifiedName name, List<DataType> arguments) implements InSchema {
        public RoutineName {
            arguments = List.copyOf(arguments);
        }

        @Override
        public RoutineName in(@Nullable Identifier schema) {
            return new RoutineName(kind, name.in(schema), arguments);
        }

        @Override
        public RoutineName renamed(Identifier to) {
            return new RoutineName(kind, name.sibling(to), arguments);
        }

        @Override
        public String toString() {
            return kind.word() + " " + name
                    + arguments.stream().map(DataType::toString).collect(joining(", ", "(", ")"));
        }
    }

    enum RoutineKind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE;

        String word() {
            return switch (this) {
                case FUNCTION -> "function";
                case PROCEDURE -> "procedure";
                case AGGREGATE -> "aggregate";
            };
        }
    }

    /** What has a name of its own among its like of one table, domain or type. */
    record PartName(PartKind kind, QualifiedName of, Identifier name) implements ObjectName {
        @Override
        public @Nullable Identifier schema() {
            return of.schema();
        }

        @Override
        public PartName in(@Nullable Identifier schema) {
            return new PartName(kind, of.in(schema), name);
        }

        @Override
        public Identifier simpleName() {
            return name;
        }

        @Override
        public PartName renamed(Identifier to) {
            return new PartName(kind, of, to);
        }

        @Override
        public ObjectName owner() {
            return switch (kind) {
                case COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY -> new TableName(of);
                case ATTRIBUTE -> new TypeName(of);
                case DOMAIN_CONSTRAINT -> new DomainName(of);
            };
        }

        @Override
        public String toString() {
            return switch (kind) {
                case COLUMN -> "column " + of + "." + name;
                case ATTRIBUTE -> "attribute " + of + "." + name;
                case CONSTRAINT -> "constraint " + name + " of " + of;
                case TRIGGER -> "trigger " + name + " on " + of;
                case RULE -> "rule " + name + " on " + of;
                case POLICY -> "policy " + name + " on " + of;
                case DOMAIN_CONSTRAINT -> "constraint " + name + " of domain " + of;
            };
        }
    }

    enum PartKind {
        COLUMN,
        CONSTRAINT,
        TRIGGER,
        RULE,
        POLICY,
        ATTRIBUTE,
        DOMAIN_CONSTRAINT
    }

    /** What lives in no schema. */
    record GlobalName(GlobalKind kind, Identifier name) implements ObjectName {
        @Override
        public @Nullable Identifier schema() {
            return null;
        }

        @Override
        public GlobalName in(@Nullable Identifier schema) {
            return this;
        }

        @Override
        public Identifier simpleName() {
            return name;
        }

        @Override
        public GlobalName renamed(Identifier to) {
            return new GlobalName(kind, to);
        }

        @Override
        public String toString() {
            return kind.word() + " " + name;
        }
    }

    enum GlobalKind {
        SCHEMA,
        EXTENSION,
        EVENT_TRIGGER,
        PUBLICATION,
        DATABASE,
        ROLE;

        String word() {
            return switch (this) {
                case SCHEMA -> "schema";
                case EXTENSION -> "extension";
                case EVENT_TRIGGER -> "event trigger";
                case PUBLICATION -> "publication";
                case DATABASE -> "database";
                case ROLE -> "role";
            };
        }
    }
}
