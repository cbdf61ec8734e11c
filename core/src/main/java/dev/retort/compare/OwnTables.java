package dev.retort.compare;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.plan.Tracking;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ObjectName.GlobalKind;
import dev.retort.schema.ObjectName.GlobalName;
import dev.retort.schema.ObjectName.PartName;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Retort keeps in a database is no part of the application's schema.
 *
 * @param searchPath that the catalogs are read with
 */
public record OwnTables(Tracking tracking, List<Identifier> searchPath) {

    public OwnTables {
        searchPath = List.copyOf(searchPath);
    }

    /** Their full names. */
    public Set<QualifiedName> names() {
        return all().map(own -> own.in(searchPath.getFirst())).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<QualifiedName> all() {
        return Stream.of(
                tracking.versionTable(),
                tracking.historyTable(),
                tracking.batchesTable(),
                tracking.stepsTable(),
                tracking.leaseTable(),
                tracking.schemaTable());
    }

    Catalog without(Catalog catalog) {
        return catalog.filter(key -> switch (key) {
            case Key.Whole whole -> !isOwn(whole.name());
            case Key.Side side -> !isOwn(side.of());
            case Key.DefaultRights rights ->
                !tracking.schema().equals(rights.objects().schema());
        });
    }

    private boolean isOwn(ObjectName name) {
        return switch (name) {
            case GlobalName(GlobalKind kind, Identifier schema)
            when kind == GlobalKind.SCHEMA -> tracking.schema().equals(schema) && !searchPath.contains(schema);
            case PartName part -> isVersionTable(part.of()) || isInSchema(part);
            case TableName table -> isVersionTable(table.name()) || isInSchema(table);
            case ObjectName other -> isInSchema(other);
        };
    }

    /** Where the application's tables are in the same schema, only those are Retort's that it knows. */
    private boolean isInSchema(ObjectName name) {
        return tracking.schema().equals(name.schema()) && !searchPath.contains(tracking.schema());
    }

    private boolean isVersionTable(QualifiedName table) {
        QualifiedName full = table.in(searchPath.getFirst());
        return all().anyMatch(own -> own.in(searchPath.getFirst()).equals(full));
    }
}
