package dev.retort.effect;

import dev.retort.effect.TableLock.Reach;
import dev.retort.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables that a query is about, in all its parts, by the keywords before their names. */
final class Mentions {

    /** What a query does with a table. */
    enum Use {
        READ,
        /** Read with {@code FOR UPDATE}, {@code FOR SHARE} and the like. */
        READ_FOR_UPDATE,
        INSERT,
        UPDATE,
        DELETE,
        /** Without a condition. */
        DELETE_ALL
    }

    /** @param reach {@link Reach#ITSELF} for {@code ONLY} */
    record Mention(QualifiedName table, Reach reach, Use use) {}

    /** Where a part of a query is, between parentheses. */
    private static final class Level {
        private final int firstMention;
        /** The FROM in this pair of parentheses is part of a call: {@code extract(year FROM t)}. */
        private final boolean call;

        private boolean inFrom;
        private boolean expectsTable;
        private boolean mayNameWithUsing;
        private int unconditionalDelete = -1;

        Level(int firstMention, boolean call, boolean expectsTable) {
            this.firstMention = firstMention;
            this.call = call;
            this.expectsTable = expectsTable;
            this.inFrom = expectsTable;
        }
    }

    private static final String[] ENDS_OF_FROM = {
        "select",
        "where",
        "group",
        "order",
        "having",
        "limit",
        "offset",
        "fetch",
        "window",
        "union",
        "intersect",
        "except",
        "returning",
        "set",
        "values",
        "when"
    };

    private final Words words;
    private final Set<QualifiedName> ownNames;
    private final List<Mention> mentions = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private Mentions(Words words) {
        this.words = words;
        this.ownNames = namesOfQueries(words.copy());
    }

    static List<Mention> in(Words query) {
        Mentions reading = new Mentions(query.copy());
        reading.read();
        return List.copyOf(reading.mentions);
    }

    /** What {@code WITH name AS (…)} names, with or without columns. */
    static Set<QualifiedName> namesOfQueries(Words words) {
        Set<QualifiedName> names = new HashSet<>();
        while (!words.atEnd()) {
            if (!words.atName() || words.atKeyword()) {
                words.advance();
                continue;
            }
            QualifiedName name = words.name();
            Words behind = words.copy();
            if (behind.atText("(")) {
                behind.skipOne();
            }
            if (behind.skip("as")) {
                behind.skipAll("not", "materialized");
                if (behind.atText("(")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private void read() {
        levels.push(new Level(0, false, false));
        while (!words.atEnd()) {
            if (words.atText("(")) {
                open();
            } else if (words.atText(")")) {
                close();
            } else if (words.atText(",")) {
                level().expectsTable = level().inFrom;
                words.advance();
            } else if (level().expectsTable && !words.atAny(ENDS_OF_FROM)) {
                table();
            } else {
                keyword();
            }
        }
        while (!levels.isEmpty()) {
            leave(levels.pop());
        }
    }

    private Level level() {
        return levels.element();
    }

    private void open() {
        boolean call = words.isBehindAny("extract", "trim", "substring", "overlay", "position");
        Level inner = new Level(mentions.size(), call, level().expectsTable);
        level().expectsTable = false;
        levels.push(inner);
        words.advance();
    }

    private void close() {
        if (levels.size() > 1) {
            leave(levels.pop());
        }
        words.advance();
    }

    private void leave(Level level) {
        int index = level.unconditionalDelete;
        if (index >= 0) {
            Mention delete = mentions.get(index);
            mentions.set(index, new Mention(delete.table(), delete.reach(), Use.DELETE_ALL));
        }
    }

    private void table() {
        words.skip("lateral");
        Reach reach = words.skip("only") ? Reach.ITSELF : Reach.QUERIED;
        if (words.atText("(")) {
            return;
        }
        level().expectsTable = false;
        if (words.at("rows", "from") || !words.atName() || words.atKeyword()) {
            words.advance();
            return;
        }
        QualifiedName name = words.name();
        if (!words.atText("(") && !ownNames.contains(name)) {
            mentions.add(new Mention(name, reach, Use.READ));
        }
    }

    private void keyword() {
        if (words.at("from") && words.isBehindAny("delete")) {
            words.advance();
            level().unconditionalDelete = mentions.size();
            level().mayNameWithUsing = true;
            target(Use.DELETE);
        } else if (words.at("from") && !level().call && !words.isBehindAny("distinct")) {
            enterFrom();
        } else if (words.at("join") || words.at("table")) {
            level().expectsTable = true;
            words.advance();
        } else if (words.at("using") && level().mayNameWithUsing) {
            level().mayNameWithUsing = false;
            level().unconditionalDelete = -1;
            enterFrom();
        } else if (words.at("into")) {
            into();
        } else if (words.at("update") && !words.isBehindAny("for", "key", "do", "then", "on")) {
            words.advance();
            target(Use.UPDATE);
        } else {
            other();
        }
    }

    private void other() {
        if (words.at("for", "update") || words.at("for", "share") || words.at("for", "no") || words.at("for", "key")) {
            lockRows();
            level().inFrom = false;
            words.skip("for");
        } else if (words.atAny(ENDS_OF_FROM)) {
            level().inFrom = false;
            level().expectsTable = false;
            if (words.at("where")) {
                level().unconditionalDelete = -1;
            }
        }
        words.advance();
    }

    private void enterFrom() {
        level().inFrom = true;
        level().expectsTable = true;
        words.advance();
    }

    private void into() {
        boolean inserts = words.isBehindAny("insert");
        boolean merges = words.isBehindAny("merge");
        words.advance();
        if (inserts) {
            mentions.add(new Mention(words.name(), Reach.QUERIED, Use.INSERT));
        } else if (merges) {
            level().mayNameWithUsing = true;
            target(Use.UPDATE);
        } else {
            // SELECT … INTO makes a table.
            words.skipAll("temp", "temporary", "unlogged", "table");
            words.name();
        }
    }

    private void target(Use use) {
        Reach reach = words.skip("only") ? Reach.ITSELF : Reach.QUERIED;
        mentions.add(new Mention(words.name(), reach, use));
    }

    private void lockRows() {
        for (int i = level().firstMention; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.use() == Use.READ) {
                mentions.set(i, new Mention(mention.table(), mention.reach(), Use.READ_FOR_UPDATE));
            }
        }
    }
}
