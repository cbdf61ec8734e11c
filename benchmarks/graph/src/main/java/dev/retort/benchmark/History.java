package dev.retort.benchmark;

import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
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
        LINE,
        /** Four revisions each: a first one, two that follow it, and their merge, which the next diamond follows. */
        DIAMONDS
    }

    List<RevisionNode> revisions() {
        String[] words = name().split("_", 2);
        int size = Integer.parseInt(words[1]);
        return switch (Shape.valueOf(words[0])) {
            case LINE ->
                IntStream.range(0, size)
                        .mapToObj(i -> revision(i, i == 0 ? new int[0] : new int[] {i - 1}))
                        .toList();
            case DIAMONDS -> diamonds(size);
        };
    }

    private static List<RevisionNode> diamonds(int size) {
        List<RevisionNode> revisions = new ArrayList<>(4 * size);
        for (int i = 0; i < 4 * size; i += 4) {
            revisions.add(i == 0 ? revision(i) : revision(i, i - 1));
            revisions.add(revision(i + 1, i));
            revisions.add(revision(i + 2, i));
            revisions.add(revision(i + 3, i + 1, i + 2));
        }
        return revisions;
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
