package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ROW_SHARE;
import static dev.retort.effect.LockMode.SHARE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.AlterTable.Target;
import dev.retort.effect.Scan.Kind;
import dev.retort.effect.TableLock.Reach;
import org.jspecify.annotations.Nullable;

/** The actions of {@code ALTER TABLE} that are about a constraint. */
final class ConstraintActions {

    private ConstraintActions() {}

    /** Null when the action is about something else. */
    static @Nullable Effect effectOf(Words action, Target target) {
        if (action.skip("add")) {
            if (action.skip("constraint")) {
                action.identifier();
            }
            return add(action, target);
        }
        if (action.skip("drop", "constraint")) {
            return drop(action, target);
        }
        if (action.skip("alter", "constraint")) {
            return alter(action, target);
        }
        if (action.skip("validate", "constraint")) {
            return target.locked(SHARE_UPDATE_EXCLUSIVE)
                    .and(target.table(), Reach.REFERENCED_IF_FOREIGN_KEY, ROW_SHARE)
                    .and(Scan.maybe(Kind.CHECKS_ROWS, target.table(), "if it is a check that is not valid yet"))
                    .and(Scan.maybe(
                            Kind.COMPARES_KEYS, target.table(), "if it is a foreign key that is not valid yet"));
        }
        return action.at("rename", "constraint") ? target.locked(ACCESS_EXCLUSIVE) : null;
    }

    private static @Nullable Effect add(Words constraint, Target target) {
        if (constraint.skip("check")) {
            return check(constraint, target);
        }
        if (constraint.skip("not", "null")) {
            return checked(target.locked(ACCESS_EXCLUSIVE), constraint, target);
        }
        if (constraint.skip("foreign", "key")) {
            return foreignKey(constraint, target);
        }
        if (constraint.at("unique") || constraint.at("primary", "key") || isExclusion(constraint.copy())) {
            return indexed(constraint, target);
        }
        return null;
    }

    /** A column may be called so, too. */
    private static boolean isExclusion(Words constraint) {
        return constraint.skip("exclude") && (constraint.at("using") || constraint.atText("("));
    }

    private static Effect check(Words constraint, Target target) {
        constraint.parenthesised();
        // PostgreSQL 18 locks what inherits from the table before it looks at NO INHERIT.
        boolean alone = constraint.hasAhead("no", "inherit") && !target.isOnServerFrom(18);
        Effect locked = alone ? target.lockedAlone(ACCESS_EXCLUSIVE) : target.locked(ACCESS_EXCLUSIVE);
        return checked(locked, constraint, target);
    }

    private static Effect checked(Effect locked, Words constraint, Target target) {
        return isUnchecked(constraint) ? locked : locked.and(Scan.always(Kind.CHECKS_ROWS, target.table()));
    }

    private static boolean isUnchecked(Words constraint) {
        return constraint.hasAhead("not", "valid") || constraint.hasAhead("not", "enforced");
    }

    private static Effect foreignKey(Words constraint, Target target) {
        constraint.skipTo("references");
        constraint.skip("references");
        Effect locked = own(SHARE_ROW_EXCLUSIVE, SHARE_ROW_EXCLUSIVE, target)
                .and(constraint.name(), Reach.WITH_PARTITIONS, SHARE_ROW_EXCLUSIVE);
        return isUnchecked(constraint) ? locked : locked.and(Scan.always(Kind.COMPARES_KEYS, target.table()));
    }

    private static Effect indexed(Words constraint, Target target) {
        boolean isPrimaryKey = constraint.at("primary");
        Effect effect = constraint.hasAhead("using", "index") && !constraint.hasAhead("using", "index", "tablespace")
                ? target.lockedAlone(ACCESS_EXCLUSIVE)
                // To make a column NOT NULL takes more than to build an index.
                : own(ACCESS_EXCLUSIVE, isPrimaryKey ? ACCESS_EXCLUSIVE : SHARE, target)
                        .and(Scan.always(Kind.BUILDS_INDEX, target.table()));
        return isPrimaryKey
                ? effect.and(Scan.maybe(Kind.CHECKS_ROWS, target.table(), "unless its columns are NOT NULL already"))
                : effect;
    }

    /** PostgreSQL 18 locks all that inherits from the table like the table itself; before, only partitions get locked. */
    private static Effect own(LockMode table, LockMode partitionsBefore18, Target target) {
        if (target.isOnServerFrom(18)) {
            return target.locked(table);
        }
        return table == partitionsBefore18
                ? Effect.locking(target.table(), Reach.WITH_PARTITIONS, table)
                : target.lockedAlone(table).and(target.table(), Reach.PARTITIONS, partitionsBefore18);
    }

    private static Effect drop(Words action, Target target) {
        Effect effect =
                target.locked(ACCESS_EXCLUSIVE).and(target.table(), Reach.REFERENCED_IF_FOREIGN_KEY, ACCESS_EXCLUSIVE);
        return action.hasAhead("cascade")
                ? effect.and(target.table(), Reach.REFERENCING_IF_KEY, ACCESS_EXCLUSIVE)
                : effect;
    }

    private static Effect alter(Words action, Target target) {
        Effect effect = Effect.locking(target.table(), Reach.WITH_PARTITIONS, ACCESS_EXCLUSIVE);
        if (!action.hasAhead("enforced")) {
            return effect;
        }
        Effect both = effect.and(target.table(), Reach.REFERENCED, ACCESS_EXCLUSIVE);
        return action.hasAhead("not", "enforced") ? both : both.and(Scan.always(Kind.COMPARES_KEYS, target.table()));
    }
}
