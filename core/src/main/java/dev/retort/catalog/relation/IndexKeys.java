package dev.retort.catalog.relation;

import dev.retort.catalog.query.Deparsed;
import dev.retort.schema.IndexPart;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.IndexPart.OperatorClass;
import dev.retort.schema.IndexPart.Order;
import dev.retort.schema.StorageParameter;
import dev.retort.sql.Identifier;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from what {@code pg_get_indexdef} writes: {@code a, lower(b) COLLATE "C" text_pattern_ops DESC}. PostgreSQL leaves out
 * what is the default, which depends on the type of the key, and for an expression no system catalog holds that.
 */
final class IndexKeys {

    private final String text;
    private final SqlTokens tokens;
    private int at;

    private IndexKeys(String text) {
        this.text = text;
        this.tokens = SqlTokens.of(text);
    }

    static List<IndexPart> read(String list) {
        return Deparsed.items(list).stream()
                .map(item -> new IndexKeys(item).part())
                .toList();
    }

    private IndexPart part() {
        IndexPart.Key key = key();
        QualifiedName collation = null;
        if (tokens.at(at, "collate")) {
            at++;
            collation = name();
        }
        OperatorClass opclass = at < tokens.size() && !isOrder() ? opclass() : null;
        Order order = tokens.at(at, "desc") ? Order.DESC : Order.UNSAID;
        at += order == Order.DESC ? 1 : 0;
        return new IndexPart(key, collation, opclass, order, nulls(), null);
    }

    private boolean isOrder() {
        return tokens.at(at, "desc") || tokens.at(at, "nulls");
    }

    private Nulls nulls() {
        if (tokens.at(at, "nulls", "first")) {
            return Nulls.FIRST;
        }
        return tokens.at(at, "nulls", "last") ? Nulls.LAST : Nulls.UNSAID;
    }

    /** An expression stands in parentheses, unless it is a call, whose parenthesis follows its name without a blank. */
    private IndexPart.Key key() {
        int name = at;
        while (isName(name) && tokens.isText(name + 1, ".")) {
            name += 2;
        }
        boolean inParentheses = tokens.isText(at, "(");
        boolean call = isName(name)
                && tokens.isText(name + 1, "(")
                && tokens.token(name).end() == tokens.token(name + 1).start();
        if (!inParentheses && !call) {
            Identifier column = tokens.identifierAt(at++);
            if (column == null) {
                throw new IllegalStateException("no key of an index: " + text);
            }
            return new IndexPart.Key.OfColumn(column);
        }
        int start = at;
        at = afterGroup(call ? name + 1 : at);
        return new IndexPart.Key.OfExpression(
                new SqlExpression(inParentheses ? tokens.text(start + 1, at - 1) : tokens.text(start, at)));
    }

    private boolean isName(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Kind kind = tokens.token(index).kind();
        return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
    }

    private int afterGroup(int open) {
        int depth = 0;
        int index = open;
        do {
            depth += tokens.isText(index, "(") ? 1 : tokens.isText(index, ")") ? -1 : 0;
            index++;
        } while (depth > 0);
        return index;
    }

    private OperatorClass opclass() {
        QualifiedName name = name();
        List<StorageParameter> parameters = new ArrayList<>();
        if (tokens.isText(at, "(")) {
            int end = afterGroup(at);
            for (String parameter : Deparsed.items(tokens.text(at + 1, end - 1))) {
                parameters.add(parameter(parameter));
            }
            at = end;
        }
        return new OperatorClass(name, parameters);
    }

    /** {@code siglen='32'}. */
    private static StorageParameter parameter(String text) {
        int sign = text.indexOf('=');
        String value = text.substring(sign + 1);
        boolean quoted = value.startsWith("'");
        return new StorageParameter(
                text.substring(0, sign),
                quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value);
    }

    private QualifiedName name() {
        @Nullable
        QualifiedName name = isName(at) && tokens.isText(at + 1, ".") ? qualified() : simple(tokens.identifierAt(at));
        if (name == null) {
            throw new IllegalStateException("no name behind a key of an index: " + text);
        }
        at += name.schema() == null ? 1 : 3;
        return name;
    }

    private @Nullable QualifiedName qualified() {
        Identifier schema = tokens.identifierAt(at);
        Identifier name = tokens.identifierAt(at + 2);
        return schema == null || name == null ? null : new QualifiedName(schema, name);
    }

    private static @Nullable QualifiedName simple(@Nullable Identifier name) {
        return name == null ? null : new QualifiedName(null, name);
    }
}
