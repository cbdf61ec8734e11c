package dev.retort.scratch;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.reader.CatalogReader;
import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.execute.SqlScript;
import dev.retort.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;

/** A database that is dropped when it is closed, unless it is kept. Its connection shows other runs that it is in use. */
public final class ScratchDatabase implements AutoCloseable {

    private final ScratchServer server;
    private final Identifier name;
    private final Database database;
    private final Connection connection;
    private boolean stays;

    private ScratchDatabase(ScratchServer server, Identifier name, Database database, Connection connection) {
        this.server = server;
        this.name = name;
        this.database = database;
        this.connection = connection;
    }

    /** Work that may fail as JDBC fails. */
    @FunctionalInterface
    interface Keeping {
        void keep(Identifier name) throws SQLException;
    }

    /** One that is there already and stays. */
    static ScratchDatabase openKept(ScratchServer server, Identifier name) {
        ScratchDatabase database = open(server, name);
        database.stays = true;
        return database;
    }

    static ScratchDatabase open(ScratchServer server, Identifier name) {
        Database database = server.maintenance().withDatabase(name.value());
        return new ScratchDatabase(server, name, database, database.connect());
    }

    public Database database() {
        return database;
    }

    /** @throws SqlScript.Failure at the first statement that fails */
    public ScratchDatabase run(SqlScript script) {
        script.run(connection);
        return this;
    }

    public Catalog catalog() {
        try {
            return CatalogReader.read(connection, database.settings().searchPath());
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** Lets go of it, and hands it over; where that fails, nothing is kept. */
    void keep(Keeping keeping) {
        disconnect();
        try {
            keeping.keep(name);
            stays = true;
        } catch (SQLException e) {
            // Another run was faster.
        }
    }

    @Override
    public void close() {
        disconnect();
        if (!stays) {
            server.drop(name);
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is dropped with all its connections.
        }
    }
}
