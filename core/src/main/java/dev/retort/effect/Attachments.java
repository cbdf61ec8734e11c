package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What hangs on a table without being a part of it: triggers, rules, policies, extended statistics, publications. */
final class Attachments {

    private Attachments() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.skip("create")) {
            words.skip("or", "replace");
            return created(words);
        }
        if (words.skip("alter")) {
            return altered(words, circumstances);
        }
        return words.skip("drop") ? dropped(words) : null;
    }

    private static @Nullable Effect created(Words words) {
        words.skip("constraint");
        if (words.skip("trigger")) {
            return trigger(words);
        }
        if (words.skip("rule")) {
            return rule(words);
        }
        if (words.skip("policy")) {
            words.identifier();
            return Effect.locking(behind("on", words), ACCESS_EXCLUSIVE).and(Queries.stored(words));
        }
        if (words.skip("statistics")) {
            return Effect.locking(behind("from", words), SHARE_UPDATE_EXCLUSIVE);
        }
        return words.skip("publication") ? publication(words) : null;
    }

    private static @Nullable Effect altered(Words words, Circumstances circumstances) {
        if (words.skip("trigger")) {
            words.identifier();
            QualifiedName table = behind("on", words);
            if (words.hasAhead("depends")) {
                return Effect.locking(table, ACCESS_SHARE);
            }
            // Since 15 the copies on partitions get the new name, too.
            Reach reach = circumstances.version().isAtLeast(15) ? Reach.WITH_PARTITIONS : Reach.ITSELF;
            return Effect.locking(table, reach, ACCESS_EXCLUSIVE);
        }
        if (words.skip("policy") || words.skip("rule")) {
            words.identifier();
            return Effect.locking(behind("on", words), ACCESS_EXCLUSIVE).and(Queries.stored(words));
        }
        if (words.skip("publication")) {
            return alteredPublication(words);
        }
        return words.at("statistics") ? Effect.NONE : null;
    }

    private static @Nullable Effect dropped(Words words) {
        if (words.skip("trigger")) {
            words.skip("if", "exists");
            words.identifier();
            return Effect.locking(behind("on", words), Reach.WITH_PARTITIONS, ACCESS_EXCLUSIVE);
        }
        if (words.skip("policy") || words.skip("rule")) {
            words.skip("if", "exists");
            words.identifier();
            return Effect.locking(behind("on", words), ACCESS_EXCLUSIVE);
        }
        if (words.skip("statistics")) {
            words.skip("if", "exists");
            return Effect.locking(words.names(), Reach.ITS_TABLE, SHARE_UPDATE_EXCLUSIVE);
        }
        return words.at("publication") ? Effect.NONE : null;
    }

    /** A trigger for each row is copied to the partitions. */
    private static Effect trigger(Words words) {
        words.identifier();
        QualifiedName table = behind("on", words);
        boolean forEachRow = words.hasAhead("each", "row") || words.hasAhead("for", "row");
        Effect effect = Effect.locking(table, forEachRow ? Reach.WITH_PARTITIONS : Reach.ITSELF, SHARE_ROW_EXCLUSIVE);
        return words.skip("from") ? effect.and(Effect.locking(words.name(), ACCESS_SHARE)) : effect;
    }

    private static Effect rule(Words words) {
        words.identifier();
        QualifiedName table = behind("to", words);
        words.skipTo("do");
        words.skip("do");
        words.skipAll("also", "instead");
        Effect effect = Effect.locking(table, ACCESS_EXCLUSIVE);
        return words.at("nothing") ? effect : effect.and(Queries.stored(words));
    }

    private static Effect publication(Words words) {
        if (words.hasAhead("for", "all", "tables")) {
            return Effect.NONE;
        }
        words.skipTo("table");
        return tables(words);
    }

    private static Effect alteredPublication(Words words) {
        words.identifier();
        boolean replaces = words.at("set", "table");
        words.skipTo("table");
        Effect effect = tables(words);
        return replaces ? effect.and(Effect.unknown("which tables leave the publication")) : effect;
    }

    /** {@code TABLE [ONLY] a (columns) WHERE (…), TABLES IN SCHEMA s}; a schema's tables are not locked. */
    private static Effect tables(Words words) {
        Effect effect = Effect.NONE;
        boolean inTables = false;
        for (Words part : words.commaSeparated()) {
            inTables = (inTables || part.skip("table")) && !part.at("tables");
            if (inTables) {
                part.skip("table");
                Reach reach = part.skip("only") ? Reach.ITSELF : Reach.WITH_CHILDREN;
                effect = effect.and(part.name(), reach, SHARE_UPDATE_EXCLUSIVE);
            }
        }
        return effect;
    }

    private static QualifiedName behind(String keyword, Words words) {
        words.skipTo(keyword);
        words.skip(keyword);
        return words.name();
    }
}
