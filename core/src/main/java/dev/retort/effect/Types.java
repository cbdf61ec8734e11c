package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.retort.effect.LockMode.ACCESS_SHARE;
import static dev.retort.effect.LockMode.SHARE;
import static dev.retort.effect.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.Scan.Kind;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What tables use without being a part of them: types, domains, sequences. */
final class Types {

    private Types() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (words.skip("alter", "type")) {
            return alterType(words);
        }
        if (words.skip("alter", "domain")) {
            return alterDomain(words);
        }
        if (words.skip("alter", "sequence")) {
            return alterSequence(words);
        }
        if (words.skip("drop", "type") || words.skip("drop", "domain")) {
            return dropType(words);
        }
        if (words.skip("drop", "sequence")) {
            return dropSequence(words);
        }
        if (words.skip("create")) {
            words.skipAll("temp", "temporary", "unlogged");
            return words.skip("sequence") ? owned(words) : null;
        }
        return null;
    }

    private static Effect alterType(Words words) {
        QualifiedName type = words.name();
        boolean changesAttributes = words.hasAhead("attribute");
        if (words.at("rename", "to")) {
            return Effect.locking(type, ACCESS_EXCLUSIVE);
        }
        if (!changesAttributes) {
            return Effect.NONE;
        }
        Effect effect = Effect.locking(type, ACCESS_EXCLUSIVE).and(type, Reach.USERS_OF_TYPE, ACCESS_EXCLUSIVE);
        boolean retypes = words.hasAhead("type") && words.hasAhead("alter", "attribute");
        return retypes ? effect.and(Rewrite.maybe("of tables made of the type")) : effect;
    }

    /** Rows are checked for a constraint that counts from now on; one that is NOT VALID counts for new rows alone. */
    private static Effect alterDomain(Words words) {
        QualifiedName domain = words.name();
        boolean checks = words.at("set", "not", "null")
                || words.at("validate")
                || (words.at("add") && !words.hasAhead("not", "valid"));
        return checks
                ? Effect.locking(domain, Reach.USERS_OF_TYPE, SHARE)
                        .and(new Scan(Kind.CHECKS_ROWS, domain, Reach.USERS_OF_TYPE, ""))
                : Effect.NONE;
    }

    private static Effect alterSequence(Words words) {
        words.skip("if", "exists");
        QualifiedName sequence = words.name();
        boolean strong = words.at("owner") || words.at("rename") || words.at("set");
        return Effect.locking(sequence, strong ? ACCESS_EXCLUSIVE : SHARE_ROW_EXCLUSIVE)
                .and(owned(words));
    }

    /** {@code OWNED BY [schema.]table.column}. */
    private static Effect owned(Words words) {
        if (!words.skipTo("owned", "by") || !words.skip("owned", "by") || words.at("none")) {
            return Effect.NONE;
        }
        return Effect.locking(words.tableOfColumn(), ACCESS_SHARE);
    }

    private static Effect dropType(Words words) {
        words.skip("if", "exists");
        Effect effect = Effect.NONE;
        for (QualifiedName type : words.names()) {
            if (words.hasAhead("cascade")) {
                effect = effect.and(type, Reach.USERS_OF_TYPE, ACCESS_EXCLUSIVE)
                        .and(type, Reach.DEPENDENTS, ACCESS_EXCLUSIVE)
                        .and(new Loss.OfDependents(type));
            }
        }
        return effect;
    }

    private static Effect dropSequence(Words words) {
        words.skip("if", "exists");
        Effect effect = Effect.NONE;
        for (QualifiedName sequence : words.names()) {
            effect = effect.and(sequence, Reach.ITSELF, ACCESS_EXCLUSIVE)
                    .and(new Loss.OfMore("the position of sequence " + sequence));
            if (words.hasAhead("cascade")) {
                effect =
                        effect.and(sequence, Reach.DEPENDENTS, ACCESS_EXCLUSIVE).and(new Loss.OfDependents(sequence));
            }
        }
        return effect;
    }
}
