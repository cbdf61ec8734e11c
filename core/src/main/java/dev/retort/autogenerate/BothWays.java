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
    public static BothWays of(Catalogs catalogs, Source from, Source to, Scope scope, RenameChoice choice) {
        Catalog wish = catalogs.read(to);
        return of(catalogs, catalogs.read(from), wish, scope, choice);
    }

    /**
     * @param from all that is there
     * @param to all that is wished
     */
    static BothWays of(Catalogs catalogs, Catalog from, Catalog to, Scope scope, RenameChoice choice) {
        Renames renames = Renames.between(catalogs, from, to, scope, choice);
        List<Identifier> searchPath = catalogs.searchPath();
        Catalog there = scope.of(from, searchPath);
        Scope.Completed up = scope.complete(scope.of(renames.from(), searchPath), scope.of(to, searchPath));
        Scope.Completed down = scope.complete(there, scope.of(renames.to(), searchPath));
        return new BothWays(
                there,
                up.wish(),
                Difference.between(up.there(), up.wish()).behind(renames.renamings()),
                Difference.exactly(down.wish(), there).behind(renames.back()),
                up.orphans());
    }

    public boolean isEmpty() {
        return up.isEmpty();
    }
}
