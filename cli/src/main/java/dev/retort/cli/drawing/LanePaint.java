package dev.retort.cli.drawing;

/** Gives the lanes their colours. */
@FunctionalInterface
public interface LanePaint {

    /** No colours. */
    LanePaint PLAIN = (strokes, lane) -> strokes;

    /**
     * The strokes in the colour of their lane.
     *
     * @param strokes some characters of one lane that follow each other
     * @param lane counts the lanes of the drawing, from 0; lanes beside each other mostly differ
     */
    String paint(String strokes, int lane);
}
