package dev.retort.sql;

import dev.retort.sql.SqlToken.Kind;

/**
 * A statement whose end has not been read yet. It follows the few of PostgreSQL's grammar rules that decide what a
 * semicolon means and whether data follow.
 */
final class OpenStatement {

    private enum Stage {
        START,
        CREATE,
        CREATE_OR,
        CREATE_OR_REPLACE,
        /** In the head of CREATE FUNCTION or CREATE PROCEDURE, or behind its body. */
        ROUTINE,
        ROUTINE_BEGIN,
        /** In a body BEGIN ATOMIC ... END, where one of its statements may begin or the END may stand. */
        BODY,
        /** Anywhere else in that body: an END there ends a CASE or names a column. */
        BODY_STATEMENT,
        COPY,
        COPY_FROM,
        COPY_FROM_STDIN,
        /** Whatever follows, a semicolon outside parentheses ends the statement. */
        ANY
    }

    private final String script;
    private final int start;
    private int end;
    private int parentheses;
    private int begin;
    private boolean afterDot;
    private Stage stage = Stage.START;

    OpenStatement(String script, int start) {
        this.script = script;
        this.start = start;
        this.end = start;
    }

    int start() {
        return start;
    }

    String text() {
        return script.substring(start, end);
    }

    /** Takes a token that is no comment, a semicolon only where it does not end the statement. */
    void add(SqlToken token) {
        end = token.end();
        if (token.kind() == Kind.OPEN) {
            parentheses++;
        } else if (token.kind() == Kind.CLOSE && parentheses > 0) {
            parentheses--;
        }
        stage = parentheses == 0 ? after(token) : stage;
        afterDot = SqlCharacters.hasAt(script, token.start(), '.');
    }

    boolean isEndedBySemicolon() {
        return parentheses == 0 && stage != Stage.BODY && stage != Stage.BODY_STATEMENT;
    }

    /** Whether this is {@code COPY ... FROM STDIN}. */
    boolean readsData() {
        return stage == Stage.COPY_FROM_STDIN;
    }

    /** @throws SqlSyntaxException if the statement cannot end without a semicolon */
    void requireComplete() {
        if (readsData()) {
            throw CopyData.notEnded(script, start);
        }
        if (stage == Stage.BODY || stage == Stage.BODY_STATEMENT) {
            throw new SqlSyntaxException(
                    "the BEGIN ATOMIC at %s is not ended; expected END after a semicolon"
                            .formatted(SourcePosition.of(script, begin)),
                    begin);
        }
    }

    private Stage after(SqlToken token) {
        return switch (stage) {
            case START -> is(token, "create") ? Stage.CREATE : is(token, "copy") ? Stage.COPY : Stage.ANY;
            case CREATE -> is(token, "or") ? Stage.CREATE_OR : afterCreate(token);
            case CREATE_OR -> is(token, "replace") ? Stage.CREATE_OR_REPLACE : Stage.ANY;
            case CREATE_OR_REPLACE -> afterCreate(token);
            case ROUTINE, ROUTINE_BEGIN -> inHeadOfRoutine(token);
            case BODY, BODY_STATEMENT -> inBody(token);
            case COPY -> inCopy(token);
            case COPY_FROM -> is(token, "stdin") ? Stage.COPY_FROM_STDIN : Stage.ANY;
            case COPY_FROM_STDIN, ANY -> stage;
        };
    }

    private Stage afterCreate(SqlToken token) {
        return is(token, "function") || is(token, "procedure") ? Stage.ROUTINE : Stage.ANY;
    }

    /** BEGIN alone may be any name here, the routine's too; only its body begins with both words. */
    private Stage inHeadOfRoutine(SqlToken token) {
        if (stage == Stage.ROUTINE_BEGIN && is(token, "atomic")) {
            return Stage.BODY;
        }
        if (is(token, "begin")) {
            begin = token.start();
            return Stage.ROUTINE_BEGIN;
        }
        return Stage.ROUTINE;
    }

    /**
     * Every statement in a body must end with a semicolon, so that the body's END is the one at which a statement could
     * begin. Counting CASE and END instead would stumble over columns with these names, as in {@code SELECT 1 AS end}.
     */
    private Stage inBody(SqlToken token) {
        if (token.kind() == Kind.SEMICOLON) {
            return Stage.BODY;
        }
        return stage == Stage.BODY && is(token, "end") ? Stage.ROUTINE : Stage.BODY_STATEMENT;
    }

    /** Both words are reserved, so no name but one after a dot can be mistaken for them. */
    private Stage inCopy(SqlToken token) {
        if (!afterDot && is(token, "from")) {
            return Stage.COPY_FROM;
        }
        return !afterDot && is(token, "to") ? Stage.ANY : Stage.COPY;
    }

    private boolean is(SqlToken token, String keyword) {
        return token.is(script, keyword);
    }
}
