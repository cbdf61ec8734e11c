package dev.retort.compare;

import dev.retort.catalog.Key;
import dev.retort.catalog.Key.Aspect;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.CollationName;
import dev.retort.schema.ObjectName.DomainName;
import dev.retort.schema.ObjectName.ForeignTableName;
import dev.retort.schema.ObjectName.GlobalKind;
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
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of things by which a project says what its models are the whole truth of. */
public enum Kind {
    SCHEMAS,
    EXTENSIONS,
    TYPES,
    SEQUENCES,
    TABLES,
    CONSTRAINTS,
    INDEXES,
    VIEWS,
    ROUTINES,
    TRIGGERS,
    RULES,
    POLICIES,
    STATISTICS,
    PUBLICATIONS,
    COMMENTS,
    /** How rows are kept: storage parameters, tablespaces, partitions, compression, replica identities. */
    STORAGE,
    OWNERS,
    RIGHTS;

    /** What entities can say. What they do not say of anything else may be there all the same. */
    public static final Set<Kind> OF_ENTITIES = Set.copyOf(EnumSet.of(TYPES, SEQUENCES, TABLES, CONSTRAINTS, INDEXES));

    /** As the settings have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Key key) {
        return switch (key) {
            case Key.Whole(ObjectName name) -> of(name);
            case Key.Side(ObjectName name, Aspect aspect) -> of(aspect);
            case Key.DefaultRights rights -> RIGHTS;
        };
    }

    private static Kind of(Aspect aspect) {
        return switch (aspect) {
            case OWNER -> OWNERS;
            case RIGHTS -> RIGHTS;
            case COMMENT -> COMMENTS;
            case OWNING_COLUMN -> SEQUENCES;
            case ROW_SECURITY -> POLICIES;
            case REPLICA_IDENTITY, CLUSTERING -> STORAGE;
            case FIRING -> TRIGGERS;
            case STATISTICS_TARGET -> STATISTICS;
        };
    }

    private static Kind of(ObjectName name) {
        return switch (name) {
            case TableName table -> TABLES;
            case ForeignTableName table -> TABLES;
            case ViewName view -> VIEWS;
            case MaterializedViewName view -> VIEWS;
            case IndexName index -> INDEXES;
            case SequenceName sequence -> SEQUENCES;
            case TypeName type -> TYPES;
            case DomainName domain -> TYPES;
            case CollationName collation -> TYPES;
            case StatisticsName statistics -> STATISTICS;
            case RoutineName routine -> ROUTINES;
            case PartName part -> of(part.kind());
            case GlobalName global -> of(global.kind());
        };
    }

    private static Kind of(PartKind kind) {
        return switch (kind) {
            case COLUMN, FOREIGN_TABLE_COLUMN -> TABLES;
            case VIEW_COLUMN, MATERIALIZED_VIEW_COLUMN -> VIEWS;
            case CONSTRAINT -> CONSTRAINTS;
            case TRIGGER -> TRIGGERS;
            case RULE -> RULES;
            case POLICY -> POLICIES;
            case ATTRIBUTE, DOMAIN_CONSTRAINT -> TYPES;
        };
    }

    private static Kind of(GlobalKind kind) {
        return switch (kind) {
            case SCHEMA, DATABASE -> SCHEMAS;
            case EXTENSION -> EXTENSIONS;
            case EVENT_TRIGGER -> TRIGGERS;
            case PUBLICATION -> PUBLICATIONS;
            case ROLE -> OWNERS;
        };
    }
}
