package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Statements about views and materialized views; for most of {@code ALTER MATERIALIZED VIEW} see {@link AlterTable}. */
final class Views {

    private Views() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.skip("create")) {
            boolean replaces = words.skip("or", "replace");
            words.skipAll("temp", "temporary", "recursive");
            if (words.skip("view")) {
                return create(words, replaces);
            }
            return words.skip("materialized", "view") ? createMaterialized(words) : null;
        }
        if (words.skip("refresh", "materialized", "view")) {
            return refresh(words);
        }
        if (words.skip("drop", "view") || words.skip("drop", "materialized", "view")) {
            return drop(words);
        }
        if (words.skip("alter", "view")) {
            words.skip("if", "exists");
            return Effect.locking(words.name(), ACCESS_EXCLUSIVE);
        }
        return null;
    }

    /** A view's query is stored, not run: of the views in it, only they themselves are locked. */
    private static Effect create(Words words, boolean replaces) {
        QualifiedName view = words.name();
        words.skipTo("as");
        words.skip("as");
        Effect reads = Queries.stored(words);
        return replaces ? reads.and(view, Reach.ITSELF, ACCESS_EXCLUSIVE) : reads;
    }

    private static Effect createMaterialized(Words words) {
        words.skip("if", "not", "exists");
        words.name();
        words.skipTo("as");
        words.skip("as");
        return Queries.filling(words);
    }

    private static Effect refresh(Words words) {
        boolean concurrently = words.skip("concurrently");
        QualifiedName view = words.name();
        if (words.at("with", "no", "data")) {
            return Effect.locking(view, ACCESS_EXCLUSIVE);
        }
        Effect reads = Effect.locking(view, Reach.READ_BY_QUERY, ACCESS_SHARE);
        return concurrently
                ? reads.and(view, Reach.ITSELF, EXCLUSIVE)
                : reads.and(view, Reach.ITSELF, ACCESS_EXCLUSIVE).and(Rewrite.yes("the rows are computed anew"));
    }

    private static Effect drop(Words words) {
        words.skip("if", "exists");
        Effect effect = Effect.NONE;
        for (QualifiedName view : words.names()) {
            effect = effect.and(view, Reach.ITSELF, ACCESS_EXCLUSIVE);
            if (words.hasAhead("cascade")) {
                effect = effect.and(view, Reach.DEPENDENTS, ACCESS_EXCLUSIVE).and(new Loss.OfDependents(view));
            }
        }
        return effect;
    }
}
