package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.Key;
import dev.retort.diff.Difference;
import dev.retort.sql.Identifier;
import java.util.List;
import java.util.Set;

/**
 * Two sources, and what turns the one into the other and back.
 *
 * @param from what is there, without what is left alone
 * @param to what is wished, with what is there and none of its business
 * @param orphans what goes though nobody wished it to, as it needs what goes
 */
public record BothWays(Catalog from, Catalog to, Difference up, Difference down, Set<Key> orphans) {

    public BothWays {
        orphans = Set.copyOf(orphans);
    }

    /** @throws dev.retort.execute.SqlScript.Failure when a source cannot be made */
    public static BothWays of(Catalogs catalogs, Source from, Source to, Scope scope) {
        Catalog wish = catalogs.read(to);
        return of(catalogs.read(from), wish, scope, catalogs.searchPath());
    }

    /** @param searchPath that both were read with */
    public static BothWays of(Catalog from, Catalog to, Scope scope, List<Identifier> searchPath) {
        Catalog wish = scope.of(to, searchPath);
        Catalog there = scope.of(from, searchPath);
        Scope.Completed completed = scope.complete(there, wish);
        Catalog wished = Difference.keepingNames(there, completed.wish());
        return new BothWays(
                there,
                wished,
                Difference.between(there, wished),
                Difference.exactly(wished, there),
                completed.orphans());
    }

    public boolean isEmpty() {
        return up.isEmpty();
    }
}
