package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.ROW_SHARE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.Mentions.Mention;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Reading and writing rows, and queries inside other statements. */
final class Queries {

    private Queries() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.atAny("select", "with", "values", "table", "insert", "update", "delete", "merge")
                || words.atText("(")) {
            return run(words);
        }
        if (words.skip("explain")) {
            return explained(words);
        }
        if (words.skip("copy")) {
            return copy(words);
        }
        if (words.skip("declare")) {
            words.skipTo("for");
            words.skip("for");
            return run(words);
        }
        if (words.skip("prepare") && !words.at("transaction")) {
            words.skipTo("as");
            words.skip("as");
            return stored(words);
        }
        if (words.at("execute")) {
            return Effect.unknown("what the prepared statement does");
        }
        return words.atAny("fetch", "move") ? Effect.NONE : null;
    }

    /** A query that only its parsing locks: the definition of a view, the condition of a policy. */
    static Effect stored(Words query) {
        return Mentions.in(query).stream()
                .map(mention -> Effect.locking(mention.table(), mode(mention)))
                .reduce(Effect.NONE, Effect::and);
    }

    /** The query behind {@code CREATE … AS}. */
    static Effect filling(Words query) {
        if (query.at("execute")) {
            return Effect.unknown("what the prepared statement does");
        }
        return query.hasAhead("with", "no", "data") ? withoutLosses(query) : run(query);
    }

    private static Effect run(Words query) {
        return Mentions.in(query).stream().map(Queries::used).reduce(Functions.called(query), Effect::and);
    }

    private static Effect explained(Words words) {
        boolean runs = words.atText("(")
                ? words.parenthesised().commaSeparated().stream()
                        .anyMatch(option -> option.skip("analyze") && !option.atAny("false", "off"))
                : words.at("analyze");
        words.skipAll("analyze", "verbose");
        return runs ? run(words) : withoutLosses(words);
    }

    private static Effect withoutLosses(Words query) {
        return Effect.NONE.withLocks(run(query).locks());
    }

    private static Effect copy(Words words) {
        if (words.atText("(")) {
            return run(words.parenthesised());
        }
        QualifiedName table = words.name();
        if (words.atText("(")) {
            words.skipOne();
        }
        return words.at("from") ? inserted(table) : Effect.locking(table, ACCESS_SHARE);
    }

    private static Effect used(Mention mention) {
        QualifiedName table = mention.table();
        Effect locked =
                Effect.locking(table, mention.reach(), mode(mention)).and(table, Reach.READ_BY_VIEW, mode(mention));
        return switch (mention.use()) {
            case READ, READ_FOR_UPDATE -> locked;
            case INSERT -> inserted(table);
            case UPDATE ->
                locked.and(table, Reach.REFERENCED, ROW_SHARE).and(table, Reach.REFERENCING_IF_KEY, ROW_EXCLUSIVE);
            case DELETE -> locked.and(table, Reach.REFERENCING, ROW_EXCLUSIVE);
            case DELETE_ALL ->
                locked.and(table, Reach.REFERENCING, ROW_EXCLUSIVE).and(new Loss.OfRows(table));
        };
    }

    /** Foreign keys are checked by reading the table that they reference. */
    private static Effect inserted(QualifiedName table) {
        return Effect.locking(table, Reach.QUERIED, ROW_EXCLUSIVE).and(table, Reach.REFERENCED, ROW_SHARE);
    }

    private static LockMode mode(Mention mention) {
        return switch (mention.use()) {
            case READ -> ACCESS_SHARE;
            case READ_FOR_UPDATE -> ROW_SHARE;
            case INSERT, UPDATE, DELETE, DELETE_ALL -> ROW_EXCLUSIVE;
        };
    }
}
