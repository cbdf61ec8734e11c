package dev.retort.data;

import dev.retort.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a data file, as messages show it.
 *
 * @param line from 1
 */
record FilePlace(String file, int line) {

    IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(this + ": " + message);
    }

    /** @throws IllegalArgumentException when PostgreSQL could not keep one of the names, or there is one twice */
    List<Identifier> columns(Iterable<String> names) {
        List<Identifier> columns = new ArrayList<>();
        for (String name : names) {
            Identifier column = column(name);
            if (columns.contains(column)) {
                throw wrong("the column \"" + name + "\" is there twice");
            }
            columns.add(column);
        }
        return columns;
    }

    Identifier column(String name) {
        try {
            return Identifier.of(name);
        } catch (IllegalArgumentException e) {
            throw wrong("no name of a column: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
