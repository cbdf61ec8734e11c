package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.retort.effect.AlterTable.Target;
import dev.retort.effect.Scan.Kind;
import dev.retort.effect.TableLock.Reach;
import dev.retort.effect.Words.NotUnderstood;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;

/** The actions of {@code ALTER TABLE} that are about one column. */
final class ColumnActions {

    /** What may stand behind the type and behind a default; a default is no {@code IS NOT NULL} without parentheses. */
    private static final String[] CLAUSES = {
        "constraint",
        "default",
        "generated",
        "not",
        "null",
        "check",
        "unique",
        "primary",
        "references",
        "collate",
        "storage",
        "compression",
        "options",
        "deferrable",
        "initially",
        "enforced",
        "no"
    };

    private ColumnActions() {}

    static Effect effectOf(Words action, Target target) {
        if (action.skip("add")) {
            action.skip("column");
            action.skip("if", "not", "exists");
            action.identifier();
            return add(action, target);
        }
        if (action.skip("drop")) {
            return drop(action, target);
        }
        if (action.skip("rename")) {
            return target.locked(ACCESS_EXCLUSIVE);
        }
        if (action.skip("alter")) {
            action.skip("column");
            return alter(action.identifier(), action, target);
        }
        throw new NotUnderstood();
    }

    /**
     * A constant or stable default is kept in the catalog, and rows get it when they are read.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER TABLE, Notes</a>
     */
    private static Effect add(Words definition, Target target) {
        Effect effect = target.locked(ACCESS_EXCLUSIVE).and(TypeChange.rewriteOfNew(definition.textBefore(CLAUSES)));
        boolean hasValue = effect.rewrite().verdict() == Rewrite.Verdict.YES;
        boolean isNotNull = false;
        while (!definition.atEnd()) {
            if (definition.skip("default")) {
                Words value = value(definition);
                hasValue |= !value.at("null");
                effect = effect.and(Functions.rewriteOfDefault(value));
            } else if (definition.skip("generated")) {
                hasValue = true;
                effect = effect.and(generated(definition));
            } else if (definition.skip("not", "null")) {
                isNotNull = true;
            } else {
                isNotNull |= definition.at("primary", "key");
                effect = effect.and(clause(definition, hasValue, target));
            }
        }
        return isNotNull && !hasValue ? effect.and(Scan.always(Kind.CHECKS_ROWS, target.table())) : effect;
    }

    private static Words value(Words definition) {
        Words behind = definition.copy();
        do {
            behind.skipOne();
        } while (!behind.atEnd() && !behind.atAny(CLAUSES));
        return definition.upTo(behind);
    }

    private static Effect clause(Words definition, boolean hasValue, Target target) {
        if (definition.skip("check")) {
            definition.parenthesised();
            return definition.at("not", "enforced")
                    ? Effect.NONE
                    : Effect.NONE.and(Scan.always(Kind.CHECKS_ROWS, target.table()));
        }
        if (definition.skip("unique") || definition.skip("primary", "key")) {
            return Effect.NONE.and(Scan.always(Kind.BUILDS_INDEX, target.table()));
        }
        if (definition.skip("references")) {
            Effect referenced = Effect.locking(definition.name(), Reach.WITH_PARTITIONS, SHARE_ROW_EXCLUSIVE);
            return hasValue ? referenced.and(Scan.always(Kind.COMPARES_KEYS, target.table())) : referenced;
        }
        definition.skipOne();
        return Effect.NONE;
    }

    private static Rewrite generated(Words definition) {
        if (definition.skip("always", "as", "identity") || definition.skip("by", "default", "as", "identity")) {
            return Rewrite.yes("each row gets a number of its own");
        }
        definition.skipTo("as");
        definition.skip("as");
        definition.parenthesised();
        return definition.skip("stored") ? Rewrite.yes("the generated value of each row is stored") : Rewrite.NO;
    }

    /** {@code ONLY} does not spare what inherits the column. */
    private static Effect drop(Words action, Target target) {
        action.skip("column");
        action.skip("if", "exists");
        Identifier column = action.identifier();
        QualifiedName table = target.table();
        Effect effect = Effect.locking(table, Reach.WITH_CHILDREN, ACCESS_EXCLUSIVE)
                .and(table, Reach.REFERENCED_IF_FOREIGN_KEY, ACCESS_EXCLUSIVE)
                .and(new Loss.OfColumn(table, column));
        if (!action.skip("cascade")) {
            return effect;
        }
        return effect.and(table, Reach.REFERENCING_IF_KEY, ACCESS_EXCLUSIVE)
                .and(table, Reach.DEPENDENTS_OF_COLUMN, ACCESS_EXCLUSIVE)
                .and(new Loss.OfMore("everything that depends on column " + table + "." + column));
    }

    private static Effect alter(Identifier column, Words action, Target target) {
        if (action.skip("set", "data", "type") || action.skip("type")) {
            return type(column, action, target);
        }
        if (action.at("set", "statistics")) {
            return target.locked(SHARE_UPDATE_EXCLUSIVE);
        }
        if (action.copy().skip("reset") || (action.copy().skip("set") && isAtOptions(action))) {
            return target.lockedAlone(SHARE_UPDATE_EXCLUSIVE);
        }
        if (action.at("set", "compression")) {
            return target.lockedAlone(ACCESS_EXCLUSIVE);
        }
        Effect locked = target.locked(ACCESS_EXCLUSIVE);
        if (action.at("set", "not", "null")) {
            return locked.and(new Scan(
                    Kind.CHECKS_ROWS, target.table(), target.reach(), "unless a valid CHECK proves that none is null"));
        }
        return action.at("set", "expression") ? locked.and(rewriteOfExpression(target)) : locked;
    }

    /** Only PostgreSQL 18 has virtual columns. */
    private static Rewrite rewriteOfExpression(Target target) {
        return target.isOnServerFrom(18)
                ? Rewrite.maybe("unless the column is virtual")
                : Rewrite.yes("the generated value of each row is stored");
    }

    private static boolean isAtOptions(Words action) {
        Words options = action.copy();
        options.skip("set");
        return options.atText("(");
    }

    private static Effect type(Identifier column, Words action, Target target) {
        String type = action.textBefore("collate", "using");
        boolean collates = action.skip("collate");
        action.skipTo("using");
        String before = target.circumstances().types().of(target.table(), column);
        Rewrite rewrite = action.skip("using")
                ? TypeChange.rewriteUsing(column, action, before, type)
                : TypeChange.rewrite(before, type);
        QualifiedName table = target.table();
        Effect effect = target.locked(ACCESS_EXCLUSIVE)
                .and(table, Reach.REFERENCED_IF_FOREIGN_KEY, ACCESS_EXCLUSIVE)
                .and(table, Reach.REFERENCING_IF_KEY, ACCESS_EXCLUSIVE)
                .and(rewrite)
                .and(Scan.maybe(Kind.COMPARES_KEYS, table, "if a foreign key is about the column"));
        if (rewrite.verdict() == Rewrite.Verdict.YES) {
            return effect;
        }
        String rebuilt =
                collates ? "for each index with the column" : "for each index that the new type sorts otherwise";
        return effect.and(Scan.maybe(Kind.CHECKS_ROWS, table, "if a CHECK is about the column"))
                .and(Scan.maybe(Kind.BUILDS_INDEX, table, rebuilt));
    }
}
