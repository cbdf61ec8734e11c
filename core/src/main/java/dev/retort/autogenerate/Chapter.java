package dev.retort.autogenerate;

import dev.retort.compare.BothWays;

/**
 * One of the revisions that a change takes, each a transaction of its own.
 *
 * @param title what it is beside the others; empty for the one that the message is about
 */
public record Chapter(String title, BothWays ways) {

    /** The message of its revision. */
    String message(String about) {
        return title.isEmpty() ? about : about.isEmpty() ? title : about + ": " + title;
    }
}
