package dev.retort.compare;

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
    public static BothWays of(Catalogs catalogs, Source from, Source to, Scope scope, RenameChoice choice) {
        Sides sides = Sides.read(catalogs, from, to);
        return of(catalogs, sides.from(), sides.to(), scope, choice);
    }

    /**
     * @param from all that is there
     * @param to all that is wished
     */
    public static BothWays of(Catalogs catalogs, Catalog from, Catalog to, Scope scope, RenameChoice choice) {
        return of(catalogs, from, to, scope, Renames.between(catalogs, from, to, scope, choice));
    }

    public static BothWays of(Catalogs catalogs, Catalog from, Catalog to, Scope scope, Renames renames) {
        List<Identifier> searchPath = catalogs.searchPath();
        Catalog there = scope.of(from, searchPath);
        Scope.Completed up = scope.complete(scope.of(renames.from(), searchPath), scope.of(to, searchPath));
        Difference difference = Difference.between(up.there(), up.wish()).behind(renames.renamings());
        return new BothWays(
                there,
                up.wish(),
                difference,
                difference.isEmpty() ? difference : back(there, scope.of(renames.to(), searchPath), scope, renames),
                up.orphans());
    }

    private static Difference back(Catalog there, Catalog wish, Scope scope, Renames renames) {
        return Difference.exactly(scope.complete(there, wish).wish(), there).behind(renames.back());
    }

    public boolean isEmpty() {
        return up.isEmpty();
    }
}
