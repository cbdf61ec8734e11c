package dev.retort.backup;

import java.time.Instant;
import java.util.List;

/**
 * What stands beside a dump.
 *
 * @param heads of the database, sorted; none at base
 * @param lsn of the server when the dump began, for point-in-time recovery
 * @param at the server's clock at that moment
 * @param server its version, as it says
 * @param tool Retort and its version
 * @param size of the dump in bytes
 * @param sha256 of the dump, in hexadecimal digits
 */
public record Manifest(
        String environment,
        String database,
        List<String> heads,
        String lsn,
        Instant at,
        String server,
        String tool,
        long size,
        String sha256) {

    public Manifest {
        heads = List.copyOf(heads);
    }
}
