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

        /** The object of this kind with this name. */
        InSchema named(QualifiedName other);

        @Override
        default InSchema in(@Nullable Identifier schema) {
            return named(name().in(schema));
        }

        @Override
        default InSchema renamed(Identifier to) {
            return named(name().sibling(to));
        }

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
        public TableName named(QualifiedName other) {
            return new TableName(other);
        }

        @Override
        public String toString() {
            return "table " + name;
        }
    }

    record ViewName(QualifiedName name) implements InSchema {
        @Override
        public ViewName named(QualifiedName other) {
            return new ViewName(other);
        }

        @Override
        public String toString() {
            return "view " + name;
        }
    }

    record MaterializedViewName(QualifiedName name) implements InSchema {
        @Override
        public MaterializedViewName named(QualifiedName other) {
            return new MaterializedViewName(other);
        }

        @Override
        public String toString() {
            return "materialized view " + name;
        }
    }

    record ForeignTableName(QualifiedName name) implements InSchema {
        @Override
        public ForeignTableName named(QualifiedName other) {
            return new ForeignTableName(other);
        }

        @Override
        public String toString() {
            return "foreign table " + name;
        }
    }

    record IndexName(QualifiedName name) implements InSchema {
        @Override
        public IndexName named(QualifiedName other) {
            return new IndexName(other);
        }

        @Override
        public String toString() {
            return "index " + name;
        }
    }

    record SequenceName(QualifiedName name) implements InSchema {
        @Override
        public SequenceName named(QualifiedName other) {
            return new SequenceName(other);
        }

        @Override
        public String toString() {
            return "sequence " + name;
        }
    }

    /** An enum, composite or range type. */
    record TypeName(QualifiedName name) implements InSchema {
        @Override
        public TypeName named(QualifiedName other) {
            return new TypeName(other);
        }

        @Override
        public String toString() {
            return "type " + name;
        }
    }

    record DomainName(QualifiedName name) implements InSchema {
        @Override
        public DomainName named(QualifiedName other) {
            return new DomainName(other);
        }

        @Override
        public String toString() {
            return "domain " + name;
        }
    }

    /** Extended statistics. */
    record StatisticsName(QualifiedName name) implements InSchema {
        @Override
        public StatisticsName named(QualifiedName other) {
            return new StatisticsName(other);
        }

        @Override
        public String toString() {
            return "statistics " + name;
        }
    }

    record CollationName(QualifiedName name) implements InSchema {
        @Override
        public CollationName named(QualifiedName other) {
            return new CollationName(other);
        }

        @Override
        public String toString() {
            return "collation " + name;
        }
    }

    /** A function, procedure or aggregate, told from others of its name by the types of its input arguments. */
    record RoutineName(RoutineKind kind, QualifiedName name, List<DataType> arguments) implements InSchema {
        public RoutineName {
            arguments = List.copyOf(arguments);
        }

        @Override
        public RoutineName named(QualifiedName other) {
            return new RoutineName(kind, other, arguments);
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
                case VIEW_COLUMN -> new ViewName(of);
                case MATERIALIZED_VIEW_COLUMN -> new MaterializedViewName(of);
                case FOREIGN_TABLE_COLUMN -> new ForeignTableName(of);
                case ATTRIBUTE -> new TypeName(of);
                case DOMAIN_CONSTRAINT -> new DomainName(of);
            };
        }

        @Override
        public String toString() {
            return switch (kind) {
                case COLUMN, VIEW_COLUMN, MATERIALIZED_VIEW_COLUMN, FOREIGN_TABLE_COLUMN -> "column " + of + "." + name;
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
        VIEW_COLUMN,
        MATERIALIZED_VIEW_COLUMN,
        FOREIGN_TABLE_COLUMN,
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
