package dev.retort.postgres;

import dev.retort.data.BatchUpdate;
import dev.retort.operation.Work;
import dev.retort.sql.QualifiedName;

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

    /**
     * Many rows changed in transactions of their own. It is not sent as it stands.
     *
     * @param text the same as one statement
     */
    record InBatches(String text, QualifiedName table, BatchUpdate update) implements Statement {

        /** For those who read what will run or what ran. */
        public String note() {
            return "in batches of " + update.size() + (update.size() == 1 ? " row" : " rows");
        }
    }

    /** Code of a migration; it has no text. */
    record Call(String what, Work work) implements Statement {}
}
