package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Entry;
import dev.retort.catalog.Key;
import dev.retort.compare.BothWays;
import dev.retort.diff.Step;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.TableOperation.CreateTable;
import dev.retort.operation.TableOperation.DropTable;
import dev.retort.schema.ObjectName.TableName;
import dev.retort.schema.PartitionKey;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that are there and stay, so that others may be reading and writing them.
 *
 * @param replaced tables that are dropped and made again
 */
record BusyTables(Catalog there, Set<QualifiedName> replaced) {

    BusyTables {
        replaced = Set.copyOf(replaced);
    }

    static BusyTables of(BothWays ways) {
        return new BusyTables(
                ways.from(),
                ways.up().steps().stream()
                        .map(Step::operation)
                        .filter(DropTable.class::isInstance)
                        .map(drop -> ((DropTable) drop).name())
                        .collect(Collectors.toSet()));
    }

    boolean contains(QualifiedName table) {
        return there.contains(Key.of(new TableName(table))) && !replaced.contains(table);
    }

    boolean isPartitioned(QualifiedName table) {
        return there.find(Key.of(new TableName(table)))
                .map(Entry::made)
                .filter(made -> made.getFirst() instanceof CreateTable create
                        && create.elements().stream().anyMatch(PartitionKey.class::isInstance))
                .isPresent();
    }

    /** Whether it makes an index that PostgreSQL can build while others write. */
    boolean isBuiltConcurrently(Operation operation) {
        return operation instanceof CreateIndex create
                && contains(create.index().table())
                && !isPartitioned(create.index().table());
    }

    PostgresVersion server() {
        return there.server();
    }
}
