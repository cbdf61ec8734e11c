package dev.retort.benchmark;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Histories to measure; {@code histories.py} makes the same ones for Alembic. */
public enum History {
    LINE_1000,
    LINE_5000,
    LINE_10000,
    LINE_100000,
    DIAMONDS_1000,
    DIAMONDS_10000;

    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private enum Shape {
        /** Each revision follows the one before it. */
        LINE(1),
        /** Four revisions each: a first one, two that follow it, and their merge, which the next diamond follows. */
        DIAMONDS(4);

        private final int revisions;

        Shape(int revisions) {
            this.revisions = revisions;
        }

        int[] down(int number) {
            if (number == 0) {
                return new int[0];
            }
            return switch (this) {
                case LINE -> new int[] {number - 1};
                case DIAMONDS ->
                    switch (number % 4) {
                        case 2 -> new int[] {number - 2};
                        case 3 -> new int[] {number - 2, number - 1};
                        default -> new int[] {number - 1};
                    };
            };
        }
    }

    /** By id, as a folder lists their files. */
    List<RevisionNode> revisions() {
        String[] words = name().split("_", 2);
        Shape shape = Shape.valueOf(words[0]);
        return IntStream.range(0, shape.revisions * Integer.parseInt(words[1]))
                .boxed()
                .sorted(Comparator.comparing(History::id))
                .map(number -> revision(number, shape.down(number)))
                .toList();
    }

    private static RevisionNode revision(int number, int... down) {
        return RevisionNode.of(
                id(number), IntStream.of(down).mapToObj(History::id).toList(), "revision " + number);
    }

    /** Twelve hexadecimal digits, as Retort makes them, whose order says nothing about who follows whom. */
    private static RevisionId id(int number) {
        return RevisionId.of("%012x".formatted(((number + 1) * GOLDEN_RATIO) >>> 16));
    }
}
