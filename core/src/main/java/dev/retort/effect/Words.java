package dev.retort.effect;

import dev.retort.sql.Identifier;
import dev.retort.sql.Keywords;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reading of the words of a statement, or of a part of it, from left to right. */
final class Words {

    private final SqlTokens tokens;
    private final int end;
    private int next;

    private Words(SqlTokens tokens, int start, int end) {
        this.tokens = tokens;
        this.next = start;
        this.end = end;
    }

    static Words of(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        return new Words(tokens, 0, tokens.size());
    }

    /** Another reading that begins where this one is. */
    Words copy() {
        return new Words(tokens, next, end);
    }

    boolean atEnd() {
        return next >= end;
    }

    /** Whether these keywords come next. */
    boolean at(String... lowerCaseKeywords) {
        return next + lowerCaseKeywords.length <= end && tokens.at(next, lowerCaseKeywords);
    }

    boolean isOneToken() {
        return next + 1 == end;
    }

    /** Whether a word or a quoted name comes next. */
    boolean atName() {
        return !atEnd() && isName(next);
    }

    /** Whether a word comes next that is no name without quotes. */
    boolean atKeyword() {
        return !atEnd() && isKeyword(next);
    }

    /** Whether the token before is a name that is no keyword. */
    boolean isBehindName() {
        return next > 0 && isName(next - 1) && !isKeyword(next - 1);
    }

    /** Whether the token before is exactly this text. */
    boolean isBehindText(String exact) {
        return next > 0 && tokens.isText(next - 1, exact);
    }

    /** Whether one pair of parentheses is all that comes. */
    boolean isOneGroup() {
        Words behind = copy();
        behind.parenthesised();
        return behind.atEnd();
    }

    /** Whether the word before is one of these. */
    boolean isBehindAny(String... lowerCaseKeywords) {
        for (String keyword : lowerCaseKeywords) {
            if (tokens.at(next - 1, keyword)) {
                return true;
            }
        }
        return false;
    }

    boolean atAny(String... lowerCaseKeywords) {
        for (String keyword : lowerCaseKeywords) {
            if (at(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Whether exactly this text comes next, for example a comma. */
    boolean atText(String exact) {
        return !atEnd() && tokens.isText(next, exact);
    }

    /** Reads these keywords if they come next, and says whether they did. */
    boolean skip(String... lowerCaseKeywords) {
        boolean there = at(lowerCaseKeywords);
        if (there) {
            next += lowerCaseKeywords.length;
        }
        return there;
    }

    /** Reads every one of these keywords that comes next, in any order. */
    Words skipAll(String... lowerCaseKeywords) {
        while (atAny(lowerCaseKeywords)) {
            next++;
        }
        return this;
    }

    boolean skipText(String exact) {
        boolean there = atText(exact);
        if (there) {
            next++;
        }
        return there;
    }

    /** Reads {@code ::}, which are two tokens, if it comes next, and says whether it did. */
    boolean skipCast() {
        boolean there = atText(":") && tokens.isText(next + 1, ":");
        if (there) {
            next += 2;
        }
        return there;
    }

    /** Reads one token, be it a parenthesis. */
    void advance() {
        next++;
    }

    /**
     * Reads one token, or parentheses with all that is in them.
     *
     * @throws NotUnderstood at the end
     */
    void skipOne() {
        if (atEnd()) {
            throw new NotUnderstood();
        }
        int depth = 0;
        do {
            depth += depthOf(next);
            next++;
        } while (depth > 0 && !atEnd());
    }

    /** Reads up to where these keywords come next outside parentheses; false, and all is read, when they do not. */
    boolean skipTo(String... lowerCaseKeywords) {
        while (!atEnd() && !at(lowerCaseKeywords)) {
            skipOne();
        }
        return !atEnd();
    }

    /** Whether these keywords are still to come, outside parentheses. */
    boolean hasAhead(String... lowerCaseKeywords) {
        return copy().skipTo(lowerCaseKeywords);
    }

    /**
     * Reads a name with its schema; of a database before that nothing is kept.
     *
     * @throws NotUnderstood when there is none
     */
    QualifiedName name() {
        Identifier name = identifier();
        QualifiedName qualified = new QualifiedName(null, name);
        while (atText(".") && next + 1 < end && tokens.identifierAt(next + 1) != null) {
            next++;
            qualified = new QualifiedName(qualified.name(), identifier());
        }
        return qualified;
    }

    /** Reads the name of a column with its table, maybe with a schema; the table's. */
    QualifiedName tableOfColumn() {
        Identifier schema = null;
        Identifier table = identifier();
        Identifier last = readBehindDot();
        while (atText(".")) {
            schema = table;
            table = last;
            last = readBehindDot();
        }
        return new QualifiedName(schema, table);
    }

    private Identifier readBehindDot() {
        if (!skipText(".")) {
            throw new NotUnderstood();
        }
        return identifier();
    }

    /** @throws NotUnderstood when no name comes next, or one with an escape of its own ({@code UESCAPE}) */
    Identifier identifier() {
        Identifier name = atEnd() ? null : tokens.identifierAt(next);
        if (name == null || tokens.at(next + 1, "uescape")) {
            throw new NotUnderstood();
        }
        next++;
        return name;
    }

    /** Reads {@code [ONLY] a [*], b.c, …}. */
    List<QualifiedName> names() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            skip("only");
            names.add(name());
            skipText("*");
        } while (skipText(","));
        return names;
    }

    /** Reads what parentheses come next; what is in them. */
    Words parenthesised() {
        if (!atText("(")) {
            throw new NotUnderstood();
        }
        int open = next;
        skipOne();
        return new Words(tokens, open + 1, next - 1);
    }

    /** Reads the rest, cut at commas outside parentheses. */
    List<Words> commaSeparated() {
        List<Words> parts = new ArrayList<>();
        int start = next;
        while (!atEnd()) {
            if (atText(",")) {
                parts.add(new Words(tokens, start, next));
                start = next + 1;
            }
            skipOne();
        }
        parts.add(new Words(tokens, start, end));
        return parts;
    }

    /** Reads one token; it as it is written. */
    String textOfOne() {
        return textUntil(Math.min(next + 1, end));
    }

    /** Reads up to one of these keywords outside parentheses, or all; what was read as it is written. */
    String textBefore(String... lowerCaseKeywords) {
        Words ahead = copy();
        while (!ahead.atEnd() && !ahead.atAny(lowerCaseKeywords)) {
            ahead.skipOne();
        }
        return textUntil(ahead.next);
    }

    /** The part from here to before where another reading of the same statement is; this one goes there. */
    Words upTo(Words there) {
        Words part = new Words(tokens, next, Math.min(there.next, end));
        next = part.end;
        return part;
    }

    private boolean isName(int index) {
        Kind kind = tokens.token(index).kind();
        return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
    }

    private boolean isKeyword(int index) {
        return tokens.token(index).kind() == Kind.WORD
                && Keywords.mustBeQuoted(tokens.text(index, index + 1).toLowerCase(Locale.ROOT));
    }

    private String textUntil(int stop) {
        String text = tokens.text(next, stop);
        next = stop;
        return text;
    }

    private int depthOf(int index) {
        return switch (tokens.token(index).kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            case OPERATOR_OR_OTHER -> tokens.isText(index, "[") ? 1 : tokens.isText(index, "]") ? -1 : 0;
            case WORD,
                    QUOTED_IDENTIFIER,
                    STRING,
                    NUMBER,
                    PARAMETER,
                    SEMICOLON,
                    LINE_COMMENT,
                    BLOCK_COMMENT,
                    BACKSLASH -> 0;
        };
    }

    /** Says that a statement is not written as this room expects. PostgreSQL will mostly refuse it. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
