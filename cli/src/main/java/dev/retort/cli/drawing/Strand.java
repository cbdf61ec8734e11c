package dev.retort.cli.drawing;

/**
 * A lane on its way to its column.
 *
 * @param position the character where it is
 * @param column where it goes
 */
record Strand(int position, int column, int colour) {

    int home() {
        return 2 * column;
    }

    /** Whether it reaches its column without a row of its own. */
    boolean hasArrived() {
        return position - home() < 2;
    }

    Strand at(int otherPosition) {
        return new Strand(otherPosition, column, colour);
    }
}
