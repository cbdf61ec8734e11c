package dev.retort.autogenerate;

import dev.retort.catalog.Catalog;
import dev.retort.diff.Difference;

/**
 * Two sources, and what turns the one into the other and back.
 *
 * @param from what is there, without what is left alone
 * @param to what is wished, with what is there and none of its business
 */
public record BothWays(Catalog from, Catalog to, Difference up, Difference down) {

    /** @throws dev.retort.execute.SqlScript.Failure when a source cannot be made */
    public static BothWays of(Catalogs catalogs, Source from, Source to, Scope scope) {
        Catalog wish = scope.of(catalogs.read(to), catalogs.searchPath());
        Catalog there = scope.of(catalogs.read(from), catalogs.searchPath());
        return of(there, scope.complete(there, wish));
    }

    static BothWays of(Catalog from, Catalog to) {
        return new BothWays(from, to, Difference.between(from, to), Difference.between(to, from));
    }

    public boolean isEmpty() {
        return up.isEmpty();
    }
}
