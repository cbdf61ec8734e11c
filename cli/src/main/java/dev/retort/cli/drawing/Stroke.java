package dev.retort.cli.drawing;

/**
 * One character of a row.
 *
 * @param colour of the lane that it belongs to
 */
record Stroke(char shape, int colour) {

    static final Stroke BLANK = new Stroke(' ', -1);

    boolean isBlank() {
        return shape == ' ';
    }
}
