package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.Scan.Kind;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Statements about indexes. */
final class Indexes {

    private Indexes() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.skip("create", "index") || words.skip("create", "unique", "index")) {
            return create(words);
        }
        if (words.skip("drop", "index")) {
            return drop(words);
        }
        if (words.skip("alter", "index")) {
            return alter(words);
        }
        if (words.skip("reindex")) {
            return reindex(words);
        }
        return words.skip("cluster") ? cluster(words) : null;
    }

    private static Effect create(Words words) {
        boolean concurrently = words.skip("concurrently");
        String condition = words.skip("if", "not", "exists") ? "unless there is a relation of this name" : "";
        words.skipTo("on");
        words.skip("on");
        boolean only = words.skip("only");
        QualifiedName table = words.name();
        Scan build = new Scan(Kind.BUILDS_INDEX, table, Reach.ITSELF, condition);
        if (concurrently) {
            return Effect.locking(table, SHARE_UPDATE_EXCLUSIVE).and(build);
        }
        return only
                ? Effect.locking(table, SHARE)
                        .and(Scan.maybe(Kind.BUILDS_INDEX, table, "unless the table is partitioned"))
                : Effect.locking(table, Reach.WITH_PARTITIONS, SHARE).and(build);
    }

    private static Effect drop(Words words) {
        LockMode mode = words.skip("concurrently") ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
        words.skip("if", "exists");
        Effect effect = Effect.NONE;
        for (QualifiedName index : words.names()) {
            effect = effect.and(index, Reach.ITSELF, mode).and(index, Reach.ITS_TABLE, mode);
        }
        return words.at("cascade") ? effect.and(Effect.unknown("which foreign keys depend on the index")) : effect;
    }

    private static Effect alter(Words words) {
        if (words.at("all", "in", "tablespace")) {
            return Effect.unknown("which indexes are in the tablespace");
        }
        words.skip("if", "exists");
        QualifiedName index = words.name();
        if (words.skip("attach", "partition")) {
            QualifiedName partition = words.name();
            return Effect.locking(index, SHARE_UPDATE_EXCLUSIVE)
                    .and(index, Reach.ITS_TABLE, ACCESS_SHARE)
                    .and(partition, Reach.ITSELF, ACCESS_EXCLUSIVE);
        }
        boolean strong = words.at("set", "tablespace") || words.hasAhead("depends");
        return Effect.locking(index, strong ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
    }

    /** Its locks on indexes block reading, too: to plan a query, PostgreSQL opens all indexes of a table. */
    private static Effect reindex(Words words) {
        boolean concurrently = words.hasAhead("concurrently");
        LockMode ofTable = concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE;
        LockMode ofIndex = concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
        if (words.atText("(")) {
            words.skipOne();
        }
        if (words.skip("index")) {
            words.skip("concurrently");
            QualifiedName index = words.name();
            return Effect.locking(index, ofIndex)
                    .and(index, Reach.ITS_TABLE, ofTable)
                    .and(new Scan(Kind.BUILDS_INDEX, index, Reach.ITS_TABLE, ""));
        }
        if (words.skip("table")) {
            words.skip("concurrently");
            QualifiedName table = words.name();
            return Effect.locking(table, ofTable)
                    .and(table, Reach.ITS_INDEXES, ofIndex)
                    .and(Scan.always(Kind.BUILDS_INDEX, table));
        }
        return Effect.unknown("which tables there are; each is locked with " + ofTable);
    }

    private static Effect cluster(Words words) {
        Rewrite rewrite = Rewrite.yes("the rows are put into the order of an index");
        if (words.atText("(")) {
            words.skipOne();
        }
        words.skip("verbose");
        if (words.atEnd()) {
            return Effect.unknown("which tables were clustered before; each is locked with ACCESS EXCLUSIVE")
                    .and(rewrite);
        }
        QualifiedName named = words.name();
        QualifiedName table = words.skip("on") ? words.name() : named;
        return Effect.locking(table, ACCESS_EXCLUSIVE).and(rewrite);
    }
}
