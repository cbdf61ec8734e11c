package dev.retort.embedded;

import java.nio.file.Path;

/** What there is of a development server at a moment. */
public sealed interface ServerStatus {

    /** The folder that the server keeps its databases in; it need not exist. */
    Path data();

    /** It has no data: it was never started, or was reset. */
    record NotCreated(Path data) implements ServerStatus {}

    /**
     * It has data, and doesn't answer.
     *
     * @param majorVersion of the PostgreSQL that made the data, like 17
     */
    record Stopped(Path data, int majorVersion) implements ServerStatus {}

    /**
     * It accepts connections.
     *
     * @param majorVersion PostgreSQL's, like 17
     * @param port the TCP port on 127.0.0.1
     * @param pid the server's first process
     */
    record Running(Path data, int majorVersion, int port, long pid) implements ServerStatus {}
}
