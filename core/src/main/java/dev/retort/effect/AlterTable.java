package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE}, {@code ALTER FOREIGN TABLE} and {@code ALTER MATERIALIZED VIEW}: the actions that are about the table as
 * a whole, and what several actions do together.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>
 */
final class AlterTable {

    /**
     * @param reach what the table's own lock extends to, which {@code ONLY} limits
     */
    record Target(QualifiedName table, Reach reach, Circumstances circumstances) {

        Effect locked(LockMode mode) {
            return Effect.locking(table, reach, mode);
        }

        Effect lockedAlone(LockMode mode) {
            return Effect.locking(table, Reach.ITSELF, mode);
        }

        boolean isOnServerFrom(int major) {
            return circumstances.version().isAtLeast(major);
        }
    }

    /** An action that is known by its first words and does nothing but lock the table, for a moment. */
    private record Plain(String words, LockMode mode) {}

    private static final List<Plain> PLAIN = List.of(
            new Plain("rename to", ACCESS_EXCLUSIVE),
            new Plain("set schema", ACCESS_EXCLUSIVE),
            new Plain("owner to", ACCESS_EXCLUSIVE),
            new Plain("enable row level security", ACCESS_EXCLUSIVE),
            new Plain("disable row level security", ACCESS_EXCLUSIVE),
            new Plain("force row level security", ACCESS_EXCLUSIVE),
            new Plain("no force row level security", ACCESS_EXCLUSIVE),
            new Plain("enable rule", ACCESS_EXCLUSIVE),
            new Plain("enable replica rule", ACCESS_EXCLUSIVE),
            new Plain("enable always rule", ACCESS_EXCLUSIVE),
            new Plain("disable rule", ACCESS_EXCLUSIVE),
            new Plain("cluster on", SHARE_UPDATE_EXCLUSIVE),
            new Plain("set without cluster", SHARE_UPDATE_EXCLUSIVE),
            new Plain("set without oids", ACCESS_EXCLUSIVE),
            new Plain("replica identity", ACCESS_EXCLUSIVE),
            new Plain("of", ACCESS_EXCLUSIVE),
            new Plain("not of", ACCESS_EXCLUSIVE),
            new Plain("options", ACCESS_EXCLUSIVE));

    private AlterTable() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (!words.skip("alter", "table")
                && !words.skip("alter", "foreign", "table")
                && !words.skip("alter", "materialized", "view")) {
            return null;
        }
        if (words.at("all", "in", "tablespace")) {
            return Effect.unknown("which tables are in the tablespace")
                    .and(Rewrite.maybe("every table that moves is copied"));
        }
        words.skip("if", "exists");
        Reach reach = words.skip("only") ? Reach.ITSELF : Reach.WITH_CHILDREN;
        Target target = new Target(words.name(), reach, circumstances);
        words.skipText("*");
        Effect all = words.commaSeparated().stream()
                .map(action -> effectOf(action, target))
                .reduce(Effect.NONE, Effect::and);
        return withStrongestLock(all, target);
    }

    /** PostgreSQL locks the table once for all actions, and what inherits from it in the same mode. */
    private static Effect withStrongestLock(Effect effect, Target target) {
        LockMode strongest = effect.locks().stream()
                .filter(lock -> lock.object().equals(target.table()) && lock.isOnObject())
                .map(TableLock::mode)
                .reduce(ACCESS_SHARE, LockMode::stronger);
        return effect.locks().stream()
                .filter(lock -> lock.object().equals(target.table()) && lock.isOnObject())
                .map(lock -> new TableLock(lock.object(), lock.reach(), strongest))
                .reduce(effect, Effect::and, Effect::and);
    }

    private static Effect effectOf(Words action, Target target) {
        for (Plain plain : PLAIN) {
            if (action.at(plain.words().split(" "))) {
                return target.lockedAlone(plain.mode());
            }
        }
        if (action.at("enable") || action.at("disable")) {
            return triggers(target);
        }
        if (action.skip("attach", "partition")) {
            return attach(action.name(), target);
        }
        if (action.skip("detach", "partition")) {
            return detach(action, target);
        }
        if (action.at("inherit") || action.at("no", "inherit")) {
            LockMode ofParent = action.skip("no") ? ACCESS_SHARE : SHARE_UPDATE_EXCLUSIVE;
            action.skip("inherit");
            return target.lockedAlone(ACCESS_EXCLUSIVE).and(Effect.locking(action.name(), ofParent));
        }
        if (action.at("set") || action.at("reset")) {
            return storage(action, target);
        }
        Effect constraint = ConstraintActions.effectOf(action.copy(), target);
        return constraint == null ? ColumnActions.effectOf(action, target) : constraint;
    }

    /** A trigger for each row has copies on the partitions. */
    private static Effect triggers(Target target) {
        return Effect.locking(target.table(), Reach.WITH_PARTITIONS, SHARE_ROW_EXCLUSIVE);
    }

    private static Effect storage(Words action, Target target) {
        if (action.skip("set", "logged") || action.skip("set", "unlogged")) {
            return target.lockedAlone(ACCESS_EXCLUSIVE).and(Rewrite.maybe("unless the table is so already"));
        }
        if (action.skip("set", "access", "method")) {
            return target.lockedAlone(ACCESS_EXCLUSIVE).and(Rewrite.maybe("unless the table has this method already"));
        }
        if (action.skip("set", "tablespace")) {
            return target.lockedAlone(ACCESS_EXCLUSIVE)
                    .and(Rewrite.maybe("copied without its indexes, unless it is there already"));
        }
        action.skipAll("set", "reset");
        boolean strong = action.parenthesised().commaSeparated().stream().anyMatch(AlterTable::isStrongParameter);
        return target.lockedAlone(strong ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
    }

    private static boolean isStrongParameter(Words parameter) {
        return parameter.atAny("user_catalog_table", "security_barrier", "security_invoker", "check_option");
    }

    private static Effect attach(QualifiedName partition, Target target) {
        QualifiedName parent = target.table();
        return Effect.locking(parent, SHARE_UPDATE_EXCLUSIVE)
                .and(partition, Reach.WITH_CHILDREN, ACCESS_EXCLUSIVE)
                .and(parent, Reach.DEFAULT_PARTITION, ACCESS_EXCLUSIVE)
                .and(parent, Reach.REFERENCED, SHARE_ROW_EXCLUSIVE)
                .and(parent, Reach.REFERENCING, Tables.ofNewKeys(target.circumstances()))
                .and(Scan.maybe(Scan.Kind.COMPARES_KEYS, partition, "for each foreign key of " + parent))
                .and(Scan.maybe(
                        Scan.Kind.CHECKS_ROWS, partition, "unless a valid CHECK of it proves the partition's bounds"))
                .and(new Scan(
                        Scan.Kind.CHECKS_ROWS,
                        parent,
                        Reach.DEFAULT_PARTITION,
                        "unless there is none, or a valid CHECK of it excludes the new partition's rows"))
                .and(Scan.maybe(
                        Scan.Kind.BUILDS_INDEX, partition, "for each index of " + parent + " that it has no equal of"));
    }

    private static Effect detach(Words action, Target target) {
        QualifiedName parent = target.table();
        QualifiedName partition = action.name();
        if (action.at("concurrently") || action.at("finalize")) {
            return Effect.locking(parent, SHARE_UPDATE_EXCLUSIVE).and(partition, Reach.ITSELF, ACCESS_EXCLUSIVE);
        }
        // PostgreSQL 13 does with SHARE UPDATE EXCLUSIVE on a partition without copies of triggers.
        return Effect.locking(parent, ACCESS_EXCLUSIVE)
                .and(partition, Reach.ITSELF, ACCESS_EXCLUSIVE)
                .and(parent, Reach.DEFAULT_PARTITION, ACCESS_EXCLUSIVE)
                .and(parent, Reach.REFERENCED, SHARE_ROW_EXCLUSIVE)
                .and(parent, Reach.REFERENCING, ACCESS_EXCLUSIVE);
    }
}
