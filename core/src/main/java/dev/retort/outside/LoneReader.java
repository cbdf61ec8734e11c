package dev.retort.outside;

import static dev.retort.sql.SqlText.sql;

import dev.retort.outside.Lone.BuildsIndex;
import dev.retort.outside.Lone.Detaches;
import dev.retort.outside.Lone.Drops;
import dev.retort.outside.Lone.DropsIndex;
import dev.retort.outside.Lone.Family;
import dev.retort.outside.Lone.Makes;
import dev.retort.outside.Lone.Reindexes;
import dev.retort.outside.Lone.Repeats;
import dev.retort.schema.Creation;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlTokens;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words of a statement from left to right. What it does not understand counts as what can be sent again. */
final class LoneReader {

    private final SqlTokens words;
    private int next;

    private LoneReader(String statement) {
        this.words = SqlTokens.of(statement);
    }

    static Lone read(String statement) {
        return new LoneReader(statement).lone();
    }

    private Lone lone() {
        if (skip("create", "unique", "index", "concurrently")) {
            return index(sql("CREATE UNIQUE INDEX"));
        }
        if (skip("create", "index", "concurrently")) {
            return index(sql("CREATE INDEX"));
        }
        if (skip("drop", "index", "concurrently")) {
            skip("if", "exists");
            QualifiedName index = name();
            return index == null ? new Repeats() : new DropsIndex(index);
        }
        if (skip("alter", "table")) {
            return detach();
        }
        if (skip("reindex")) {
            return reindex();
        }
        for (Family family : Family.values()) {
            String word = family.name().toLowerCase(Locale.ROOT);
            if (skip("create", word)) {
                return global().<Lone>map(name -> new Makes(family, name)).orElseGet(Repeats::new);
            }
            if (skip("drop", word)) {
                skip("if", "exists");
                return global().<Lone>map(name -> new Drops(family, name)).orElseGet(Repeats::new);
            }
        }
        return new Repeats();
    }

    /** @throws UnnamedIndexException for an index that PostgreSQL is to find a name for */
    private Lone index(SqlText create) {
        Creation creation = skip("if", "not", "exists") ? Creation.IF_NOT_EXISTS : Creation.MUST_BE_NEW;
        if (words.at(next, "on")) {
            throw new UnnamedIndexException();
        }
        Identifier index = words.identifierAt(next);
        next++;
        boolean atTable = skip("on");
        skip("only");
        QualifiedName table = name();
        return index == null || !atTable || table == null
                ? new Repeats()
                : new BuildsIndex(create, creation, index, table, words.text(next, words.size()));
    }

    private Lone detach() {
        skip("if", "exists");
        skip("only");
        QualifiedName table = name();
        if (table == null || !skip("detach", "partition")) {
            return new Repeats();
        }
        QualifiedName partition = name();
        return partition == null ? new Repeats() : new Detaches(table, partition);
    }

    private Lone reindex() {
        boolean concurrently = words.contains("concurrently");
        if (words.isText(next, "(")) {
            while (next < words.size() && !words.isText(next, ")")) {
                next++;
            }
            next++;
        }
        if (!concurrently) {
            return new Repeats();
        }
        boolean index = skip("index");
        boolean table = !index && skip("table");
        boolean schema = !index && !table && skip("schema");
        boolean database = !index && !table && !schema && skip("database");
        skip("concurrently");
        QualifiedName name = name();
        if (name == null) {
            return database ? all() : new Repeats();
        }
        SqlText relation = sql("pg_catalog.to_regclass({})::oid", Literal.text(name.sql()));
        if (index || table) {
            return new Reindexes(relation, index ? ofTableOfIndex(relation) : ofTable(relation));
        }
        return schema ? ofSchema(name.name()) : database ? all() : new Repeats();
    }

    /** Its table's others end so, too, when an earlier {@code REINDEX} of them was cut off. */
    private static SqlText ofTableOfIndex(SqlText index) {
        return sql(
                "r IN (SELECT indrelid FROM pg_catalog.pg_index WHERE indexrelid IN"
                        + " (SELECT relid::oid FROM pg_catalog.pg_partition_tree({}) UNION SELECT {}))",
                index,
                index);
    }

    private static SqlText ofTable(SqlText table) {
        return sql("r IN (SELECT relid::oid FROM pg_catalog.pg_partition_tree({}) UNION SELECT {})", table, table);
    }

    private static Lone ofSchema(Identifier schema) {
        return new Reindexes(
                sql("NULL"),
                sql(
                        "r IN (SELECT oid FROM pg_catalog.pg_class WHERE relnamespace ="
                                + " (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = {}))",
                        Literal.text(schema.value())));
    }

    private static Lone all() {
        return new Reindexes(sql("NULL"), sql("true"));
    }

    private Optional<Identifier> global() {
        return Optional.ofNullable(words.identifierAt(next));
    }

    private boolean skip(String... keywords) {
        boolean there = words.at(next, keywords);
        if (there) {
            next += keywords.length;
        }
        return there;
    }

    private @Nullable QualifiedName name() {
        Identifier first = words.identifierAt(next);
        if (first == null) {
            return null;
        }
        next++;
        if (!words.isText(next, ".")) {
            return new QualifiedName(null, first);
        }
        Identifier second = words.identifierAt(next + 1);
        next += 2;
        return second == null ? null : new QualifiedName(first, second);
    }
}
