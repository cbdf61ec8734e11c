package dev.retort.effect;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.Words.NotUnderstood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the family that a statement belongs to. */
final class Statements {

    /** A file of this room that knows some statements. */
    @FunctionalInterface
    private interface Family {
        /** Null when the statement is none of this family. */
        @Nullable
        Effect effectOf(Words words, Circumstances circumstances);
    }

    private static final List<Family> FAMILIES = List.of(
            AlterTable::effectOf,
            Tables::effectOf,
            Indexes::effectOf,
            Views::effectOf,
            Attachments::effectOf,
            Types::effectOf,
            Comments::effectOf,
            Queries::effectOf,
            Others::effectOf);

    private Statements() {}

    /** @param words all of them */
    static Effect effectOf(Words words, Circumstances circumstances) {
        if (words.atEnd()) {
            return Effect.NONE;
        }
        try {
            for (Family family : FAMILIES) {
                Effect effect = family.effectOf(words.copy(), circumstances);
                if (effect != null) {
                    return effect;
                }
            }
        } catch (NotUnderstood e) {
            return notUnderstood(words);
        }
        return Effect.unknown("what " + words.copy().textOfOne() + " does");
    }

    private static Effect notUnderstood(Words words) {
        Effect unknown = Effect.unknown("what the statement does, because it is not written as expected");
        boolean destroys =
                words.atAny("drop", "truncate", "delete") || (words.at("alter", "table") && words.hasAhead("drop"));
        return destroys ? unknown.and(new Loss.OfMore("what the statement drops or deletes")) : unknown;
    }
}
