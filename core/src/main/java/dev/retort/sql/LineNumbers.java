package dev.retort.sql;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** The lines of a text, for many places in it; for a single one there is {@link SourcePosition}. */
public final class LineNumbers {

    private final int length;

    /** Where the lines after the first one begin. */
    private final int[] starts;

    private LineNumbers(int length, int[] starts) {
        this.length = length;
        this.starts = starts;
    }

    public static LineNumbers of(String text) {
        return new LineNumbers(
                text.length(),
                IntStream.range(0, text.length())
                        .filter(i -> SqlCharacters.endsLineAt(text, i))
                        .map(i -> i + 1)
                        .toArray());
    }

    /**
     * The line of a character, or of the text's end, from 1.
     *
     * @param offset a UTF-16 index from 0 to the text's length
     * @throws IndexOutOfBoundsException if it is none of these
     */
    public int at(int offset) {
        int place = Arrays.binarySearch(starts, Objects.checkIndex(offset, length + 1));
        return place >= 0 ? place + 2 : -place;
    }
}
