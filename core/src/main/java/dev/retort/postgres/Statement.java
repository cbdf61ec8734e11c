package dev.retort.postgres;

import dev.retort.operation.Work;

/** What is sent to the server, or done with its connection, in one go. */
public sealed interface Statement {

    /** @param text one SQL statement without a semicolon behind it */
    record Sql(String text) implements Statement {}

    /**
     * {@code COPY … FROM stdin} with its rows.
     *
     * @param data the lines that follow it, each ended by a line feed
     */
    record CopyIn(String text, String data) implements Statement {}

    /** Code of a migration; it has no text. */
    record Call(String what, Work work) implements Statement {}
}
