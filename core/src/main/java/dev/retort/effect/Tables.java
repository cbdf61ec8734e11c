package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.Scan.Kind;
import dev.retort.effect.TableLock.Reach;
import dev.retort.effect.Words.NotUnderstood;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to whole tables: making, dropping, emptying, locking and keeping them in order. */
final class Tables {

    private Tables() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.skip("create")) {
            words.skipAll("global", "local", "temp", "temporary", "unlogged");
            return words.skip("table") || words.skip("foreign", "table") ? create(words, circumstances) : null;
        }
        if (words.skip("drop", "table") || words.skip("drop", "foreign", "table")) {
            words.skip("if", "exists");
            return drop(words);
        }
        if (words.skip("truncate")) {
            words.skip("table");
            return truncate(words);
        }
        if (words.skip("lock")) {
            words.skip("table");
            return lock(words);
        }
        if (words.skip("analyze") || words.skip("analyse")) {
            return analyze(words);
        }
        if (words.skip("vacuum")) {
            return vacuum(words);
        }
        return null;
    }

    private static Effect create(Words words, Circumstances circumstances) {
        words.skip("if", "not", "exists");
        QualifiedName table = words.name();
        if (words.skip("partition", "of")) {
            return partition(words.name(), circumstances).and(references(words, table));
        }
        if (words.atText("(") && isListOfNames(words.copy())) {
            words.skipOne();
        }
        Effect effect = words.atText("(") ? elements(words.parenthesised(), table) : Effect.NONE;
        if (words.skip("inherits")) {
            effect = effect.and(Effect.locking(words.parenthesised().names(), Reach.ITSELF, SHARE_UPDATE_EXCLUSIVE));
        }
        return words.skipTo("as") && words.skip("as") ? effect.and(Queries.filling(words)) : effect;
    }

    /** {@code CREATE TABLE t (a, b) AS SELECT …}. */
    private static boolean isListOfNames(Words words) {
        return words.parenthesised().commaSeparated().stream().allMatch(Words::isOneToken);
    }

    /** How the tables are locked whose foreign keys then reference a new partition, too. */
    static LockMode ofNewKeys(Circumstances circumstances) {
        return circumstances.version().isAtLeast(15) ? SHARE_ROW_EXCLUSIVE : ACCESS_SHARE;
    }

    private static Effect partition(QualifiedName parent, Circumstances circumstances) {
        return Effect.locking(parent, ACCESS_EXCLUSIVE)
                .and(parent, Reach.DEFAULT_PARTITION, ACCESS_EXCLUSIVE)
                .and(parent, Reach.REFERENCED, SHARE_ROW_EXCLUSIVE)
                .and(parent, Reach.REFERENCING, ofNewKeys(circumstances))
                .and(new Scan(
                        Kind.CHECKS_ROWS,
                        parent,
                        Reach.DEFAULT_PARTITION,
                        "unless there is none, or a valid CHECK of it excludes the new partition's rows"));
    }

    private static Effect elements(Words elements, QualifiedName table) {
        Effect effect = references(elements.copy(), table);
        for (Words element : elements.commaSeparated()) {
            if (element.skip("like")) {
                effect = effect.and(Effect.locking(element.name(), ACCESS_SHARE));
            }
        }
        return effect;
    }

    /** The tables that foreign keys of a new table reference. */
    private static Effect references(Words words, QualifiedName table) {
        Effect effect = Effect.NONE;
        while (!words.atEnd()) {
            boolean found = words.skip("references");
            if (!found) {
                words.advance();
                continue;
            }
            QualifiedName referenced = words.name();
            if (!referenced.equals(table)) {
                effect = effect.and(referenced, Reach.WITH_PARTITIONS, SHARE_ROW_EXCLUSIVE);
            }
        }
        return effect;
    }

    private static Effect drop(Words words) {
        List<QualifiedName> tables = words.names();
        boolean cascades = words.at("cascade");
        Effect effect = Effect.NONE;
        for (QualifiedName table : tables) {
            effect = effect.and(Effect.locking(table, Reach.WITH_CHILDREN, ACCESS_EXCLUSIVE))
                    .and(table, Reach.REFERENCED, ACCESS_EXCLUSIVE)
                    .and(table, Reach.PARTITIONED_TABLE, ACCESS_EXCLUSIVE)
                    .and(new Loss.OfTable(table));
            if (cascades) {
                effect = effect.and(table, Reach.REFERENCING, ACCESS_EXCLUSIVE)
                        .and(table, Reach.DEPENDENTS, ACCESS_EXCLUSIVE)
                        .and(new Loss.OfDependents(table));
            }
        }
        return effect;
    }

    private static Effect truncate(Words words) {
        Effect effect = Effect.NONE;
        do {
            Reach reach = words.skip("only") ? Reach.ITSELF : Reach.WITH_CHILDREN;
            QualifiedName table = words.name();
            words.skipText("*");
            effect = effect.and(table, reach, ACCESS_EXCLUSIVE).and(new Loss.OfRows(table));
            if (words.hasAhead("cascade")) {
                effect = effect.and(table, Reach.REFERENCING_AT_ANY_DEPTH, ACCESS_EXCLUSIVE)
                        .and(new Loss.OfMore("all rows of every table with a foreign key to " + table));
            }
        } while (words.skipText(","));
        return effect;
    }

    private static Effect lock(Words words) {
        LockMode mode = modeOfLock(words.copy());
        Effect effect = Effect.NONE;
        do {
            Reach reach = words.skip("only") ? Reach.ITSELF : Reach.QUERIED;
            QualifiedName table = words.name();
            words.skipText("*");
            effect = effect.and(table, reach, mode).and(table, Reach.READ_BY_VIEW, mode);
        } while (words.skipText(","));
        return effect;
    }

    private static LockMode modeOfLock(Words words) {
        if (!words.skipTo("in")) {
            return ACCESS_EXCLUSIVE;
        }
        words.skip("in");
        LockMode mode = LockMode.named(words.textBefore("mode"));
        if (mode == null) {
            throw new NotUnderstood();
        }
        return mode;
    }

    private static Effect analyze(Words words) {
        skipOptions(words);
        if (words.atEnd()) {
            return Effect.unknown("which tables the database has; each is locked with SHARE UPDATE EXCLUSIVE");
        }
        return words.commaSeparated().stream().map(each -> analyzed(each)).reduce(Effect.NONE, Effect::and);
    }

    private static Effect analyzed(Words words) {
        words.skip("only");
        QualifiedName table = words.name();
        return Effect.locking(table, Reach.WITH_CHILDREN, SHARE_UPDATE_EXCLUSIVE)
                .and(Scan.always(Kind.SAMPLES, table));
    }

    private static Effect vacuum(Words words) {
        boolean full = isFull(words.copy());
        skipOptions(words);
        LockMode mode = full ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE;
        Rewrite rewrite = full ? Rewrite.yes("FULL writes the table anew") : Rewrite.NO;
        if (words.atEnd()) {
            return Effect.unknown("which tables the database has; each is locked with " + mode)
                    .and(rewrite);
        }
        return words.commaSeparated().stream()
                .map(table -> Effect.locking(table.name(), Reach.WITH_CHILDREN, mode))
                .reduce(Effect.NONE.and(rewrite), Effect::and);
    }

    private static boolean isFull(Words words) {
        if (!words.atText("(")) {
            return words.at("full");
        }
        return words.parenthesised().commaSeparated().stream()
                .anyMatch(option -> option.skip("full") && !option.atAny("false", "off"));
    }

    private static void skipOptions(Words words) {
        if (words.atText("(")) {
            words.skipOne();
        }
        words.skipAll("full", "freeze", "verbose", "analyze", "analyse");
    }
}
