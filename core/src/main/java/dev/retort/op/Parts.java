package dev.retort.op;

import java.util.List;
import java.util.stream.Stream;

/** Arguments of which there has to be at least one. */
final class Parts {

    private Parts() {}

    static <T> List<T> of(T first, T[] more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }
}
