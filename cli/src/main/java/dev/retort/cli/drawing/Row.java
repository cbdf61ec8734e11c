package dev.retort.cli.drawing;

import java.util.ArrayList;
import java.util.List;

/** One line of the picture, without text. Lane {@code n}, where it is at home, is the character {@code 2n}. */
record Row(Kind kind, List<Stroke> strokes) {

    enum Kind {
        /** A node stands in it. */
        NODE,
        /** The lanes to the parents of a merge set out. */
        MERGE,
        /** Lanes move to the left. */
        MOVE,
        /** Nothing happens, or the lanes on the right make room. */
        PAUSE
    }

    /** Before the first row. */
    static final Row NONE = new Row(Kind.PAUSE, List.of());

    Row {
        strokes = List.copyOf(strokes);
    }

    /** @return a blank where there is no stroke */
    char at(int position) {
        return position >= 0 && position < strokes.size()
                ? strokes.get(position).shape()
                : ' ';
    }

    /** What a row is drawn on. */
    static final class Sheet {

        private final List<Stroke> strokes = new ArrayList<>();

        /** Replaces what was there. */
        Sheet put(int position, char shape, int colour) {
            while (strokes.size() <= position) {
                strokes.add(Stroke.BLANK);
            }
            strokes.set(position, new Stroke(shape, colour));
            return this;
        }

        Row row(Kind kind) {
            return new Row(kind, strokes);
        }
    }
}
