package dev.retort.project;

import dev.retort.connection.Database;

/**
 * A database that a project is used with, and whether it can be asked what it has.
 *
 * @param name of its environment
 */
public record KnownDatabase(String name, Access access) {

    public sealed interface Access {}

    /** It may be tried. */
    public record Askable(Database database) implements Access {}

    /** It was never made, so it has nothing. */
    public record NotThere() implements Access {}

    /** @param why in words */
    public record OutOfReach(String why) implements Access {}
}
