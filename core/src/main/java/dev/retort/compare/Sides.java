package dev.retort.compare;

import dev.retort.catalog.Catalog;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What two sources hold.
 *
 * @param from all that is there
 * @param to all that is wished
 */
public record Sides(Catalog from, Catalog to) {

    /**
     * Reads both, at the same time where one of them is a database that is there: half of a reading is waiting for its server.
     *
     * @throws dev.retort.execute.SqlScript.Failure when a source cannot be made
     * @throws dev.retort.connection.ConnectionException when a server cannot be reached
     */
    public static Sides read(Catalogs catalogs, Source from, Source to) {
        if (!(from instanceof Source.Live)) {
            Catalog wish = catalogs.read(to);
            return new Sides(catalogs.read(from), wish);
        }
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Catalog> there = beside.submit(() -> catalogs.read(from));
            Catalog wish = catalogs.read(to);
            return new Sides(result(there), wish);
        }
    }

    private static Catalog result(Future<Catalog> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a database was read", e);
        }
    }
}
