package dev.retort.rows;

/**
 * How many rows each table gets.
 *
 * @param seed the same for the same rows
 */
public record Rows(int number, long seed) {

    /** @throws IllegalArgumentException for less than one row */
    public Rows {
        if (number < 1) {
            throw new IllegalArgumentException(number + " rows are none; expected at least 1");
        }
    }
}
