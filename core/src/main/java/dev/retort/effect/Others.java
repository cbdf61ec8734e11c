package dev.retort.effect;

import static dev.retort.effect.LockMode.ACCESS_EXCLUSIVE;

import dev.retort.effect.Effect.Circumstances;
import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has no rows and locks no table, and what nobody can know from the text. */
final class Others {

    /** These lock no table, whatever they are about. */
    private static final List<String> WITHOUT_LOCKS = List.of(
            "begin",
            "start",
            "commit",
            "end",
            "abort",
            "rollback",
            "savepoint",
            "release",
            "prepare transaction",
            "set",
            "reset",
            "show",
            "discard",
            "listen",
            "unlisten",
            "notify",
            "deallocate",
            "close",
            "checkpoint",
            "load",
            "alter default privileges",
            "alter database",
            "alter system",
            "create database",
            "create role",
            "create user",
            "create group",
            "alter role",
            "alter user",
            "alter group",
            "create tablespace",
            "drop tablespace",
            "drop role",
            "drop user",
            "drop group",
            "create type",
            "create domain",
            "create cast",
            "create collation",
            "create conversion",
            "create operator",
            "create aggregate",
            "create access method",
            "create text search",
            "create transform",
            "create event trigger",
            "create foreign data wrapper",
            "create server",
            "create language",
            "create trusted language",
            "alter schema",
            "alter function",
            "alter procedure",
            "alter routine",
            "alter aggregate",
            "alter operator",
            "alter collation",
            "alter conversion",
            "alter text search",
            "alter event trigger",
            "alter foreign data wrapper",
            "alter server",
            "alter language",
            "alter large object",
            "create user mapping",
            "alter user mapping",
            "create subscription",
            "alter subscription",
            "drop subscription",
            "import foreign schema");

    private Others() {}

    static @Nullable Effect effectOf(Words words, Circumstances circumstances) {
        if (createsFunction(words.copy())) {
            return functionBody(words);
        }
        for (String beginning : WITHOUT_LOCKS) {
            if (words.at(beginning.split(" "))) {
                return Effect.NONE;
            }
        }
        if (words.skip("create", "schema")) {
            boolean alone = !words.hasAhead("create") && !words.hasAhead("grant");
            return alone ? Effect.NONE : Effect.unknown("what the statements inside CREATE SCHEMA do");
        }
        return words.skip("drop") ? dropped(words) : unknown(words);
    }

    private static boolean createsFunction(Words words) {
        if (!words.skip("create")) {
            return false;
        }
        words.skip("or", "replace");
        return words.atAny("function", "procedure", "aggregate");
    }

    /** PostgreSQL reads the body of a function in SQL to check it. */
    private static Effect functionBody(Words words) {
        boolean inSql =
                words.hasAhead("language", "sql") || words.hasAhead("begin", "atomic") || words.hasAhead("return");
        return inSql
                ? Effect.unknown("which tables the function's body reads; each is locked with ACCESS SHARE")
                : Effect.NONE;
    }

    private static Effect dropped(Words words) {
        if (words.at("owned")) {
            return Effect.unknown("what the role owns").and(new Loss.OfMore("everything that the role owns"));
        }
        if (words.skip("schema")) {
            words.skip("if", "exists");
            return cascading(words, "everything in schema ");
        }
        if (words.skip("extension")) {
            words.skip("if", "exists");
            Effect effect = Effect.unknown("which tables belong to the extension");
            for (QualifiedName extension : words.copy().names()) {
                effect = effect.and(new Loss.OfMore("tables of the extension " + extension));
            }
            return effect.and(cascading(words, "everything that depends on extension "));
        }
        if (words.at("database")) {
            return Effect.NONE.and(new Loss.OfMore("the database"));
        }
        String dependents = "what depends on what is dropped";
        return words.hasAhead("cascade") ? Effect.unknown(dependents).and(new Loss.OfMore(dependents)) : Effect.NONE;
    }

    private static Effect cascading(Words words, String loss) {
        Effect effect = Effect.NONE;
        for (QualifiedName name : words.names()) {
            if (words.hasAhead("cascade")) {
                effect = effect.and(name, Reach.DEPENDENTS, ACCESS_EXCLUSIVE).and(new Loss.OfMore(loss + name));
            }
        }
        return effect;
    }

    private static @Nullable Effect unknown(Words words) {
        if (words.at("do")) {
            return Effect.unknown("what the code of the DO block does");
        }
        if (words.skip("call")) {
            return Effect.unknown("what the procedure " + words.name() + " does");
        }
        if (words.at("create", "extension") || words.at("alter", "extension")) {
            return Effect.unknown("what the extension's script does");
        }
        return words.at("reassign") ? Effect.unknown("what the role owns") : null;
    }
}
